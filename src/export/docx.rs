//! The report as a Word document (ECMA-376), to edit and pass on.
//!
//! Written straight as XML into a zip: headings are real headings, rows of column heads repeat on
//! every page, the contents with their pages stand there before any field is updated, labels lead to
//! their answers, and every text is escaped in one place. Word, LibreOffice and OnlyOffice open it.

mod body;
mod chain;
mod chart;
mod columns;
mod head;
mod letter;
pub(super) mod lines;
mod package;
mod pages;
mod pen;
mod picture;
mod style;
mod table;
mod widths;
mod xml;

use std::io::Write;

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::progress::Progress;
use super::report::Report;

/// Writes a report as a Word document.
///
/// # Errors
///
/// Fails as the zip writer does, which writing to memory does not bring about.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(progress.writer());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // The list of contents comes first: some programs look at the first file alone.
    let parts: [(&str, String); 9] = [
        ("[Content_Types].xml", package::content_types(report)),
        ("_rels/.rels", package::RELATIONS.to_owned()),
        ("docProps/core.xml", package::properties(report)),
        ("docProps/app.xml", package::PROGRAM.to_owned()),
        ("word/_rels/document.xml.rels", package::document_relations(report)),
        ("word/styles.xml", package::styles(report)),
        ("word/settings.xml", package::settings(report.lang)),
        ("word/header1.xml", package::header(report)),
        ("word/footer1.xml", package::footer(report)),
    ];
    for (name, xml) in parts {
        zip.start_file(name, options)?;
        zip.write_all(xml.as_bytes())?;
    }
    if let Some(logo) = &report.logo {
        // A picture is packed already.
        let stored = options.compression_method(CompressionMethod::Stored);
        zip.start_file(format!("word/{}", package::picture(logo)), stored)?;
        zip.write_all(&logo.bytes)?;
    }
    zip.start_file("word/document.xml", options)?;
    body::write(report, progress, &mut zip)?;
    Ok(zip.finish()?.into_bytes())
}
