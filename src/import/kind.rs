//! What sort of file it is.

use serde::{Deserialize, Serialize};

/// A sort of file that answers are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Kind {
    /// A table as text, its cells separated by commas, semicolons or tabs.
    #[default]
    Delimited,
    /// A workbook of Excel or LibreOffice.
    Workbook,
    /// A text with an answer on each line.
    Lines,
    /// Markdown: items of lists and rows of tables, headings as themes.
    Markdown,
    /// A page of HTML, also one that is named like a workbook: its tables.
    Html,
    /// A text of Word: its tables, lists and paragraphs.
    Word,
    /// What was said in a meeting, written down by its program or by a scribe, with the speakers.
    Transcript,
    /// This program's own JSON.
    Json,
}

/// What every workbook since 2007 begins with, being a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";

/// What every older workbook begins with, being a compound file.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Tells whether a file is a workbook by what it begins with, whatever its name is.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}
