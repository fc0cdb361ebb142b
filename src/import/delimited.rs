//! Tables as text: cells separated by commas, semicolons or tabs, in quotation marks where need be.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::fault::ImportError;
use super::table::{Rows, Table, WIDEST};

/// What may part cells; where two fit equally well, the first does.
const DELIMITERS: [u8; 3] = [b'\t', b';', b','];

/// A delimiter that no text has, so that each row is one cell.
const NONE: u8 = 0x1f;

/// A row put after the last one; when it is not read back, a quotation mark was never closed.
const END: &str = "\n\u{1e}";

/// How many rows are looked at to find the delimiter.
const SAMPLE: usize = 50;

/// Reads a table, its delimiter as the rows agree on it, or as Excel's `sep=` line says.
pub(super) fn read(text: &str) -> Result<Table, ImportError> {
    let said = text.lines().next().and_then(|line| line.trim_matches('"').strip_prefix("sep="));
    let (delimiter, skipped) = match said.map(str::as_bytes) {
        Some([delimiter]) => (*delimiter, 1),
        Some(_) | None => (find_delimiter(text).unwrap_or(NONE), 0),
    };
    let records = Records::of(text, END, delimiter);
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut rows = Rows::default();
    let mut skipped = skipped;
    let mut closed = false;
    let mut line = 1;
    for record in records {
        closed = record.cells == [END.trim_start()];
        if closed {
            continue;
        }
        line = lines.of(record.start);
        if skipped > 0 {
            skipped -= 1;
        } else {
            rows.push(line, record.cells)?;
        }
    }
    if !closed {
        return Err(ImportError::UnclosedQuote { line });
    }
    let delimiter = (delimiter != NONE).then_some(char::from(delimiter));
    let mut table = Table::of(rows);
    table.source.delimiter = delimiter;
    Ok(table)
}

/// Finds the delimiter: that by which most rows have as many cells as the first, and more than one.
pub(super) fn find_delimiter(text: &str) -> Option<u8> {
    let mut best = (NONE, 0);
    for delimiter in DELIMITERS {
        let rows = Records::of(text, "", delimiter).take(SAMPLE);
        let counts: Vec<usize> = rows.map(|record| record.count).collect();
        let Some(first) = counts.first().copied().filter(|first| *first > 1) else { continue };
        let alike = counts.iter().filter(|count| **count == first).count();
        let share = alike * 100 / counts.len();
        if share >= 60 && share > best.1 {
            best = (delimiter, share);
        }
    }
    Some(best.0).filter(|delimiter| *delimiter != NONE)
}

/// A row of cells, as far as it is looked at.
struct Record {
    /// The byte of the text it begins at, blank lines before it among it.
    start: usize,
    /// Its first cells.
    cells: Vec<String>,
    /// How many cells it has in all.
    count: usize,
}

/// Goes over the rows of a text and of another one after it.
///
/// Cells are read one at a time: a row of millions is told by their number, and takes no memory for
/// those that nobody looks at.
struct Records<'a> {
    reader: Reader,
    /// What is left of both texts.
    rest: [&'a [u8]; 2],
    /// How many bytes were read.
    at: usize,
}

impl<'a> Records<'a> {
    fn of(text: &'a str, after: &'a str, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Self { reader, rest: [text.as_bytes(), after.as_bytes()], at: 0 }
    }

    /// Reads on into a buffer; returns what was found and how many bytes of it are in the buffer.
    fn read(&mut self, buffer: &mut [u8]) -> (ReadFieldResult, usize) {
        if let [first, second] = self.rest
            && first.is_empty()
        {
            self.rest = [second, &[]];
        }
        let [text, _] = self.rest;
        let (found, read, written) = self.reader.read_field(text, buffer);
        self.at += read;
        let [rest, _] = &mut self.rest;
        *rest = text.get(read..).unwrap_or_default();
        (found, written)
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let mut record = Record { start: self.at, cells: Vec::new(), count: 0 };
        let mut cell = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            let (found, written) = self.read(&mut buffer);
            if record.count < WIDEST {
                cell.extend_from_slice(buffer.get(..written).unwrap_or_default());
            }
            match found {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    if record.count < WIDEST {
                        let text = String::from_utf8(std::mem::take(&mut cell));
                        record.cells.push(text.unwrap_or_default());
                    }
                    record.count += 1;
                    if record_end {
                        return Some(record);
                    }
                }
            }
        }
    }
}

/// Counts lines up to where a record begins, blank lines before it left behind.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, start: usize) -> usize {
        let passed = self.text.get(self.at..start).unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches('\n').len();
        self.line += passed.matches('\n').count() + blank;
        self.at = start + blank;
        self.line
    }
}
