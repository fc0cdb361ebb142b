//! Names: what the files of a session are called; nothing here reads the disk.

use std::path::{Path, PathBuf};

use crate::domain::Moment;
use crate::text;

/// The ending of session files.
pub(super) const RON: &str = "ron";
/// The ending of journals.
pub(super) const JOURNAL: &str = ".journal";
/// The file of what a lab's sessions share.
pub(super) const LAB: &str = "lab.ron";

/// Returns the journal of a session file.
pub(super) fn journal(session: &Path) -> PathBuf {
    beside(session, "", JOURNAL)
}

/// Returns the lock of a session file.
pub(super) fn lock(session: &Path) -> PathBuf {
    beside(session, "", ".lock")
}

/// Returns the file that says what the room is to see of a session.
pub(super) fn room(session: &Path) -> PathBuf {
    beside(session, "", ".room")
}

/// Returns the name under which a file is written before it takes its own.
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

/// Returns the folder of a path; for a name without a folder, the current one.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Returns the hidden folder for backups and damaged files.
pub(super) fn backups(session: &Path) -> PathBuf {
    session.with_file_name(".backups")
}

/// Returns the name of a file without its ending, as text.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns a moment in the form of file names: `20141126-101403`.
pub(super) fn stamp(at: Moment) -> String {
    let digits: String = at.to_string().chars().take(19).filter(char::is_ascii_digit).collect();
    let (day, time) = digits.split_at_checked(8).unwrap_or((&digits, ""));
    format!("{day}-{time}")
}

/// Returns the file name, without ending, for a platform's name or a lab's title.
pub(super) fn safe(title: &str) -> String {
    let name = text::file_stem(title);
    if name.eq_ignore_ascii_case("lab") { format!("{name}-1") } else { name }
}
