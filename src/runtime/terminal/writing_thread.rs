//! A thread that writes, for a terminal that may keep whoever writes to it waiting: the console of
//! Windows while text is selected in it, and standard output where it cannot be opened anew.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// With more bytes than this still to be written, no more are taken.
const MOST_BYTES: usize = 64 * 1024;

/// The handle of the thread; it ends with it.
#[derive(Debug)]
pub struct WritingThread {
    pieces: Sender<Vec<u8>>,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    progress: Mutex<Progress>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Progress {
    /// How many bytes are still to be written.
    unwritten: usize,
    /// Why writing failed, once it did.
    failed: Option<io::ErrorKind>,
}

impl WritingThread {
    /// Starts the thread.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn start(out: impl Write + Send + 'static) -> io::Result<Self> {
        let (pieces, coming) = channel();
        let state = Arc::<State>::default();
        let shared = Arc::clone(&state);
        let work = move || write_all(out, &coming, &shared);
        thread::Builder::new().name("terminal".to_owned()).spawn(work)?;
        Ok(Self { pieces, state })
    }

    /// Hands over bytes; never waits.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::WouldBlock`] while too many are still to be written, and what kept earlier
    /// ones from being written.
    pub fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        let mut progress = self.state.lock();
        if let Some(kind) = progress.failed {
            return Err(kind.into());
        }
        if progress.unwritten > MOST_BYTES {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        progress.unwritten += bytes.len();
        drop(progress);
        // The thread ends only after a failure, which the next call tells.
        let _ = self.pieces.send(bytes.to_vec());
        Ok(bytes.len())
    }

    /// Waits until all is written, or writing failed, or time is up.
    pub fn wait(&self, time: Duration) {
        let is_at_work =
            |progress: &mut Progress| progress.unwritten > 0 && progress.failed.is_none();
        // Who waits does so only to be polite; a poisoned lock changes nothing.
        let _ = self.state.changed.wait_timeout_while(self.state.lock(), time, is_at_work);
    }
}

impl State {
    fn lock(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn write_all(mut out: impl Write, coming: &Receiver<Vec<u8>>, state: &State) {
    for piece in coming {
        let written = out.write_all(&piece).and_then(|()| out.flush());
        let mut progress = state.lock();
        progress.unwritten -= piece.len();
        progress.failed = written.err().map(|error| error.kind());
        let failed = progress.failed.is_some();
        drop(progress);
        state.changed.notify_all();
        if failed {
            return;
        }
    }
}
