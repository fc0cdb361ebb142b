//! Workbooks of Excel and LibreOffice: the cells of a sheet as they read.
//!
//! | part | what it does |
//! |---|---|
//! | `package`, `markup` | the parts of an archive, and XML, no more of either than may be |
//! | `compound`, `layout` | what of a workbook before 2007 is hidden and merged |
//! | `excel`, `excel_sheet`, `formats`, `texts` | XLSX and XLSM |
//! | `open_document`, `open_sheet` | ODS |
//! | `binary` | XLS and XLSB |
//! | `grid` | the cells of a sheet: what is taken, what is hidden |
//! | `shown` | values as people read them |
//! | `choice` | the sheet that is read, where there are several |

mod binary;
mod book;
mod choice;
mod compound;
mod excel;
mod excel_sheet;
mod formats;
mod grid;
mod layout;
mod markup;
mod open_document;
mod open_sheet;
mod package;
mod reason;
mod shown;
mod texts;

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::asked::Asked;
use super::fault::{ImportError, NoWorkbook};
use super::kind::Kind;
use super::table::Table;
use binary::{BinaryExcel, OldExcel};
use book::{Book, Depth};
use excel::Excel;
use open_document::OpenDocument;
use package::Package;

/// Most sheets of which one can be chosen by its name on the screen.
const MOST_SHEETS: usize = 100;

/// Reads the sheet that was asked for, or the one that looks most like answers.
///
/// What a ZIP archive unpacks to is counted while it is read. The library that reads the formats before 2007
/// makes room for as much as a file says that it has; so who reads files of strangers lets this run where
/// memory and time are limited.
pub(super) fn read(bytes: &[u8], asked: &Asked) -> Result<Table, ImportError> {
    // The library may panic on a damaged file, which must not end the program.
    let read = catch_unwind(AssertUnwindSafe(|| sheet_of(bytes, asked)));
    read.unwrap_or_else(|_| Err(ImportError::BadWorkbook { reason: String::new() }))
}

fn sheet_of(bytes: &[u8], asked: &Asked) -> Result<Table, ImportError> {
    let mut book = open(bytes)?;
    let choice = choice::choose(&mut *book, asked)?;
    let depth = Depth { rows: usize::MAX, hidden: asked.hidden };
    let Some(mut grid) = book.read(&[choice.place], depth)?.pop() else {
        return Err(ImportError::Nothing);
    };
    if let Some(error) = grid.broken.take() {
        return Err(error);
    }
    if grid.said() == 0 && grid.said_in_all() > 0 {
        return Err(ImportError::OnlyHidden { there: Vec::new() });
    }
    let mut table = grid.into_table();
    table.left_out.extend(choice.others);
    let names = || book.sheets().iter().map(|sheet| reason::shown(&sheet.name));
    table.source.kind = Kind::Workbook;
    table.source.sheet = names().nth(choice.place);
    table.source.sheets = names().take(MOST_SHEETS).collect();
    Ok(table)
}

/// Opens a workbook of whatever format, told by its content.
fn open<'a>(bytes: &'a [u8]) -> Result<Box<dyn Book + 'a>, ImportError> {
    if !bytes.starts_with(b"PK") {
        return open_old(bytes);
    }
    let mut package = Package::open(bytes)?;
    let main = package.relations("")?.into_iter().find(|it| it.sort == "officeDocument");
    if let Some(main) = main.map(|it| it.path) {
        return match main.split('/').next() {
            _ if main.ends_with(".bin") => Ok(Box::new(BinaryExcel::open(bytes, package)?)),
            Some("word") => Err(ImportError::NoWorkbook(NoWorkbook::Document)),
            Some("ppt") => Err(ImportError::NoWorkbook(NoWorkbook::Slides)),
            _ => Ok(Box::new(Excel::open(package, &main)?)),
        };
    }
    if package.has("content.xml") {
        return match open_format(&mut package)?.as_str() {
            "text" => Err(ImportError::NoWorkbook(NoWorkbook::Document)),
            "presentation" => Err(ImportError::NoWorkbook(NoWorkbook::Slides)),
            _ => Ok(Box::new(OpenDocument::open(package)?)),
        };
    }
    let is_of_apple = package.names().any(|name| name.ends_with(".iwa") || name == "index.zip");
    Err(ImportError::NoWorkbook(if is_of_apple { NoWorkbook::Apple } else { NoWorkbook::Archive }))
}

/// Returns what sort of document an archive of LibreOffice says that it is: `spreadsheet`, `text`.
fn open_format(package: &mut Package) -> Result<String, ImportError> {
    let mut said = String::new();
    if let Some(part) = package.part("mimetype")? {
        let read = std::io::Read::read_to_string(&mut std::io::Read::take(part, 100), &mut said);
        read.map_err(reason::bad)?;
    }
    Ok(said.trim().rsplit('.').next().unwrap_or_default().replace("-template", ""))
}

/// Opens a compound file: a workbook before 2007, or one that is locked.
fn open_old<'a>(bytes: &'a [u8]) -> Result<Box<dyn Book + 'a>, ImportError> {
    let other = [
        ("EncryptedPackage", ImportError::Locked),
        ("WordDocument", ImportError::NoWorkbook(NoWorkbook::Document)),
        ("PowerPoint Document", ImportError::NoWorkbook(NoWorkbook::Slides)),
    ];
    let has_book = ["Workbook", "Book"].iter().any(|name| compound::names(bytes, name));
    match other.into_iter().find(|(name, _)| compound::names(bytes, name)) {
        Some((_, error)) if !has_book => Err(error),
        _ => Ok(Box::new(OldExcel::open(bytes)?)),
    }
}
