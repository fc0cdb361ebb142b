//! Storage: session files, and how no acknowledged change is ever lost.
//!
//! | part | what it is for |
//! |---|---|
//! | [`mod@format`] | the session file: RON that people read, edit and mail |
//! | `journal`, `digest` | every change since that file was written |
//! | [`judge`](fn@judge) | whether a file can be opened, for the library and for the check |
//! | `open`, `recovery` | the state that the two give together |
//! | [`saver`](Saver) | the thread that saves, and in which order it writes |
//! | `lock`, `holder` | one program at a time writes a session, and which |
//! | [`hand_over`](fn@hand_over) | a whole session as one file for somebody else |
//! | [`Follower`], `room_plan` | a session that another program has open, and what the room is to see of it |
//! | [`backups`](fn@backups), [`restore`](fn@restore) | earlier states, and how one is restored |
//! | [`merge`](fn@merge), `copies` | copies of one session that were changed separately, and where they go then |
//! | [`library`] | labs and sessions in the sessions folder |
//! | [`paths`], `names` | folders and file names |
//! | `disk`, `fault` | durable changes of files, and what can fail |
//!
//! The guarantee: an answer acknowledged by [`SaveEvent::Saved`] is never lost, and a session file can
//! always be read, even if the program, the terminal, the disk or the power fails.
//!
//! On Windows the guarantee depends on the file system when the power fails, since folders cannot be
//! synced there. NTFS and ReFS have a log that keeps renamings in order. With FAT and exFAT the last
//! renaming may be undone, and every answer since then is lost with it.

mod backups;
mod change;
mod copies;
mod digest;
mod disk;
mod fault;
mod follow;
pub mod format;
mod hand_over;
mod holder;
mod journal;
mod judge;
pub mod library;
mod lock;
mod merge;
mod names;
mod open;
pub mod paths;
mod recovery;
mod restore;
mod room_plan;
mod saver;

pub use backups::{Backup, backups};
pub use change::{ChangeError, Changed, change};
pub use copies::{MergeError, Merged, merge_copy, merge_from, set_copy_aside};
pub use fault::{DiskError, Notice, OpenError, Operation, ReadOnly, SaveError, SaveEvent};
pub use follow::{Follower, News};
pub use format::{FormatError, LeftBehind, Position, STACK};
pub use hand_over::{HandOverError, HandedOver, hand_over};
pub use holder::Holder;
pub use judge::{Judgement, judge};
pub use merge::{merge, relation};
pub use open::{OpenMode, Opened, check_writable, create, left_behind, look_at, open};
pub use restore::{EarlierState, RestoreError, earlier_states, restore};
pub use room_plan::{read_room_plan, write_room_plan};
pub use saver::{CloseError, Saver};
