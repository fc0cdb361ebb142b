//! Stamps: telling without reading whether a name still belongs to the same file.

#[cfg(windows)]
use std::fs::OpenOptions;
use std::fs::{self, File};
use std::path::Path;

#[cfg(windows)]
use crate::files;

/// What tells a file from another that took its name, without reading either.
///
/// Windows has numbers for files too, but with FAT the number changes when a file is renamed, so
/// there only size and time can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) struct Stamp {
    #[cfg(unix)]
    file: (u64, u64),
    size: u64,
    modified: Option<std::time::SystemTime>,
}

impl Stamp {
    /// Takes the stamp of a file, or of a link that has its name; none when there is neither.
    pub(in crate::storage) fn at(path: &Path) -> Option<Self> {
        fs::symlink_metadata(path).ok().map(|metadata| Self::of(&metadata))
    }

    /// Returns the size of the file in bytes.
    pub(in crate::storage) fn size(&self) -> u64 {
        self.size
    }

    pub(in crate::storage) fn of(metadata: &fs::Metadata) -> Self {
        Self {
            #[cfg(unix)]
            file: {
                use std::os::unix::fs::MetadataExt;
                (metadata.dev(), metadata.ino())
            },
            size: metadata.len(),
            modified: metadata.modified().ok(),
        }
    }
}

/// Tells whether an open file still has its name; what is written to a deleted one is lost.
#[cfg(unix)]
pub(in crate::storage) fn is_in_place(file: &File, path: &Path) -> bool {
    let own = file.metadata().ok().map(|metadata| Stamp::of(&metadata).file);
    own.is_some() && own == Stamp::at(path).map(|there| there.file)
}

/// Tells whether an open file still has its name; what is written to a deleted one is lost.
///
/// The name is opened once more for that, since Windows keeps the name of a deleted file for as long
/// as a program has it open, but lets no program open it again. The two files are compared by size.
/// That is enough for the lock, which cannot be renamed or removed while it is held, and for the
/// journal just after something was appended, which a copy in its place lacks.
#[cfg(windows)]
pub(in crate::storage) fn is_in_place(file: &File, path: &Path) -> bool {
    let size = |metadata: fs::Metadata| metadata.len();
    let own = file.metadata().ok().map(size);
    let there = files::open(OpenOptions::new().read(true), path);
    let there = there.and_then(|file| file.metadata()).ok().map(size);
    own.is_some() && own == there
}
