//! Recovery: the state that was last acknowledged, from the session file and its journal.

use std::collections::BTreeMap;

use crate::domain::{Label, Session};

use super::digest;
use super::disk::Fingerprint;
use super::journal::{Contents, Header, Record};
use super::salvage;

/// What came of a session file and its journal.
#[derive(Debug)]
pub(super) struct Recovered {
    /// The session with everything carried out.
    pub(super) session: Session,
    /// How many changes the journal added.
    pub(super) changes: usize,
    /// How many of them stand after something that was lost.
    pub(super) salvaged: usize,
    /// How many were read but refused.
    pub(super) left: usize,
    /// Whether part of the journal could not be read.
    pub(super) bad: bool,
    /// Whether the journal belongs to another session and was left alone.
    pub(super) other: bool,
    /// If the file was changed outside while the journal had changes: the answers both touched.
    pub(super) outside: Option<Vec<Label>>,
    /// The generation of the journal.
    pub(super) generation: u64,
}

impl Recovered {
    /// Tells whether the journal holds something that is not in the session.
    pub(super) fn must_keep_journal(&self) -> bool {
        self.bad || self.other || self.left > 0
    }
}

/// Carries out what the journal has beyond the session file.
///
/// Records are taken by their number, never by their place or time: doubled, swapped and old ones
/// do no harm.
pub(super) fn recover(session: Session, file: Fingerprint, journal: Contents) -> Recovered {
    let header = journal.header;
    let mut recovered = Recovered {
        session,
        changes: 0,
        salvaged: 0,
        left: 0,
        bad: journal.bad > 0,
        other: false,
        outside: None,
        generation: header.as_ref().map_or(0, |header| header.generation),
    };
    if header.as_ref().is_some_and(|header| header.session != recovered.session.id) {
        recovered.other = !journal.records.is_empty() || journal.bad > 0;
        return recovered;
    }
    let records = in_order(journal.records, recovered.session.seq);
    if !records.is_empty() && was_changed_outside(header.as_ref(), file, &recovered.session) {
        recovered.outside = Some(touched_twice(&recovered.session, &records));
    }
    for record in records {
        carry_out(&mut recovered, record);
    }
    recovered
}

/// Sorts the records beyond `seq`; of two with one number the first counts.
fn in_order(records: Vec<Record>, seq: u64) -> Vec<Record> {
    let mut sorted = BTreeMap::new();
    for record in records.into_iter().filter(|record| record.seq > seq) {
        sorted.entry(record.seq).or_insert(record);
    }
    sorted.into_values().collect()
}

fn carry_out(recovered: &mut Recovered, record: Record) {
    let next = record.seq == recovered.session.seq + 1;
    let gone_on = next && recovered.salvaged == 0 && recovered.left == 0;
    let step = record.step();
    if gone_on && recovered.session.apply_step(&step).is_ok() {
        recovered.changes += 1;
    } else if salvage::carry_out(&mut recovered.session, record.seq, record.edit) {
        recovered.changes += 1;
        recovered.salvaged += 1;
    } else {
        recovered.left += 1;
    }
}

/// Tells whether somebody else wrote the file after the journal was started.
///
/// A file with a higher number than the header's was written by this program, which died before it
/// could start the next journal: an editor does not count changes.
fn was_changed_outside(header: Option<&Header>, file: Fingerprint, session: &Session) -> bool {
    header.is_some_and(|header| header.fingerprint() != file && session.seq <= header.seq)
}

/// Lists the answers that the records touch and that are not as the records found them.
fn touched_twice(session: &Session, records: &[Record]) -> Vec<Label> {
    let mut first = BTreeMap::new();
    for (label, found) in records.iter().flat_map(|record| &record.found) {
        first.entry(*label).or_insert(*found);
    }
    let changed =
        |(label, found): (Label, u32)| (digest::of(session, label) != found).then_some(label);
    first.into_iter().filter_map(changed).collect()
}
