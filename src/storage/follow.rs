//! Following: a session as it is on the disk, again and again, while another program may be changing it.
//!
//! Nothing is written. As long as the session file stays the same, only what the journal has more is read,
//! so that what a change costs does not grow with the session. Whatever else happens, to the program
//! that has the session open or to its files, the session is read anew.

use std::path::{Path, PathBuf};

use super::disk::{self, Stamp};
use super::fault::OpenError;
use super::format::depth;
use super::journal::{self, Header};
use super::names;
use super::open::{look, resolve};
use crate::domain::{RoomPlan, Session};

/// Follows one session and what the room is to see of it.
#[derive(Debug)]
pub struct Follower {
    named: PathBuf,
    known: Option<Known>,
    plan: Option<RoomPlan>,
    /// Whether the session could not be read when it was looked at last.
    is_lost: bool,
}

/// The state that was read last.
#[derive(Debug)]
struct Known {
    session: Session,
    /// The file, all links followed, and what told it from other files.
    path: PathBuf,
    stamp: Option<Stamp>,
    journal: Option<Seen>,
}

/// How far a journal was read.
#[derive(Debug)]
struct Seen {
    header: Header,
    bytes: usize,
}

/// What is new since it was asked for last.
#[derive(Debug, Default)]
pub struct News<'a> {
    /// The session, if it is another one.
    pub session: Option<&'a Session>,
    /// What the room is to see, if that is something else.
    pub plan: Option<&'a RoomPlan>,
    /// Whether the session can be read again that could not be read before.
    pub was_lost: bool,
}

impl Follower {
    /// Follows the session of this file, which may be replaced meanwhile.
    pub fn new(session: &Path) -> Self {
        Self { named: session.to_owned(), known: None, plan: None, is_lost: false }
    }

    /// Returns the files of which a change may be news, for who watches them.
    pub fn files(&self) -> [PathBuf; 3] {
        let path = resolve(&self.named).unwrap_or_else(|_| self.named.clone());
        let (journal, room) = (names::journal(&path), names::room(&path));
        [path, journal, room]
    }

    /// Looks what is new.
    ///
    /// # Errors
    ///
    /// When the session cannot be read now; what was read before is not forgotten.
    pub fn look(&mut self) -> Result<News<'_>, OpenError> {
        let was_lost = std::mem::replace(&mut self.is_lost, true);
        let path = resolve(&self.named)?;
        let plan = super::room_plan::read_room_plan(&path);
        let is_new_plan = self.plan.as_ref() != Some(&plan);
        let went_on = self.known.as_mut().filter(|known| known.path == path).map(Known::go_on);
        let is_new = match went_on {
            Some(Progress::Same) => false,
            Some(Progress::Further) => true,
            Some(Progress::Lost) | None => {
                let read = Known::read(path)?;
                let is_new = self.known.as_ref().is_none_or(|it| it.session != read.session);
                self.known = Some(read);
                is_new
            }
        };
        self.plan = Some(plan);
        self.is_lost = false;
        Ok(News {
            was_lost,
            session: self.known.as_ref().map(|known| &known.session).filter(|_| is_new),
            plan: self.plan.as_ref().filter(|_| is_new_plan),
        })
    }
}

/// How a state that was read stands to that on the disk.
enum Progress {
    Same,
    Further,
    /// Only reading all of it tells.
    Lost,
}

impl Known {
    fn read(path: PathBuf) -> Result<Self, OpenError> {
        // Looked at before: what is written while it is read is found by the next look.
        let stamp = Stamp::at(&path);
        let journal = seen(&path);
        let session = look(&path)?.recovered.session;
        Ok(Self { session, path, stamp, journal })
    }

    /// Applies what the journal has more, if the session file is the same.
    fn go_on(&mut self) -> Progress {
        if Stamp::at(&self.path) != self.stamp {
            return Progress::Lost;
        }
        let Ok(bytes) = disk::read(&names::journal(&self.path)) else {
            return if self.journal.is_none() { Progress::Same } else { Progress::Lost };
        };
        let Some(seen) = &mut self.journal else { return Progress::Lost };
        let whole = journal::whole_lines(&bytes);
        let (Some(header), Some(more)) = (header_of(whole), whole.get(seen.bytes..)) else {
            return Progress::Lost;
        };
        if header != seen.header {
            return Progress::Lost;
        }
        if more.is_empty() {
            return Progress::Same;
        }
        let contents = journal::read(more);
        if contents.bad > 0 {
            return Progress::Lost;
        }
        seen.bytes = whole.len();
        let mut went_on = false;
        for record in contents.records {
            if record.seq <= self.session.seq {
                continue;
            }
            let is_next = self.session.seq.checked_add(1) == Some(record.seq);
            if !is_next || self.session.apply_step(&record.step()).is_err() {
                return Progress::Lost;
            }
            went_on = true;
        }
        if went_on { Progress::Further } else { Progress::Same }
    }
}

fn seen(path: &Path) -> Option<Seen> {
    let bytes = disk::read(&names::journal(path)).ok()?;
    let whole = journal::whole_lines(&bytes);
    Some(Seen { header: header_of(whole)?, bytes: whole.len() })
}

fn header_of(journal: &[u8]) -> Option<Header> {
    let line = journal.split(|byte| *byte == b'\n').next()?;
    depth::usual().from_str(journal::payload(line)?).ok()
}
