//! The lock: one program at a time writes a session.
//!
//! The system holds it with the open handle, so a killed holder frees it at once. The file is never
//! renamed or deleted: locking the session file itself would give the lock away with the next
//! rename.

#[cfg(unix)]
#[path = "lock/unix.rs"]
mod system;
#[cfg(windows)]
#[path = "lock/windows.rs"]
mod system;

use std::fs::File;
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::disk;
use super::fault::{DiskError, Operation};
use super::names;

/// How often the lock is asked for, and the pause between: who only looks (see [`holder`]) holds it
/// for a moment too, and on Windows a virus scanner does for somewhat longer.
const ATTEMPTS: u32 = if cfg!(windows) { 20 } else { 5 };
const PAUSE: Duration = Duration::from_millis(if cfg!(windows) { 10 } else { 5 });

/// The right to write a session, held until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

/// What asking for the lock brought.
#[derive(Debug)]
pub(super) enum LockAttempt {
    Acquired(Lock),
    Held { pid: Option<u32>, host: Option<String> },
}

/// What the system answers to one attempt to lock a file.
enum FileLock {
    /// This handle holds the lock for as long as it is open.
    Acquired(File),
    /// Another program holds the lock; this handle reads which one.
    HeldByAnother(File),
}

impl Lock {
    /// Asks for the lock of a session file.
    pub(super) fn take(session: &Path) -> Result<LockAttempt, DiskError> {
        let path = names::lock(session);
        let mut attempts = 1;
        loop {
            match system::take(&path).map_err(DiskError::at(Operation::Lock, &path))? {
                FileLock::Acquired(mut file) => {
                    // Only a message for others; that it cannot be written takes nothing away.
                    let _ = file.set_len(0).and_then(|()| file.write_all(signature().as_bytes()));
                    return Ok(LockAttempt::Acquired(Self { file }));
                }
                FileLock::HeldByAnother(_) if attempts < ATTEMPTS => {
                    attempts += 1;
                    thread::sleep(PAUSE);
                }
                FileLock::HeldByAnother(mut file) => {
                    let (pid, host) = read_signature(&mut file);
                    return Ok(LockAttempt::Held { pid, host });
                }
            }
        }
    }

    /// Tells whether the lock still lies under the name others look for it.
    pub(super) fn is_in_place(&self, session: &Path) -> bool {
        disk::is_in_place(&self.file, &names::lock(session))
    }
}

/// Returns who has a session open for writing: none for nobody, else the process if it is known.
pub(super) fn holder(session: &Path) -> Option<Option<u32>> {
    let mut file = system::held_by_another(&names::lock(session))?;
    Some(read_signature(&mut file).0)
}

fn signature() -> String {
    format!("{} {}\n", std::process::id(), system::host())
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
    let other = words.next().filter(|word| *word != system::host()).map(crate::text::clean_line);
    (pid, other)
}
