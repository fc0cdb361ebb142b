//! The lock: one program at a time writes a session.
//!
//! The system ties the lock to an open handle, so it is released at once when its holder is killed.
//! The locked file is never renamed or deleted; the session file itself is renamed at each write,
//! which would lose the lock.
//!
//! It is the one file that is written in place. So it must be an ordinary file with no other name: what
//! a link leads to would be replaced by the number of a process.

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
use super::fault::{DiskError, Operation, ReadOnly};
use super::names;

/// How often the lock is tried and the pause between: a program that only asks for the [`holder`]
/// has it for a moment too, and on Windows a virus scanner has it somewhat longer.
const ATTEMPTS: u32 = if cfg!(windows) { 20 } else { 5 };
const PAUSE: Duration = Duration::from_millis(if cfg!(windows) { 10 } else { 5 });

/// The right to write a session, held until dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

/// What the system answers to one attempt to lock a file.
enum FileLock {
    /// This handle holds the lock for as long as it is open.
    Acquired(File),
    /// Another program holds the lock; this handle reads which one.
    HeldByAnother(File),
}

impl Lock {
    /// Takes the lock of a session file, or says who has it or what the disk refused.
    pub(super) fn take(session: &Path) -> Result<Self, ReadOnly> {
        let path = names::lock(session);
        let refused = |error| ReadOnly::NotWritable(DiskError::at(Operation::Lock, &path)(error));
        let mut attempts = 1;
        loop {
            match system::take(&path).map_err(refused)? {
                FileLock::Acquired(mut file) => {
                    // This only tells other programs who has the lock.
                    let _ = file.set_len(0).and_then(|()| file.write_all(signature().as_bytes()));
                    return Ok(Self { file });
                }
                FileLock::HeldByAnother(_) if attempts < ATTEMPTS => {
                    attempts += 1;
                    thread::sleep(PAUSE);
                }
                FileLock::HeldByAnother(mut file) => {
                    let (pid, host) = read_signature(&mut file);
                    return Err(ReadOnly::HeldBy { pid, host });
                }
            }
        }
    }

    /// Tells whether the locked file still has the name under which other programs look for it.
    pub(super) fn is_in_place(&self, session: &Path) -> bool {
        disk::is_in_place(&self.file, &names::lock(session))
    }
}

/// Returns which process has a session open for writing, if it is known; none when none has.
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
    // The host matters only when it is not this one.
    let other = words.next().filter(|word| *word != system::host()).map(crate::text::clean_line);
    (pid, other)
}
