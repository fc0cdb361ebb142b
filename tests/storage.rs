//! Tests: that what is said stays kept, whatever happens to files, program and disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "storage/desk.rs"]
mod desk;
#[path = "storage/format.rs"]
mod format;
#[path = "storage/keeping.rs"]
mod keeping;
