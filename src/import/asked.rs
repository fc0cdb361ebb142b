//! What a person says of a file before it is read.

use serde::{Deserialize, Serialize};

use super::encoding::Encoding;
use super::role::Role;
use crate::domain::{Date, Sheet};

/// What a person says of a file; what is left open is told by its content.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asked {
    /// What the columns hold.
    pub columns: Columns,
    /// How its bytes were written.
    pub encoding: Option<Encoding>,
    /// The sheet of a workbook, or the table of a document, by its name.
    pub sheet: Option<String>,
    /// Whether blank lines part the answers of a text.
    pub paragraphs: bool,
    /// Whether a cell or a line of answers is parted at its semicolons.
    pub splits: bool,
    /// Whether hidden rows and columns are taken as well.
    pub hidden: bool,
    /// Whether rows that moderators rejected are taken as well.
    pub rejected: bool,
    /// Where its answers go that do not say it themselves, as far as that is known: of several columns that may
    /// hold answers, the one that speaks of it is taken.
    pub goes_to: Option<Sheet>,
    /// The day on which it is read, from which days without a year are told; without it such days are not
    /// read.
    pub today: Option<Date>,
}

/// What the columns of a table hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Columns {
    /// Some as a person named them: by heading, by number from 1 or by letter; the rest is guessed.
    Named(Vec<(Role, String)>),
    /// Each column as it was chosen, from the first; those that hold nothing, and those beyond the last,
    /// are left out.
    Chosen(Vec<Option<Role>>),
}

impl Default for Columns {
    fn default() -> Self {
        Self::Named(Vec::new())
    }
}
