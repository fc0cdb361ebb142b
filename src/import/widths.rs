//! How many cells rows have: one that has more than there are headings is no row that can be read.

use super::columns::Chosen;
use super::fault::ImportError;
use super::headings::is_known_and_short;
use super::source::Remark;
use super::table::{Table, TableRow};

/// How many rows must have as many cells as each other to be believed more than the headings.
const FEW: usize = 3;

/// How many lines are named at most.
const MOST_LINES: usize = 20;

/// Looks for rows of a table as text that say something beyond the last heading, and tells of those that
/// have too few cells where the others have all.
///
/// A comma within an answer makes such rows when nobody put the answer into quotation marks: its end
/// stands in the next column, and all that follows it in the one after.
///
/// # Errors
///
/// [`ImportError::Ragged`] with the first such row.
pub(super) fn check(table: &mut Table, chosen: &Chosen) -> Result<(), ImportError> {
    let (head, rows) = table.rows.split_at_checked(chosen.above).unwrap_or_default();
    let head = head.iter().skip(chosen.titles);
    let headings = head.map(|row| row.cells.len()).max().unwrap_or_default();
    let (usual, often) = usual(rows);
    let is_comma = table.source.delimiter == Some(',');
    let first = rows.iter().map(|row| row.cells.len()).find(|count| *count > 1);
    let agree = rows.len() >= FEW && often * 10 >= rows.len() * 8;
    // What was taken for headings may be a title, with the headings below it.
    let is_title = || rows.first().is_some_and(|row| row.cells.iter().all(is_known_and_short));
    let width = match headings {
        0 | 1 if is_comma && agree => usual.max(2),
        0 | 1 if is_comma => first.unwrap_or(usize::MAX),
        0 | 1 => usize::MAX,
        _ if agree && is_title() => headings.max(usual),
        _ => headings,
    };
    if let Some(row) = rows.iter().find(|row| filled(row) > width) {
        return Err(ImportError::Ragged { line: row.line, cells: filled(row), headings: width });
    }
    let full = if headings > 1 { headings } else { usual };
    let short = rows.iter().filter(|row| row.cells.len() < full).map(|row| row.line);
    let short: Vec<usize> = short.collect();
    if !short.is_empty() && short.len() * 10 <= rows.len() {
        let lines = short.iter().copied().take(MOST_LINES).collect();
        table.remarks.push(Remark::ShortRows(lines, short.len()));
    }
    Ok(())
}

/// Returns how many cells a row has up to the last that says something.
fn filled(row: &TableRow) -> usize {
    row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

/// Returns how many cells most rows have, and how many rows that are.
fn usual(rows: &[TableRow]) -> (usize, usize) {
    let mut counts = std::collections::BTreeMap::new();
    for row in rows {
        *counts.entry(row.cells.len()).or_insert(0_usize) += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, often)| *often);
    most.unwrap_or_default()
}
