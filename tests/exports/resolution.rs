//! The resolution: every promise that has an owner is in it, and what is left out is counted and named.

use std::collections::BTreeSet;

use citylab::domain::{Commitment, Edit, Group, Label, Outcome, Session, Sheet, Voice, Voices};
use citylab::export::{Block, Platforms, Report, Section};
use citylab::i18n::Lang;
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
    let origins = entries.flat_map(|entry| entry.details.first());
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
    b.perform(Edit::Commit(label, commitment));
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
    let asked_to = citylab::domain::Requirement::to("authority".to_owned());
    b.perform(Edit::Require(asked, Some(asked_to)));
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
                if !commitment.who.is_empty() && !dropped {
                    owned.insert(format!("{n}.{}", action.label));
                }
            }
        }
        let report = report(sessions, Voices::Names);
        let held: BTreeSet<String> = &in_resolution(&report) & &all;
        prop_assert!(held.is_superset(&owned), "{owned:?} {held:?}");
        prop_assert_eq!(held.len() + left_out(&report).len(), all.len());
    }
}
