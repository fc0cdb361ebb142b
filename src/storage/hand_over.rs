//! Handing over: a whole session written as one file for somebody else, its journal folded in.
//!
//! The session itself stays as it is, and may be open meanwhile. The file is read again and compared
//! before it counts as handed over.

use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::{FORMAT, Moment, Session};

use super::disk;
use super::fault::{OpenError, ReadOnly, SaveError};
use super::open::resolve;
use super::{format, lock, names};

/// A session that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// The file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// When the session last changed: when its own file or journal was last written.
    pub changed: Option<Moment>,
}

/// Why a session was not handed over; no file was written.
#[derive(Debug, thiserror::Error)]
pub enum HandOverError {
    /// The session cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A newer citylab wrote it, in this layout, so that not all of it can be read here.
    #[error("the session has layout {0}, newer than this program")]
    Newer(u32),
    /// There is a file of this name.
    #[error("{} is there already", .0.display())]
    There(PathBuf),
    /// The file is the session's own, or would lie among the sessions as a copy.
    #[error("{} would be a copy among the sessions", .0.display())]
    AmongSessions(PathBuf),
    /// Another program has the session in that file open.
    #[error("{} is open", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
        /// Who has it.
        why: ReadOnly,
    },
    /// The session cannot be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// What the disk gives back is not what was written.
    #[error("{} reads back otherwise than it was written", .0.display())]
    Differs(PathBuf),
}

/// Writes a session whole to a file outside of the sessions folder; `session` is what was read of
/// `source`, or what a program that has it open holds.
///
/// A folder gets the file under the platform's name, and a name without the ending of sessions gets it.
/// Once this returns, the disk has the file, readable for its owner alone, and it holds this very session.
///
/// # Errors
///
/// When a file of that name is there and may not be written over, when it would lie among the sessions, or
/// when the disk refuses; a file that was there is as it was, unless it was read back wrong.
pub fn hand_over(
    session: &Session,
    source: &Path,
    sessions: &Path,
    to: &Path,
    overwrites: bool,
) -> Result<HandedOver, HandOverError> {
    if session.format > FORMAT {
        return Err(HandOverError::Newer(session.format));
    }
    let to = file_for(session, to);
    if is_among_sessions(source, sessions, &to) {
        return Err(HandOverError::AmongSessions(to));
    }
    if let Ok(there) = fs::symlink_metadata(&to) {
        if !overwrites || !there.is_file() {
            return Err(HandOverError::There(to));
        }
        if let Some(holder) = lock::holder(&to) {
            return Err(HandOverError::InUse { path: to, why: ReadOnly::HeldBy(holder) });
        }
    }
    let text = format::write(session).map_err(SaveError::from)?;
    disk::put(&to, text.as_bytes()).map_err(SaveError::from)?;
    let read = disk::read(&to).map_err(SaveError::from)?;
    let is_same =
        read == text.as_bytes() && format::read(&read).is_ok_and(|read| read.session == *session);
    if !is_same {
        return Err(HandOverError::Differs(to));
    }
    Ok(HandedOver { path: to, size: text.len() as u64, changed: changed(source) })
}

/// Returns the file that is meant by a path; one that ends as folders do means a folder, there or not.
fn file_for(session: &Session, to: &Path) -> PathBuf {
    let last = to.as_os_str().as_encoded_bytes().last();
    if to.is_dir() || last.is_some_and(|byte| std::path::is_separator(char::from(*byte))) {
        return to.join(names::safe(&session.platform)).with_added_extension(names::RON);
    }
    match to.extension() {
        Some(ending) if ending.eq_ignore_ascii_case(names::RON) => to.to_owned(),
        Some(_) | None => to.with_added_extension(names::RON),
    }
}

/// Tells whether a file lies beside a session or anywhere in the sessions folder.
fn is_among_sessions(source: &Path, sessions: &Path, to: &Path) -> bool {
    let Ok(folder) = dunce::canonicalize(names::folder_of(to)) else { return false };
    let source = resolve(source).unwrap_or_else(|_| source.to_owned());
    let beside = dunce::canonicalize(names::folder_of(&source)).is_ok_and(|own| own == folder);
    beside || dunce::canonicalize(sessions).is_ok_and(|sessions| folder.starts_with(sessions))
}

fn changed(source: &Path) -> Option<Moment> {
    let source = resolve(source).ok()?;
    let files = [names::journal(&source), source];
    let times = files.iter().filter_map(|file| fs::metadata(file).ok()?.modified().ok());
    times.max().map(Moment::of)
}
