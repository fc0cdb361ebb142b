//! The disk: the few steps every durable change is made of.
//!
//! The guarantee of [`put`]: whatever dies at whatever moment, the name holds either the whole of
//! the old bytes or the whole of the new, and once `put` has returned, the new ones. Nothing here
//! truncates or edits a file in place, and nothing is tried again on a handle that failed once:
//! after an error of `write` or `fsync` the kernel may have dropped the data and a second `fsync`
//! would lie.

mod stamp;

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::fault::{DiskError, Doing};

pub(super) use stamp::{Stamp, is_in_place};

/// The most bytes a session file may have.
pub(super) const LIMIT: u64 = 64 * 1024 * 1024;

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

/// Ties an [`io::Error`] to what was being done and where.
pub(super) fn at(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> DiskError {
    let path = path.to_owned();
    move |source| DiskError { doing, path, source }
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
    read().map_err(at(Doing::Read, path))
}

/// Writes bytes under a name that nobody has and waits until the disk has them.
///
/// What lies under the name is a leftover of a writer that died, since only the holder of the lock
/// comes here; it is taken away first.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<File, DiskError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(at(Doing::Remove, path)(error));
        }
        Ok(()) | Err(_) => {}
    }
    let write = || {
        let mut options = OpenOptions::new();
        // Appending, so that the journal can go on with this very handle.
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(file)
    };
    write().map_err(|error| {
        // What could not be written whole is of no use, and on a full disk it takes room.
        let _ = fs::remove_file(path);
        at(Doing::Write, path)(error)
    })
}

/// Gives a file another name, replacing what had it; durable only after [`sync_folder`].
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), DiskError> {
    fs::rename(from, to).map_err(at(Doing::Write, to))
}

/// Waits until the disk has the names in the folder of `path`.
pub(super) fn sync_folder(path: &Path) -> Result<(), DiskError> {
    #[cfg(unix)]
    {
        let folder = folder_of(path);
        File::open(&folder).and_then(|file| file.sync_all()).map_err(at(Doing::Write, &folder))?;
    }
    // Elsewhere a folder cannot be opened, and renaming is durable by itself.
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Puts bytes under a name, whole or not at all.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let new = beside(path, ".", ".new");
    write_new(&new, bytes)?;
    rename(&new, path)?;
    sync_folder(path)
}

/// Keeps what a file holds now under a second name; the file itself stays.
///
/// A second name for the same bytes costs nothing; where the file system knows no links, the bytes
/// are copied.
pub(super) fn keep(from: &Path, to: &Path) -> Result<(), DiskError> {
    match fs::hard_link(from, to) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(at(Doing::Write, to)(error));
        }
        Err(_) => drop(write_new(to, &read(from)?)?),
    }
    sync_folder(to)
}

/// Takes a file away; that it is not there is as good.
pub(super) fn remove(path: &Path) -> Result<(), DiskError> {
    match fs::remove_file(path) {
        Ok(()) => sync_folder(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(at(Doing::Remove, path)(error)),
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
    builder.create(path).map_err(at(Doing::MakeFolder, path))?;
    path.parent().map_or(Ok(()), |_| sync_folder(path))
}

/// Tells whether files can be made in a folder.
pub(super) fn may_write_in(folder: &Path) -> Result<(), DiskError> {
    #[cfg(unix)]
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK)
        .map_err(|error| at(Doing::Write, folder)(error.into()))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Returns the folder a path lies in; for a bare name, the one worked in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Returns the path beside `path` whose name is its name with something before and after.
pub(super) fn beside(path: &Path, before: &str, after: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(before);
    name.push(path.file_name().unwrap_or_default());
    name.push(after);
    path.with_file_name(name)
}
