//! The built program in a pseudo-terminal: what becomes of the terminal and of the answers.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "pty/answers.rs"]
mod answers;
#[path = "pty/keys.rs"]
mod keys;
#[path = "common/pty.rs"]
mod pty;
#[path = "pty/terminal.rs"]
mod terminal;
