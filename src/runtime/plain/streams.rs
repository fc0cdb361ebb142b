//! The two streams: lines come in on one, sentences go out on the other.

use std::io::{self, BufRead, ErrorKind, Read, Write};
use std::sync::mpsc::Sender;
use std::thread;

use crate::runtime::event::Event;
use crate::text::inert;

/// A line of more bytes than this is not taken.
const LONGEST: u64 = 16 * 1024 * 1024;

/// What is heard: a line, or what comes of what was asked for.
#[derive(Debug)]
pub(super) enum Heard {
    /// A line of input.
    Line(Line),
    /// Something that comes from outside the loop.
    Event(Event),
    /// A job for files is done, and all that came of it was told before.
    Done,
}

/// A line of input, without its end.
#[derive(Debug)]
pub(super) enum Line {
    /// A text.
    Text(String),
    /// The last one, which nobody ended.
    Unended(String),
    /// Bytes that are no text.
    NotText,
    /// One that is too long to be taken.
    TooLong,
    /// The end of the input.
    End,
}

/// Reads lines on a thread of its own for as long as there are any.
///
/// A console of Windows hands over its characters as they were typed, whatever its code page.
///
/// # Errors
///
/// When the system has no thread to give.
pub(super) fn listen(post: Sender<Heard>) -> io::Result<()> {
    let work = move || {
        let mut input = io::stdin().lock();
        loop {
            let line = next_line(&mut input);
            let is_end = matches!(line, Line::End);
            // Once nobody takes lines any more, the program has ended.
            if post.send(Heard::Line(line)).is_err() || is_end {
                return;
            }
        }
    };
    thread::Builder::new().name("input".to_owned()).spawn(work).map(drop)
}

fn next_line(input: &mut impl BufRead) -> Line {
    let mut bytes = Vec::new();
    match input.by_ref().take(LONGEST).read_until(b'\n', &mut bytes) {
        Ok(0) => return Line::End,
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::InvalidData => return Line::NotText,
        Err(_) => return Line::End,
    }
    let is_ended = bytes.last() == Some(&b'\n');
    if !is_ended && u64::try_from(bytes.len()).is_ok_and(|read| read >= LONGEST) {
        // What is left of it goes with it; where that fails, the next line says so.
        let _ = input.skip_until(b'\n');
        return Line::TooLong;
    }
    match String::from_utf8(bytes) {
        Ok(text) if is_ended => Line::Text(text),
        Ok(text) => Line::Unended(text),
        Err(_) => Line::NotText,
    }
}

/// Prints a sentence on a line of its own; nothing in it steers a terminal.
///
/// # Errors
///
/// When nobody takes it any more.
pub(super) fn print(sentence: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(format!("{}\n", inert(&sentence.replace('\n', " "))).as_bytes())?;
    out.flush()
}
