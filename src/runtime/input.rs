//! Input: what the terminal says, as the program understands it.
//!
//! | part | what it does |
//! |---|---|
//! | [`keys`] | crossterm's events become inputs; the same for every system |
//! | [`console`] | the records of a Windows console become inputs |
//! | [`burst`] | keys that come faster than fingers are a paste |
//! | `unix`, `windows` | the thread that reads |

pub mod burst;
pub mod console;
pub mod keys;
#[cfg_attr(unix, path = "input/unix.rs")]
#[cfg_attr(windows, path = "input/windows.rs")]
mod system;

pub use super::event::Input;
pub use system::listen;
