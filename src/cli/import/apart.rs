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

use super::super::outcome::{self, Failure};
use crate::i18n::Lang;
use crate::import::{self, Columns, FormHeads, FormRow, ImportError, Kind, Reading};
use crate::runtime;
use crate::t;

/// The one argument by which the program is started to read a workbook; no command for people.
pub(crate) const ARGUMENT: &str = "read-workbook";

/// Most bytes of memory that reading may ask for. What the system gives for a text of one letter is more
/// than it asks for, so with many of them the process takes more than twice as much.
const MEMORY: usize = 112 << 20;

/// The longest that reading may take. A program built without optimization is some times slower.
const TIME: Duration = Duration::from_millis(if cfg!(debug_assertions) { 4_000 } else { 1_500 });

/// The exit code that says that the time was over.
const OUT_OF_TIME: i32 = 3;

/// Most bytes of what is asked for, which are the names of sheets and columns.
const LONGEST_REQUEST: u64 = 1 << 20;

/// What is read, and how.
#[derive(Serialize, Deserialize)]
enum Request {
    /// Answers.
    Answers(Kind, Columns),
    /// The replies of a reply form.
    Form(Kind, FormHeads),
}

/// Reads the answers of a workbook in another process.
///
/// # Errors
///
/// When the other process cannot be started or spoken to; the answer has what is wrong with the file.
pub(super) fn read(
    bytes: &[u8],
    kind: Kind,
    columns: Columns,
) -> io::Result<Result<Reading, ImportError>> {
    ask(bytes, &Request::Answers(kind, columns))
}

/// Reads a reply form that is a workbook in another process.
///
/// # Errors
///
/// As [`read`].
pub(crate) fn read_form(
    bytes: &[u8],
    kind: Kind,
    heads: FormHeads,
) -> io::Result<Result<Vec<FormRow>, ImportError>> {
    ask(bytes, &Request::Form(kind, heads))
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

/// Reads the workbook on standard input, and says on standard output what came of it.
pub(crate) fn serve(lang: Lang) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::Failed(error.to_string());
    runtime::confine(MEMORY, TIME, OUT_OF_TIME).map_err(failed)?;
    let mut input = BufReader::new(io::stdin().lock());
    let mut request = Vec::new();
    input.by_ref().take(LONGEST_REQUEST).read_until(b'\n', &mut request).map_err(failed)?;
    let Ok(request) = serde_json::from_slice::<Request>(&request) else {
        return Err(Failure::Failed(t!(lang, "cli-only-for-import", command = ARGUMENT)));
    };
    let bytes = super::read_bounded(input).map_err(failed)?;
    match request {
        Request::Answers(kind, columns) => {
            outcome::print_json(&import::read(&bytes, &kind, &columns))
        }
        Request::Form(kind, heads) => {
            outcome::print_json(&import::read_form(&bytes, &kind, &heads))
        }
    }
}
