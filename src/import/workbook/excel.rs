//! Workbooks of Excel since 2007: XLSX and XLSM.

use quick_xml::events::Event;

use super::book::{Book, Depth, SheetName};
use super::excel_sheet::{self, Shared};
use super::formats;
use super::grid::Grid;
use super::markup::{add_text, attribute, is_on};
use super::package::{Package, Relation};
use super::reason::bad;
use super::texts::Texts;
use crate::import::fault::ImportError;

/// Most sheets that a workbook may have.
const MOST_SHEETS: usize = 10_000;

/// A workbook of Excel since 2007.
pub(super) struct Excel<'a> {
    package: Package<'a>,
    sheets: Vec<SheetName>,
    /// The part of each sheet.
    parts: Vec<String>,
    shared: Shared,
}

impl<'a> Excel<'a> {
    /// Opens a workbook whose main part has this name.
    ///
    /// # Errors
    ///
    /// When what all sheets share cannot be read.
    pub(super) fn open(mut package: Package<'a>, main: &str) -> Result<Self, ImportError> {
        let relations = package.relations(main)?;
        let of = |sort: &str| relations.iter().find(|it| it.sort == sort).map(|it| it.path.clone());
        let (texts, styles) = (of("sharedStrings"), of("styles"));
        let mut book = Self {
            package,
            sheets: Vec::new(),
            parts: Vec::new(),
            shared: Shared { texts: Texts::default(), formats: Vec::new(), is_1904: false },
        };
        book.read_main(main, &relations)?;
        if let Some(markup) = texts.map(|path| book.package.markup(&path)).transpose()?.flatten() {
            book.shared.texts = Texts::read(markup)?;
        }
        if let Some(path) = styles {
            book.shared.formats = formats::read(&mut book.package, &path)?;
        }
        Ok(book)
    }

    /// Reads which sheets there are.
    fn read_main(&mut self, main: &str, relations: &[Relation]) -> Result<(), ImportError> {
        let Some(mut markup) = self.package.markup(main)? else { return Err(bad(main)) };
        loop {
            match markup.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "workbookPr" => self.shared.is_1904 = is_on(&element, "date1904"),
                    "sheet" => {
                        let id = attribute(&element, "id").unwrap_or_default();
                        let Some(part) = relations.iter().find(|it| it.id == id) else { continue };
                        if part.sort != "worksheet" {
                            continue;
                        }
                        if self.sheets.len() >= MOST_SHEETS {
                            return Err(ImportError::TooMuch);
                        }
                        let state = attribute(&element, "state");
                        let is_hidden = matches!(state.as_deref(), Some("hidden" | "veryHidden"));
                        let name = attribute(&element, "name").unwrap_or_default().into_owned();
                        self.sheets.push(SheetName { name, is_hidden });
                        self.parts.push(part.path.clone());
                    }
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn read_sheet(
        &mut self,
        place: usize,
        grid: &mut Grid,
        is_whole: bool,
    ) -> Result<(), ImportError> {
        let part = self.parts.get(place).cloned().unwrap_or_default();
        let Some(markup) = self.package.markup(&part)? else { return Err(bad(part)) };
        excel_sheet::read(markup, &self.shared, grid)?;
        if is_whole { self.read_notes(&part, grid) } else { Ok(()) }
    }

    /// Reads what somebody wrote beside cells.
    fn read_notes(&mut self, part: &str, grid: &mut Grid) -> Result<(), ImportError> {
        let relations = self.package.relations(part)?;
        let Some(notes) = relations.iter().find(|it| it.sort == "comments") else { return Ok(()) };
        let Some(mut markup) = self.package.markup(&notes.path)? else { return Ok(()) };
        let (mut line, mut said, mut is_text) = (0, String::new(), false);
        loop {
            match markup.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "comment" => {
                        let place = attribute(&element, "ref").unwrap_or_default();
                        line = excel_sheet::place(&place).map_or(0, |(row, _)| row);
                        said.clear();
                    }
                    "t" => is_text = true,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "comment" => grid.note(line, &said),
                    "t" => is_text = false,
                    _ => {}
                },
                Event::Eof => return Ok(()),
                piece if is_text => add_text(&piece, &mut said),
                _ => {}
            }
        }
    }
}

impl Book for Excel<'_> {
    fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    fn read(&mut self, places: &[usize], depth: Depth) -> Result<Vec<Grid>, ImportError> {
        self.package.renew();
        let is_whole = depth.rows == usize::MAX;
        let read = |place: &usize| {
            let mut grid = depth.grid();
            grid.broken = self.read_sheet(*place, &mut grid, is_whole).err();
            grid
        };
        Ok(places.iter().map(read).collect())
    }
}
