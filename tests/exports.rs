//! Exports: what a session says is found again in every format, by another reader.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    unreachable_pub
)]

#[path = "exports/corpus.rs"]
mod corpus;
#[path = "exports/documents.rs"]
mod documents;
#[path = "exports/look.rs"]
mod look;
#[path = "exports/pages.rs"]
mod pages;
#[path = "exports/plenary.rs"]
mod plenary;
#[path = "exports/readers.rs"]
mod readers;
#[path = "exports/report.rs"]
mod report;
#[path = "exports/tables.rs"]
mod tables;
#[path = "exports/texts.rs"]
mod texts;
#[path = "exports/write.rs"]
mod write;
