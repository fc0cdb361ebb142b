//! The library: the sessions of the lab, as the library screen lists them.

use std::cmp::Reverse;
use std::path::PathBuf;

use crate::domain::{Lab, Moment, Relation, Stage};
use crate::text::{Line, Query, clean_line, fold};

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
    /// The session whose copies are listed below it.
    pub unfolded: Option<PathBuf>,
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
    /// The other files with this session.
    pub copies: Vec<CopyRow>,
}

/// Another file with a session of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRow {
    /// The file.
    pub path: PathBuf,
    /// The name of the file, with that of its folder where it lies in another.
    pub name: String,
    /// How it stands to the session.
    pub relation: Relation,
    /// When it last changed.
    pub changed: Moment,
}

/// Whether a session of the library can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowState {
    /// It can.
    Ready,
    /// Another program has it open, so it opens read-only; where and since when, in a few words.
    InUse(String),
    /// It can, and newer answers may lie in a journal elsewhere; the sentence says where.
    LeftBehind(String),
    /// It cannot be read; the sentence says why.
    Unreadable(String),
}

/// A row of the library screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryRow<'a> {
    /// A session to be opened.
    Open(&'a Row),
    /// A copy of the session above, to be compared with it.
    Copy(&'a Row, &'a CopyRow),
    /// The name in the line, of which a session can be started.
    Start {
        /// The name.
        name: String,
        /// Whether a session has this very name.
        is_another: bool,
    },
}

impl Library {
    /// Returns what the screen lists: the sessions, and while something is typed those that fit it, the
    /// best first, and the offer to start a session of that name. Words of a lab's title find its sessions.
    pub fn shown(&self) -> Vec<LibraryRow<'_>> {
        let name = clean_line(self.line.text());
        if name.is_empty() {
            return self.rows.iter().flat_map(|row| self.with_copies(row)).collect();
        }
        let (wanted, query) = (fold(&name), Query::new(&name));
        let mut found: Vec<_> = self
            .rows
            .iter()
            .filter_map(|row| {
                let in_title = || query.fit(&format!("{} {}", row.platform, row.lab));
                let fit = query.fit(&row.platform).or_else(in_title)?;
                let platform = fold(row.platform.trim());
                Some(((platform == wanted, platform.starts_with(&wanted), fit), row))
            })
            .collect();
        found.sort_by_key(|(fit, _)| Reverse(*fit));
        let is_another = found.iter().any(|((is_exact, _, _), _)| *is_exact);
        let sessions = found.into_iter().flat_map(|(_, row)| self.with_copies(row));
        sessions.chain([LibraryRow::Start { name, is_another }]).collect()
    }

    /// Returns the row of a session, and those of its copies where they are shown.
    fn with_copies<'a>(&self, row: &'a Row) -> impl Iterator<Item = LibraryRow<'a>> + use<'a> {
        let is_unfolded = self.unfolded.as_ref() == Some(&row.path);
        let copies = if is_unfolded { row.copies.as_slice() } else { &[] };
        let copies = copies.iter().map(move |copy| LibraryRow::Copy(row, copy));
        std::iter::once(LibraryRow::Open(row)).chain(copies)
    }

    /// Returns the row chosen; none where there is nothing.
    pub fn chosen_row(&self) -> Option<LibraryRow<'_>> {
        let shown = self.shown();
        let last = shown.len().checked_sub(1)?;
        shown.into_iter().nth(self.selected.min(last))
    }

    /// Returns the session chosen, itself or one of its copies; none while the offer to start one is, or
    /// where there is nothing.
    pub fn chosen(&self) -> Option<&Row> {
        match self.chosen_row()? {
            LibraryRow::Open(row) | LibraryRow::Copy(row, _) => Some(row),
            LibraryRow::Start { .. } => None,
        }
    }

    /// Tells whether there is nothing yet, so that the worked example is offered.
    pub fn is_new(&self) -> bool {
        self.listed && self.rows.is_empty() && self.faults.is_empty()
    }
}
