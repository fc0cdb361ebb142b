//! Restoring: an earlier state of a session takes the place of the present one, which is kept.
//!
//! 1. The changes that only the journal has are written to the session file.
//! 2. The file becomes the newest backup. A file that cannot be read is kept under a name of its own
//!    instead, and its journal with it.
//! 3. The earlier state is numbered after every change of the present one and takes the file's name.
//! 4. The journal is removed.
//!
//! If this breaks off before the third step is done, the present state is found with its journal;
//! after it, the earlier state is found, to which no record of that journal is applied any more,
//! since all of them have lower numbers.

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Moment, Session};

use super::backups::{self, Backup, backups, set_aside};
use super::disk;
use super::fault::{DiskError, Notice, OpenError, Operation, ReadOnly};
use super::format::{self, FormatError};
use super::names;
use super::open::{
    Inspection, journal_of, keep_originals, lock_for_writing, look, resolve, unreadable,
};

/// An earlier state of a session.
#[derive(Debug)]
pub struct EarlierState {
    /// Where and since when it is kept.
    pub backup: Backup,
    /// The session as it was; an error when it cannot be read, so that it cannot be restored either.
    pub session: Result<Session, OpenError>,
}

/// Why an earlier state was not restored.
#[derive(Debug)]
pub enum RestoreError {
    /// The session cannot be changed, and nothing was.
    ReadOnly(ReadOnly),
    /// The disk refused on the way; the session is in the present state or in the earlier one, and
    /// nothing is lost.
    Disk(DiskError),
}

/// Reads what is kept of earlier states of a session file, newest first.
pub fn earlier_states(session: &Path) -> Vec<EarlierState> {
    let path = resolve(session).unwrap_or_else(|_| session.to_owned());
    let state = |backup: Backup| EarlierState { session: read(&backup.path), backup };
    backups(&path).into_iter().map(state).collect()
}

fn read(path: &Path) -> Result<Session, OpenError> {
    let read = format::read(&disk::read(path)?).and_then(|read| match read.is_newer() {
        true => Err(FormatError::Newer(read.format)),
        false => Ok(read.session),
    });
    read.map_err(unreadable(path))
}

/// Puts an earlier state in place of a session that nobody has open, and returns what a person
/// should know.
///
/// The present state, with everything acknowledged, is the newest of the [`earlier_states`] then,
/// so restoring that one takes the restoring back. The earlier state comes with its own undo history.
///
/// # Errors
///
/// When another program has the session open, a newer one wrote it, or the disk refuses.
pub fn restore(
    session: &Path,
    earlier: &Session,
    now: Moment,
) -> Result<Vec<Notice>, RestoreError> {
    let path = match resolve(session) {
        Ok(path) => path,
        Err(OpenError::Disk(error)) if error.is_no_file() => return Err(RestoreError::Disk(error)),
        Err(_) => session.to_owned(),
    };
    let _lock = lock_for_writing(&path, now).map_err(RestoreError::ReadOnly)?;
    let last = journal_of(&path).map_err(RestoreError::Disk)?.last();
    let mut notes = Vec::new();
    let present = match look(&path) {
        Ok(present) => {
            let kept = keep_originals(&path, &present, now, &mut notes);
            kept.map_err(RestoreError::ReadOnly)?;
            Some(present)
        }
        Err(OpenError::Missing { .. } | OpenError::Unreadable { .. }) => None,
        Err(OpenError::Disk(error)) if error.source.kind() == io::ErrorKind::NotFound => None,
        Err(OpenError::Disk(error)) => return Err(RestoreError::Disk(error)),
    };
    let mut earlier = earlier.clone();
    earlier.come_after(last, present.as_ref().map(|present| &present.recovered.session));
    let kept = replace(&path, present, earlier, now).map_err(RestoreError::Disk)?;
    notes.extend((!kept.is_empty()).then_some(Notice::Unreadable(kept)));
    Ok(notes)
}

/// Puts an earlier state in place of the present one; returns where files are kept that could not be
/// read.
fn replace(
    path: &Path,
    present: Option<Inspection>,
    mut earlier: Session,
    now: Moment,
) -> Result<Vec<PathBuf>, DiskError> {
    let journal = names::journal(path);
    let others = earlier_states(path).into_iter().filter_map(|state| state.session.ok());
    earlier.come_after(0, &others.collect::<Vec<_>>());
    let kept = match &present {
        Some(present) => {
            let mut old_layout = present.old_layout();
            if present.recovered.changes > 0 {
                backups::refresh(path, now, old_layout.take())?;
                write(path, &present.recovered.session)?;
            }
            backups::refresh(path, now, old_layout)?;
            Vec::new()
        }
        None => {
            let there = [path, &journal].into_iter().filter(|file| file.exists());
            let kept = there.map(|file| set_aside(path, file, "unreadable", now));
            kept.collect::<Result<_, _>>()?
        }
    };
    write(path, &earlier)?;
    disk::remove(&journal)?;
    backups::prune(path);
    Ok(kept)
}

fn write(path: &Path, session: &Session) -> Result<(), DiskError> {
    let text = format::write(session)
        .map_err(|error| DiskError::at(Operation::Write, path)(io::Error::other(error)))?;
    disk::put(path, text.as_bytes())
}
