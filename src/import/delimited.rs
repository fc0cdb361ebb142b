//! Tables as text: cells separated by commas, semicolons, tabs or bars, in quotation marks where need be.

use super::fault::ImportError;
use super::headings::is_known_and_short;
use super::quoting::Records;
use super::source::Remark;
use super::table::{Rows, Table, WIDEST};

/// What may part cells; where two fit equally well, the first does.
const DELIMITERS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// A delimiter that no text has, so that each row is one cell.
const NONE: u8 = 0x1f;

/// How many rows are looked at to find the delimiter.
const SAMPLE: usize = 50;

/// How many rows from the top may stand above the headings.
const ABOVE: usize = 10;

/// How many cells of a row are looked at to see whether it is one of headings.
const HEADINGS: usize = 50;

/// How many percent of the rows must have as many cells as most have.
const AGREED: usize = 60;

/// How many rows of prose have as many commas as each other by chance.
const BY_CHANCE: usize = 4;

/// How many lines are named at most.
const MOST_LINES: usize = 20;

/// Reads a table, its delimiter as the rows agree on it, or as Excel's `sep=` line says.
///
/// # Errors
///
/// When a quotation mark does not tell where a cell ends, or there is more than a session can hold.
pub(super) fn read(text: &str) -> Result<Table, ImportError> {
    let (start, said) = said(text);
    let found = Shape::found(text, start, said);
    let mut records = Records::of(text, start, found.delimiter, WIDEST);
    let mut rows = Rows::default();
    let mut mended = Vec::new();
    while let Some(record) = records.next(found.width) {
        let record = record?;
        if found.delimiter == b'|' && record.cells.iter().all(|cell| is_rule(cell)) {
            continue;
        }
        if record.is_mended && mended.len() < MOST_LINES {
            mended.push(record.line);
        }
        rows.push(record.line, record.cells)?;
    }
    let mut table = Table::of(rows);
    table.source.delimiter = (found.delimiter != NONE).then_some(char::from(found.delimiter));
    if !mended.is_empty() {
        table.remarks.push(Remark::BareQuotes(mended));
    }
    Ok(table)
}

/// Returns where the table begins, with the number of its line, and the delimiter that the line before it
/// says, if there is one.
fn said(text: &str) -> ((usize, usize), Option<u8>) {
    let line = text.split('\n').next().unwrap_or_default();
    let said = line.trim_matches('"').strip_prefix("sep=").map(str::as_bytes);
    match said {
        Some([delimiter]) if delimiter.is_ascii_punctuation() || *delimiter == b'\t' => {
            ((line.len() + 1, 2), Some(*delimiter))
        }
        Some(_) | None => ((0, 1), None),
    }
}

/// Finds what parts the cells of a table; none where nothing does.
pub(super) fn find_delimiter(text: &str) -> Option<u8> {
    let (start, said) = said(text);
    Some(Shape::found(text, start, said).delimiter).filter(|delimiter| *delimiter != NONE)
}

/// Tells whether a cell is a part of a line that is drawn between rows.
fn is_rule(cell: &str) -> bool {
    cell.trim().trim_matches(['-', ':', '+', '=']).is_empty()
}

/// By what the cells of a table are parted, and how many a row has.
#[derive(Debug, Clone, Copy)]
struct Shape {
    delimiter: u8,
    width: usize,
    /// How many cells of its row of headings are known.
    known: usize,
    /// How many percent of the rows have as many cells as most.
    share: usize,
}

impl Shape {
    /// Finds the delimiter: that which gives known headings, else that by which most rows have as many
    /// cells as each other, and more than one.
    fn found(text: &str, start: (usize, usize), said: Option<u8>) -> Self {
        let of = |delimiter| Self::of(text, start, delimiter);
        if let Some(delimiter) = said {
            return of(delimiter).0;
        }
        let none = Self { delimiter: NONE, width: 1, known: 0, share: 0 };
        let rank = |shape: &Self| (shape.known, shape.share);
        DELIMITERS
            .into_iter()
            .filter_map(|delimiter| Some(of(delimiter)).filter(|(_, fits)| *fits))
            .map(|(shape, _)| shape)
            .fold(none, |best, shape| if rank(&shape) > rank(&best) { shape } else { best })
    }

    /// Looks at the first rows by a delimiter, and tells whether they can be a table.
    fn of(text: &str, start: (usize, usize), delimiter: u8) -> (Self, bool) {
        let mut records = Records::of(text, start, delimiter, HEADINGS);
        let mut counts = Vec::new();
        let (mut known, mut tight) = (0, Tight::default());
        let mut skipped = 0;
        while counts.len() + skipped < SAMPLE
            && let Some(record) = records.next(0)
        {
            let Ok(record) = record else {
                skipped += 1;
                records.skip();
                continue;
            };
            if counts.len() < ABOVE && record.count > 1 {
                let cells = record.cells.iter().filter(|cell| is_known_and_short(cell));
                known = known.max(cells.count());
            }
            tight.add(&record.cells);
            counts.push(record.count);
        }
        let width = usual(&counts);
        let first = counts.iter().position(|count| *count == width).unwrap_or_default();
        let last = counts.iter().rposition(|count| *count == width).unwrap_or_default();
        let table = counts.get(first..=last).unwrap_or_default();
        let alike = table.iter().filter(|count| **count == width).count();
        let share = alike * 100 / table.len().max(1);
        let known = if known > 1 { known } else { 0 };
        let chance = if delimiter == b',' { BY_CHANCE } else { 1 };
        let is_prose = tight.none()
            && matches!(delimiter, b',' | b';')
            && (alike <= chance || alike < counts.len());
        let is_table = alike > 1 || counts.len() == 1;
        let is_agreed = share >= AGREED && first <= ABOVE && is_table && !is_prose;
        let shape = Self { delimiter, width, known, share };
        (shape, width > 1 && (known > 0 || is_agreed || (delimiter == b',' && tight.agree())))
    }
}

/// Returns the number of cells that most rows have, of rows that have several.
fn usual(counts: &[usize]) -> usize {
    let several = counts.iter().copied().filter(|count| *count > 1);
    let often = |count: usize| counts.iter().filter(|other| **other == count).count();
    several.max_by_key(|count| (often(*count), *count)).unwrap_or(1)
}

/// How many cells of each row follow on their delimiter without a blank, as those of a table do; a comma
/// in a sentence has one behind it.
#[derive(Debug, Default)]
struct Tight {
    rows: Vec<usize>,
}

impl Tight {
    fn add<S: AsRef<str>>(&mut self, cells: &[S]) {
        let tight = cells.iter().skip(1).filter(|cell| !cell.as_ref().starts_with([' ', '\u{a0}']));
        self.rows.push(tight.count());
    }

    fn none(&self) -> bool {
        self.rows.iter().all(|tight| *tight == 0)
    }

    /// Tells whether nearly all rows have as many of them as the first.
    fn agree(&self) -> bool {
        let first = self.rows.first().copied().filter(|first| *first > 0);
        let alike = self.rows.iter().filter(|tight| Some(**tight) == first).count();
        self.rows.len() > 1 && alike * 10 >= self.rows.len() * 8
    }
}
