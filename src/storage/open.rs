//! Opening and creating a session.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::domain::{FORMAT, Moment, Session};
use crate::files;

use super::backups::{Backup, backups, is_set_aside, set_aside};
use super::disk::{self, Fingerprint, Stamp};
use super::fault::{DiskError, Notice, OpenError, Operation, ReadOnly, SaveEvent};
use super::format::{self, FormatError, LIMIT, LeftBehind};
use super::journal::{Header, fingerprint};
use super::lock::{self, Lock};
use super::recovery::{Recovered, recover};
use super::saver::{Files, Saver, Writer, keep_conflict};
use super::{journal, names};

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// Its file, all links followed.
    pub path: PathBuf,
    /// The session as it was last acknowledged.
    pub session: Session,
    /// Whether it can be changed.
    pub mode: OpenMode,
    /// What a person should know.
    pub notes: Vec<Notice>,
}

/// Whether an open session can be changed.
#[derive(Debug)]
pub enum OpenMode {
    /// Every step given to the saver is saved.
    Writing(Saver),
    /// Nothing is saved.
    ReadOnly(ReadOnly),
}

/// What was read from the files of a session.
pub(super) struct Inspection {
    /// The layout of the session file.
    pub(super) format: u32,
    /// Whether control characters were taken out of its texts.
    pub(super) cleaned: bool,
    /// The number of the last change in it.
    pub(super) in_file: u64,
    file: Fingerprint,
    stamp: Option<Stamp>,
    /// The mark of a program that has the file open, or had it when it broke off or the file was copied.
    pub(super) mark: Option<LeftBehind>,
    /// Whether there is a journal.
    has_journal: bool,
    pub(super) recovered: Recovered,
}

impl Inspection {
    /// Returns the layout of the session file, if it is not the present one.
    pub(super) fn old_layout(&self) -> Option<u32> {
        (self.format != FORMAT).then_some(self.format)
    }

    /// Returns the mark where the journal it speaks of is not there.
    fn left_behind(&self) -> Option<&LeftBehind> {
        self.mark.as_ref().filter(|_| !self.has_journal)
    }
}

/// Opens a session for writing, or only for reading when it cannot be written.
///
/// `report` is called from the saving thread.
///
/// # Errors
///
/// When the file is missing or is no session; nothing is changed then.
pub fn open(
    path: &Path,
    now: Moment,
    report: impl FnMut(SaveEvent) + Send + 'static,
) -> Result<Opened, OpenError> {
    let path = resolve(path)?;
    let lock = lock_for_writing(&path, now);
    let mut inspected = look(&path)?;
    let fits = inspected.recovered.session.check_limits().map_err(ReadOnly::Beyond);
    let session = inspected.recovered.session.clone();
    let mut notes = notes_of(&inspected);
    let mut kept = || keep_originals(&path, &inspected, now, &mut notes);
    let lock = match lock.and_then(|lock| fits.and_then(|()| kept()).map(|()| lock)) {
        Ok(lock) => lock,
        Err(why) => {
            let held = matches!(why, ReadOnly::HeldBy(_));
            let left = inspected.left_behind().filter(|_| !held).cloned();
            let notes = left.map(Notice::LeftBehind).into_iter().collect();
            return Ok(Opened { path, session, mode: OpenMode::ReadOnly(why), notes });
        }
    };
    let migrated = inspected.old_layout();
    let files = Files {
        path: path.clone(),
        lock,
        in_file: migrated.is_none().then_some(inspected.in_file),
        contents: inspected.file,
        stamp: inspected.stamp,
        // The mark of a copy stays until something is changed there.
        is_marked: inspected.mark.is_some() && inspected.has_journal,
        opened: now,
        migrated,
        journal: None,
        generation: inspected.recovered.generation,
        conflicts: Vec::new(),
    };
    let writer = Writer::new(inspected.recovered.session, files, now, Box::new(report));
    let saver = Saver::start(writer)?;
    Ok(Opened { path, session, mode: OpenMode::Writing(saver), notes })
}

/// Says why a session that was read could not be changed, as [`open`] would find it now; changes nothing.
///
/// # Errors
///
/// When another program has it, a newer one wrote it, it is beyond a limit, or it cannot be written.
pub fn check_writable(path: &Path, session: &mut Session) -> Result<(), ReadOnly> {
    let path = resolve(path).unwrap_or_else(|_| path.to_owned());
    disk::may_replace(&path).map_err(ReadOnly::NotWritable)?;
    if let Some(holder) = lock::holder(&path) {
        return Err(ReadOnly::HeldBy(holder));
    }
    session.check_limits().map_err(ReadOnly::Beyond)?;
    if session.format > FORMAT { Err(ReadOnly::Newer(session.format)) } else { Ok(()) }
}

/// Reads a session with everything acknowledged so far and changes nothing; another program may have
/// it open.
///
/// # Errors
///
/// As [`open`].
pub fn look_at(path: &Path) -> Result<Session, OpenError> {
    Ok(look(&resolve(path)?)?.recovered.session)
}

/// Returns what a session file says that was copied without its journal while a program had it open; none
/// where it was not, where nobody can read it, and where a program has it open right now.
pub fn left_behind(path: &Path) -> Option<LeftBehind> {
    let path = resolve(path).ok()?;
    let mark = || format::mark_of(&disk::read(&path).ok()?);
    let has_journal = || fs::symlink_metadata(names::journal(&path)).is_ok();
    mark().filter(|_| !has_journal() && lock::holder(&path).is_none())?;
    // A program that is just closing it writes it without the mark before the journal goes.
    mark()
}

/// Puts a new session into a folder, under a name made from its platform's, and opens it.
///
/// # Errors
///
/// When the disk refuses.
pub fn create(
    folder: &Path,
    session: &Session,
    now: Moment,
    report: impl FnMut(SaveEvent) + Send + 'static,
) -> Result<Opened, OpenError> {
    disk::make_folder(folder)?;
    let path = disk::free_path(folder, &names::safe(&session.platform), ".ron")?;
    let text = format::write(session).map_err(unreadable(&path))?;
    disk::put(&path, text.as_bytes())?;
    open(&path, now, report)
}

/// Returns the file of a session, all links followed.
///
/// # Errors
///
/// When it is missing, or is a folder, a pipe or a device.
pub(super) fn resolve(path: &Path) -> Result<PathBuf, OpenError> {
    let file = files::check_name(path).and_then(|()| files::follow(path));
    let file = file.and_then(|file| files::check(&file).map(|()| file));
    file.map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            OpenError::Missing { path: path.to_owned(), backups: backups(path).len() }
        } else {
            DiskError::at(Operation::Read, path)(error).into()
        }
    })
}

/// Ties what is wrong with a text to the file that has it.
pub(super) fn unreadable(path: &Path) -> impl FnOnce(FormatError) -> OpenError {
    |source| OpenError::Unreadable { path: path.to_owned(), source, backups: backups(path).len() }
}

/// Reads the session file and its journal.
pub(super) fn look(path: &Path) -> Result<Inspection, OpenError> {
    let mut tries = 0;
    loop {
        let stamp = Stamp::at(path);
        if stamp.is_some_and(|stamp| stamp.size() > LIMIT) {
            return Err(unreadable(path)(FormatError::too_large(LIMIT)));
        }
        let bytes = disk::read(path)?;
        let file = fingerprint(&bytes);
        let journal = journal_if_there(path)?;
        let (has_journal, contents) = (journal.is_some(), journal.unwrap_or_default());
        let mark = format::mark_of(&bytes);
        // The program that writes them may have replaced both between the two readings.
        let apart = contents.header.as_ref().is_some_and(|header| header.fingerprint() != file)
            || (mark.is_some() && !has_journal);
        if apart && tries < 3 && disk::read(path)? != bytes {
            tries += 1;
            continue;
        }
        let read = format::read(&bytes).map_err(unreadable(path))?;
        let (format, cleaned, in_file) = (read.format, read.cleaned, read.session.seq);
        let is_over = |header: &Header| was_replaced(path, header) || is_set_aside(path);
        let recovered = recover(read.session, file, contents, is_over);
        let look =
            Inspection { format, cleaned, in_file, file, stamp, mark, has_journal, recovered };
        return Ok(look);
    }
}

/// Tells whether this program itself replaced the file after which a journal was started: then it
/// is among the backups.
fn was_replaced(path: &Path, header: &Header) -> bool {
    let is_it = |backup: &Backup| {
        disk::read(&backup.path).is_ok_and(|bytes| fingerprint(&bytes) == header.fingerprint())
    };
    backups(path).iter().any(is_it)
}

pub(super) fn journal_of(path: &Path) -> Result<journal::Contents, DiskError> {
    Ok(journal_if_there(path)?.unwrap_or_default())
}

fn journal_if_there(path: &Path) -> Result<Option<journal::Contents>, DiskError> {
    match disk::read(&names::journal(path)) {
        Ok(bytes) => {
            let mut contents = journal::read(&bytes);
            // What comes after so many bytes was not read.
            contents.bad += usize::from(bytes.len() as u64 > LIMIT);
            Ok(Some(contents))
        }
        Err(error) if error.source.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Takes the right to write a session, or says why it cannot be had.
pub(super) fn lock_for_writing(path: &Path, now: Moment) -> Result<Lock, ReadOnly> {
    disk::may_replace(path).map_err(ReadOnly::NotWritable)?;
    Lock::take(path, now)
}

fn notes_of(inspected: &Inspection) -> Vec<Notice> {
    let mut notes = Vec::new();
    if inspected.recovered.changes > 0 {
        notes.push(Notice::Recovered(inspected.recovered.changes));
    }
    notes.extend(inspected.left_behind().cloned().map(Notice::LeftBehind));
    notes.extend(inspected.old_layout().map(Notice::Migrated));
    if inspected.cleaned {
        notes.push(Notice::Cleaned);
    }
    notes
}

/// Prepares for writing a session: keeps copies of what that would destroy, which is a journal that
/// was not applied whole, and a file that another program changed.
///
/// # Errors
///
/// When a newer citylab wrote the session or the disk refuses; the session is as it was then.
pub(super) fn keep_originals(
    path: &Path,
    inspected: &Inspection,
    now: Moment,
    notes: &mut Vec<Notice>,
) -> Result<(), ReadOnly> {
    if inspected.format > FORMAT {
        return Err(ReadOnly::Newer(inspected.format));
    }
    let recovered = &inspected.recovered;
    if recovered.must_keep_journal() {
        let kept = set_aside(path, &names::journal(path), "kept", now);
        let kept = kept.map_err(ReadOnly::NotWritable)?;
        notes.push(if recovered.other {
            Notice::OtherJournal(kept)
        } else {
            let Recovered { after_gap, refused, .. } = *recovered;
            Notice::BadJournal { kept, after_gap, refused }
        });
        if recovered.changes == 0 {
            // It would be kept again at each opening.
            disk::remove(&names::journal(path)).map_err(ReadOnly::NotWritable)?;
        }
    }
    if let Some(both) = &recovered.outside {
        let kept = keep_conflict(path, now).map_err(ReadOnly::NotWritable)?;
        notes.push(Notice::ChangedOutside { both: both.clone(), kept });
    }
    Ok(())
}
