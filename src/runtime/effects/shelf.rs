//! The sessions folder as the library screen shows it.

use std::path::{Path, PathBuf};

use crate::app::{Msg, Row, RowState};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::library::{self, Entry, State};

/// Lists the sessions, that changed last first.
pub(super) fn list(sessions: &Path, lang: Lang) -> Msg {
    let library = library::list(sessions);
    let mut labs = library.labs.iter().filter(|lab| !lab.sessions.is_empty());
    let lab = match (labs.next(), labs.next()) {
        (Some(only), None) => only.plan.as_ref().map(|plan| plan.lab.clone()),
        (Some(_), Some(_)) | (None, _) => None,
    };
    let entries = library.labs.into_iter().flat_map(|lab| lab.sessions);
    let mut rows: Vec<Row> = entries.map(|entry| row(entry, lang)).collect();
    rows.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    Msg::Listed { folder: sessions.display().to_string(), lab, rows }
}

/// Returns the folder a new session goes to: the lab's, where there is just one.
pub(super) fn home(sessions: &Path) -> PathBuf {
    let mut labs = library::list(sessions).labs.into_iter();
    match (labs.next(), labs.next()) {
        (Some(only), None) => only.path,
        (Some(_), Some(_)) | (None, _) => sessions.to_owned(),
    }
}

fn row(entry: Entry, lang: Lang) -> Row {
    let counts = entry.counts;
    Row {
        path: entry.path,
        platform: entry.platform,
        lab: entry.lab,
        stage: entry.stage,
        counts: [counts.troubles, counts.ways, counts.actions],
        changed: entry.changed,
        state: match entry.state {
            State::Ready | State::Newer => RowState::Ready,
            State::InUse { .. } => RowState::InUse,
            State::Unreadable(error) => RowState::Unreadable(error.sentence(lang)),
        },
    }
}
