//! Answers of any length as PDF, and reports of any number of answers: time and memory grow with what
//! is said and with nothing else.
//!
//! The sizes here take seconds where that holds, and minutes where it does not. `CITYLAB_SWEEP=N` tries
//! 10,000 bytes N times over; from 20 on, a report too large for a tree of tags, too.

use citylab::domain::{Answer, Commitment, Format, LabPlan, Label, Session};
use citylab::i18n::Lang;
use citylab::t;

use super::corpus;
use super::readers::{has, run};

/// What is said again and again in one answer.
const PIECES: [(&str, &str); 5] = [
    ("words", "вывозят на полигон "),
    ("solid", "вывозят"),
    ("lines", "вывозят\n"),
    ("right to left", "שלום עולם "),
    ("both directions", "שלום города "),
];

/// How many times 10,000 bytes are said in one answer.
fn sweep() -> usize {
    std::env::var("CITYLAB_SWEEP").map_or(2, |sweep| sweep.parse().expect("a number"))
}

/// A session with one trouble, which stands in lists, and what is promised by one action, which stands in
/// a table.
fn session(text: &str) -> Session {
    let mut session = Session::new(uuid::Uuid::from_u128(7), "Waste", &LabPlan::default());
    session.troubles = vec![Answer::new(Label::T(1), text, corpus::now())];
    session.actions = vec![Answer {
        commitment: Commitment { partners: text.to_owned(), ..Commitment::default() }.into(),
        ..Answer::new(Label::A(1), text, corpus::now())
    }];
    session
}

fn pdf(session: &Session) -> Vec<u8> {
    corpus::export(session, Format::Pdf, &corpus::english()).unwrap().remove(0).bytes
}

#[test]
fn an_answer_of_any_length_takes_pdf_time_for_its_length_alone() {
    for (name, piece) in PIECES {
        let times = 10_000 * sweep() / piece.len();
        let pdf = pdf(&session(&piece.repeat(times)));
        if !has("pdftotext", &["-v"]) {
            continue;
        }
        let text = run("pdftotext", &["-", "-"], &pdf);
        let first = piece.split_whitespace().next().unwrap();
        // A solid word is broken where its line is full.
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let found = letters(&text).matches(first.chars().next().unwrap()).count();
        let each = piece.matches(first.chars().next().unwrap()).count();
        let labels = ["T1", "A1"].map(|label| text.matches(label).count()).iter().sum::<usize>();
        assert!(found >= 2 * times * each, "{name}: {found} of {times}, {labels} labels");
    }
}

#[test]
fn the_longest_answer_of_a_table_goes_on_over_pages_and_none_of_it_is_lost() {
    let numbered = (1..=4_000).map(|n| format!("w{n} ")).collect::<String>();
    let pdf = pdf(&session(&numbered));
    if !has("pdftotext", &["-v"]) {
        return;
    }
    let text = run("pdftotext", &["-", "-"], &pdf);
    let words: Vec<&str> = text.split_whitespace().collect();
    for n in 1..=4_000 {
        let word = format!("w{n}");
        let found = words.iter().filter(|found| **found == word).count();
        assert!(found >= 2, "{word}: {found}");
    }
    let head = t!(Lang::EN, "report-contents");
    assert!(text.contains(&head));
}

/// Without tags, the more there is to tell apart the larger a tree of it would be.
#[test]
fn a_pdf_of_very_many_pieces_has_no_tags_and_a_small_one_has() {
    const TREE: &[u8] = b"/StructTreeRoot";
    let has_tree = |pdf: &[u8]| pdf.windows(TREE.len()).any(|window| window == TREE);
    assert!(has_tree(&pdf(&session("вывозят"))));
    if sweep() >= 20 {
        assert!(!has_tree(&pdf(&session(&"w\n".repeat(200_000)))));
    }
}
