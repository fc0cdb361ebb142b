//! Several platforms together.

use std::collections::BTreeSet;

use citylab::domain::{
    Commitment, Edit, Label, Outcome, Question, Requirement, Session, Sheet, calendar, comparison,
    cross_themes, echoes, requirements,
};
use citylab::i18n::WORD_RULES;
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::room::{count, perform, promise, say, say_for, session, vote};

fn require(s: &mut Session, label: Label, to: &str) {
    let requirement = Requirement::to(to.to_owned());
    perform(s, Edit::Require(label, Some(Box::new(requirement))));
}

fn waste() -> Session {
    let mut s = session();
    count(&mut s, &[("activists", 9), ("authority", 4)]);
    let t1 = say(&mut s, Sheet::Troubles, "Illegal dumps along the river grow every spring");
    let w1 = say_for(&mut s, Sheet::Ways, "Photo reports go to the administration", &[t1]);
    let w2 = say_for(&mut s, Sheet::Ways, "Fine those who dump", &[t1]);
    let a1 = say_for(&mut s, Sheet::Actions, "Open a chat for reports", &[w1]);
    vote(&mut s, t1, 9);
    vote(&mut s, w2, 3);
    s.perform(s.theming(&[t1], "illegal dumps")).unwrap();
    for label in [w1, w2, a1] {
        require(&mut s, label, "authority");
    }
    promise(&mut s, a1, "Petrov", "2015-03-01");
    perform(&mut s, Edit::Plenary(t1, true));
    s
}

fn land() -> Session {
    let mut s = session();
    perform(&mut s, Edit::Platform("Disturbed lands".into()));
    count(&mut s, &[("business", 5), ("authority", 2)]);
    let t1 = say(&mut s, Sheet::Troubles, "Heaps of slag above the houses");
    let t2 = say(&mut s, Sheet::Troubles, "Along the river illegal dumps grow each spring");
    let a1 = say_for(&mut s, Sheet::Actions, "Map the heaps", &[t1]);
    let a2 = say_for(&mut s, Sheet::Actions, "Plant willows", &[t2]);
    s.perform(s.theming(&[t2], "dumps")).unwrap();
    s.perform(s.theming(&[t1], "slag")).unwrap();
    require(&mut s, a1, "business");
    promise(&mut s, a1, "", "2015-01-15");
    let outcome = Some(Outcome::Moved("2015-05-01".parse().unwrap()));
    let due = Some("2014-12-31".parse().unwrap());
    perform(&mut s, Edit::Commit(a2, Commitment { due, outcome, ..Commitment::default() }.into()));
    s
}

#[test]
fn platforms_are_compared_row_by_row() {
    let (waste, land) = (waste(), land());
    let rows = comparison(&[&waste, &land]);
    let numbers = |n: usize| {
        let row = &rows[n];
        (row.people, row.troubles, row.ways, row.actions, row.owned, row.dated, row.requirements)
    };
    assert_eq!(numbers(0), (13, 1, 2, 1, 1, 1, 3));
    assert_eq!(numbers(1), (7, 2, 0, 2, 0, 2, 1));
    assert_eq!((rows[0].votes, rows[0].picked.as_slice()), (Some(12), [Label::T(1)].as_slice()));
    assert_eq!(rows[1].platform, "Disturbed lands");
    assert_eq!(rows[1].gaps, 2 + 2, "two actions without an owner, two groups not heard");
}

#[test]
fn themes_with_like_names_cut_across() {
    let (waste, land) = (waste(), land());
    let found = cross_themes(&[&waste, &land], WORD_RULES);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].names, ["illegal dumps", "dumps"]);
    assert_eq!(found[0].answers, [(0, Label::T(1)), (1, Label::T(2))]);
    assert_eq!((found[0].sessions.len(), found[0].votes), (2, 9));
    assert_eq!(cross_themes(&[&waste], WORD_RULES), []);
}

#[test]
fn one_word_of_two_does_not_make_themes_alike() {
    let (mut waste, mut land) = (waste(), land());
    waste.perform(waste.renaming_theme("illegal dumps", "public transport")).unwrap();
    land.perform(land.renaming_theme("dumps", "public hearings")).unwrap();
    assert_eq!(cross_themes(&[&waste, &land], WORD_RULES), []);
    land.perform(land.renaming_theme("slag", "transport of the public")).unwrap();
    assert_eq!(cross_themes(&[&waste, &land], WORD_RULES)[0].names.len(), 2);
}

/// Groups themes as the rule says it: two names belong together that share more than half of their words.
fn together(names: &[Vec<&str>]) -> BTreeSet<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let like = |other: &usize| {
            let shared = names[*other].iter().filter(|word| name.contains(word)).count();
            4 * shared > names[*other].len() + name.len()
        };
        let (joined, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(like));
        groups = apart;
        groups.push(joined.into_iter().flatten().chain([at]).collect());
    }
    let sorted = groups.into_iter().map(|mut group| {
        group.sort_unstable();
        group
    });
    sorted.filter(|group| group.len() > 1).collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn themes_are_grouped_as_each_compared_with_each(
        names in prop::collection::vec(
            prop::sample::subsequence(vec!["dumps", "river", "noise", "bus", "трава", "озеро"], 1..5),
            1..12,
        ),
    ) {
        let sessions: Vec<Session> = names.iter().map(|name| {
            let mut session = session();
            let label = say(&mut session, Sheet::Troubles, "Something");
            session.perform(Edit::Theme(label, Some(name.join(" ")))).unwrap();
            session
        }).collect();
        let all: Vec<&Session> = sessions.iter().collect();
        let found = cross_themes(&all, WORD_RULES).into_iter();
        let found: BTreeSet<Vec<usize>> =
            found.map(|theme| theme.sessions.into_iter().collect()).collect();
        prop_assert_eq!(found, together(&names));
    }
}

#[test]
fn what_is_said_on_two_platforms_echoes() {
    let (waste, land) = (waste(), land());
    let found = echoes(&[&waste, &land], Question::Troubles, WORD_RULES);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0, found[0].1), ((0, Label::T(1)), (1, Label::T(2))));
    assert_eq!(echoes(&[&waste, &land], Question::Ways, WORD_RULES), []);
}

#[test]
fn each_stakeholder_has_one_list_over_all_platforms() {
    let (mut waste, land) = (waste(), land());
    let lists = |sessions: &[&Session]| -> Vec<(String, Vec<String>)> {
        let name = |d: &citylab::domain::Demand<'_>| format!("{}:{}", d.session, d.answer.label);
        let lists = requirements(sessions).into_iter();
        lists.map(|(key, demands)| (key, demands.iter().map(name).collect())).collect()
    };
    assert_eq!(
        lists(&[&waste, &land]),
        [
            ("authority".into(), vec!["0:W2".into(), "0:W1".into(), "0:A1".into()]),
            ("business".into(), vec!["1:A1".into()]),
        ]
    );
    let merge = Edit::Merge { from: Label::W(2), into: Label::W(1) };
    perform(&mut waste, Edit::Require(Label::W(1), None));
    perform(&mut waste, merge);
    assert_eq!(lists(&[&waste])[0].1, ["0:W1", "0:A1"], "what was merged still asks");
}

#[test]
fn the_calendar_goes_by_the_day_it_will_be() {
    let (waste, land) = (waste(), land());
    let days: Vec<(String, usize, Label)> = calendar(&[&waste, &land])
        .into_iter()
        .map(|deadline| (deadline.day.to_string(), deadline.session, deadline.answer.label))
        .collect();
    assert_eq!(
        days,
        [
            ("2015-01-15".into(), 1, Label::A(1)),
            ("2015-03-01".into(), 0, Label::A(1)),
            ("2015-05-01".into(), 1, Label::A(2)),
        ]
    );
}
