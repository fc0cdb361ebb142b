//! The rows of a file as answers: what each says, and why some cannot be kept.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::columns::Chosen;
use super::encoding::Encoding;
use super::fault::ImportError;
use super::headings::Role;
use super::table::{Table, TableRow, count};
use crate::domain::Label;
use crate::text;

/// Most characters of one answer: what a cell of a workbook holds, so that it can be written back.
const LONGEST: usize = 32_767;

/// Most bytes of a cell that is cleaned to see what it says; a longer one is refused as it stands.
const MOST_CLEANED: usize = 1 << 20;

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The rows that can be kept, in order.
    pub rows: Vec<Row>,
    /// Those that cannot.
    pub refused: Vec<Refused>,
    /// The lines on which control or hidden characters were taken out.
    pub cleaned: Vec<usize>,
    /// How its bytes were read; none for a workbook.
    pub encoding: Option<Encoding>,
    /// What parts its cells; none when it has one column.
    pub delimiter: Option<char>,
    /// The sheet of the workbook.
    pub sheet: Option<String>,
    /// What each column was taken for, by its heading, or by its letter when it has none.
    pub columns: Vec<(Role, String)>,
}

/// A row that can be kept; every text is clean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The line of the file it begins on, or the row of the sheet, from 1.
    pub line: usize,
    /// What was said.
    pub text: String,
    /// Who said it.
    pub person: Option<String>,
    /// The group of that person: its key, or its name as the file has it.
    pub group: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// How many votes it got.
    pub votes: u32,
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
    let mut reading = Reading {
        rows: Vec::new(),
        refused: Vec::new(),
        cleaned: Vec::new(),
        encoding: table.encoding,
        delimiter: table.delimiter,
        sheet: table.sheet,
        columns: if table.is_plain { Vec::new() } else { names(&chosen) },
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
    Ok(Row {
        line: row.line,
        text: said.to_owned(),
        person: named(Role::Voice),
        group: named(Role::Group),
        theme: named(Role::Theme),
        votes,
    })
}

/// Tells whether cleaning took more away than blanks and kinds of line ends.
fn is_changed(raw: &str, clean: &str) -> bool {
    let plain = raw.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    plain.trim() != clean
}

/// Names the columns chosen as a person knows them.
fn names(chosen: &Chosen) -> Vec<(Role, String)> {
    let name = |column: usize| {
        let heading = chosen.headings.get(column).map(|heading| text::clean_line(heading));
        heading.filter(|heading| !heading.is_empty()).unwrap_or_else(|| letter(column))
    };
    chosen.columns.iter().map(|(role, column)| (*role, name(*column))).collect()
}

/// Returns a column's letters as a spreadsheet shows them.
fn letter(column: usize) -> String {
    let digit = |place: usize| u8::try_from(place % 26).map_or('?', |place| (b'A' + place).into());
    match column / 26 {
        0 => digit(column).to_string(),
        above => format!("{}{}", digit(above - 1), digit(column)),
    }
}
