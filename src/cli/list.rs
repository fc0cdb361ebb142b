//! `citylab list`: the sessions there are, as a table to read or as JSON for other programs.

use serde::Serialize;

use super::outcome::{Failure, complain, print, print_json};
use super::sessions::{Sessions, exact, shown};
use super::table;
use crate::error::{Sentence, library_faults};
use crate::i18n::Lang;
use crate::storage::library::{self, Entry, LabFolder, Library, State};
use crate::t;
use crate::text;

/// The widest name of a platform in the table, in cells.
const WIDEST: usize = 48;

/// Lists the sessions, that changed last first within each lab.
pub(super) fn run(sessions: &Sessions, json: bool) -> Result<(), Failure> {
    let library = library::list(&sessions.folder);
    if json {
        print_json(&as_json(sessions, &library))?;
    } else {
        print(&as_table(sessions, &library))?;
    }
    let faults = library_faults(&library, sessions.lang);
    faults.iter().for_each(|fault| complain(fault));
    if faults.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

fn as_table(sessions: &Sessions, library: &Library) -> String {
    let lang = sessions.lang;
    if library.labs.iter().all(|lab| lab.sessions.is_empty()) {
        if !library_faults(library, lang).is_empty() {
            return String::new();
        }
        return format!("{}\n", t!(lang, "cli-none", folder = shown(&sessions.folder)));
    }
    let mut out = String::new();
    for lab in library.labs.iter().filter(|lab| lab.plan.is_some() || !lab.sessions.is_empty()) {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&heading(lab));
        out.push('\n');
        out.push_str(&sessions_of(lang, lab));
    }
    out
}

fn heading(lab: &LabFolder) -> String {
    let folder = shown(&lab.path);
    match lab.plan.as_ref().map(|plan| plan.lab.title.trim()).filter(|title| !title.is_empty()) {
        Some(title) => format!("{} · {folder}", text::one_line(title)),
        None => folder,
    }
}

/// Lays the sessions of a lab out in columns.
fn sessions_of(lang: Lang, lab: &LabFolder) -> String {
    let mut rows = vec![[
        String::new(),
        String::new(),
        t!(lang, "stage-troubles").to_lowercase(),
        t!(lang, "stage-ways").to_lowercase(),
        t!(lang, "stage-actions").to_lowercase(),
        String::new(),
        String::new(),
    ]];
    rows.extend(lab.sessions.iter().map(|entry| row(lang, entry)));
    let rows = table::table(&rows, &[2, 3, 4], 0, None);
    rows.lines().map(|row| format!(" {row}\n")).collect()
}

fn row(lang: Lang, entry: &Entry) -> [String; 7] {
    let name = format!(" {}", text::clip(&text::one_line(&entry.platform), WIDEST));
    let changed = format!("{} {}", entry.changed.date(), entry.changed.hour_minute());
    if let State::Unreadable(_) = entry.state {
        let none = String::new;
        return [name, none(), none(), none(), none(), changed, note(lang, entry)];
    }
    let shown = |count: usize| if count == 0 { "–".to_owned() } else { count.to_string() };
    let [troubles, ways, actions, _] = entry.counts.map(shown);
    [name, lang.stage(entry.stage), troubles, ways, actions, changed, note(lang, entry)]
}

fn note(lang: Lang, entry: &Entry) -> String {
    match &entry.state {
        State::Unreadable(error) => error.sentence(lang),
        State::InUse(_) => t!(lang, "cli-list-in-use"),
        State::Newer => t!(lang, "cli-list-newer"),
        State::Ready if entry.is_conflict_copy => t!(lang, "cli-list-copy"),
        State::Ready => String::new(),
    }
}

/// The list as other programs read it; fields may be added, and none is ever removed.
///
/// Paths are as they are, with `�` for what in them is no Unicode.
#[derive(Serialize)]
struct ListJson {
    folder: String,
    labs: Vec<LabJson>,
    faults: Vec<String>,
}

#[derive(Serialize)]
struct LabJson {
    folder: String,
    title: String,
    /// Why its `lab.ron` cannot be read.
    problem: Option<String>,
    sessions: Vec<SessionJson>,
}

#[derive(Serialize)]
struct SessionJson {
    file: String,
    platform: String,
    /// `opening`, `troubles`, `ways`, `actions`, `review` or `closed`.
    stage: &'static str,
    troubles: usize,
    ways: usize,
    actions: usize,
    parked: usize,
    /// When it last changed, as RFC 3339 with the offset of the place.
    changed: String,
    /// `ready`, `in-use`, `newer` or `unreadable`.
    state: &'static str,
    /// What is wrong with an unreadable one.
    problem: Option<String>,
    /// Whether it is a copy that a sync program left beside another.
    copy: bool,
}

fn as_json(sessions: &Sessions, library: &Library) -> ListJson {
    let lang = sessions.lang;
    let labs = library.labs.iter().map(|lab| LabJson {
        folder: exact(&lab.path),
        title: lab.plan.as_ref().map(|plan| plan.lab.title.clone()).unwrap_or_default(),
        problem: lab.fault.as_ref().map(|fault| fault.sentence(lang)),
        sessions: lab.sessions.iter().map(|entry| session_json(lang, entry)).collect(),
    });
    ListJson {
        folder: exact(&sessions.folder),
        labs: labs.collect(),
        faults: library_faults(library, lang),
    }
}

fn session_json(lang: Lang, entry: &Entry) -> SessionJson {
    let [troubles, ways, actions, parked] = entry.counts;
    let (state, problem) = match &entry.state {
        State::Ready => ("ready", None),
        State::InUse(_) => ("in-use", None),
        State::Newer => ("newer", None),
        State::Unreadable(error) => ("unreadable", Some(error.sentence(lang))),
    };
    SessionJson {
        file: exact(&entry.path),
        platform: entry.platform.clone(),
        stage: entry.stage.key(),
        troubles,
        ways,
        actions,
        parked,
        changed: entry.changed.to_string(),
        state,
        problem,
        copy: entry.is_conflict_copy,
    }
}
