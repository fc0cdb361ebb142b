//! The files of one session, and the order in which they are written.
//!
//! 1. The session file is compared with what was last read or written there.
//! 2. The new state is written to a new file beside it, until the disk has it.
//! 3. The old state becomes a backup and the new one takes its name, until the disk has the name.
//! 4. Only then a new journal is started, and used by the handle that created it.
//!
//! While a journal is in use the session file is marked as open, see [`format::marked`]. The mark is no part
//! of what the journal's header says of the file, so it comes and goes without the journal.
//!
//! Up to step 3 the old journal stays in use. Wherever this breaks off, the session file and the
//! journal that are there give every acknowledged step.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::domain::{Moment, Session};
use crate::files;
use crate::retry::is_held;

use super::super::disk::{self, Fingerprint, Stamp};
use super::super::fault::{DiskError, ReadOnly, SaveError};
use super::super::holder::Holder;
use super::super::journal::{Header, Journal, fingerprint};
use super::super::lock::Lock;
use super::super::{backups, format, names};

/// The files of one session, and what is known of them.
pub(in crate::storage) struct Files {
    /// The session file, all links followed.
    pub(in crate::storage) path: PathBuf,
    /// The right to write it.
    pub(in crate::storage) lock: Lock,
    /// The number of the last change in it; none when no journal can complete it.
    pub(in crate::storage) in_file: Option<u64>,
    /// Its contents when it was last read or written.
    pub(in crate::storage) contents: Fingerprint,
    /// What told it from other files then.
    pub(in crate::storage) stamp: Option<Stamp>,
    /// Whether it is marked as open; it is while a journal is in use.
    pub(in crate::storage) is_marked: bool,
    /// When the session was opened.
    pub(in crate::storage) opened: Moment,
    /// The old layout it had when it was opened, until it is written in the present one.
    pub(in crate::storage) migrated: Option<u32>,
    /// The journal of what came after it, once there is one.
    pub(in crate::storage) journal: Option<Journal>,
    /// How many journals were started, over all openings.
    pub(in crate::storage) generation: u64,
    /// Where states that other programs wrote are kept, until this is told.
    pub(in crate::storage) conflicts: Vec<PathBuf>,
}

impl Files {
    /// Tells whether the session file is not the one last read or written.
    pub(super) fn are_changed_outside(&self) -> bool {
        Stamp::at(&self.path) != self.stamp
    }

    /// Appends lines to the journal, starting one if there is none; `saved` is the number of the last
    /// change before them.
    ///
    /// After an error the journal is not used any more.
    pub(super) fn append(
        &mut self,
        session: &Session,
        saved: u64,
        lines: &str,
    ) -> Result<(), SaveError> {
        let mut journal = match self.journal.take() {
            Some(journal) => journal,
            // A journal can only be started when the file has all that is not in these lines.
            None if self.in_file == Some(saved) => self.start_journal(session, saved)?,
            None => return Err(SaveError::BrokeOff),
        };
        journal.append(lines.as_bytes())?;
        // A journal that was removed keeps nothing, and neither does one without its session file.
        if !journal.is_in_place() || files::check(&self.path).is_err() {
            return Err(SaveError::BrokeOff);
        }
        self.journal = Some(journal);
        Ok(())
    }

    fn start_journal(&mut self, session: &Session, seq: u64) -> Result<Journal, DiskError> {
        self.generation = self.generation.saturating_add(1);
        let header = Header {
            session: session.id,
            generation: self.generation,
            seq,
            size: self.contents.size,
            crc: self.contents.crc,
        };
        Journal::start(&self.path, &header)
    }

    /// Marks the session file as open, so that a copy of it alone says that it may lack answers. A file
    /// that another program changed, or wrote without a title, stays as it is.
    pub(super) fn mark(&mut self) -> Result<(), DiskError> {
        if self.is_marked || self.are_changed_outside() {
            return Ok(());
        }
        let bytes = disk::read(&self.path)?;
        let text = std::str::from_utf8(&bytes).ok();
        let text = text.filter(|_| fingerprint(&bytes) == self.contents);
        let holder = Holder::this(self.opened);
        let Some(text) = text.and_then(|text| format::marked(text, &holder, &self.path)) else {
            return Ok(());
        };
        let new = names::unfinished(&self.path);
        let written = disk::write_new(&new, text.as_bytes())?;
        let stamp = written.metadata().ok().map(|metadata| Stamp::of(&metadata));
        disk::rename(&new, &self.path)?;
        (self.stamp, self.is_marked) = (stamp, true);
        disk::sync_folder(&self.path)
    }

    /// Writes the session file for the last time, without a mark. The journal is not used any more then.
    pub(super) fn write_closed(&mut self, session: &Session, now: Moment) -> Result<(), SaveError> {
        self.write(session, None, now)?;
        self.is_marked = false;
        Ok(())
    }

    /// Writes the session file, with this text or else as it is closed. The journal is not used any more
    /// then, unless another program has the session file open and keeps it from being replaced.
    fn write(
        &mut self,
        session: &Session,
        text: Option<&str>,
        now: Moment,
    ) -> Result<(), SaveError> {
        let is_there = self.in_file == Some(session.seq) && self.is_marked;
        let differs_by_mark = is_there && !self.are_changed_outside();
        self.find_place(now)?;
        self.keep_what_others_wrote(now)?;
        let new = names::unfinished(&self.path);
        let (written, contents) = match text {
            Some(text) => write_text(&new, text)?,
            None => write_whole(&new, session)?,
        };
        let stamp = written.metadata().ok().map(|metadata| Stamp::of(&metadata));
        if self.path.exists() && !differs_by_mark {
            backups::refresh(&self.path, now, self.migrated)?;
        }
        let before = (self.journal.take(), self.in_file.take());
        if let Err(error) = disk::rename(&new, &self.path) {
            // The old file and its journal are as they were then, and stay in use.
            if is_held(&error.source) {
                (self.journal, self.in_file) = before;
            }
            return Err(error.into());
        }
        self.contents = contents;
        self.stamp = stamp;
        disk::sync_folder(&self.path)?;
        self.in_file = Some(session.seq);
        self.migrated = None;
        backups::prune(&self.path);
        Ok(())
    }

    /// Writes the session file and starts a journal.
    pub(super) fn write_and_start_journal(
        &mut self,
        session: &Session,
        now: Moment,
    ) -> Result<(), SaveError> {
        let text = format::write(session)?;
        let marked = format::marked(&text, &Holder::this(self.opened), &self.path);
        let is_marked = marked.is_some();
        self.write(session, Some(&marked.unwrap_or(text)), now)?;
        self.is_marked = is_marked;
        self.journal = Some(self.start_journal(session, session.seq)?);
        Ok(())
    }

    /// Makes the folder again if it was removed or renamed, and locks the session there.
    fn find_place(&mut self, now: Moment) -> Result<(), SaveError> {
        let folder = names::folder_of(&self.path);
        // Not the folders above it: they may be on a disk that was taken out.
        if !folder.exists() && folder.parent().is_some_and(Path::exists) {
            disk::make_folder(&folder)?;
        }
        if !self.lock.is_in_place(&self.path) {
            self.lock = take_lock(&self.path, now)?;
        }
        Ok(())
    }

    /// Keeps the session file under another name if another program changed it.
    fn keep_what_others_wrote(&mut self, now: Moment) -> Result<(), SaveError> {
        let stamp = Stamp::at(&self.path);
        if stamp == self.stamp || stamp.is_none() {
            return Ok(());
        }
        let contents = match disk::read(&self.path) {
            Ok(bytes) => Some(fingerprint(&bytes)),
            // A link, a pipe or a folder in its place is moved away, so that saving goes on.
            Err(error) if error.is_no_file() => None,
            Err(error) => return Err(error.into()),
        };
        if contents != Some(self.contents) {
            self.conflicts.push(keep_conflict(&self.path, now)?);
        }
        (self.stamp, self.contents) = (stamp, contents.unwrap_or(self.contents));
        Ok(())
    }

    /// Removes the journal, once the session file has everything.
    pub(super) fn remove_journal(&mut self) {
        self.journal = None;
        // A journal that stays has nothing that the file lacks, so it does no harm.
        let _ = disk::remove(&names::journal(&self.path));
    }

    /// Makes what is needed to save in another folder, under a name that is free there.
    pub(super) fn in_folder(&self, folder: &Path, now: Moment) -> Result<Self, SaveError> {
        disk::make_folder(folder)?;
        let path = disk::free_path(folder, &names::stem(&self.path), ".ron")?;
        Ok(Self {
            lock: take_lock(&path, now)?,
            path,
            in_file: None,
            contents: self.contents,
            stamp: None,
            is_marked: false,
            opened: self.opened,
            migrated: None,
            journal: None,
            generation: self.generation,
            conflicts: Vec::new(),
        })
    }
}

fn take_lock(path: &Path, now: Moment) -> Result<Lock, SaveError> {
    Lock::take(path, now).map_err(|why| match why {
        ReadOnly::NotWritable(error) => error.into(),
        ReadOnly::HeldBy(_) | ReadOnly::Newer(_) | ReadOnly::Beyond(_) => {
            SaveError::Held(path.to_owned())
        }
    })
}

/// Keeps a file that another program changed as `NAME.conflict-TIME.ron` beside the session.
pub(in crate::storage) fn keep_conflict(path: &Path, now: Moment) -> Result<PathBuf, DiskError> {
    let name = format!("{}.conflict-{}", names::stem(path), names::stamp(now));
    let kept = disk::free_path(&names::folder_of(path), &name, ".ron")?;
    disk::keep(path, &kept)?;
    Ok(kept)
}

/// Writes a new file with this text.
fn write_text(new: &Path, text: &str) -> Result<(File, Fingerprint), SaveError> {
    let written = disk::write_new(new, text.as_bytes())?;
    Ok((written, fingerprint(text.as_bytes())))
}

/// Writes a new file with a session, without its whole text in memory where that can be.
fn write_whole(new: &Path, session: &Session) -> Result<(File, Fingerprint), SaveError> {
    match disk::pour_new(new, |file| format::pour(session, file))? {
        Some(poured) => Ok(poured),
        None => write_text(new, &format::write(session)?),
    }
}
