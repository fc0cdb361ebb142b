//! The command line: the built program with its arguments, files, streams and exit codes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "cli/adding.rs"]
mod adding;
#[path = "cli/checking.rs"]
mod checking;
#[path = "cli/config.rs"]
mod config;
#[path = "cli/folders.rs"]
mod folders;
#[path = "cli/home.rs"]
mod home;
#[path = "cli/listing.rs"]
mod listing;
#[path = "cli/names.rs"]
mod names;
#[path = "cli/plenary.rs"]
mod plenary;
#[path = "cli/reports.rs"]
mod reports;
#[path = "cli/shells.rs"]
mod shells;
#[path = "cli/usage.rs"]
mod usage;
