//! The lock: one program at a time writes a session.
//!
//! The kernel holds it with the open handle, so a killed holder frees it at once. The file is never
//! renamed or deleted: locking the session file itself would give the lock away with the next
//! rename.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::disk::{self, Stamp};
use super::fault::{DiskError, Doing};
use super::names;

/// The right to write a session, held until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

/// What asking for the lock brought.
#[derive(Debug)]
pub(super) enum Asked {
    Got(Lock),
    Held { pid: Option<u32>, host: Option<String> },
}

impl Lock {
    /// Asks for the lock of a session file.
    pub(super) fn take(session: &Path) -> Result<Asked, DiskError> {
        let path = names::lock(session);
        let open = || {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            options.open(&path)
        };
        let mut file = open().map_err(disk::at(Doing::Lock, &path))?;
        // Who only looks (see `holder`) holds it for a moment too.
        for _ in 0..5 {
            match file.try_lock() {
                Ok(()) => {
                    // Only a message for others; that it cannot be written takes nothing away.
                    let _ = file.set_len(0).and_then(|()| file.write_all(signature().as_bytes()));
                    return Ok(Asked::Got(Self { file }));
                }
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(5)),
                // A file system without locks: better to write than to refuse the evening's work.
                Err(TryLockError::Error(error)) if is_unsupported(&error) => {
                    return Ok(Asked::Got(Self { file }));
                }
                Err(TryLockError::Error(error)) => return Err(disk::at(Doing::Lock, &path)(error)),
            }
        }
        let (pid, host) = read_signature(&mut file);
        Ok(Asked::Held { pid, host })
    }

    /// Tells whether the lock still lies under the name others look for it.
    pub(super) fn is_in_place(&self, session: &Path) -> bool {
        let own = self.file.metadata().ok().map(|metadata| Stamp::of(&metadata));
        match (own, Stamp::at(&names::lock(session))) {
            (Some(own), Some(there)) => own.is_same_file(&there),
            (None, _) | (_, None) => false,
        }
    }
}

/// Returns who has a session open for writing: none for nobody, else the process if it is known.
pub(super) fn holder(session: &Path) -> Option<Option<u32>> {
    let mut file = File::open(names::lock(session)).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Some(read_signature(&mut file).0),
        Ok(()) | Err(TryLockError::Error(_)) => None,
    }
}

fn is_unsupported(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
}

fn signature() -> String {
    format!("{} {}\n", std::process::id(), host())
}

fn host() -> String {
    #[cfg(unix)]
    return rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(not(unix))]
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

fn read_signature(file: &mut File) -> (Option<u32>, Option<String>) {
    let mut text = String::new();
    let read = file.rewind().and_then(|()| Read::by_ref(file).take(512).read_to_string(&mut text));
    if read.is_err() {
        return (None, None);
    }
    let mut words = text.split_whitespace();
    let pid = words.next().and_then(|word| word.parse().ok());
    // The host is worth telling only when it is another one.
    let other = words.next().filter(|word| *word != host()).map(crate::text::clean_line);
    (pid, other)
}
