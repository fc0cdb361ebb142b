//! Lines of plain text that end at blanks.

use super::COLUMNS;
use crate::text::width;

/// Writes a text behind what stands before its first line; every further line, said or wrapped, hangs at
/// this depth.
pub(super) fn push_wrapped(out: &mut String, before: &str, hang: usize, text: &str) {
    let indent = " ".repeat(hang);
    for (number, line) in text.split('\n').enumerate() {
        let (start, used) = match number {
            0 => (before, width(before)),
            _ => (indent.as_str(), hang),
        };
        let start_of_line = out.len();
        out.push_str(start);
        push_words(out, line, used, hang, COLUMNS);
        out.truncate(start_of_line.max(out.trim_end_matches(' ').len()));
        out.push('\n');
    }
}

/// Parts a text into rows of so many columns; a row is wider only where a single word is.
pub(super) fn rows(text: &str, columns: usize) -> Vec<String> {
    let mut out = String::new();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        push_words(&mut out, line, 0, 0, columns);
    }
    out.split('\n').map(|row| row.trim_end().to_owned()).collect()
}

/// Writes the words of a line, of which `used` columns are taken; the blanks at a break are left out.
fn push_words(out: &mut String, line: &str, mut used: usize, hang: usize, columns: usize) {
    let mut blanks = 0;
    let mut is_first = true;
    for word in line.split(' ') {
        if word.is_empty() {
            blanks += 1;
            continue;
        }
        let cells = width(word);
        let before = if is_first || used + blanks + cells <= columns {
            used += blanks + cells;
            blanks
        } else {
            out.push('\n');
            used = hang + cells;
            hang
        };
        out.extend(std::iter::repeat_n(' ', before));
        out.push_str(word);
        (blanks, is_first) = (1, false);
    }
}
