//! `citylab plenary`: the report over all platforms of a lab, the letter to one group, or to each.

mod letters;
mod selection;

use std::ffi::OsStr;

use super::arguments::Plenary;
use super::export::Writer;
use super::outcome::{Failure, complain};
use super::sessions::{Sessions, shown};
use super::voice;
use crate::domain::Format;
use crate::error::{Sentence, library_faults};
use crate::export::{EarlierLab, Report};
use crate::i18n::Lang;
use crate::runtime::lab;
use crate::runtime::lab_sessions::LabSessions;
use crate::storage::library::{self, LabFolder};
use crate::t;
use crate::text;

/// The format of what is written where no other is asked for.
const USUAL: [Format; 1] = [Format::Html];

/// Writes the report and says where it is.
pub(super) fn run(sessions: &Sessions, asked: &Plenary) -> Result<(), Failure> {
    let lang = sessions.lang;
    let library = library::list(&sessions.folder);
    library_faults(&library, lang).iter().for_each(|fault| complain(fault));
    let mut labs = library.labs;
    let named = asked.lab.as_deref().or(asked.within.lab());
    let earlier = take_earlier(sessions, &mut labs, asked.since.as_deref(), named)?;
    let folder = choose(sessions, labs, named)?;
    let path = folder.path.clone();
    let mut platforms = lab::platforms(LabSessions::read(folder), &library.faults, lang);
    platforms.choose(&selection::read(asked, &platforms, lang)?);
    platforms.since = earlier.map(|earlier| look_back(earlier, lang));
    platforms.reply_by = letters::reply_by(asked, lang)?;
    if (asked.letters || asked.group.is_some()) && asked.to.contains(&Format::Poster) {
        return Err(Failure::Usage(t!(lang, "cli-plenary-no-poster")));
    }
    if asked.letters {
        return letters::write(&path, &platforms, asked, lang);
    }
    let formats = if asked.to.is_empty() { &USUAL[..] } else { &asked.to };
    let writer = Writer::new(&asked.writing, formats, lang);
    match &asked.group {
        None => writer.write(&path, move |options| Report::of_lab(&platforms, options)),
        Some(named) => {
            let groups = platforms.groups();
            let key = voice::find(groups.iter().copied(), named).ok_or_else(|| {
                let names = voice::names_of(groups.iter().copied(), lang);
                let name = text::clean_line(named);
                Failure::Failed(t!(lang, "cli-plenary-no-group", name = name, groups = names))
            })?;
            if !Report::groups_asked(&platforms).contains(&key) {
                let named = platforms.groups().into_iter().find(|group| group.key == key);
                let group = named.map(|group| lang.group_within(group)).unwrap_or(key);
                return Err(Failure::Failed(t!(lang, "cli-plenary-nothing-asked", group = group)));
            }
            writer.write(&path, |options| Report::for_group(&platforms, &key, options))
        }
    }
}

/// Takes the earlier lab out of those among which the report's own is, which may be the only other one.
fn take_earlier(
    sessions: &Sessions,
    labs: &mut Vec<LabFolder>,
    earlier: Option<&OsStr>,
    own: Option<&OsStr>,
) -> Result<Option<LabFolder>, Failure> {
    let Some(earlier) = earlier else { return Ok(None) };
    let path = sessions.lab_named(labs, earlier)?.path.clone();
    let is_same = |own| sessions.lab_named(labs, own).is_ok_and(|lab| lab.path == path);
    let Some(place) = labs.iter().position(|lab| lab.path == path) else { return Ok(None) };
    if own.is_some_and(is_same) {
        let lab = labs.get(place).map(LabFolder::title).unwrap_or_default();
        return Err(Failure::Usage(t!(sessions.lang, "cli-plenary-since-same", lab = lab)));
    }
    Ok(Some(labs.remove(place)))
}

/// Reads an earlier lab to look back at; says what of it cannot be read.
fn look_back(lab: LabFolder, lang: Lang) -> EarlierLab {
    let read = LabSessions::read(lab);
    read.unread.iter().for_each(|(_, fault)| complain(&fault.sentence(lang)));
    let (title, unread) = (read.title().to_owned(), read.unread.len());
    let sessions = read.sessions.into_iter().map(|it| (it.number, it.session)).collect();
    EarlierLab { title, sessions, unread }
}

/// Finds the lab meant: the only one, or that with this title or folder.
pub(super) fn choose(
    sessions: &Sessions,
    mut labs: Vec<LabFolder>,
    named: Option<&OsStr>,
) -> Result<LabFolder, Failure> {
    let lang = sessions.lang;
    labs.retain(|lab| !lab.sessions.is_empty());
    // The worked example is meant where it is named, or where there is nothing else.
    if named.is_none() && labs.iter().any(|lab| !lab.is_example()) {
        labs.retain(|lab| !lab.is_example());
    }
    let Some(named) = named else {
        let titles = labs.iter().map(|lab| lab.title_among(&labs)).collect::<Vec<_>>().join(", ");
        let folder = shown(&sessions.folder);
        return match (labs.pop(), labs.is_empty()) {
            (Some(only), true) => Ok(only),
            (None, _) => Err(Failure::Failed(t!(lang, "cli-plenary-no-lab", folder = folder))),
            (Some(_), false) => Err(Failure::Usage(t!(lang, "cli-plenary-which", labs = titles))),
        };
    };
    let path = sessions.lab_named(&labs, named)?.path.clone();
    labs.retain(|lab| lab.path == path);
    labs.pop().ok_or(Failure::Told)
}
