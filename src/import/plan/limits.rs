//! What no session can hold is left out before an answer is planned, so that a plan is never refused.

use super::super::left_out::{Gathered, What};
use crate::domain::{Answer, Carried, Commitment, Date, LAST_LABEL, Moment, Requirement, YEARS};

/// Returns an answer without days that no session holds.
pub(super) fn kept(answer: Answer, now: Moment, line: usize, left_out: &mut Gathered) -> Answer {
    let mut day = |day: Option<Date>| {
        let is_known = day.is_none_or(is_known);
        if let Some(day) = day.filter(|_| !is_known) {
            left_out.note(What::Day, "", line, &day.to_string());
        }
        day.filter(|_| is_known)
    };
    let outcome = answer.commitment.outcome;
    let ended = day(outcome.map(crate::domain::Outcome::day));
    let commitment = Commitment {
        due: day(answer.commitment.due),
        outcome: outcome.filter(|_| ended.is_some()),
        moved_to: day(answer.commitment.moved_to),
        ..answer.commitment
    };
    let carried = answer.carried.filter(|it| it.label.number() <= LAST_LABEL);
    let carried = carried.map(|it| Carried { held: day(it.held), due: day(it.due), ..it });
    let requirement = answer.requirement.map(|it| Requirement { on: day(it.on), ..it });
    let at = if is_known(answer.at.date()) { answer.at } else { now };
    Answer { commitment, carried, requirement, at, ..answer }
}

/// Tells whether a session can hold a day.
pub(super) fn is_known(day: Date) -> bool {
    YEARS.contains(&day.year())
}
