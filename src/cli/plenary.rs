//! `citylab plenary`: the report over all platforms of a lab, or the letter to one group.

use std::ffi::OsStr;
use std::path::Path;

use super::arguments::Plenary;
use super::export::Writer;
use super::outcome::{Failure, complain};
use super::sessions::{Sessions, shown};
use super::voice;
use crate::error::library_faults;
use crate::export::Report;
use crate::runtime::lab;
use crate::storage::library::{self, LabFolder};
use crate::t;
use crate::text;

/// Writes the report and says where it is.
pub(super) fn run(sessions: &Sessions, asked: &Plenary) -> Result<(), Failure> {
    let lang = sessions.lang;
    let library = library::list(&sessions.folder);
    library_faults(&library, lang).iter().for_each(|fault| complain(fault));
    let folder = choose(sessions, library.labs, asked.lab.as_deref())?;
    let platforms = lab::platforms(&folder, &library.faults, lang);
    let writer = Writer::new(&asked.writing, &asked.to, lang);
    match &asked.group {
        None => writer.write(move |options| Report::of_lab(&platforms, options)),
        Some(named) => {
            let groups = platforms.groups();
            let key = voice::find(groups.iter().copied(), named).ok_or_else(|| {
                let names = voice::names_of(groups.iter().copied(), lang);
                let name = text::clean_line(named);
                Failure::Failed(t!(lang, "cli-plenary-no-group", name = name, groups = names))
            })?;
            writer.write(|options| Report::for_group(&platforms, &key, options))
        }
    }
}

/// Finds the lab meant: the only one, or that with this title or folder.
fn choose(
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
    let folder = shown(&sessions.folder);
    let titles = labs.iter().map(title).collect::<Vec<_>>().join(", ");
    let Some(named) = named else {
        return match (labs.pop(), labs.is_empty()) {
            (Some(only), true) => Ok(only),
            (None, _) => Err(Failure::Failed(t!(lang, "cli-plenary-no-lab", folder = folder))),
            (Some(_), false) => Err(Failure::Usage(t!(lang, "cli-plenary-which", labs = titles))),
        };
    };
    let wanted = named.to_string_lossy();
    let fold = |name: &str| text::fold(name.trim());
    let names = |lab: &LabFolder| [fold(&title(lab)), fold(&folder_name(&lab.path))];
    let is_path = |lab: &LabFolder| {
        let same = dunce::canonicalize(named).ok().zip(dunce::canonicalize(&lab.path).ok());
        same.is_some_and(|(a, b)| a == b)
    };
    let whole = |lab: &LabFolder| is_path(lab) || names(lab).contains(&fold(&wanted));
    let begins = |lab: &LabFolder| names(lab).iter().any(|name| name.starts_with(&fold(&wanted)));
    let place = labs.iter().position(whole).or_else(|| {
        let mut fitting = labs.iter().enumerate().filter(|(_, lab)| begins(lab));
        let first = fitting.next().map(|(place, _)| place);
        first.filter(|_| fitting.next().is_none())
    });
    place.map(|place| labs.swap_remove(place)).ok_or_else(|| {
        let name = text::clean_line(&wanted);
        let said = t!(lang, "cli-plenary-no-such-lab", name = name, folder = folder, labs = titles);
        Failure::Failed(said)
    })
}

/// Returns a lab's title, or the name of its folder where it has none.
fn title(lab: &LabFolder) -> String {
    let title = lab.plan.as_ref().map(|plan| text::clean_line(&plan.lab.title));
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| folder_name(&lab.path))
}

fn folder_name(path: &Path) -> String {
    text::clean_line(&path.file_name().unwrap_or_default().to_string_lossy())
}
