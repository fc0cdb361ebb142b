//! Names: what the files beside a session are called, and which name a new session gets.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::Moment;
use crate::text;

use super::fault::{DiskError, Operation};

/// The ending of session files.
pub(super) const RON: &str = "ron";
/// The file of what a lab's sessions share.
pub(super) const LAB: &str = "lab.ron";

/// Returns the journal of a session file.
pub(super) fn journal(session: &Path) -> PathBuf {
    beside(session, "", ".journal")
}

/// Returns the lock of a session file.
pub(super) fn lock(session: &Path) -> PathBuf {
    beside(session, "", ".lock")
}

/// Returns the name a file has while it is written, before it takes that of the finished one.
pub(super) fn unfinished(file: &Path) -> PathBuf {
    beside(file, ".", ".new")
}

/// Returns the path beside `path` whose name is its name with something before and after.
fn beside(path: &Path, before: &str, after: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(before);
    name.push(path.file_name().unwrap_or_default());
    name.push(after);
    path.with_file_name(name)
}

/// Returns the folder a path lies in; for a bare name, the one worked in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Returns the hidden folder for what is kept but seldom wanted: backups and damaged files.
pub(super) fn backups(session: &Path) -> PathBuf {
    session.with_file_name(".backups")
}

/// Returns the name without its ending, as text.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns a moment as file names have it: `20141126-101403`.
pub(super) fn stamp(at: Moment) -> String {
    let digits: String = at.to_string().chars().take(19).filter(char::is_ascii_digit).collect();
    let (day, time) = digits.split_at_checked(8).unwrap_or((&digits, ""));
    format!("{day}-{time}")
}

/// Returns the first of `NAME`, `NAME-2`, `NAME-3`, … that nothing in the folder is called, be it
/// by other case or by other code points for the same letters.
///
/// # Errors
///
/// When the folder cannot be read.
pub(super) fn free(folder: &Path, name: &str, ending: &str) -> Result<PathBuf, DiskError> {
    let taken: Vec<String> = match fs::read_dir(folder) {
        Ok(entries) => entries
            .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
            .collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(DiskError::at(Operation::Read, folder)(error)),
    };
    let mut number = 1;
    loop {
        let tail = if number == 1 { String::new() } else { format!("-{number}") };
        let candidate = format!("{name}{tail}{ending}");
        if !taken.iter().any(|other| text::same_name(other, &candidate)) {
            return Ok(folder.join(candidate));
        }
        number += 1;
    }
}

/// Returns the name a session's or a lab's title gives its file.
pub(super) fn safe(title: &str) -> String {
    let name = text::file_stem(title);
    if name.eq_ignore_ascii_case("lab") { format!("{name}-1") } else { name }
}
