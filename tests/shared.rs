//! What several tests share: rooms to speak in, scripts of keys, a home for the built program.

pub mod cases;
pub mod edits;
pub mod emulator;
pub mod example;
pub mod files;
pub mod home;
pub mod hostile;
pub mod irregular;
pub mod keys;
pub mod mutation;
#[cfg(unix)]
pub mod pty;
pub mod room;
pub mod screen;
pub mod source;
pub mod walk;
