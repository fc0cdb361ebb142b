//! Walks: what a facilitator types, and what the screen says then.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub,
    dead_code
)]

#[path = "common/emulator.rs"]
mod emulator;
#[path = "common/walk.rs"]
mod walk;

#[path = "walks/capture.rs"]
mod capture;
#[path = "walks/judgement.rs"]
mod judgement;
#[path = "walks/keeping.rs"]
mod keeping;
#[path = "walks/library.rs"]
mod library;
#[path = "walks/rehearsal.rs"]
mod rehearsal;
