//! The resolution: every promise that has an owner is in it, and what is left out is counted and named.

use std::collections::BTreeSet;

use citylab::domain::{
    Commitment, Edit, Group, Label, Outcome, Requirement, Session, Sheet, Voice, Voices, Votes,
};
use citylab::export::{Block, Entry, Platforms, Report, Section};
use citylab::i18n::Lang;
use citylab::text::clean;
use jiff::civil::date;
use proptest::prelude::*;

use super::corpus::{self, Builder, options};
use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};

const DO: &str = "The participants of the laboratory take upon themselves";
const PROPOSE: &str = "The participants of the laboratory propose to others who are named";

fn report(sessions: Vec<Session>, voices: Voices) -> Report {
    let platforms = Platforms { sessions, ..Platforms::default() };
    Report::of_lab(&platforms, &options(Lang::EN, voices))
}

fn section<'a>(report: &'a Report, heading: &str) -> Option<&'a Section> {
    report.sections.iter().find(|section| section.heading.ends_with(heading))
}

/// The labels of the actions in a part of the resolution, `1.A2`.
fn labels(section: &Section) -> BTreeSet<String> {
    let entries = section.blocks.iter().flat_map(|block| match block {
        Block::Answers(entries) => entries.as_slice(),
        _ => &[],
    });
    let origins = entries.flat_map(|entry| &entry.details);
    origins.filter_map(|origin| origin.rsplit(", ").next()).map(str::to_owned).collect()
}

fn in_resolution(report: &Report) -> BTreeSet<String> {
    let parts = report.sections.iter().filter(|it| it.id.starts_with("resolution-"));
    parts.flat_map(labels).collect()
}

fn left_out(report: &Report) -> Vec<[String; 2]> {
    let section = report.sections.iter().find(|section| section.id == "left-out");
    let blocks = section.iter().flat_map(|section| &section.blocks);
    let rows = blocks.flat_map(|block| match block {
        Block::Table(table) => table.rows.as_slice(),
        _ => &[],
    });
    rows.map(|row| [0, 3].map(|at| row[at].show(Lang::EN))).collect()
}

/// Counts those that are named by their labels alone.
fn left_out_by_label(report: &Report) -> usize {
    let section = report.sections.iter().find(|section| section.id == "left-out");
    let rest = section.map(text).unwrap_or_default();
    rest.lines()
        .filter_map(|line| line.split_once(" more: "))
        .map(|(_, it)| it.split(", ").count())
        .sum()
}

fn text(section: &Section) -> String {
    let said = section.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text.as_str()),
        _ => None,
    });
    said.collect::<Vec<_>>().join("\n")
}

fn act(b: &mut Builder, text: &str, who: &str, outcome: Option<Outcome>) -> Label {
    let label = b.say(Sheet::Actions, text);
    let commitment = Commitment { who: who.into(), outcome, ..Commitment::default() };
    b.perform(Edit::Commit(label, commitment.into()));
    label
}

fn room() -> Builder {
    let mut b = Builder::new("Waste");
    b.perform(Edit::Roster(vec![
        Voice::person("Zinaida Ivanova", Some("activists".into())),
        Voice::person("Petrov", Some("business".into())),
    ]));
    let groups = Group::well_known().into_iter();
    let present = |group: Group| Group { present: u32::from(group.key != "regional"), ..group };
    b.perform(Edit::Groups(groups.map(present).collect()));
    b
}

#[test]
fn every_promise_is_in_it_and_what_is_left_out_is_counted_and_named() {
    let mut b = room();
    for n in 1..=5 {
        act(&mut b, &format!("Promise {n}"), "Petrov, for the waste operator", None);
    }
    for n in 1..=4 {
        act(&mut b, &format!("Wish {n}"), "", None);
    }
    act(&mut b, "Given up", "Ivanova", Some(Outcome::Dropped(date(2015, 3, 1))));
    act(&mut b, "Done", "Z. Ivanova", Some(Outcome::Done(date(2015, 3, 2))));
    let report = report(vec![b.session], Voices::Names);
    let took = section(&report, DO).expect("somebody took something");
    let held = ["1.A1", "1.A11", "1.A2", "1.A3", "1.A4", "1.A5"].map(str::to_owned);
    assert_eq!(labels(took), held.into());
    assert!(section(&report, PROPOSE).is_none());
    let said = text(section(&report, "Draft resolution").unwrap());
    assert!(said.contains("Actions left out: 4 without an owner, 1 dropped."), "{said}");
    let named = left_out(&report);
    let [a6, .., a10] = named.as_slice() else { panic!("{named:?}") };
    assert_eq!(a6, &["1.A6".to_owned(), "nobody took it".to_owned()]);
    assert_eq!(a10, &["1.A10".to_owned(), "given up 1 March 2015".to_owned()]);
    assert_eq!(named.len(), 5);
    let shown = format!("{took:?}");
    assert!(shown.contains("no date, for no trouble or way"), "{shown}");
}

#[test]
fn nobody_takes_upon_himself_what_somebody_else_is_named_for() {
    let mut b = room();
    act(&mut b, "One", "Ivanova", None);
    act(&mut b, "Two", "Finance department", None);
    act(&mut b, "Three", "Regional authority", None);
    act(&mut b, "Four", "Business", None);
    let asked = act(&mut b, "Five", "Petrov", None);
    let asked_to = Requirement::to("authority".to_owned());
    b.perform(Edit::Require(asked, Some(Box::new(asked_to))));
    for voices in Voices::ALL {
        let report = report(vec![b.session.clone()], voices);
        let of = |heading| labels(section(&report, heading).expect(heading));
        assert_eq!(of(DO), ["1.A1", "1.A4"].map(str::to_owned).into());
        assert_eq!(of(PROPOSE), ["1.A2", "1.A3"].map(str::to_owned).into());
        assert_eq!(of("recommend to the local authority"), ["1.A5".to_owned()].into());
    }
    // Where nobody wrote down who was there, who is named was.
    b.perform(Edit::Roster(Vec::new()));
    b.perform(Edit::Groups(Group::well_known()));
    let report = report(vec![b.session], Voices::Names);
    assert!(section(&report, PROPOSE).is_none());
}

#[test]
fn the_example_proposes_to_departments_that_were_not_there() {
    let report = report(vec![corpus::example("public-participation")], Voices::Names);
    let shown = |heading| format!("{:?}", section(&report, heading).expect(heading));
    for owner in ["Finance department", "Press service", "Legal department"] {
        assert!(!shown(DO).contains(owner), "{owner}");
    }
    assert!(shown(DO).contains("Zimin, Veselkova"));
}

/// The points of all parts of the resolution.
fn points(report: &Report) -> Vec<&Entry> {
    let parts = report.sections.iter().filter(|it| it.id.starts_with("resolution-"));
    let blocks = parts.flat_map(|section| &section.blocks);
    let points = blocks.flat_map(|block| match block {
        Block::Answers(entries) => entries.as_slice(),
        _ => &[],
    });
    points.collect()
}

/// A platform with answers, a line each, with so many hands.
fn platform(name: &str, sheet: Sheet, answers: &[(&str, u32)]) -> Builder {
    let mut b = Builder::new(name);
    for (text, hands) in answers {
        let label = b.say(sheet, text);
        b.perform(Edit::Votes(label, Votes { hands: *hands, ..Votes::default() }));
    }
    b
}

#[test]
fn what_several_platforms_say_alike_is_one_point_with_all_their_labels() {
    let dumps = [
        ("Waste", "Illegal dumps grow along the river every spring", 3, "The tariff is too low"),
        ("Land", "Illegal dumps grow along the river each spring", 9, "Lorries carry coal dust"),
        ("Yards", "Every spring illegal dumps grow along the river", 2, "Benches are broken"),
    ];
    let sessions = dumps.map(|(name, text, hands, rest)| {
        platform(name, Sheet::Troubles, &[(text, hands), (rest, 1)]).session
    });
    for lang in Lang::ALL {
        let platforms = Platforms { sessions: sessions.to_vec(), ..Platforms::default() };
        let report = Report::of_lab(&platforms, &options(lang, Voices::Names));
        let points = points(&report);
        assert_eq!(points.len(), 4, "{points:?}");
        let label = lang.label(Label::T(1));
        let origins = ["Waste, 1.", "Land, 2.", "Yards, 3."].map(|it| format!("{it}{label}"));
        let shared = points.iter().find(|point| point.details == origins).expect("one for all");
        assert_eq!(shared.text, dumps[1].1, "the wording of most votes");
        assert!(shared.votes.starts_with("14"), "{}", shared.votes);
    }
}

#[test]
fn what_two_groups_are_asked_for_stands_once_in_a_part_that_names_both() {
    let mut b = platform("Waste", Sheet::Ways, &[("Publish the weighbridge", 5)]);
    let other = b.say(Sheet::Ways, "Publish what the weighbridge shows each month");
    for (label, to) in [(Label::W(1), "business"), (other, "authority")] {
        b.perform(Edit::Require(label, Some(Box::new(Requirement::to(to.to_owned())))));
    }
    b.perform(Edit::Merge { from: other, into: Label::W(1) });
    let english = report(vec![b.session.clone()], Voices::Names);
    assert_eq!(points(&english).len(), 1);
    let heading = "recommend to business and to the local authority";
    assert!(section(&english, heading).is_some(), "{:?}", english.sections);
    let platforms = Platforms { sessions: vec![b.session], ..Platforms::default() };
    let russian = Report::of_lab(&platforms, &corpus::russian());
    assert!(section(&russian, "рекомендуют бизнесу и местной власти:").is_some());
}

#[test]
fn where_votes_tell_no_first_the_platform_picks_and_nothing_is_chosen_for_it() {
    let tied: Vec<String> = (1..=13).map(|n| format!("Trouble number {n}")).collect();
    let tied: Vec<(&str, u32)> = tied.iter().map(|text| (text.as_str(), 4)).collect();
    let few = [("One", 0), ("Two", 0), ("Three", 0), ("Four", 0)];
    let long = platform("Long", Sheet::Troubles, &tied);
    let unvoted = platform("Unvoted", Sheet::Troubles, &few);
    let all = platform("All", Sheet::Troubles, &few[..3]);
    let report = report(vec![long.session, unvoted.session, all.session], Voices::Names);
    let said = text(section(&report, "Draft resolution").unwrap());
    for sentence in [
        "Long, Troubles: no priority was set among the 13 answers, so the platform picks those that \
         belong here.",
        "Unvoted, Troubles: no priority was set among the 4 answers, so the platform picks those \
         that belong here: 2.T1, 2.T2, 2.T3, 2.T4",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
    let held = ["3.T1", "3.T2", "3.T3"].map(str::to_owned);
    assert_eq!(in_resolution(&report), held.into(), "of three there is nothing to choose");
}

#[test]
fn promises_of_several_platforms_in_one_point_keep_whose_they_are() {
    let action = "Plant two hundred trees along the river bank";
    let sessions = ["Ivanova", "Petrov"].map(|who| {
        let mut b = Builder::new(who);
        act(&mut b, action, who, None);
        b.session
    });
    let report = report(sessions.to_vec(), Voices::Names);
    let points = points(&report);
    let [point] = points.as_slice() else { panic!("{points:?}") };
    let told: Vec<_> = point.remarks.iter().map(|it| (it.name.as_str(), &it.value)).collect();
    assert!(told[0].0 == "1.A1" && told[0].1.contains("Ivanova"), "{told:?}");
    assert!(told[1].0 == "2.A1" && told[1].1.contains("Petrov"), "{told:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..cases() })]

    #[test]
    fn a_resolution_has_as_many_promises_as_there_are(
        labs in prop::collection::vec(wishes(60), 1..4),
    ) {
        let sessions: Vec<Session> = labs.iter().map(|wishes| after(wishes)).collect();
        let mut owned = BTreeSet::new();
        let mut all = BTreeSet::new();
        for (n, session) in (1..).zip(&sessions) {
            for action in &session.actions {
                all.insert(format!("{n}.{}", action.label));
                let commitment = action.commitment_with_merged();
                let dropped = matches!(commitment.outcome, Some(Outcome::Dropped(_)));
                // An owner of invisible signs alone is none.
                if !clean(&commitment.who).is_empty() && !dropped {
                    owned.insert(format!("{n}.{}", action.label));
                }
            }
        }
        let report = report(sessions, Voices::Names);
        let points = points(&report);
        let labels: Vec<&String> = points.iter().flat_map(|point| &point.details).collect();
        let once: BTreeSet<&String> = labels.iter().copied().collect();
        prop_assert_eq!(labels.len(), once.len(), "a label stands twice: {:?}", labels);
        let texts = |noted| {
            let is = move |point: &&&Entry| point.label.starts_with("1.") == noted;
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            points.iter().filter(is).map(|point| flat(&point.text)).collect::<Vec<String>>()
        };
        for noted in [true, false] {
            let texts = texts(noted);
            let once: BTreeSet<&String> = texts.iter().collect();
            prop_assert_eq!(texts.len(), once.len(), "a text stands twice: {:?}", texts);
        }
        let held: BTreeSet<String> = &in_resolution(&report) & &all;
        prop_assert!(held.is_superset(&owned), "{owned:?} {held:?}");
        prop_assert_eq!(held.len() + left_out(&report).len() + left_out_by_label(&report), all.len());
    }
}
