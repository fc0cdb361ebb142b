//! Finding a session by what a person typed.

use std::path::{Path, PathBuf};

use crate::text;

use super::{Entry, list};

/// How many names are offered when none fits.
const NEAREST: usize = 5;

/// What looking for a name brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One session fits.
    One(PathBuf),
    /// None fits; these platforms are nearest.
    None {
        /// Their names, nearest first.
        nearest: Vec<String>,
    },
    /// Several fit.
    Several(Vec<(String, PathBuf)>),
}

/// Finds a session by its file or by the start of its platform's name.
///
/// Case does not count, and ё is as good as е. A whole name goes before a longer one it begins.
#[must_use]
pub fn find(sessions: &Path, name: &str) -> Found {
    let path = Path::new(name);
    if path.is_file() {
        return Found::One(path.to_owned());
    }
    let entries: Vec<Entry> =
        list(sessions).labs.into_iter().flat_map(|lab| lab.sessions).collect();
    let wanted = fold(name);
    let named = |fits: &dyn Fn(&str) -> bool| -> Vec<(String, PathBuf)> {
        let fitting = entries.iter().filter(|entry| {
            !entry.is_conflict_copy && (fits(&fold(&entry.platform)) || fits(&stem(entry)))
        });
        fitting.map(|entry| (entry.platform.clone(), entry.path.clone())).collect()
    };
    for fits in [&|is: &str| is == wanted, &|is: &str| is.starts_with(&wanted)]
        as [&dyn Fn(&str) -> bool; 2]
    {
        let mut fitting = named(fits);
        match fitting.len() {
            0 => {}
            1 => {
                return fitting
                    .pop()
                    .map_or(Found::None { nearest: Vec::new() }, |(_, p)| Found::One(p));
            }
            _ => return Found::Several(fitting),
        }
    }
    Found::None { nearest: nearest(&entries, &wanted) }
}

fn stem(entry: &Entry) -> String {
    fold(&super::names::stem(&entry.path))
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

/// Returns how many letters of `wanted` must be changed, put in or left out to make the start of
/// `name`.
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
