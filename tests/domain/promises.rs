//! What several sessions promised: how each action stands, what it comes to, and in what order.

use citylab::domain::{
    Commitment, Date, Edit, Group, GroupKey, Label, Outcome, Progress, PromiseHead, PromiseOrder,
    PromiseSummary, Requirement, Session, Sheet, Voice, owners_named, promises,
};
use citylab::i18n::{WORD_RULES, group_named};
use jiff::civil::date;

use crate::shared::room::{perform, say, session};

const TODAY: Date = date(2027, 3, 10);

fn key(groups: &[Group], named: &str) -> Option<GroupKey> {
    group_named(groups, named).map(|group| group.key.clone())
}

fn promise(s: &mut Session, text: &str, who: &str, due: Option<Date>) -> Label {
    let label = say(s, Sheet::Actions, text);
    let commitment = Commitment { who: who.to_owned(), due, ..Commitment::default() };
    perform(s, Edit::Commit(label, commitment.into()));
    label
}

fn record(s: &mut Session, label: Label, outcome: Option<Outcome>, why: Option<&str>) {
    let edit = s.answer(label).unwrap().recording(outcome, why);
    perform(s, edit);
}

/// Two platforms with an action of each kind.
fn platforms() -> [Session; 2] {
    let mut one = session();
    perform(&mut one, Edit::Roster(vec![Voice::person("Анна Иванова", Some("business".into()))]));
    let late = promise(&mut one, "Contract", "Иванова", Some(date(2027, 3, 1)));
    let way = say(&mut one, Sheet::Ways, "Sort at home");
    perform(&mut one, Edit::Link(late, vec![way]));
    promise(&mut one, "Map", "", None);
    let done = promise(&mut one, "Clean up", "", None);
    record(&mut one, done, Some(Outcome::Done(date(2027, 3, 2))), None);
    let mut two = session();
    let moved = promise(&mut two, "Containers", "Петров, Иванова", Some(date(2027, 3, 1)));
    record(&mut two, moved, Some(Outcome::Moved(date(2027, 5, 1))), Some("no money"));
    let dropped = promise(&mut two, "Fountain", "Петров", None);
    record(&mut two, dropped, Some(Outcome::Dropped(date(2027, 3, 3))), Some("too dear"));
    let asked = promise(&mut two, "Tariff", "Городская администрация", Some(TODAY));
    perform(&mut two, Edit::Require(asked, Some(Box::new(Requirement::to("regional".into())))));
    [one, two]
}

#[test]
fn the_states_add_up_and_what_is_over_is_neither_without_date_nor_without_owner() {
    let [one, two] = platforms();
    let all = promises([(1, &one), (3, &two)], TODAY, key);
    let sum = PromiseSummary::of(&all);
    let expected = PromiseSummary {
        promised: 6,
        done: 1,
        moved: 1,
        overdue: 1,
        dropped: 1,
        open: 2,
        undated: 1,
        unowned: 1,
    };
    assert_eq!(sum, expected);
    let last = &all[5];
    assert_eq!((last.session, last.number, last.label), (1, 3, Label::A(3)));
    assert_eq!(all[0].purposes, ["Sort at home"]);
    assert_eq!(all[0].progress, Progress::Overdue);
}

#[test]
fn an_action_concerns_the_groups_of_its_owners_and_that_it_is_addressed_to() {
    let [one, two] = platforms();
    let all = promises([(1, &one), (3, &two)], TODAY, key);
    let sides =
        |at: usize| all[at].sides.iter().map(|group| group.key.as_str()).collect::<Vec<_>>();
    // The roster has her with her first name, the action by her surname alone.
    assert_eq!(sides(0), ["business"]);
    assert_eq!(sides(5), ["authority", "regional"]);
    // On the other platform nobody knows of which group she is.
    assert!(sides(3).is_empty());
}

#[test]
fn orders_put_what_is_overdue_first_and_each_action_under_all_it_belongs_to() {
    let [one, two] = platforms();
    let all = promises([(1, &one), (3, &two)], TODAY, key);
    let by = |order: PromiseOrder| {
        let parts = order.apply(&all).into_iter();
        let name = |head| match head {
            PromiseHead::All => "all".to_owned(),
            PromiseHead::Owner(name) => name,
            PromiseHead::Side(group) => group.map(|group| group.key).unwrap_or_default(),
            PromiseHead::State(state) => state.key().to_owned(),
        };
        parts.map(|(head, places)| (name(head), places)).collect::<Vec<_>>()
    };
    let named = |parts: &[(&str, &[usize])]| {
        parts.iter().map(|(name, places)| ((*name).to_owned(), places.to_vec())).collect::<Vec<_>>()
    };
    assert_eq!(by(PromiseOrder::Due), named(&[("all", &[0, 5, 3, 1, 2, 4])]));
    assert_eq!(
        by(PromiseOrder::Owner),
        named(&[
            ("Городская администрация", &[5]),
            ("Иванова", &[0, 3]),
            ("Петров", &[3, 4]),
            ("", &[1, 2]),
        ])
    );
    assert_eq!(
        by(PromiseOrder::State),
        named(&[
            ("overdue", &[0]),
            ("open", &[5, 1]),
            ("moved", &[3]),
            ("done", &[2]),
            ("dropped", &[4]),
        ])
    );
    let sides = by(PromiseOrder::Side);
    assert_eq!(sides.first(), Some(&("authority".to_owned(), vec![5])));
    assert_eq!(sides.last().unwrap(), &(String::new(), vec![3, 1, 2, 4]));
}

#[test]
fn an_owner_is_found_in_whatever_case_and_one_person_is_one() {
    let [one, mut two] = platforms();
    promise(&mut two, "Bench", "Анна Иванова", None);
    promise(&mut two, "Path", "Иванов Пётр", None);
    let all = promises([(1, &one), (3, &two)], TODAY, key);
    let of = |name: &str| owners_named(&all, name, WORD_RULES.stem);
    for name in ["Иванова", "ИВАНОВОЙ", "иванову"] {
        assert_eq!(of(name), [["Иванова", "Анна Иванова"]], "{name}");
    }
    assert_eq!(of("Ивановой Анне"), [["Анна Иванова"]]);
    assert_eq!(of("администрация городская"), [["Городская администрация"]]);
    // Whoever is called so comes before whoever's name only begins so.
    assert_eq!(of("ПЕТР"), [["Иванов Пётр"]]);
    assert_eq!(of("петров"), [["Петров"]]);
    assert_eq!(of("пет"), [vec!["Петров"], vec!["Иванов Пётр"]]);
    assert!(of("Сидоров").is_empty() && of(" , ").is_empty());
}

#[test]
fn the_day_promised_first_and_the_later_one_both_stay() {
    let mut s = session();
    let label = promise(&mut s, "Containers", "Petrov", Some(date(2027, 3, 1)));
    let days = |s: &Session| {
        let commitment = s.answer(label).unwrap().commitment_with_merged();
        (commitment.due, commitment.due_before(), commitment.due_now(), commitment.outcome)
    };
    let (first, later) = (date(2027, 3, 1), date(2027, 5, 1));
    record(&mut s, label, Some(Outcome::Moved(later)), Some("no money"));
    assert_eq!(days(&s), (Some(first), Some(first), Some(later), Some(Outcome::Moved(later))));
    record(&mut s, label, Some(Outcome::Done(TODAY)), None);
    assert_eq!(days(&s), (Some(first), Some(first), Some(later), Some(Outcome::Done(TODAY))));
    assert_eq!(s.answer(label).unwrap().commitment.reason(), "");
    // Opened again it is due on the later day, for the reason it was moved.
    record(&mut s, label, None, None);
    assert_eq!(days(&s), (Some(first), Some(first), Some(later), Some(Outcome::Moved(later))));
    assert_eq!(s.answer(label).unwrap().commitment.reason(), "no money");
    record(&mut s, label, Some(Outcome::Dropped(TODAY)), Some("too dear"));
    record(&mut s, label, None, None);
    assert_eq!(days(&s).3, Some(Outcome::Moved(later)));
    assert_eq!(s.answer(label).unwrap().commitment.reason(), "", "that was another reason");
    // What was only put off goes back to its first day.
    record(&mut s, label, None, None);
    assert_eq!(days(&s), (Some(first), None, Some(first), None));
}

#[test]
fn an_outcome_of_a_merged_action_is_that_of_the_whole() {
    let mut s = session();
    let (a, b) = (promise(&mut s, "Plant", "", None), promise(&mut s, "Plant trees", "", None));
    record(&mut s, b, Some(Outcome::Done(TODAY)), None);
    perform(&mut s, Edit::Merge { from: b, into: a });
    let outcome = |s: &Session| s.answer(a).unwrap().commitment_with_merged().outcome;
    assert_eq!(outcome(&s), Some(Outcome::Done(TODAY)));
    record(&mut s, a, None, None);
    assert_eq!(outcome(&s), None);
    s.undo().unwrap();
    assert_eq!(outcome(&s), Some(Outcome::Done(TODAY)));
}
