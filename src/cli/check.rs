//! `citylab check`: whether files are sound; if not, where they are not and how to mend it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::outcome::{Failure, complain, say};
use super::sessions::{Sessions, shown};
use crate::domain::{FORMAT, Limit, Refusal};
use crate::error::{Sentence, how_to_mend};
use crate::i18n::Lang;
use crate::storage::library::{self, PlanFault};
use crate::storage::{self, FormatError, OpenError, ReadOnly};
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
        wrong |= complain_of_name(lang, file)?;
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
        match &lab.fault {
            Some(PlanFault::Misnamed(misnamed)) => files.extend(misnamed.iter().cloned()),
            Some(PlanFault::Unreadable(_) | PlanFault::Newer { .. }) => {
                files.push(lab.path.join(library::PLAN));
            }
            None => files.extend(lab.plan.is_some().then(|| lab.path.join(library::PLAN))),
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
    if library::is_plan(file) {
        return judge_plan(lang, file);
    }
    let storage::Judgement { mut session, format, cleaned, beyond, .. } = storage::judge(file)?;
    let counts = lang.counts(&session).join(", ");
    let mut fine = vec![t!(lang, "cli-check-sound"), counts];
    if format > FORMAT {
        fine.push(t!(lang, "cli-check-newer", format = format));
    } else if format < FORMAT {
        fine.push(t!(lang, "cli-check-older", format = format));
    }
    if cleaned {
        fine.push(t!(lang, "cli-check-cleaned"));
    }
    fine.extend(storage::left_behind(file).map(|left| left.sentence(lang)));
    if beyond > 0 {
        fine.push(t!(lang, "cli-check-journal", n = beyond));
    }
    if let Err(violation) = session.check_limits() {
        fine.push(ReadOnly::Beyond(violation).sentence(lang));
    }
    Ok(fine.join("; "))
}

fn judge_plan(lang: Lang, file: &Path) -> Result<String, OpenError> {
    let Some(plan) = library::read_plan_file(file)? else {
        return Err(OpenError::Missing { path: file.to_owned(), backups: 0 });
    };
    let mut fine = vec![t!(lang, "cli-check-plan", n = plan.platforms.len())];
    if plan.format > FORMAT {
        fine.push(t!(lang, "cli-check-plan-newer", format = plan.format));
    }
    Ok(fine.join("; "))
}

/// Says of a plan that is not called so that it is not read; true where there is none that is.
fn complain_of_name(lang: Lang, file: &Path) -> Result<bool, Failure> {
    let is_misnamed = library::is_plan(file) && file.file_name() != Some(OsStr::new(library::PLAN));
    if !is_misnamed {
        return Ok(false);
    }
    if file.with_file_name(library::PLAN).exists() {
        say(&t!(lang, "cli-check-plan-copy", file = shown(file)))?;
        return Ok(false);
    }
    complain(&t!(lang, "cli-check-plan-misnamed", file = shown(file)));
    complain(&t!(lang, "mend-plan-misnamed"));
    Ok(true)
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
        Refusal::BadCause(..) | Refusal::Circle(..) | Refusal::CircleByMerge(..) => {
            t!(lang, "cli-mend-cause")
        }
        Refusal::BadBallot => t!(lang, "cli-mend-ballot"),
        Refusal::NoGroup(name) => t!(lang, "cli-mend-group", name = name.as_str()),
        Refusal::Blank | Refusal::Unclean => t!(lang, "cli-mend-text"),
        Refusal::NotGiven(_)
        | Refusal::NoPlace(_)
        | Refusal::NoSlot(_)
        | Refusal::NoVisit
        | Refusal::NoBallot => {
            t!(lang, "cli-mend-other")
        }
        Refusal::Beyond(Limit::Years) => t!(lang, "cli-mend-years"),
        Refusal::Beyond(_) => t!(lang, "cli-mend-other"),
    }
}
