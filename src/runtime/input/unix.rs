//! Reading the terminal on Unix: crossterm, on a thread of its own.

use std::io;
use std::panic::catch_unwind;
use std::thread;

use super::keys::Keys;
use crate::runtime::event::Event;

/// Reads the terminal on a thread of its own for as long as the program runs, and tells what it
/// says.
///
/// Half a sequence holds that thread up until its rest comes, and the reader of crossterm 0.29 spins
/// once the terminal is gone (crossterm issue 793). Neither concerns anybody else: saving, the
/// clock and signals go on, and whether the terminal is gone is watched apart. The thread waits for
/// one event at a time: with `use-dev-tty`, asking without waiting never reads (crossterm issue 839).
///
/// # Errors
///
/// When the system has no thread to give.
pub fn listen(tell: impl Fn(Event) + Send + 'static) -> io::Result<()> {
    let keys = Keys::of_terminal(&std::env::var("TERM").unwrap_or_default());
    let read = move || {
        loop {
            match catch_unwind(crossterm::event::read) {
                Ok(Ok(event)) => {
                    if let Some(input) = keys.input(event) {
                        tell(Event::Input(input));
                    }
                }
                Ok(Err(_)) => return tell(Event::Hangup),
                // A sequence on which the reader breaks is left out like any it does not know.
                Err(_) => {}
            }
        }
    };
    thread::Builder::new().name("input".to_owned()).spawn(read).map(drop)
}
