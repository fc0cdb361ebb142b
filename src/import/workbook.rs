//! Workbooks of Excel and LibreOffice: the cells of a sheet as they read.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, ExcelDateTime, Reader, Sheets, open_workbook_auto_from_rs};

use super::asked::{Asked, Columns};
use super::fault::ImportError;
use super::own;
use super::table::{Rows, Table};
use super::unpacking;
use crate::text;

/// A workbook in memory.
type Book<'a> = Sheets<Cursor<&'a [u8]>>;

/// Most columns looked at: what stands further out was left there by mistake.
const WIDEST: usize = 256;

/// Most characters that are said of what a file gives as a name or as a reason.
const LONGEST_NAME: usize = 100;

/// Most sheets that are named where the one asked for is not there.
const MOST_NAMES: usize = 20;

/// Reads the sheet of that name, or the first that is not empty.
///
/// The library makes room for as much as a file says that it has. What a ZIP archive unpacks to is
/// found out before; who reads files of strangers lets this run where memory and time are limited.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Table, ImportError> {
    // The library may panic on a damaged file, which must not end the program.
    let read = catch_unwind(AssertUnwindSafe(|| sheet_of(bytes, wanted)));
    read.unwrap_or_else(|_| Err(ImportError::BadWorkbook { reason: String::new() }))
}

/// Reads the same, but of a workbook of this program's own all sheets with answers, unless one was asked for.
pub(super) fn read_all(bytes: &[u8], asked: &Asked) -> Result<Vec<Table>, ImportError> {
    let own = catch_unwind(AssertUnwindSafe(|| own_sheets(bytes, asked)));
    match own.unwrap_or_default() {
        tables if tables.is_empty() => Ok(vec![read(bytes, asked.sheet.as_deref())?]),
        tables => Ok(tables),
    }
}

fn own_sheets(bytes: &[u8], asked: &Asked) -> Vec<Table> {
    if asked.sheet.is_some()
        || asked.columns != Columns::default()
        || unpacking::check(bytes).is_err()
    {
        return Vec::new();
    }
    let Ok(mut book) = open_workbook_auto_from_rs(Cursor::new(bytes)) else { return Vec::new() };
    let names = book.sheet_names();
    let tables = names.iter().filter_map(|name| Some(table(name, rows_of(&mut book, name).ok()?)));
    tables.filter(|it| it.rows.len() > 1 && own::tables::heads(it).is_some()).collect()
}

fn sheet_of(bytes: &[u8], wanted: Option<&str>) -> Result<Table, ImportError> {
    unpacking::check(bytes)?;
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
    let same = |name: &&String| text::same_folded(name, wanted);
    let Some(name) = names.iter().find(same) else {
        let there = names.iter().take(MOST_NAMES).map(|name| shown_name(name)).collect();
        return Err(ImportError::NoSheet { wanted: text::clean_line(wanted), there });
    };
    let rows = rows_of(&mut book, name)?;
    Ok(table(name, rows))
}

fn bad(error: impl std::fmt::Display) -> ImportError {
    ImportError::BadWorkbook { reason: shown_name(&error.to_string()) }
}

fn table(sheet: &str, rows: Rows) -> Table {
    let mut table = Table::of(rows);
    table.source.sheet = Some(shown_name(sheet));
    table
}

fn shown_name(name: &str) -> String {
    let start: String = name.chars().take(2 * LONGEST_NAME).collect();
    text::clip(&text::clean_line(&start), LONGEST_NAME).into_owned()
}

/// Reads the rows of a sheet that have something in them.
///
/// Cell by cell where the library can: the whole range at once takes memory for every cell up to the
/// last, and one stray cell in the far corner makes that millions of millions.
fn rows_of(book: &mut Book, name: &str) -> Result<Rows, ImportError> {
    let mut rows = Rows::default();
    match book {
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(name).map_err(bad)?;
            while let Some(cell) = cells.next_cell().map_err(bad)? {
                put(&mut rows, cell.get_position(), || Data::from(cell.get_value().clone()))?;
            }
        }
        Sheets::Xlsb(book) => {
            let mut cells = book.worksheet_cells_reader(name).map_err(bad)?;
            while let Some(cell) = cells.next_cell().map_err(bad)? {
                put(&mut rows, cell.get_position(), || Data::from(cell.get_value().clone()))?;
            }
        }
        Sheets::Xls(_) | Sheets::Ods(_) => {
            let range = book.worksheet_range(name).map_err(bad)?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, cell) in range.used_cells() {
                let place =
                    |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(0));
                put(&mut rows, (place(top, row), place(left, column)), || cell.clone())?;
            }
        }
    }
    Ok(rows)
}

/// Puts a cell into the row it stands in; columns keep their letters, also when the first are empty.
fn put(
    rows: &mut Rows,
    (row, column): (u32, u32),
    cell: impl FnOnce() -> Data,
) -> Result<(), ImportError> {
    let count = |from_zero: u32| usize::try_from(from_zero).unwrap_or(usize::MAX);
    if count(column) >= WIDEST {
        return Ok(());
    }
    rows.put(count(row).saturating_add(1), count(column), shown(&cell()))
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
