//! Input: what the terminal says, read and understood.

mod decode;

use std::io::{self, Read};
use std::sync::Arc;
use std::time::Instant;

use super::terminal::Tty;

pub use decode::{Decoder, Input};

/// Bytes taken from the terminal at a time; the kernel holds back what comes after them.
const PIECE: usize = 4096;

/// A piece of more bytes than anybody types at a time; more is likely to follow.
const FLOOD: usize = 256;

/// Reads the terminal, a piece at a time.
#[derive(Debug)]
pub(super) struct Reader {
    tty: Arc<Tty>,
    decoder: Decoder,
    piece: Box<[u8; PIECE]>,
    /// Whether the last piece was part of a flood.
    flooded: bool,
    /// Until when the rest of what has begun may come.
    patient_until: Option<Instant>,
}

impl Reader {
    pub(super) fn new(tty: Arc<Tty>) -> Self {
        let piece = Box::new([0; PIECE]);
        Self { tty, decoder: Decoder::default(), piece, flooded: false, patient_until: None }
    }

    pub(super) fn tty(&self) -> &Tty {
        &self.tty
    }

    /// Tells whether the terminal has likely said more than was read.
    pub(super) fn may_have_more(&self) -> bool {
        self.flooded
    }

    /// Returns when [`Reader::settle`] wants to be called; never where nothing has begun.
    pub(super) fn patient_until(&self) -> Option<Instant> {
        self.patient_until
    }

    /// Takes what the terminal has said; never waits.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub(super) fn read(&mut self) -> io::Result<Vec<Input>> {
        let read = match self.tty.file().read(self.piece.as_mut_slice()) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => 0,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
            Err(error) => return Err(error),
        };
        self.flooded = read >= FLOOD;
        let mut inputs = Vec::new();
        self.decoder.take(self.piece.get(..read).unwrap_or_default(), &mut inputs);
        self.patient_until = self.decoder.patience().map(|patience| Instant::now() + patience);
        Ok(inputs)
    }

    /// Takes what has begun for all there is, if its rest has had its time.
    pub(super) fn settle(&mut self) -> Vec<Input> {
        let mut inputs = Vec::new();
        if self.patient_until.is_some_and(|until| until <= Instant::now()) {
            self.decoder.settle(&mut inputs);
            self.patient_until = None;
        }
        inputs
    }
}
