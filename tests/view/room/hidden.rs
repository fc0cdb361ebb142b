//! What is not for the room is on none of its views.

use citylab::app::{RoomModel, Size};
use citylab::domain::{
    Answer, Edit, Label, RoomPlan, RoomView, Session, Sheet, Stage, Voice, Votes, Voting,
};
use citylab::i18n::Lang;
use proptest::prelude::*;

use super::{full, room, shown};
use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};

/// A name that nothing else is called.
const NAME: &str = "Zyx";

/// A number of votes that is the number of nothing else.
const VOTES: u32 = 7_367;

/// A sheet large enough for everything that a view shows.
const LARGE: Size = Size { columns: 90, rows: 60 };

/// Names somebody wherever somebody can be named.
fn name_everybody(session: &mut Session) {
    let perform = |session: &mut Session, edit| drop(session.perform(edit));
    let parts: Vec<Answer> = session.parts().map(|(_, part)| part.clone()).collect();
    let mut roster = session.roster.clone();
    roster.push(Voice::person(NAME, Some("business".to_owned())));
    perform(session, Edit::Roster(roster));
    perform(session, Edit::Facilitator(NAME.to_owned()));
    perform(session, Edit::Experts(vec![NAME.to_owned()]));
    for part in parts {
        perform(session, Edit::Voices(part.label, vec![Voice::person(NAME, None)]));
        let mut commitment = part.commitment.clone();
        (commitment.who, commitment.partners) = (format!("{NAME}, {NAME}ov"), NAME.to_owned());
        perform(session, Edit::Commit(part.label, commitment));
        let mut opinions = part.opinions.clone();
        opinions.iter_mut().for_each(|opinion| opinion.voice.person = Some(NAME.to_owned()));
        perform(session, Edit::Opinions(part.label, opinions));
    }
}

/// Gives every answer votes.
fn vote_for_all(session: &mut Session, votes: &Votes) {
    let labels: Vec<Label> = session.parts().map(|(_, part)| part.label).collect();
    for label in labels {
        let _ = session.perform(Edit::Votes(label, votes.clone()));
    }
}

fn seen(session: &Session, view: RoomView) -> String {
    let plan = RoomPlan { view, typed: NAME.to_owned(), ..RoomPlan::default() };
    let mut room: RoomModel = room(Lang::EN, session.clone(), plan);
    room.size = LARGE;
    shown(&room)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn nobody_is_named_and_no_votes_are_told_unless_the_plan_says_so(wishes in wishes(40)) {
        let mut session = after(&wishes);
        name_everybody(&mut session);
        vote_for_all(&mut session, &Votes::of_room(VOTES));
        for view in RoomView::ALL {
            let seen = seen(&session, view);
            prop_assert!(!seen.contains(NAME), "{:?} names somebody:\n{}", view, seen);
            prop_assert!(!seen.contains("7367"), "{:?} tells votes:\n{}", view, seen);
        }
    }

    #[test]
    fn while_votes_are_counted_nothing_follows_them(wishes in wishes(40), given in 0..9_u32) {
        let mut session = after(&wishes);
        let voting = Voting { hidden: true, ..session.voting };
        let _ = session.perform(Edit::Voting(voting));
        let labels: Vec<Label> = session.parts().map(|(_, part)| part.label).collect();
        let mut other = session.clone();
        for (at, label) in (given..).zip(labels) {
            let votes = Votes::of_room(at * 7 % 5);
            let _ = other.perform(Edit::Votes(label, votes));
        }
        for view in RoomView::ALL {
            prop_assert_eq!(seen(&session, view), seen(&other, view), "{:?}", view);
        }
    }

    #[test]
    fn what_is_parked_is_not_seen(wishes in wishes(40)) {
        let mut session = after(&wishes);
        for answer in session.parked.clone() {
            let text = format!("{NAME} {}", answer.label);
            let _ = session.perform(Edit::Reword { label: answer.label, text, verbatim: None });
        }
        for view in RoomView::ALL {
            for sheet in [None, Some(Sheet::Parked)] {
                let reading = session.parked.first().map(|answer| answer.label);
                let plan = RoomPlan { view, sheet, reading, ..RoomPlan::default() };
                let mut room = room(Lang::EN, session.clone(), plan);
                room.size = LARGE;
                let seen = shown(&room);
                prop_assert!(!seen.contains(NAME), "{:?}:\n{}", view, seen);
            }
        }
    }
}

#[test]
fn what_the_plan_shows_is_seen() {
    let mut session = full(Lang::EN, Stage::Ways);
    name_everybody(&mut session);
    vote_for_all(&mut session, &Votes::of_room(VOTES));
    let shows = |view, what: &str| {
        let plan = RoomPlan { view, votes: true, names: true, ..RoomPlan::default() };
        let mut room = room(Lang::EN, session.clone(), plan);
        room.size = LARGE;
        let seen = shown(&room);
        assert!(seen.contains(what), "{view:?} does not show {what}:\n{seen}");
    };
    shows(RoomView::Thanks, NAME);
    shows(RoomView::Chain, NAME);
    shows(RoomView::Agreement, NAME);
    for view in [RoomView::Votes, RoomView::Ranking, RoomView::Chain] {
        shows(view, "7367");
    }
}

#[test]
fn a_half_typed_line_is_seen_only_where_it_may_be() {
    let seen = |types| {
        let plan = RoomPlan { types, typed: "The land".to_owned(), ..RoomPlan::default() };
        shown(&room(Lang::EN, full(Lang::EN, Stage::Troubles), plan))
    };
    assert!(seen(true).contains("› The land…"), "{}", seen(true));
    assert!(!seen(false).contains("The land…"), "{}", seen(false));
}

#[test]
fn parked_answers_are_seen_where_they_may_be() {
    let mut session = full(Lang::EN, Stage::Ways);
    let label = crate::shared::room::say(&mut session, Sheet::Parked, "The dam");
    let seen = |parked| {
        let plan = RoomPlan {
            parked,
            sheet: Some(Sheet::Parked),
            reading: Some(label),
            ..RoomPlan::default()
        };
        shown(&room(Lang::EN, session.clone(), plan))
    };
    assert!(seen(true).contains("P1"), "{}", seen(true));
    assert!(!seen(false).contains("P1"), "{}", seen(false));
}
