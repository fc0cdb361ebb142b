//! A sheet of a workbook of Excel since 2007, cell by cell.

use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::formats::Format;
use super::grid::Grid;
use super::markup::{Markup, add_text, attribute, is_on, number};
use super::reason::bad;
use super::shown;
use super::texts::{Texts, add_unescaped};
use crate::import::fault::ImportError;
use crate::import::table::Merged;

/// What the sheets of a workbook share.
pub(super) struct Shared {
    pub(super) texts: Texts,
    /// How the numbers of a cell are shown, by the number that the cell has for it.
    pub(super) formats: Vec<Format>,
    /// Whether days are counted from 1904.
    pub(super) is_1904: bool,
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    column: usize,
    sort: Sort,
    format: usize,
    has_formula: bool,
    said: String,
}

/// What a cell holds.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Sort {
    #[default]
    Number,
    /// The place of a text that the sheets share.
    Shared,
    /// A text, in the cell itself or what a formula says.
    Text,
    Bool,
    Error,
    Day,
}

/// Reads a sheet, of which what comes before its cells says which columns are hidden, and what comes behind
/// them, which are merged.
pub(super) fn read(
    mut markup: Markup<impl BufRead>,
    shared: &Shared,
    grid: &mut Grid,
) -> Result<(), ImportError> {
    let mut cell = Cell::default();
    let mut line = 0_usize;
    let mut next_column = 0;
    // Within which elements the reading is.
    let (mut in_cells, mut in_reading, mut is_said) = (false, false, false);
    loop {
        match markup.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "col" if !in_cells => hide_columns(&element, grid),
                "sheetData" => in_cells = true,
                "row" if in_cells => {
                    line = number(&element, "r").unwrap_or(line.saturating_add(1));
                    next_column = 0;
                    grid.begin_row(line, is_hidden(&element));
                }
                "c" if in_cells => {
                    cell.begin(&element, next_column);
                    next_column = cell.column.saturating_add(1);
                }
                "f" => cell.has_formula = true,
                "v" => is_said = true,
                "t" => is_said = !in_reading,
                "rPh" => in_reading = true,
                "mergeCell" => {
                    let range = attribute(&element, "ref").unwrap_or_default();
                    if let Some(merged) = merged(&range) {
                        grid.merge(merged)?;
                    }
                }
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "v" | "t" => is_said = false,
                "rPh" => in_reading = false,
                "c" if in_cells => cell.put(shared, grid)?,
                "sheetData" => in_cells = false,
                _ => {}
            },
            Event::Eof if in_cells => return Err(bad("</sheetData>")),
            Event::Eof => return Ok(()),
            piece if is_said && in_cells => add_text(&piece, &mut cell.said),
            _ => {}
        }
    }
}

impl Cell {
    fn begin(&mut self, element: &BytesStart, next_column: usize) {
        self.said.clear();
        (self.column, self.sort, self.format) = (next_column, Sort::Number, 0);
        self.has_formula = false;
        for attribute in element.attributes().with_checks(false).flatten() {
            let value = attribute.value.as_ref();
            match attribute.key.as_ref() {
                "r" => self.column = place(value).map_or(next_column, |(_, column)| column),
                "s" => self.format = value.parse().unwrap_or(0),
                "t" => {
                    self.sort = match value {
                        "s" => Sort::Shared,
                        "str" | "inlineStr" => Sort::Text,
                        "b" => Sort::Bool,
                        "e" => Sort::Error,
                        "d" => Sort::Day,
                        _ => Sort::Number,
                    }
                }
                _ => {}
            }
        }
    }

    /// Puts the cell into the grid as it reads.
    fn put(&self, shared: &Shared, grid: &mut Grid) -> Result<(), ImportError> {
        let said = self.said.as_str();
        if said.is_empty() {
            if self.has_formula && self.sort != Sort::Text {
                grid.uncalculated();
            }
            return Ok(());
        }
        match self.sort {
            Sort::Shared => {
                let text = said.trim().parse().ok().and_then(|place| shared.texts.get(place));
                grid.cell(self.column, text.ok_or_else(|| bad(format!("<v>{said}</v>")))?)
            }
            Sort::Text if said.contains("_x") => {
                let mut plain = String::new();
                add_unescaped(said, &mut plain);
                grid.cell(self.column, &plain)
            }
            Sort::Text => grid.cell(self.column, said),
            Sort::Bool => {
                grid.cell(self.column, shown::yes_or_no(matches!(said.trim(), "1" | "true")))
            }
            Sort::Error => {
                grid.error(said);
                Ok(())
            }
            Sort::Day => grid.cell(self.column, &shown::iso(said)),
            Sort::Number => {
                let format = shared.formats.get(self.format).copied().unwrap_or(Format::Number);
                grid.cell(self.column, &format.shown(said, shared.is_1904))
            }
        }
    }
}

/// Hides the columns that an element says are hidden, or have no width.
fn hide_columns(element: &BytesStart, grid: &mut Grid) {
    let is_flat = attribute(element, "width").and_then(|width| width.parse().ok()) == Some(0.0);
    if !is_on(element, "hidden") && !is_flat {
        return;
    }
    if let (Some(first @ 1..), Some(last @ 1..)) = (number(element, "min"), number(element, "max"))
    {
        grid.hide_columns(first - 1, last - 1);
    }
}

/// Tells whether a row is hidden, by hand, by a filter or with its group, or has no height.
fn is_hidden(row: &BytesStart) -> bool {
    is_on(row, "hidden") || attribute(row, "ht").and_then(|height| height.parse().ok()) == Some(0.0)
}

/// Reads the range of merged cells, as `A2:A4`.
fn merged(range: &str) -> Option<Merged> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let ((first_row, first_column), (last_row, last_column)) = (place(first)?, place(last)?);
    Some(Merged { first_row, last_row, first_column, last_column })
}

/// Reads where a cell stands, as `B3`: its row from 1 and its column from 0.
pub(super) fn place(named: &str) -> Option<(usize, usize)> {
    let named = named.trim().as_bytes();
    let (mut row, mut column) = (0_usize, 0_usize);
    for sign in named.iter().filter(|sign| **sign != b'$') {
        if sign.is_ascii_digit() {
            row = row.checked_mul(10)?.checked_add(usize::from(sign - b'0'))?;
        } else if sign.is_ascii_alphabetic() && row == 0 {
            let letter = usize::from(sign.to_ascii_uppercase() - b'A') + 1;
            column = column.checked_mul(26)?.checked_add(letter)?;
        } else {
            return None;
        }
    }
    Some((row, column.checked_sub(1)?)).filter(|(row, _)| *row > 0)
}
