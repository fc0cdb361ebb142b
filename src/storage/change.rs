//! A change to a session that nobody has open: it is on the disk, or nothing is.

use std::path::{Path, PathBuf};

use crate::domain::{Moment, Refusal, Session, Step};

use super::fault::{Notice, OpenError, ReadOnly, SaveError};
use super::open::{OpenMode, look_at, open};

/// A session that was changed.
#[derive(Debug)]
pub struct Changed {
    /// The session as the disk has it.
    pub session: Session,
    /// What a person should know of opening it.
    pub notes: Vec<Notice>,
}

/// Why a session was not changed; its file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// It cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It cannot be written: another program has it open, for example.
    #[error("{} cannot be changed", path.display())]
    ReadOnly {
        /// The session's file.
        path: PathBuf,
        /// Why.
        why: ReadOnly,
    },
    /// The change does not fit it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It was not saved.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Opens a session for writing, performs what `change` makes of it, and closes it again.
///
/// When it returns, the disk has the step. `change` is tried on what is read first, so where it makes no step,
/// or is refused, no file is opened for writing.
///
/// # Errors
///
/// When the session cannot be read or written, when it refuses the change, or when the disk refuses.
pub fn change(
    path: &Path,
    now: Moment,
    mut change: impl FnMut(&mut Session) -> Result<Option<Step>, Refusal>,
) -> Result<Changed, ChangeError> {
    let mut session = look_at(path)?;
    if change(&mut session)?.is_none() {
        return Ok(Changed { session, notes: Vec::new() });
    }
    let opened = open(path, now, |_| {})?;
    let (path, mut session, notes) = (opened.path, opened.session, opened.notes);
    let saver = match opened.mode {
        OpenMode::Writing(saver) => saver,
        OpenMode::ReadOnly(why) => return Err(ChangeError::ReadOnly { path, why }),
    };
    if let Some(step) = change(&mut session)? {
        saver.save(step);
    }
    saver.close()?;
    Ok(Changed { session, notes })
}
