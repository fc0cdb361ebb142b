//! The library: the sessions of the lab, as the library screen lists them.

use std::cmp::Reverse;
use std::path::PathBuf;

use crate::domain::{Lab, LabPlan, Moment, Relation, Stage};
use crate::text::{Line, Query, clean_line, fold, same_folded};

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
    /// best first, and the offer to start a session of that name. Words of a lab's title and its year find
    /// its sessions. Where there are several labs, all stand under the titles of theirs.
    pub fn shown(&self) -> Vec<LibraryRow<'_>> {
        let name = clean_line(self.line.text());
        if name.is_empty() {
            let (labs, rows) = (self.labs.iter().collect::<Vec<_>>(), self.rows.iter().collect());
            return self.under_labs(labs, rows, |_, _| true);
        }
        let (wanted, query) = (fold(&name), Query::new(&name));
        let mut found: Vec<_> = self
            .rows
            .iter()
            .filter_map(|row| {
                let lab = self.labs.iter().find(|lab| lab.holds(row));
                let title = lab.map(LabRow::title_and_year).unwrap_or_default();
                let in_title = || query.fit(&format!("{} {} {title}", row.platform, row.lab));
                let fit = query.fit(&row.platform).or_else(in_title)?;
                let platform = fold(row.platform.trim());
                Some(((platform == wanted, platform.starts_with(&wanted), fit), row))
            })
            .collect();
        found.sort_by_key(|(fit, _)| Reverse(*fit));
        let is_another = found.iter().any(|((is_exact, _, _), _)| *is_exact);
        let rows: Vec<&Row> = found.into_iter().map(|(_, row)| row).collect();
        let is_planned = |lab: &LabRow, platform: &str| {
            query.fit(&format!("{platform} {}", lab.title_and_year())).is_some()
        };
        // The lab of the best fit comes first, those of which only platforms to come fit last.
        let place = |lab: &LabRow| rows.iter().position(|row| lab.holds(row));
        let has_fits = |lab: &&LabRow| {
            place(lab).is_some() || lab.planned.iter().any(|it| is_planned(lab, it))
        };
        let mut labs: Vec<&LabRow> = self.labs.iter().filter(has_fits).collect();
        labs.sort_by_key(|lab| place(lab).unwrap_or(usize::MAX));
        let mut shown = self.under_labs(labs, rows, is_planned);
        shown.push(LibraryRow::Start { name, is_another });
        shown
    }

    /// Lists sessions and the platforms that have not begun; under their labs where there are several.
    fn under_labs<'a>(
        &self,
        labs: Vec<&'a LabRow>,
        rows: Vec<&'a Row>,
        is_wanted: impl Fn(&LabRow, &str) -> bool,
    ) -> Vec<LibraryRow<'a>> {
        let planned = |lab: &'a LabRow| {
            let wanted = lab.planned.iter().filter(|name| is_wanted(lab, name));
            wanted.map(move |name| LibraryRow::Planned(lab, name)).collect::<Vec<_>>()
        };
        if self.labs.len() < 2 {
            let sessions = rows.into_iter().flat_map(|row| self.with_copies(row));
            return sessions.chain(labs.into_iter().flat_map(planned)).collect();
        }
        let mut shown = Vec::new();
        for lab in &labs {
            shown.push(LibraryRow::Heading(lab));
            let own = rows.iter().filter(|row| lab.holds(row));
            shown.extend(own.flat_map(|row| self.with_copies(row)));
            shown.extend(planned(lab));
        }
        let of_none = |row: &&Row| !labs.iter().any(|lab| lab.holds(row));
        shown.extend(rows.into_iter().filter(of_none).flat_map(|row| self.with_copies(row)));
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

    /// Returns the titles of the labs in which a platform is called as that of the row that Enter would
    /// open, where that was found by what is typed and no row was chosen; none where there is only one.
    pub fn named_alike(&self) -> Option<Vec<&str>> {
        if self.selected > 0 || self.line.text().trim().is_empty() {
            return None;
        }
        let shown = self.shown();
        let chosen = shown.get(chosen_among(&shown, 0));
        let Some(LibraryRow::Open(chosen)) = chosen else { return None };
        let is_alike = |lab: &&LabRow| {
            let begun = self.rows.iter().filter(|row| lab.holds(row)).map(|row| &row.platform);
            begun.chain(&lab.planned).any(|name| same_folded(name, &chosen.platform))
        };
        let labs = self.labs.iter().filter(is_alike).map(|lab| lab.title.as_str());
        let labs: Vec<&str> = labs.filter(|title| !title.is_empty()).collect();
        (labs.len() > 1).then_some(labs)
    }

    /// Returns the lab of the row chosen, or the only one.
    pub fn chosen_lab(&self) -> Option<&LabRow> {
        let of_row = match self.chosen_row() {
            Some(LibraryRow::Heading(lab) | LibraryRow::Planned(lab, _)) => Some(lab),
            Some(LibraryRow::Open(row) | LibraryRow::Copy(row, _)) => {
                self.labs.iter().find(|lab| lab.holds(row))
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
            Some(lab) => self.rows.iter().find(|row| lab.holds(row)),
            None => self.rows.first(),
        })
    }

    /// Tells whether there is nothing yet, so that the worked example is offered.
    pub fn is_new(&self) -> bool {
        self.listed && self.rows.is_empty() && self.labs.is_empty() && self.faults.is_empty()
    }
}

impl LabRow {
    /// Tells whether a session lies in the folder of the lab.
    fn holds(&self, row: &Row) -> bool {
        row.path.parent() == Some(&self.folder)
    }

    /// Returns its title with the year in which it is held, as people look for it.
    fn title_and_year(&self) -> String {
        let first = self.plan.as_ref().and_then(|plan| plan.lab.from);
        let year = first.map(|day| format!(" {}", day.year())).unwrap_or_default();
        format!("{}{year}", self.title)
    }
}

/// Returns which row is chosen: never the heading of a lab that has rows of its own.
pub fn chosen_among(shown: &[LibraryRow<'_>], selected: usize) -> usize {
    let at = selected.min(shown.len().saturating_sub(1));
    let is_heading = |at: usize| matches!(shown.get(at), Some(LibraryRow::Heading(_)));
    let has_rows = shown.get(at + 1).is_some() && !is_heading(at + 1);
    if is_heading(at) && has_rows { at + 1 } else { at }
}
