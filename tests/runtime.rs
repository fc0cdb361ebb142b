//! The runtime without a terminal: what is sent to one, and what is understood of one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "runtime/burst.rs"]
mod burst;
#[path = "runtime/console.rs"]
mod console;
#[expect(dead_code, reason = "walks use the rest of it")]
#[path = "common/emulator.rs"]
mod emulator;
#[path = "runtime/input.rs"]
mod input;
#[path = "runtime/screen.rs"]
mod screen;
#[path = "runtime/writing.rs"]
mod writing;
