//! How far a report is that is being made, and the wish to stop it.

use std::cell::Cell;
use std::io::{self, Cursor, Seek, SeekFrom, Write};
use std::panic::resume_unwind;

use super::Stop;

/// Follows a report while it is made: tells how far it is, and stops it when that is asked for.
///
/// Whatever makes a report calls `step` between blocks, rows and pages.
pub struct Progress<'a> {
    stop: &'a Stop,
    tell: &'a dyn Fn(usize),
    all: Cell<usize>,
    done: Cell<usize>,
    told: Cell<usize>,
}

/// What unwinds from the making of a report that is to stop; [`render`](super::render) catches it.
pub(super) struct Stopped;

impl<'a> Progress<'a> {
    /// Follows a report that stops once that is asked for, and tells each new per cent of it.
    pub fn new(stop: &'a Stop, tell: &'a dyn Fn(usize)) -> Self {
        Self { stop, tell, all: Cell::new(0), done: Cell::new(0), told: Cell::new(0) }
    }

    /// Begins something of this size, in bytes or whatever it is counted in.
    pub(super) fn begin(&self, all: usize) {
        self.all.set(all);
        self.done.set(0);
        self.told.set(0);
    }

    /// Goes on by a part of that size.
    ///
    /// Where the report is to stop this does not return: it unwinds to [`render`](super::render), so
    /// that no renderer has to hand the wish on. That is no panic: no hook is called.
    pub(super) fn step(&self, size: usize) {
        unwind_if_asked(self.stop);
        let done = self.done.get().saturating_add(size);
        self.done.set(done);
        // The size is an estimate: the last of it is told when the file is there.
        let percent = (done.saturating_mul(100) / self.all.get().max(1)).min(99);
        if percent > self.told.get() {
            self.told.set(percent);
            (self.tell)(percent);
        }
    }

    /// Returns a writer into memory that stops as [`step`](Self::step) does.
    pub(super) fn writer(&self) -> Stoppable<'a> {
        Stoppable { bytes: Cursor::default(), stop: self.stop }
    }
}

/// A writer into memory that looks for the wish to stop whenever something is written.
pub(super) struct Stoppable<'a> {
    bytes: Cursor<Vec<u8>>,
    stop: &'a Stop,
}

impl Stoppable<'_> {
    /// Returns what was written.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes.into_inner()
    }
}

impl Write for Stoppable<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unwind_if_asked(self.stop);
        self.bytes.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for Stoppable<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

fn unwind_if_asked(stop: &Stop) {
    if stop.is_asked() {
        resume_unwind(Box::new(Stopped));
    }
}
