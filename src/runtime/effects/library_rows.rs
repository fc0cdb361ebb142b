//! The sessions folder as the library screen shows it.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use crate::app::{CopyRow, Fault, LabRow, Msg, PlatformRef, Row, RowState};
use crate::domain::{Date, Moment};
use crate::error::{InBrief, Sentence};
use crate::i18n::Lang;
use crate::storage::library::{self, Entry, LabFolder, Library, SessionCopy, State};
use crate::storage::paths::{name_of_copy, shown};
use crate::text::clean_line;

/// Lists the labs, the newest first, and the sessions, that changed last first.
pub(super) fn list(sessions: &Path, lang: Lang) -> Msg {
    let library = library::list(sessions);
    let faults = faults(&library, lang);
    let mut labs: Vec<&LabFolder> = library.labs.iter().filter(|lab| is_shown(lab)).collect();
    labs.sort_by_key(|lab| Reverse(age(lab)));
    let lab = match labs.as_slice() {
        [only] => only.plan.as_ref().map(|plan| plan.lab.clone()),
        _ => None,
    };
    let labs = labs.iter().map(|lab| lab_row(lab, &library.labs)).collect();
    let mut rows: Vec<Row> = library.into_sessions().map(|entry| row(entry, lang)).collect();
    rows.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    Msg::Listed { folder: shown(sessions), lab, labs, rows, faults }
}

/// Tells whether a folder has something to be shown: a plan, or a session of its own.
fn is_shown(lab: &LabFolder) -> bool {
    lab.plan.is_some() || lab.sessions.iter().any(|entry| entry.copy_of.is_none())
}

/// Returns by what labs are put in order, the newest highest: sessions that stand alone last, a lab that
/// is only just set up first, of those of one day that which changed last.
fn age(lab: &LabFolder) -> (bool, bool, Option<Date>, Option<Moment>) {
    let first_day = lab.plan.as_ref().and_then(|plan| plan.lab.from);
    let changed = lab.sessions.iter().map(|entry| entry.changed).max();
    let day = first_day.or(changed.map(Moment::date));
    (lab.plan.is_some(), day.is_none(), day, changed)
}

fn lab_row(lab: &LabFolder, all: &[LabFolder]) -> LabRow {
    let planned = if lab.is_example() { Vec::new() } else { lab.not_begun() };
    LabRow {
        folder: lab.path.clone(),
        title: if is_alone(lab, all) { String::new() } else { lab.title_among(all) },
        plan: lab.plan.clone(),
        begun: lab.numbered().len(),
        planned: planned.into_iter().map(|(_, name)| clean_line(name)).collect(),
    }
}

/// Tells whether it is no lab but the sessions folder itself, with sessions that stand alone.
fn is_alone(lab: &LabFolder, all: &[LabFolder]) -> bool {
    let holds_others = all.iter().any(|other| other.path.parent() == Some(&lab.path));
    lab.plan.is_none() && holds_others
}

/// Says what could not be read; of several labs with its folder.
fn faults(library: &Library, lang: Lang) -> Vec<Fault> {
    let folders = library.faults.iter().map(|it| fault(it, lang));
    let several = library.labs.len() > 1;
    let plans = library.labs.iter().filter_map(|lab| {
        let Fault { brief, whole } = fault(lab.fault.as_ref()?, lang);
        let folder = clean_line(&lab.path.file_name().unwrap_or_default().to_string_lossy());
        let brief = if several { format!("{folder}: {brief}") } else { brief };
        Some(Fault { brief, whole })
    });
    folders.chain(plans).collect()
}

fn fault(error: &(impl InBrief + Sentence), lang: Lang) -> Fault {
    Fault { brief: error.in_brief(lang), whole: error.sentence(lang) }
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
            State::Unreadable(error) => RowState::Unreadable(fault(&error, lang)),
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
    let lab = library::lab_of(&path);
    let platform = |(number, entry): (u32, &Entry)| PlatformRef {
        number,
        platform: entry.platform.clone(),
        path: entry.path.clone(),
        is_open: entry.path == path,
    };
    let numbered = lab.as_ref().map(|(lab, _)| lab.numbered()).unwrap_or_default();
    let platforms = numbered.into_iter().map(platform).collect();
    Msg::Numbered { path, platforms }
}
