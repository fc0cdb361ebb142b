//! The sessions of another lab, and what of their actions is still open.

use std::path::{Path, PathBuf};

use super::super::outcome::{Failure, complain};
use super::super::sessions::{Sessions, shown};
use crate::domain::Session;
use crate::error::Sentence;
use crate::storage::paths::is_one;
use crate::storage::{self, library};
use crate::t;
use crate::text;

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
            Ok(session) if session.id == to.id => {
                return Err(Failure::Usage(t!(lang, "import-same-lab", folder = shown(path))));
            }
            Ok(session) => read.push(session),
            Err(error) => complain(&error.sentence(lang)),
        }
    }
    if read.iter().any(|session| text::same_folded(&session.platform, &to.platform)) {
        read.retain(|session| text::same_folded(&session.platform, &to.platform));
    }
    if read.is_empty() {
        return Err(Failure::Failed(t!(lang, "import-no-sessions", folder = shown(path))));
    }
    Ok(read)
}

/// Refuses to take actions from the lab in whose folder the target is: it would be written into.
pub(super) fn refuse_same_lab(
    sessions: &Sessions,
    source: &Path,
    target: &Path,
) -> Result<(), Failure> {
    let lang = sessions.lang;
    let folder = if source.is_dir() { Some(source) } else { source.parent() };
    // A session that stands alone in a folder with others is no lab of theirs.
    let is_lab = source.is_dir() || folder.is_some_and(|it| it.join(library::PLAN).is_file());
    if is_lab && folder.is_some_and(|folder| is_one(folder, target)) {
        return Err(Failure::Usage(t!(lang, "import-same-lab", folder = shown(target))));
    }
    Ok(())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        library::list(folder).into_sessions().map(|entry| entry.path).collect();
    files.sort();
    files
}
