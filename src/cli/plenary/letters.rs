//! The letters: one to each group of which something is required, with its reply form.

use std::path::Path;

use super::super::arguments::Plenary;
use super::super::export::{Writer, tell};
use super::super::outcome::Failure;
use crate::domain::{Date, Moment};
use crate::export::{self, LETTER_FORMATS, Platforms, Report};
use crate::i18n::{Lang, due};
use crate::t;
use crate::text::clean_line;

/// Writes the letters and their forms: all of them, or none where one of them cannot be made or a file of its
/// name is there.
pub(super) fn write(
    lab: &Path,
    platforms: &Platforms,
    asked: &Plenary,
    lang: Lang,
) -> Result<(), Failure> {
    if Report::groups_asked(platforms).is_empty() {
        return Err(Failure::Failed(t!(lang, "cli-plenary-letters-none")));
    }
    let formats = if asked.to.is_empty() { &LETTER_FORMATS[..] } else { &asked.to };
    let writer = Writer::new(&asked.writing, formats, lang);
    let (logo, template) = (writer.logo(lab), writer.template(lab));
    let look = |it: Report| it.with_logo(logo.clone()).with_template(template.clone());
    let made = writer
        .make(|options, progress| export::letters(platforms, options, formats, &look, progress))?;
    let named = lab.file_name().unwrap_or_default().to_string_lossy();
    let folder = asked.writing.out.clone();
    let folder = folder.unwrap_or_else(|| export::letters_folder(platforms, &named, lang));
    tell(&writer.put(&folder, &made)?)
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
