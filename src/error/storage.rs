//! What storage says: about sessions that cannot be opened or saved, and about those that can.

use std::path::{Path, PathBuf};

use crate::domain::{Moment, Session, Violation};
use crate::i18n::Lang;
use crate::storage::library::{CopiesBeside, Library, PictureError, PlanError, PlanFault};
use crate::storage::paths::name_of_copy;
use crate::storage::{
    ChangeError, FormatError, HandOverError, HandedOver, Holder, LeftBehind, MergeError, Notice,
    OpenError, Position, ReadOnly, SaveError,
};
use crate::t;
use crate::text::clean_line;

use super::Sentence;
use super::cause;
use super::disk::shown;

impl Sentence for OpenError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Missing { path, backups } => {
                with_backups(t!(lang, "error-missing", path = shown(path)), *backups, lang)
            }
            Self::Unreadable { path, source, backups } => {
                with_backups(at_place(path, source, lang), *backups, lang)
            }
            Self::Disk(error) => error.sentence(lang),
        }
    }
}

/// Says of every folder and `lab.ron` of a library that could not be read why, a sentence each.
pub fn library_faults(library: &Library, lang: Lang) -> Vec<String> {
    let folders = library.faults.iter().map(|fault| fault.sentence(lang));
    let plans = library.labs.iter().filter_map(|lab| lab.fault.as_ref());
    folders.chain(plans.map(|fault| fault.sentence(lang))).collect()
}

/// Says which other files beside a session have it too, if it is a copy itself or one of them has
/// something that it lacks.
pub fn copies_to_tell(session: &Path, beside: &CopiesBeside, lang: Lang) -> Option<String> {
    let CopiesBeside { copies, original } = beside;
    if let Some(original) = original {
        let how = copies.iter().find(|copy| copy.path == *original);
        let how = how.map(|copy| lang.relation(copy.relation)).unwrap_or_default();
        return Some(t!(lang, "notice-is-copy", original = shown(original), how = how));
    }
    let told = copies.iter().filter(|copy| copy.relation.has_news());
    let names: Vec<String> = told
        .map(|copy| {
            let name = name_of_copy(session, &copy.path);
            format!("{name} ({})", lang.relation(copy.relation))
        })
        .collect();
    let n = names.len();
    (n > 0).then(|| t!(lang, "notice-copies", n = n, copies = names.join(", ")))
}

impl Sentence for ChangeError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Open(error) => error.sentence(lang),
            Self::ReadOnly { path, why } => {
                let why = why.sentence(lang);
                t!(lang, "import-nothing-changed", file = shown(path), why = why)
            }
            Self::Refused(refusal) => refusal.sentence(lang),
            Self::Save(error) => error.sentence(lang),
        }
    }
}

impl Sentence for MergeError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Open(error) => error.sentence(lang),
            Self::NoCopy { session, copy } => {
                t!(lang, "error-no-copy", copy = shown(copy), session = shown(session))
            }
            Self::ReadOnly { path, why } => {
                let why = why.sentence(lang);
                t!(lang, "import-nothing-changed", file = shown(path), why = why)
            }
            Self::InUse { path, why } => {
                t!(lang, "error-copy-in-use", copy = shown(path), why = why.sentence(lang))
            }
            Self::Changed => t!(lang, "error-merge-changed"),
            Self::Refused(refusal) => refusal.sentence(lang),
            Self::Save(error) => error.sentence(lang),
            Self::HasNews(path) => t!(lang, "error-copy-has-news", copy = shown(path)),
            Self::Disk(error) => error.sentence(lang),
        }
    }
}

impl Sentence for SaveError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Disk(error) => error.sentence(lang),
            Self::Format(error) => {
                t!(lang, "error-not-a-file", why = error.sentence(lang))
            }
            Self::Held(path) => t!(lang, "error-held", path = shown(path)),
            Self::OutOfStep { seq, refusal } => {
                t!(lang, "error-out-of-step", seq = *seq, why = refusal.sentence(lang))
            }
            Self::BrokeOff => t!(lang, "error-broke-off"),
            Self::TooSlow => t!(lang, "error-too-slow"),
        }
    }
}

impl Sentence for FormatError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::TooLarge { mebibytes } => t!(lang, "error-format-too-large", n = *mebibytes),
            Self::Syntax { cause, label: None, .. } => cause::sentence(cause, lang),
            Self::Syntax { cause, label: Some(label), .. } => {
                let why = cause::sentence(cause, lang);
                t!(lang, "error-format-violation", label = lang.label(*label), why = why)
            }
            Self::Invalid { violation, .. } => of_violation(violation, lang),
            Self::Newer(format) => t!(lang, "error-format-newer", format = *format),
            Self::Unknown(format) => t!(lang, "error-format-unknown", format = *format),
            Self::Migration { format, what } => {
                t!(lang, "error-format-migration", format = *format, why = clean_line(what))
            }
        }
    }
}

fn of_violation(violation: &Violation, lang: Lang) -> String {
    let why = violation.what.sentence(lang);
    match violation.at {
        Some(label) => {
            t!(lang, "error-format-violation", label = lang.label(label), why = why)
        }
        None => why,
    }
}

/// Puts the place in front of what is wrong there, as editors and terminals understand it.
fn at_place(path: &Path, error: &FormatError, lang: Lang) -> String {
    let what = error.sentence(lang);
    match error {
        FormatError::Syntax { place, .. } | FormatError::Invalid { place, .. } => {
            let Position { line, column } = place;
            format!("{}:{line}:{column}: {what}", shown(path))
        }
        FormatError::TooLarge { .. }
        | FormatError::Newer(_)
        | FormatError::Unknown(_)
        | FormatError::Migration { .. } => format!("{}: {what}", shown(path)),
    }
}

fn all_shown(paths: &[PathBuf]) -> String {
    let names: Vec<String> = paths.iter().map(|path| shown(path)).collect();
    names.join(", ")
}

fn with_backups(sentence: String, backups: usize, lang: Lang) -> String {
    match backups {
        0 => sentence,
        n => format!("{sentence} {}", t!(lang, "error-backups", n = n)),
    }
}

impl Sentence for ReadOnly {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::HeldBy(holder) => {
                let place = holder.sentence(lang);
                match holder.pid {
                    Some(pid) => t!(lang, "notice-held-by", place = place, pid = pid.to_string()),
                    None => t!(lang, "notice-held", place = place),
                }
            }
            Self::Newer(format) => t!(lang, "notice-newer", format = *format),
            Self::Beyond(violation) => {
                t!(lang, "notice-beyond", why = of_violation(violation, lang))
            }
            Self::NotWritable(error) => {
                t!(lang, "notice-not-writable", why = error.sentence(lang))
            }
        }
    }
}

impl Sentence for Holder {
    /// Says in a few words where the session is open and since when.
    fn sentence(&self, lang: Lang) -> String {
        match (&self.host, self.since) {
            (Some(host), Some(since)) => {
                let (time, day) = (since.hour_minute(), lang.day(since.date()));
                t!(lang, "holder-since", host = clean_line(host), time = time, day = day)
            }
            (Some(host), None) => t!(lang, "holder-host", host = clean_line(host)),
            (None, _) => t!(lang, "holder-unknown"),
        }
    }
}

impl Sentence for HandOverError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Open(error) => error.sentence(lang),
            Self::Newer(format) => t!(lang, "error-format-newer", format = *format),
            Self::There(path) => t!(lang, "hand-over-there", path = shown(path)),
            Self::AmongSessions(path) => t!(lang, "hand-over-among", path = shown(path)),
            Self::InUse { path, why } => format!("{}: {}", shown(path), why.sentence(lang)),
            Self::Save(error) => error.sentence(lang),
            Self::Differs(path) => t!(lang, "hand-over-differs", path = shown(path)),
        }
    }
}

/// Says that a session was handed over: to which file, how large that is and when it last changed.
pub fn handed_over(session: &Session, done: &HandedOver, lang: Lang) -> String {
    let changed = |at: Moment| format!("{} {}", lang.day(at.date()), at.hour_minute());
    let facts = lang.counts(session).join(", ");
    let size = done.size.div_ceil(1024);
    t!(
        lang,
        "hand-over-done",
        platform = session.platform.as_str(),
        path = shown(&done.path),
        n = size,
        changed = done.changed.map(changed).unwrap_or_default(),
        facts = facts
    )
}

impl Sentence for LeftBehind {
    fn sentence(&self, lang: Lang) -> String {
        let (place, journal) = (self.holder.sentence(lang), clean_line(&self.journal));
        t!(lang, "left-behind", place = place, journal = journal)
    }
}

impl Sentence for Notice {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Recovered(changes) => t!(lang, "notice-recovered", n = *changes),
            Self::BadJournal { kept, after_gap, refused } => t!(
                lang,
                "notice-bad-journal",
                path = shown(kept),
                applied = *after_gap,
                refused = *refused
            ),
            Self::OtherJournal(kept) => {
                t!(lang, "notice-other-journal", path = shown(kept))
            }
            Self::ChangedOutside { both, kept } if both.is_empty() => {
                t!(lang, "notice-changed-outside", path = shown(kept))
            }
            Self::ChangedOutside { both, kept } => {
                let labels: Vec<String> = both.iter().map(|label| lang.label(*label)).collect();
                t!(lang, "notice-both-changed", labels = labels.join(" "), path = shown(kept))
            }
            Self::Unreadable(kept) => t!(lang, "notice-unreadable", paths = all_shown(kept)),
            Self::Migrated(format) => t!(lang, "notice-migrated", format = *format),
            Self::Cleaned => t!(lang, "notice-cleaned"),
            Self::LeftBehind(left) => left.sentence(lang),
        }
    }
}

impl Sentence for PlanFault {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(error) => error.sentence(lang),
            Self::Newer { path, format } => {
                t!(lang, "error-plan-newer", file = shown(path), format = *format)
            }
            Self::Misnamed(files) => {
                t!(lang, "error-plan-misnamed", n = files.len(), files = all_shown(files))
            }
        }
    }
}

impl Sentence for PlanError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Open(error) => error.sentence(lang),
            Self::ChangedMeanwhile(path) => {
                t!(lang, "error-lab-meanwhile", file = shown(path))
            }
            Self::Save(error) => error.sentence(lang),
        }
    }
}

impl Sentence for PictureError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NoPicture(path) => t!(lang, "error-no-picture", file = shown(path)),
            Self::TooLarge { path, most } => {
                t!(lang, "error-picture-large", file = shown(path), most = most.to_string())
            }
            Self::Disk(error) => error.sentence(lang),
        }
    }
}
