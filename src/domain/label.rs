//! Labels: the short names of answers, given once and never changed or given again.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::question::Sheet;

/// Names one answer for good, by the sheet it was first written on: `T7`, `W3`, `A2`, `P1`.
///
/// An answer that moves to another sheet keeps its label, so everything said about "T7" stays true.
/// In a session file a label reads `T(7)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Label {
    /// First written on the sheet of troubles.
    T(u32),
    /// First written on the sheet of ways.
    W(u32),
    /// First written on the sheet of actions.
    A(u32),
    /// First written on the sheet of parked answers.
    P(u32),
}

impl Label {
    /// Makes the label with this number for a sheet.
    pub fn new(sheet: Sheet, number: u32) -> Self {
        match sheet {
            Sheet::Troubles => Self::T(number),
            Sheet::Ways => Self::W(number),
            Sheet::Actions => Self::A(number),
            Sheet::Parked => Self::P(number),
        }
    }

    /// Returns the sheet the answer was first written on.
    pub fn origin(self) -> Sheet {
        match self {
            Self::T(_) => Sheet::Troubles,
            Self::W(_) => Sheet::Ways,
            Self::A(_) => Sheet::Actions,
            Self::P(_) => Sheet::Parked,
        }
    }

    /// Returns the number within its letter.
    pub fn number(self) -> u32 {
        match self {
            Self::T(n) | Self::W(n) | Self::A(n) | Self::P(n) => n,
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}{}", self.origin().letter(), self.number()))
    }
}
