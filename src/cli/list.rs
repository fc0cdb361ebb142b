//! `citylab list`: the sessions there are, as a table to read or as JSON for other programs.

use serde::Serialize;

use super::outcome::{Failure, complain, print, print_json};
use super::sessions::{Sessions, exact, shown};
use super::table;
use crate::error::{Sentence, library_faults};
use crate::i18n::Lang;
use crate::storage::Holder;
use crate::storage::library::{self, Entry, LabFolder, Library, PlanFault, SessionCopy, State};
use crate::storage::paths::{name_in_folder, name_of_copy};
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
    let is_plan_lost = |lab: &LabFolder| lab.fault.as_ref().is_some_and(PlanFault::is_failure);
    let is_incomplete = !library.faults.is_empty() || library.labs.iter().any(is_plan_lost);
    if is_incomplete { Err(Failure::Told) } else { Ok(()) }
}

fn as_table(sessions: &Sessions, library: &Library) -> String {
    let lang = sessions.lang;
    if library.labs.iter().all(|lab| lab.sessions.is_empty() && lab.plan.is_none()) {
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
    if lab.sessions.is_empty() && planned(lab).is_empty() {
        return format!("  {}\n", t!(lang, "library-none-planned"));
    }
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
    rows.extend(planned(lab).into_iter().map(|(_, name)| {
        let name = format!(" {}", text::clip(&text::one_line(name), WIDEST));
        let none = || "–".to_owned();
        [name, t!(lang, "cli-lab-not-begun"), none(), none(), none(), String::new(), String::new()]
    }));
    let rows = table::table(&rows, &[2, 3, 4], 0, None);
    rows.lines().map(|row| format!(" {row}\n")).collect()
}

/// Lists the platforms that have not begun; none of the worked example, whose other ones are not known.
fn planned(lab: &LabFolder) -> Vec<(u32, &str)> {
    if lab.is_example() { Vec::new() } else { lab.not_begun() }
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
    let notes = [note(lang, entry), copies(lang, entry)];
    let notes = notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join("; ");
    [name, lang.stage(entry.stage), troubles, ways, actions, changed, notes]
}

fn note(lang: Lang, entry: &Entry) -> String {
    match &entry.state {
        State::Unreadable(error) => error.sentence(lang),
        State::InUse(holder) => holder.sentence(lang),
        State::Newer => t!(lang, "cli-list-newer"),
        State::Ready => {
            let left = entry.left_behind.as_ref();
            left.map(|left| left.sentence(lang)).unwrap_or_default()
        }
    }
}

/// Says of which session the entry is a copy, or which copies of it there are and how they differ.
fn copies(lang: Lang, entry: &Entry) -> String {
    if let Some(original) = &entry.copy_of {
        return t!(lang, "cli-list-copy", file = name_in_folder(original));
    }
    let copy = |copy: &SessionCopy| {
        let name = name_of_copy(&entry.path, &copy.path);
        format!("{name} ({})", lang.relation(copy.relation))
    };
    let names: Vec<String> = entry.copies.iter().map(copy).collect();
    match names.len() {
        0 => String::new(),
        n => t!(lang, "cli-list-copies", n = n, names = names.join(", ")),
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
    /// The platforms of its plan that have not begun.
    planned: Vec<PlannedJson>,
}

#[derive(Serialize)]
struct PlannedJson {
    /// Its number in the lab.
    number: u32,
    platform: String,
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
    /// Who has one that is in use.
    holder: Option<HolderJson>,
    /// What is said of one whose newest answers may lie in a journal elsewhere.
    left_behind: Option<String>,
    /// Whether it is a copy of a session in the folder of another lab.
    copy: bool,
    /// The other files with this session.
    copies: Vec<CopyJson>,
}

#[derive(Serialize)]
struct CopyJson {
    file: String,
    /// `same`, `older`, `newer`, or `apart` where each has something that the other lacks.
    relation: &'static str,
}

/// Who has a session open; what is not known is null.
#[derive(Serialize)]
struct HolderJson {
    computer: Option<String>,
    process: Option<u32>,
    /// As RFC 3339 with the offset of the place.
    since: Option<String>,
}

fn as_json(sessions: &Sessions, library: &Library) -> ListJson {
    let lang = sessions.lang;
    let labs = library.labs.iter().map(|lab| LabJson {
        folder: exact(&lab.path),
        title: lab.plan.as_ref().map(|plan| plan.lab.title.clone()).unwrap_or_default(),
        problem: lab.fault.as_ref().map(|fault| fault.sentence(lang)),
        sessions: lab.sessions.iter().map(|entry| session_json(lang, entry)).collect(),
        planned: planned(lab)
            .into_iter()
            .map(|(number, name)| PlannedJson { number, platform: name.to_owned() })
            .collect(),
    });
    ListJson {
        folder: exact(&sessions.folder),
        labs: labs.collect(),
        faults: library_faults(library, lang),
    }
}

fn session_json(lang: Lang, entry: &Entry) -> SessionJson {
    let copy =
        |copy: &SessionCopy| CopyJson { file: exact(&copy.path), relation: copy.relation.key() };
    let [troubles, ways, actions, parked] = entry.counts;
    let (state, problem) = match &entry.state {
        State::Ready => ("ready", None),
        State::InUse(_) => ("in-use", None),
        State::Newer => ("newer", None),
        State::Unreadable(error) => ("unreadable", Some(error.sentence(lang))),
    };
    let holder = match &entry.state {
        State::InUse(Holder { pid, host, since }) => Some(HolderJson {
            computer: host.clone(),
            process: *pid,
            since: since.map(|since| since.to_string()),
        }),
        State::Ready | State::Newer | State::Unreadable(_) => None,
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
        holder,
        left_behind: entry.left_behind.as_ref().map(|left| left.sentence(lang)),
        copy: entry.copy_of.is_some(),
        copies: entry.copies.iter().map(copy).collect(),
    }
}
