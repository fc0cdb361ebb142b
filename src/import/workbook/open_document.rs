//! Workbooks of LibreOffice: ODS, all of whose sheets stand in one part.

use std::collections::HashSet;

use quick_xml::events::Event;

use super::book::{Book, Depth, SheetName};
use super::grid::Grid;
use super::markup::attribute;
use super::open_sheet::OpenSheet;
use super::package::Package;
use super::reason::bad;
use crate::import::fault::ImportError;

/// The part in which the sheets stand.
const CONTENT: &str = "content.xml";

/// The part that says which others are encrypted.
const MANIFEST: &str = "META-INF/manifest.xml";

/// Most sheets that a workbook may have.
const MOST_SHEETS: usize = 10_000;

/// A workbook of LibreOffice.
pub(super) struct OpenDocument<'a> {
    package: Package<'a>,
    sheets: Vec<SheetName>,
}

impl<'a> OpenDocument<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    ///
    /// When it is locked or damaged.
    pub(super) fn open(mut package: Package<'a>) -> Result<Self, ImportError> {
        if let Some(mut manifest) = package.markup(MANIFEST)? {
            loop {
                match manifest.next()? {
                    Event::Start(it) if it.local_name().as_ref() == "encryption-data" => {
                        return Err(ImportError::Locked);
                    }
                    Event::Eof => break,
                    _ => {}
                }
            }
        }
        let mut book = Self { package, sheets: Vec::new() };
        book.read_names()?;
        Ok(book)
    }

    fn read_names(&mut self) -> Result<(), ImportError> {
        let Some(mut markup) = self.package.markup(CONTENT)? else { return Err(bad(CONTENT)) };
        let mut hidden = HashSet::new();
        let mut style = String::new();
        let mut depth = 0;
        loop {
            match markup.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "style:style" => {
                        style = attribute(&element, "style:name").unwrap_or_default().into_owned();
                    }
                    "style:table-properties"
                        if attribute(&element, "table:display").as_deref() == Some("false") =>
                    {
                        hidden.insert(style.clone());
                    }
                    "table:table" => {
                        depth += 1;
                        if depth > 1 {
                            continue;
                        }
                        if self.sheets.len() >= MOST_SHEETS {
                            return Err(ImportError::TooMuch);
                        }
                        let of = |name| attribute(&element, name).unwrap_or_default();
                        let is_hidden = hidden.contains(of("table:style-name").as_ref());
                        let name = of("table:name").into_owned();
                        self.sheets.push(SheetName { name, is_hidden });
                    }
                    _ => {}
                },
                Event::End(element) if element.name().as_ref() == "table:table" => depth -= 1,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads sheets into grids, of which there is one for each place.
    fn read_sheets(&mut self, places: &[usize], grids: &mut [Grid]) -> Result<(), ImportError> {
        let Some(mut markup) = self.package.markup(CONTENT)? else { return Err(bad(CONTENT)) };
        let mut wanted = places.iter().zip(grids).peekable();
        let mut sheet = OpenSheet::default();
        let (mut place, mut depth) = (0, 0);
        while wanted.peek().is_some() {
            let piece = markup.next()?;
            let is_table = match &piece {
                Event::Start(element) => element.name().as_ref() == "table:table",
                Event::End(element) => element.name().as_ref() == "table:table",
                Event::Eof => return Ok(()),
                _ => false,
            };
            match (&piece, is_table) {
                (Event::Start(_), true) => depth += 1,
                (_, true) => depth -= 1,
                _ => {}
            }
            if depth == 0 && is_table {
                wanted.next_if(|(wanted, _)| **wanted == place);
                place += 1;
                sheet = OpenSheet::default();
            }
            let Some((_, grid)) = wanted.peek_mut().filter(|(wanted, _)| **wanted == place) else {
                continue;
            };
            // A table within a cell is no sheet.
            if depth == 1 && !is_table && grid.broken.is_none() {
                grid.broken = sheet.read(&piece, grid).err();
            }
        }
        Ok(())
    }
}

impl Book for OpenDocument<'_> {
    fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    fn read(&mut self, places: &[usize], depth: Depth) -> Result<Vec<Grid>, ImportError> {
        self.package.renew();
        let mut grids: Vec<Grid> = places.iter().map(|_| depth.grid()).collect();
        if let Err(error) = self.read_sheets(places, &mut grids) {
            grids.iter_mut().for_each(|grid| grid.broken = Some(error.clone()));
        }
        Ok(grids)
    }
}
