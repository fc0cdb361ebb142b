//! Events: what the loop learns from outside, and where it comes from.

use crate::app::{Chord, Model, Msg, OpenedSession, Size};
use crate::domain::Moment;
use crate::storage::SaveEvent;

/// Something that came from outside the loop.
#[derive(Debug)]
pub enum Event {
    /// The terminal said this.
    Input(Input),
    /// The terminal has another size.
    Resize(Size),
    /// Somebody wants the program stopped for a while.
    Stop,
    /// The program goes on after it was stopped.
    Resume,
    /// The terminal is gone, or the system wants the program to end.
    Hangup,
    /// The saving thread reports.
    Saving(SaveEvent),
    /// The session asked for is open, or the sentence says why not.
    Opened(Result<Box<OpenedSession>, String>),
    /// What came of an effect.
    Msg(Msg),
    /// A job for files broke off by a fault of its own.
    BrokeOff,
}

/// How long to wait for the next event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timeout {
    /// Until one comes.
    Never,
    /// Until the clock shows a whole second again, this many times.
    Seconds(u64),
    /// Until nobody has typed for 80 ms, since something waits for that.
    Rest,
    /// For 20 ms, since the terminal has still to take bytes.
    Terminal,
    /// For 1 ms, since keys come in a flood and more of it is likely on its way.
    Flood,
}

/// Where events and time come from: threads and the clock, or a test's script.
pub trait Source {
    /// Reads the clock.
    fn now(&self) -> Moment;

    /// Waits for the next event; none when the time is up.
    fn next(&mut self, timeout: Timeout, model: &Model) -> Option<Event>;

    /// Returns an event that is there already.
    fn waiting(&mut self) -> Option<Event>;
}

/// A paste of more bytes than this is refused.
const LONGEST_PASTE: usize = 16 * 1024 * 1024;

/// What came from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Chord),
    /// Text pasted as one piece; not cleaned.
    Paste(String),
    /// A paste too long to be taken; nothing of it was.
    PasteTooLong,
    /// The mouse pressed on a cell, counted from 0.
    Press {
        /// The column.
        column: u16,
        /// The row.
        row: u16,
    },
    /// The wheel was turned: up when negative.
    Wheel(i32),
}

impl Input {
    /// Takes a pasted text, unless it is too long.
    pub fn pasted(text: String) -> Self {
        if text.len() > LONGEST_PASTE { Self::PasteTooLong } else { Self::Paste(text) }
    }
}
