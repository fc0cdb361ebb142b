//! Markdown and plain text.

use citylab::domain::Format;
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
    let Some(blocks) = pandoc("gfm", &markdown(&session)) else { return };
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
fn markdown_holds_no_html() {
    let written = String::from_utf8(markdown(&corpus::hostile())).unwrap();
    assert!(!written.contains('<'), "an angle bracket slipped through");
}

#[test]
fn text_holds_every_answer_line_by_line() {
    for session in [corpus::hostile(), corpus::full()] {
        let written = text(&session);
        let lines: Vec<&str> = written.lines().map(str::trim).collect();
        for wording in wordings(&session) {
            for line in wording.lines().map(str::trim) {
                assert!(lines.iter().any(|l| l.contains(line)), "{line:?} is missing");
            }
        }
    }
}
