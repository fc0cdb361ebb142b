//! Exports: the report of a session, or of a whole lab, in every format people pass on.
//!
//! A [`Report`] is built once, and each format only renders it. [`export`] gives bytes and touches
//! no disk; [`write_to`] puts them into a folder and never over a file that is there.

mod csv;
mod docx;
mod html;
mod ics;
mod json;
mod markdown;
mod pdf;
mod plain;
mod report;
mod write;
mod xlsx;

use std::fmt;
use std::str::FromStr;

use crate::domain::{Moment, Session};
use crate::i18n::Lang;
use crate::text::file_stem;

pub use report::{
    Align, Bar, Block, Cell, ChainLink, Chart, Column, Entry, Fact, Platforms, Properties, Remark,
    Report, Section, Table, Task, Words, Worksheet, WorksheetColumn,
};
pub use write::{Overwrite, WriteFailed, free_name, write_to};

/// A format a report can be exported in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// A Word document, to edit.
    Docx,
    /// A final document, to print and keep.
    Pdf,
    /// One page for a browser, to read and print.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// A workbook: what we found, what we do, the requirements.
    Xlsx,
    /// The sheets of the workbook, a file each.
    Csv,
    /// All data, for programs.
    Json,
    /// The days by which something is done, for a calendar.
    Ics,
}

impl Format {
    /// All formats, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Docx,
        Self::Pdf,
        Self::Html,
        Self::Markdown,
        Self::Text,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ics,
    ];

    /// Returns the file name extension, which is also the format's name on the command line.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.extension())
    }
}

/// Says that a name is not one of a format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no format “{0}”")]
pub struct NotAFormat(pub String);

impl FromStr for Format {
    type Err = NotAFormat;

    /// Reads a format by its extension, in any case, a leading dot allowed.
    fn from_str(text: &str) -> Result<Self, NotAFormat> {
        let name = text.trim().trim_start_matches('.').to_lowercase();
        let found = Self::ALL.into_iter().find(|format| format.extension() == name);
        found.ok_or_else(|| NotAFormat(text.to_owned()))
    }
}

/// How much of who said what leaves the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Voices {
    /// Names and groups, as recorded.
    #[default]
    Names,
    /// Groups alone; those who lead and those who promised keep their names.
    Groups,
    /// Nobody: no name stands anywhere, also of those who lead or promised.
    None,
}

impl Voices {
    /// All choices, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Names, Self::Groups, Self::None];
}

impl fmt::Display for Voices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Names => "names",
            Self::Groups => "groups",
            Self::None => "none",
        })
    }
}

impl FromStr for Voices {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|voices| voices.to_string() == text);
        found.ok_or_else(|| text.to_owned())
    }
}

/// What is decided at export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The language of everything but the answers.
    pub lang: Lang,
    /// How much of who said what leaves the room.
    pub voices: Voices,
    /// The moment of the export.
    pub now: Moment,
}

/// A finished file that is not on the disk yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The name of the file, safe on every system.
    pub file_name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Says that a report could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the report could not be made as {format}: {reason}")]
pub struct ExportFailed {
    /// The format asked for.
    pub format: Format,
    /// What the format's library said.
    pub reason: String,
}

/// Makes the report of a session in one format; most formats give one file.
///
/// # Errors
///
/// Fails when the format's library refuses, which no answer should bring about.
pub fn export(
    session: &Session,
    format: Format,
    options: &Options,
) -> Result<Vec<Document>, ExportFailed> {
    render(&Report::of_session(session, options), format)
}

/// Renders a report that is already built.
///
/// # Errors
///
/// Fails as [`export`] does.
pub fn render(report: &Report, format: Format) -> Result<Vec<Document>, ExportFailed> {
    let failed = |reason: String| ExportFailed { format, reason };
    let bytes = match format {
        Format::Docx => docx::write(report).map_err(|error| failed(error.to_string()))?,
        Format::Pdf => pdf::write(report).map_err(failed)?,
        Format::Html => html::write(report).into_bytes(),
        Format::Markdown => markdown::write(report).into_bytes(),
        Format::Text => plain::write(report).into_bytes(),
        Format::Xlsx => xlsx::write(report).map_err(|error| failed(error.to_string()))?,
        Format::Csv => return sheets(report),
        Format::Json => json::write(report).map_err(|error| failed(error.to_string()))?,
        Format::Ics => ics::write(report).into_bytes(),
    };
    let file_name = format!("{}.{format}", file_stem(&report.title));
    Ok(vec![Document { file_name, bytes }])
}

/// Writes the sheets of the workbook, a file each.
fn sheets(report: &Report) -> Result<Vec<Document>, ExportFailed> {
    let format = Format::Csv;
    let sheets = report.worksheets.iter().map(|worksheet| {
        let failed = |error: ::csv::Error| ExportFailed { format, reason: error.to_string() };
        let bytes = csv::write(worksheet).map_err(failed)?;
        let file_name =
            format!("{}.{}.{format}", file_stem(&report.title), file_stem(&worksheet.name));
        Ok(Document { file_name, bytes })
    });
    sheets.collect()
}
