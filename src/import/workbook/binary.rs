//! Workbooks of Excel that are no XML: XLS, which it wrote before 2007, and XLSB.

use std::io::{BufReader, Cursor};

use calamine::{Data, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError, Xlsb};

use super::book::{Book, Depth, SheetName};
use super::compound;
use super::grid::Grid;
use super::layout::{self, Layout};
use super::package::Package;
use super::reason::bad;
use super::shown;
use crate::import::fault::ImportError;

/// The main part of an XLSB workbook.
const MAIN: &str = "xl/workbook.bin";

/// A workbook of Excel before 2007.
pub(super) struct OldExcel<'a> {
    book: Xls<Cursor<&'a [u8]>>,
    /// The stream in which it stands, to see what is hidden and merged.
    stream: Vec<u8>,
    sheets: Vec<SheetName>,
    /// Which of all sheets each is.
    places: Vec<usize>,
}

/// A workbook of Excel whose parts are binary.
pub(super) struct BinaryExcel<'a> {
    book: Xlsb<Cursor<&'a [u8]>>,
    package: Package<'a>,
    /// The part of each sheet.
    parts: Vec<String>,
    sheets: Vec<SheetName>,
}

/// Returns the sheets that have cells, and which of all sheets each is.
fn with_cells(all: &[Sheet]) -> (Vec<SheetName>, Vec<usize>) {
    let named = |sheet: &Sheet| {
        let is_hidden = sheet.visible != SheetVisible::Visible;
        SheetName { name: sheet.name.clone(), is_hidden }
    };
    let sheets = all.iter().enumerate().filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet);
    sheets.map(|(place, sheet)| (named(sheet), place)).unzip()
}

impl<'a> OldExcel<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// When it is locked or damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            XlsError::Password => ImportError::Locked,
            error => bad(error),
        })?;
        let stream = ["Workbook", "Book"].iter().find_map(|name| compound::stream(bytes, name));
        let (sheets, places) = with_cells(book.sheets_metadata());
        Ok(Self { book, stream: stream.unwrap_or_default(), sheets, places })
    }

    fn read_sheet(&mut self, place: usize, grid: &mut Grid) -> Result<(), ImportError> {
        let Some(sheet) = self.sheets.get(place) else { return Ok(()) };
        let range = self.book.worksheet_range(&sheet.name).map_err(bad)?;
        let layout = self.places.get(place).map(|place| layout::of_old(&self.stream, *place));
        let layout = layout.unwrap_or_default();
        let (top, left) = range.start().unwrap_or_default();
        let cells = range.used_cells().map(|(row, column, cell)| {
            ((count(top).saturating_add(row), count(left).saturating_add(column)), cell)
        });
        put(cells, &layout, grid)
    }
}

impl<'a> BinaryExcel<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// When it unpacks to more than may be, or is damaged.
    pub(super) fn open(bytes: &'a [u8], mut package: Package<'a>) -> Result<Self, ImportError> {
        package.check()?;
        package.renew();
        let book = Xlsb::new(Cursor::new(bytes)).map_err(bad)?;
        let relations = package.relations(MAIN)?;
        let ids = match package.part(MAIN)? {
            Some(part) => layout::sheet_ids(BufReader::new(part)),
            None => Vec::new(),
        };
        let part = |id: &String| relations.iter().find(|it| it.id == *id).map(|it| it.path.clone());
        let all: Vec<String> = ids.iter().map(|id| part(id).unwrap_or_default()).collect();
        let (sheets, places) = with_cells(book.sheets_metadata());
        let parts = places.iter().map(|place| all.get(*place).cloned().unwrap_or_default());
        Ok(Self { parts: parts.collect(), book, package, sheets })
    }

    fn read_sheet(&mut self, place: usize, grid: &mut Grid) -> Result<(), ImportError> {
        let Some(sheet) = self.sheets.get(place) else { return Ok(()) };
        let part = self.parts.get(place).cloned().unwrap_or_default();
        let layout = match self.package.part(&part)? {
            Some(part) => layout::of_binary(BufReader::new(part)),
            None => Layout::default(),
        };
        layout.prepare(grid)?;
        let mut cells = self.book.worksheet_cells_reader(&sheet.name).map_err(bad)?;
        let mut line = 0;
        while let Some(cell) = cells.next_cell().map_err(bad)? {
            let (row, column) = cell.get_position();
            let value = Data::from(cell.get_value().clone());
            put_cell(&layout, &mut line, (count(row), count(column)), &value, grid)?;
        }
        Ok(())
    }
}

fn put<'c>(
    cells: impl Iterator<Item = ((usize, usize), &'c Data)>,
    layout: &Layout,
    grid: &mut Grid,
) -> Result<(), ImportError> {
    layout.prepare(grid)?;
    let mut line = 0;
    for (place, cell) in cells {
        put_cell(layout, &mut line, place, cell, grid)?;
    }
    Ok(())
}

/// Puts a cell into the row it stands in, which may begin with it.
fn put_cell(
    layout: &Layout,
    line: &mut usize,
    (row, column): (usize, usize),
    cell: &Data,
    grid: &mut Grid,
) -> Result<(), ImportError> {
    let row = row.saturating_add(1);
    if *line != row {
        *line = row;
        grid.begin_row(row, layout.hides(row));
    }
    match cell {
        Data::Error(error) => {
            grid.error(&error.to_string());
            Ok(())
        }
        cell => grid.cell(column, &shown::cell(cell)),
    }
}

fn count(from_zero: u32) -> usize {
    usize::try_from(from_zero).unwrap_or(usize::MAX)
}

fn read_each(
    places: &[usize],
    depth: Depth,
    mut read: impl FnMut(usize, &mut Grid) -> Result<(), ImportError>,
) -> Vec<Grid> {
    let read = |place: &usize| {
        let mut grid = depth.grid();
        grid.broken = read(*place, &mut grid).err();
        grid
    };
    places.iter().map(read).collect()
}

impl Book for OldExcel<'_> {
    fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    fn read(&mut self, places: &[usize], depth: Depth) -> Result<Vec<Grid>, ImportError> {
        Ok(read_each(places, depth, |place, grid| self.read_sheet(place, grid)))
    }
}

impl Book for BinaryExcel<'_> {
    fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    fn read(&mut self, places: &[usize], depth: Depth) -> Result<Vec<Grid>, ImportError> {
        self.package.renew();
        Ok(read_each(places, depth, |place, grid| self.read_sheet(place, grid)))
    }
}
