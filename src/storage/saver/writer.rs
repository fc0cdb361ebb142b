//! The writer: what the saving thread does with steps, and what it does when the disk refuses.
//!
//! The rule it follows throughout: a step counts as saved only when it is in the journal of the
//! session file on the disk, or in that file itself. After a failed write nothing is tried again on
//! the same file; the whole state goes to new ones.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::domain::{Edit, Moment, Session, Step};

use super::super::digest;
use super::super::fault::{SaveError, SaveEvent};
use super::super::journal::{self, Record};
use super::SaveEvents;
use super::files::Files;

/// After this many records the session file is written.
const RECORDS: usize = 256;
/// After this much rest the session file is written.
const REST: Duration = Duration::from_secs(60);
/// The pauses between attempts while saving fails.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// How it stands with saving.
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
    /// When the session file is to be written, if nothing else happens.
    rest: Option<Instant>,
    health: Health,
    started: (Moment, Instant),
    reports: SaveEvents,
}

impl Writer {
    /// Makes a writer of a session with everything carried out that its files have; if the session
    /// file lacks some of it, that is written first of all.
    pub(in crate::storage) fn new(
        session: Session,
        files: Files,
        now: Moment,
        reports: SaveEvents,
    ) -> Self {
        let now = (now, Instant::now());
        let behind = files.in_file != Some(session.seq);
        Self {
            // What was recovered is on the disk, in the file and the old journal.
            saved: session.seq,
            session,
            files,
            records: 0,
            rest: behind.then_some(now.1),
            health: Health::Well,
            started: now,
            reports,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.files.path
    }

    fn now(&self) -> Moment {
        let (moment, instant) = &self.started;
        moment.plus_seconds(i64::try_from(instant.elapsed().as_secs()).unwrap_or(i64::MAX))
    }

    fn tell(&mut self, report: SaveEvent) {
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
        let lines = lines.ok_or(SaveError::BrokeOff);
        match lines.and_then(|lines| self.files.append(&self.session, self.saved, &lines)) {
            Ok(()) => self.acknowledge(),
            Err(_) => return self.write_anew(),
        }
        if entered || self.records >= RECORDS || self.files.are_changed_outside() {
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
            if let Err(refusal) = self.session.apply_step(&step) {
                return Err(SaveError::OutOfStep { seq, refusal });
            }
            self.records += 1;
            let line = journal::line(&Record::new(step, found)).ok();
            lines = lines.zip(line).map(|(lines, line)| lines + &line);
        }
        Ok(lines)
    }

    /// Tells that the disk has everything.
    fn acknowledge(&mut self) {
        let before = std::mem::replace(&mut self.saved, self.session.seq);
        let was = std::mem::replace(&mut self.health, Health::Well);
        match was {
            Health::Well if before == self.saved => {}
            Health::Well => self.tell(SaveEvent::Saved { seq: self.saved }),
            Health::Failing { .. } | Health::OutOfStep => {
                self.tell(SaveEvent::Saved { seq: self.saved });
                self.tell(SaveEvent::Recovered);
            }
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
            // The journal has everything, so nothing is unsaved: the file can wait.
            self.records = 0;
            self.rest = Some(Instant::now() + LONGEST_PAUSE);
        } else {
            self.write_anew();
        }
    }

    /// Writes the whole state to new files, after something went wrong or while it does.
    fn write_anew(&mut self) {
        self.files.journal = None;
        self.rest = None;
        match self.write() {
            Ok(()) => self.acknowledge(),
            Err(error) => self.fail(error),
        }
    }

    /// Writes the session file and starts a journal, and tells what others had written there.
    fn write(&mut self) -> Result<(), SaveError> {
        let written = self.files.write_and_go_on(&self.session, self.now());
        for kept in std::mem::take(&mut self.files.conflicts) {
            self.tell(SaveEvent::Conflict { kept });
        }
        match written {
            Ok(()) => {}
            // The file is whole on the disk; only the journal was not started, which can wait.
            Err(_) if self.is_in_file() => {}
            Err(error) => return Err(error),
        }
        self.records = 0;
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
        self.tell(SaveEvent::Failing { error });
    }

    fn lose_step(&mut self, error: SaveError) {
        self.health = Health::OutOfStep;
        self.tell(SaveEvent::Failing { error });
    }

    /// Gives up what the thread was doing when it panicked; everything is written anew.
    pub(super) fn broke_off(&mut self) {
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
                    self.tell(SaveEvent::Moved { path: self.files.path.clone() });
                    return self.acknowledge();
                }
                Err(error) => failed = error,
            }
        }
        self.tell(SaveEvent::NotMoved { error: failed });
    }

    /// Writes the session in another folder and goes on there, or goes on where it was.
    fn write_in(&mut self, folder: &Path) -> Result<(), SaveError> {
        let files = self.files.in_folder(folder)?;
        let old = std::mem::replace(&mut self.files, files);
        self.write().inspect_err(|_| self.files = old)
    }

    /// Writes the session file, takes the journal away and lets go of everything.
    pub(super) fn close(&mut self) -> Result<(), SaveError> {
        if matches!(self.health, Health::OutOfStep) {
            return Err(SaveError::BrokeOff);
        }
        let in_journal = self.files.journal.is_some() && self.saved == self.session.seq;
        if !self.is_in_file() || self.files.are_changed_outside() {
            let written = self.files.write(&self.session, self.now());
            for kept in std::mem::take(&mut self.files.conflicts) {
                self.tell(SaveEvent::Conflict { kept });
            }
            if let Err(error) = written {
                // What the journal has is carried out at the next opening.
                return if in_journal { Ok(()) } else { Err(error) };
            }
        }
        self.acknowledge();
        self.files.remove_journal();
        Ok(())
    }
}

/// Tells whether an edit goes to another stage.
fn enters(edit: &Edit) -> bool {
    match edit {
        Edit::Batch(edits) => edits.iter().any(enters),
        other => matches!(other, Edit::Enter(..)),
    }
}
