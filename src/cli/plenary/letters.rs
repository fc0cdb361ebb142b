//! The letters: one to each group of which something is required, with its reply form.

use std::path::{Path, PathBuf};

use super::super::arguments::Plenary;
use super::super::export::{Writer, tell};
use super::super::outcome::Failure;
use crate::domain::{Date, Format, Moment, unique};
use crate::export::{Document, Platforms, Report};
use crate::i18n::{Lang, due};
use crate::t;
use crate::text::{clean_line, file_stem};

/// The formats of a letter where no others are asked for: one to edit, one to send.
const USUAL: [Format; 2] = [Format::Docx, Format::Pdf];

/// Writes the letters and their forms: all of them, or none where one of them cannot be made or a file of its
/// name is there.
pub(super) fn write(
    lab: &Path,
    platforms: &Platforms,
    asked: &Plenary,
    lang: Lang,
) -> Result<(), Failure> {
    let groups = Report::groups_asked(platforms);
    if groups.is_empty() {
        return Err(Failure::Failed(t!(lang, "cli-plenary-letters-none")));
    }
    let wished = if asked.to.is_empty() { &USUAL[..] } else { &asked.to };
    // The form goes with every letter.
    let formats = unique(wished.iter().copied().chain([Format::Xlsx]));
    let writer = Writer::new(&asked.writing, &formats, lang);
    let (logo, template) = (writer.logo(lab), writer.template(lab));
    let mut documents: Vec<Document> = Vec::new();
    for group in &groups {
        let made = writer.make(|options| {
            let letter = Report::for_group(platforms, group, options);
            letter.with_logo(logo.clone()).with_template(template.clone())
        })?;
        for document in made {
            let file_name = free_among(&documents, &document.file_name);
            documents.push(Document { file_name, ..document });
        }
    }
    let folder = asked.writing.out.clone().unwrap_or_else(|| folder(platforms, lab, lang));
    tell(&writer.put(&folder, &documents)?)
}

/// Names the folder for the letters of a lab.
fn folder(platforms: &Platforms, lab: &Path, lang: Lang) -> PathBuf {
    let title = clean_line(&platforms.lab.title);
    let title = match title.trim() {
        "" => lab.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        title => title.to_owned(),
    };
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

/// Reads the day by which letters ask for a reply.
pub(super) fn reply_by(asked: &Plenary, lang: Lang) -> Result<Option<Date>, Failure> {
    let Some(said) = &asked.reply_by else { return Ok(None) };
    let today = Moment::now().date();
    let no_day = |_| Failure::Usage(t!(lang, "prompt-not-a-date", typed = clean_line(said)));
    let day = due(said, today).map_err(no_day)?;
    match day < today {
        true => Err(Failure::Usage(t!(lang, "cli-plenary-reply-past", day = lang.day(day)))),
        false => Ok(Some(day)),
    }
}
