//! What another lab promised: its open actions as the start of a new list.

use citylab::domain::{
    Commitment, Edit, Group, Label, Outcome, Requirement, Session, Sheet, Voice,
};
use citylab::import::{Duplicates, Plan, Why, look_back, plan_carry};

use crate::shared::room::{noon, perform, promise, say, say_as, say_for, session, vote};

/// A session of an earlier year: one action done, one given up, one put off, two open.
fn earlier() -> Session {
    let mut session = session();
    let trouble = say(&mut session, Sheet::Troubles, "Dumps by the river");
    let voice = Voice::person("Petrov", Some("business".to_owned()));
    let truck = say_as(&mut session, Sheet::Actions, "Buy a truck", voice);
    promise(&mut session, truck, "Petrov", "2014-03-01");
    perform(&mut session, Edit::Theme(truck, Some("trucks".to_owned())));
    perform(&mut session, Edit::Link(truck, vec![trouble]));
    vote(&mut session, truck, 5);
    for (text, outcome) in [
        ("Paint the bins", Some(Outcome::Done("2014-05-01".parse().unwrap()))),
        ("Ask Moscow", Some(Outcome::Dropped("2014-05-02".parse().unwrap()))),
        ("List the dumps", Some(Outcome::Moved("2015-02-01".parse().unwrap()))),
        ("Publish the routes", None),
    ] {
        let label = say_for(&mut session, Sheet::Actions, text, &[trouble]);
        let commitment = Commitment {
            due: Some("2014-04-01".parse().unwrap()),
            needs: "Maps".to_owned(),
            first_step: "Call the city".to_owned(),
            partners: "House councils".to_owned(),
            outcome,
            ..Commitment::default()
        };
        perform(&mut session, Edit::Commit(label, commitment));
    }
    let asked = Requirement {
        to: "authority".to_owned(),
        reply: Some(citylab::domain::Reply::Accepted),
        note: "We will".to_owned(),
        on: None,
    };
    perform(&mut session, Edit::Require(truck, Some(asked)));
    session
}

fn carried(session: &Session, earlier: &[Session]) -> Plan {
    let seen = look_back(earlier);
    plan_carry(session, &seen, Duplicates::Refuse, noon(), |promise| {
        format!("{} by {}", promise.answer.label, promise.due.unwrap())
    })
}

#[test]
fn what_became_of_each_is_counted() {
    let earlier = [earlier()];
    let seen = look_back(&earlier);
    assert_eq!((seen.open.len(), seen.done, seen.moved, seen.dropped), (3, 1, 1, 1));
}

#[test]
fn open_actions_start_the_new_list() {
    let mut session = session();
    say(&mut session, Sheet::Actions, "Something new");
    let plan = carried(&session, &[earlier()]);
    perform(&mut session, plan.edit);
    assert_eq!(session.check(), Ok(()));
    let [_, truck, dumps, routes] = session.actions.as_slice() else { panic!() };
    assert_eq!((truck.label, truck.text.as_str()), (Label::A(2), "Buy a truck"));
    assert_eq!(truck.theme.as_deref(), Some("trucks"));
    assert_eq!((truck.voices.len(), truck.targets.len(), truck.total_votes()), (0, 0, 0));
    let promised = Commitment {
        who: "Petrov".to_owned(),
        needs: "A1 by 2014-03-01".to_owned(),
        ..Commitment::default()
    };
    assert_eq!(truck.commitment, promised);
    let asked = truck.requirement.as_ref().unwrap();
    assert_eq!((asked.to.as_str(), asked.reply, asked.note.as_str()), ("authority", None, ""));
    assert_eq!(dumps.commitment.due, Some("2015-02-01".parse().unwrap()));
    assert_eq!(dumps.commitment.outcome, None);
    assert_eq!(routes.commitment.needs, "Maps (A5 by 2014-04-01)");
    assert_eq!(routes.commitment.first_step, "Call the city");
    session.undo().unwrap();
    assert_eq!(session.actions.len(), 1);
}

#[test]
fn a_group_this_lab_does_not_have_is_not_asked() {
    let mut session = session();
    let groups = vec![Group { key: "business".to_owned(), ..Group::default() }];
    perform(&mut session, Edit::Groups(groups));
    let plan = carried(&session, &[earlier()]);
    perform(&mut session, plan.edit);
    assert_eq!(session.actions[0].requirement, None);
}

#[test]
fn carrying_over_twice_keeps_nothing_new() {
    let mut session = session();
    let earlier = [earlier()];
    let plan = carried(&session, &earlier);
    perform(&mut session, plan.edit);
    let again = carried(&session, &earlier);
    assert_eq!(again.answers, []);
    assert!(matches!(again.refused[0].why, Why::There(Label::A(1))));
}
