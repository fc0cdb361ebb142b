//! Backups: earlier states of a session file, in a hidden folder beside it.
//!
//! The last three states are kept, one of each of the last seven days with a change, and one of each
//! old layout. They are ordered by a number, since a clock may be set back.
//!
//! The folder must be one itself. Were it a link, foreign files could be taken for states and removed.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::domain::Moment;
use crate::files;

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
    let mut backups = named(session).unwrap_or_default();
    backups.retain(|backup| files::check(&backup.path).is_ok());
    backups
}

/// Lists what is named as a backup of a session file, be it a file or not, the highest number first.
fn named(session: &Path) -> Result<Vec<Backup>, DiskError> {
    let (folder, stem) = (names::backups(session), names::stem(session));
    let paths = if disk::is_folder(&folder)? { disk::paths_in(&folder)? } else { Vec::new() };
    let mut backups: Vec<Backup> =
        paths.into_iter().filter_map(|path| by_name(path, &stem)).collect();
    backups.sort_by(|a, b| (b.number, &b.stamp).cmp(&(a.number, &a.stamp)));
    Ok(backups)
}

/// Reads the name of a backup: `STEM.000042.20141126-101403.ron`, and before the ending
/// `format-1` if it was kept for its old layout.
///
/// The name of a session may have dots in it, so anything else in the name belongs to another one.
fn by_name(path: PathBuf, stem: &str) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.to_owned();
    let rest = name.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(".ron")?;
    let mut parts = rest.split('.');
    let number = parts.next().filter(|part| is_number(part))?.parse().ok()?;
    let stamp = parts.next()?.to_owned();
    let (day, time) = stamp.split_once('-')?;
    let format = match parts.next() {
        Some(part) => Some(part.strip_prefix("format-")?.parse().ok()?),
        None => None,
    };
    let is_whole = is_number(day) && is_number(time) && parts.next().is_none();
    is_whole.then_some(Backup { path, stamp, number, format })
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the path of a backup.
fn path_of(session: &Path, number: u64, stamp: &str, format: Option<u32>) -> PathBuf {
    let kind = format.map(|format| format!(".format-{format}")).unwrap_or_default();
    let name = format!("{}.{number:06}.{stamp}{kind}.ron", names::stem(session));
    names::backups(session).join(name)
}

/// Makes a backup of a session file that is about to be replaced.
pub(super) fn refresh(session: &Path, now: Moment, format: Option<u32>) -> Result<(), DiskError> {
    make_folder(&names::backups(session))?;
    let number = next_number(session)?;
    disk::keep(session, &path_of(session, number, &names::stamp(now), format))
}

/// Returns the number of the next backup.
///
/// Where the highest number there can be is taken, those there are get the lowest numbers that are
/// free, the oldest first, so that their order is right at any moment.
fn next_number(session: &Path) -> Result<u64, DiskError> {
    let backups = named(session)?;
    let highest = backups.first().map_or(0, |newest| newest.number);
    if let Some(next) = highest.checked_add(1) {
        return Ok(next);
    }
    let mut next = 1;
    for Backup { path, stamp, format, .. } in backups.iter().rev() {
        let mut new = path_of(session, next, stamp, *format);
        while new != *path && fs::symlink_metadata(&new).is_ok() {
            next += 1;
            new = path_of(session, next, stamp, *format);
        }
        disk::rename(path, &new)?;
        next += 1;
    }
    Ok(next)
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

/// Makes the hidden folder, where there is none yet.
fn make_folder(folder: &Path) -> Result<(), DiskError> {
    if disk::is_folder(folder)? { Ok(()) } else { disk::make_folder(folder) }
}

/// Keeps a file under a name of its own in the hidden folder, from which it is never removed.
pub(super) fn set_aside(
    session: &Path,
    file: &Path,
    why: &str,
    now: Moment,
) -> Result<PathBuf, DiskError> {
    let folder = names::backups(session);
    make_folder(&folder)?;
    let name = format!("{}.{why}-{}", names::stem(session), names::stamp(now));
    let ending = file.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    let kept = disk::free_path(&folder, &name, &ending)?;
    disk::keep(file, &kept)?;
    Ok(kept)
}

/// Moves a copy of a session, with its journal if it has one, into the hidden folder beside the session,
/// under its own name and the time; returns its path there.
pub(super) fn set_copy_aside(
    session: &Path,
    copy: &Path,
    now: Moment,
) -> Result<PathBuf, DiskError> {
    let folder = names::backups(session);
    make_folder(&folder)?;
    let name = format!("{}.copy-{}", names::stem(copy), names::stamp(now));
    let kept = disk::free_path(&folder, &name, ".ron")?;
    let journal = names::journal(copy);
    let has_journal = fs::symlink_metadata(&journal).is_ok();
    if has_journal {
        disk::keep(&journal, &names::journal(&kept))?;
    }
    disk::keep(copy, &kept)?;
    disk::remove(copy)?;
    if has_journal {
        disk::remove(&journal)?;
    }
    Ok(kept)
}

/// Removes the lock of a session file that is no more; one that cannot be removed does no harm.
pub(super) fn remove_lock(session: &Path) {
    if fs::symlink_metadata(session).is_err() {
        let _ = fs::remove_file(names::lock(session));
    }
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
