//! What comes of a command: words on standard output, or a failure with its exit code.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use serde::Serialize;

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

/// Writes a sentence to standard error; a failure to write is ignored.
pub(super) fn complain(sentence: &str) {
    let _ = writeln!(io::stderr(), "citylab: {sentence}");
}

/// Writes a value to standard output as JSON for other programs.
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(value);
    print(&(json.map_err(|error| Failure::Failed(error.to_string()))? + "\n"))
}

/// Writes to standard output. Another program may close it early, as `head` does; that is no failure.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Failed(error.to_string()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
