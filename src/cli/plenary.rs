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
use crate::error::library_faults;
use crate::export::Report;
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
    let folder = choose(sessions, library.labs, asked.lab.as_deref().or(asked.within.lab()))?;
    let path = folder.path.clone();
    let mut platforms = lab::platforms(LabSessions::read(folder), &library.faults, lang);
    platforms.choose(&selection::read(asked, &platforms, lang)?);
    platforms.reply_by = letters::reply_by(asked, lang)?;
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
            writer.write(&path, |options| Report::for_group(&platforms, &key, options))
        }
    }
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
