//! Exports: the report of a session, or of a whole lab, in every format people pass on.
//!
//! A [`Report`] is built once, and each format only renders it. [`render`] gives bytes and touches
//! no disk; [`write_to`] puts them into a folder and never over a file that is there. [`write_all`]
//! does both for several formats, of which none keeps back another.

mod all;
mod anchors;
mod csv;
mod diagram;
mod docx;
mod html;
mod ics;
mod json;
mod language;
mod letters;
mod logo;
mod markdown;
mod markup;
mod pdf;
mod plain;
mod progress;
mod report;
mod shade;
mod shades;
mod stop;
mod template;
mod unshown;
mod weight;
mod write;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::SystemTime;

use crate::domain::{Format, Moment, Voices};
use crate::i18n::Lang;
use crate::t;
use crate::text::file_stem;

pub use all::{Failed, Step, Written, write_all};
pub use diagram::{Measures, Panel, Placed, Stroke, What};
pub use letters::{LETTER_FORMATS, letters, letters_folder};
pub use logo::{LOGO_BYTES, LOGO_SIDE, Logo, LogoFailed, LogoFault};
pub use progress::Progress;
pub use report::{
    Align, Bar, Block, Bubble, Cell, ChainNode, Chart, Column, ColumnUse, EarlierLab, Entry, Fact,
    Figure, Letter, OutlineLine, Platforms, Properties, Remark, Reminder, Report, Section, Share,
    Strand, Table, Task,
};
pub use shade::{Rgb, Shade};
pub use stop::Stop;
pub use template::{Template, TemplateFault};
pub use unshown::Unshown;
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
    /// What of it no font can show.
    pub unshown: Option<Unshown>,
}

/// Says why a report could not be made in a format.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailed {
    /// The format's library refused.
    #[error("the report could not be made as {format}: {reason}")]
    Refused {
        /// The format asked for.
        format: Format,
        /// What the library said.
        reason: String,
    },
    /// What makes the format broke off by a fault of its own.
    #[error("the making of {format} broke off")]
    BrokeOff {
        /// The format asked for.
        format: Format,
    },
    /// What makes the format knows no time as early as the computer's clock shows.
    #[error("{format} cannot be made under a clock that stands before 1970")]
    Clock {
        /// The format asked for.
        format: Format,
    },
    /// That was asked for.
    #[error("stopped")]
    Stopped,
}

/// Renders a report in one format; most formats give one file, and a calendar none where nothing has a day.
///
/// # Errors
///
/// Fails when the format's library refuses or panics, which no answer should bring about, and when a
/// stop is asked for meanwhile.
pub fn render(
    report: &Report,
    format: Format,
    progress: &Progress<'_>,
) -> Result<Vec<Document>, ExportFailed> {
    guarded(format, || make(report, format, progress))
}

/// Makes a report; a panic on the way is a failure of this format alone.
fn guarded<T>(format: Format, make: impl FnOnce() -> Result<T, String>) -> Result<T, ExportFailed> {
    match catch_unwind(AssertUnwindSafe(make)) {
        Ok(made) => made.map_err(|reason| ExportFailed::Refused { format, reason }),
        Err(panic) if panic.is::<progress::Stopped>() => Err(ExportFailed::Stopped),
        // rust_xlsxwriter 0.102 reads the clock for each workbook and panics then.
        Err(_) if SystemTime::now() < SystemTime::UNIX_EPOCH => Err(ExportFailed::Clock { format }),
        Err(_) => Err(ExportFailed::BrokeOff { format }),
    }
}

fn make(report: &Report, format: Format, progress: &Progress<'_>) -> Result<Vec<Document>, String> {
    // The pages are laid out twice, once to count them.
    progress.begin(match format {
        Format::Html | Format::Markdown | Format::Text => weight::of_sections(report),
        Format::Docx | Format::Pdf => 2 * weight::of_sections(report),
        Format::Xlsx | Format::Csv => weight::of_worksheets(report),
        Format::Ics => report.tasks.len(),
        Format::Json | Format::Poster => 0,
    });
    let mut unshown = None;
    let mut file_name = format!("{}.{}", file_stem(&report.title), format.extension());
    let bytes = match format {
        Format::Docx => docx::write(report, progress).map_err(|error| error.to_string())?,
        Format::Pdf => {
            let (bytes, missing) = pdf::write(report, progress)?;
            unshown = missing;
            bytes
        }
        Format::Poster => {
            let (bytes, missing) = pdf::write_poster(report, progress)?;
            unshown = missing;
            file_name = poster_name(report);
            bytes
        }
        Format::Html => html::write(report, progress).into_bytes(),
        Format::Markdown => markdown::write(report, progress).into_bytes(),
        Format::Text => plain::write(report, progress).into_bytes(),
        Format::Xlsx => xlsx::write(report, progress).map_err(|error| error.to_string())?,
        Format::Csv => return sheets(report, progress),
        Format::Json => json::write(report, progress).map_err(|error| error.to_string())?,
        Format::Ics => match ics::write(report, progress) {
            Some(calendar) => calendar.into_bytes(),
            None => return Ok(Vec::new()),
        },
    };
    Ok(vec![Document { file_name, bytes, unshown }])
}

/// Names the poster so that it stands beside the report and never over it.
fn poster_name(report: &Report) -> String {
    let word = t!(report.lang, "report-poster");
    format!("{}-–-{word}.{}", file_stem(&report.title), Format::Poster.extension())
}

/// Writes the sheets of the workbook, a file each.
fn sheets(report: &Report, progress: &Progress<'_>) -> Result<Vec<Document>, String> {
    let format = Format::Csv;
    let separator = report.formats.separator.unwrap_or(report.lang.separator());
    let sheets = report.worksheets.iter().map(|worksheet| {
        let bytes =
            csv::write(worksheet, separator, progress).map_err(|error| error.to_string())?;
        let file_name =
            format!("{}.{}.{format}", file_stem(&report.title), file_stem(&worksheet.caption));
        Ok(Document { file_name, bytes, unshown: None })
    });
    sheets.collect()
}

#[cfg(test)]
#[allow(clippy::panic, clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_failure_of_one_format_alone() {
        let broken = guarded::<()>(Format::Pdf, || panic!("a fault of the library"));
        assert!(matches!(broken, Err(ExportFailed::BrokeOff { format: Format::Pdf })));
        assert_eq!(guarded(Format::Json, || Ok(1)).unwrap(), 1);
    }
}
