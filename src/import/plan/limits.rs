//! What no session can hold is left out before an answer is planned, so that a plan is never refused.

use super::super::left_out::{Gathered, What};
use crate::domain::{Answer, Date, LAST_LABEL, Moment, Outcome, YEARS};

/// Returns an answer without days that no session holds.
pub(super) fn kept(
    mut answer: Answer,
    now: Moment,
    line: usize,
    left_out: &mut Gathered,
) -> Answer {
    let mut day = |day: Option<Date>| {
        let is_known = day.is_none_or(is_known);
        if let Some(day) = day.filter(|_| !is_known) {
            left_out.note(What::Day, "", line, &day.to_string());
        }
        day.filter(|_| is_known)
    };
    if !answer.commitment.is_empty() {
        let commitment = &mut *answer.commitment;
        let ended = day(commitment.outcome.map(Outcome::day));
        commitment.due = day(commitment.due);
        commitment.outcome = commitment.outcome.filter(|_| ended.is_some());
        commitment.moved_to = day(commitment.moved_to);
    }
    answer.carried = answer.carried.filter(|it| it.label.number() <= LAST_LABEL);
    if let Some(carried) = &mut answer.carried {
        (carried.held, carried.due) = (day(carried.held), day(carried.due));
    }
    if let Some(requirement) = &mut answer.requirement {
        requirement.on = day(requirement.on);
    }
    if !is_known(answer.at.date()) {
        answer.at = now;
    }
    answer
}

/// Tells whether a session can hold a day.
pub(super) fn is_known(day: Date) -> bool {
    YEARS.contains(&day.year())
}
