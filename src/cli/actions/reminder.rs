//! A reminder of what was promised, to be mailed: printed, or written to a file.

use std::path::{Path, PathBuf};

use super::super::arguments::Actions;
use super::super::export::tell;
use super::super::outcome::{Failure, complain, print_document};
use super::listed::Listed;
use crate::domain::{Format, FormatOptions, Moment, Promise, PromiseOrder, Voices};
use crate::error::Sentence;
use crate::export::{
    Document, Failed, Options, Overwrite, Progress, Reminder, Report, Stop, render, write_to,
};
use crate::i18n::Lang;
use crate::t;

/// Prints the reminder, or writes it in each of the formats asked for.
pub(super) fn run(
    lang: Lang,
    asked: &Actions,
    listed: &Listed,
    now: Moment,
) -> Result<(), Failure> {
    let of = [listed.owner.clone(), listed.side.as_ref().map(|side| lang.group_in_full(side))];
    let of = of.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let title = match of.as_str() {
        "" => t!(lang, "reminder-title"),
        of => t!(lang, "reminder-title-of", of = of),
    };
    let parts = PromiseOrder::Due.apply(&listed.promises);
    let places = parts.into_iter().flat_map(|(_, places)| places);
    let promises: Vec<&Promise> = places.filter_map(|at| listed.promises.get(at)).collect();
    let sessions = listed.sessions.iter().map(|(lab, it)| (lab.as_str(), it.number, &it.session));
    let reminder = Reminder {
        title,
        sessions: sessions.collect(),
        promises,
        sum: listed.sum,
        tells_owners: listed.owner.is_none(),
    };
    let options = Options { lang, voices: Voices::Names, now };
    let dates = asked.dates.unwrap_or_default();
    let formats = FormatOptions { dates, ..FormatOptions::default() };
    let report = Report::reminder(&reminder, &options).with_formats(formats);
    let formats = if asked.to.is_empty() { &[Format::Text][..] } else { &asked.to };
    let stop = Stop::default();
    let progress = |_: usize| {};
    let mut paths = Vec::new();
    for format in formats {
        let made = render(&report, *format, &Progress::new(&stop, &progress));
        let documents = made.map_err(|error| failed(lang, error))?;
        let unshown = documents.iter().filter_map(|document| document.unshown.as_ref());
        unshown.for_each(|unshown| complain(&unshown.sentence(lang)));
        if documents.is_empty() {
            complain(&t!(lang, "export-no-dates"));
            continue;
        }
        match &asked.out {
            None => documents.iter().try_for_each(|document| print_document(&document.bytes))?,
            Some(out) => {
                let (folder, documents) = placed(out, formats.len(), documents);
                let overwrite = if asked.force { Overwrite::Force } else { Overwrite::Never };
                let written = write_to(&folder, &documents, overwrite, &stop);
                paths.extend(written.map_err(|error| failed(lang, error))?);
            }
        }
    }
    tell(&paths)
}

fn failed(lang: Lang, error: impl Into<Failed>) -> Failure {
    Failure::Failed(error.into().sentence(lang))
}

/// Returns the folder that is written to, and the documents by the names they get: a path that is no
/// folder names the file, if there is only one.
fn placed(out: &Path, formats: usize, documents: Vec<Document>) -> (PathBuf, Vec<Document>) {
    let is_folder = out.is_dir() || out.as_os_str().to_string_lossy().ends_with(['/', '\\']);
    let name = out.file_name().filter(|_| !is_folder && formats == 1);
    let Some(name) = name else { return (out.to_owned(), documents) };
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let file_name = name.to_string_lossy().into_owned();
    let named = documents.into_iter().map(|it| Document { file_name: file_name.clone(), ..it });
    (folder.unwrap_or(Path::new(".")).to_owned(), named.collect())
}
