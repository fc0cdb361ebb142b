//! What is said of a workbook that cannot be read, and how its names are shown.

use std::fmt::Display;

use crate::import::fault::ImportError;
use crate::text;

/// Most characters that are said of what a file gives as a name or as a reason.
const LONGEST: usize = 100;

/// Says that a workbook is damaged, with what its reader says of it.
pub(super) fn bad(reason: impl Display) -> ImportError {
    ImportError::BadWorkbook { reason: shown(&reason.to_string()) }
}

/// Shows a name: clean, on one line, and cut.
pub(super) fn shown(name: &str) -> String {
    let start: String = name.chars().take(2 * LONGEST).collect();
    text::clip(&text::clean_line(&start), LONGEST).into_owned()
}
