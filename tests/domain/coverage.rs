//! Holes of the chain.

use citylab::domain::{Commitment, Edit, Gap, Label, Outcome, Sheet, Voice, coverage};

use crate::shared::room::{count, perform, promise, say, say_as, say_for, session, vote};

#[test]
fn an_empty_session_has_only_its_groups_to_hear() {
    let found = coverage(&session());
    assert_eq!(found.total(), 6);
}

#[test]
fn holes_are_found_most_voted_first() {
    let mut s = session();
    let t1 = say(&mut s, Sheet::Troubles, "Dust");
    let t2 = say(&mut s, Sheet::Troubles, "Noise");
    let t3 = say(&mut s, Sheet::Troubles, "Smoke");
    vote(&mut s, t2, 3);
    let w1 = say_for(&mut s, Sheet::Ways, "Trees", &[t3]);
    let w2 = say(&mut s, Sheet::Ways, "Filters");
    let a1 = say_for(&mut s, Sheet::Actions, "Plant", &[w1]);
    let a2 = say(&mut s, Sheet::Actions, "Buy");
    promise(&mut s, a1, "Petrov", "");
    perform(&mut s, Edit::Commit(a2, Commitment { nobody: true, ..Commitment::default() }.into()));
    let p1 = say(&mut s, Sheet::Parked, "The weather");
    let found = coverage(&s);
    assert_eq!(found.troubles_without_way, [t2, t1]);
    assert_eq!(found.ways_without_action, [w2]);
    assert_eq!(found.ways_for_nothing, [w2]);
    assert_eq!(found.actions_without_owner, []);
    assert_eq!(found.actions_nobody_took, [a2]);
    assert_eq!(found.actions_without_date, [a1, a2]);
    assert_eq!(found.actions_for_nothing, [a2]);
    assert_eq!(found.parked, [p1]);
    assert_eq!(found.total(), 2 + 1 + 2 + 1 + 1 + 1 + found.groups_not_heard.len());
}

#[test]
fn a_trouble_with_an_action_straight_for_it_is_answered() {
    let mut s = session();
    let t = say(&mut s, Sheet::Troubles, "Dust");
    say_for(&mut s, Sheet::Actions, "Water the road", &[t]);
    assert_eq!(coverage(&s).troubles_without_way, []);
}

#[test]
fn a_merged_owner_and_date_still_count() {
    let mut s = session();
    let t = say(&mut s, Sheet::Troubles, "Dust");
    let a1 = say_for(&mut s, Sheet::Actions, "Water the road", &[t]);
    let a2 = say(&mut s, Sheet::Actions, "Water it daily");
    promise(&mut s, a1, "Petrov", "2015-03-01");
    perform(&mut s, Edit::Merge { from: a1, into: a2 });
    let found = coverage(&s);
    assert_eq!(found.actions_without_owner, []);
    assert_eq!(found.actions_without_date, []);
    assert_eq!(found.actions_for_nothing, []);
    assert_eq!(found.troubles_without_way, []);
    assert_eq!(s.answer(a2).unwrap().commitment_with_merged().who, "Petrov");
}

#[test]
fn what_is_done_needs_no_date() {
    let mut s = session();
    let a = say(&mut s, Sheet::Actions, "Water the road");
    let outcome = Some(Outcome::Done("2015-02-01".parse().unwrap()));
    perform(&mut s, Edit::Commit(a, Commitment { outcome, ..Commitment::default() }.into()));
    assert_eq!(coverage(&s).actions_without_date, []);
}

#[test]
fn only_groups_in_the_room_are_missed() {
    let mut s = session();
    count(&mut s, &[("business", 4), ("activists", 9), ("regional", 0)]);
    perform(&mut s, Edit::Roster(vec![Voice::person("Ivanova", Some("activists".into()))]));
    assert_eq!(coverage(&s).groups_not_heard, ["business", "activists"]);
    assert_eq!(coverage(&s).people_not_heard, ["Ivanova"]);
    // Her group is known from the roster.
    let t1 = say_as(&mut s, Sheet::Troubles, "Dust", Voice::person("ivanova", None));
    assert_eq!(coverage(&s).groups_not_heard, ["business"]);
    assert_eq!(coverage(&s).people_not_heard, Vec::<String>::new());
    let t2 = say_as(&mut s, Sheet::Troubles, "Taxes", Voice::group("business"));
    perform(&mut s, Edit::Merge { from: t2, into: t1 });
    assert_eq!(coverage(&s).groups_not_heard, Vec::<String>::new());
}

#[test]
fn an_action_with_two_gaps_is_named_twice() {
    let mut s = session();
    let t = say(&mut s, Sheet::Troubles, "Dust");
    let a = say_for(&mut s, Sheet::Actions, "Water the road", &[t]);
    let gaps: Vec<Option<Label>> = coverage(&s).gaps().iter().map(Gap::label).take(2).collect();
    assert_eq!(gaps, [Some(a), Some(a)], "no owner and no date");
}
