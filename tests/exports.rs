//! Exports: what a session says is found again in every format, by another reader.

mod accessible;
mod breaks;
mod browser;
mod calendars;
mod corpus;
mod dates;
mod documents;
mod earlier;
mod front;
mod growth;
mod lengths;
mod logo;
mod look;
mod pages;
mod plenary;
mod readers;
mod reimport;
mod report;
mod resolution;
mod sums;
mod tables;
mod texts;
mod votes;
mod word;
mod workbooks;
mod write;
