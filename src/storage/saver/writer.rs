//! The writer: what the saving thread does with steps, also when the disk refuses.
//!
//! A step counts as saved only when the disk has it in the session file or in the journal of that
//! file. After a failed write the same file is not written again; the whole state goes to new files.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::domain::{Edit, Moment, Session, Step};

use super::super::digest;
use super::super::fault::{SaveError, SaveEvent};
use super::super::journal::{self, Record};
use super::files::Files;
use super::{CloseError, Report};

/// After this many records in the journal the session file is written.
const RECORDS: usize = 256;
/// After this many bytes in the journal the session file is written, so that a journal never comes near
/// what is read of one.
const JOURNAL_BYTES: usize = 8 << 20;
/// After this long without a change the session file is written.
const REST: Duration = Duration::from_secs(60);
/// The first pause between attempts while saving fails; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// Whether saving works.
enum Health {
    Well,
    /// The disk refuses; the next attempt is at `next`.
    Failing {
        next: Instant,
        pause: Duration,
    },
    /// A step did not fit the state that is being saved; nothing counts as saved from then on.
    OutOfStep,
}

/// Saves one session.
pub(in crate::storage) struct Writer {
    session: Session,
    files: Files,
    /// The number of the last change on the disk.
    saved: u64,
    /// How many records came since the session file was written.
    records: usize,
    /// How many bytes of them.
    bytes: usize,
    /// When the session file is to be written, if there is no change before.
    rest: Option<Instant>,
    health: Health,
    /// When the session was opened, by the clock and as the thread measures time.
    opened: (Moment, Instant),
    report: Report,
}

impl Writer {
    /// Makes a writer of a session as its file and journal give it; a session file that lacks some of
    /// it is written at once.
    pub(in crate::storage) fn new(
        session: Session,
        files: Files,
        now: Moment,
        report: Report,
    ) -> Self {
        let opened = (now, Instant::now());
        let is_behind = files.in_file != Some(session.seq);
        // What was recovered is on the disk, in the file and the old journal.
        let (saved, rest) = (session.seq, is_behind.then_some(opened.1));
        Self {
            session,
            files,
            saved,
            records: 0,
            bytes: 0,
            rest,
            health: Health::Well,
            opened,
            report,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.files.path
    }

    fn now(&self) -> Moment {
        let (moment, instant) = &self.opened;
        moment.plus_seconds(i64::try_from(instant.elapsed().as_secs()).unwrap_or(i64::MAX))
    }

    fn tell(&mut self, event: SaveEvent) {
        (self.report)(event);
    }

    /// Tells where states that other programs wrote are kept.
    fn tell_conflicts(&mut self) {
        for kept in std::mem::take(&mut self.files.conflicts) {
            self.tell(SaveEvent::Conflict(kept));
        }
    }

    /// Returns when there is something to do without a request.
    pub(super) fn wakes_at(&self) -> Option<Instant> {
        match &self.health {
            Health::Failing { next, .. } => Some(*next),
            Health::Well => self.rest,
            Health::OutOfStep => None,
        }
    }

    /// Puts steps on the disk and acknowledges them.
    pub(super) fn commit(&mut self, steps: Vec<Step>) {
        let entered = steps.iter().any(|step| enters(&step.edit));
        let lines = match self.apply(steps) {
            Ok(lines) => lines,
            Err(error) => {
                self.health = Health::OutOfStep;
                return self.tell(SaveEvent::Failing(error));
            }
        };
        match self.health {
            Health::Well => {}
            // The next attempt writes the whole state, these steps included.
            Health::Failing { .. } | Health::OutOfStep => return,
        }
        let lines = lines.ok_or(SaveError::BrokeOff);
        match lines.and_then(|lines| self.files.append(&self.session, self.saved, &lines)) {
            Ok(()) => {
                self.acknowledge();
                // Where the file cannot be marked now, it is when it is written next.
                let _ = self.files.mark();
            }
            Err(_) => return self.write_anew(),
        }
        let is_full = self.records >= RECORDS || self.bytes >= JOURNAL_BYTES;
        if entered || is_full || self.files.are_changed_outside() {
            self.refresh();
        } else {
            self.rest = Some(Instant::now() + REST);
        }
    }

    /// Applies steps to the thread's own session and returns their lines for the journal; nothing when
    /// one of them cannot be written as a line.
    fn apply(&mut self, steps: Vec<Step>) -> Result<Option<String>, SaveError> {
        let mut lines = Some(String::new());
        for step in steps {
            let found = digest::found(&self.session, &step.edit);
            let seq = step.seq;
            if let Err(refusal) = self.session.apply_step(&step) {
                return Err(SaveError::OutOfStep { seq, refusal });
            }
            self.records += 1;
            let line = journal::line(&Record::new(step, found)).ok();
            lines = lines.zip(line).map(|(lines, line)| lines + &line);
        }
        self.bytes = self.bytes.saturating_add(lines.as_ref().map_or(0, String::len));
        Ok(lines)
    }

    /// Tells that the disk has everything.
    fn acknowledge(&mut self) {
        let before = std::mem::replace(&mut self.saved, self.session.seq);
        let was_well = matches!(self.health, Health::Well);
        self.health = Health::Well;
        if !was_well || before < self.saved {
            self.tell(SaveEvent::Saved(self.saved));
        }
        if !was_well {
            self.tell(SaveEvent::Recovered);
        }
    }

    /// Writes the session file if it lacks anything, or tries again what failed.
    pub(super) fn refresh(&mut self) {
        self.rest = None;
        match self.health {
            Health::Well => {}
            Health::Failing { .. } => return self.write_anew(),
            Health::OutOfStep => return,
        }
        if self.is_in_file() && !self.files.are_changed_outside() {
            return;
        }
        if self.write().is_ok() {
            self.acknowledge();
        } else if self.files.journal.is_some() {
            // The journal has everything, so nothing is unsaved and the file can wait.
            (self.records, self.bytes) = (0, 0);
            self.rest = Some(Instant::now() + LONGEST_PAUSE);
        } else {
            self.write_anew();
        }
    }

    /// Writes the whole state to new files, after a failure or while saving fails.
    fn write_anew(&mut self) {
        self.files.journal = None;
        self.rest = None;
        match self.write() {
            Ok(()) => self.acknowledge(),
            Err(error) => self.fail(error),
        }
    }

    /// Writes the session file and starts a new journal.
    fn write(&mut self) -> Result<(), SaveError> {
        let written = self.files.write_and_start_journal(&self.session, self.now());
        self.tell_conflicts();
        match written {
            Ok(()) => {}
            // The disk has the whole file; only the journal was not started, which can wait.
            Err(_) if self.is_in_file() => {}
            Err(error) => return Err(error),
        }
        (self.records, self.bytes) = (0, 0);
        Ok(())
    }

    /// Tells whether the session file has everything.
    fn is_in_file(&self) -> bool {
        self.files.in_file == Some(self.session.seq)
    }

    fn fail(&mut self, error: SaveError) {
        let pause = match &self.health {
            Health::Well | Health::OutOfStep => FIRST_PAUSE,
            Health::Failing { pause, .. } => (*pause * 2).min(LONGEST_PAUSE),
        };
        self.health = Health::Failing { next: Instant::now() + pause, pause };
        self.tell(SaveEvent::Failing(error));
    }

    /// Has everything written again after a panic.
    pub(super) fn recover_from_panic(&mut self) {
        self.files.journal = None;
        self.files.in_file = None;
        self.fail(SaveError::BrokeOff);
    }

    /// Saves in the first of these folders that can be written from now on.
    pub(super) fn move_to(&mut self, folders: &[PathBuf]) {
        let mut failed = SaveError::BrokeOff;
        // A state that lacks a step must not be called saved anywhere.
        let folders = if matches!(self.health, Health::OutOfStep) { &[] } else { folders };
        for folder in folders {
            match self.write_in(folder) {
                Ok(()) => {
                    self.tell(SaveEvent::Moved(self.files.path.clone()));
                    return self.acknowledge();
                }
                Err(error) => failed = error,
            }
        }
        self.tell(SaveEvent::NotMoved(failed));
    }

    /// Writes the session in another folder; after a failure it is saved where it was.
    fn write_in(&mut self, folder: &Path) -> Result<(), SaveError> {
        let files = self.files.in_folder(folder, self.now())?;
        let old = std::mem::replace(&mut self.files, files);
        self.write().inspect_err(|_| self.files = old)
    }

    /// Performs an edit, writes the session file with it and removes the journal. Where the edit is refused, all
    /// is closed as it was.
    pub(super) fn close_with(&mut self, edit: Edit) -> Result<(), CloseError> {
        if let Err(refusal) = self.session.perform_whole(edit) {
            self.close()?;
            return Err(refusal.into());
        }
        Ok(self.close()?)
    }

    /// Writes the session file and removes the journal.
    pub(super) fn close(&mut self) -> Result<(), SaveError> {
        if matches!(self.health, Health::OutOfStep) {
            return Err(SaveError::BrokeOff);
        }
        let in_journal = self.files.journal.is_some() && self.saved == self.session.seq;
        let is_whole = self.is_in_file() && !self.files.are_changed_outside();
        if !is_whole || self.files.is_marked {
            let written = self.files.write_closed(&self.session, self.now());
            self.tell_conflicts();
            if let Err(error) = written {
                // What the journal has is applied at the next opening; a mark alone does no harm.
                return if in_journal || is_whole { Ok(()) } else { Err(error) };
            }
        }
        self.acknowledge();
        self.files.remove_journal();
        Ok(())
    }
}

/// Tells whether an edit enters a stage.
fn enters(edit: &Edit) -> bool {
    match edit {
        Edit::Batch(edits) => edits.iter().any(enters),
        other => matches!(other, Edit::Enter(..)),
    }
}
