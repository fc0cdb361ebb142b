//! The columns of tables: their heads, and what a workbook does for who fills them in.

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub title: String,
    /// Which side its cells lean to.
    pub align: Align,
    /// Its share of the table's width, in parts of the sum over all columns; in a workbook its width
    /// in characters.
    pub weight: u16,
    /// What a workbook does for who fills the column in.
    pub filled: ColumnUse,
}

/// How wide a column is into which people write by hand, in millimetres.
pub(in crate::export) const WRITTEN_WIDTH: u32 = 42;
/// How high its rows are, in millimetres.
pub(in crate::export) const WRITTEN_HEIGHT: u32 = 11;

/// What a workbook does for who fills a column in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ColumnUse {
    /// Nothing: the column is only read.
    #[default]
    Read,
    /// It offers these texts.
    Choice(Vec<String>),
    /// It shows what is typed as a day.
    Day,
    /// It hides the column, which programs read.
    Hidden,
    /// Nothing, since people write into it on paper: it is at least 42 mm wide, and its rows are at
    /// least 11 mm high.
    Written,
    /// It leaves the column off the paper: it is looked up on the screen.
    Unprinted,
}

/// Which side the cells of a column lean to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// The side where reading starts.
    Start,
    /// The side where reading ends; for numbers.
    End,
}

impl Column {
    /// Makes a column of texts with its share of the width.
    pub fn text(title: impl Into<String>, weight: u16) -> Self {
        Self { title: title.into(), align: Align::Start, weight, filled: ColumnUse::Read }
    }

    /// Makes a column into which people write by hand.
    pub fn written(title: impl Into<String>, weight: u16) -> Self {
        Self { filled: ColumnUse::Written, ..Self::text(title, weight) }
    }

    /// Tells whether people write into it by hand.
    pub fn is_written(&self) -> bool {
        self.filled == ColumnUse::Written
    }

    /// Makes a column of numbers with its share of the width.
    pub fn number(title: impl Into<String>, weight: u16) -> Self {
        Self { title: title.into(), align: Align::End, weight, filled: ColumnUse::Read }
    }
}
