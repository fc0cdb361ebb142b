//! What a click of the mouse hits.

use crate::domain::{Label, Stage};

/// A part of the screen that can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A stage in the row of stages.
    Stage(Stage),
    /// An answer on a sheet or in the chain.
    Answer(Label),
    /// A row of a list: the library, Opening, the gaps, the palette, a question's choices.
    Row(usize),
    /// A place in the input line.
    Line {
        /// The row within the line.
        row: usize,
        /// The cell within the row.
        column: usize,
        /// The width the line is wrapped to.
        width: usize,
    },
}
