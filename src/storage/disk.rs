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
//!
//! Nothing here follows a link, waits for a pipe or reads without end; see [`crate::files`].

mod stamp;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::fault::{DiskError, Operation};
use super::format::LIMIT;
use super::names;
use crate::files;
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
    files::read(path, LIMIT).map_err(DiskError::at(Operation::Read, path))
}

/// Writes bytes to a new file and waits until the disk has them.
///
/// A file or link of that name is removed first. Only the holder of the lock writes, so it was left by a
/// program that stopped while it was writing.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<File, DiskError> {
    create(path, |file| file.write_all(bytes).map(|()| true)).map(|(file, _)| file)
}

/// Writes to a new file what is poured into it, as [`write_new`] writes bytes, and returns what tells it from
/// others; none where `pour` returns that it could not: then the file is of no use.
///
/// # Errors
///
/// As [`write_new`].
pub(super) fn pour_new(
    path: &Path,
    pour: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<bool>,
) -> Result<Option<(File, Fingerprint)>, DiskError> {
    let (mut size, mut crc) = (0, crc32fast::Hasher::new());
    let (file, is_written) = create(path, |file| {
        let mut counted = Counted { file, size: &mut size, crc: &mut crc };
        pour(&mut counted)
    })?;
    if !is_written {
        remove_if_there(path).map_err(DiskError::at(Operation::Remove, path))?;
    }
    Ok(is_written.then(|| (file, Fingerprint { size, crc: crc.finalize() })))
}

/// Writes to a file, and counts what it writes.
struct Counted<'a> {
    file: &'a mut File,
    size: &'a mut u64,
    crc: &'a mut crc32fast::Hasher,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        let taken = bytes.get(..written).unwrap_or(bytes);
        *self.size += taken.len() as u64;
        self.crc.update(taken);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Creates a file, has it written and waits until the disk has it.
fn create(
    path: &Path,
    fill: impl FnOnce(&mut File) -> io::Result<bool>,
) -> Result<(File, bool), DiskError> {
    remove_if_there(path).map_err(DiskError::at(Operation::Remove, path))?;
    let write = || {
        let mut options = OpenOptions::new();
        // The journal is appended to by this handle.
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = retry_while_held(|| options.open(path))?;
        let is_filled = fill(&mut file)?;
        file.sync_all()?;
        Ok((file, is_filled))
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

/// Keeps the contents of a file under a second name, which must be free: by a hard link, or by a copy
/// where the file system has no links. What is no ordinary file is moved to the second name.
pub(super) fn keep(from: &Path, to: &Path) -> Result<(), DiskError> {
    let failed = |error| DiskError::at(Operation::Write, to)(error);
    if fs::symlink_metadata(to).is_ok() {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    if fs::symlink_metadata(from).is_ok_and(|there| !there.is_file()) {
        rename(from, to)?;
        return sync_folder(to);
    }
    match retry_while_held(|| fs::hard_link(from, to)) {
        Ok(()) => sync_folder(to),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(failed(error)),
        Err(_) => put(to, &read(from)?),
    }
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
    let (paths, fault) = readable_paths_in(folder);
    fault.map_or(Ok(paths), Err)
}

/// Lists the paths in a folder as [`paths_in`], as far as they can be read, and why not all of them can.
pub(super) fn readable_paths_in(folder: &Path) -> (Vec<PathBuf>, Option<DiskError>) {
    let failed = DiskError::at(Operation::Read, folder);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return (Vec::new(), None),
        Err(error) => return (Vec::new(), Some(failed(error))),
    };
    let mut paths = Vec::new();
    let mut fault = None;
    for entry in entries {
        match entry {
            Ok(entry) => paths.push(entry.path()),
            Err(error) => {
                fault = Some(failed(error));
                break;
            }
        }
    }
    paths.sort();
    (paths, fault)
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
    files::make_folder(path).map_err(DiskError::at(Operation::MakeFolder, path))?;
    path.parent().map_or(Ok(()), |_| sync_folder(path))
}

/// Tells whether there is a folder of this name; a link to one, or a file, is an error.
pub(super) fn is_folder(path: &Path) -> Result<bool, DiskError> {
    files::is_folder(path).map_err(DiskError::at(Operation::MakeFolder, path))
}

/// Tells whether a session file can be replaced and the others beside it written.
///
/// Windows tells only when it is tried whether files can be made, so there one is made and removed
/// again. A file marked as read-only cannot be replaced there, whatever its folder allows.
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
    is_folder(&names::backups(path))?;
    for new in [names::unfinished(path), names::unfinished(&names::journal(path))] {
        if fs::symlink_metadata(&new).is_ok_and(|there| there.is_dir()) {
            return Err(DiskError::at(Operation::Write, &new)(io::ErrorKind::IsADirectory.into()));
        }
    }
    Ok(())
}
