//! `citylab export`: the reports of sessions, written as files.

use std::path::{Path, PathBuf};

use super::arguments::{Export, Writing};
use super::outcome::{Failure, complain, print};
use super::sessions::{Sessions, shown};
use crate::domain::{Format, Moment, unique};
use crate::error::Sentence;
use crate::export::{Options, Overwrite, Report, render, write_to};
use crate::i18n::Lang;
use crate::storage;

/// Writes the reports and says where they are; a session that fails does not keep back the others.
pub(super) fn run(sessions: &Sessions, asked: &Export) -> Result<(), Failure> {
    let lang = sessions.lang;
    let options = asked.writing.options(lang);
    let mut failed = false;
    for file in &sessions.find_all(&asked.name)? {
        let session = storage::look_at(file).map_err(|error| error.sentence(lang));
        let written = session.and_then(|session| {
            asked.writing.write(&Report::of_session(&session, &options), &asked.to, lang)
        });
        match written {
            Ok(paths) => tell(&paths)?,
            Err(sentence) => {
                failed = true;
                complain(&sentence);
            }
        }
    }
    if failed { Err(Failure::Told) } else { Ok(()) }
}

impl Writing {
    /// Returns what the report is to be like.
    pub(super) fn options(&self, lang: Lang) -> Options {
        Options { lang, voices: self.voices.unwrap_or_default(), now: Moment::now() }
    }

    /// Writes a report in each of the formats, each once, and returns the files.
    pub(super) fn write(
        &self,
        report: &Report,
        formats: &[Format],
        lang: Lang,
    ) -> Result<Vec<PathBuf>, String> {
        let mut documents = Vec::new();
        for format in unique(formats) {
            documents.extend(render(report, *format).map_err(|error| error.sentence(lang))?);
        }
        let out = self.out.as_deref().unwrap_or(Path::new("."));
        let overwrite = if self.force { Overwrite::Force } else { Overwrite::Never };
        write_to(out, &documents, overwrite).map_err(|error| error.sentence(lang))
    }
}

/// Says where the files are, one a line.
pub(super) fn tell(paths: &[PathBuf]) -> Result<(), Failure> {
    let lines = paths.iter().map(|path| format!("{}\n", shown(path)));
    print(&lines.collect::<String>())
}
