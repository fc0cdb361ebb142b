//! Votes as a disc beside their number.

/// Votes beside the most that a cell of the same table has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bubble {
    /// The votes.
    pub votes: u32,
    /// The most votes of all cells.
    pub most: u32,
}

/// A smaller disc, in parts of the largest, is hard to see.
const LEAST: f32 = 0.12;

impl Bubble {
    /// Returns the diameter of its disc in parts of the largest: the area grows as the votes do.
    pub fn diameter(self) -> f32 {
        let part = f64::from(self.votes) / f64::from(self.most.max(1));
        (part.sqrt() as f32).clamp(LEAST, 1.0)
    }
}
