//! Exports: the report of a session, or of a whole lab, in every format people pass on.
//!
//! A [`Report`] is built once, and each format only renders it. [`render`] gives bytes and touches
//! no disk; [`write_to`] puts them into a folder and never over a file that is there.

mod csv;
mod docx;
mod formula;
mod html;
mod ics;
mod json;
mod markdown;
mod markup;
mod pdf;
mod plain;
mod report;
mod write;
mod xlsx;

use crate::domain::{Format, Moment, Voices};
use crate::i18n::Lang;
use crate::text::file_stem;

pub use report::{
    Align, Bar, Block, Cell, ChainLink, Chart, Column, Entry, Fact, Platforms, Properties, Remark,
    Report, Section, Table, Task,
};
pub use write::{Overwrite, WriteFailed, free_name, write_to};

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

/// Renders a report in one format; most formats give one file.
///
/// # Errors
///
/// Fails when the format's library refuses, which no answer should bring about.
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
            format!("{}.{}.{format}", file_stem(&report.title), file_stem(&worksheet.caption));
        Ok(Document { file_name, bytes })
    });
    sheets.collect()
}
