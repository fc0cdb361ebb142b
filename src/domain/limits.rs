//! The limits of a session: what can be written can be read again, and nothing counts on without end.
//!
//! | limit | what it holds for | where it is checked |
//! |---|---|---|
//! | [`SESSION_BYTES`] | the session file | before a step counts, by the weight of the session |
//! | [`READABLE_BYTES`] | any session file or journal that is read | before it is read |
//! | [`PLAN_BYTES`] | a lab's plan | before it is read |
//! | [`MERGED_DEEP`] | answers merged into answers, edits within edits | before an edit counts |
//! | [`LAST_SEQ`] | the numbers of changes | before a step counts |
//! | [`LAST_LABEL`] | the numbers of labels | before an edit counts |
//! | [`YEARS`] | every day and moment of a session | before an edit counts |
//!
//! A session that was read and is beyond a limit can be looked at and exported, and is not written
//! any more: see [`Session::check_limits`](super::Session::check_limits).

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::answer::{Answer, Requirement};
use super::carried::{Carried, Earlier};
use super::commitment::{Commitment, FieldValue, Outcome};
use super::edit::{Edit, Limit, Refusal};
use super::lab::{Lab, LabPlan};
use super::label::Label;
use super::moment::Moment;

/// The most bytes a session file may have that is written.
pub const SESSION_BYTES: u64 = 64 << 20;
/// The most bytes of a session file or journal that are read. It is more than is ever written, so
/// that what another program made can be looked at and exported.
pub const READABLE_BYTES: u64 = 256 << 20;
/// The most bytes the plan of a lab may have.
pub const PLAN_BYTES: u64 = 1 << 20;
/// The bytes of a session file that are kept free of answers, so that a full session can still be
/// walked through and closed.
pub(super) const RESERVE: u64 = 4 << 20;
/// How deep answers may be merged into answers that are merged into answers.
pub const MERGED_DEEP: usize = 400;
/// The highest number of a change: the largest whole number that every program can count to which
/// reads numbers as JavaScript does.
pub const LAST_SEQ: u64 = (1 << 53) - 1;
/// The highest number of a label.
pub const LAST_LABEL: u32 = 999_999;
/// The years of all days and moments: what every format of a report can hold.
pub const YEARS: RangeInclusive<i16> = 1900..=9999;

/// Refuses an answer, with all merged into it, that is beyond a limit.
pub(super) fn check_answer(answer: &Answer) -> Result<(), Refusal> {
    check_depth(depth(answer))?;
    answer.with_merged().try_for_each(|part| {
        check_label(part.label)?;
        check_moment(part.at)?;
        part.requirement.as_deref().map_or(Ok(()), check_requirement)?;
        part.carried.as_deref().map_or(Ok(()), check_carried)?;
        check_commitment(&part.commitment)
    })
}

/// Refuses to merge answers this deep.
pub(super) fn check_depth(depth: usize) -> Result<(), Refusal> {
    if depth > MERGED_DEEP { Err(Refusal::Beyond(Limit::Merged)) } else { Ok(()) }
}

/// Returns how deep answers are merged into an answer: 0 when none is.
pub(super) fn depth(answer: &Answer) -> usize {
    let mut deepest = 0;
    let mut open = vec![(answer, 0)];
    while let Some((answer, depth)) = open.pop() {
        deepest = deepest.max(depth);
        open.extend(answer.merged.iter().map(|part| (part, depth + 1)));
    }
    deepest
}

/// Refuses an edit that is nested too deep to be written.
pub(super) fn check_nesting(edit: &Edit) -> Result<(), Refusal> {
    check_depth(depth_of_edit(edit))
}

/// Returns how deep an edit is nested: the edits made as one, and the answers merged into the one
/// that it adds.
fn depth_of_edit(edit: &Edit) -> usize {
    let mut deepest = 0;
    let mut open = vec![(edit, 0)];
    while let Some((edit, level)) = open.pop() {
        let inside = if let Edit::Add { answer, .. } = edit { depth(answer) } else { 0 };
        deepest = deepest.max(level + inside);
        if let Edit::Batch(parts) = edit {
            open.extend(parts.iter().map(|part| (part, level + 1)));
        }
    }
    deepest
}

/// Refuses a number of a change that is too high to go on from.
pub(super) fn check_seq(seq: u64) -> Result<(), Refusal> {
    if seq > LAST_SEQ { Err(Refusal::Beyond(Limit::Changes)) } else { Ok(()) }
}

pub(super) fn check_label(label: Label) -> Result<(), Refusal> {
    if label.number() > LAST_LABEL { Err(Refusal::Beyond(Limit::Labels)) } else { Ok(()) }
}

/// Refuses a day outside of [`YEARS`].
pub(super) fn check_day(day: Date) -> Result<(), Refusal> {
    if YEARS.contains(&day.year()) { Ok(()) } else { Err(Refusal::Beyond(Limit::Years)) }
}

/// Refuses a moment outside of [`YEARS`].
pub(super) fn check_moment(at: Moment) -> Result<(), Refusal> {
    check_day(at.date())
}

/// Refuses a commitment with a day outside of [`YEARS`].
pub(super) fn check_commitment(commitment: &Commitment) -> Result<(), Refusal> {
    let promised = commitment.said().filter_map(|(_, value)| match value {
        FieldValue::Day(day) => day,
        FieldValue::Text(_) => None,
    });
    let later = commitment.outcome.map(Outcome::day).into_iter().chain(commitment.moved_to);
    promised.chain(later).try_for_each(check_day)
}

/// Refuses a reply on a day outside of [`YEARS`].
pub(super) fn check_requirement(requirement: &Requirement) -> Result<(), Refusal> {
    requirement.on.map_or(Ok(()), check_day)
}

fn check_carried(carried: &Carried) -> Result<(), Refusal> {
    check_label(carried.label)?;
    [carried.held, carried.due].into_iter().flatten().try_for_each(check_day)
}

/// Refuses what became of earlier promises on a day outside of [`YEARS`].
pub(super) fn check_earlier(earlier: &[Earlier]) -> Result<(), Refusal> {
    earlier.iter().filter_map(|earlier| earlier.held).try_for_each(check_day)
}

/// Refuses an event on a day outside of [`YEARS`].
pub(super) fn check_lab(lab: &Lab) -> Result<(), Refusal> {
    [lab.from, lab.to].into_iter().flatten().try_for_each(check_day)
}

impl LabPlan {
    /// Returns the first day of the plan with which no session could be started: one outside of
    /// [`YEARS`].
    pub fn impossible_day(&self) -> Option<Date> {
        [self.lab.from, self.lab.to].into_iter().flatten().find(|day| check_day(*day).is_err())
    }
}
