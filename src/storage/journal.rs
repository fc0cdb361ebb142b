//! The journal: one line for every change since the session file was last written.
//!
//! A line is `crc length record`, with the record as RON, so that people can read it and a program can
//! check it. The first line is the header, which says what session the journal belongs to and after
//! which state of the session file its changes come.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::{Cause, Edit, LAST_SEQ, Label, Step};

use super::disk::{self, Fingerprint};
use super::fault::{DiskError, Operation};
use super::format::{depth, sanitize, without_mark};
use super::names;

/// The first line: the state of the session file before the first record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    /// The session's id.
    pub(super) session: Uuid,
    /// The number of this journal among all that were started for the session.
    pub(super) generation: u64,
    /// The number of the last change in the session file.
    pub(super) seq: u64,
    /// The size of the session file.
    pub(super) size: u64,
    /// The checksum of the session file.
    pub(super) crc: u32,
}

/// Returns what a header says of a session file with these bytes; its mark counts for nothing.
pub(super) fn fingerprint(bytes: &[u8]) -> Fingerprint {
    Fingerprint::of(&without_mark(bytes))
}

impl Header {
    pub(super) fn fingerprint(&self) -> Fingerprint {
        Fingerprint { size: self.size, crc: self.crc }
    }
}

/// One change, with a digest of each answer it concerns as that was before.
///
/// At recovery the digests tell whether another program changed the same answers in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) seq: u64,
    pub(super) cause: Cause,
    pub(super) edit: Edit,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) found: Vec<(Label, u32)>,
}

impl Record {
    pub(super) fn new(step: Step, found: Vec<(Label, u32)>) -> Self {
        Self { seq: step.seq, cause: step.cause, edit: step.edit, found }
    }

    pub(super) fn step(&self) -> Step {
        Step { seq: self.seq, cause: self.cause, edit: self.edit.clone() }
    }
}

/// Writes a value as a line of the journal.
pub(super) fn line(value: &impl Serialize) -> Result<String, ron::Error> {
    let text = depth::writing().to_string(value)?;
    Ok(format!("{:08x} {} {text}\n", crc32fast::hash(text.as_bytes()), text.len()))
}

/// Returns the lines that are written to their end.
pub(super) fn whole_lines(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
    bytes.get(..end).unwrap_or_default()
}

/// Returns the record in a line; nothing when the line is not complete and its checksum not right.
pub(super) fn payload(line: &[u8]) -> Option<&str> {
    let line = std::str::from_utf8(line).ok()?;
    let (crc, rest) = line.split_once(' ')?;
    let (length, text) = rest.split_once(' ')?;
    let whole = length.parse() == Ok(text.len());
    let sound = u32::from_str_radix(crc, 16) == Ok(crc32fast::hash(text.as_bytes()));
    (whole && sound).then_some(text)
}

/// What could be read of a journal.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    /// Its header, if it can be read.
    pub(super) header: Option<Header>,
    /// Every record that can be read, in the order of the file.
    pub(super) records: Vec<Record>,
    /// How many lines cannot be read.
    pub(super) bad: usize,
}

impl Contents {
    /// Returns the highest number of a change in it that a change can have.
    pub(super) fn last(&self) -> u64 {
        let header = self.header.as_ref().map(|header| header.seq);
        let numbers = self.records.iter().map(|record| record.seq).chain(header);
        numbers.filter(|seq| *seq <= LAST_SEQ).max().unwrap_or(0)
    }
}

/// Reads the bytes of a journal, whatever they are.
pub(super) fn read(bytes: &[u8]) -> Contents {
    let mut contents = Contents::default();
    let options = depth::usual();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        // After the end of the last line there is an empty one.
        if line.is_empty() {
            continue;
        }
        let text = payload(line);
        if index == 0
            && let Some(header) = text.and_then(|text| options.from_str(text).ok())
        {
            contents.header = Some(header);
            continue;
        }
        let read = text.and_then(|text| Some((text, options.from_str::<Record>(text).ok()?)));
        match read {
            Some((text, record)) => {
                contents.records.push(sanitize::cleaned(text, &record).unwrap_or(record));
            }
            None => contents.bad += 1,
        }
    }
    contents
}

/// A journal open for appending.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Starts the journal of a session file and replaces the one before.
    ///
    /// It is used by the handle that wrote and synced it. Opening it by its name could give the old
    /// journal, if the renaming had failed on the disk.
    pub(super) fn start(session: &Path, header: &Header) -> Result<Self, DiskError> {
        let path = names::journal(session);
        let line = line(header).map_err(|error| {
            DiskError::at(Operation::Write, &path)(std::io::Error::other(error.to_string()))
        })?;
        let new = names::unfinished(&path);
        let file = disk::write_new(&new, line.as_bytes())?;
        disk::rename(&new, &path)?;
        disk::sync_folder(&path)?;
        Ok(Self { path, file })
    }

    /// Appends lines and waits until the disk has them.
    pub(super) fn append(&mut self, lines: &[u8]) -> Result<(), DiskError> {
        self.file
            .write_all(lines)
            .and_then(|()| self.file.sync_data())
            .map_err(DiskError::at(Operation::Write, &self.path))
    }

    /// Tells whether the file it appends to still has the journal's name.
    pub(super) fn is_in_place(&self) -> bool {
        disk::is_in_place(&self.file, &self.path)
    }
}
