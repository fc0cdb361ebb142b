//! The lock on Unix: advisory, of the whole file, so that anybody can read who holds it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::FileLock;
use crate::files;

/// Opens the file, making it where there is none, and holds it if nobody else does.
pub(super) fn take(path: &Path) -> io::Result<FileLock> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).mode(0o600);
    let file = files::open_alone(&mut options, path)?;
    match file.try_lock() {
        Ok(()) => Ok(FileLock::Acquired(file)),
        Err(TryLockError::WouldBlock) => Ok(FileLock::HeldByAnother(file)),
        // A file system without locks: better to write than to refuse the evening's work.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
            Ok(FileLock::Acquired(file))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Opens the file for reading if another program holds it; holds it itself for a moment.
pub(super) fn held_by_another(path: &Path) -> Option<File> {
    let file = files::open(OpenOptions::new().read(true), path).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Some(file),
        Ok(()) | Err(TryLockError::Error(_)) => None,
    }
}
