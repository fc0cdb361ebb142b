//! Labels: the short names of answers, given once and never changed or given again.

use std::fmt;
use std::str::FromStr;

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
    #[must_use]
    pub fn new(sheet: Sheet, number: u32) -> Self {
        match sheet {
            Sheet::Troubles => Self::T(number),
            Sheet::Ways => Self::W(number),
            Sheet::Actions => Self::A(number),
            Sheet::Parked => Self::P(number),
        }
    }

    /// Returns the sheet the answer was first written on.
    #[must_use]
    pub fn origin(self) -> Sheet {
        match self {
            Self::T(_) => Sheet::Troubles,
            Self::W(_) => Sheet::Ways,
            Self::A(_) => Sheet::Actions,
            Self::P(_) => Sheet::Parked,
        }
    }

    /// Returns the number within its letter.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::T(n) | Self::W(n) | Self::A(n) | Self::P(n) => n,
        }
    }

    /// Shows the label with Russian letters: П7, С3, Д2, О1.
    #[must_use]
    pub fn russian(self) -> String {
        let letter = match self {
            Self::T(_) => 'П',
            Self::W(_) => 'С',
            Self::A(_) => 'Д',
            Self::P(_) => 'О',
        };
        format!("{letter}{}", self.number())
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self {
            Self::T(_) => 'T',
            Self::W(_) => 'W',
            Self::A(_) => 'A',
            Self::P(_) => 'P',
        };
        f.pad(&format!("{letter}{}", self.number()))
    }
}

/// Says that a text is not a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotALabel;

impl FromStr for Label {
    type Err = NotALabel;

    /// Reads a label as people type it: either alphabet, either case (`t7`, `П7`).
    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let mut chars = text.trim().chars();
        let letter = chars.next().ok_or(NotALabel)?;
        let number: u32 = chars.as_str().parse().map_err(|_| NotALabel)?;
        match letter.to_lowercase().next() {
            Some('t' | 'п') => Ok(Self::T(number)),
            Some('w' | 'с') => Ok(Self::W(number)),
            Some('a' | 'д') => Ok(Self::A(number)),
            Some('p' | 'о') => Ok(Self::P(number)),
            _ => Err(NotALabel),
        }
    }
}
