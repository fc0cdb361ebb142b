//! What every format of workbooks has: sheets with names, that can be read.

use super::grid::Grid;
use crate::import::fault::ImportError;

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SheetName {
    pub(super) name: String,
    /// Whether it is hidden, so that nobody sees it who opens the workbook.
    pub(super) is_hidden: bool,
}

/// How much of sheets is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Depth {
    /// How many rows of each are kept.
    pub(super) rows: usize,
    /// Whether hidden rows and columns are taken.
    pub(super) hidden: bool,
}

impl Depth {
    /// Makes room for a sheet that is read so.
    pub(super) fn grid(self) -> Grid {
        Grid::new(self.rows, self.hidden)
    }
}

/// A workbook of any format.
pub(super) trait Book {
    /// Returns its sheets that have cells, in their order.
    fn sheets(&self) -> &[SheetName];

    /// Reads the sheets at these places, which grow; a sheet that is damaged is [`Grid::broken`].
    ///
    /// # Errors
    ///
    /// When no sheet can be read.
    fn read(&mut self, places: &[usize], depth: Depth) -> Result<Vec<Grid>, ImportError>;
}
