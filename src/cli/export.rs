//! `citylab export`: the reports of sessions, written as files.

use std::path::{Path, PathBuf};

use super::arguments::Export;
use super::outcome::{Failure, complain, print};
use super::sessions::{Sessions, shown};
use crate::domain::Moment;
use crate::error::Sentence;
use crate::export::{Format, Options, Overwrite, Report, render, write_to};
use crate::storage;

/// Writes the reports and says where they are; a session that fails does not keep back the others.
pub(super) fn run(sessions: &Sessions, asked: &Export) -> Result<(), Failure> {
    let lang = sessions.lang;
    let options = Options { lang, voices: asked.voices.unwrap_or_default(), now: Moment::now() };
    // All names are settled first, so that a slip of the pen writes nothing.
    let mut files = Vec::new();
    for name in &asked.name {
        let file = sessions.find(name)?;
        if !files.contains(&file) {
            files.push(file);
        }
    }
    let out = asked.out.as_deref().unwrap_or(Path::new("."));
    let overwrite = if asked.force { Overwrite::Force } else { Overwrite::Never };
    let mut failed = false;
    for file in &files {
        match write(sessions, file, &formats(&asked.to), &options, out, overwrite) {
            Ok(paths) => {
                let lines = paths.iter().map(|path| format!("{}\n", shown(path)));
                print(&lines.collect::<String>())?;
            }
            Err(sentence) => {
                failed = true;
                complain(&sentence);
            }
        }
    }
    if failed { Err(Failure::Told) } else { Ok(()) }
}

/// Returns the formats asked for, each once.
pub(super) fn formats(asked: &[Format]) -> Vec<Format> {
    let mut formats = Vec::new();
    for format in asked {
        if !formats.contains(format) {
            formats.push(*format);
        }
    }
    formats
}

fn write(
    sessions: &Sessions,
    file: &Path,
    formats: &[Format],
    options: &Options,
    out: &Path,
    overwrite: Overwrite,
) -> Result<Vec<PathBuf>, String> {
    let lang = sessions.lang;
    let session = storage::look_at(file).map_err(|error| error.sentence(lang))?;
    let report = Report::of_session(&session, options);
    let mut documents = Vec::new();
    for format in formats {
        documents.extend(render(&report, *format).map_err(|error| error.sentence(lang))?);
    }
    write_to(out, &documents, overwrite).map_err(|error| error.sentence(lang))
}
