//! The texts people read: both languages of the program, and the worked example lab.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs
)]

#[path = "common/example.rs"]
mod example;
#[path = "texts/lab.rs"]
mod lab;
#[path = "texts/messages.rs"]
mod messages;
#[path = "common/source.rs"]
mod source;
