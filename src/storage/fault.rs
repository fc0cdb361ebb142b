//! Faults and notices: what can go wrong with files, and what a person should know after opening.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::{Label, Refusal, Violation};
use crate::files::Irregular;

use super::format::{FormatError, LeftBehind};
use super::holder::Holder;

/// A step that is taken with a file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Reading it.
    Read,
    /// Writing it, its name included.
    Write,
    /// Making a folder.
    MakeFolder,
    /// Taking it away.
    Remove,
    /// Locking it.
    Lock,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::MakeFolder => "make the folder",
            Self::Remove => "remove",
            Self::Lock => "lock",
        })
    }
}

/// A step on the disk that failed.
#[derive(Debug, thiserror::Error)]
#[error("cannot {operation} {}", path.display())]
pub struct DiskError {
    /// What was being done.
    pub operation: Operation,
    /// With which file or folder.
    pub path: PathBuf,
    /// Why it failed.
    pub source: io::Error,
}

impl DiskError {
    /// Tells whether it failed because the name belongs to something that is no ordinary file.
    pub(super) fn is_no_file(&self) -> bool {
        Irregular::of(&self.source).is_some() || self.source.kind() == io::ErrorKind::IsADirectory
    }

    /// Ties an [`io::Error`] to the step that failed and to the path.
    pub(super) fn at(operation: Operation, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self { operation, path, source }
    }
}

/// Why a session was not opened; no file was changed.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("there is no {}", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
        /// How many earlier states of it are kept.
        backups: usize,
    },
    /// The file is no session.
    #[error("cannot read the session {}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong and where.
        source: FormatError,
        /// How many earlier states of it are kept.
        backups: usize,
    },
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskError),
}

/// Why a session was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The disk refused.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The session cannot be written as a file.
    #[error("cannot write the session as a file")]
    Format(#[from] FormatError),
    /// Another program has the session at the new place.
    #[error("{} is open in another program", .0.display())]
    Held(PathBuf),
    /// A step did not fit the state that is being saved.
    #[error("change {seq} does not fit: {refusal}")]
    OutOfStep {
        /// The number of the step.
        seq: u64,
        /// Why it was refused.
        refusal: Refusal,
    },
    /// Saving broke off inside the program.
    #[error("saving broke off")]
    BrokeOff,
    /// Saving did not end in the time given.
    #[error("saving takes too long")]
    TooSlow,
}

/// Why a session opened for reading only.
#[derive(Debug)]
pub enum ReadOnly {
    /// Another program has it.
    HeldBy(Holder),
    /// A newer citylab wrote it, in this layout.
    Newer(u32),
    /// The session is beyond a limit, so a file of it could not be written or read again.
    Beyond(Violation),
    /// The file or its folder cannot be written.
    NotWritable(DiskError),
}

/// What a person should know after opening a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// This many changes that were not yet in the session file came back from the journal.
    Recovered(usize),
    /// Part of the journal was unreadable; all of it is kept.
    BadJournal {
        /// The file it is kept in.
        kept: PathBuf,
        /// How many changes after the damaged part were applied.
        after_gap: usize,
        /// How many changes could be read but not be applied any more.
        refused: usize,
    },
    /// The journal beside the file belongs to another session; it is kept in this file.
    OtherJournal(PathBuf),
    /// Another program changed the file while the journal had changes too; both were applied.
    ChangedOutside {
        /// The answers that both changed; they are as the journal has them.
        both: Vec<Label>,
        /// The file as it was found.
        kept: PathBuf,
    },
    /// The file could not be read; it is kept, and its journal if it had one, in these files.
    Unreadable(Vec<PathBuf>),
    /// The file had this older layout and will be written in the present one.
    Migrated(u32),
    /// The text held control characters, which were taken out.
    Cleaned,
    /// The file was copied while a program had it open, and the journal with newer answers was not.
    LeftBehind(LeftBehind),
}

/// What the saving thread reports.
#[derive(Debug)]
pub enum SaveEvent {
    /// The disk has every step up to this number.
    Saved(u64),
    /// Saving fails; everything is kept in memory and saving is tried again and again.
    Failing(SaveError),
    /// Saving works again; the `Saved` that belongs to it came before.
    Recovered,
    /// Another program changed the file while it was open; that version is kept in this file.
    Conflict(PathBuf),
    /// The session is saved in this file from now on.
    Moved(PathBuf),
    /// The session could not be moved; it is saved where it was.
    NotMoved(SaveError),
}
