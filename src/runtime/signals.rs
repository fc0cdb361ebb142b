//! Signals: what the system and the shell want of the program.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::event::Event;
use super::terminal::Tty;

/// The signals that came; dropping this leaves them to the system again.
#[derive(Debug)]
pub(super) struct Signals(SignalDelivery<UnixStream, SignalOnly>);

impl Signals {
    /// Catches the signals that mean something to the program.
    pub(super) fn catch() -> io::Result<Self> {
        let wanted = [SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH];
        let (read, write) = UnixStream::pair()?;
        SignalDelivery::with_pipe(read, write, SignalOnly, wanted).map(Self)
    }

    /// Takes the signals that came; never waits.
    pub(super) fn take(&mut self, tty: &Tty) -> impl Iterator<Item = Event> {
        self.0.pending().map(|signal| match signal {
            SIGWINCH => Event::Resize(tty.size()),
            SIGTSTP => Event::Stop,
            SIGCONT => Event::Resume,
            _ => Event::Hangup,
        })
    }
}

impl AsFd for Signals {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.get_read().as_fd()
    }
}
