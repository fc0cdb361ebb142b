//! Recovery: the state that was last acknowledged, from the session file and its journal.

use std::collections::BTreeMap;

use crate::domain::{Answer, Cause, Edit, Label, Session, Sheet, Step};

use super::digest;
use super::disk::Fingerprint;
use super::journal::{Contents, Header, Record};

/// What came of a session file and its journal.
#[derive(Debug)]
pub(super) struct Recovered {
    /// The session with every change of the journal that could be applied.
    pub(super) session: Session,
    /// How many changes were applied.
    pub(super) changes: usize,
    /// How many of them come after a change that was lost.
    pub(super) after_gap: usize,
    /// How many changes were read but could not be applied.
    pub(super) refused: usize,
    /// Whether part of the journal could not be read.
    pub(super) damaged: bool,
    /// Whether the journal belongs to another session, so that nothing of it was applied.
    pub(super) other: bool,
    /// If the file was changed by another program while the journal had changes: the answers that
    /// both changed.
    pub(super) outside: Option<Vec<Label>>,
    /// The generation of the journal.
    pub(super) generation: u64,
}

impl Recovered {
    /// Tells whether the journal holds something that is not in the session.
    pub(super) fn must_keep_journal(&self) -> bool {
        self.damaged || self.other || self.refused > 0
    }
}

/// Applies the changes of the journal that the session file does not have.
///
/// Records are taken by their number, never by their place or time, so duplicate, swapped and old
/// records do no harm.
///
/// `is_over` tells whether this program itself wrote a newer state over the file that a header
/// names, or set the journal aside; it is asked only when the file is not that one and counts
/// further.
pub(super) fn recover(
    session: Session,
    file: Fingerprint,
    journal: Contents,
    is_over: impl FnOnce(&Header) -> bool,
) -> Recovered {
    let header = journal.header;
    let mut recovered = Recovered {
        session,
        changes: 0,
        after_gap: 0,
        refused: 0,
        damaged: journal.bad > 0,
        other: false,
        outside: None,
        generation: header.as_ref().map_or(0, |header| header.generation),
    };
    if header.as_ref().is_some_and(|header| header.session != recovered.session.id) {
        recovered.other = !journal.records.is_empty() || journal.bad > 0;
        return recovered;
    }
    let in_file = recovered.session.seq;
    let before = header.as_ref().map_or(in_file, |header| header.seq.min(in_file));
    let mut records = BTreeMap::new();
    for record in journal.records.into_iter().filter(|record| record.seq > before) {
        records.entry(record.seq).or_insert(record);
    }
    let origin = header.map_or(Origin::Same, |header| {
        let has_more = in_file > header.seq && !records.is_empty();
        match header.fingerprint() == file {
            true => Origin::Same,
            false if !has_more => Origin::Outside,
            false if is_over(&header) => Origin::Same,
            false => Origin::OutsideAndFurther,
        }
    });
    if origin == Origin::Same {
        records.retain(|seq, _| *seq > in_file);
    }
    let records: Vec<Record> = records.into_values().collect();
    if origin != Origin::Same && !records.is_empty() {
        recovered.outside = Some(changed_by_both(&recovered.session, &records));
    }
    for record in records {
        match origin {
            Origin::Same | Origin::Outside => apply(&mut recovered, record),
            Origin::OutsideAndFurther => apply_after(&mut recovered, record.edit),
        }
    }
    recovered
}

/// Where the session file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// This program wrote it: before the journal, or after all or some of its records.
    Same,
    /// Another program wrote it after the journal was started.
    Outside,
    /// So it did, with changes of its own which have the numbers of the journal's.
    OutsideAndFurther,
}

/// Applies a change after all those of a file that has others under its number.
fn apply_after(recovered: &mut Recovered, edit: Edit) {
    let next = recovered.session.seq.saturating_add(1);
    if apply_fitted(&mut recovered.session, next, edit) {
        recovered.changes += 1;
    } else {
        recovered.refused += 1;
    }
}

/// Applies a record; after a change that is missing, only as far as it fits.
fn apply(recovered: &mut Recovered, record: Record) {
    let is_next = recovered.session.seq.checked_add(1) == Some(record.seq);
    let is_whole = is_next && recovered.after_gap == 0 && recovered.refused == 0;
    if is_whole && recovered.session.apply_step(&record.step()).is_ok() {
        recovered.changes += 1;
    } else if apply_fitted(&mut recovered.session, record.seq, record.edit) {
        recovered.changes += 1;
        recovered.after_gap += 1;
    } else {
        recovered.refused += 1;
    }
}

/// Applies an edit as far as it fits the session; tells whether all of it did. Of several edits made
/// as one, each is tried by itself.
///
/// The step counts as done, whatever its cause was: what an undo took back may be lost.
fn apply_fitted(session: &mut Session, seq: u64, edit: Edit) -> bool {
    if let Edit::Batch(edits) = edit {
        let applied = edits.into_iter().map(|edit| apply_fitted(session, seq, edit));
        return applied.filter(|is_applied| !is_applied).count() == 0;
    }
    let step = Step { seq, cause: Cause::Done, edit: fitted(session, edit) };
    session.apply_step(&step).is_ok()
}

/// Moves a place beyond the end of a sheet to its end, and leaves out links to answers that are lost.
fn fitted(session: &Session, edit: Edit) -> Edit {
    let end = |sheet: Sheet| session.sheet(sheet).len();
    match edit {
        Edit::Add { sheet, index, mut answer } => {
            keep_links(session, &mut answer);
            Edit::Add { sheet, index: index.min(end(sheet)), answer }
        }
        Edit::Move { label, sheet, index } => {
            let leaves = session.position(label).is_some_and(|(on, _)| on == sheet);
            let last = end(sheet).saturating_sub(usize::from(leaves));
            Edit::Move { label, sheet, index: index.min(last) }
        }
        Edit::Split { label, sheet, index } => {
            Edit::Split { label, sheet, index: index.min(end(sheet)) }
        }
        Edit::Link(label, mut targets) => {
            targets.retain(|target| session.standing(*target).is_some());
            Edit::Link(label, targets)
        }
        Edit::Causes(label, mut causes) => {
            causes.retain(|cause| session.standing(*cause).is_some());
            Edit::Causes(label, causes)
        }
        other => other,
    }
}

fn keep_links(session: &Session, answer: &mut Answer) {
    answer.targets.retain(|target| session.standing(*target).is_some());
    answer.causes.retain(|cause| session.standing(*cause).is_some());
    answer.merged.iter_mut().for_each(|part| keep_links(session, part));
}

/// Lists the answers that the records change and that are not in the file as the records found them.
fn changed_by_both(session: &Session, records: &[Record]) -> Vec<Label> {
    let mut first = BTreeMap::new();
    for (label, found) in records.iter().flat_map(|record| &record.found) {
        first.entry(*label).or_insert(*found);
    }
    first.retain(|label, found| digest::of(session, *label) != *found);
    first.into_keys().collect()
}
