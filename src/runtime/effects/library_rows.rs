//! The sessions folder as the library screen shows it.

use std::path::{Path, PathBuf};

use crate::app::{CopyRow, Msg, PlatformRef, Row, RowState};
use crate::error::{Sentence, library_faults};
use crate::i18n::Lang;
use crate::storage::library::{self, Entry, SessionCopy, State};
use crate::storage::paths::{name_of_copy, shown};

/// Lists the sessions, that changed last first.
pub(super) fn list(sessions: &Path, lang: Lang) -> Msg {
    let library = library::list(sessions);
    let faults = library_faults(&library, lang);
    let mut labs = library.labs.iter().filter(|lab| !lab.sessions.is_empty());
    let lab = match (labs.next(), labs.next()) {
        (Some(only), None) => only.plan.as_ref().map(|plan| plan.lab.clone()),
        (Some(_), Some(_)) | (None, _) => None,
    };
    let mut rows: Vec<Row> = library.into_sessions().map(|entry| row(entry, lang)).collect();
    rows.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    Msg::Listed { folder: shown(sessions), lab, rows, faults }
}

fn row(entry: Entry, lang: Lang) -> Row {
    let [troubles, ways, actions, _] = entry.counts;
    let copies = entry.copies.iter().map(|copy| copy_row(&entry.path, copy)).collect();
    Row {
        path: entry.path,
        platform: entry.platform,
        lab: entry.lab,
        stage: entry.stage,
        counts: [troubles, ways, actions],
        changed: entry.changed,
        state: match entry.state {
            State::Ready | State::Newer => match &entry.left_behind {
                Some(left) => RowState::LeftBehind(left.sentence(lang)),
                None => RowState::Ready,
            },
            State::InUse(holder) => RowState::InUse(holder.sentence(lang)),
            State::Unreadable(error) => RowState::Unreadable(error.sentence(lang)),
        },
        copies,
    }
}

fn copy_row(session: &Path, copy: &SessionCopy) -> CopyRow {
    let SessionCopy { path, relation, changed } = copy.clone();
    CopyRow { name: name_of_copy(session, &path), path, relation, changed }
}

/// Looks which numbers the platforms beside a session have in their lab.
pub(super) fn numbered(path: PathBuf) -> Msg {
    let folder = path.parent().unwrap_or(Path::new(""));
    let labs = library::list(folder).labs;
    let own = labs.iter().find(|lab| lab.path == folder);
    let platform = |(number, entry): (u32, &Entry)| PlatformRef {
        number,
        platform: entry.platform.clone(),
        path: entry.path.clone(),
        is_open: entry.path == path,
    };
    let numbered = own.map(|lab| lab.numbered()).unwrap_or_default();
    let platforms = numbered.into_iter().map(platform).collect();
    Msg::Numbered { path, platforms }
}
