//! What comes of a command: words on standard output, or a failure with its exit code.
//!
//! All that the command line says goes through here, and nothing in it steers the terminal, whatever
//! is put into it: [`text::inert`] sees to that.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use serde::Serialize;
use terminal_size::{Width, terminal_size_of};

use crate::text;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// It failed; the sentence says why, with file and place.
    Failed(String),
    /// It was asked for in a wrong way.
    Usage(String),
    /// It failed and has said why already.
    Told,
}

impl Failure {
    /// Says on standard error what went wrong and returns the exit code.
    pub(super) fn report(&self) -> ExitCode {
        let (sentence, code) = match self {
            Self::Failed(sentence) => (sentence.as_str(), 1),
            Self::Usage(sentence) => (sentence.as_str(), 2),
            Self::Told => ("", 1),
        };
        if !sentence.is_empty() {
            complain(sentence);
        }
        ExitCode::from(code)
    }
}

/// Writes a sentence to standard error, on one line; a failure to write is ignored.
pub(super) fn complain(sentence: &str) {
    let _ = writeln!(io::stderr(), "citylab: {}", text::one_line(&text::inert(sentence)));
}

/// Writes a question to standard error; the answer is typed after it. A failure to write is ignored.
pub(super) fn ask(question: &str) {
    let mut out = io::stderr();
    let _ = write!(out, "{} ", text::one_line(&text::inert(question)));
    let _ = out.flush();
}

/// Writes what is being done to standard error, in place of what was written so before; nothing where that is
/// no terminal. A failure to write is ignored.
pub(super) fn say_in_passing(sentence: &str) {
    let mut out = io::stderr();
    if out.is_terminal() {
        let room = terminal_size_of(&out).map_or(80, |(Width(columns), _)| usize::from(columns));
        let sentence = text::one_line(&text::inert(sentence)).into_owned();
        let sentence = text::clip(&sentence, room.saturating_sub(1)).into_owned();
        let _ = write!(out, "\r{}", text::pad_right(&sentence, room.saturating_sub(1)));
        let _ = out.flush();
    }
}

/// Takes away what was said so.
pub(super) fn erase_passing() {
    let mut out = io::stderr();
    if out.is_terminal() {
        say_in_passing("");
        let _ = write!(out, "\r");
        let _ = out.flush();
    }
}

/// From now on a fault of the program itself is said as any other, since what it was about may be
/// part of the message.
pub(super) fn complain_of_panics() {
    std::panic::set_hook(Box::new(|info| complain(&info.to_string())));
}

/// Does something without what a panic says by itself, since whoever asked for it says it better; none
/// where it panicked.
pub(super) fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    panic::set_hook(hook);
    done
}

/// Writes a value to standard output as JSON for other programs.
///
/// Whatever steers a terminal or shows nothing stands there as `\uXXXX`, so that the output can be
/// looked at too, and whoever parses it gets every text as it is.
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(value);
    print(&(escaped(&json.map_err(|error| Failure::Failed(error.to_string()))?) + "\n"))
}

/// Writes a value whose texts are clean to standard output as JSON for this program itself, piece by piece:
/// a large one is in memory once.
pub(super) fn send_json(value: &impl Serialize) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    let sent = serde_json::to_writer(&mut out, value).map_err(io::Error::from);
    sent.and_then(|()| out.flush()).map_err(|error| Failure::Failed(error.to_string()))
}

/// Returns JSON with what is hidden escaped; only texts in quotes have any of that.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && text::is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// Writes a sentence to standard output, on one line, as [`print()`] does.
pub(super) fn say(sentence: &str) -> Result<(), Failure> {
    print(&format!("{}\n", text::one_line(sentence)))
}

/// Writes a document to standard output as [`print()`] does, with the line ends that its format asks for.
pub(super) fn print_document(bytes: &[u8]) -> Result<(), Failure> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.split("\r\n").map(text::inert).collect::<Vec<_>>().join("\r\n");
    write_out(lines.as_bytes())
}

/// Writes lines to standard output. Another program may close it early, as `head` does; that is no failure.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    write_out(text::inert(text).as_bytes())
}

fn write_out(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Failed(error.to_string()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
