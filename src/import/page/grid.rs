//! The rows and columns of a table whose cells may stand for several of both.

use std::rc::Rc;

use super::super::fault::ImportError;
use super::super::found::Found;
use super::super::left_out::What;
use super::super::table::WIDEST;

/// Most cells of all tables of a document together, those among them that a wide cell takes.
const MOST_CELLS: usize = 2_000_000;

/// Most bytes of text in all of them, what high cells repeat among it.
const MOST_TEXT: usize = 2 * super::super::LIMIT;

/// Most columns that a cell stands for.
const MOST_SPAN: usize = 1_000;

/// How much the tables of a document may still grow.
#[derive(Debug)]
pub(super) struct Budget {
    cells: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: MOST_CELLS, text: MOST_TEXT }
    }
}

impl Budget {
    fn spend(&mut self, cells: usize, text: usize) -> Result<(), ImportError> {
        self.cells = self.cells.checked_sub(cells).ok_or(ImportError::TooMuch)?;
        self.text = self.text.checked_sub(text).ok_or(ImportError::TooMuch)?;
        Ok(())
    }
}

/// A cell as the document has it.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub(super) text: String,
    /// How many columns it stands for.
    pub(super) columns: usize,
    /// How many rows it stands for.
    pub(super) rows: usize,
    /// Whether it is marked as a heading.
    pub(super) is_head: bool,
}

/// In what part of a table a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Part {
    /// Among the headings.
    Head,
    /// Among the others.
    #[default]
    Body,
    /// Among the sums below.
    Foot,
}

/// A table as far as it is read.
#[derive(Debug)]
pub(super) struct Grid {
    found: Found,
    /// What stands in each column for so many rows more.
    spans: Vec<(usize, Rc<str>)>,
    row: Option<Row>,
    /// The headings, several rows of them together.
    heads: Option<(usize, Vec<String>)>,
    /// The most cells that a row had.
    width: usize,
}

/// A row as far as it is read.
#[derive(Debug, Default)]
struct Row {
    line: usize,
    part: Part,
    cells: Vec<String>,
    /// How many cells it has of its own.
    own: usize,
    heads: usize,
    /// How many columns its first cell stands for.
    first: usize,
}

impl Grid {
    pub(super) fn new(line: usize) -> Self {
        Self { found: Found::new(line), spans: Vec::new(), row: None, heads: None, width: 0 }
    }

    /// Begins a row; the one before ends.
    pub(super) fn begin_row(
        &mut self,
        line: usize,
        part: Part,
        budget: &mut Budget,
    ) -> Result<(), ImportError> {
        self.end_row(budget)?;
        self.row = Some(Row { line, part, ..Row::default() });
        Ok(())
    }

    /// Puts a cell into the row, behind those that stand there from rows above.
    pub(super) fn put(&mut self, cell: Cell, budget: &mut Budget) -> Result<(), ImportError> {
        self.fill(budget)?;
        let Some(row) = &mut self.row else { return Ok(()) };
        let column = row.cells.len();
        if column >= WIDEST {
            return Ok(());
        }
        let columns = cell.columns.clamp(1, MOST_SPAN);
        budget.spend(columns, cell.text.len())?;
        row.own += 1;
        row.heads += usize::from(cell.is_head);
        if row.own == 1 {
            row.first = columns;
        }
        if cell.rows > 1 {
            if self.spans.len() < column + columns {
                self.spans.resize(column + columns, (0, Rc::from("")));
            }
            let text: Rc<str> = Rc::from(cell.text.as_str());
            for (place, span) in self.spans.iter_mut().skip(column).take(columns).enumerate() {
                *span = (cell.rows, if place == 0 { Rc::clone(&text) } else { Rc::from("") });
            }
        }
        row.cells.push(cell.text);
        row.cells.resize(column + columns, String::new());
        Ok(())
    }

    /// Leaves columns of the row empty, up to this one.
    pub(super) fn skip_to(
        &mut self,
        column: usize,
        budget: &mut Budget,
    ) -> Result<(), ImportError> {
        let column = column.min(WIDEST);
        loop {
            self.fill(budget)?;
            let Some(row) = self.row.as_mut().filter(|row| row.cells.len() < column) else {
                return Ok(());
            };
            budget.spend(1, 0)?;
            row.cells.push(String::new());
        }
    }

    /// Puts those cells into the row that stand there from rows above.
    fn fill(&mut self, budget: &mut Budget) -> Result<(), ImportError> {
        let Some(row) = &mut self.row else { return Ok(()) };
        while let Some((_, text)) = self.spans.get(row.cells.len()).filter(|(left, _)| *left > 0) {
            budget.spend(1, text.len())?;
            if !text.trim().is_empty() && row.part == Part::Body {
                self.found.count_merged(row.cells.len());
            }
            row.cells.push(text.to_string());
        }
        Ok(())
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self, budget: &mut Budget) -> Result<(), ImportError> {
        loop {
            self.fill(budget)?;
            // Cells of rows above may stand behind columns that this row does not have.
            let Some(row) = &mut self.row else { return Ok(()) };
            let at = row.cells.len();
            let Some(next) = self.spans.iter().skip(at).position(|(left, _)| *left > 0) else {
                break;
            };
            budget.spend(next, 0)?;
            row.cells.resize(at + next, String::new());
        }
        for (left, _) in &mut self.spans {
            *left = left.saturating_sub(1);
        }
        while self.spans.last().is_some_and(|(left, _)| *left == 0) {
            self.spans.pop();
        }
        let Some(row) = self.row.take() else { return Ok(()) };
        let is_head = row.part == Part::Head || (row.own > 1 && row.heads == row.own);
        let is_section = row.own == 1 && row.first > 1 && row.cells.len() == row.first;
        if row.part == Part::Foot {
            self.found.leave_row(What::Total, row.line, &row.cells.join(" "));
        } else if is_head && self.found.is_empty() && !is_section {
            self.add_heads(row);
        } else if is_section
            && (row.first >= self.width.max(2))
            && (self.heads.is_some() || !self.found.is_empty())
        {
            self.found.begin_section(row.line, row.cells.first().map_or("", String::as_str));
        } else {
            self.put_heads();
            self.width = self.width.max(row.cells.len());
            self.found.push(row.line, row.cells);
        }
        Ok(())
    }

    /// Puts a row of headings to those above it.
    fn add_heads(&mut self, row: Row) {
        self.width = self.width.max(row.cells.len());
        let Some((_, heads)) = &mut self.heads else {
            self.heads = Some((row.line, row.cells));
            return;
        };
        if heads.len() < row.cells.len() {
            heads.resize(row.cells.len(), String::new());
        }
        for (head, more) in heads.iter_mut().zip(row.cells) {
            if head.is_empty() {
                *head = more;
            } else if *head != more && !more.is_empty() && head.len() < MOST_SPAN {
                head.push(' ');
                head.push_str(&more);
            }
        }
    }

    fn put_heads(&mut self) {
        if let Some((line, heads)) = self.heads.take() {
            self.found.push(line, heads);
            self.found.mark_heads();
        }
    }

    /// Says that the row is one of headings.
    pub(super) fn mark_head(&mut self) {
        if let Some(row) = &mut self.row {
            row.part = Part::Head;
        }
    }

    /// Says that the cell of a column in this row is the one above it once more.
    pub(super) fn count_merged(&mut self, column: usize) {
        self.found.count_merged(column);
    }

    /// Names the table.
    pub(super) fn name(&mut self, name: &str) {
        if !name.is_empty() {
            self.found.name_by(&Rc::from(name));
        }
    }

    /// Returns the table; none where it has no rows.
    pub(super) fn into_found(mut self, budget: &mut Budget) -> Result<Option<Found>, ImportError> {
        self.end_row(budget)?;
        self.put_heads();
        self.found.end();
        Ok((!self.found.is_empty()).then_some(self.found))
    }
}
