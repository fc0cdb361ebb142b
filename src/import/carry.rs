//! What another lab promised: its open actions as the start of a new list.

use std::collections::HashMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::plan::{Duplicates, Plan, texts_of};
use super::reading::{Position, Refused, Why};
use crate::domain::{
    Answer, Became, Carried, Commitment, Earlier, Edit, Label, Moment, Outcome, Requirement,
    Session, Sheet, became,
};

/// What became of the actions of earlier sessions.
#[derive(Debug, Clone, Default)]
pub struct LookBack<'a> {
    /// What was promised and is neither done nor given up, in the order of the sheets.
    pub open: Vec<Promise<'a>>,
    /// What became of the actions of each session that had any.
    pub earlier: Vec<Earlier>,
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

impl LookBack<'_> {
    /// Sums up what became of the actions, lab by lab.
    pub fn became(&self) -> Vec<Became> {
        became(&self.earlier)
    }
}

/// Goes over the actions of earlier sessions.
pub fn look_back<'a>(sessions: impl IntoIterator<Item = &'a Session>) -> LookBack<'a> {
    let mut seen = LookBack::default();
    for session in sessions {
        let mut earlier = Earlier {
            session: session.id,
            platform: session.platform.clone(),
            lab: session.lab.title.clone(),
            held: held(session),
            promised: 0,
            done: 0,
            moved: 0,
            dropped: 0,
        };
        for answer in session.sheet(Sheet::Actions) {
            let commitment = answer.commitment_with_merged();
            earlier.promised += 1;
            match commitment.outcome {
                Some(Outcome::Done(_)) => {
                    earlier.done += 1;
                    continue;
                }
                Some(Outcome::Dropped(_)) => {
                    earlier.dropped += 1;
                    continue;
                }
                Some(Outcome::Moved(_)) => earlier.moved += 1,
                None => {}
            }
            let due = commitment.due_now();
            seen.open.push(Promise { session, answer, commitment, due });
        }
        if earlier.promised > 0 {
            seen.earlier.push(earlier);
        }
    }
    seen
}

/// Returns the day on which a session was held, as it says itself, its lab, or its first answer.
fn held(session: &Session) -> Option<Date> {
    session.date.or(session.lab.from).or_else(|| session.day_held())
}

/// Tells whether a session goes on with what an earlier one promised.
pub fn follows(session: &Session, earlier: Uuid) -> bool {
    let carried = session.parts().filter_map(|(_, part)| part.carried.as_ref());
    session.earlier.iter().any(|known| known.session == earlier)
        || carried.into_iter().any(|carried| carried.session == earlier)
}

/// Plans how open actions go to the end of the sheet of actions, and that the session knows what became
/// of all of them.
///
/// Text, theme, owner, partners, first step, needs and addressee stay; votes, voices and links do not,
/// for they were another room's. A day that is over is no due date any more. An action that was carried
/// over before is known by the session and the label it comes from, whatever it says now.
pub fn plan_carry(session: &Session, seen: &LookBack, duplicates: Duplicates, now: Moment) -> Plan {
    let (mut answers, mut refused) = (Vec::new(), Vec::new());
    let texts = texts_of(session, Sheet::Actions);
    let there = carried_over(session);
    for promise in &seen.open {
        let text = promise.answer.text.trim();
        let mut origins = promise.answer.with_merged().map(|part| (promise.session.id, part.label));
        let carried = origins.find_map(|origin| there.get(&origin));
        let same = texts.get(text).filter(|_| duplicates == Duplicates::Refuse);
        let why = match (carried, same) {
            (Some(label), _) => Some(Why::Carried(*label)),
            (None, Some(label)) => Some(Why::There(*label)),
            (None, None) => None,
        };
        if let Some(why) = why {
            let place = Position::Answer(promise.answer.label);
            refused.push(Refused { place, text: text.to_owned(), why });
            continue;
        }
        answers.push(carry(session, promise, now));
    }
    let plan = Plan::of(session, Sheet::Actions, answers, refused);
    let mut edits = if let Edit::Batch(edits) = plan.edit { edits } else { vec![plan.edit] };
    let earlier = with(&session.earlier, &seen.earlier);
    if earlier != session.earlier {
        edits.push(Edit::Earlier(earlier));
    }
    Plan { edit: Edit::Batch(edits), ..plan }
}

/// Returns where the actions of a session come from, with the labels they have now.
fn carried_over(session: &Session) -> HashMap<(Uuid, Label), Label> {
    let parts = session.parts().filter_map(|(_, part)| Some((part.carried.as_ref()?, part.label)));
    parts.map(|(carried, label)| ((carried.session, carried.label), label)).collect()
}

/// Returns what is known of earlier sessions with what is known now in its place or behind it.
fn with(known: &[Earlier], now: &[Earlier]) -> Vec<Earlier> {
    let mut all = known.to_vec();
    for earlier in now {
        match all.iter_mut().find(|known| known.session == earlier.session) {
            Some(known) => known.clone_from(earlier),
            None => all.push(earlier.clone()),
        }
    }
    all
}

fn carry(session: &Session, promise: &Promise, now: Moment) -> Answer {
    let label = session.next_label(Sheet::Actions);
    let mut answer = Answer::new(label, promise.answer.text.trim(), now);
    answer.theme.clone_from(&promise.answer.theme);
    let addressee = promise.answer.requirement_with_merged();
    answer.requirement = addressee
        .filter(|asked| session.group(&asked.to).is_some())
        .map(|asked| Box::new(Requirement::to(asked.to.clone())));
    answer.carried = Some(Box::new(Carried {
        session: promise.session.id,
        label: promise.answer.label,
        platform: promise.session.platform.clone(),
        lab: promise.session.lab.title.clone(),
        held: held(promise.session),
        due: promise.due,
    }));
    answer.commitment = Commitment {
        due: promise.due.filter(|day| *day >= now.date()),
        nobody: false,
        outcome: None,
        why: String::new(),
        ..promise.commitment.clone()
    }
    .into();
    answer
}
