//! Signals: what the system and the shell want of the program.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::event::Event;
use super::terminal::Tty;

/// From now on a write beyond the system's limit on the size of a file fails like one on a full disk,
/// instead of ending the program.
///
/// # Errors
///
/// When the system refuses.
pub fn outlive_size_limit() -> io::Result<()> {
    signal_hook::flag::register(SIGXFSZ, Arc::default()).map(drop)
}

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
