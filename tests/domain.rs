//! The domain: what holds after any edits, and what is judged from a session.
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
#[path = "domain/chain.rs"]
mod chain;
#[path = "domain/coverage.rs"]
mod coverage;
#[path = "domain/due.rs"]
mod due;
#[path = "domain/edits.rs"]
mod edit_rules;
#[path = "common/edits.rs"]
mod edits;
#[path = "domain/heard.rs"]
mod heard;
#[path = "domain/pace.rs"]
mod pace;
#[path = "domain/plenary.rs"]
mod plenary;
#[path = "common/room.rs"]
mod room;
#[path = "domain/similar.rs"]
mod similar;
#[path = "domain/themes.rs"]
mod themes;
#[path = "domain/votes.rs"]
mod votes;
