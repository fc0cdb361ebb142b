//! The library: the sessions of the lab, as the library screen lists them.

use std::path::PathBuf;

use crate::domain::{Lab, Moment, Stage};
use crate::text::{Line, fold};

/// What the library knows of the sessions.
#[derive(Debug, Default)]
pub struct Library {
    /// Whether the sessions have been looked for yet.
    pub listed: bool,
    /// The folder they are in, as people read it.
    pub folder: String,
    /// The event they belong to, when they all belong to one.
    pub lab: Option<Lab>,
    /// The sessions, newest first.
    pub rows: Vec<Row>,
    /// What could not be read, so that sessions may be missing, a sentence each.
    pub faults: Vec<String>,
    /// The row chosen among those shown.
    pub selected: usize,
    /// The line: a name to find, or to start.
    pub line: Line,
}

/// A session in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The file.
    pub path: PathBuf,
    /// The platform's name.
    pub platform: String,
    /// The lab's title, shown where the rows belong to several labs.
    pub lab: String,
    /// Where the walk stands.
    pub stage: Stage,
    /// How many troubles, ways and actions there are.
    pub counts: [usize; 3],
    /// When it last changed.
    pub changed: Moment,
    /// Whether it can be opened.
    pub state: RowState,
}

/// Whether a session of the library can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowState {
    /// It can.
    Ready,
    /// Another program has it open, so it opens read-only.
    InUse,
    /// It cannot be read; the sentence says why.
    Unreadable(String),
}

impl Library {
    /// Returns the rows that fit what is typed.
    pub fn shown(&self) -> Vec<&Row> {
        let wanted = fold(self.line.text().trim());
        let fits = |row: &&Row| fold(&row.platform).contains(&wanted);
        self.rows.iter().filter(fits).collect()
    }

    /// Returns the row chosen; none where nothing fits.
    pub fn chosen(&self) -> Option<&Row> {
        let shown = self.shown();
        let last = shown.len().checked_sub(1)?;
        shown.get(self.selected.min(last)).copied()
    }

    /// Tells whether there is nothing yet, so that the worked example is offered.
    pub fn is_new(&self) -> bool {
        self.listed && self.rows.is_empty() && self.faults.is_empty()
    }
}
