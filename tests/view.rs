//! The view: what stands on the screen, drawn without a terminal.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "common/cases.rs"]
mod cases;
#[path = "view/clicks.rs"]
mod clicks;
#[path = "common/edits.rs"]
mod edits;
#[path = "common/example.rs"]
mod example;
#[path = "view/line.rs"]
mod line;
#[path = "view/platform.rs"]
mod platform;
#[path = "view/plenary.rs"]
mod plenary;
#[path = "common/room.rs"]
mod room;
#[path = "view/screen.rs"]
mod screen;
#[path = "view/screens.rs"]
mod screens;
#[path = "view/sizes.rs"]
mod sizes;
