//! What a letter has that a report has not: who writes to whom, what the first lines say, and where it is signed.

use super::Block;

/// The parts of a letter around its sections. A document with a letter has no list of contents.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    /// Who writes, a line each.
    pub sender: Vec<String>,
    /// To whom, a line each.
    pub addressee: Vec<String>,
    /// The day of the letter, in words.
    pub date: String,
    /// What it is about; stands as the heading of the document.
    pub subject: String,
    /// What stands before the first section.
    pub opening: Vec<Block>,
    /// What stands after the last section, and stays together.
    pub closing: Vec<Block>,
}
