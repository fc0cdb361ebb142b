//! Finding a session by what a person typed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::text;

use super::super::names;
use super::{Entry, LabFolder};

/// How many names are offered when none fits.
const NEAREST: usize = 5;

/// The sessions a name fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One session fits.
    One(PathBuf),
    /// None fits; the names of the platforms that are nearest, nearest first.
    None(Vec<String>),
    /// The name is a path, and there is no such file.
    NoFile,
    /// Several fit.
    Several(Vec<Candidate>),
}

/// A session that a name fits, or a platform of a lab of which there is none yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The platform.
    pub platform: String,
    /// The title of the lab; empty where its folder has no plan.
    pub lab: String,
    /// The session's file, or the lab's folder where it is not started.
    pub path: PathBuf,
    /// Whether there is a session.
    pub is_started: bool,
}

/// Finds a session in these labs by its file, the start of its platform's name, or its platform's number.
///
/// Case does not count, and ё is as good as е. A whole name goes before a longer one it begins. A number is
/// never the name of a platform where a lab has a plan. What has a separator in it or ends like a session
/// file is a file, unless a platform has that very name. What has the name as a path and is no file is given
/// back too, so that opening it says why it is none.
pub fn find(labs: &[LabFolder], name: impl AsRef<Path>) -> Found {
    let path = name.as_ref();
    let wanted = fold(&path.to_string_lossy());
    let is_path = is_path(path);
    if is_path && is_there(path) {
        return Found::One(path.to_owned());
    }
    let found = match number_of(&wanted) {
        Some(number) => by_number(labs, number, &wanted),
        None => match whole_named(labs, &wanted) {
            whole if is_path || !whole.is_empty() => whole,
            _ => named(labs, |name| name.starts_with(&wanted)),
        },
    };
    match found.as_slice() {
        [] if is_path => Found::NoFile,
        [] if is_there(path) && !path.is_dir() => Found::One(path.to_owned()),
        [] => Found::None(nearest(labs, &wanted)),
        [one] => Found::One(one.path.clone()),
        _ => Found::Several(found),
    }
}

/// Lists the sessions of the platform that a whole name or a number says, and the labs that plan it and
/// have none yet. The worked example plans nothing.
pub fn find_whole(labs: &[LabFolder], name: &str) -> Vec<Candidate> {
    let wanted = fold(name);
    let number = number_of(&wanted);
    let mut found = match number {
        Some(number) => by_number(labs, number, &wanted),
        None => whole_platforms(labs, &wanted),
    };
    for lab in labs.iter().filter(|lab| !lab.is_example()) {
        let planned = lab.planned().iter().zip(1..).find(|(name, place)| match number {
            Some(number) => number == *place,
            None => fold(name) == wanted,
        });
        if let Some((platform, place)) = planned
            && !lab.has(platform)
            && !lab.numbered().iter().any(|(number, _)| *number == place)
        {
            let (platform, lab_title) = (platform.clone(), lab.title_among(labs));
            let path = lab.path.clone();
            found.push(Candidate { platform, lab: lab_title, path, is_started: false });
        }
    }
    found
}

/// Lists the sessions with a platform or file of this whole name; a platform's goes before a file's.
fn whole_named(labs: &[LabFolder], wanted: &str) -> Vec<Candidate> {
    named(labs, |name| name == wanted)
}

/// Lists the sessions whose platform has this whole name.
fn whole_platforms(labs: &[LabFolder], wanted: &str) -> Vec<Candidate> {
    fitting(labs, |entry| fold(&entry.platform) == wanted)
}

/// Lists the sessions whose platform or file has a name that fits.
fn named(labs: &[LabFolder], fits: impl Fn(&str) -> bool) -> Vec<Candidate> {
    fitting(labs, |entry| {
        let names = [&entry.platform, &names::stem(&entry.path)];
        names.into_iter().any(|name| fits(&fold(name)))
    })
}

fn fitting(labs: &[LabFolder], fits: impl Fn(&Entry) -> bool) -> Vec<Candidate> {
    let in_lab = |lab: &LabFolder| {
        let sessions = lab.sessions_among(labs).filter(|entry| fits(entry));
        sessions.map(|entry| candidate(labs, lab, entry)).collect::<Vec<_>>()
    };
    labs.iter().flat_map(in_lab).collect()
}

fn candidate(labs: &[LabFolder], lab: &LabFolder, entry: &Entry) -> Candidate {
    let title = lab.plan.as_ref().map(|_| lab.title_among(labs)).unwrap_or_default();
    let (platform, path) = (entry.platform.clone(), entry.path.clone());
    Candidate { platform, lab: title, path, is_started: true }
}

/// Lists the sessions whose platform has this number in its lab, in the worked example only where there is
/// no other lab; where there is no plan, a platform may have the number as its name.
fn by_number(labs: &[LabFolder], number: u32, written: &str) -> Vec<Candidate> {
    let unplanned = labs.iter().filter(|lab| lab.plan.is_none());
    let called = |lab: &LabFolder| {
        let sessions = lab.sessions_among(labs).filter(|entry| fold(&entry.platform) == written);
        sessions.map(|entry| candidate(labs, lab, entry)).collect::<Vec<_>>()
    };
    let called: Vec<Candidate> = unplanned.flat_map(called).collect();
    if !called.is_empty() {
        return called;
    }
    let is_real = |lab: &&LabFolder| !lab.is_example();
    let holds_real = labs.iter().any(|lab| is_real(&lab));
    let meant = labs.iter().filter(|lab| is_real(lab) || !holds_real);
    let of_number = |lab: &LabFolder| {
        let among = |entry: &Entry| lab.sessions_among(labs).any(|other| other.path == entry.path);
        let sessions = lab.numbered().into_iter();
        let sessions = sessions.filter(|(own, entry)| *own == number && among(entry));
        sessions.map(|(_, entry)| candidate(labs, lab, entry)).collect::<Vec<_>>()
    };
    meant.flat_map(of_number).collect()
}

/// Reads the number of a platform; a name that has more than digits is none.
fn number_of(name: &str) -> Option<u32> {
    name.parse().ok().filter(|number| *number > 0 && name.bytes().all(|b| b.is_ascii_digit()))
}

/// Tells whether a name is a path: with a separator in it, or the ending of session files behind it.
pub fn is_path(name: &Path) -> bool {
    let ends_so = name.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(names::RON));
    ends_so || name.to_string_lossy().contains(std::path::is_separator)
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn fold(name: &str) -> String {
    text::fold(name.trim())
}

fn nearest(labs: &[LabFolder], wanted: &str) -> Vec<String> {
    let mut names: Vec<(usize, &str)> = labs
        .iter()
        .flat_map(|lab| &lab.sessions)
        .map(|entry| {
            (text::distance_to_start(&fold(&entry.platform), wanted), entry.platform.as_str())
        })
        .collect();
    names.sort();
    names.dedup();
    names.into_iter().take(NEAREST).map(|(_, name)| name.to_owned()).collect()
}
