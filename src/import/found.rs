//! The tables of a document, and which of them is read.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::columns::letter;
use super::fault::ImportError;
use super::headings::{is_known, key};
use super::left_out::{Gathered, What, shown};
use super::source::Remark;
use super::table::{Rows, Table};
use crate::text;

/// Most tables that are named where the one asked for is not there.
const MOST_NAMES: usize = 20;

/// Words of headings that say what a row is about.
const THEME: [&str; 2] = ["Theme", "Тема"];

/// A table that was found in a document.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The line it begins on.
    line: usize,
    /// What stands over it as its name, or the heading above it.
    name: Rc<str>,
    /// Whether its first row is marked as one of headings.
    has_heads: bool,
    rows: Vec<FoundRow>,
    /// What its rows are about from here on, as a row of one cell says.
    section: Rc<str>,
    /// For how many rows more a cell of each column was taken.
    merged: BTreeMap<usize, usize>,
    /// What of it is not taken.
    left_out: Gathered,
}

/// A row of such a table.
#[derive(Debug)]
struct FoundRow {
    line: usize,
    cells: Vec<String>,
    section: Rc<str>,
}

impl Found {
    /// Begins a table.
    pub(super) fn new(line: usize) -> Self {
        Self { line, ..Self::default() }
    }

    /// Says that the first row is one of headings.
    pub(super) fn mark_heads(&mut self) {
        self.has_heads = true;
    }

    /// Names the table, if it has no name yet.
    pub(super) fn name_by(&mut self, name: &Rc<str>) {
        if self.name.is_empty() {
            self.name = Rc::clone(name);
        }
    }

    /// Puts a row below the others; one without any text is none.
    pub(super) fn push(&mut self, line: usize, cells: Vec<String>) {
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            let section = Rc::clone(&self.section);
            self.rows.push(FoundRow { line, cells, section });
        }
    }

    /// Says what the rows that follow are about.
    pub(super) fn begin_section(&mut self, line: usize, words: &str) {
        self.leave_section(line);
        self.section = Rc::from(words);
    }

    /// Says that no rows follow: what the last of them are about may have been something else.
    pub(super) fn end(&mut self) {
        self.leave_section(self.line);
    }

    fn leave_section(&mut self, line: usize) {
        let has_rows = self.rows.last().is_some_and(|row| Rc::ptr_eq(&row.section, &self.section));
        if !self.section.is_empty() && !has_rows {
            self.left_out.note(What::Title, "", line, &self.section);
        }
    }

    /// Says that a cell of a column stands for a row more.
    pub(super) fn count_merged(&mut self, column: usize) {
        *self.merged.entry(column).or_default() += 1;
    }

    /// Notes a row that is not taken.
    pub(super) fn leave_row(&mut self, what: What, line: usize, said: &str) {
        self.left_out.note(what, "", line, said);
    }

    /// Tells whether it has no rows.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Tells whether it has several columns and a row that may be an answer, as a table has that is no frame
    /// around a page.
    pub(super) fn is_a_list(&self) -> bool {
        self.answers() > 0 && self.rows.iter().filter(|row| row.cells.len() > 1).count() > 1
    }

    /// Returns the cells of the first row as headings are compared.
    fn heads(&self) -> Vec<String> {
        self.rows
            .first()
            .map_or_else(Vec::new, |row| row.cells.iter().map(|cell| key(cell)).collect())
    }

    /// Tells whether the first row is one of headings.
    fn is_headed(&self) -> bool {
        self.has_heads || self.has_known_head()
    }

    fn has_known_head(&self) -> bool {
        self.rows.first().is_some_and(|row| row.cells.iter().any(|cell| is_known(cell)))
    }

    /// Returns how many rows may be answers.
    pub(super) fn answers(&self) -> usize {
        self.rows.len().saturating_sub(usize::from(self.is_headed()))
    }

    /// Notes that the table is not read.
    pub(super) fn leave(self, left_out: &mut Gathered) {
        self.leave_as(What::Table, left_out);
    }

    /// Notes that the table is not read, and what it is instead.
    pub(super) fn leave_as(self, what: What, left_out: &mut Gathered) {
        let answers = self.answers().max(usize::from(!self.rows.is_empty()));
        let skipped = usize::from(self.is_headed() && self.rows.len() > 1);
        let shown = |row: &FoundRow| (row.line, row.cells.join(" | "));
        let some: Vec<(usize, String)> =
            self.rows.iter().skip(skipped).take(20).map(shown).collect();
        let name = if what == What::Table { self.shown_name() } else { String::new() };
        left_out.note_all(
            what,
            &name,
            answers,
            some.iter().map(|(line, said)| (*line, said.as_str())),
        );
        left_out.extend(self.left_out);
    }

    fn shown_name(&self) -> String {
        shown(&self.name)
    }
}

/// Makes the table that is read: that of the name asked for, else the one with the most answers, together with
/// all that have the same headings; the others are noted.
///
/// Tables under several headings keep these as their themes, where no column holds any.
///
/// # Errors
///
/// [`ImportError::NoSheet`] when none has the name asked for.
pub(super) fn choose(found: Vec<Found>, wanted: Option<&str>) -> Result<Table, ImportError> {
    let names = names(&found);
    let place = match wanted {
        Some(wanted) => Some(find(&names, wanted)?),
        None => best(&found),
    };
    let Some(place) = place else { return Ok(Table::of(Rows::default())) };
    let heads = found.get(place).map(Found::heads).unwrap_or_default();
    let is_headed = found.get(place).is_some_and(Found::is_headed);
    let is_together = |at: usize, other: &Found| {
        at == place
            || (wanted.is_none() && is_headed && other.is_headed() && other.heads() == heads)
    };
    let mut left_out = Gathered::default();
    let mut together = Vec::new();
    for (at, other) in found.into_iter().enumerate() {
        if is_together(at, &other) {
            together.push(other);
        } else {
            other.leave(&mut left_out);
        }
    }
    let remarks = together.first().map(merged).unwrap_or_default();
    for table in &mut together {
        left_out.extend(std::mem::take(&mut table.left_out));
    }
    let mut table = Table::of(joined(together, is_headed)?);
    if names.len() > 1 {
        table.source.sheet = names.get(place).cloned();
        table.source.sheets = names;
    }
    table.left_out = left_out;
    table.remarks = remarks;
    Ok(table)
}

/// Says which columns have cells that stand for several rows.
fn merged(table: &Found) -> Vec<Remark> {
    let name = |column: usize| {
        let head =
            table.rows.first().and_then(|row| row.cells.get(column)).filter(|_| table.is_headed());
        let head = head.map(|head| text::clean_line(head)).filter(|head| !head.is_empty());
        head.unwrap_or_else(|| letter(column))
    };
    table.merged.iter().map(|(column, rows)| Remark::Merged(name(*column), *rows)).collect()
}

/// Puts the rows of tables with the same headings together.
fn joined(tables: Vec<Found>, is_headed: bool) -> Result<Rows, ImportError> {
    let first = tables.first().map(|table| Rc::clone(&table.name)).unwrap_or_default();
    let all = || tables.iter().flat_map(|table| &table.rows);
    let has_sections = all().any(|row| !row.section.is_empty());
    let differ = tables.iter().any(|table| table.name != first);
    let width = all().map(|row| row.cells.len()).max().unwrap_or(0);
    let heads = tables.first().map(Found::heads).unwrap_or_default();
    let has_theme = heads.iter().any(|head| THEME.iter().any(|theme| text::fold(theme) == *head));
    let adds_theme = (differ || has_sections) && is_headed && !has_theme;
    let is_russian = heads.iter().any(|head| head.chars().any(|c| ('а'..='я').contains(&c)));
    let mut rows = Rows::default();
    for (place, table) in tables.into_iter().enumerate() {
        for (at, FoundRow { line, mut cells, section }) in table.rows.into_iter().enumerate() {
            let is_head = is_headed && at == 0;
            if is_head && place > 0 {
                continue;
            }
            if adds_theme {
                cells.resize(width, String::new());
                let [english, russian] = THEME;
                let head = if is_russian { russian } else { english };
                let theme = if section.is_empty() && differ { &table.name } else { &section };
                cells.push(if is_head { head.to_owned() } else { theme.to_string() });
            }
            rows.push(line, cells)?;
        }
    }
    Ok(rows)
}

/// Returns the place of the table with the most answers; those with headings come first.
fn best(found: &[Found]) -> Option<usize> {
    let places = found.iter().enumerate().rev();
    let worth = |found: &Found| {
        (found.is_headed() && found.is_a_list(), found.has_known_head(), found.answers())
    };
    places.max_by_key(|(_, found)| worth(found)).map(|(place, _)| place)
}

/// Names all tables, those without a heading by their numbers.
fn names(found: &[Found]) -> Vec<String> {
    let name = |(place, found): (usize, &Found)| {
        let name = found.shown_name();
        if name.is_empty() { (place + 1).to_string() } else { name }
    };
    found.iter().enumerate().map(name).collect()
}

fn find(names: &[String], wanted: &str) -> Result<usize, ImportError> {
    let by_name = names.iter().position(|name| text::same_folded(name, wanted));
    let by_number =
        || wanted.trim().parse::<usize>().ok()?.checked_sub(1).filter(|it| *it < names.len());
    by_name.or_else(by_number).ok_or_else(|| ImportError::NoSheet {
        wanted: text::clean_line(wanted),
        there: names.iter().take(MOST_NAMES).cloned().collect(),
    })
}
