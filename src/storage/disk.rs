//! The disk: the few steps every durable change is made of.
//!
//! The guarantee of [`put`]: whatever dies at whatever moment, the name holds either the whole of
//! the old bytes or the whole of the new, and once `put` has returned, the new ones. Nothing here
//! truncates or edits a file in place, and nothing is tried again on a handle that failed once:
//! after an error of `write` or `fsync` the kernel may have dropped the data and a second `fsync`
//! would lie.
//!
//! On Windows a virus scanner or an indexer that looks into a file keeps others from renaming or
//! removing it for a moment, so these steps are tried again there for a short while
//! ([`retry_while_held`]). And a folder cannot be synced there: the file that got a name is, which brings
//! the file system's log to the disk, and the name with it (see [`sync_folder`]).

mod stamp;

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use super::fault::{DiskError, Operation};
use super::format::LIMIT;
use super::names;
use crate::retry::retry_while_held;

pub(super) use stamp::{Stamp, is_in_place};

/// What a file held: enough to tell whether somebody else has changed it since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint {
    pub(super) size: u64,
    pub(super) crc: u32,
}

impl Fingerprint {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self { size: bytes.len() as u64, crc: crc32fast::hash(bytes) }
    }
}

/// Reads a file whole, never more than one byte beyond [`LIMIT`].
pub(super) fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    let read = || {
        let file = File::open(path)?;
        let size = file.metadata()?.len().min(LIMIT) + 1;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        file.take(LIMIT + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(DiskError::at(Operation::Read, path))
}

/// Writes bytes under a name that nobody has and waits until the disk has them.
///
/// What lies under the name is a leftover of a writer that died, since only the holder of the lock
/// comes here; it is taken away first.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<File, DiskError> {
    remove_if_there(path).map_err(DiskError::at(Operation::Remove, path))?;
    let write = || {
        let mut options = OpenOptions::new();
        // Appending, so that the journal can go on with this very handle.
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = retry_while_held(|| options.open(path))?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(file)
    };
    write().map_err(|error| {
        // What could not be written whole is of no use, and on a full disk it takes room.
        let _ = fs::remove_file(path);
        DiskError::at(Operation::Write, path)(error)
    })
}

/// Gives a file another name, replacing what had it; durable only after [`sync_folder`].
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), DiskError> {
    retry_while_held(|| fs::rename(from, to)).map_err(DiskError::at(Operation::Write, to))
}

/// Waits until the disk has the name of `path`, or has it no longer.
///
/// Windows does not sync folders. There the file under the name is synced, if there is one: NTFS and
/// ReFS then write their log, in which renamings stand in the order they were made. That a file was
/// removed, or a folder made, is not waited for; and a file system without a log (FAT, exFAT) may
/// lose the last names when the power fails.
pub(super) fn sync_folder(path: &Path) -> Result<(), DiskError> {
    #[cfg(unix)]
    {
        let folder = names::folder_of(path);
        File::open(&folder)
            .and_then(|file| file.sync_all())
            .map_err(DiskError::at(Operation::Write, &folder))?;
    }
    #[cfg(not(unix))]
    if let Ok(file) = OpenOptions::new().append(true).open(path) {
        file.sync_all().map_err(DiskError::at(Operation::Write, path))?;
    }
    Ok(())
}

/// Puts bytes under a name, whole or not at all.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let new = names::unfinished(path);
    write_new(&new, bytes)?;
    rename(&new, path)?;
    sync_folder(path)
}

/// Keeps what a file holds now under a second name; the file itself stays.
///
/// A second name for the same bytes costs nothing; where the file system knows no links, the bytes
/// are copied.
pub(super) fn keep(from: &Path, to: &Path) -> Result<(), DiskError> {
    match retry_while_held(|| fs::hard_link(from, to)) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(DiskError::at(Operation::Write, to)(error));
        }
        Err(_) => drop(write_new(to, &read(from)?)?),
    }
    sync_folder(to)
}

/// Takes a file away; that it is not there is as good.
pub(super) fn remove(path: &Path) -> Result<(), DiskError> {
    if remove_if_there(path).map_err(DiskError::at(Operation::Remove, path))? {
        sync_folder(path)
    } else {
        Ok(())
    }
}

/// Takes a file away and tells whether it was there.
fn remove_if_there(path: &Path) -> io::Result<bool> {
    match retry_while_held(|| fs::remove_file(path)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Makes a folder that only its owner can look into, with those above it that are missing.
pub(super) fn make_folder(path: &Path) -> Result<(), DiskError> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(DiskError::at(Operation::MakeFolder, path))?;
    path.parent().map_or(Ok(()), |_| sync_folder(path))
}

/// Tells whether a file can be replaced, and others made beside it.
///
/// Windows tells the latter only to who tries, so there a file is made and taken away again. And
/// there a file marked as read-only cannot be replaced, wherever it lies.
pub(super) fn may_replace(path: &Path) -> Result<(), DiskError> {
    let folder = names::folder_of(path);
    #[cfg(unix)]
    rustix::fs::access(&folder, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK)
        .map_err(|error| DiskError::at(Operation::Write, &folder)(error.into()))?;
    #[cfg(not(unix))]
    {
        tempfile::Builder::new()
            .prefix(".citylab-")
            .tempfile_in(&folder)
            .map_err(DiskError::at(Operation::Write, &folder))?;
        if fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly()) {
            return Err(DiskError::at(Operation::Write, path)(
                io::ErrorKind::PermissionDenied.into(),
            ));
        }
    }
    Ok(())
}
