//! Signals: what the system and the shell want of the program.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};

use super::program::Event;
use super::terminal::Tty;

/// The thread that waits for signals; dropping this ends it.
#[derive(Debug)]
pub(super) struct Watcher {
    handle: Handle,
}

impl Watcher {
    /// Starts the thread.
    pub(super) fn start(tty: Arc<Tty>, events: Sender<Event>) -> io::Result<Self> {
        let wanted = [SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH];
        let mut signals = Signals::new(wanted)?;
        let handle = signals.handle();
        let watch = move || {
            for signal in signals.forever() {
                let event = match signal {
                    SIGWINCH => Event::Resize(tty.size()),
                    SIGTSTP => Event::Stop,
                    SIGCONT => Event::Resume,
                    _ => Event::Hangup,
                };
                if events.send(event).is_err() {
                    return;
                }
            }
        };
        thread::Builder::new().name("signals".to_owned()).spawn(watch)?;
        Ok(Self { handle })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.handle.close();
    }
}
