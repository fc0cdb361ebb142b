//! Plain texts: an answer a line, or blank lines between answers.

use super::table::{Table, TableRow};

/// Reads a text with an answer on each line, signs of a list left out.
pub(super) fn read(text: &str) -> Table {
    let lines = text.lines().enumerate();
    let row = |(place, line): (usize, &str)| {
        let said = without_bullet(line).unwrap_or(line);
        TableRow::new(place + 1, vec![said.trim().to_owned()])
    };
    Table::plain(lines.map(row).collect())
}

/// Reads a text with blank lines between its answers; the lines of one become one.
pub(super) fn read_paragraphs(text: &str) -> Table {
    let mut rows: Vec<TableRow> = Vec::new();
    let mut inside = false;
    for (place, line) in text.lines().enumerate() {
        let line = line.trim();
        match rows.last_mut().and_then(|row| row.cells.first_mut()).filter(|_| inside) {
            Some(said) if !line.is_empty() => {
                said.push(' ');
                said.push_str(line);
            }
            _ if !line.is_empty() => rows.push(TableRow::new(place + 1, vec![line.to_owned()])),
            Some(_) | None => {}
        }
        inside = !line.is_empty();
    }
    Table::plain(rows)
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
