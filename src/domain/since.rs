//! A year later: what became of each promise of an earlier lab, by what that lab and a later one recorded.

use std::collections::HashMap;

use uuid::Uuid;

use super::answer::Answer;
use super::commitment::{Commitment, Outcome};
use super::label::Label;
use super::promises::Promise;
use super::session::Session;

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It was done.
    Done,
    /// It was put off to another day.
    Moved,
    /// It was given up.
    Dropped,
    /// Nothing was heard of it.
    Silent,
}

/// A promise of an earlier lab with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseSince {
    /// The promise as the earlier lab has it.
    pub promise: Promise,
    /// What became of it.
    pub fate: Fate,
    /// The record that says so, with the day and the reason.
    pub record: Commitment,
}

/// How many promises came to what. The four add up to all that was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FateSummary {
    /// All of them.
    pub promised: usize,
    /// Done.
    pub done: usize,
    /// Put off.
    pub moved: usize,
    /// Given up.
    pub dropped: usize,
    /// Nothing was heard of them.
    pub silent: usize,
}

impl Fate {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 4] = [Self::Done, Self::Moved, Self::Dropped, Self::Silent];
}

impl FateSummary {
    /// Counts promises.
    pub fn of<'a>(promises: impl IntoIterator<Item = &'a PromiseSince>) -> Self {
        let mut sum = Self::default();
        for since in promises {
            sum.promised += 1;
            *match since.fate {
                Fate::Done => &mut sum.done,
                Fate::Moved => &mut sum.moved,
                Fate::Dropped => &mut sum.dropped,
                Fate::Silent => &mut sum.silent,
            } += 1;
        }
        sum
    }
}

/// Finds out what became of promises by what their own `earlier` sessions say and by what `later` ones say
/// of the actions that were carried over into them.
///
/// What was done in either lab is done; else what was given up in either is given up; else what was put off
/// in either, or is due on another day than it was when it was carried over, is put off.
pub fn since(
    promises: Vec<Promise>,
    earlier: &[&Session],
    later: &[&Session],
) -> Vec<PromiseSince> {
    let mut carried: HashMap<(Uuid, Label), Vec<Commitment>> = HashMap::new();
    for (origin, action) in later.iter().flat_map(|session| carried_over(session)) {
        // A promise may have been merged into another one after it was carried over.
        let of_session = earlier.iter().find(|session| session.id == origin.0);
        let standing = of_session.and_then(|session| session.standing(origin.1));
        let label = standing.map_or(origin.1, |answer| answer.label);
        carried.entry((origin.0, label)).or_default().push(action);
    }
    let became = promises.into_iter().map(|promise| {
        let later = carried.get(&(promise.id, promise.label)).map(Vec::as_slice);
        let (fate, record) = fate(&promise.commitment, later.unwrap_or_default());
        PromiseSince { promise, fate, record }
    });
    became.collect()
}

/// Goes over the actions that come from earlier labs, with the promises they come from.
fn carried_over(session: &Session) -> impl Iterator<Item = ((Uuid, Label), Commitment)> {
    session.answers().flat_map(|(_, answer)| {
        let origins = answer.with_merged().filter_map(|part: &Answer| part.carried.as_ref());
        let commitment = answer.commitment_with_merged();
        origins.map(move |origin| {
            let mut record = commitment.clone();
            // Another day was agreed on without a word on what became of it.
            if let (None, Some(day)) = (record.outcome, record.due)
                && record.due != origin.due
            {
                record.outcome = Some(Outcome::Moved(day));
            }
            ((origin.session, origin.label), record)
        })
    })
}

fn fate(own: &Commitment, later: &[Commitment]) -> (Fate, Commitment) {
    // The newest record comes first.
    let records = || later.iter().chain([own]);
    let found = |is_meant: fn(Outcome) -> bool| {
        records().find(|record| record.outcome.is_some_and(is_meant)).cloned()
    };
    let done = found(|outcome| matches!(outcome, Outcome::Done(_))).map(|it| (Fate::Done, it));
    let dropped =
        || found(|outcome| matches!(outcome, Outcome::Dropped(_))).map(|it| (Fate::Dropped, it));
    let moved =
        || found(|outcome| matches!(outcome, Outcome::Moved(_))).map(|it| (Fate::Moved, it));
    done.or_else(dropped).or_else(moved).unwrap_or_else(|| (Fate::Silent, own.clone()))
}
