//! Documents with marks around their words: pages of HTML, workbooks of 2003 in XML, texts of Word.

mod grid;
mod markup;
mod pieces;
mod spreadsheet;
mod word;

use super::fault::ImportError;
use super::table::Table;

pub(super) use spreadsheet::is_spreadsheet;
pub(super) use word::PART as WORD;

/// Reads a page: its tables, else its lists and paragraphs, or what was said where it is the minutes of a meeting.
///
/// # Errors
///
/// [`ImportError::NoSheet`] when no table has the name asked for, and when it holds more than a session can.
pub(super) fn read(text: &str, wanted: Option<&str>) -> Result<Table, ImportError> {
    let page = markup::read(text, markup::Frames::Tables)?;
    // A page may be laid out by tables: then their cells are its paragraphs.
    let page =
        if page.has_only_frames() { markup::read(text, markup::Frames::Blocks)? } else { page };
    page.into_table(wanted)
}

/// Reads a workbook that is written as XML.
///
/// # Errors
///
/// [`ImportError::NoSheet`] when no sheet has the name asked for, and when it holds more than a session can.
pub(super) fn read_spreadsheet(text: &str, wanted: Option<&str>) -> Result<Table, ImportError> {
    spreadsheet::read(text, wanted)
}

/// Reads a text of Word.
///
/// # Errors
///
/// [`ImportError::Nothing`] when there is no text in it, and as [`read`] does.
pub(super) fn read_word(bytes: &[u8], wanted: Option<&str>) -> Result<Table, ImportError> {
    word::read(bytes)?.into_table(wanted)
}
