//! Sessions that have much of something: what a report says of them grows as they do, and not as
//! the product of two things that they have much of.

use citylab::domain::{Answer, Format, Group, LabPlan, Label, Requirement, Session, Voice, Votes};
use citylab::export::{Block, Platforms, Report};

use super::corpus::{self, render};

fn session() -> Session {
    Session::new(uuid::Uuid::from_u128(7), "Waste management", &LabPlan::default())
}

fn said(label: Label, text: &str, targets: &[Label]) -> Answer {
    let at = "2014-11-26T10:00:00+07:00".parse().unwrap();
    let mut answer = Answer::new(label, text, at);
    answer.targets = targets.to_vec();
    answer
}

/// The formats of text: the others hold the same report.
const TEXTS: [Format; 5] =
    [Format::Json, Format::Csv, Format::Markdown, Format::Text, Format::Html];

/// Writes a session in each format of text, and compares the lengths with its own.
fn grows(session: &Session, times: usize) {
    let own = serde_json::to_vec(session).unwrap().len();
    let report = Report::of_session(session, &corpus::english());
    for format in TEXTS {
        let documents = render(&report, format).unwrap();
        let length: usize = documents.iter().map(|document| document.bytes.len()).sum();
        assert!(length < own * times, "{format}: {length} bytes of {own}");
    }
}

#[test]
fn ways_for_all_troubles_name_them_and_do_not_repeat_them_for_each() {
    let mut session = session();
    let troubles: Vec<Label> = (1..=500).map(Label::T).collect();
    let trouble = |label: &Label| said(*label, "Nobody collects glass along the river", &[]);
    session.troubles = troubles.iter().map(trouble).collect();
    let way = |n| said(Label::W(n), "Containers at every second house", &troubles);
    session.ways = (1..=200).map(way).collect();
    grows(&session, 10);
}

#[test]
fn a_chain_of_all_with_all_is_no_product_of_its_links() {
    let mut session = session();
    let troubles: Vec<Label> = (1..=150).map(Label::T).collect();
    let ways: Vec<Label> = (1..=150).map(Label::W).collect();
    session.troubles = troubles.iter().map(|label| said(*label, "Dust", &[])).collect();
    session.ways = ways.iter().map(|label| said(*label, "Trees", &troubles)).collect();
    session.actions = (1..=150).map(|n| said(Label::A(n), "Plant them", &ways)).collect();
    grows(&session, 20);
}

#[test]
fn a_long_way_for_many_troubles_stands_in_full_once() {
    let mut session = session();
    let troubles: Vec<Label> = (1..=300).map(Label::T).collect();
    session.troubles = troubles.iter().map(|label| said(*label, "Dust", &[])).collect();
    session.ways = vec![said(Label::W(1), &"glass and paper ".repeat(20_000), &troubles)];
    grows(&session, 10);
}

#[test]
fn votes_of_a_thousand_groups_take_no_column_each() {
    let mut session = session();
    let key = |n: u32| format!("group{n}");
    let group = |n| Group { key: key(n), name: format!("Yard {n}"), present: 3 };
    session.groups = (1..=2000).map(group).collect();
    for n in 1..=2000 {
        let mut trouble = said(Label::T(n), "Dust", &[]);
        trouble.voices = vec![Voice::person(format!("Ivanova {n}"), Some(key(n)))];
        trouble.votes = Votes { hands: 0, groups: [(key(n), 2)].into() };
        let mut way = said(Label::W(n), "Trees", &[Label::T(n)]);
        way.requirement = Some(Box::new(Requirement::to(key(n))));
        session.troubles.push(trouble);
        session.ways.push(way);
        session.roster.push(Voice::person(format!("Petrov {n}"), Some(key(n))));
    }
    grows(&session, 12);
    let report = Report::of_session(&session, &corpus::english());
    let documents = render(&report, Format::Csv).unwrap();
    let votes = String::from_utf8_lossy(&documents[0].bytes).contains(",Yard 7 2,");
    assert!(votes, "the votes of each group are told");
}

#[test]
fn answers_merged_hundreds_deep_are_set_in_by_so_much_only() {
    let mut session = session();
    let text = "glass and paper together\n".repeat(2);
    let mut whole = said(Label::T(1), &text, &[]);
    for n in 2..=400 {
        let part = std::mem::replace(&mut whole, said(Label::T(n), &text, &[]));
        whole.merged.push(part);
    }
    session.troubles = vec![whole];
    grows(&session, 10);
}

#[test]
fn thousands_of_answers_that_are_all_alike_make_no_square_of_pairs() {
    let mut platform = session();
    let trouble = |n| said(Label::T(n), "Nobody collects glass along the river", &[]);
    platform.troubles = (1..=3000).map(trouble).collect();
    for (answer, n) in platform.troubles.iter_mut().zip(1..) {
        answer.theme = Some(format!("glass {n}"));
    }
    let sessions = vec![platform.clone(), platform];
    let platforms = Platforms { sessions, ..Platforms::default() };
    let report = Report::of_lab(&platforms, &corpus::english());
    let alike = report.sections.iter().find(|section| section.id == "crossing-alike").unwrap();
    let [Block::Answers(clusters)] = &alike.blocks[..] else { panic!("{alike:?}") };
    assert!((1..=8).contains(&clusters.len()));
    assert!(clusters.iter().all(|it| it.details.iter().all(|detail| detail.len() < 200)));
}

#[test]
fn a_letter_names_some_of_a_thousand_troubles_and_counts_the_rest() {
    let mut platform = session();
    let troubles: Vec<Label> = (1..=1000).map(Label::T).collect();
    let trouble = |label: &Label| said(*label, "Nobody collects glass along the river", &[]);
    platform.troubles = troubles.iter().map(trouble).collect();
    for n in 1..=100 {
        let mut way = said(Label::W(n), "Containers", &troubles);
        way.requirement = Some(Box::new(Requirement::to("public".to_owned())));
        platform.ways.push(way);
    }
    let platforms = Platforms { sessions: vec![platform], ..Platforms::default() };
    let letter = Report::for_group(&platforms, &"public".to_owned(), &corpus::english());
    let document = render(&letter, Format::Text).unwrap().remove(0);
    assert!(document.bytes.len() < 200_000, "{}", document.bytes.len());
    assert!(String::from_utf8_lossy(&document.bytes).contains("and 999 more"));
}

#[test]
fn a_long_answer_of_many_lines_is_no_square_of_them_in_csv() {
    let mut session = session();
    session.troubles = vec![said(Label::T(1), &"glass \"and\" paper\n".repeat(1 << 18), &[])];
    let report = Report::of_session(&session, &corpus::english());
    let document = render(&report, Format::Csv).unwrap().remove(0);
    assert!(document.bytes.len() > 5 << 20);
}

#[test]
fn a_calendar_begins_a_long_promise_and_does_not_fold_all_of_it() {
    let mut session = session();
    let mut action = said(Label::A(1), &"glass ".repeat(200_000), &[]);
    action.commitment.due = Some(jiff::civil::date(2015, 3, 1));
    action.commitment.needs = "paper ".repeat(200_000);
    session.actions = vec![action];
    let report = Report::of_session(&session, &corpus::english());
    let document = render(&report, Format::Ics).unwrap().remove(0);
    assert!(document.bytes.len() < 100_000, "{}", document.bytes.len());
}
