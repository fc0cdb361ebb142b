//! The report itself: what it says, in which language, and which names it keeps to itself.

use citylab::domain::{Edit, Format, Sheet, Stage, Voices};
use citylab::export::{Block, Report};
use citylab::i18n::Lang;

use super::corpus::{self, Builder, options};

fn text(session: &citylab::domain::Session, options: &citylab::export::Options) -> String {
    let bytes = corpus::export(session, Format::Text, options).unwrap().remove(0).bytes;
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_session_that_is_not_closed_is_a_draft() {
    assert!(text(&corpus::full(), &corpus::english()).contains("DRAFT"));
    assert!(text(&corpus::full(), &corpus::russian()).contains("ЧЕРНОВИК"));
    assert!(!text(&corpus::closed(), &corpus::english()).contains("DRAFT"));
    assert!(!text(&corpus::closed(), &corpus::russian()).contains("ЧЕРНОВИК"));
}

#[test]
fn the_same_session_speaks_english_and_russian() {
    insta::assert_snapshot!("english", text(&corpus::full(), &corpus::english()));
    insta::assert_snapshot!("russian", text(&corpus::closed(), &corpus::russian()));
}

#[test]
fn headings_are_of_the_language_and_answers_as_they_were_said() {
    let session = corpus::example("environmental-rehabilitation");
    let report = Report::of_session(&session, &corpus::english());
    let cyrillic = |text: &str| text.chars().any(|c| ('а'..='я').contains(&c));
    let theme = |heading: &str| session.themes().iter().any(|theme| heading.starts_with(theme));
    for section in &report.sections {
        assert!(!cyrillic(&section.heading) || theme(&section.heading), "{}", section.heading);
    }
}

#[test]
fn with_groups_no_voice_has_a_name_but_leaders_and_promises_have() {
    let session = corpus::full();
    let written = text(&session, &options(Lang::EN, Voices::Groups));
    assert!(!written.contains("Zinaida"));
    assert!(written.contains("Civic activists"));
    assert!(written.contains("Marina Belyakova"));
    assert!(written.contains("Pyotr Petrov"), "a promise is made in public");
    assert!(!written.contains("Pyotr Petrov (Business)"), "but a voice is not");
}

#[test]
fn with_none_no_name_stands_anywhere_in_any_format() {
    let session = corpus::full();
    let names =
        ["Zinaida", "Ivanova", "Petrov", "Pyotr", "Sidorova", "Belyakova", "Doronina", "Strizhov"];
    for format in Format::ALL {
        for document in corpus::export(&session, format, &options(Lang::EN, Voices::None)).unwrap()
        {
            let found = names.iter().filter(|name| contains(&document.bytes, name.as_bytes()));
            assert_eq!(found.count(), 0, "{} gives a name away", document.file_name);
        }
    }
}

#[test]
fn with_none_a_promise_keeps_its_group_where_that_is_known() {
    let session = corpus::full();
    let report = Report::of_session(&session, &options(Lang::EN, Voices::None));
    let commitment = &report.records[0].actions[0].commitment;
    assert_eq!(commitment.who, "Business");
    assert_eq!(commitment.partners, "name withheld, housing department");
}

#[test]
fn what_can_be_undone_leaves_with_no_report() {
    let mut b = Builder::new("Waste management");
    let label = b.say(Sheet::Troubles, "Said in anger about Zinaida");
    b.perform(Edit::Remove(label));
    b.perform(Edit::Draft("a half-typed line".into()));
    for format in Format::ALL {
        for document in corpus::export(&b.session, format, &corpus::english()).unwrap() {
            assert!(!contains(&document.bytes, b"Said in anger"), "{}", document.file_name);
            assert!(!contains(&document.bytes, b"half-typed"), "{}", document.file_name);
        }
    }
}

#[test]
fn groups_not_heard_are_the_same_with_and_without_names() {
    let session = corpus::full();
    let open = |voices| {
        let report = Report::of_session(&session, &options(Lang::EN, voices));
        let open = report.sections.iter().find(|section| section.id == "open").unwrap().clone();
        let notice = open.blocks.iter().find_map(|block| match block {
            Block::Notice(text) => Some(text.clone()),
            _ => None,
        });
        notice.unwrap_or_else(|| panic!("{:?}", open.blocks))
    };
    assert_eq!(open(Voices::Names), open(Voices::None));
    assert!(open(Voices::None).contains("local authority"));
}

#[test]
fn section_ids_are_unique_and_plain() {
    for session in [corpus::full(), corpus::hostile()] {
        let report = Report::of_session(&session, &corpus::russian());
        let mut ids: Vec<&str> = report.sections.iter().map(|s| s.id.as_str()).collect();
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')));
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}

#[test]
fn a_session_that_has_just_begun_has_a_report_too() {
    let session = Builder::new("Waste management").session;
    for format in Format::ALL {
        let documents = corpus::export(&session, format, &corpus::english()).unwrap();
        assert!(documents.iter().all(|document| !document.bytes.is_empty()));
    }
}

#[test]
fn controls_in_a_file_written_by_hand_reach_no_report() {
    let mut session = corpus::full();
    session.stage = Stage::Closed;
    session.troubles[0].text = "a\u{1b}]52;c;x\u{7}b\u{202e}c\u{81}d\u{0}e\u{fffe}f\r\ng".into();
    let written = text(&session, &corpus::english());
    assert!(written.chars().all(|c| c == '\n' || !c.is_control()));
    assert!(!written.contains('\u{202e}') && !written.contains('\u{fffe}'));
    assert!(written.contains("abcdef\n"), "{written}");
}

fn contains(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}
