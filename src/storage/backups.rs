//! Backups: earlier states of a session file, in a hidden folder beside it.
//!
//! The last three states are kept, one of each of the last seven days with a change, and one of each
//! old layout. They are ordered by a number, since a clock may be set back.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::domain::Moment;

use super::disk;
use super::fault::DiskError;
use super::names;

/// How many of the newest states are kept.
const LAST: usize = 3;
/// For how many days one state of each is kept.
const DAYS: usize = 7;

/// An earlier state of a session file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its file.
    pub path: PathBuf,
    /// When it was replaced by a newer state, as `20141126-101403`.
    pub stamp: String,
    /// Its number; a higher one is newer.
    pub number: u64,
    /// The old layout it has, if it was kept for that.
    pub format: Option<u32>,
}

impl Backup {
    /// Returns when it was replaced, as people read it: `2014-11-26 10:14`.
    pub fn date(&self) -> String {
        let read = DateTime::strptime("%Y%m%d-%H%M%S", &self.stamp);
        read.map_or_else(|_| self.stamp.clone(), |at| at.strftime("%Y-%m-%d %H:%M").to_string())
    }
}

/// Lists the backups of a session file, newest first.
pub fn backups(session: &Path) -> Vec<Backup> {
    let (paths, stem) = (disk::paths_in(&names::backups(session)), names::stem(session));
    let paths = paths.unwrap_or_default().into_iter();
    let mut backups: Vec<Backup> = paths.filter_map(|path| named(path, &stem)).collect();
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    backups
}

/// Reads the name of a backup: `STEM.000042.20141126-101403.ron`, and before the ending
/// `format-1` if it was kept for its old layout.
fn named(path: PathBuf, stem: &str) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.to_owned();
    let rest = name.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(".ron")?;
    let mut parts = rest.split('.');
    let number = parts.next()?.parse().ok()?;
    let stamp = parts.next()?.to_owned();
    let format = parts.next().and_then(|part| part.strip_prefix("format-")?.parse().ok());
    Some(Backup { path, stamp, number, format })
}

/// Makes a backup of a session file that is about to be replaced.
pub(super) fn refresh(session: &Path, now: Moment, format: Option<u32>) -> Result<(), DiskError> {
    disk::make_folder(&names::backups(session))?;
    let number = backups(session).first().map_or(1, |newest| newest.number + 1);
    let kind = format.map(|format| format!(".format-{format}")).unwrap_or_default();
    let name = format!("{}.{number:06}.{}{kind}.ron", names::stem(session), names::stamp(now));
    disk::keep(session, &names::backups(session).join(name))
}

/// Removes the backups that are too many; one that cannot be removed does no harm.
pub(super) fn prune(session: &Path) {
    let mut days = HashSet::new();
    for (index, backup) in backups(session).into_iter().enumerate() {
        let day: String = backup.stamp.chars().take(8).collect();
        let first_of_day = days.len() < DAYS && days.insert(day);
        if index >= LAST && !first_of_day && backup.format.is_none() {
            let _ = fs::remove_file(&backup.path);
        }
    }
}

/// Keeps a file under a name of its own in the hidden folder, from which it is never removed.
pub(super) fn set_aside(
    session: &Path,
    file: &Path,
    why: &str,
    now: Moment,
) -> Result<PathBuf, DiskError> {
    let folder = names::backups(session);
    disk::make_folder(&folder)?;
    let name = format!("{}.{why}-{}", names::stem(session), names::stamp(now));
    let ending = file.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    let kept = disk::free_path(&folder, &name, &ending)?;
    disk::keep(file, &kept)?;
    Ok(kept)
}

/// Tells whether the journal of a session file is among the files that were set aside.
pub(super) fn is_set_aside(session: &Path) -> bool {
    let journal = names::journal(session);
    let stem = names::stem(session);
    let is_journal = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&stem) && name.ends_with(names::JOURNAL)
    };
    let Ok(bytes) = disk::read(&journal) else { return false };
    let kept = disk::paths_in(&names::backups(session)).unwrap_or_default();
    let mut kept = kept.into_iter().filter(is_journal);
    kept.any(|path| disk::read(&path).is_ok_and(|other| other == bytes))
}
