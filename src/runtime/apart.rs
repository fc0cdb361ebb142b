//! Workbooks are read in a process of their own, with limits to its memory and its time.
//!
//! The library that reads them makes room for as much as a file says that it has: a hundred gigabytes,
//! if it says so, and where there is no such room the process ends. So the program starts itself once
//! more, hands it the file, and gets back what was read.

use std::env;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::confine::confine;
use crate::import::{self, Asked, FormHeads, FormRow, ImportError, LIMIT, Reading, is_workbook};

/// The one argument by which the program is started to read a workbook; no command for people.
pub const ARGUMENT: &str = "read-workbook";

/// Most bytes of memory that reading may ask for. What the system gives for a text of one letter is more
/// than it asks for, so with many of them the process takes more than twice as much.
const MEMORY: usize = 112 << 20;

/// The longest that reading a small file may take, and how much longer for each mebibyte. A program built
/// without optimization is some times slower.
const TIME: Duration = Duration::from_millis(if cfg!(debug_assertions) { 8_000 } else { 1_500 });
const TIME_PER_MEBIBYTE: Duration =
    Duration::from_millis(if cfg!(debug_assertions) { 2_000 } else { 750 });

/// The exit code that says that the time was over.
const OUT_OF_TIME: i32 = 3;

/// Most bytes of what is asked for, which are the names of sheets and columns.
const LONGEST_REQUEST: u64 = 1 << 20;

/// What is read, and how.
#[derive(Serialize, Deserialize)]
enum Request {
    /// Answers.
    Answers(Asked),
    /// The replies of a reply form.
    Form(FormHeads),
}

/// Reads the answers of a file whose name ends so; those of a workbook in another process.
///
/// # Errors
///
/// When the other process cannot be started or spoken to; the answer has what is wrong with the file.
pub fn read(bytes: &[u8], ending: &str, asked: &Asked) -> io::Result<Result<Reading, ImportError>> {
    if is_read_apart(bytes) {
        return ask(bytes, &Request::Answers(asked.clone()));
    }
    Ok(import::read(bytes, ending, asked))
}

/// Reads a reply form, as [`read`] reads answers.
///
/// # Errors
///
/// As [`read`].
pub fn read_form(bytes: &[u8], heads: FormHeads) -> io::Result<Result<Vec<FormRow>, ImportError>> {
    if is_read_apart(bytes) {
        return ask(bytes, &Request::Form(heads));
    }
    Ok(import::read_form(bytes, &heads))
}

/// Tells whether a file is a workbook; one that is too large is refused before it is looked into.
fn is_read_apart(bytes: &[u8]) -> bool {
    is_workbook(bytes) && bytes.len() <= LIMIT
}

fn ask<T: DeserializeOwned>(bytes: &[u8], request: &Request) -> io::Result<Result<T, ImportError>> {
    let mut request = serde_json::to_vec(request)?;
    request.push(b'\n');
    let mut child = Command::new(env::current_exe()?)
        .arg(ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // When it ended before it had read everything, its exit code says why.
        let _ = input.write_all(&request).and_then(|()| input.write_all(bytes));
    }
    let answer = child.wait_with_output()?;
    if answer.status.success() {
        return Ok(serde_json::from_slice(&answer.stdout)?);
    }
    Ok(Err(match answer.status.code() {
        Some(OUT_OF_TIME) => ImportError::TakesLong,
        Some(_) | None => ImportError::TakesMemory { mebibytes: MEMORY >> 20 },
    }))
}

/// What the process is to say that was started to read a workbook.
pub enum Answer {
    /// The answers of the workbook.
    Answers(Box<Result<Reading, ImportError>>),
    /// The replies of a reply form.
    Form(Result<Vec<FormRow>, ImportError>),
}

/// Reads the workbook on standard input; none where something else stands there, because a person called.
///
/// # Errors
///
/// When the limits cannot be set, or standard input cannot be read.
pub fn answer() -> io::Result<Option<Answer>> {
    let mut input = BufReader::new(io::stdin().lock());
    let mut request = Vec::new();
    input.by_ref().take(LONGEST_REQUEST).read_until(b'\n', &mut request)?;
    let Ok(request) = serde_json::from_slice::<Request>(&request) else { return Ok(None) };
    let mut bytes = Vec::new();
    let limit = u64::try_from(LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    input.take(limit).read_to_end(&mut bytes)?;
    let mebibytes = u32::try_from(bytes.len() >> 20).unwrap_or(u32::MAX);
    confine(MEMORY, TIME.saturating_add(TIME_PER_MEBIBYTE * mebibytes), OUT_OF_TIME)?;
    Ok(Some(match request {
        Request::Answers(asked) => Answer::Answers(Box::new(import::read(&bytes, "", &asked))),
        Request::Form(heads) => Answer::Form(import::read_form(&bytes, &heads)),
    }))
}
