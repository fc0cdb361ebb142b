//! The rows of a file as answers: what each says, and why some cannot be kept.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::columns::Chosen;
use super::fault::ImportError;
use super::left_out::LeftOut;
use super::role::Role;
use super::row::Row;
use super::source::{Remark, Source};
use super::table::{Table, TableRow, count};
use crate::domain::{Label, Session, Voice, Votes};
use crate::text;

/// Most characters of one answer: what a cell of a workbook holds, so that it can be written back.
const LONGEST: usize = 32_767;

/// Most bytes of a cell that is cleaned to see what it says; a longer one is refused as it stands.
const MOST_CLEANED: usize = 1 << 20;

/// How many rows of the table are kept to be shown.
const FIRST_ROWS: usize = 8;

/// How wide a cell of these is, in columns of the screen.
const FIRST_WIDTH: usize = 60;

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
    /// Its votes are not a number.
    NotACount(String),
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
pub(super) fn of(table: Table, chosen: Chosen) -> Result<Reading, ImportError> {
    let first = if table.is_plain { Vec::new() } else { first_rows(&table, &chosen) };
    let mut reading = Reading {
        columns: if table.is_plain { Vec::new() } else { columns(&table, &chosen) },
        first,
        left_out: table.left_out.into_all(),
        remarks: table.remarks,
        source: table.source,
        ..Reading::default()
    };
    let mut size = 0_usize;
    for row in table.rows.iter().skip(chosen.above) {
        let raw = chosen.cell(row, Role::Text);
        if raw.len() > MOST_CLEANED {
            let start: String = raw.chars().take(LONGEST).collect();
            let text = text::clean(&start).trim().to_owned();
            let place = Position::Line(row.line);
            reading.refused.push(Refused { place, text, why: Why::TooLong });
            continue;
        }
        let said = text::clean(raw).trim().to_owned();
        if is_changed(raw, &said) {
            reading.cleaned.push(row.line);
        }
        match read_row(row, &chosen, &said) {
            Ok(read) => {
                size = size.saturating_add(said.len());
                reading.rows.push(read);
            }
            Err(why) => {
                reading.refused.push(Refused { place: Position::Line(row.line), text: said, why });
            }
        }
    }
    if size > super::LIMIT {
        return Err(ImportError::TooMuch);
    }
    Ok(reading)
}

fn read_row(row: &TableRow, chosen: &Chosen, said: &str) -> Result<Row, Why> {
    if said.is_empty() {
        return Err(Why::Empty);
    }
    if said.chars().count() > LONGEST {
        return Err(Why::TooLong);
    }
    let named = |role: Role| {
        let name = text::clean_line(chosen.cell(row, role));
        (!name.is_empty()).then_some(name)
    };
    let votes = named(Role::Votes).unwrap_or_default();
    let votes = if ["-", "–", "—"].contains(&votes.as_str()) { "" } else { votes.as_str() };
    let votes = match count(votes) {
        Some(votes) => votes,
        None if votes.is_empty() => 0,
        None => return Err(Why::NotACount(votes.to_owned())),
    };
    let voice = Voice { person: named(Role::Voice), group: named(Role::Group) };
    Ok(Row {
        line: row.line,
        text: said.to_owned(),
        voices: if voice.is_empty() { Vec::new() } else { vec![voice] },
        theme: named(Role::Theme),
        votes: Votes::of_room(votes),
        details: None,
    })
}

/// Tells whether cleaning took more away than blanks and kinds of line ends.
fn is_changed(raw: &str, clean: &str) -> bool {
    let plain = raw.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    plain.trim() != clean
}

/// Describes the columns of a table.
fn columns(table: &Table, chosen: &Chosen) -> Vec<Column> {
    let rows = table.rows.get(chosen.above..).unwrap_or_default();
    let describe = |place: usize| {
        let heading = chosen.headings.get(place).map(|heading| text::clean_line(heading));
        let name = heading.filter(|heading| !heading.is_empty()).unwrap_or_else(|| letter(place));
        let filled = rows.iter().filter(|row| !row.cell(place).trim().is_empty()).count();
        Column { name, role: chosen.roles.get(place).copied().flatten(), filled }
    };
    (0..table.width()).map(describe).collect()
}

/// Returns the first rows below the headings as they can be shown.
fn first_rows(table: &Table, chosen: &Chosen) -> Vec<Vec<String>> {
    let rows = table.rows.iter().skip(chosen.above).take(FIRST_ROWS);
    let shown = |cell: &String| {
        let start: String = cell.chars().take(4 * FIRST_WIDTH).collect();
        text::clip(&text::clean_line(&start), FIRST_WIDTH).into_owned()
    };
    rows.map(|row| row.cells.iter().map(shown).collect()).collect()
}

/// Returns a column's letters as a spreadsheet shows them.
pub(super) fn letter(column: usize) -> String {
    let digit = |place: usize| u8::try_from(place % 26).map_or('?', |place| (b'A' + place).into());
    match column / 26 {
        0 => digit(column).to_string(),
        above => format!("{}{}", letter(above - 1), digit(column)),
    }
}
