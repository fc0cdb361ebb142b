//! Signals: what the system and the shell want of the program.

#[cfg_attr(unix, path = "signals/unix.rs")]
#[cfg_attr(windows, path = "signals/windows.rs")]
mod system;

pub(super) use system::{keep_no_core, watch};
pub use system::{outlive_size_limit, when_broken_off};
