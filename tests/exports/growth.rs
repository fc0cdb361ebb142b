//! Sessions that have much of something: what a report says of them grows as they do, and not as
//! the product of two things that they have much of.

use citylab::domain::{Answer, Format, LabPlan, Label, Session};
use citylab::export::{Report, render};

use super::corpus;

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
    let own = ron::to_string(session).unwrap().len();
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
    let troubles: Vec<Label> = (1..=1000).map(Label::T).collect();
    let trouble = |label: &Label| said(*label, "Nobody collects glass along the river", &[]);
    session.troubles = troubles.iter().map(trouble).collect();
    let way = |n| said(Label::W(n), "Containers at every second house", &troubles);
    session.ways = (1..=300).map(way).collect();
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
