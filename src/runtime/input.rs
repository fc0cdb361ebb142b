//! Input: what the terminal says, as the program understands it.
//!
//! | part | what it does |
//! |---|---|
//! | [`keys`] | crossterm's events become inputs; the same for every system |
//! | [`console`] | the records of a Windows console become inputs |
//! | [`burst`] | keys that come faster than fingers are a paste |
//! | `unix`, `windows` | the thread that reads |

pub mod burst;
pub mod console;
pub mod keys;
#[cfg_attr(unix, path = "input/unix.rs")]
#[cfg_attr(windows, path = "input/windows.rs")]
mod system;

use crate::app::Chord;

pub use system::listen;

/// A paste of more bytes than this is refused.
const LONGEST_PASTE: usize = 16 * 1024 * 1024;

/// What came from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Chord),
    /// Text pasted as one piece; not cleaned.
    Paste(String),
    /// A paste too long to be taken; nothing of it was.
    PasteTooLong,
    /// The mouse pressed on a cell, counted from 0.
    Press {
        /// The column.
        column: u16,
        /// The row.
        row: u16,
    },
    /// The wheel was turned: up when negative.
    Wheel(i32),
}

impl Input {
    /// Takes a pasted text, unless it is too long.
    #[must_use]
    pub fn pasted(text: String) -> Self {
        if text.len() > LONGEST_PASTE { Self::PasteTooLong } else { Self::Paste(text) }
    }
}
