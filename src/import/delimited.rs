//! Tables as text: cells separated by commas, semicolons or tabs, in quotation marks where need be.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::fault::ImportError;
use super::table::{Table, TableRow};

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
        Some(_) | None => (find_delimiter(text), 0),
    };
    let whole = format!("{text}{END}");
    let mut lines = Lines { text: &whole, at: 0, line: 1 };
    let mut rows = Vec::new();
    let mut closed = false;
    for record in reader(&whole, delimiter).into_records().flatten() {
        let line = lines.of(&record);
        closed = record.iter().eq([END.trim_start()]);
        rows.push(TableRow::new(line, record.iter().map(str::to_owned).collect()));
    }
    if !closed {
        let line = rows.last().map_or(1, |row| row.line);
        return Err(ImportError::UnclosedQuote { line });
    }
    rows.pop();
    rows.drain(..skipped.min(rows.len()));
    let delimiter = (delimiter != NONE).then_some(char::from(delimiter));
    Ok(Table { rows, delimiter, ..Table::default() })
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// Finds the delimiter: that by which most rows have as many cells as the first, and more than one.
fn find_delimiter(text: &str) -> u8 {
    let mut best = (NONE, 0);
    for delimiter in DELIMITERS {
        let rows = reader(text, delimiter).into_records().flatten().take(SAMPLE);
        let counts: Vec<usize> = rows.map(|record| record.len()).collect();
        let Some(first) = counts.first().copied().filter(|first| *first > 1) else { continue };
        let alike = counts.iter().filter(|count| **count == first).count();
        let share = alike * 100 / counts.len();
        if share >= 60 && share > best.1 {
            best = (delimiter, share);
        }
    }
    best.0
}

/// Counts lines up to where a record begins, blank lines before it left behind.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, record: &StringRecord) -> usize {
        let start = record.position().map_or(0, |position| position.byte());
        let start = usize::try_from(start).unwrap_or(self.at);
        let passed = self.text.get(self.at..start).unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches('\n').len();
        self.line += passed.matches('\n').count() + blank;
        self.at = start + blank;
        self.line
    }
}
