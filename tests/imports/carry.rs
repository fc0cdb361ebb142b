//! What another lab promised: its open actions as the start of a new list.

use citylab::domain::{
    Commitment, Edit, Group, Lab, LabPlan, Label, Outcome, Requirement, Session, Sheet, Voice,
    became, year_after,
};
use citylab::i18n::Lang;
use citylab::import::{Duplicates, Plan, Why, follows, look_back, plan_carry};
use uuid::Uuid;

use crate::shared::room::{noon, perform, promise, say, say_as, say_for, session, vote};

/// A session of an earlier year: one action done, one given up, one put off, two open.
fn earlier() -> Session {
    let plan = LabPlan {
        lab: Lab { title: "City 2014".to_owned(), ..Lab::default() },
        ..LabPlan::default()
    };
    let mut session = Session::new(Uuid::from_u128(9), "Waste management", &plan);
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
            why: "No snow".to_owned(),
            ..Commitment::default()
        };
        perform(&mut session, Edit::Commit(label, commitment.into()));
    }
    let asked = Requirement {
        to: "authority".to_owned(),
        reply: Some(citylab::domain::Reply::Accepted),
        note: "We will".to_owned(),
        on: None,
    };
    perform(&mut session, Edit::Require(truck, Some(Box::new(asked))));
    session
}

fn carried(session: &Session, earlier: &[Session]) -> Plan {
    plan_carry(session, &look_back(earlier), Duplicates::Refuse, noon())
}

#[test]
fn what_became_of_each_is_counted() {
    let earlier = [earlier()];
    let seen = look_back(&earlier);
    assert_eq!(seen.open.len(), 3);
    let [sum] = &seen.became()[..] else { panic!() };
    assert_eq!((sum.promised, sum.done, sum.moved, sum.dropped, sum.open()), (5, 1, 1, 1, 2));
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
    let promised = Commitment { who: "Petrov".to_owned(), ..Commitment::default() };
    assert_eq!(truck.commitment, promised);
    let origin = truck.carried.as_ref().unwrap();
    assert_eq!((origin.session, origin.label), (Uuid::from_u128(9), Label::A(1)));
    assert_eq!((origin.platform.as_str(), origin.lab.as_str()), ("Waste management", "City 2014"));
    assert_eq!(origin.due, Some("2014-03-01".parse().unwrap()), "promised, though it is over");
    let asked = truck.requirement.as_ref().unwrap();
    assert_eq!((asked.to.as_str(), asked.reply, asked.note.as_str()), ("authority", None, ""));
    assert_eq!(dumps.commitment.due, Some("2015-02-01".parse().unwrap()));
    assert_eq!(dumps.commitment.outcome, None);
    assert_eq!(routes.commitment.needs, "Maps");
    assert_eq!(dumps.commitment.why, "", "why it was put off belongs to the day it was put off to");
    assert_eq!(session.earlier.len(), 1);
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
    assert!(again.changes_nothing());
    assert!(matches!(again.refused[0].why, Why::Carried(Label::A(1))));
}

#[test]
fn what_was_carried_over_is_known_after_it_was_reworded_parked_or_merged() {
    let mut session = session();
    let mut earlier = [earlier()];
    let plan = carried(&session, &earlier);
    perform(&mut session, plan.edit);
    let reword = |label, text: &str| Edit::Reword { label, text: text.to_owned(), verbatim: None };
    perform(&mut session, reword(Label::A(1), "Rent a lorry"));
    perform(&mut session, Edit::Move { label: Label::A(2), sheet: Sheet::Parked, index: 0 });
    perform(&mut session, Edit::Merge { from: Label::A(3), into: Label::A(1) });
    perform(&mut session, Edit::Platform("Refuse".to_owned()));
    assert!(carried(&session, &earlier).changes_nothing());
    // What is new in last year's is added, also where two of its promises became one meanwhile.
    say(&mut earlier[0], Sheet::Actions, "Count the bins");
    let joined = say(&mut earlier[0], Sheet::Actions, "Buy a truck and a crane");
    perform(&mut earlier[0], Edit::Merge { from: Label::A(1), into: joined });
    let plan = carried(&session, &earlier);
    let texts: Vec<&str> = plan.answers().map(|answer| answer.text.as_str()).collect();
    assert_eq!(texts, ["Count the bins"]);
    perform(&mut session, plan.edit);
    let [known] = &session.earlier[..] else { panic!() };
    assert_eq!((known.promised, known.done, known.moved, known.dropped), (6, 1, 1, 1));
    assert!(carried(&session, &earlier).changes_nothing());
}

#[test]
fn a_session_follows_the_one_it_took_actions_from() {
    let mut session = session();
    let earlier = [earlier()];
    assert!(!follows(&session, earlier[0].id));
    let plan = carried(&session, &earlier);
    perform(&mut session, plan.edit);
    assert!(follows(&session, earlier[0].id));
}

#[test]
fn sums_over_sessions_count_each_earlier_session_once() {
    let earlier = earlier();
    let mut other = earlier.clone();
    other.id = Uuid::from_u128(10);
    let (one, two) = (look_back([&earlier]).earlier, look_back([&other]).earlier);
    let all: Vec<_> = one.iter().chain(&two).chain(&one).collect();
    let [sum] = &became(all)[..] else { panic!() };
    assert_eq!((sum.promised, sum.done, sum.open()), (10, 2, 4));
    let said = Lang::EN.became(sum);
    assert_eq!(said, "Of 10 promised at City 2014: 2 done, 2 moved, 2 dropped, 4 open.");
    let said = Lang::RU.became(sum);
    assert!(said.starts_with("Из 10 обещанных на лаборатории «City 2014»: сделано 2"), "{said}");
}

#[test]
fn the_title_of_the_next_lab_has_the_year_after() {
    let today = "2026-11-26".parse().unwrap();
    for (title, next) in [
        ("City 2014", "City 2015"),
        ("2026: City for Life", "2027: City for Life"),
        ("City for Life", "City for Life 2027"),
        ("Plan 1200", "Plan 1200 2027"),
        ("", ""),
    ] {
        assert_eq!(year_after(title, today), next);
    }
}
