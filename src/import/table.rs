//! A table of cells: what every kind of file becomes before anybody asks what the cells mean.

use super::encoding::Encoding;

/// Most rows taken from a file; a session file of so many answers is still read whole.
pub(super) const MOST_ROWS: usize = 100_000;

/// The cells of a file.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<TableRow>,
    /// Whether the columns are known without looking for headings: the text, then its theme.
    pub(super) is_plain: bool,
    pub(super) encoding: Option<Encoding>,
    pub(super) delimiter: Option<char>,
    /// The sheet of the workbook.
    pub(super) sheet: Option<String>,
}

/// A row of cells.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TableRow {
    /// The line of the file, or the row of the sheet, from 1.
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

impl TableRow {
    pub(super) fn new(line: usize, cells: Vec<String>) -> Self {
        Self { line, cells }
    }

    /// Returns a cell; beyond the last all are empty.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// Makes a table whose rows are a text and perhaps its theme.
    pub(super) fn plain(rows: Vec<TableRow>) -> Self {
        Self { rows, is_plain: true, ..Self::default() }
    }

    /// Returns the number of cells in the longest row.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// Reads a count as tables write it: `12`, `12.0`, `1 200`.
pub(super) fn count(text: &str) -> Option<u32> {
    let blank = [' ', '\u{a0}', '\u{202f}'];
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    let digits: String = whole.chars().filter(|c| !blank.contains(c)).collect();
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}
