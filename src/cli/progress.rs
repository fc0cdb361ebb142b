//! What a command is doing, said on a terminal when it takes longer than people wait for.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::outcome::{erase_passing, say_in_passing};
use crate::i18n::Lang;
use crate::t;

/// How long nothing is said.
const QUIET: Duration = Duration::from_millis(500);

/// How often it is said again.
const AGAIN: Duration = Duration::from_millis(250);

/// Says what is being done, and for how long, until it is dropped.
///
/// The line stands on standard error and is gone again before anything else is said; where that is no
/// terminal, nothing is said.
pub(super) struct Progress {
    /// Dropped first, which ends the thread.
    done: Option<Sender<()>>,
    saying: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins with this, said half a second from now.
    pub(super) fn begin(lang: Lang, doing: String) -> Self {
        let (done, is_done) = channel::<()>();
        let begun = Instant::now();
        let saying = thread::spawn(move || {
            let mut wait = QUIET;
            while is_done.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                let seconds = begun.elapsed().as_secs();
                say_in_passing(&t!(
                    lang,
                    "cli-progress",
                    doing = doing.as_str(),
                    seconds = seconds
                ));
                wait = AGAIN;
            }
            if wait == AGAIN {
                erase_passing();
            }
        });
        Self { done: Some(done), saying: Some(saying) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(saying) = self.saying.take() {
            // It only says something, so its end is no failure of the command.
            let _ = saying.join();
        }
    }
}
