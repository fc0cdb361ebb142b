//! Finding a session by what a person typed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::text;

use super::super::names;
use super::{Entry, list};

/// How many names are offered when none fits.
const NEAREST: usize = 5;

/// The sessions a name fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One session fits.
    One(PathBuf),
    /// None fits; the names of the platforms that are nearest, nearest first.
    None(Vec<String>),
    /// Several fit.
    Several(Vec<(String, PathBuf)>),
}

/// Finds a session by its file or by the start of its platform's name.
///
/// Case does not count, and ё is as good as е. A whole name goes before a longer one it begins. What has
/// the name as a path and is no file is given back too, so that opening it says why it is none.
pub fn find(sessions: &Path, name: impl AsRef<Path>) -> Found {
    let path = name.as_ref();
    if path.is_file() {
        return Found::One(path.to_owned());
    }
    let entries: Vec<Entry> = list(sessions).into_sessions().collect();
    let wanted = fold(&path.to_string_lossy());
    let fitting = |fits: fn(&str, &str) -> bool| -> Vec<(String, PathBuf)> {
        let is_fitting = |entry: &&Entry| {
            let names = [&entry.platform, &names::stem(&entry.path)];
            names.into_iter().any(|name| fits(&fold(name), &wanted))
        };
        let fitting = entries.iter().filter(is_fitting);
        fitting.map(|entry| (entry.platform.clone(), entry.path.clone())).collect()
    };
    let whole = fitting(|name, wanted| name == wanted);
    let found =
        if whole.is_empty() { fitting(|name, start| name.starts_with(start)) } else { whole };
    match found.as_slice() {
        [] if is_no_file(path) => Found::One(path.to_owned()),
        [] => Found::None(nearest(&entries, &wanted)),
        [(_, path)] => Found::One(path.clone()),
        _ => Found::Several(found),
    }
}

/// Tells whether something has this path that is neither a file nor a folder: a lost link, a pipe.
pub fn is_no_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok() && !path.is_file() && !path.is_dir()
}

fn fold(name: &str) -> String {
    text::fold(name.trim())
}

fn nearest(entries: &[Entry], wanted: &str) -> Vec<String> {
    let mut names: Vec<(usize, &str)> = entries
        .iter()
        .map(|entry| (distance(&fold(&entry.platform), wanted), entry.platform.as_str()))
        .collect();
    names.sort();
    names.dedup();
    names.into_iter().take(NEAREST).map(|(_, name)| name.to_owned()).collect()
}

/// Returns how many letters of `wanted` must be changed, added or removed to get the start of `name`.
fn distance(name: &str, wanted: &str) -> usize {
    let wanted: Vec<char> = wanted.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=wanted.len()).collect();
    let mut best = wanted.len();
    for letter in name.chars().take(64) {
        let mut before = row.first().copied().unwrap_or(0);
        let mut left = before + 1;
        let mut next = vec![left];
        for (other, above) in wanted.iter().zip(row.iter().skip(1)) {
            left = (before + usize::from(*other != letter)).min(above + 1).min(left + 1);
            before = *above;
            next.push(left);
        }
        row = next;
        best = best.min(left);
    }
    best
}
