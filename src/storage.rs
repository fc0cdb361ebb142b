//! Storage: where sessions are kept, and how nothing said is ever lost.
//!
//! | part | what it keeps |
//! |---|---|
//! | [`mod@format`] | the session file: RON that people read, edit and mail |
//! | `journal`, `recovery`, `digest` | every change since that file was written |
//! | [`saver`](Saver) | the thread that saves, and its protocol |
//! | `lock` | one writer at a time |
//! | [`backups`](fn@backups), [`restore`](fn@restore) | earlier states, and how one comes back |
//! | [`merge`](fn@merge) | copies that went apart |
//! | [`library`] | labs and sessions in the sessions folder |
//! | [`paths`], `names`, `disk` | where, under which name, and by which durable steps |
//!
//! The promise: an answer acknowledged by [`SaveEvent::Saved`] is never lost, and a session file is
//! never unreadable, whatever dies: the program, the terminal, the disk, the power.
//!
//! On Windows one thing differs: folders cannot be synced there. When the power fails, that names
//! are on the disk in the order they were given rests on the log of the file system, which NTFS and
//! ReFS have. On a stick with FAT or exFAT it may undo the last renaming, and with it what was said
//! since.

mod backups;
mod digest;
mod disk;
mod fault;
pub mod format;
mod journal;
pub mod library;
mod lock;
mod merge;
mod names;
mod open;
pub mod paths;
mod recovery;
mod restore;
mod saver;

pub use backups::{Backup, backups};
pub use fault::{DiskError, Notice, OpenError, Operation, ReadOnly, SaveError, SaveEvent};
pub use format::{FormatError, Position};
pub use merge::{conflict_copies, merge};
pub use open::{OpenMode, Opened, create, look_at, open};
pub use restore::{EarlierState, RestoreError, earlier_states, restore};
pub use saver::Saver;
