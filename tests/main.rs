//! All tests, in one program: a folder for each room, a file for each topic.
//!
//! `cargo test walks::` runs those of one topic. What says that it is skipped needs a program that is
//! not there, or another system.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

mod app;
mod architecture;
mod cli;
mod domain;
mod exports;
mod imports;
#[cfg(unix)]
mod pty;
mod runtime;
mod shared;
mod storage;
mod text;
mod texts;
mod view;
mod walks;
