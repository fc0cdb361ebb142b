//! Markdown and plain text.

use citylab::domain::Format;
use citylab::export::{Block, Cell, Column, Report, Section, Table};
use citylab::text::clean;

use super::corpus::{self, wordings};
use super::readers::{assert_all_there, pandoc};

fn markdown(session: &citylab::domain::Session) -> Vec<u8> {
    corpus::export(session, Format::Markdown, &corpus::english()).unwrap().remove(0).bytes
}

fn text(session: &citylab::domain::Session) -> String {
    let bytes = corpus::export(session, Format::Text, &corpus::english()).unwrap().remove(0).bytes;
    String::from_utf8(bytes).unwrap()
}

#[test]
fn pandoc_finds_every_hostile_answer_in_every_flavour_of_markdown() {
    let session = corpus::hostile();
    for flavour in ["gfm", "commonmark", "markdown"] {
        let Some(blocks) = pandoc(flavour, &markdown(&session)) else { return };
        assert_all_there(&wordings(&session), &blocks, flavour);
    }
}

#[test]
fn hostile_answers_stand_verbatim_in_markdown_tables_too() {
    let session = corpus::hostile();
    let rows = session.actions.iter().map(|action| vec![Cell::text(clean(&action.text))]);
    let columns = vec![Column::text("Action", 1)];
    let table = Table { caption: String::new(), columns, rows: rows.collect() };
    let blocks = vec![Block::Table(table)];
    let section = Section { id: "actions".into(), level: 1, heading: "Actions".into(), blocks };
    let options = corpus::english();
    let report = Report { sections: vec![section], ..Report::of_session(&session, &options) };
    let bytes = corpus::render(&report, Format::Markdown).unwrap().remove(0).bytes;
    let Some(blocks) = pandoc("gfm", &bytes) else { return };
    for action in &session.actions {
        let text = clean(&action.text);
        let whole = blocks.iter().filter(|block| **block == text).count();
        assert_eq!(whole, 1, "{:?} is not a cell of its own", action.text);
    }
}

#[test]
fn pandoc_finds_every_answer_of_the_example() {
    for name in corpus::EXAMPLES {
        let session = corpus::example(name);
        let Some(blocks) = pandoc("gfm", &markdown(&session)) else { return };
        assert_all_there(&wordings(&session), &blocks, name);
    }
}

#[test]
fn markdown_holds_no_html_but_the_line_breaks_of_cells() {
    let written = String::from_utf8(markdown(&corpus::hostile())).unwrap();
    assert!(!written.replace("<br>", "").contains('<'), "an angle bracket slipped through");
    assert!(!written.contains("&#10;"), "a line end that readers show as it is");
    let outside = written.lines().filter(|line| !line.starts_with('|'));
    assert!(outside.into_iter().all(|line| !line.contains("<br>")), "a break outside of a table");
}

/// Puts texts together again whose lines were wrapped.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn text_holds_every_answer_in_lines_of_72_columns() {
    for session in [corpus::hostile(), corpus::full()] {
        for options in [corpus::english(), corpus::russian()] {
            let bytes = corpus::export(&session, Format::Text, &options).unwrap().remove(0).bytes;
            let written = String::from_utf8(bytes).unwrap();
            for line in written.lines().filter(|line| citylab::text::width(line) > 72) {
                // Only what has no blank in it is wider, with at most its label before it.
                assert!(line.split_whitespace().count() <= 2, "{line:?} could have been wrapped");
            }
            assert!(written.lines().all(|line| !line.ends_with(' ')), "a blank ends a line");
            let written = flat(&written);
            for wording in wordings(&session) {
                assert!(written.contains(&flat(&wording)), "{wording:?} is missing");
            }
        }
    }
}

#[test]
fn what_is_wrapped_in_text_hangs_under_its_label() {
    let mut b = corpus::Builder::new("Waste management");
    let words = "Every yard wants a place where glass and paper are kept apart ".repeat(3);
    b.say(citylab::domain::Sheet::Troubles, words.trim());
    let written = text(&b.session);
    let mut lines = written.lines().skip_while(|line| !line.starts_with("  T1  Every"));
    assert!(lines.next().is_some_and(|line| line.chars().count() > 60), "{written}");
    assert!(
        lines.next().is_some_and(|line| line.starts_with("      ") && !line.starts_with("       "))
    );
}
