//! The lock on Windows: by what the file is shared for while it is open.
//!
//! A lock by `LockFileEx` would keep other programs from reading who holds it. Here the holder shares
//! the open file for reading only, so no other program can open it for writing, rename or remove it.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::windows::fs::OpenOptionsExt;
use std::path::Path;

use super::FileLock;
use crate::files;

/// Others may read.
const SHARE_READ: u32 = 1;
/// Others may read, write, rename and remove.
const SHARE_ALL: u32 = 1 | 2 | 4;
/// The error of opening a file for what its holder does not share it for.
const SHARING_VIOLATION: i32 = 32;

/// Opens the file, making it where there is none, and holds it if nobody else does.
pub(super) fn take(path: &Path) -> io::Result<FileLock> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).share_mode(SHARE_READ);
    match files::open_alone(&mut options, path) {
        Ok(file) => Ok(FileLock::Acquired(file)),
        Err(error) if is_held(&error) => Ok(FileLock::HeldByAnother(to_read(path)?)),
        Err(error) => Err(error),
    }
}

/// Opens the file for reading if another program holds it; opens it for writing for a moment.
pub(super) fn held_by_another(path: &Path) -> Option<File> {
    match files::open(OpenOptions::new().write(true).share_mode(SHARE_ALL), path) {
        Err(error) if is_held(&error) => to_read(path).ok(),
        Ok(_) | Err(_) => None,
    }
}

fn to_read(path: &Path) -> io::Result<File> {
    files::open(OpenOptions::new().read(true).share_mode(SHARE_ALL), path)
}

fn is_held(error: &io::Error) -> bool {
    error.raw_os_error() == Some(SHARING_VIOLATION)
}
