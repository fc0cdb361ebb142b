//! The mailbox: what other threads say to the loop, and the bell that wakes it.
//!
//! The loop sleeps on file descriptors, so a letter alone would not wake it: the first one that
//! comes to an empty box also rings, by a byte in a pipe.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::event::Event;

/// The loop's end: readable, for who polls it, once there are events to take.
#[derive(Debug)]
pub(super) struct Mailbox {
    events: Receiver<Event>,
    rings: PipeReader,
    bell: Arc<Bell>,
}

/// Where to send events; every thread may have one.
#[derive(Debug, Clone)]
pub(super) struct Address {
    events: Sender<Event>,
    bell: Arc<Bell>,
}

#[derive(Debug)]
struct Bell {
    /// Whether it rang and nobody has heard it yet; it then need not ring again.
    rung: AtomicBool,
    pipe: PipeWriter,
}

/// Makes a mailbox and its address.
pub(super) fn mailbox() -> io::Result<(Mailbox, Address)> {
    let (events, coming) = channel();
    let (rings, pipe) = io::pipe()?;
    let bell = Arc::new(Bell { rung: AtomicBool::new(false), pipe });
    Ok((Mailbox { events: coming, rings, bell: Arc::clone(&bell) }, Address { events, bell }))
}

impl Address {
    /// Sends an event; one that nobody waits for any more is lost, as the program has ended.
    pub(super) fn send(&self, event: Event) {
        if self.events.send(event).is_ok() && !self.bell.rung.swap(true, Ordering::SeqCst) {
            // At most one byte is ever in the pipe, so it neither waits nor fails.
            let _ = (&self.bell.pipe).write(b"!");
        }
    }
}

impl Mailbox {
    /// Takes the next event that is there.
    pub(super) fn take(&self) -> Option<Event> {
        self.events.try_recv().ok()
    }

    /// Notes that the bell was heard; all that is there is to be taken after this.
    pub(super) fn hear(&mut self) {
        // There is a byte, since somebody polled, and then this does not wait.
        let _ = self.rings.read(&mut [0]);
        self.bell.rung.store(false, Ordering::SeqCst);
    }
}

impl AsFd for Mailbox {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.rings.as_fd()
    }
}
