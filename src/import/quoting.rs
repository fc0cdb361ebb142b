//! Rows of cells in a text, with the quotation marks that hold a cell together.
//!
//! A cell that begins with a quotation mark ends with one, and a mark within it is doubled (RFC 4180).
//! Programs that do not double them, and people who type tables by hand, make cells that are read in
//! several ways: where one way alone gives the row as many cells as the others have, it is taken.

mod mended;

use std::borrow::Cow;

use super::fault::ImportError;

/// A row of cells.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// Its first cells.
    pub(super) cells: Vec<Cow<'a, str>>,
    /// How many cells it has in all.
    pub(super) count: usize,
    /// Whether a quotation mark stood in it that tells nothing of where a cell ends.
    pub(super) is_mended: bool,
}

/// Goes over the rows of a text.
#[derive(Debug)]
pub(super) struct Records<'a> {
    text: &'a str,
    delimiter: u8,
    /// How many cells of a row are kept.
    most: usize,
    at: usize,
    line: usize,
}

/// A cell as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell {
    /// Where what it says begins and ends.
    from: usize,
    to: usize,
    /// Where its delimiter or line end stands.
    end: usize,
    /// Whether marks in it are doubled.
    is_doubled: bool,
}

/// How a cell reads by the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parsed {
    Cell(Cell),
    /// A quotation mark within it is not doubled.
    Bare,
    /// It has no end.
    Unclosed,
}

impl<'a> Records<'a> {
    /// Goes over the rows from a byte of the text, which stands on this line.
    pub(super) fn of(
        text: &'a str,
        (at, line): (usize, usize),
        delimiter: u8,
        most: usize,
    ) -> Self {
        Self { text, delimiter, most, at, line }
    }

    /// Returns the next row that says anything or has several cells.
    ///
    /// `width` is how many cells a row has, as far as that is known: by it a row is read whose quotation
    /// marks do not tell its cells.
    ///
    /// # Errors
    ///
    /// [`ImportError::UnclosedQuote`], and [`ImportError::QuoteInside`] where a row can be read in no way
    /// or in several.
    pub(super) fn next(&mut self, width: usize) -> Option<Result<Record<'a>, ImportError>> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at) == Some(&b'\n') {
            self.at += 1;
            self.line += 1;
        }
        if self.at >= bytes.len() {
            return None;
        }
        let line = self.line;
        let read = match self.strict() {
            Ok((end, cells, count)) => Ok((end, cells, count, false)),
            Err(Parsed::Unclosed) => Err(ImportError::UnclosedQuote { line }),
            Err(_) => match mended::cells(self.text, self.at, self.delimiter, width) {
                Some((end, cells)) => {
                    let cells: Vec<Cow<str>> = cells.iter().map(|cell| self.said(cell)).collect();
                    let count = cells.len();
                    Ok((end, cells, count, true))
                }
                None => Err(ImportError::QuoteInside { line }),
            },
        };
        Some(read.map(|(end, cells, count, is_mended)| {
            self.go(end);
            Record { line, cells, count, is_mended }
        }))
    }

    /// Passes the row over that cannot be read, up to its first line end.
    pub(super) fn skip(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        self.go(self.at + length);
    }

    /// Goes on behind the line end that stands there.
    fn go(&mut self, end: usize) {
        let passed = self.text.as_bytes().get(self.at..=end.min(self.text.len() - 1));
        self.line += passed.unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
        self.at = end + 1;
    }

    /// Reads a row by the rule: where it ends, its first cells, and how many there are.
    fn strict(&self) -> Result<(usize, Vec<Cow<'a, str>>, usize), Parsed> {
        let mut cells = Vec::new();
        let mut count = 0;
        let mut at = self.at;
        loop {
            let cell = match parse(self.text.as_bytes(), at, self.delimiter) {
                Parsed::Cell(cell) => cell,
                fault => return Err(fault),
            };
            count += 1;
            if cells.len() < self.most {
                cells.push(self.said(&cell));
            }
            if self.text.as_bytes().get(cell.end) != Some(&self.delimiter) {
                return Ok((cell.end, cells, count));
            }
            at = cell.end + 1;
        }
    }

    /// Returns what a cell says.
    fn said(&self, cell: &Cell) -> Cow<'a, str> {
        let said = self.text.get(cell.from..cell.to).unwrap_or_default();
        if cell.is_doubled { Cow::Owned(said.replace("\"\"", "\"")) } else { Cow::Borrowed(said) }
    }
}

/// Reads the cell that begins at a byte.
fn parse(bytes: &[u8], at: usize, delimiter: u8) -> Parsed {
    let open = past_blanks(bytes, at, delimiter);
    if bytes.get(open) != Some(&b'"') {
        return Parsed::Cell(plain(bytes, at, delimiter));
    }
    let mut is_doubled = false;
    let mut from = open + 1;
    let parsed = loop {
        let Some(mark) = next_mark(bytes, from) else { break Parsed::Unclosed };
        if bytes.get(mark + 1) == Some(&b'"') {
            is_doubled = true;
            from = mark + 2;
            continue;
        }
        let end = past_blanks(bytes, mark + 1, delimiter);
        if !is_end(bytes, end, delimiter) {
            break Parsed::Bare;
        }
        return Parsed::Cell(Cell { from: open + 1, to: mark, end, is_doubled });
    };
    // A mark behind blanks opens a cell only if it is closed as it should be.
    if open > at { Parsed::Cell(plain(bytes, at, delimiter)) } else { parsed }
}

/// Reads a cell up to the next delimiter or line end, whatever stands in it.
fn plain(bytes: &[u8], at: usize, delimiter: u8) -> Cell {
    let rest = bytes.get(at..).unwrap_or_default();
    let length = rest.iter().position(|byte| *byte == delimiter || *byte == b'\n');
    let end = at + length.unwrap_or(rest.len());
    Cell { from: at, to: end, end, is_doubled: false }
}

fn next_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.iter().position(|byte| *byte == b'"').map(|place| from + place)
}

/// Returns the first byte from here that is no blank.
fn past_blanks(bytes: &[u8], at: usize, delimiter: u8) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let is_blank = |byte: &&u8| (**byte == b' ' || **byte == b'\t') && **byte != delimiter;
    at + rest.iter().take_while(is_blank).count()
}

/// Tells whether a cell may end before this byte.
fn is_end(bytes: &[u8], at: usize, delimiter: u8) -> bool {
    bytes.get(at).is_none_or(|byte| *byte == delimiter || *byte == b'\n')
}
