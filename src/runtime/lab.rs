//! The platforms of a lab as the plenary has them, with what is to be said of their files.

use std::path::Path;

use crate::domain::{Lab, LabPlan, Session};
use crate::error::{InBrief, Sentence};
use crate::export::{Platforms, Remark};
use crate::i18n::Lang;
use crate::storage::DiskError;
use crate::storage::library::{Entry, LabFolder, State};
use crate::storage::paths::name_of_copy;
use crate::text::{clean_line, fold, same_folded};

use super::lab_sessions::LabSessions;

/// Gathers the platforms of a lab in the order of their numbers, with what is to be said of them.
///
/// `faults` are those of listing the folders. What could not be read is named among the remarks and keeps
/// back no other session.
pub fn platforms(read: LabSessions, faults: &[DiskError], lang: Lang) -> Platforms {
    let LabSessions { lab, plan, sessions, examples, unread } = read;
    let unlisted = faults.iter().filter(|fault| fault.path == lab.path);
    let unlisted = unlisted.map(|fault| fault.in_brief(lang));
    let no_plan = lab.fault.iter().map(|fault| fault.in_brief(lang));
    let mut remarks: Vec<Remark> =
        unlisted.chain(no_plan).map(|why| Remark::Partial { why }).collect();
    let mut entries: Vec<&Entry> = lab.sessions.iter().collect();
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    for entry in entries {
        remarks.extend(copies(entry, &lab.path));
        if let Some((path, error)) = unread.iter().find(|(path, _)| *path == entry.path) {
            let why = error.in_brief(lang);
            remarks.push(Remark::Unreadable { name: file_name(path), why });
        } else {
            remarks.extend(at_work(entry, lang));
            remarks.extend(left_behind(entry, lang));
        }
    }
    let examples = examples.into_iter();
    remarks.extend(examples.map(|session| Remark::Example { platform: session.platform }));
    let (numbers, sessions): (Vec<u32>, Vec<Session>) =
        sessions.into_iter().map(|it| (it.number, it.session)).unzip();
    remarks.extend(not_started(&plan.platforms, &sessions, &lab));
    remarks.extend(other_events(&plan.lab, &sessions));
    let LabPlan { lab, note, addressees, .. } = plan;
    Platforms { lab, note, sessions, numbers, remarks, addressees, since: None, reply_by: None }
}

/// Says in whole sentences, with path and place, what of a lab could not be read.
pub fn faults(lab: &LabFolder, faults: &[DiskError], lang: Lang) -> Vec<String> {
    let unlisted = faults.iter().filter(|fault| fault.path == lab.path);
    let unlisted = unlisted.map(|fault| fault.sentence(lang));
    let plan = lab.fault.iter().map(|fault| fault.sentence(lang));
    let sessions = lab.sessions.iter().filter_map(|entry| match &entry.state {
        State::Unreadable(error) => Some(error.sentence(lang)),
        State::Ready | State::InUse(_) | State::Newer => None,
    });
    unlisted.chain(plan).chain(sessions).collect()
}

/// Says which copies of a session are not counted: those beside it, and in other folders those that have
/// something it lacks.
fn copies<'a>(entry: &'a Entry, folder: &'a Path) -> impl Iterator<Item = Remark> + 'a {
    entry.copies.iter().filter_map(move |copy| {
        let name = name_of_copy(&entry.path, &copy.path);
        let (platform, relation) = (entry.platform.clone(), copy.relation);
        let is_told = copy.path.parent() == Some(folder) || relation.has_news();
        is_told.then_some(Remark::Copy { name, platform, relation })
    })
}

/// Lists the sessions that name another event than the lab, or than the first of them that names one.
fn other_events(lab: &Lab, sessions: &[Session]) -> Vec<Remark> {
    let titles = [lab].into_iter().chain(sessions.iter().map(|session| &session.lab));
    let mut titles = titles.map(|lab| lab.title.as_str()).filter(|it| !it.trim().is_empty());
    let Some(event) = titles.next() else { return Vec::new() };
    let differs = |session: &&Session| {
        let title = session.lab.title.trim();
        !title.is_empty() && !same_folded(title, event)
    };
    let remark = |session: &Session| Remark::OtherEvent {
        platform: session.platform.clone(),
        title: session.lab.title.clone(),
    };
    sessions.iter().filter(differs).map(remark).collect()
}

/// Says where another program writes the session; what this one writes is no news to anybody.
fn at_work(entry: &Entry, lang: Lang) -> Option<Remark> {
    match &entry.state {
        State::InUse(holder) if !holder.is_this() => {
            let platform = entry.platform.clone();
            Some(Remark::AtWork { platform, place: holder.sentence(lang) })
        }
        State::InUse(_) | State::Ready | State::Newer | State::Unreadable(_) => None,
    }
}

/// Says that a session was copied without the journal that may have newer answers.
fn left_behind(entry: &Entry, lang: Lang) -> Option<Remark> {
    let left = entry.left_behind.as_ref()?;
    Some(Remark::LeftBehind { platform: entry.platform.clone(), how: left.sentence(lang) })
}

/// Lists the platforms of the plan that have no file, readable or not.
fn not_started(planned: &[String], sessions: &[Session], lab: &LabFolder) -> Vec<Remark> {
    let stems = lab.sessions.iter().map(|entry| letters(&stem(&entry.path)));
    let stems: Vec<String> = stems.collect();
    let there = |name: &String| {
        sessions.iter().any(|session| same_folded(name, &session.platform))
            || stems.contains(&letters(name))
    };
    let missing = planned.iter().filter(|name| !there(name));
    missing.map(|name| Remark::NotStarted { platform: name.clone() }).collect()
}

/// Returns what of a name is left in the name of a file, however that was made safe.
fn letters(name: &str) -> String {
    fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn file_name(path: &Path) -> String {
    clean_line(&path.file_name().unwrap_or_default().to_string_lossy())
}
