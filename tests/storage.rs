//! Tests: that what is said stays kept, whatever happens to files, program and disk.
//!
//! The sweeps over system calls and the power cuts take time and rights; how many points of each
//! are tried says the environment variable `CITYLAB_SWEEP`.

mod backups;
mod causes;
#[cfg_attr(windows, expect(dead_code, reason = "the sweeps and the power cuts use the rest"))]
mod child;
mod copies;
/// Small disks, mounted for the test.
#[cfg(unix)]
mod disk_trouble;
/// Saving elsewhere as the screen asks for it, on a small disk.
#[cfg(unix)]
mod elsewhere;
pub mod fixture;
mod following;
mod format;
mod hand_over;
mod irregular;
mod journal;
mod left_behind;
mod library;
mod limits;
mod merging;
mod others;
/// ext4, which can be told to forget what it has not written.
#[cfg(unix)]
mod power;
mod saving;
/// strace, which breaks one system call after another.
#[cfg(unix)]
mod sweep;
#[cfg(windows)]
mod windows;
