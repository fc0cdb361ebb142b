//! Tests: that what is said stays kept, whatever happens to files, program and disk.
//!
//! The sweeps over system calls and the power cuts take time and rights; how many points of each
//! are tried says the environment variable `CITYLAB_SWEEP`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "storage/backups.rs"]
mod backups;
#[path = "common/cases.rs"]
mod cases;
#[cfg_attr(windows, expect(dead_code, reason = "the sweeps and the power cuts use the rest"))]
#[path = "storage/child.rs"]
mod child;
#[path = "storage/desk.rs"]
mod desk;
/// Small disks, mounted for the test.
#[cfg(unix)]
#[path = "storage/disk_trouble.rs"]
mod disk_trouble;
#[path = "common/edits.rs"]
mod edits;
#[path = "storage/format.rs"]
mod format;
#[path = "storage/journal.rs"]
mod journal;
#[path = "storage/keeping.rs"]
mod keeping;
#[path = "storage/library.rs"]
mod library;
#[path = "storage/merging.rs"]
mod merging;
#[path = "storage/others.rs"]
mod others;
/// ext4, which can be told to forget what it has not written.
#[cfg(unix)]
#[path = "storage/power.rs"]
mod power;
/// strace, which breaks one system call after another.
#[cfg(unix)]
#[path = "storage/sweep.rs"]
mod sweep;
#[cfg(windows)]
#[path = "storage/windows.rs"]
mod windows;
