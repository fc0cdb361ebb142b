//! The saver: the thread that saves, and the handle by which steps reach it.

mod files;
mod writer;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::domain::Step;

use super::fault::{DiskError, Operation, SaveError, SaveEvent};

pub(super) use files::{Files, keep_conflict};
pub(super) use writer::Writer;

/// How long dropping a saver may take.
const TIMEOUT: Duration = Duration::from_secs(2);

/// What the thread is asked for.
enum Request {
    Keep(Step),
    Move(Vec<PathBuf>),
    Close(Sender<Result<(), SaveError>>),
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
            .spawn(move || run(writer, &received))
            .map_err(DiskError::at(Operation::Write, &path))?;
        Ok(Self { requests: Some(requests) })
    }

    fn ask(&self, request: Request) {
        // The thread ends only after closing, and then nobody has this handle any more.
        if let Some(requests) = &self.requests {
            let _ = requests.send(request);
        }
    }

    /// Hands over a step that the session has carried out; never waits.
    pub fn keep(&self, step: Step) {
        self.ask(Request::Keep(step));
    }

    /// Asks for the session to be saved in another folder from now on: the first of these that can
    /// be written, under a name that is free there; never waits.
    ///
    /// What comes of it is reported as [`SaveEvent::Moved`] or [`SaveEvent::NotMoved`]. The files at the
    /// old place stay as they are.
    pub fn save_elsewhere(&self, folders: Vec<PathBuf>) {
        self.ask(Request::Move(folders));
    }

    /// Writes the session file, takes the journal away, frees the lock and ends the thread, however
    /// long the disk takes.
    ///
    /// # Errors
    ///
    /// When something could not be saved.
    pub fn close(mut self) -> Result<(), SaveError> {
        let Some(reply) = self.say_goodbye() else { return Ok(()) };
        reply.recv().unwrap_or(Err(SaveError::BrokeOff))
    }

    /// As [`Saver::close`], but waits no longer than this; the journal then keeps what is saved.
    ///
    /// # Errors
    ///
    /// When something could not be saved, or not in time.
    pub fn close_within(mut self, timeout: Duration) -> Result<(), SaveError> {
        self.end(timeout)
    }

    fn end(&mut self, timeout: Duration) -> Result<(), SaveError> {
        let Some(reply) = self.say_goodbye() else { return Ok(()) };
        reply.recv_timeout(timeout).unwrap_or_else(|error| match error {
            RecvTimeoutError::Timeout => Err(SaveError::TooSlow),
            RecvTimeoutError::Disconnected => Err(SaveError::BrokeOff),
        })
    }

    fn say_goodbye(&mut self) -> Option<Receiver<Result<(), SaveError>>> {
        let (sender, reply) = channel();
        self.requests.take()?.send(Request::Close(sender)).ok()?;
        Some(reply)
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // Nobody is left to tell; what failed has been reported.
        let _ = self.end(TIMEOUT);
    }
}

/// Serves requests until asked to close; sleeps while there is nothing to do.
fn run(mut writer: Writer, requests: &Receiver<Request>) {
    let mut next = None;
    loop {
        let request = match next.take() {
            Some(request) => request,
            None => match wait(requests, writer.wakes_at()) {
                Wait::For(request) => request,
                Wait::Over => {
                    guarded(&mut writer, Writer::refresh);
                    continue;
                }
                Wait::Gone => return,
            },
        };
        match request {
            Request::Keep(step) => {
                // What waits in the queue goes out together, with one wait for the disk.
                let mut steps = vec![step];
                loop {
                    match requests.try_recv() {
                        Ok(Request::Keep(step)) => steps.push(step),
                        Ok(other) => break next = Some(other),
                        Err(_) => break,
                    }
                }
                guarded(&mut writer, |writer| writer.commit(steps));
            }
            Request::Move(folders) => guarded(&mut writer, |writer| writer.move_to(&folders)),
            Request::Close(reply) => {
                let closed = catch_unwind(AssertUnwindSafe(|| writer.close()));
                // Who gave up waiting does not want to hear it.
                drop(writer);
                let _ = reply.send(closed.unwrap_or(Err(SaveError::BrokeOff)));
                return;
            }
        }
    }
}

/// What waiting brought.
enum Wait {
    For(Request),
    Over,
    Gone,
}

fn wait(requests: &Receiver<Request>, until: Option<Instant>) -> Wait {
    let Some(until) = until else {
        return requests.recv().map_or(Wait::Gone, Wait::For);
    };
    match requests.recv_timeout(until.saturating_duration_since(Instant::now())) {
        Ok(request) => Wait::For(request),
        Err(RecvTimeoutError::Timeout) => Wait::Over,
        Err(RecvTimeoutError::Disconnected) => Wait::Gone,
    }
}

/// Does a piece of work so that a panic in it costs nothing: the state is written anew.
fn guarded(writer: &mut Writer, work: impl FnOnce(&mut Writer)) {
    if catch_unwind(AssertUnwindSafe(|| work(writer))).is_err() {
        writer.broke_off();
    }
}

/// Where the reports go.
pub(super) type SaveEvents = Box<dyn FnMut(SaveEvent) + Send>;
