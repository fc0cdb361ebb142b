//! `citylab check`: whether files are sound; if not, where they are not and how to mend it.

use std::path::{Path, PathBuf};

use super::outcome::{Failure, complain, say};
use super::sessions::{Sessions, shown};
use crate::domain::{FORMAT, Limit, READABLE_BYTES, Refusal};
use crate::error::{Sentence, how_to_mend};
use crate::files;
use crate::i18n::Lang;
use crate::storage::{self, FormatError, OpenError, ReadOnly, format, library};
use crate::t;

/// Checks these files, or all in the folder of sessions; what is wrong goes to standard error.
pub(super) fn run(sessions: &Sessions, files: &[PathBuf]) -> Result<(), Failure> {
    let lang = sessions.lang;
    let mut wrong = false;
    let files = if files.is_empty() { all_files(sessions, &mut wrong) } else { files.to_vec() };
    if files.is_empty() && !wrong {
        return say(&t!(lang, "cli-none", folder = shown(&sessions.folder)));
    }
    for file in &files {
        match judge(lang, file) {
            Ok(fine) => say(&format!("{}: {fine}", shown(file)))?,
            Err(error) => {
                wrong = true;
                complain(&error.sentence(lang));
                for mend in mending(lang, &error) {
                    complain(&mend);
                }
            }
        }
    }
    if wrong { Err(Failure::Told) } else { Ok(()) }
}

/// Lists every plan and session in the folder of sessions.
fn all_files(sessions: &Sessions, wrong: &mut bool) -> Vec<PathBuf> {
    let library = library::list(&sessions.folder);
    for fault in library.faults {
        *wrong = true;
        complain(&fault.sentence(sessions.lang));
    }
    let mut files = Vec::new();
    for lab in library.labs {
        if lab.plan.is_some() || lab.fault.is_some() {
            files.push(lab.path.join(library::PLAN));
        }
        let paths = lab.sessions.into_iter().flat_map(|entry| {
            let copies = entry.copies.into_iter().map(|copy| copy.path);
            std::iter::once(entry.path)
                .chain(copies.filter(|copy| copy.parent() == Some(&lab.path)))
        });
        let mut paths: Vec<PathBuf> = paths.collect();
        paths.sort();
        files.extend(paths);
    }
    files
}

/// Reads a file as the program would; what comes back says what is in it.
fn judge(lang: Lang, file: &Path) -> Result<String, OpenError> {
    if file.file_name().is_some_and(|name| name == library::PLAN) {
        let folder = file.parent().unwrap_or(Path::new(""));
        return match library::read_plan(folder)? {
            Some(plan) => Ok(t!(lang, "cli-check-plan", n = plan.platforms.len())),
            None => Err(OpenError::Missing { path: file.to_owned(), backups: 0 }),
        };
    }
    let mut session = storage::look_at(file)?;
    let counts = lang.counts(&session).join(", ");
    let mut fine = vec![t!(lang, "cli-check-sound"), counts];
    let bytes = files::read_followed(file, READABLE_BYTES).unwrap_or_default();
    if let Ok(read) = format::read(&bytes) {
        if read.is_newer() {
            fine.push(t!(lang, "cli-check-newer", format = read.format));
        } else if read.format < FORMAT {
            fine.push(t!(lang, "cli-check-older", format = read.format));
        }
        if read.cleaned {
            fine.push(t!(lang, "cli-check-cleaned"));
        }
        fine.extend(storage::left_behind(file).map(|left| left.sentence(lang)));
        let beyond = session.seq.saturating_sub(read.session.seq);
        if beyond > 0 {
            fine.push(t!(lang, "cli-check-journal", n = beyond));
        }
    }
    if let Err(violation) = session.check_limits() {
        fine.push(ReadOnly::Beyond(violation).sentence(lang));
    }
    Ok(fine.join("; "))
}

/// Says what a person can do about it, the simplest first.
fn mending(lang: Lang, error: &OpenError) -> Vec<String> {
    let (mend, path, backups) = match error {
        OpenError::Missing { path, backups } => (None, path, *backups),
        OpenError::Unreadable { path, source, backups } => {
            (Some(mend_of_format(lang, source)), path, *backups)
        }
        OpenError::Disk(_) => return Vec::new(),
    };
    let kept = (backups > 0).then(|| t!(lang, "cli-mend-backup", file = shown(path)));
    mend.into_iter().chain(kept).collect()
}

fn mend_of_format(lang: Lang, error: &FormatError) -> String {
    match error {
        FormatError::TooLarge { .. } => t!(lang, "cli-mend-too-large"),
        FormatError::Syntax { place, cause, .. } => how_to_mend(cause, place.line, lang),
        FormatError::Invalid { place, violation } => {
            let what = mend_of_rule(lang, &violation.what);
            t!(lang, "cli-mend-violation", line = place.line, what = what)
        }
        FormatError::Newer(_) => t!(lang, "cli-mend-newer"),
        FormatError::Unknown(_) => t!(lang, "cli-mend-unknown", format = FORMAT),
        FormatError::Migration { .. } => t!(lang, "cli-mend-migration"),
    }
}

/// Says what to do about a broken rule of sessions in a text editor.
fn mend_of_rule(lang: Lang, rule: &Refusal) -> String {
    match rule {
        Refusal::LabelTaken(_) | Refusal::GroupTwice(_) | Refusal::SameAnswer(_) => {
            t!(lang, "cli-mend-twice")
        }
        Refusal::NoAnswer(_) | Refusal::BadLink(..) | Refusal::Linked(..) => {
            t!(lang, "cli-mend-link")
        }
        Refusal::NoGroup(name) => t!(lang, "cli-mend-group", name = name.as_str()),
        Refusal::Blank | Refusal::Unclean => t!(lang, "cli-mend-text"),
        Refusal::NotGiven(_) | Refusal::NoPlace(_) | Refusal::NoSlot(_) | Refusal::NoVisit => {
            t!(lang, "cli-mend-other")
        }
        Refusal::Beyond(Limit::Years) => t!(lang, "cli-mend-years"),
        Refusal::Beyond(_) => t!(lang, "cli-mend-other"),
    }
}
