//! A table of cells: what every kind of file becomes before anybody asks what the cells mean.

mod texts;

use super::fault::ImportError;
use super::kind::Kind;
use super::left_out::Gathered;
use super::role::Role;
use super::source::{Remark, Source};
pub(super) use texts::CellTexts;
use texts::Cells;

/// Most rows taken from a file, a hundred thousand answers and what stands around them; a session file of so
/// many answers is still read whole.
const MOST_ROWS: usize = 101_000;

/// Most cells of a table, the empty ones before a filled one among them.
const MOST_CELLS: usize = 2_000_000;

/// Most bytes of text in all cells of a table. A workbook of a few kilobytes may name one long text
/// in each of its cells.
const MOST_TEXT: usize = 2 * super::LIMIT;

/// Most columns of a table, which is as many as Excel has.
pub(super) const WIDEST: usize = 16_384;

/// The cells of a file.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<TableRow>,
    /// Whether the columns are known without looking for headings: [`Table::roles`] says what they hold.
    pub(super) is_plain: bool,
    /// What the columns of a plain table hold, from the first.
    pub(super) roles: &'static [Role],
    /// How the file was read.
    pub(super) source: Source,
    /// What of the file is not in the table.
    pub(super) left_out: Gathered,
    /// What was done to what is in it.
    pub(super) remarks: Vec<Remark>,
    /// Which of its cells are merged.
    pub(super) merged: Vec<Merged>,
}

/// Cells that are merged into one, whose value stands in the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merged {
    /// The lines of their rows.
    pub(super) first_row: usize,
    pub(super) last_row: usize,
    /// Their columns, from 0.
    pub(super) first_column: usize,
    pub(super) last_column: usize,
}

/// A row of cells.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TableRow {
    /// The line of the file, or the row of the sheet, from 1.
    pub(super) line: usize,
    pub(super) cells: CellTexts,
}

impl TableRow {
    /// Returns a cell; beyond the last all are empty.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }

    /// Returns how many line ends stand in the cells.
    fn breaks(&self) -> usize {
        self.cells.iter().map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count()).sum()
    }

    /// Returns how many cells say something.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }
}

impl Table {
    /// Makes a table whose rows are a text and perhaps its theme.
    pub(super) fn plain(rows: Rows) -> Self {
        Self::known(rows, &[Role::Text, Role::Theme])
    }

    /// Makes a table whose columns are known to hold this, from the first.
    pub(super) fn known(rows: Rows, roles: &'static [Role]) -> Self {
        Self { is_plain: true, roles, ..Self::of(rows) }
    }

    /// Makes a table in which headings may stand.
    pub(super) fn of(mut rows: Rows) -> Self {
        rows.close();
        Self { rows: rows.rows, ..Self::default() }
    }

    /// Tells whether blank lines or rows stand above a row.
    pub(super) fn has_gap_above(&self, place: usize) -> bool {
        let is_text = self.source.kind == Kind::Delimited;
        let above = place.checked_sub(1).and_then(|above| self.rows.get(above));
        let above = above.map(|row| row.line + if is_text { row.breaks() } else { 0 });
        self.rows.get(place).is_some_and(|row| above.is_some_and(|above| row.line > above + 1))
    }

    /// Returns the number of cells in the longest row.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// Rows as they are read from a file: those that say nothing are left out, and all of them together
/// stay within what a session can hold, whatever the file says.
#[derive(Debug, Default)]
pub(super) struct Rows {
    rows: Vec<TableRow>,
    /// The line of the row below them to which more cells may come, and what it has.
    open: Option<(usize, Cells)>,
    /// How many cells they have.
    cells: usize,
    /// How many bytes of text were read for them, the empty ones among it.
    text: usize,
}

impl Rows {
    /// Puts a row below the others.
    ///
    /// # Errors
    ///
    /// [`ImportError::TooMuch`] when the table grows beyond what a session can hold.
    pub(super) fn push<C: AsRef<str>>(
        &mut self,
        line: usize,
        cells: impl IntoIterator<Item = C>,
    ) -> Result<(), ImportError> {
        let cells: CellTexts = cells.into_iter().take(WIDEST).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        self.close();
        self.grow(1, cells.len(), cells.iter().map(str::len).sum())?;
        self.rows.push(TableRow { line, cells });
        Ok(())
    }

    /// Puts a cell into the last row if that is the row of this line, else into a new one.
    ///
    /// # Errors
    ///
    /// [`ImportError::TooMuch`] when the table grows beyond what a session can hold.
    pub(super) fn put(
        &mut self,
        line: usize,
        column: usize,
        cell: &str,
    ) -> Result<(), ImportError> {
        self.grow(0, 0, cell.len())?;
        if cell.trim().is_empty() {
            return Ok(());
        }
        if self.open.as_ref().is_none_or(|(open, _)| *open != line) {
            self.close();
            self.grow(1, 0, 0)?;
            self.open = Some((line, Cells::default()));
        }
        let there = self.open.as_ref().map_or(0, |(_, cells)| cells.len());
        self.grow(0, (column + 1).saturating_sub(there), 0)?;
        if let Some((_, cells)) = &mut self.open {
            cells.set(column, cell);
        }
        Ok(())
    }

    /// Puts the row below the others to which no more cells come.
    fn close(&mut self) {
        let row = self.open.take().map(|(line, cells)| TableRow { line, cells: cells.packed() });
        self.rows.extend(row);
    }

    /// Counts what is about to be put in.
    fn grow(&mut self, rows: usize, cells: usize, text: usize) -> Result<(), ImportError> {
        self.cells = self.cells.saturating_add(cells);
        self.text = self.text.saturating_add(text);
        let rows = self.rows.len() + usize::from(self.open.is_some()) + rows;
        let is_over = rows > MOST_ROWS || self.cells > MOST_CELLS || self.text > MOST_TEXT;
        if is_over { Err(ImportError::TooMuch) } else { Ok(()) }
    }
}
