//! How a file was read, and what was done to what is taken of it.

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::kind::Kind;

/// How a file was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Source {
    /// What sort of file it is.
    pub kind: Kind,
    /// How its bytes were read; none for a workbook.
    pub encoding: Option<Encoding>,
    /// What parts its cells; none when it has one column.
    pub delimiter: Option<char>,
    /// The sheet of the workbook.
    pub sheet: Option<String>,
    /// All sheets of the workbook that can be read instead.
    pub sheets: Vec<String>,
}

/// What was done to what is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    /// A merged cell of this column was taken for so many rows more.
    Merged(String, usize),
    /// Marks of HTML were taken out of so many cells.
    Markup(usize),
    /// So many hidden rows are among those taken.
    Hidden(usize),
    /// So many rows that moderators rejected are among those taken.
    Rejected(usize),
    /// So many answers have semicolons in them, and would be several if they were parted there.
    Semicolons(usize),
    /// So many cells held several answers, as a list.
    Lists(usize),
    /// So many items stand within others in the lists of a document, and are answers of their own.
    Nested(usize),
    /// Days of this column, so many, may be read in two ways; they were read with the day first, or with the
    /// month.
    DayOrder(String, bool, usize),
    /// The text was encoded twice, and was set right.
    TwiceEncoded,
    /// On these lines stood bytes that are no letter.
    BrokenBytes(Vec<usize>),
    /// On these lines a quotation mark stood within a cell that is in quotation marks itself.
    BareQuotes(Vec<usize>),
    /// On these lines, and so many in all, stood fewer cells than headings.
    ShortRows(Vec<usize>, usize),
}
