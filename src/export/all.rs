//! Reports in several formats: each is tried, whatever comes of the others.

use std::path::{Path, PathBuf};

use super::report::{Block, PASSPORT};
use super::{
    ExportFailed, Overwrite, Progress, Report, Stop, Unshown, WriteFailed, render, write_to,
};
use crate::domain::{Format, unique};

/// What came of writing a report.
#[derive(Debug, Default)]
pub struct Written {
    /// The files that are there, in the order of the formats.
    pub paths: Vec<PathBuf>,
    /// What of them no font can show.
    pub unshown: Option<Unshown>,
    /// The formats in which there was nothing to write: a calendar without a day.
    pub empty: Vec<Format>,
    /// Why other formats were not written.
    pub failures: Vec<Failed>,
    /// Whether it was stopped before everything was tried.
    pub is_stopped: bool,
}

/// Says why a report was not written in a format.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// It could not be made.
    #[error(transparent)]
    Export(#[from] ExportFailed),
    /// It was made and could not be put into its folder.
    #[error(transparent)]
    Write(#[from] WriteFailed),
}

/// How far the writing of a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The format that is being made.
    pub format: Format,
    /// Its place among those asked for, from 1.
    pub number: usize,
    /// How many were asked for.
    pub of: usize,
    /// How many per cent of it are made.
    pub percent: usize,
}

/// Writes a report into a folder in each of the formats, each once, and tells how far it is.
///
/// A format that fails keeps back no other. Once a stop is asked for no further file is written, and
/// none is left half written. What no further format shows is let go of on the way.
pub fn write_all(
    mut report: Report,
    formats: &[Format],
    dir: &Path,
    overwrite: Overwrite,
    stop: &Stop,
    tell: &dyn Fn(Step),
) -> Written {
    let formats = unique(formats.iter().copied());
    let of = formats.len();
    let mut written = Written::default();
    for (index, format) in formats.iter().copied().enumerate() {
        trim(&mut report, formats.get(index..).unwrap_or_default());
        let step = |percent| tell(Step { format, number: index + 1, of, percent });
        step(0);
        let made = render(&report, format, &Progress::new(stop, &step)).map_err(Failed::from);
        let made = made.and_then(|documents| {
            let paths = write_to(dir, &documents, overwrite, stop)?;
            Ok((paths, documents.into_iter().find_map(|document| document.unshown)))
        });
        match made {
            Ok((paths, _)) if paths.is_empty() => written.empty.push(format),
            Ok((paths, unshown)) => {
                written.paths.extend(paths);
                written.unshown = written.unshown.take().or(unshown);
            }
            // Whatever failed then failed because of that.
            Err(_) if stop.is_asked() => {
                written.is_stopped = true;
                break;
            }
            Err(failed) => written.failures.push(failed),
        }
    }
    written
}

/// Lets go of what none of these formats shows; a large session stands there several times over.
fn trim(report: &mut Report, formats: &[Format]) {
    let shows = |known: &[Format]| formats.iter().any(|format| known.contains(format));
    if !shows(&[Format::Json]) {
        report.records = Vec::new();
    }
    if !shows(&[Format::Xlsx, Format::Csv]) {
        report.worksheets = Vec::new();
    }
    if !shows(&[Format::Poster]) {
        report.wall = Vec::new();
    }
    if !shows(&[Format::Docx, Format::Pdf, Format::Html, Format::Markdown, Format::Text]) {
        // A workbook shows the passport, and the charts of the other sections.
        for section in report.sections.iter_mut().filter(|section| section.id != PASSPORT) {
            section.blocks.retain(|block| matches!(block, Block::Chart(_)));
        }
    }
}
