//! Stamps: which file lies under a name, without reading it.

use std::fs::{self, File};
use std::path::Path;

/// What tells a file that lies under a name from another, without reading it.
///
/// Windows numbers its files too, but on a stick with FAT a file gets another number with another
/// name; there size and time alone must tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) struct Stamp {
    #[cfg(unix)]
    file: (u64, u64),
    size: u64,
    modified: Option<std::time::SystemTime>,
}

impl Stamp {
    /// Looks at what lies under a name; none when nothing does.
    pub(in crate::storage) fn at(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|metadata| Self::of(&metadata))
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

/// Tells whether an open file still lies under its name; a deleted one takes every word and keeps
/// none.
#[cfg(unix)]
pub(in crate::storage) fn is_in_place(file: &File, path: &Path) -> bool {
    let own = file.metadata().ok().map(|metadata| Stamp::of(&metadata).file);
    own.is_some() && own == Stamp::at(path).map(|there| there.file)
}

/// Tells whether an open file still lies under its name; a deleted one takes every word and keeps
/// none.
///
/// The file is opened once more for that, since Windows shows a deleted file under its name for as
/// long as somebody has it open, but lets nobody open it any more. What was opened is told by its
/// size. That is enough for the two files this is asked of: the lock, which nobody can rename or
/// remove while it is held, and the journal just after something was appended to it, since a copy
/// that took its place lacks that.
#[cfg(windows)]
pub(in crate::storage) fn is_in_place(file: &File, path: &Path) -> bool {
    let size = |metadata: fs::Metadata| metadata.len();
    let own = file.metadata().ok().map(size);
    let there = File::open(path).and_then(|file| file.metadata()).ok().map(size);
    own.is_some() && own == there
}
