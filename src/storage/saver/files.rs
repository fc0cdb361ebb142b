//! The files of one session, and the order in which they are written.
//!
//! 1. What lies under the session's name is compared with what was last read or written there.
//! 2. The new state goes to a new file beside it, and the disk has it.
//! 3. The old state becomes a backup, the new one takes its name, and the disk has the name.
//! 4. Only then a new journal is started, and its own handle is gone on with.
//!
//! Up to 3 the old journal goes on as it is. Whatever breaks off wherever: the session file and the
//! journal that lie there give every acknowledged step.

use std::path::{Path, PathBuf};

use crate::domain::{Moment, Session};
use crate::retry::is_held;

use super::super::disk::{self, Fingerprint, Stamp};
use super::super::fault::{DiskError, SaveError};
use super::super::journal::{Header, Journal};
use super::super::lock::{Asked, Lock};
use super::super::{backups, format, names};

/// What lies on the disk of one session.
pub(in crate::storage) struct Files {
    /// The session file, all links followed.
    pub(in crate::storage) path: PathBuf,
    /// The right to write it.
    pub(in crate::storage) lock: Lock,
    /// The number of the last change in it; none when it lacks more than records.
    pub(in crate::storage) in_file: Option<u64>,
    /// What it held when it was last read or written.
    pub(in crate::storage) held: Fingerprint,
    /// What told it from others then.
    pub(in crate::storage) stamp: Option<Stamp>,
    /// The old layout it has, if it has.
    pub(in crate::storage) migrated: Option<u32>,
    /// The journal that goes on from it, once there is one.
    pub(in crate::storage) journal: Option<Journal>,
    /// Counts the journals.
    pub(in crate::storage) generation: u64,
    /// Where states that others wrote are kept, until somebody is told.
    pub(in crate::storage) conflicts: Vec<PathBuf>,
}

impl Files {
    /// Tells whether the session file is not the one last read or written.
    pub(super) fn are_changed_outside(&self) -> bool {
        Stamp::at(&self.path) != self.stamp
    }

    /// Appends lines to the journal, starting it if need be; `saved` is the number of the last
    /// change before them.
    ///
    /// After an error the journal is not used again.
    pub(super) fn append(
        &mut self,
        session: &Session,
        saved: u64,
        lines: &str,
    ) -> Result<(), SaveError> {
        let mut journal = match self.journal.take() {
            Some(journal) => journal,
            // All that is not in these lines must be in the file that the journal goes on from.
            None if self.in_file == Some(saved) => self.start_journal(session, saved)?,
            None => return Err(SaveError::BrokeOff),
        };
        journal.append(lines.as_bytes())?;
        // Neither a journal that was taken away nor one without its session file keeps anything.
        if !journal.is_in_place() || !self.path.exists() {
            return Err(SaveError::BrokeOff);
        }
        self.journal = Some(journal);
        Ok(())
    }

    fn start_journal(&mut self, session: &Session, seq: u64) -> Result<Journal, DiskError> {
        self.generation += 1;
        let header = Header {
            session: session.id,
            generation: self.generation,
            seq,
            size: self.held.size,
            crc: self.held.crc,
        };
        Journal::start(&self.path, &header)
    }

    /// Writes the session file; the journal, if it was used, is not to be used again, unless
    /// another program holds the session file and keeps it from being replaced.
    pub(super) fn write(&mut self, session: &Session, now: Moment) -> Result<(), SaveError> {
        let text = format::write(session)?;
        let bytes = text.as_bytes();
        self.find_place()?;
        self.keep_what_others_wrote(now)?;
        let new = names::unfinished(&self.path);
        let written = disk::write_new(&new, bytes)?;
        let stamp = written.metadata().ok().map(|metadata| Stamp::of(&metadata));
        if self.path.exists() {
            backups::refresh(&self.path, now, self.migrated)?;
        }
        let before = (self.journal.take(), self.in_file.take());
        if let Err(error) = disk::rename(&new, &self.path) {
            // The old file and its journal then lie there as they were, and can be gone on with.
            if is_held(&error.source) {
                (self.journal, self.in_file) = before;
            }
            return Err(error.into());
        }
        self.held = Fingerprint::of(bytes);
        self.stamp = stamp;
        disk::sync_folder(&self.path)?;
        self.in_file = Some(session.seq);
        self.migrated = None;
        backups::prune(&self.path);
        Ok(())
    }

    /// Writes the session file and starts the journal that goes on from it.
    pub(super) fn write_and_go_on(
        &mut self,
        session: &Session,
        now: Moment,
    ) -> Result<(), SaveError> {
        self.write(session, now)?;
        self.journal = Some(self.start_journal(session, session.seq)?);
        Ok(())
    }

    /// Makes the folder again if it was deleted or renamed, and takes the lock there.
    fn find_place(&mut self) -> Result<(), SaveError> {
        let folder = names::folder_of(&self.path);
        // Only the last folder: what is above may be a disk that is not there now.
        if !folder.exists() && folder.parent().is_some_and(Path::exists) {
            disk::make_folder(&folder)?;
        }
        if !self.lock.is_in_place(&self.path) {
            self.lock = take_lock(&self.path)?;
        }
        Ok(())
    }

    /// Keeps the session file under another name if it is not as it was left.
    fn keep_what_others_wrote(&mut self, now: Moment) -> Result<(), SaveError> {
        let stamp = Stamp::at(&self.path);
        if stamp == self.stamp || stamp.is_none() {
            return Ok(());
        }
        let there = Fingerprint::of(&disk::read(&self.path)?);
        if there != self.held {
            self.conflicts.push(keep_conflict(&self.path, now)?);
        }
        (self.stamp, self.held) = (stamp, there);
        Ok(())
    }

    /// Takes the journal away, once the session file has everything.
    pub(super) fn remove_journal(&mut self) {
        self.journal = None;
        // A journal left behind has nothing beyond the file, so it does no harm.
        let _ = disk::remove(&names::journal(&self.path));
    }

    /// Makes what is needed to save in another folder, under a name that is free there.
    pub(super) fn in_folder(&self, folder: &Path) -> Result<Self, SaveError> {
        disk::make_folder(folder)?;
        let path = names::free(folder, &names::stem(&self.path), ".ron")?;
        Ok(Self {
            lock: take_lock(&path)?,
            path,
            in_file: None,
            held: self.held,
            stamp: None,
            migrated: None,
            journal: None,
            generation: self.generation,
            conflicts: Vec::new(),
        })
    }
}

fn take_lock(path: &Path) -> Result<Lock, SaveError> {
    match Lock::take(path)? {
        Asked::Got(lock) => Ok(lock),
        Asked::Held { .. } => Err(SaveError::Held(path.to_owned())),
    }
}

/// Keeps a file that somebody else changed as `NAME.conflict-TIME.ron` beside the session.
pub(in crate::storage) fn keep_conflict(path: &Path, now: Moment) -> Result<PathBuf, DiskError> {
    let name = format!("{}.conflict-{}", names::stem(path), names::stamp(now));
    let kept = names::free(&names::folder_of(path), &name, ".ron")?;
    disk::keep(path, &kept)?;
    Ok(kept)
}
