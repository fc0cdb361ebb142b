//! Workbooks of Excel and LibreOffice: the cells of a sheet as they read.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, ExcelDateTime, Reader, Sheets, open_workbook_auto_from_rs};

use super::fault::ImportError;
use super::table::{MOST_ROWS, Table, TableRow};
use crate::text;

/// A workbook in memory.
type Book<'a> = Sheets<Cursor<&'a [u8]>>;

/// Most columns looked at: what stands further out was left there by mistake.
const WIDEST: u32 = 256;

/// Reads the sheet of that name, or the first that is not empty.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Table, ImportError> {
    // The library may panic on a damaged file, which must not end the program.
    let read = catch_unwind(AssertUnwindSafe(|| sheet_of(bytes, wanted)));
    read.unwrap_or_else(|_| Err(ImportError::BadWorkbook { reason: String::new() }))
}

fn sheet_of(bytes: &[u8], wanted: Option<&str>) -> Result<Table, ImportError> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(bad)?;
    let names = book.sheet_names();
    let Some(wanted) = wanted else {
        for name in names {
            let rows = rows_of(&mut book, &name)?;
            if !rows.is_empty() {
                return Ok(table(&name, rows));
            }
        }
        return Err(ImportError::Nothing);
    };
    let same = |name: &&String| text::fold(name.trim()) == text::fold(wanted.trim());
    let Some(name) = names.iter().find(same) else {
        let there = names.iter().map(|name| text::clean_line(name)).collect();
        return Err(ImportError::NoSheet { wanted: text::clean_line(wanted), there });
    };
    let rows = rows_of(&mut book, name)?;
    Ok(table(name, rows))
}

fn bad(error: impl std::fmt::Display) -> ImportError {
    ImportError::BadWorkbook { reason: text::clean_line(&error.to_string()) }
}

fn table(sheet: &str, rows: Vec<TableRow>) -> Table {
    Table { rows, sheet: Some(text::clean_line(sheet)), ..Table::default() }
}

/// Reads the rows of a sheet that have something in them.
fn rows_of(book: &mut Book, name: &str) -> Result<Vec<TableRow>, ImportError> {
    let mut rows = Rows(Vec::new());
    if let Sheets::Xlsx(book) = book {
        // Cell by cell: the whole range at once would take memory for every cell up to the last,
        // and one stray cell in the far corner makes that millions of millions.
        let mut cells = book.worksheet_cells_reader(name).map_err(bad)?;
        while let Some(cell) = cells.next_cell().map_err(bad)? {
            rows.put(cell.get_position(), &Data::from(cell.get_value().clone()))?;
        }
    } else {
        let range = book.worksheet_range(name).map_err(bad)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            let place = |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(0));
            rows.put((place(top, row), place(left, column)), cell)?;
        }
    }
    Ok(rows.0)
}

/// Rows that grow cell by cell; columns keep their letters, also when the first ones are empty.
struct Rows(Vec<TableRow>);

impl Rows {
    fn put(&mut self, (row, column): (u32, u32), cell: &Data) -> Result<(), ImportError> {
        let shown = shown(cell);
        if column >= WIDEST || shown.trim().is_empty() {
            return Ok(());
        }
        let line = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        if self.0.last().is_none_or(|last| last.line != line) {
            if self.0.len() >= MOST_ROWS {
                return Err(ImportError::TooMuch);
            }
            self.0.push(TableRow::new(line, Vec::new()));
        }
        if let Some(last) = self.0.last_mut() {
            let place = usize::try_from(column).unwrap_or(0);
            while last.cells.len() < place {
                last.cells.push(String::new());
            }
            last.cells.push(shown);
        }
        Ok(())
    }
}

/// Returns a cell as a person reads it.
fn shown(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(moment) => date(moment),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// Shows a date, a time of day, or both, as far as the cell has them.
fn date(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    let has_day = moment.as_f64() >= 1.0 && moment.is_datetime();
    match (has_day, moment.as_f64().fract() == 0.0) {
        (true, true) => format!("{year:04}-{month:02}-{day:02}"),
        (true, false) => format!("{year:04}-{month:02}-{day:02} {time}"),
        (false, _) => time,
    }
}
