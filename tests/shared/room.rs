//! A room to speak in: a session filled by short calls.

use citylab::domain::{
    Answer, Commitment, Edit, Group, LabPlan, Label, Moment, Session, Sheet, Voice, Votes,
};
use uuid::Uuid;

/// The moment at which everything in a test is said.
pub fn noon() -> Moment {
    "2014-11-26T12:00:00+07:00".parse().unwrap()
}

/// An empty session with the well-known groups.
pub fn session() -> Session {
    Session::new(Uuid::from_u128(7), "Waste management", &LabPlan::default())
}

/// Says something on a sheet and returns its label.
pub fn say(session: &mut Session, sheet: Sheet, text: &str) -> Label {
    let label = session.next_label(sheet);
    perform(session, session.adding(sheet, Answer::new(label, text, noon())));
    label
}

/// Says something that is for other answers.
pub fn say_for(session: &mut Session, sheet: Sheet, text: &str, targets: &[Label]) -> Label {
    let label = say(session, sheet, text);
    perform(session, Edit::Link(label, targets.to_vec()));
    label
}

/// Says something in somebody's name.
pub fn say_as(session: &mut Session, sheet: Sheet, text: &str, voice: Voice) -> Label {
    let label = say(session, sheet, text);
    perform(session, Edit::Voices(label, vec![voice]));
    label
}

/// Gives votes of the whole room.
pub fn vote(session: &mut Session, label: Label, hands: u32) {
    perform(session, Edit::Votes(label, Votes::of_room(hands)));
}

/// Gives votes by group.
pub fn vote_by_group(session: &mut Session, label: Label, groups: &[(&str, u32)]) {
    let groups = groups.iter().map(|(key, votes)| ((*key).to_owned(), *votes)).collect();
    perform(session, Edit::Votes(label, Votes { hands: 0, groups }));
}

/// Promises something about an action.
pub fn promise(session: &mut Session, label: Label, who: &str, due: &str) {
    let commitment = Commitment {
        who: who.to_owned(),
        due: (!due.is_empty()).then(|| due.parse().unwrap()),
        ..Commitment::default()
    };
    perform(session, Edit::Commit(label, commitment.into()));
}

/// Counts who is in the room.
pub fn count(session: &mut Session, groups: &[(&str, u32)]) {
    let group = |(key, present): &(&str, u32)| Group {
        key: (*key).to_owned(),
        name: String::new(),
        present: *present,
    };
    perform(session, Edit::Groups(groups.iter().map(group).collect()));
}

/// Carries an edit out; it must not be refused.
pub fn perform(session: &mut Session, edit: Edit) {
    session.perform(edit).unwrap();
}
