//! The sheets of the workbook as CSV, one file each.
//!
//! A byte-order mark lets Excel read Cyrillic, CRLF ends the records, and a cell that a spreadsheet
//! would take for a formula begins with an apostrophe (OWASP, "CSV Injection"). Cells are parted by what
//! spreadsheets in the language of the report expect, unless something else was chosen; no `sep=` line says
//! so, since every reader but Excel takes that for a row.

use super::progress::Progress;
use super::report::{Cell, Table, hundredths};
use super::weight;
use crate::domain::Separator;
use crate::text::without_formula as harmless;

/// The writer's buffer: the rest of a cell is searched for quotation marks each time it is full.
const BUFFER: usize = 1 << 20;

/// Writes one sheet as CSV.
///
/// # Errors
///
/// Fails as the writer does, which writing to memory does not bring about.
pub(super) fn write(
    worksheet: &Table,
    separator: Separator,
    progress: &Progress<'_>,
) -> Result<Vec<u8>, csv::Error> {
    let delimiter = separator.sign().as_bytes().first().copied().unwrap_or(b',');
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .delimiter(delimiter)
        .buffer_capacity(BUFFER)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    writer.write_record(worksheet.columns.iter().map(|column| harmless(&column.title)))?;
    for row in &worksheet.rows {
        progress.step(weight::of_row(row));
        writer.write_record(row.iter().map(|cell| show(cell, separator)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn show(cell: &Cell, separator: Separator) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Noted(text, notes) => harmless(&format!("{text}\n{}", notes.join("\n"))),
        Cell::Number(number) => number.to_string(),
        Cell::Hundredths(number) => hundredths(*number, separator),
        Cell::Share(share) => share.votes.to_string(),
        Cell::Bubble(bubble) => bubble.votes.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Moment(at) => format!("{} {}", at.date(), at.hour_minute()),
    }
}
