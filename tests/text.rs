//! Text: what holds for any string, however odd.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "text/any.rs"]
mod any;
#[path = "common/cases.rs"]
mod cases;
#[path = "text/cells.rs"]
mod cells;
#[path = "text/cleaning.rs"]
mod cleaning;
#[path = "text/line.rs"]
mod line;
#[path = "text/names.rs"]
mod names;
#[path = "text/wrapping.rs"]
mod wrapping;
