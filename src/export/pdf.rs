//! The report as PDF: final, with its fonts inside, tagged for readers of the screen.
//!
//! The text is laid out here: shaped by rustybuzz, broken by the Unicode rules, put onto A4 pages.
//! krilla writes the file: subsets of the fonts, bookmarks, links, the tree of tags. Letters that no
//! font inside the program has (Chinese, Japanese, colour emoji) show as boxes; the text behind them
//! is whole, so they can be searched for and copied.

mod blocks;
mod chart;
mod draw;
mod face;
mod layout;
mod shape;
mod table;
mod tags;
mod tree;

use super::report::Report;
use face::Faces;
use layout::Layout;

/// Writes a report as PDF.
///
/// # Errors
///
/// Fails when the fonts built into the program cannot be read, or when krilla refuses.
pub(super) fn write(report: &Report) -> Result<Vec<u8>, String> {
    let faces = Faces::built_in().ok_or("the built-in fonts cannot be read")?;
    let mut layout = Layout::new(faces);
    blocks::write(report, &mut layout);
    draw::write(report, layout)
}
