//! The rows of a file as answers: what each says, and why some cannot be kept.

mod cleaning;
mod details;
mod rows;
mod sorts;
mod stacked;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::columns::{Chosen, letter};
use super::fault::ImportError;
use super::left_out::{Gathered, LeftOut, What, shown};
use super::role::Role;
use super::row::Row;
use super::source::{Remark, Source};
use super::table::{CellTexts, Table, TableRow};
use crate::domain::{Label, Session};
use crate::text;
use rows::Rows;
use sorts::Sort;

/// How many rows of the table are kept to be shown.
pub(super) const FIRST_ROWS: usize = 8;

/// How many columns that are left out are named.
const MOST_NAMED: usize = 40;

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// The rows that can be kept, in order.
    pub rows: Vec<Row>,
    /// Those that cannot.
    pub refused: Vec<Refused>,
    /// What else is not taken.
    pub left_out: Vec<LeftOut>,
    /// What was done to what is taken.
    pub remarks: Vec<Remark>,
    /// The lines on which control or hidden characters were taken out.
    pub cleaned: Vec<usize>,
    /// How it was read.
    pub source: Source,
    /// The columns of the table, from the first; empty where there is no table.
    pub columns: Vec<Column>,
    /// The first rows of the table below its headings, cells clean and cut; empty where there is no table.
    pub first: Vec<Vec<String>>,
    /// The sessions without their answers, if it is a file of this program's own that has them.
    pub sessions: Vec<Session>,
}

impl Reading {
    /// Tells whether a person has to say on which sheet its answers go: some row does not say it itself.
    pub fn needs_sheet(&self) -> bool {
        let says = |row: &Row| row.details.as_ref().is_some_and(|details| details.sheet.is_some());
        !self.rows.iter().all(says)
    }

    /// Returns what is to be said of it once its rows are planned.
    pub fn head(&self) -> Self {
        Self {
            left_out: self.left_out.clone(),
            remarks: self.remarks.clone(),
            cleaned: self.cleaned.clone(),
            source: self.source.clone(),
            columns: self.columns.clone(),
            ..Self::default()
        }
    }
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Column {
    /// Its heading, or its letters where it has none; clean and on one line.
    pub name: String,
    /// What it is taken as; none where it is left out.
    pub role: Option<Role>,
    /// How many of its cells say something.
    pub filled: usize,
}

/// Something that is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Where it stands.
    pub place: Position,
    /// What it says.
    pub text: String,
    /// Why it is not kept.
    pub why: Why,
}

/// Where something stands that was to be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Position {
    /// On a line of the file or a row of the sheet, from 1.
    Line(usize),
    /// Under a label in another session.
    Answer(Label),
}

/// Why something is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It says nothing.
    Empty,
    /// It is longer than an answer can be.
    TooLong,
    /// An answer on the sheet says exactly this.
    There(Label),
    /// It was carried over before, as this answer.
    Carried(Label),
    /// The same voice says exactly this on an earlier line.
    Twice(usize),
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => line.fmt(f),
            Self::Answer(label) => label.fmt(f),
        }
    }
}

/// Reads the rows of a table by the columns chosen for it.
///
/// # Errors
///
/// [`ImportError::TooMuch`] when a session could not hold it.
pub(super) fn of(mut table: Table, chosen: &Chosen, asked: &Asked) -> Result<Reading, ImportError> {
    let mut left_out = std::mem::take(&mut table.left_out);
    let mut reading = Reading {
        remarks: std::mem::take(&mut table.remarks),
        source: std::mem::take(&mut table.source),
        ..Reading::default()
    };
    if !table.is_plain {
        stacked::leave_others(&mut table, chosen, &mut left_out);
        reading.columns = columns(&table, chosen);
        reading.first = first_rows(table.rows.iter().skip(chosen.above));
        leave_head(&table, chosen, &mut left_out);
    }
    let sorts = sorts::of(&table, chosen, asked, &mut left_out, &mut reading.remarks);
    let open = open_columns(&table, chosen, &reading.columns);
    let mut rows = Rows::of(&table, chosen, asked);
    // What was read is given up row by row, so that there is little of it twice.
    for (row, sort) in table.rows.into_iter().skip(chosen.above).zip(sorts) {
        if sort == Sort::Answer {
            rows.read(&row)?;
        }
    }
    let titles = (rows.titles, std::mem::take(&mut rows.spare_titles));
    rows.into_reading(&mut reading, &mut left_out);
    leave_columns(chosen, open, &titles, &mut left_out);
    reading.left_out = left_out.into_all();
    Ok(reading)
}

/// Notes the rows above the headings, and headings that stand there twice.
fn leave_head(table: &Table, chosen: &Chosen, left_out: &mut Gathered) {
    let said = |cells: &CellTexts| {
        let cells = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
        cells.take(FIRST_ROWS).collect::<Vec<_>>().join(" ")
    };
    for row in table.rows.iter().take(chosen.titles) {
        left_out.note(What::Title, "", row.line, &said(&row.cells));
    }
    for row in chosen.spare.iter().filter_map(|place| table.rows.get(*place)) {
        left_out.note(What::Heading, "", row.line, &said(&row.cells));
    }
}

/// A column that is taken as nothing.
struct OpenColumn {
    place: usize,
    /// Its name; empty for one of those that are too many to be told one by one.
    name: String,
    filled: usize,
    /// What its first cells say, or its own name where it is not told by itself.
    some: Vec<String>,
}

/// Returns the columns that are taken as nothing.
fn open_columns(table: &Table, chosen: &Chosen, columns: &[Column]) -> Vec<OpenColumn> {
    let open = columns.iter().enumerate().filter(|(_, it)| it.role.is_none() && it.filled > 0);
    let describe = |(nth, (place, column)): (usize, (usize, &Column))| {
        let Column { name, filled, .. } = column.clone();
        if nth >= MOST_NAMED {
            return OpenColumn { place, name: String::new(), filled, some: vec![name] };
        }
        let cells = table.rows.iter().skip(chosen.above).map(|row| row.cell(place));
        let cells = cells.filter(|cell| !cell.trim().is_empty()).take(FIRST_ROWS);
        OpenColumn { place, name, filled, some: cells.map(shown).collect() }
    };
    open.enumerate().map(describe).collect()
}

/// Notes the columns that are taken as nothing, with what their first cells say.
fn leave_columns(
    chosen: &Chosen,
    open: Vec<OpenColumn>,
    (used, spare): &(usize, Vec<String>),
    left_out: &mut Gathered,
) {
    for OpenColumn { place, name, filled, some } in open {
        let is_title = chosen.title == Some(place) && !name.is_empty();
        let count = filled.saturating_sub(if is_title { *used } else { 0 });
        let some = if is_title { spare } else { &some };
        let some = some.iter().map(|said| (0, said.as_str()));
        left_out.note_all(What::Column, &name, count, some);
    }
}

/// Describes the columns of a table.
fn columns(table: &Table, chosen: &Chosen) -> Vec<Column> {
    let width = table.width();
    let mut filled = vec![0_usize; width];
    for row in table.rows.iter().skip(chosen.above) {
        for (count, cell) in filled.iter_mut().zip(row.cells.iter()) {
            *count += usize::from(!cell.trim().is_empty());
        }
    }
    let describe = |(place, filled): (usize, usize)| {
        let heading = text::clean_line(chosen.heading(place));
        let name = if heading.is_empty() { letter(place) } else { heading };
        Column { name, role: chosen.roles.get(place).copied().flatten(), filled }
    };
    filled.into_iter().enumerate().map(describe).collect()
}

/// Returns the first of the rows below the headings as they can be shown.
pub(super) fn first_rows<'a>(rows: impl IntoIterator<Item = &'a TableRow>) -> Vec<Vec<String>> {
    let rows = rows.into_iter().take(FIRST_ROWS);
    rows.map(|row| row.cells.iter().map(shown).collect()).collect()
}
