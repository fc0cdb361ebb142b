//! The letters of a lab: one to each stakeholder group of which something is required, with its reply form.

use std::path::PathBuf;

use super::{Document, ExportFailed, Options, Platforms, Progress, Report, render};
use crate::domain::{Format, unique};
use crate::i18n::Lang;
use crate::t;
use crate::text::{clean_line, file_stem};

/// The formats of a letter where no others are asked for: one to edit, one to send.
pub const LETTER_FORMATS: [Format; 2] = [Format::Docx, Format::Pdf];

/// Makes the letters in each of the formats, with the look that is given to each, and their reply forms; none where nothing is required of anybody.
///
/// # Errors
///
/// Fails when one of them cannot be made, or a stop is asked for.
pub fn letters(
    platforms: &Platforms,
    options: &Options,
    formats: &[Format],
    look: &dyn Fn(Report) -> Report,
    progress: &Progress<'_>,
) -> Result<Vec<Document>, ExportFailed> {
    // The form goes with every letter.
    let formats = unique(formats.iter().copied().chain([Format::Xlsx]));
    let mut documents: Vec<Document> = Vec::new();
    for group in Report::groups_asked(platforms) {
        let letter = look(Report::for_group(platforms, &group, options));
        for format in &formats {
            for document in render(&letter, *format, progress)? {
                let file_name = free_among(&documents, &document.file_name);
                documents.push(Document { file_name, ..document });
            }
        }
    }
    Ok(documents)
}

/// Names the folder for the letters of a lab; one without a title is called as its own folder is.
pub fn letters_folder(platforms: &Platforms, lab: &str, lang: Lang) -> PathBuf {
    let title = clean_line(&platforms.lab.title);
    let title = if title.trim().is_empty() { lab } else { title.trim() };
    PathBuf::from(file_stem(&t!(lang, "cli-plenary-letters-folder", lab = title)))
}

/// Returns the name itself, or with a number where a document has it: two groups may be called alike.
fn free_among(documents: &[Document], name: &str) -> String {
    let is_free = |name: &String| documents.iter().all(|document| document.file_name != *name);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2_u32..).map(|number| format!("{stem} ({number}).{ending}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(is_free).unwrap_or_else(|| name.to_owned())
}
