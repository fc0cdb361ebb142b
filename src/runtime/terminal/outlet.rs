//! The outlet: how bytes reach the terminal without anybody waiting for it.

#[cfg(unix)]
use std::fs::File;
use std::io;
use std::time::{Duration, Instant};

use super::writing_thread::WritingThread;

/// Where bytes for the terminal go.
#[derive(Debug)]
pub(super) enum Outlet {
    /// The terminal opened anew by its name, so that writing never waits, without changing how the
    /// shell and other programs use the same terminal.
    #[cfg(unix)]
    Own(File),
    /// Standard output, which may keep a writer waiting, written on a thread of its own.
    Standard(WritingThread),
}

impl Outlet {
    /// Writes some of the bytes, without waiting.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::WouldBlock`] while the terminal takes no more; others when it is gone.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            #[cfg(unix)]
            Self::Own(file) => io::Write::write(&mut &*file, bytes),
            Self::Standard(thread) => thread.write(bytes),
        }
    }

    /// Writes all of the bytes, as far as the terminal takes them in time.
    pub(super) fn write_within(&self, mut bytes: &[u8], time: Duration) {
        let until = Instant::now() + time;
        while !bytes.is_empty() {
            match self.write(bytes) {
                Ok(taken) => bytes = bytes.get(taken..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return;
                    }
                    self.wait_for_room(left);
                }
                Err(_) => return,
            }
        }
        match self {
            #[cfg(unix)]
            Self::Own(_) => {}
            Self::Standard(thread) => {
                thread.wait_until_written(until.saturating_duration_since(Instant::now()));
            }
        }
    }

    fn wait_for_room(&self, time: Duration) {
        match self {
            #[cfg(unix)]
            Self::Own(file) => super::system::wait_for_room(file, time),
            Self::Standard(thread) => thread.wait_until_written(time),
        }
    }
}
