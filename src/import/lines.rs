//! Plain texts: an answer a line, or blank lines between answers.

use super::fault::ImportError;
use super::table::{Rows, Table};

/// Reads a text with an answer on each line, signs of a list left out.
pub(super) fn read(text: &str) -> Result<Table, ImportError> {
    let mut rows = Rows::default();
    for (place, line) in text.lines().enumerate() {
        let said = without_bullet(line).unwrap_or(line);
        rows.push(place + 1, [said.trim()])?;
    }
    Ok(Table::plain(rows))
}

/// Reads a text with blank lines between its answers; the lines of one become one.
pub(super) fn read_paragraphs(text: &str) -> Result<Table, ImportError> {
    let mut rows = Rows::default();
    let mut open: Option<(usize, String)> = None;
    for (place, line) in text.lines().enumerate() {
        let line = line.trim();
        match &mut open {
            Some((_, said)) if !line.is_empty() => {
                said.push(' ');
                said.push_str(line);
            }
            None if !line.is_empty() => open = Some((place + 1, line.to_owned())),
            Some(_) | None => close(&mut rows, &mut open)?,
        }
    }
    close(&mut rows, &mut open)?;
    Ok(Table::plain(rows))
}

/// Puts the paragraph that has ended to the others.
fn close(rows: &mut Rows, open: &mut Option<(usize, String)>) -> Result<(), ImportError> {
    open.take().map_or(Ok(()), |(line, said)| rows.push(line, [said]))
}

/// Returns what follows the sign of a list: `-`, `•`, `3.`, `3)`, with a box to tick or without;
/// none when the line is no item.
pub(super) fn without_bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = if (1..=3).contains(&(line.len() - digits.len())) {
        digits.strip_prefix(['.', ')'])?
    } else {
        line.strip_prefix(['-', '*', '+', '•', '·', '–', '—', '▪', '◦'])?
    };
    let said = after.strip_prefix([' ', '\t', '\u{a0}'])?.trim_start();
    let boxes = ["[ ]", "[x]", "[X]", "[х]", "[Х]", "☐", "☑", "☒"];
    Some(boxes.iter().find_map(|tick| said.strip_prefix(tick)).unwrap_or(said).trim_start())
}
