//! What another lab promised: its open actions as the start of a new list.

use jiff::civil::Date;

use super::plan::{Duplicates, Plan, texts_of};
use super::reading::{Position, Refused, Why};
use crate::domain::{Answer, Commitment, Moment, Outcome, Requirement, Session, Sheet};

/// What became of the actions of earlier sessions.
#[derive(Debug, Clone, Default)]
pub struct LookBack<'a> {
    /// What was promised and is neither done nor given up, in the order of the sheets.
    pub open: Vec<Promise<'a>>,
    /// How many were done.
    pub done: usize,
    /// How many of the open ones were put off to a later day.
    pub moved: usize,
    /// How many were given up.
    pub dropped: usize,
}

/// An action of an earlier session that is still to be done.
#[derive(Debug, Clone)]
pub struct Promise<'a> {
    /// The session it was promised in.
    pub session: &'a Session,
    /// The action.
    pub answer: &'a Answer,
    /// What was promised, with what was merged into it.
    pub commitment: Commitment,
    /// The day by which it was to be done; the later one where it was put off.
    pub due: Option<Date>,
}

/// Goes over the actions of earlier sessions.
pub fn look_back(sessions: &[Session]) -> LookBack<'_> {
    let mut seen = LookBack::default();
    for session in sessions {
        for answer in session.sheet(Sheet::Actions) {
            let commitment = answer.commitment_with_merged();
            match commitment.outcome {
                Some(Outcome::Done(_)) => {
                    seen.done += 1;
                    continue;
                }
                Some(Outcome::Dropped(_)) => {
                    seen.dropped += 1;
                    continue;
                }
                Some(Outcome::Moved(_)) => seen.moved += 1,
                None => {}
            }
            let due = commitment.due_now();
            seen.open.push(Promise { session, answer, commitment, due });
        }
    }
    seen
}

/// Plans how open actions go to the end of the sheet of actions.
///
/// Text, theme, owner, partners, first step and addressee stay; votes, voices and links do not, for
/// they were another room's. A day that is over is no due date any more. `note` says where an action
/// comes from and what day was promised; it is kept with what the action needs.
pub fn plan_carry(
    session: &Session,
    seen: &LookBack,
    duplicates: Duplicates,
    now: Moment,
    note: impl Fn(&Promise) -> String,
) -> Plan {
    let (mut answers, mut refused) = (Vec::new(), Vec::new());
    let there = texts_of(session, Sheet::Actions);
    for promise in &seen.open {
        let text = promise.answer.text.trim();
        if duplicates == Duplicates::Refuse
            && let Some(label) = there.get(text)
        {
            let place = Position::Answer(promise.answer.label);
            let why = Why::There(*label);
            refused.push(Refused { place, text: text.to_owned(), why });
            continue;
        }
        answers.push(carried(session, promise, now, &note(promise)));
    }
    Plan::of(session, Sheet::Actions, answers, refused)
}

fn carried(session: &Session, promise: &Promise, now: Moment, note: &str) -> Answer {
    let promised = &promise.commitment;
    let label = session.next_label(Sheet::Actions);
    let mut answer = Answer::new(label, promise.answer.text.trim(), now);
    answer.theme.clone_from(&promise.answer.theme);
    let addressee = promise.answer.requirement_with_merged();
    answer.requirement = addressee
        .filter(|asked| session.group(&asked.to).is_some())
        .map(|asked| Requirement::to(asked.to.clone()));
    let needs = match promised.needs.trim() {
        "" => note.to_owned(),
        needs => format!("{needs} ({note})"),
    };
    answer.commitment = Commitment {
        due: promise.due.filter(|day| *day >= now.date()),
        needs,
        nobody: false,
        outcome: None,
        ..promised.clone()
    };
    answer
}
