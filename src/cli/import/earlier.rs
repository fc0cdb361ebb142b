//! The sessions of another lab, and what of their actions is still open.

use std::path::{Path, PathBuf};

use super::super::outcome::{Failure, complain};
use super::super::sessions::{Sessions, same, shown};
use crate::domain::Session;
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::import::Promise;
use crate::storage::{self, library};
use crate::t;

/// Reads a session, or those of a lab's folder: that of the same platform if there is one, else all.
pub(super) fn read(
    sessions: &Sessions,
    path: &Path,
    to: &Session,
) -> Result<Vec<Session>, Failure> {
    let lang = sessions.lang;
    let failed = |error: storage::OpenError| Failure::Failed(error.sentence(lang));
    if !path.is_dir() {
        let session = storage::look_at(path).map_err(failed)?;
        if session.id == to.id {
            return Err(Failure::Usage(t!(lang, "import-same-session", file = shown(path))));
        }
        return Ok(vec![session]);
    }
    let mut read: Vec<Session> = Vec::new();
    for file in files(path) {
        match storage::look_at(&file) {
            Ok(session) if session.id != to.id => read.push(session),
            Ok(_) => {}
            Err(error) => complain(&error.sentence(lang)),
        }
    }
    if read.iter().any(|session| same(&session.platform, &to.platform)) {
        read.retain(|session| same(&session.platform, &to.platform));
    }
    if read.is_empty() {
        return Err(Failure::Failed(t!(lang, "import-no-sessions", folder = shown(path))));
    }
    Ok(read)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        library::list(folder).into_sessions().map(|entry| entry.path).collect();
    files.sort();
    files
}

/// Says where an action comes from and what day was promised.
pub(super) fn note(lang: Lang, promise: &Promise) -> String {
    let label = lang.label(promise.answer.label);
    let platform = promise.session.platform.as_str();
    let lab = &promise.session.lab;
    let year = lab.from.or_else(|| promise.session.day_held()).map(|day| day.year().to_string());
    let lab = match (lab.title.trim(), year) {
        ("", None) => promise.answer.at.date().year().to_string(),
        ("", Some(year)) => year,
        (title, None) => title.to_owned(),
        (title, Some(year)) => format!("{title}, {year}"),
    };
    match promise.due {
        Some(day) => t!(
            lang,
            "import-promised-by",
            label = label,
            platform = platform,
            lab = lab,
            day = day.to_string()
        ),
        None => t!(lang, "import-promised", label = label, platform = platform, lab = lab),
    }
}
