//! A sheet of a workbook of LibreOffice, piece by piece.

use quick_xml::events::{BytesStart, Event};

use super::grid::Grid;
use super::markup::{add_text, attribute, number};
use super::shown;
use crate::import::fault::ImportError;
use crate::import::table::Merged;

/// Most rows and columns of a sheet; what is repeated beyond is not there.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// Most blanks that one sign stands for.
const MOST_BLANKS: usize = 1_000;

/// A sheet while it is read.
#[derive(Default)]
pub(super) struct OpenSheet {
    /// How many rows and columns there were before.
    rows: usize,
    columns: usize,
    /// Within how many groups of rows or columns it is that are folded away.
    folded: usize,
    /// Whether each group around is folded away.
    groups: Vec<bool>,
    row: Row,
    cell: Cell,
    /// Within how many elements it is that say nothing of the cell itself.
    aside: usize,
    note: Option<String>,
}

/// A row, which may stand for several.
#[derive(Default)]
struct Row {
    repeated: usize,
    is_hidden: bool,
    /// The cells that say something: from which column on, how many of them, and what.
    cells: Vec<(usize, usize, String)>,
    width: usize,
    uncalculated: usize,
    errors: Vec<String>,
}

/// A cell, which may stand for several.
#[derive(Default)]
struct Cell {
    is_open: bool,
    repeated: usize,
    sort: Sort,
    /// What it holds, where it is no text.
    value: Option<String>,
    has_formula: bool,
    paragraphs: usize,
    said: String,
}

/// What a cell holds.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Sort {
    #[default]
    Text,
    Number,
    Percent,
    Moment,
    Bool,
    Error,
    /// Beneath a merged cell, so that nobody sees it.
    Covered,
}

impl OpenSheet {
    /// Reads the next piece of the sheet.
    pub(super) fn read(&mut self, piece: &Event, grid: &mut Grid) -> Result<(), ImportError> {
        match piece {
            Event::Start(_) if self.aside > 0 => self.aside += 1,
            Event::End(_) if self.aside > 0 => {
                self.aside -= 1;
                if self.aside == 0
                    && let Some(said) = self.note.take()
                {
                    grid.note(self.rows + 1, &said);
                }
            }
            Event::Start(element) => self.begin(element, grid)?,
            Event::End(element) => self.end(element.name().as_ref(), grid)?,
            piece => match &mut self.note {
                Some(note) => add_text(piece, note),
                None if self.aside == 0 && self.cell.paragraphs > 0 => {
                    add_text(piece, &mut self.cell.said);
                }
                None => {}
            },
        }
        Ok(())
    }

    fn begin(&mut self, element: &BytesStart, grid: &mut Grid) -> Result<(), ImportError> {
        let repeated = |name| number(element, name).unwrap_or(1);
        match element.name().as_ref() {
            "table:table-row-group" | "table:table-column-group" => {
                let is_folded = attribute(element, "table:display").as_deref() == Some("false");
                self.groups.push(is_folded);
                self.folded += usize::from(is_folded);
            }
            "table:table-column" => {
                let count = repeated("table:number-columns-repeated").min(MOST_COLUMNS);
                if count > 0 && self.is_hidden(element) {
                    grid.hide_columns(self.columns, self.columns + count - 1);
                }
                self.columns = (self.columns + count).min(MOST_COLUMNS);
            }
            "table:table-row" => {
                let repeated = repeated("table:number-rows-repeated");
                self.row = Row { repeated, is_hidden: self.is_hidden(element), ..Row::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let is_covered = element.name().as_ref() == "table:covered-table-cell";
                self.cell = Cell::of(element, is_covered);
                let beyond = |name| repeated(name).saturating_sub(1);
                let (first_row, first_column) = (self.rows + 1, self.row.width);
                let last_row = first_row.saturating_add(beyond("table:number-rows-spanned"));
                let last_column =
                    first_column.saturating_add(beyond("table:number-columns-spanned"));
                grid.merge(Merged { first_row, last_row, first_column, last_column })?;
            }
            "text:p" | "text:h" if self.cell.is_open => {
                if self.cell.paragraphs > 0 {
                    self.cell.said.push('\n');
                }
                self.cell.paragraphs += 1;
            }
            "text:s" => {
                let blanks = repeated("text:c").min(MOST_BLANKS);
                self.cell.said.extend(std::iter::repeat_n(' ', blanks));
            }
            "text:tab" => self.cell.said.push('\t'),
            "text:line-break" => self.cell.said.push('\n'),
            "office:annotation" => {
                self.aside = 1;
                self.note = Some(String::new());
            }
            "text:ruby-text" | "table:shapes" => self.aside = 1,
            name if name.starts_with("draw:") => self.aside = 1,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, grid: &mut Grid) -> Result<(), ImportError> {
        match name {
            "table:table-row-group" | "table:table-column-group" => {
                self.folded -= usize::from(self.groups.pop() == Some(true));
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let cell = std::mem::take(&mut self.cell);
                let count = cell.repeated.min(MOST_COLUMNS.saturating_sub(self.row.width));
                if cell.has_formula && cell.value.is_none() && cell.said.is_empty() {
                    self.row.uncalculated += 1;
                }
                if cell.sort == Sort::Error {
                    self.row.errors.push(cell.said);
                } else if let Some(said) = cell.shown() {
                    self.row.cells.push((self.row.width, count, said));
                }
                self.row.width += count;
            }
            "table:table-row" => {
                let row = std::mem::take(&mut self.row);
                self.end_row(&row, grid)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Puts the rows that one stands for into the grid.
    fn end_row(&mut self, row: &Row, grid: &mut Grid) -> Result<(), ImportError> {
        let first = self.rows;
        self.rows = self.rows.saturating_add(row.repeated).min(MOST_ROWS);
        let says = !row.cells.is_empty() || row.uncalculated > 0 || !row.errors.is_empty();
        for line in first + 1..self.rows + 1 {
            if !says {
                break;
            }
            grid.begin_row(line, row.is_hidden);
            (0..row.uncalculated).for_each(|_| grid.uncalculated());
            row.errors.iter().for_each(|said| grid.error(said));
            for (column, count, said) in &row.cells {
                for column in *column..column + count {
                    grid.cell(column, said)?;
                }
            }
        }
        Ok(())
    }

    /// Tells whether a row or a column is hidden, by hand, by a filter or with its group.
    fn is_hidden(&self, element: &BytesStart) -> bool {
        let visibility = attribute(element, "table:visibility");
        self.folded > 0 || matches!(visibility.as_deref(), Some("collapse" | "filter"))
    }
}

impl Cell {
    fn of(element: &BytesStart, is_covered: bool) -> Self {
        let of = |name| attribute(element, name).map(|value| value.into_owned());
        let is_error = of("calcext:value-type").as_deref() == Some("error");
        let (sort, value) = match of("office:value-type").as_deref() {
            _ if is_covered => (Sort::Covered, None),
            _ if is_error => (Sort::Error, None),
            Some("float" | "currency") => (Sort::Number, of("office:value")),
            Some("percentage") => (Sort::Percent, of("office:value")),
            Some("date") => (Sort::Moment, of("office:date-value")),
            Some("time") => (Sort::Moment, of("office:time-value")),
            Some("boolean") => (Sort::Bool, of("office:boolean-value")),
            _ => (Sort::Text, of("office:string-value")),
        };
        let has_formula = attribute(element, "table:formula").is_some();
        let repeated = number(element, "table:number-columns-repeated").unwrap_or(1);
        Self { is_open: true, repeated, sort, value, has_formula, ..Self::default() }
    }

    /// Returns what the cell says to who reads it.
    fn shown(self) -> Option<String> {
        let value = self.value.unwrap_or_default();
        let said = match self.sort {
            Sort::Covered | Sort::Error => return None,
            _ if value.is_empty() => self.said,
            Sort::Number => shown::number_as_written(&value),
            Sort::Percent => value.parse().map_or(value, shown::percent),
            Sort::Moment => shown::iso(&value),
            Sort::Bool => shown::yes_or_no(value == "true").to_owned(),
            Sort::Text if self.said.is_empty() => value,
            Sort::Text => self.said,
        };
        Some(said).filter(|said| !said.is_empty())
    }
}
