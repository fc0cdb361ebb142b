//! The rows of Review: what is to be settled, then the chain.

use crate::domain::{Gap, Label, Session, chain, coverage};

/// A row of Review that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewRow {
    /// Something to settle before closing.
    Gap(Gap),
    /// An answer in the chain.
    Answer {
        /// The answer.
        label: Label,
        /// How deep it stands: 0 a trouble, 1 a way, 2 an action.
        depth: usize,
    },
}

/// Lists the rows of Review: gaps first, then the chain from the most-voted trouble down.
#[must_use]
pub fn review_rows(session: &Session) -> Vec<ReviewRow> {
    let gaps = coverage(session).gaps().into_iter().map(ReviewRow::Gap);
    let chain = chain(session).rows().into_iter();
    let chain = chain.map(|row| ReviewRow::Answer { label: row.answer.label, depth: row.depth });
    gaps.chain(chain).collect()
}
