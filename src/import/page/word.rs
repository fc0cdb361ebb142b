//! Texts of Word: the paragraphs and tables of the document within the archive.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::super::fault::ImportError;
use super::super::html::{Mode, Token, Tokens, attribute, decoded};
use super::super::left_out::What;
use super::grid::{Budget, Cell, Grid, Part};
use super::pieces::{Piece, Pieces, paragraph};

/// The part of the archive that holds the text.
pub(in crate::import) const PART: &str = "word/document.xml";

/// Most bytes that the text may unpack to.
const MOST_BYTES: u64 = 64 << 20;

/// Reads a text of Word; its lines are its paragraphs.
pub(super) fn read(bytes: &[u8]) -> Result<Pieces, ImportError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::NotText)?;
    let part = archive.by_name(PART).map_err(|_| ImportError::NotText)?;
    let mut text = String::new();
    let read = part.take(MOST_BYTES + 1).read_to_string(&mut text);
    let size = read.map_err(|_| ImportError::NotText)?;
    if u64::try_from(size).unwrap_or(u64::MAX) > MOST_BYTES {
        return Err(ImportError::TooMuch);
    }
    let mut reader = Reader::default();
    for (_, token) in Tokens::of(&text, Mode::Page) {
        match token {
            Token::Open(name, said) => reader.opens(name, said)?,
            Token::Close(name) => reader.closes(name)?,
            Token::Text(text) if reader.is_text => reader.text.push_str(&decoded(text)),
            Token::Text(_) => {}
        }
    }
    while reader.table.is_some() {
        reader.closes("w:tbl")?;
    }
    reader.end_paragraph()?;
    Ok(reader.pieces)
}

/// A text as far as it is read.
#[derive(Default)]
struct Reader {
    pieces: Pieces,
    /// How many paragraphs were read.
    line: usize,
    text: String,
    is_text: bool,
    /// The level of the heading that the paragraph is.
    level: Option<usize>,
    /// How far in the list the paragraph is an item of stands.
    depth: Option<usize>,
    /// Whether the paragraph is an entry of the contents.
    is_contents: bool,
    table: Option<Grid>,
    /// How many tables stand within the cells of this one; they are parts of it.
    deeper: usize,
    cell: Option<Cell>,
    /// What the cells of the last row say, for cells that go on with those above.
    above: Vec<String>,
    row: Vec<String>,
    goes_on: bool,
    budget: Budget,
}

impl Reader {
    fn opens(&mut self, name: &str, said: &str) -> Result<(), ImportError> {
        let value = || attribute(said, "w:val").unwrap_or_default();
        let is_empty = said.ends_with('/');
        match name {
            "w:p" if !is_empty => {
                self.line += 1;
                (self.level, self.depth, self.is_contents) = (None, None, false);
            }
            "w:t" => self.is_text = !is_empty,
            "w:tab" if self.cell.is_some() || !self.text.is_empty() => self.text.push('\t'),
            "w:br" | "w:cr" => self.text.push('\n'),
            "w:noBreakHyphen" => self.text.push('-'),
            "w:pStyle" => {
                let style = value().to_lowercase();
                let level = style
                    .strip_prefix("heading")
                    .or_else(|| Some(style.as_str()).filter(|it| it.len() == 1));
                self.level = level
                    .and_then(|level| level.trim().parse().ok())
                    .filter(|it| (1..=6).contains(it));
                self.level = self.level.or_else(|| (style == "title").then_some(1));
                self.is_contents = style.starts_with("toc") && style != "tocheading";
                if style.starts_with("list") && self.depth.is_none() {
                    self.depth = Some(0);
                }
            }
            "w:outlineLvl" => {
                self.level = value().parse().ok().map(|level: usize| level + 1).filter(|it| *it < 7)
            }
            "w:ilvl" => self.depth = value().parse().ok(),
            "w:numId" if value() == "0" => self.depth = None,
            "w:numId" if self.depth.is_none() => self.depth = Some(0),
            "w:tbl" => {
                if self.table.is_some() {
                    self.deeper += 1;
                } else {
                    self.end_paragraph()?;
                    self.table = Some(Grid::new(self.line + 1));
                    self.above.clear();
                }
            }
            "w:tr" if self.deeper == 0 => {
                let line = self.line + 1;
                if let Some(grid) = &mut self.table {
                    grid.begin_row(line, Part::Body, &mut self.budget)?;
                }
                self.row.clear();
            }
            "w:tblHeader" if self.deeper == 0 => {
                if let Some(grid) = &mut self.table {
                    grid.mark_head();
                }
            }
            "w:tc" if self.deeper == 0 && self.table.is_some() => {
                self.cell = Some(Cell { columns: 1, rows: 1, ..Cell::default() });
                self.goes_on = false;
                self.text.clear();
            }
            "w:gridSpan" => {
                if let Some(cell) = &mut self.cell {
                    cell.columns = value().parse().unwrap_or(1);
                }
            }
            "w:vMerge" => self.goes_on = value() != "restart",
            _ => {}
        }
        Ok(())
    }

    fn closes(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "w:t" => self.is_text = false,
            "w:p" if self.cell.is_some() => self.text.push('\n'),
            "w:p" => self.end_paragraph()?,
            "w:tc" if self.deeper == 0 => self.end_cell()?,
            "w:tr" if self.deeper == 0 => {
                if let Some(grid) = &mut self.table {
                    grid.end_row(&mut self.budget)?;
                }
                self.above = std::mem::take(&mut self.row);
            }
            "w:tbl" if self.deeper > 0 => self.deeper -= 1,
            "w:tbl" => {
                self.end_cell()?;
                if let Some(grid) = self.table.take()
                    && let Some(found) = grid.into_found(&mut self.budget)?
                {
                    self.pieces.push(self.line, Piece::Table(found))?;
                }
                self.text.clear();
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        let Some(mut cell) = self.cell.take() else { return Ok(()) };
        let column = self.row.len();
        cell.text = std::mem::take(&mut self.text).trim().to_owned();
        if self.goes_on && cell.text.is_empty() {
            cell.text = self.above.get(column).cloned().unwrap_or_default();
        }
        self.row.push(cell.text.clone());
        self.row.resize(column + cell.columns.clamp(1, 64), String::new());
        match &mut self.table {
            Some(grid) => {
                if self.goes_on && !cell.text.is_empty() {
                    grid.count_merged(column);
                }
                grid.put(cell, &mut self.budget)
            }
            None => Ok(()),
        }
    }

    fn end_paragraph(&mut self) -> Result<(), ImportError> {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        if self.table.is_some() || text.is_empty() {
            return Ok(());
        }
        if self.is_contents {
            self.pieces.left_out.note(What::Contents, "", self.line, &text);
            return Ok(());
        }
        let piece = match (self.level, self.depth) {
            (Some(level), _) => Piece::Heading(level, text),
            (None, Some(depth)) => Piece::Item(depth, text),
            (None, None) => paragraph(text),
        };
        self.pieces.push(self.line, piece)
    }
}
