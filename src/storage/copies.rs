//! Copies: another file with the same session is merged into it, and then set aside.
//!
//! The copy is never deleted. It is moved into the hidden folder beside the session once the disk has
//! all that was in it, and left where it is as long as it has something that the session lacks.

use std::path::{Path, PathBuf};

use crate::domain::{Edit, Moment, Refusal, Session};

use super::backups;
use super::fault::{DiskError, OpenError, ReadOnly, SaveError};
use super::lock::Lock;
use super::merge::merge;
use super::open::{OpenMode, look_at, open, resolve};

/// What came of merging a copy into its session.
#[derive(Debug)]
pub struct Merged {
    /// Whether the copy had something new.
    pub is_changed: bool,
    /// Where the copy is kept, or why it is still where it was.
    pub aside: Result<PathBuf, MergeError>,
}

/// Why a copy was not merged or not set aside; nothing is lost, and the session is sound.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// One of the two cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The file holds another session, or is the session's own.
    #[error("{} is no copy of {}", copy.display(), session.display())]
    NoCopy {
        /// The session's file.
        session: PathBuf,
        /// The other one.
        copy: PathBuf,
    },
    /// The session cannot be changed.
    #[error("{} cannot be changed", path.display())]
    ReadOnly {
        /// The session's file.
        path: PathBuf,
        /// Why.
        why: ReadOnly,
    },
    /// The copy cannot be moved.
    #[error("{} cannot be moved", path.display())]
    InUse {
        /// The copy.
        path: PathBuf,
        /// Why.
        why: ReadOnly,
    },
    /// One of the two was changed since the merge was shown.
    #[error("one of the two was changed meanwhile")]
    Changed,
    /// What the copy has does not fit into the session.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The session was not saved.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// The copy has something that the session lacks.
    #[error("{} has something new", .0.display())]
    HasNews(PathBuf),
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

/// Merges a copy into a session that nobody has open, as one undoable step, and sets the copy aside.
///
/// When it returns, the disk has the session with all that was in the copy. Merging the same copy a
/// second time adds nothing. `expected` is the edit of [`merge`] that was shown to a person before.
///
/// # Errors
///
/// When the merge is not the one expected, either cannot be read, the session cannot be changed, or the disk refuses. The copy is where it
/// was then.
pub fn merge_copy(
    session: &Path,
    copy: &Path,
    expected: Option<&Edit>,
    now: Moment,
) -> Result<Merged, MergeError> {
    let (session, is_changed) = merge_from(session, copy, expected, now)?;
    let aside = set_copy_aside(&session, copy, now);
    Ok(Merged { is_changed, aside })
}

/// Merges a copy into a session that nobody has open, as [`merge_copy`] does, and leaves the copy where
/// it is. Returns the session's file, all links followed, and whether the copy had something new.
///
/// # Errors
///
/// As [`merge_copy`].
pub fn merge_from(
    session: &Path,
    copy: &Path,
    expected: Option<&Edit>,
    now: Moment,
) -> Result<(PathBuf, bool), MergeError> {
    let [ours, theirs] = read_both(session, copy)?;
    // Opening a session may write beside it, so what is refused is refused before.
    if merge(&ours, &theirs).as_ref() != expected {
        return Err(MergeError::Changed);
    }
    let opened = open(session, now, |_| {})?;
    let (path, mut session) = (opened.path, opened.session);
    let saver = match opened.mode {
        OpenMode::Writing(saver) => saver,
        OpenMode::ReadOnly(why) => return Err(MergeError::ReadOnly { path, why }),
    };
    let edit = merge(&session, &theirs);
    if edit.as_ref() != expected {
        return Err(MergeError::Changed);
    }
    let is_changed = edit.is_some();
    if let Some(edit) = edit {
        saver.save(session.perform(edit)?);
    }
    saver.close()?;
    Ok((path, is_changed))
}

/// Moves a copy of a session into the hidden folder beside it, and returns where it is kept.
///
/// # Errors
///
/// When the copy has something that the disk does not have in the session, when another program has it
/// open, or when the disk refuses; the copy is where it was then.
pub fn set_copy_aside(session: &Path, copy: &Path, now: Moment) -> Result<PathBuf, MergeError> {
    let (session, file) = (resolve(session)?, resolve(copy)?);
    let in_use = |why| MergeError::InUse { path: copy.to_owned(), why };
    let lock = Lock::take(&file, now).map_err(in_use)?;
    let [ours, theirs] = read_both(&session, copy)?;
    if merge(&ours, &theirs).is_some() {
        return Err(MergeError::HasNews(copy.to_owned()));
    }
    let kept = backups::set_copy_aside(&session, copy, now)?;
    drop(lock);
    backups::remove_lock(&file);
    Ok(kept)
}

/// Reads a session and a copy of it; fails where it is none.
fn read_both(session: &Path, copy: &Path) -> Result<[Session; 2], MergeError> {
    let ours = look_at(session)?;
    let theirs = look_at(copy)?;
    if ours.id != theirs.id || resolve(session)? == resolve(copy)? {
        return Err(MergeError::NoCopy { session: session.to_owned(), copy: copy.to_owned() });
    }
    Ok([ours, theirs])
}
