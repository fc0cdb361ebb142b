//! Rows whose quotation marks do not tell where their cells end.

use super::{Cell, Parsed, is_end, next_mark, parse, past_blanks, plain};

/// Over how many lines such a row may go, and over how many bytes.
const MOST_LINES: usize = 30;
const MOST_BYTES: usize = 64 << 10;

/// Most cells of such a row.
const WIDEST: usize = 500;

/// How many cells are tried before it is given up.
const MOST_TRIED: usize = 20_000;

/// Finds the one way to read a row from a byte so that it has so many cells; returns where it ends.
///
/// It ends on the first line on which there is such a way. Where no way gives so many cells, the row may
/// have fewer, if it can be read on its first line in one way alone.
pub(super) fn cells(
    text: &str,
    start: usize,
    delimiter: u8,
    width: usize,
) -> Option<(usize, Vec<Cell>)> {
    if width > WIDEST {
        return None;
    }
    let bytes = text.as_bytes();
    let rest = bytes.get(start..bytes.len().min(start + MOST_BYTES)).unwrap_or_default();
    let ends = rest.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(place, _)| place);
    let last = (start + rest.len() == bytes.len()).then_some(rest.len());
    let ends: Vec<usize> = ends.chain(last).take(MOST_LINES).map(|end| start + end).collect();
    let mut tried = 0;
    for end in &ends {
        for is_lenient in [false, true] {
            let mut ways = Ways::new(bytes, *end, delimiter, is_lenient);
            ways.go(start, width, width, &mut tried);
            match ways.found.as_slice() {
                [] => {}
                [cells] => return Some((*end, cells.clone())),
                _ => return None,
            }
        }
    }
    let end = *ends.first()?;
    let mut ways = Ways::new(bytes, end, delimiter, false);
    ways.go(start, 1, width, &mut tried);
    match ways.found.as_slice() {
        [cells] => Some((end, cells.clone())),
        _ => None,
    }
}

/// The ways to read a row that ends at a byte.
struct Ways<'a> {
    bytes: &'a [u8],
    end: usize,
    delimiter: u8,
    /// Whether a doubled mark may close a cell as well, the first of the two being a part of it.
    is_lenient: bool,
    /// The cells up to here.
    cells: Vec<Cell>,
    /// The first two ways.
    found: Vec<Vec<Cell>>,
}

impl<'a> Ways<'a> {
    fn new(bytes: &'a [u8], end: usize, delimiter: u8, is_lenient: bool) -> Self {
        Self { bytes, end, delimiter, is_lenient, cells: Vec::new(), found: Vec::new() }
    }

    /// Goes on with the cell that begins here.
    fn go(&mut self, at: usize, least: usize, most: usize, tried: &mut usize) {
        if self.cells.len() >= most || self.found.len() > 1 {
            return;
        }
        for cell in self.readings(at) {
            *tried += 1;
            if *tried > MOST_TRIED {
                // What was not looked through may hold another way.
                self.found = vec![Vec::new(), Vec::new()];
                return;
            }
            self.cells.push(cell);
            if cell.end == self.end {
                if self.cells.len() >= least {
                    self.found.push(self.cells.clone());
                }
            } else if self.bytes.get(cell.end) == Some(&self.delimiter) {
                self.go(cell.end + 1, least, most, tried);
            }
            self.cells.pop();
        }
    }

    /// Returns the ways to read a cell.
    fn readings(&self, at: usize) -> Vec<Cell> {
        match parse(self.bytes, at, self.delimiter) {
            Parsed::Cell(cell) => {
                let fits = cell.end <= self.end && (cell.from > at || self.is_even(cell));
                return if fits { vec![cell] } else { Vec::new() };
            }
            Parsed::Bare | Parsed::Unclosed => {}
        }
        let open = past_blanks(self.bytes, at, self.delimiter);
        let raw = plain(self.bytes, at, self.delimiter);
        let mut cells = Vec::new();
        let mut from = open + 1;
        while let Some(mark) = next_mark(self.bytes, from).filter(|mark| *mark < self.end) {
            let after = self.bytes.get(mark..self.end).unwrap_or_default();
            let run = after.iter().take_while(|byte| **byte == b'"').count();
            let closes = mark + run - 1;
            let end = past_blanks(self.bytes, closes + 1, self.delimiter);
            if is_end(self.bytes, end, self.delimiter) && (run % 2 == 1 || self.is_lenient) {
                cells.push(Cell { from: open + 1, to: closes, end, is_doubled: true });
            }
            from = closes + 1;
        }
        let same = cells.iter().position(|cell| cell.end == raw.end);
        match same.and_then(|place| cells.get_mut(place)) {
            Some(cell) if self.is_quotation(raw) => *cell = raw,
            Some(_) => {}
            None if raw.end <= self.end && self.is_even(raw) => cells.push(raw),
            None => {}
        }
        cells
    }

    /// Tells whether a cell without marks around it has as many that open as that close something; one
    /// behind a digit is a sign of inches. An odd one belongs to a cell that was parted wrongly.
    fn is_even(&self, cell: Cell) -> bool {
        let said = self.bytes.get(cell.from..cell.to).unwrap_or_default();
        let before = std::iter::once(&b' ').chain(said);
        let marks = before.zip(said).filter(|(_, byte)| **byte == b'"');
        marks.filter(|(before, _)| !before.is_ascii_digit()).count() % 2 == 0
    }

    /// Tells whether the marks around a cell are a part of what it says: `"Sunny" is the name of "Moon"`.
    fn is_quotation(&self, raw: Cell) -> bool {
        let said = self.bytes.get(raw.from..raw.to).unwrap_or_default();
        let marks: Vec<usize> =
            said.iter().enumerate().filter(|(_, byte)| **byte == b'"').map(|(at, _)| at).collect();
        let is_closed =
            |at: usize| said.get(at + 1).is_some_and(|byte| !byte.is_ascii_alphanumeric());
        marks.len().is_multiple_of(2)
            && marks.get(1).is_some_and(|at| said.get(at + 1) == Some(&b' ') && is_closed(*at))
    }
}
