//! The actions of the sessions asked for, with all that tells which of them are shown.

use std::path::{Path, PathBuf};

use super::super::arguments::Actions;
use super::super::outcome::{Failure, complain};
use super::super::sessions::Sessions;
use super::super::voice;
use crate::domain::{
    Date, Group, Progress, Promise, PromiseSummary, owners_named, promises, unique_by,
};
use crate::error::{Sentence, library_faults};
use crate::i18n::{Lang, WORD_RULES};
use crate::runtime::lab_sessions::{LabSession, LabSessions};
use crate::storage::library::State;
use crate::storage::look_at;
use crate::t;
use crate::text;

/// The actions of several sessions.
pub(super) struct Listed {
    /// The sessions, each with the title of its lab.
    pub(super) sessions: Vec<(String, LabSession)>,
    /// The actions that are shown.
    pub(super) promises: Vec<Promise>,
    /// What those come to that were asked for, whether or not only some of them are shown.
    pub(super) sum: PromiseSummary,
    /// Whom they are of, where that was asked for.
    pub(super) owner: Option<String>,
    /// Which group they concern, where that was asked for.
    pub(super) side: Option<Group>,
}

impl Listed {
    /// Reads the sessions asked for, all of them by default, and picks the actions that are meant.
    pub(super) fn read(sessions: &Sessions, asked: &Actions, today: Date) -> Result<Self, Failure> {
        let lang = sessions.lang;
        let sessions = read(sessions, asked)?;
        let numbered = sessions.iter().map(|(_, it)| (it.number, &it.session));
        let mut promises = promises(numbered, today, |groups, named| voice::find(groups, named));
        let owner = asked.owner.as_deref();
        let owner = owner.map(|name| keep_of_owner(lang, &mut promises, name)).transpose()?;
        let side = asked.side.as_deref();
        let side =
            side.map(|name| keep_of_side(lang, &sessions, &mut promises, name)).transpose()?;
        let sum = PromiseSummary::of(&promises);
        promises.retain(|promise| {
            (!asked.overdue || promise.progress == Progress::Overdue)
                && !(asked.open_only && promise.progress.is_over())
        });
        Ok(Self { sessions, promises, sum, owner, side })
    }

    /// Returns the session of an action with the title of its lab.
    pub(super) fn session_of(&self, promise: &Promise) -> Option<(&str, &LabSession)> {
        let (lab, session) = self.sessions.get(promise.session)?;
        Some((lab, session))
    }

    /// Tells whether the actions shown are of more than one lab.
    pub(super) fn has_several_labs(&self) -> bool {
        let folder = |promise: &Promise| {
            let (lab, session) = self.session_of(promise)?;
            Some((lab, session.path.parent().map(Path::to_owned)))
        };
        let mut folders = self.promises.iter().map(folder);
        let first = folders.next();
        folders.any(|folder| Some(folder) != first)
    }
}

/// Reads the sessions; those that are open elsewhere are named, and so is what cannot be read.
fn read(sessions: &Sessions, asked: &Actions) -> Result<Vec<(String, LabSession)>, Failure> {
    let lang = sessions.lang;
    let mut wanted = sessions.find_all(&asked.name)?;
    let has_names = !wanted.is_empty();
    let library = sessions.library();
    library_faults(&library, lang).iter().for_each(|fault| complain(fault));
    let labs = &library.labs;
    // A session of which several labs have a file is listed once.
    let counted = labs.iter().flat_map(|lab| lab.sessions_among(labs));
    let counted: Vec<PathBuf> = counted.map(|entry| entry.path.clone()).collect();
    let mut read = Vec::new();
    for lab in library.labs {
        let is_wanted =
            |path: &PathBuf| if has_names { wanted.contains(path) } else { counted.contains(path) };
        if !lab.sessions.iter().any(|entry| is_wanted(&entry.path)) {
            continue;
        }
        for entry in lab.sessions.iter().filter(|entry| is_wanted(&entry.path)) {
            if let State::InUse(holder) = &entry.state {
                let (platform, place) = (entry.platform.as_str(), holder.sentence(lang));
                complain(&t!(lang, "actions-in-use", platform = platform, place = place));
            }
        }
        let lab = LabSessions::read(lab);
        lab.unread.iter().for_each(|(_, fault)| complain(&fault.sentence(lang)));
        let title = lab.title().to_owned();
        let lab = lab.sessions.into_iter().filter(|session| is_wanted(&session.path));
        let lab: Vec<LabSession> = lab.collect();
        wanted.retain(|path| !lab.iter().any(|session| session.path == *path));
        read.extend(lab.into_iter().map(|session| (title.clone(), session)));
    }
    // What is named by its file need not be in the sessions folder.
    for path in wanted {
        match look_at(&path) {
            Ok(session) => {
                let (lab, number) = (session.lab.title.clone(), session.number);
                read.push((lab, LabSession { number, path, session }));
            }
            Err(error) => complain(&error.sentence(lang)),
        }
    }
    // Nobody may read that there are no actions.
    if read.is_empty() && has_names { Err(Failure::Told) } else { Ok(read) }
}

/// Keeps the actions of the one person that a name fits, and returns what that person is called.
fn keep_of_owner(lang: Lang, promises: &mut Vec<Promise>, name: &str) -> Result<String, Failure> {
    let people = owners_named(promises, name, WORD_RULES.stem);
    let said = text::clean_line(name);
    let names = |people: &[Vec<&str>]| {
        let first = people.iter().filter_map(|person| person.first());
        first.map(|name| text::clean_line(name)).collect::<Vec<_>>().join(", ")
    };
    match people.as_slice() {
        [person] => {
            // The fullest way to name them stands for all, written as a name.
            let is_name = |name: &str| name.starts_with(char::is_uppercase);
            let name = person.iter().max_by_key(|name| (name.chars().count(), is_name(name)));
            let name = name.map(|name| text::clean_line(name)).unwrap_or_default();
            let person: Vec<String> = person.iter().map(|name| (*name).to_owned()).collect();
            let is_of = |owner: &str| person.iter().any(|known| known == owner);
            promises.retain(|promise| promise.commitment.owners().any(is_of));
            Ok(name)
        }
        [] => {
            let all = owners_named_in(promises);
            Err(Failure::Failed(t!(lang, "actions-no-owner", name = said, owners = all)))
        }
        several => {
            let names = names(several);
            Err(Failure::Failed(t!(lang, "actions-several-owners", name = said, owners = names)))
        }
    }
}

/// How many owners an error names at most.
const MOST_NAMED: usize = 12;

fn owners_named_in(promises: &[Promise]) -> String {
    let owners = promises.iter().flat_map(|promise| promise.commitment.owners());
    let mut owners = unique_by(owners.map(text::clean_line), |owner| text::fold(owner));
    owners.sort();
    owners.truncate(MOST_NAMED);
    if owners.is_empty() { "–".to_owned() } else { owners.join(", ") }
}

/// Keeps the actions that concern the group of a name, and returns the group.
fn keep_of_side(
    lang: Lang,
    sessions: &[(String, LabSession)],
    promises: &mut Vec<Promise>,
    name: &str,
) -> Result<Group, Failure> {
    let groups = sessions.iter().flat_map(|(_, it)| &it.session.groups);
    let groups = unique_by(groups, |group| &group.key);
    let found = voice::find(groups.iter().copied(), name);
    let found = found.and_then(|key| groups.iter().find(|group| group.key == key));
    let Some(group) = found else {
        let (name, groups) = (text::clean_line(name), voice::names_of(groups, lang));
        let why = t!(lang, "cli-plenary-no-group", name = name, groups = groups);
        return Err(Failure::Failed(why));
    };
    promises.retain(|promise| promise.sides.iter().any(|side| side.key == group.key));
    Ok((*group).clone())
}
