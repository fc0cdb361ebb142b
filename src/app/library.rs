//! The library: the sessions of the lab, as the library screen lists them.

use std::cmp::Reverse;
use std::path::PathBuf;

use crate::domain::{Lab, LabPlan, Moment, Relation, Stage};
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
    /// The labs they are in, the newest first; what stands alone comes last.
    pub labs: Vec<LabRow>,
    /// The sessions, newest first.
    pub rows: Vec<Row>,
    /// What could not be read, so that something may be missing.
    pub faults: Vec<Fault>,
    /// The row chosen among those shown.
    pub selected: usize,
    /// The line: a name to find, or to start.
    pub line: Line,
    /// The session whose copies are listed below it.
    pub unfolded: Option<PathBuf>,
}

/// What could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Why, in one short sentence.
    pub brief: String,
    /// Why, with path and place.
    pub whole: String,
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

/// A lab of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabRow {
    /// Its folder.
    pub folder: PathBuf,
    /// Its title, unlike those of the others; empty for sessions that stand alone.
    pub title: String,
    /// What its `lab.ron` says; none where there is none that can be read.
    pub plan: Option<LabPlan>,
    /// How many platforms have begun.
    pub begun: usize,
    /// The platforms of its plan that have not begun, in their order.
    pub planned: Vec<String>,
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
    /// It cannot be read.
    Unreadable(Fault),
}

/// A row of the library screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryRow<'a> {
    /// A session to be opened.
    Open(&'a Row),
    /// A copy of the session above, to be compared with it.
    Copy(&'a Row, &'a CopyRow),
    /// A lab, above its platforms.
    Heading(&'a LabRow),
    /// A platform of a lab that has not begun.
    Planned(&'a LabRow, &'a str),
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
            return self.by_lab();
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
        let planned = self.labs.iter().flat_map(|lab| {
            let fits =
                |platform: &&String| query.fit(&format!("{platform} {}", lab.title)).is_some();
            lab.planned.iter().filter(fits).map(move |name| LibraryRow::Planned(lab, name))
        });
        sessions.chain(planned).chain([LibraryRow::Start { name, is_another }]).collect()
    }

    /// Lists the sessions and the platforms that have not begun; under their labs where there are several.
    fn by_lab(&self) -> Vec<LibraryRow<'_>> {
        let is_in = |lab: &LabRow, row: &Row| row.path.parent() == Some(&lab.folder);
        if self.labs.len() < 2 {
            let sessions = self.rows.iter().flat_map(|row| self.with_copies(row));
            return sessions.chain(self.labs.iter().flat_map(planned)).collect();
        }
        let mut shown = Vec::new();
        for lab in &self.labs {
            shown.push(LibraryRow::Heading(lab));
            let own = self.rows.iter().filter(|row| is_in(lab, row));
            shown.extend(own.flat_map(|row| self.with_copies(row)));
            shown.extend(planned(lab));
        }
        let of_none = |row: &&Row| !self.labs.iter().any(|lab| is_in(lab, row));
        shown.extend(self.rows.iter().filter(of_none).flat_map(|row| self.with_copies(row)));
        shown
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
        let at = chosen_among(&shown, self.selected);
        shown.into_iter().nth(at)
    }

    /// Returns the lab of the row chosen, or the only one.
    pub fn chosen_lab(&self) -> Option<&LabRow> {
        let of_row = match self.chosen_row() {
            Some(LibraryRow::Heading(lab) | LibraryRow::Planned(lab, _)) => Some(lab),
            Some(LibraryRow::Open(row) | LibraryRow::Copy(row, _)) => {
                self.labs.iter().find(|lab| row.path.parent() == Some(&lab.folder))
            }
            Some(LibraryRow::Start { .. }) | None => None,
        };
        of_row.or(match self.labs.as_slice() {
            [only] => Some(only),
            _ => None,
        })
    }

    /// Returns the session chosen, itself or one of its copies; none while the offer to start one is, or
    /// where there is nothing.
    pub fn chosen(&self) -> Option<&Row> {
        match self.chosen_row()? {
            LibraryRow::Open(row) | LibraryRow::Copy(row, _) => Some(row),
            LibraryRow::Heading(_) | LibraryRow::Planned(..) | LibraryRow::Start { .. } => None,
        }
    }

    /// Returns the session chosen, or one of the lab chosen: never that of another lab.
    pub fn session_of_chosen_lab(&self) -> Option<&Row> {
        self.chosen().or_else(|| match self.chosen_lab() {
            Some(lab) => self.rows.iter().find(|row| row.path.parent() == Some(&lab.folder)),
            None => self.rows.first(),
        })
    }

    /// Tells whether there is nothing yet, so that the worked example is offered.
    pub fn is_new(&self) -> bool {
        self.listed && self.rows.is_empty() && self.labs.is_empty() && self.faults.is_empty()
    }
}

fn planned(lab: &LabRow) -> impl Iterator<Item = LibraryRow<'_>> {
    lab.planned.iter().map(move |name| LibraryRow::Planned(lab, name))
}

/// Returns which row is chosen: never the heading of a lab that has rows of its own.
pub fn chosen_among(shown: &[LibraryRow<'_>], selected: usize) -> usize {
    let at = selected.min(shown.len().saturating_sub(1));
    let is_heading = |at: usize| matches!(shown.get(at), Some(LibraryRow::Heading(_)));
    let has_rows = shown.get(at + 1).is_some() && !is_heading(at + 1);
    if is_heading(at) && has_rows { at + 1 } else { at }
}
