//! What sort of file it is.

use serde::{Deserialize, Serialize};

/// A sort of file that answers are read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A table as text, its cells separated by commas, semicolons or tabs.
    Delimited,
    /// A workbook of Excel or LibreOffice.
    Workbook {
        /// The sheet to read; none means the first.
        sheet: Option<String>,
    },
    /// A text with an answer on each line.
    Lines,
    /// A text with blank lines between its answers.
    Paragraphs,
    /// Markdown: items of lists and rows of tables, headings as themes.
    Markdown,
}

/// What every workbook since 2007 begins with, being a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";

/// What every older workbook begins with, being a compound file.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

impl Kind {
    /// Tells the kind from how a file's name ends; none for an ending that is not known.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "tab" => Self::Delimited,
            "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" => Self::Workbook { sheet: None },
            "txt" | "text" => Self::Lines,
            "md" | "markdown" => Self::Markdown,
            _ => return None,
        })
    }

    /// Tells whether a file that begins so is read as a workbook.
    pub fn is_workbook(&self, bytes: &[u8]) -> bool {
        matches!(self.settle(bytes), Self::Workbook { .. })
    }

    /// Settles the kind by what the file begins with: a workbook stays one under any name, and a
    /// text that was named like a workbook is read as the table it is.
    pub(super) fn settle(&self, bytes: &[u8]) -> Self {
        let is_workbook = bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND);
        match self {
            Self::Workbook { .. } if is_workbook => self.clone(),
            Self::Workbook { .. } => Self::Delimited,
            Self::Delimited | Self::Lines | Self::Paragraphs | Self::Markdown if is_workbook => {
                Self::Workbook { sheet: None }
            }
            Self::Delimited | Self::Lines | Self::Paragraphs | Self::Markdown => self.clone(),
        }
    }
}
