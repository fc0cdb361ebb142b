//! The saver: the thread that saves a session, and the handle that sends it what is to be saved.

mod files;
mod writer;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::domain::{Edit, Refusal, Step};

use super::fault::{DiskError, Operation, SaveError, SaveEvent};
use super::format::STACK;

pub(super) use files::{Files, keep_conflict};
pub(super) use writer::Writer;

/// How long dropping a saver may take.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Receives what the saving thread reports.
pub(super) type Report = Box<dyn FnMut(SaveEvent) + Send>;

/// What the thread is asked for.
enum Request {
    Save(Step),
    Move(Vec<PathBuf>),
    Close(Sender<Result<(), SaveError>>),
    /// Performs an edit, and closes then.
    CloseWith(Box<Edit>, Sender<Result<(), CloseError>>),
}

/// Why a session was closed without the edit that was to be the last.
#[derive(Debug, thiserror::Error)]
pub enum CloseError {
    /// The edit does not fit the session.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Saves a session's steps on a thread of its own, for as long as it lives.
///
/// A step is acknowledged by [`SaveEvent::Saved`] when the disk has it, never before. Dropping the
/// saver saves what was given to it, as [`Saver::close_within`] does.
#[derive(Debug)]
pub struct Saver {
    requests: Option<Sender<Request>>,
}

impl Saver {
    /// Starts the thread.
    pub(super) fn start(writer: Writer) -> Result<Self, DiskError> {
        let (requests, received) = channel();
        let path = writer.path().to_owned();
        thread::Builder::new()
            .name("saver".to_owned())
            .stack_size(STACK)
            .spawn(move || run(writer, &received))
            .map_err(DiskError::at(Operation::Write, &path))?;
        Ok(Self { requests: Some(requests) })
    }

    fn send(&self, request: Request) {
        // The thread ends only when it is asked to close, which uses up this handle.
        if let Some(requests) = &self.requests {
            let _ = requests.send(request);
        }
    }

    /// Hands over a step that was applied to the session; never waits.
    pub fn save(&self, step: Step) {
        self.send(Request::Save(step));
    }

    /// Asks for the session to be saved in another folder from now on: the first of these that can
    /// be written, under a name that is free there; never waits.
    ///
    /// The outcome is reported as [`SaveEvent::Moved`] or [`SaveEvent::NotMoved`]. The files at the old
    /// place stay as they are.
    pub fn save_elsewhere(&self, folders: Vec<PathBuf>) {
        self.send(Request::Move(folders));
    }

    /// Writes the session file, removes the journal, releases the lock and ends the thread, however
    /// long the disk takes.
    ///
    /// # Errors
    ///
    /// When something could not be saved.
    pub fn close(mut self) -> Result<(), SaveError> {
        let closed = self.request_close();
        closed.map_or(Ok(()), |closed| closed.recv().unwrap_or(Err(SaveError::BrokeOff)))
    }

    /// Performs an edit, and closes as [`Saver::close`] does; of a large edit there is no second copy then, and
    /// the journal has none of it: the disk has the whole of it in the session file, or nothing.
    ///
    /// # Errors
    ///
    /// When the session refuses the edit, or something could not be saved.
    pub fn close_with(mut self, edit: Edit) -> Result<(), CloseError> {
        let (sender, closed) = channel();
        let Some(requests) = self.requests.take() else { return Ok(()) };
        let sent = requests.send(Request::CloseWith(Box::new(edit), sender));
        let broke_off = || Err(SaveError::BrokeOff.into());
        sent.map_or_else(|_| broke_off(), |()| closed.recv().unwrap_or_else(|_| broke_off()))
    }

    /// As [`Saver::close`], but waits no longer than this; the journal then keeps what is saved.
    ///
    /// # Errors
    ///
    /// When something could not be saved, or not in time.
    pub fn close_within(mut self, timeout: Duration) -> Result<(), SaveError> {
        self.close_in_time(timeout)
    }

    fn close_in_time(&mut self, timeout: Duration) -> Result<(), SaveError> {
        let Some(closed) = self.request_close() else { return Ok(()) };
        closed.recv_timeout(timeout).unwrap_or_else(|error| match error {
            RecvTimeoutError::Timeout => Err(SaveError::TooSlow),
            RecvTimeoutError::Disconnected => Err(SaveError::BrokeOff),
        })
    }

    fn request_close(&mut self) -> Option<Receiver<Result<(), SaveError>>> {
        let (sender, closed) = channel();
        self.requests.take()?.send(Request::Close(sender)).ok()?;
        Some(closed)
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // What failed has been reported already.
        let _ = self.close_in_time(TIMEOUT);
    }
}

/// Serves requests until asked to close; sleeps while there is nothing to do.
fn run(mut writer: Writer, requests: &Receiver<Request>) {
    let mut next = None;
    loop {
        let request = match next.take().map_or_else(|| wait(requests, writer.wakes_at()), Ok) {
            Ok(request) => request,
            Err(RecvTimeoutError::Timeout) => {
                guarded(&mut writer, Writer::refresh);
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        };
        match request {
            Request::Save(step) => {
                // All steps in the queue are written together, with one wait for the disk.
                let mut steps = vec![step];
                loop {
                    match requests.try_recv() {
                        Ok(Request::Save(step)) => steps.push(step),
                        Ok(other) => break next = Some(other),
                        Err(_) => break,
                    }
                }
                guarded(&mut writer, |writer| writer.commit(steps));
            }
            Request::Move(folders) => guarded(&mut writer, |writer| writer.move_to(&folders)),
            Request::CloseWith(edit, reply) => {
                let closed = catch_unwind(AssertUnwindSafe(|| writer.close_with(*edit)));
                drop(writer);
                let _ = reply.send(closed.unwrap_or(Err(SaveError::BrokeOff.into())));
                return;
            }
            Request::Close(reply) => {
                let closed = catch_unwind(AssertUnwindSafe(|| writer.close()));
                // The lock is released before the reply. Nobody may be waiting for it any more.
                drop(writer);
                let _ = reply.send(closed.unwrap_or(Err(SaveError::BrokeOff)));
                return;
            }
        }
    }
}

/// Waits for a request, until a moment if one is given.
fn wait(requests: &Receiver<Request>, until: Option<Instant>) -> Result<Request, RecvTimeoutError> {
    match until {
        Some(until) => requests.recv_timeout(until.saturating_duration_since(Instant::now())),
        None => requests.recv().map_err(|_| RecvTimeoutError::Disconnected),
    }
}

/// Does a piece of work; after a panic in it the whole state is written again.
fn guarded(writer: &mut Writer, work: impl FnOnce(&mut Writer)) {
    if catch_unwind(AssertUnwindSafe(|| work(writer))).is_err() {
        writer.recover_from_panic();
    }
}
