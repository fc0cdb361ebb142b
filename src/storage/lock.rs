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
use super::holder::Holder;
use super::names;
use crate::domain::Moment;

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
    pub(super) fn take(session: &Path, now: Moment) -> Result<Self, ReadOnly> {
        let path = names::lock(session);
        let refused = |error| ReadOnly::NotWritable(DiskError::at(Operation::Lock, &path)(error));
        let mut attempts = 1;
        loop {
            match system::take(&path).map_err(refused)? {
                FileLock::Acquired(mut file) => {
                    // This only tells other programs who has the lock.
                    let signature = Holder::this(now).signature();
                    let _ = file.set_len(0).and_then(|()| file.write_all(signature.as_bytes()));
                    return Ok(Self { file });
                }
                FileLock::HeldByAnother(_) if attempts < ATTEMPTS => {
                    attempts += 1;
                    thread::sleep(PAUSE);
                }
                FileLock::HeldByAnother(mut file) => {
                    return Err(ReadOnly::HeldBy(read_signature(&mut file)));
                }
            }
        }
    }

    /// Tells whether the locked file still has the name under which other programs look for it.
    pub(super) fn is_in_place(&self, session: &Path) -> bool {
        disk::is_in_place(&self.file, &names::lock(session))
    }
}

/// Returns who has a session open for writing; none when nobody has.
pub(super) fn holder(session: &Path) -> Option<Holder> {
    let mut file = system::held_by_another(&names::lock(session))?;
    Some(read_signature(&mut file))
}

fn read_signature(file: &mut File) -> Holder {
    let mut text = String::new();
    let read = file.rewind().and_then(|()| Read::by_ref(file).take(512).read_to_string(&mut text));
    read.map(|_| Holder::read(&text)).unwrap_or_default()
}
