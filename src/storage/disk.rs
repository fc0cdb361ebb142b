//! The disk: the steps that every durable change is made of.
//!
//! [`put`] guarantees that the file has either all of the old bytes or all of the new ones, even if
//! the program or the computer stops at any moment, and the new ones once it has returned. Nothing
//! here truncates or edits a file in place, and no handle is used again after an error: after a
//! failed `write` or `fsync` the kernel may have dropped the data, and a second `fsync` would report
//! success.
//!
//! On Windows a virus scanner or an indexer that reads a file keeps other programs from renaming or
//! removing it for a moment, so these steps are repeated there ([`retry_while_held`]). Folders cannot be
//! synced there; see [`sync_folder`] for what is done instead.

mod stamp;

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::fault::{DiskError, Operation};
use super::format::LIMIT;
use super::names;
use crate::retry::retry_while_held;
use crate::text;

pub(super) use stamp::{Stamp, is_in_place};

/// Size and checksum of a file, which tell whether another program has changed it since.
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

/// Writes bytes to a new file and waits until the disk has them.
///
/// A file of that name is removed first. Only the holder of the lock writes, so it was left by a
/// program that stopped while it was writing.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<File, DiskError> {
    remove_if_there(path).map_err(DiskError::at(Operation::Remove, path))?;
    let write = || {
        let mut options = OpenOptions::new();
        // The journal is appended to by this handle.
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = retry_while_held(|| options.open(path))?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(file)
    };
    write().map_err(|error| {
        // An incomplete file is of no use, and it takes room on a disk that may be full.
        let _ = fs::remove_file(path);
        DiskError::at(Operation::Write, path)(error)
    })
}

/// Renames a file and replaces the one that had the name; durable only after [`sync_folder`].
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), DiskError> {
    retry_while_held(|| fs::rename(from, to)).map_err(DiskError::at(Operation::Write, to))
}

/// Waits until the disk has the change of a name: that `path` was created, renamed or removed.
///
/// Windows does not sync folders. There the file itself is synced, if it exists: NTFS and ReFS then
/// write their log, which has all renamings in order. The removal of a file and the creation of a
/// folder are not waited for, and a file system without a log (FAT, exFAT) may lose the last changes
/// of names when the power fails.
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

/// Writes a file whole or not at all.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let new = names::unfinished(path);
    write_new(&new, bytes)?;
    rename(&new, path)?;
    sync_folder(path)
}

/// Keeps the contents of a file under a second name: by a hard link, or by a copy where the file
/// system has no links.
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

/// Removes a file, if it exists.
pub(super) fn remove(path: &Path) -> Result<(), DiskError> {
    if remove_if_there(path).map_err(DiskError::at(Operation::Remove, path))? {
        sync_folder(path)
    } else {
        Ok(())
    }
}

/// Removes a file, if it exists, and tells whether it did.
fn remove_if_there(path: &Path) -> io::Result<bool> {
    match retry_while_held(|| fs::remove_file(path)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lists the paths in a folder, by name; there are none in a folder that does not exist.
pub(super) fn paths_in(folder: &Path) -> Result<Vec<PathBuf>, DiskError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(DiskError::at(Operation::Read, folder)(error)),
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

/// Returns the first of `NAME`, `NAME-2`, `NAME-3`, … that no file of the folder has, in whatever case
/// or code points for the same letters.
pub(super) fn free_path(folder: &Path, name: &str, ending: &str) -> Result<PathBuf, DiskError> {
    let paths = paths_in(folder)?;
    let name_of = |path: &PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    let taken: Vec<String> = paths.iter().filter_map(name_of).collect();
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

/// Tells whether a file can be replaced and others created in its folder.
///
/// Windows tells the latter only when it is tried, so there a file is created and removed again. A
/// file marked as read-only cannot be replaced there, whatever its folder allows.
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
