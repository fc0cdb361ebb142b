//! The writer: what the saving thread knows and does, step by step.
//!
//! The rule it follows throughout: a step counts as saved only when it is in the journal of the
//! session file on the disk, or in that file itself. After a failed write nothing is tried again on
//! the same file; the whole state goes to new ones.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::domain::{Edit, Moment, Session, Step};

use super::super::disk::{self, Fingerprint, Stamp};
use super::super::fault::{DiskError, Report, SaveError};
use super::super::journal::{self, Header, Journal, Record};
use super::super::lock::{Asked, Lock};
use super::super::{backups, digest, format, names};
use super::Reports;

/// After this many records the session file is written.
const RECORDS: usize = 256;
/// After this much rest the session file is written.
const REST: Duration = Duration::from_secs(60);
/// The pauses between attempts while saving fails.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// What a writer starts from.
pub(in crate::storage) struct Start {
    /// The session file, all links followed.
    pub(in crate::storage) path: PathBuf,
    /// The session with everything carried out.
    pub(in crate::storage) session: Session,
    /// The number of the last change in the file.
    pub(in crate::storage) in_file: u64,
    /// What the file holds.
    pub(in crate::storage) file: Fingerprint,
    /// What told it from others before it was read.
    pub(in crate::storage) stamp: Option<Stamp>,
    /// The old layout the file has, if it has.
    pub(in crate::storage) migrated: Option<u32>,
    /// The generation of the last journal.
    pub(in crate::storage) generation: u64,
    /// The right to write.
    pub(in crate::storage) lock: Lock,
    /// The time now.
    pub(in crate::storage) now: Moment,
    /// Where the reports go.
    pub(in crate::storage) reports: Reports,
}

/// How it stands with saving.
enum Health {
    Well,
    /// The disk refuses; the next attempt is at `next`.
    Failing {
        next: Instant,
        pause: Duration,
    },
    /// A step did not fit; nothing counts as saved until the whole session is handed over.
    OutOfStep,
}

/// Saves one session.
pub(in crate::storage) struct Writer {
    path: PathBuf,
    session: Session,
    /// The number of the last change in the session file; none when it lacks more than records.
    in_file: Option<u64>,
    /// The number of the last change on the disk.
    saved: u64,
    /// What the session file held when it was last read or written.
    file: Fingerprint,
    stamp: Option<Stamp>,
    migrated: Option<u32>,
    journal: Option<Journal>,
    generation: u64,
    records: usize,
    /// When the session file is to be written, if nothing else happens.
    rest: Option<Instant>,
    health: Health,
    lock: Lock,
    started: (Moment, Instant),
    reports: Reports,
}

impl Writer {
    /// Makes a writer; what was recovered is written at its first [`wake`](Self::wake).
    pub(in crate::storage) fn new(start: Start) -> Self {
        let in_file = start.migrated.is_none().then_some(start.in_file);
        let behind = in_file != Some(start.session.seq);
        Self {
            stamp: start.stamp,
            path: start.path,
            // What was recovered is on the disk, in the file and the old journal.
            saved: start.session.seq,
            session: start.session,
            in_file,
            file: start.file,
            migrated: start.migrated,
            journal: None,
            generation: start.generation,
            records: 0,
            rest: behind.then(Instant::now),
            health: Health::Well,
            lock: start.lock,
            started: (start.now, Instant::now()),
            reports: start.reports,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn now(&self) -> Moment {
        let (moment, instant) = &self.started;
        moment.plus_seconds(i64::try_from(instant.elapsed().as_secs()).unwrap_or(i64::MAX))
    }

    fn tell(&mut self, report: Report) {
        (self.reports)(report);
    }

    /// Returns when there is something to do without being asked.
    pub(super) fn wakes_at(&self) -> Option<Instant> {
        match &self.health {
            Health::Failing { next, .. } => Some(*next),
            Health::Well => self.rest,
            Health::OutOfStep => None,
        }
    }

    /// Does what the time has come for: another attempt, or writing the session file after a rest.
    pub(super) fn wake(&mut self) {
        match self.health {
            Health::Failing { .. } => self.write_anew(),
            Health::Well => self.refresh(),
            Health::OutOfStep => {}
        }
    }

    /// Puts steps on the disk and acknowledges them.
    pub(super) fn commit(&mut self, steps: Vec<Step>) {
        let entered = steps.iter().any(|step| enters(&step.edit));
        let lines = match self.carry_out(steps) {
            Ok(lines) => lines,
            Err(error) => return self.lose_step(error),
        };
        match self.health {
            Health::Well => {}
            // The next attempt writes the whole state, these steps included.
            Health::Failing { .. } | Health::OutOfStep => return,
        }
        match lines.ok_or(SaveError::BrokeOff).and_then(|lines| self.append(lines.as_bytes())) {
            Ok(()) => self.acknowledge(),
            Err(_) => return self.write_anew(),
        }
        let changed_outside = Stamp::at(&self.path) != self.stamp;
        if entered || self.records >= RECORDS || changed_outside {
            self.refresh();
        } else {
            self.rest = Some(Instant::now() + REST);
        }
    }

    /// Carries steps out on the thread's own session and returns their lines for the journal; none
    /// when one of them cannot be a line.
    fn carry_out(&mut self, steps: Vec<Step>) -> Result<Option<String>, SaveError> {
        let mut lines = Some(String::new());
        for step in steps {
            let found = digest::found(&self.session, &step.edit);
            let seq = step.seq;
            if let Err(refusal) = self.session.replay(&step) {
                return Err(SaveError::OutOfStep { seq, refusal });
            }
            self.records += 1;
            let line = journal::line(&Record::new(step, found)).ok();
            lines = lines.zip(line).map(|(lines, line)| lines + &line);
        }
        Ok(lines)
    }

    /// Appends to the journal, starting it if need be.
    fn append(&mut self, lines: &[u8]) -> Result<(), SaveError> {
        let mut journal = match self.journal.take() {
            Some(journal) => journal,
            // All that is not in these lines must be in the file that the journal goes on from.
            None => match self.in_file {
                Some(seq) if seq == self.saved => self.start_journal(seq)?,
                Some(_) | None => return Err(SaveError::BrokeOff),
            },
        };
        journal.append(lines)?;
        if !journal.is_in_place() {
            return Err(SaveError::BrokeOff);
        }
        self.journal = Some(journal);
        Ok(())
    }

    fn start_journal(&mut self, seq: u64) -> Result<Journal, DiskError> {
        self.generation += 1;
        let header = Header {
            session: self.session.id,
            generation: self.generation,
            seq,
            size: self.file.size,
            crc: self.file.crc,
        };
        Journal::start(&self.path, &header)
    }

    /// Tells that the disk has everything.
    fn acknowledge(&mut self) {
        let before = std::mem::replace(&mut self.saved, self.session.seq);
        let was = std::mem::replace(&mut self.health, Health::Well);
        match was {
            Health::Well if before == self.saved => {}
            Health::Well => self.tell(Report::Saved { seq: self.saved }),
            Health::Failing { .. } | Health::OutOfStep => {
                self.tell(Report::Saved { seq: self.saved });
                self.tell(Report::Recovered);
            }
        }
    }

    /// Writes the session file if it lacks anything.
    pub(super) fn refresh(&mut self) {
        self.rest = None;
        match self.health {
            Health::Well => {}
            Health::Failing { .. } => return self.write_anew(),
            Health::OutOfStep => return,
        }
        if self.is_in_file() && Stamp::at(&self.path) == self.stamp {
            return;
        }
        let written = self.write_file().and_then(|()| self.go_on());
        if written.is_ok() || self.is_in_file() {
            self.acknowledge();
        } else if self.journal.is_some() {
            // The journal has everything, so nothing is unsaved: the file can wait.
            self.rest = Some(Instant::now() + LONGEST_PAUSE);
        } else {
            self.write_anew();
        }
    }

    /// Writes the whole state to new files, after something went wrong or while it does.
    fn write_anew(&mut self) {
        self.journal = None;
        self.rest = None;
        match self.write_file().and_then(|()| self.go_on()) {
            Ok(()) => self.acknowledge(),
            // The file is whole on the disk; only the journal was not started, which can wait.
            Err(_) if self.is_in_file() => self.acknowledge(),
            Err(error) => self.fail(error),
        }
    }

    /// Tells whether the session file has everything.
    fn is_in_file(&self) -> bool {
        self.in_file == Some(self.session.seq)
    }

    fn fail(&mut self, error: SaveError) {
        let pause = match &self.health {
            Health::Well | Health::OutOfStep => FIRST_PAUSE,
            Health::Failing { pause, .. } => (*pause * 2).min(LONGEST_PAUSE),
        };
        self.health = Health::Failing { next: Instant::now() + pause, pause };
        self.tell(Report::Failing { error, unsaved_since: self.saved + 1 });
    }

    fn lose_step(&mut self, error: SaveError) {
        self.health = Health::OutOfStep;
        self.tell(Report::Failing { error, unsaved_since: self.saved + 1 });
    }

    /// Gives up what the thread was doing when it panicked; everything is written anew.
    pub(super) fn broke_off(&mut self) {
        self.journal = None;
        self.in_file = None;
        self.fail(SaveError::BrokeOff);
    }

    /// Takes over a whole session and writes it.
    pub(super) fn adopt(&mut self, session: Session) {
        self.session = session;
        self.in_file = None;
        self.write_anew();
    }

    /// Writes the session file: the old one is kept as a backup, the new one takes its name.
    ///
    /// Until the rename the journal goes on as it is; from then on only a new one may be used.
    fn write_file(&mut self) -> Result<(), SaveError> {
        let text = format::write(&self.session)?;
        let bytes = text.as_bytes();
        self.find_place()?;
        self.keep_what_others_wrote()?;
        let new = disk::beside(&self.path, ".", ".new");
        let written = disk::write_new(&new, bytes)?;
        let stamp = written.metadata().ok().map(|metadata| Stamp::of(&metadata));
        if self.path.exists() {
            backups::refresh(&self.path, self.now(), self.migrated)?;
        }
        self.journal = None;
        self.in_file = None;
        disk::rename(&new, &self.path)?;
        self.file = Fingerprint::of(bytes);
        self.stamp = stamp;
        disk::sync_folder(&self.path)?;
        self.in_file = Some(self.session.seq);
        self.migrated = None;
        self.records = 0;
        backups::prune(&self.path);
        Ok(())
    }

    /// Starts the journal that goes on from the session file just written.
    fn go_on(&mut self) -> Result<(), SaveError> {
        self.journal = Some(self.start_journal(self.session.seq)?);
        Ok(())
    }

    /// Makes the folder again if it was deleted or renamed, and takes the lock there.
    fn find_place(&mut self) -> Result<(), SaveError> {
        let folder = disk::folder_of(&self.path);
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
    fn keep_what_others_wrote(&mut self) -> Result<(), SaveError> {
        if Stamp::at(&self.path) == self.stamp || !self.path.exists() {
            return Ok(());
        }
        if Fingerprint::of(&disk::read(&self.path)?) == self.file {
            return Ok(());
        }
        let kept = keep_conflict(&self.path, self.now())?;
        self.tell(Report::Conflict { kept });
        Ok(())
    }

    /// Saves at another place from now on.
    pub(super) fn move_to(&mut self, path: PathBuf) {
        let place = match self.new_place(path) {
            Ok(place) => place,
            Err(error) => return self.tell(Report::NotMoved { error }),
        };
        let before = (self.in_file, self.file, self.stamp);
        let journal = self.journal.take();
        let path = std::mem::replace(&mut self.path, place.0);
        let lock = std::mem::replace(&mut self.lock, place.1);
        self.in_file = None;
        self.stamp = None;
        let written = self.write_file().and_then(|()| self.go_on());
        if let Err(error) = written
            && !self.is_in_file()
        {
            (self.in_file, self.file, self.stamp) = before;
            (self.path, self.lock, self.journal) = (path, lock, journal);
            return self.tell(Report::NotMoved { error });
        }
        self.tell(Report::Moved { path: self.path.clone() });
        self.acknowledge();
    }

    fn new_place(&self, path: PathBuf) -> Result<(PathBuf, Lock), SaveError> {
        if path.exists() {
            return Err(SaveError::Taken(path));
        }
        disk::make_folder(&disk::folder_of(&path))?;
        let lock = take_lock(&path)?;
        Ok((path, lock))
    }

    /// Writes the session file, takes the journal away and lets go of everything.
    pub(super) fn close(&mut self) -> Result<(), SaveError> {
        if matches!(self.health, Health::OutOfStep) {
            return Err(SaveError::BrokeOff);
        }
        let in_journal = self.journal.is_some() && self.saved == self.session.seq;
        let behind = !self.is_in_file() || Stamp::at(&self.path) != self.stamp;
        if behind && let Err(error) = self.write_file() {
            // What the journal has is carried out at the next opening.
            return if in_journal { Ok(()) } else { Err(error) };
        }
        self.acknowledge();
        self.journal = None;
        // A journal left behind has nothing beyond the file, so it does no harm.
        let _ = disk::remove(&names::journal(&self.path));
        Ok(())
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
    let kept = names::free(&disk::folder_of(path), &name, ".ron")?;
    disk::keep(path, &kept)?;
    Ok(kept)
}

/// Tells whether an edit goes to another stage.
fn enters(edit: &Edit) -> bool {
    match edit {
        Edit::Enter(..) => true,
        Edit::Batch(edits) => edits.iter().any(enters),
        Edit::Add { .. }
        | Edit::Remove(_)
        | Edit::Reword { .. }
        | Edit::Move { .. }
        | Edit::Merge { .. }
        | Edit::Split { .. }
        | Edit::Voices(..)
        | Edit::Theme(..)
        | Edit::Votes(..)
        | Edit::Link(..)
        | Edit::Commit(..)
        | Edit::Require(..)
        | Edit::Readback(..)
        | Edit::Plenary(..)
        | Edit::Unlike(..)
        | Edit::Unenter
        | Edit::Clock(_)
        | Edit::Used(..)
        | Edit::Minutes(..)
        | Edit::Draft(_)
        | Edit::Platform(_)
        | Edit::Lab(_)
        | Edit::Facilitator(_)
        | Edit::Experts(_)
        | Edit::Groups(_)
        | Edit::Roster(_)
        | Edit::Questions(_)
        | Edit::Voting(_)
        | Edit::Passes(_) => false,
    }
}
