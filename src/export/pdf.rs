//! The report as PDF: final, with its fonts inside, tagged for readers of the screen.
//!
//! The text is laid out here: shaped by rustybuzz, broken by the Unicode rules, put onto A4 pages.
//! That is done twice, once to learn the page of each chapter and how many pages there are, once to
//! print them, so that no more than a page is held at a time. krilla writes the file: subsets of the
//! fonts, bookmarks, links, the tree of tags, unless the document is too long for one. Letters that no
//! font inside the program has (Chinese, Japanese, colour emoji) show as boxes; the text behind them
//! is whole, so they can be searched for and copied.

mod blocks;
mod chart;
mod draw;
mod face;
mod layout;
mod page;
mod parts;
mod shape;
mod table;
mod tags;
mod tree;

use super::progress::Progress;
use super::report::Report;
use draw::Printer;
use face::Faces;
use layout::{Layout, Paper};
use shape::Shaper;
use tags::Tags;

/// Writes a report as PDF.
///
/// # Errors
///
/// Fails when the fonts built into the program cannot be read, or when krilla refuses.
pub(super) fn write(report: &Report, progress: &Progress) -> Result<Vec<u8>, String> {
    let faces = Faces::built_in().ok_or("the built-in fonts cannot be read")?;
    let mut layout = Layout::new(Shaper::new(faces), Tags::new(false), Paper::Counted, progress);
    blocks::write(report, &mut layout);
    let count = layout.page + 1;
    let (shaper, tags, chapters, _) = layout.finish();
    let is_tagged = tags.count <= tags::MOST;
    let printer = Printer::new(report, count, chapters, is_tagged)?;
    let paper = Paper::Printed(Box::new(printer));
    let mut layout = Layout::new(shaper, Tags::new(is_tagged), paper, progress);
    blocks::write(report, &mut layout);
    let (_, tags, _, paper) = layout.finish();
    match paper {
        Paper::Printed(printer) => printer.finish(&tags),
        Paper::Counted => Ok(Vec::new()),
    }
}
