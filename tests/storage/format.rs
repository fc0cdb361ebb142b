//! The session file: what it looks like and what is said when it is wrong.

use citylab::domain::{
    Date, Edit, FORMAT, Group, LabPlan, Label, Question, Refusal, Sheet, Slot, Voice, Votes,
};
use citylab::error::Sentence;
use citylab::i18n::Lang;
use citylab::storage;
use citylab::storage::format::{self, Cause, FormatError, Position};
use jiff::Span;
use proptest::prelude::*;

use super::fixture::{Fixture, add, session, texts};
use crate::shared::cases::cases;
use crate::shared::edits::{carry_out, deeds, fresh};

/// A session as somebody may write it by hand, with more fields at the end.
fn by_hand(more: &str) -> String {
    format!(
        "(\n    format: 4,\n    id: \"0193aa7c-0000-7000-8000-000000000001\",\n    \
         platform: \"Waste\",\n{more})\n"
    )
}

fn syntax(text: &str) -> (usize, usize, Cause) {
    match format::read(text.as_bytes()) {
        Err(FormatError::Syntax { place, cause, .. }) => (place.line, place.column, *cause),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_session_reads_like_a_page() {
    let mut session = session("Waste management");
    add(&mut session, "It's “near” the \"river\"\nand grows");
    let label = Label::T(1);
    for edit in [
        Edit::Voices(label, vec![Voice::person("Ivanova", Some("activists".into()))]),
        Edit::Theme(label, Some("dumps".into())),
        Edit::Votes(label, Votes { hands: 0, groups: [("activists".into(), 9)].into() }),
    ] {
        session.perform(edit).unwrap();
    }
    let text = format::write(&session).unwrap();
    insta::assert_snapshot!(text);
    assert_eq!(format::read(text.as_bytes()).unwrap().session, session);
}

#[test]
fn one_changed_answer_changes_only_its_lines() {
    let mut session = session("Waste");
    for number in 1..=20 {
        add(&mut session, &format!("answer {number}"));
    }
    let before = format::write(&session).unwrap();
    session.apply(Edit::Theme(Label::T(7), Some("dumps".into()))).unwrap();
    let after = format::write(&session).unwrap();
    let old: Vec<&str> = before.lines().collect();
    let new: Vec<&str> = after.lines().filter(|line| !line.contains("theme")).collect();
    assert_eq!(after.lines().count(), old.len() + 1);
    assert_eq!(new, old);
}

#[test]
fn the_file_is_safe_to_look_at() {
    let mut session = session("Waste");
    add(&mut session, "next\u{202e}line");
    let edit = Edit::Facilitator("\u{1b}]52;c;ZXZpbA==\u{7}\u{9b}2J".into());
    session.perform(edit).unwrap();
    let text = format::write(&session).unwrap();
    assert!(!text.chars().any(|c| c != '\n' && c.is_control()), "{text:?}");
    assert!(!text.contains('\u{202e}'));
}

#[test]
fn hostile_texts_come_in_clean() {
    let text = by_hand(
        "facilitator: \"\\u{1b}]52;c;ZXZpbA==\\u{7}Anna\\u{9b}2J\", \
         experts: [\"\u{202e}Boris\", \"\\u{1b}[2J\"],\n",
    );
    let read = format::read(text.as_bytes()).unwrap();
    assert!(read.cleaned);
    assert_eq!(read.session.facilitator, "Anna");
    // What says nothing but controls still stands for something said.
    assert_eq!(read.session.experts, ["Boris", "\u{fffd}"]);
}

#[test]
fn a_byte_order_mark_and_other_line_ends_are_taken() {
    let text = format!("\u{feff}{}", by_hand("").replace('\n', "\r\n"));
    assert_eq!(format::read(text.as_bytes()).unwrap().session.platform, "Waste");
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    assert_eq!(syntax("").2, Cause::Empty);
    assert_eq!(syntax("(format: 4").2, Cause::CutOff { after: Some("format".into()) });
    let (line, _, cause) = syntax(&by_hand("stage: Way,\n"));
    assert_eq!(line, 5);
    assert!(matches!(cause, Cause::UnknownValue { found, .. } if found == "Way"));
    let (line, column, cause) = syntax(&by_hand("    theme: \"x\",\n"));
    assert_eq!((line, column), (5, 5));
    assert!(matches!(cause, Cause::UnknownField { found, .. } if found == "theme"));
    let (line, column, cause) = syntax(&by_hand("draft: \"x\"\nseq: 1,\n"));
    assert_eq!((line, column, cause), (5, 11, Cause::MissingComma));
    let (_, _, cause) = syntax("(format: 4, platform: \"x\")");
    assert!(matches!(cause, Cause::MissingField { field: "id", .. }));
    let (_, _, cause) = syntax("(platform: \"x\")");
    assert!(matches!(cause, Cause::MissingField { .. }), "{cause:?}");
}

#[test]
fn a_broken_rule_is_said_with_the_place_of_the_answer() {
    let text = by_hand(
        "    ways: [\n        (label: W(1), text: \"a\", at: \"2014-11-26T10:14:03+07:00\"),\n        \
         (label: W(2), text: \"b\", for: [T(9)], at: \"2014-11-26T10:14:03+07:00\"),\n    ],\n",
    );
    let Err(FormatError::Invalid { place, violation }) = format::read(text.as_bytes()) else {
        panic!()
    };
    assert_eq!(place, Position { line: 7, column: 10 });
    assert_eq!(violation.what, Refusal::NoAnswer(Label::T(9)));
}

#[test]
fn an_error_is_one_sentence_with_file_and_place() {
    let workspace = Fixture::new();
    let path = workspace.path("a.ron");
    std::fs::write(&path, by_hand("stage: Way,\n")).unwrap();
    let error = storage::look_at(&path).unwrap_err();
    let place = format!("{}:5:", dunce::canonicalize(&path).unwrap().display());
    let (en, ru) = (error.sentence(Lang::EN), error.sentence(Lang::RU));
    assert!(en.starts_with(&place) && en.contains("“Way” cannot stand here; “Ways”"), "{en}");
    assert!(ru.starts_with(&place) && ru.contains("«Way» здесь стоять не может"), "{ru}");
}

#[test]
fn a_newer_file_is_read_without_what_is_not_known() {
    let text = by_hand("moods: [(who: \"all\", how: Good)],\n    draft: \"x\", rating: 5\n")
        .replace("format: 4", "format: 7, /* rating: 4, */ rating2: {\"a\": [1, \"), rating: \"]}");
    let read = format::read(text.as_bytes()).unwrap();
    assert!(read.is_newer());
    assert_eq!((read.format, read.session.draft.as_str()), (7, "x"));
}

#[test]
fn a_newer_file_that_cannot_be_read_says_that_it_is_newer() {
    let text = by_hand("stage: Dreaming,\n").replace("format: 4", "format: 7");
    assert_eq!(format::read(text.as_bytes()), Err(FormatError::Newer(7)));
}

#[test]
fn a_newer_file_is_never_written() {
    let workspace = Fixture::new();
    let path = workspace.path("newer.ron");
    let text = by_hand("mood: Good,\n").replace("format: 4", "format: 5");
    std::fs::write(&path, &text).unwrap();
    let at = super::fixture::open(&path);
    assert_eq!(at.session.platform, "Waste");
    let storage::OpenMode::ReadOnly(storage::ReadOnly::Newer(5)) = at.mode else {
        panic!("{:?}", at.mode)
    };
    at.close();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn there_was_no_layout_before_the_first() {
    let text = by_hand("").replace("format: 4", "format: 0");
    assert_eq!(FORMAT, 4, "a new layout needs a fixture of the old one");
    assert_eq!(format::read(text.as_bytes()), Err(FormatError::Unknown(0)));
}

#[test]
fn bombs_do_not_go_off() {
    let nested = by_hand(&format!("experts: {}", "[".repeat(1_000_000)));
    assert!(matches!(format::read(nested.as_bytes()), Err(FormatError::Syntax { .. })));
    let merged = "(label: T(1), text: \"a\", at: \"2014-11-26T10:14:03+07:00\", merged: [";
    let nested = by_hand(&format!("troubles: [{}", merged.repeat(100_000)));
    assert_eq!(syntax(&nested).2, Cause::TooDeep);
    let long = by_hand(&format!("draft: \"{}\",\n", "long ".repeat(10_000_000)));
    assert_eq!(format::read(long.as_bytes()).unwrap().session.draft.len(), 50_000_000);
    let open = by_hand(&format!("draft: \"{}", "\\\\".repeat(1_000_000)));
    assert!(matches!(format::read(open.as_bytes()), Err(FormatError::Syntax { .. })));
}

#[test]
fn answers_merged_three_hundred_deep_are_read_again() {
    let mut session = session("Waste");
    for number in 1..=300 {
        add(&mut session, &format!("answer {number}"));
    }
    for number in 1..300 {
        let edit = Edit::Merge { from: Label::T(number), into: Label::T(number + 1) };
        session.perform(edit).unwrap();
    }
    assert_eq!(session.sheet(Sheet::Troubles).len(), 1);
    let text = format::write(&session).unwrap();
    // On a thread, whose stack is smaller than the program's.
    let read = std::thread::spawn(move || format::read(text.as_bytes()).unwrap()).join().unwrap();
    assert_eq!(read.session, session);
}

#[test]
fn a_lab_keeps_its_plan() {
    let workspace = Fixture::new();
    let mut plan = citylab::domain::LabPlan { format: 4, ..Default::default() };
    plan.lab.title = "Город для жизни".into();
    plan.platforms = vec!["Обращение с отходами".into(), "Участие граждан".into()];
    let folder =
        storage::library::create_lab(workspace.folder.path(), &plan, &Default::default()).unwrap();
    assert_eq!(folder.file_name().unwrap(), "Город-для-жизни");
    assert_eq!(storage::library::read_plan(&folder).unwrap(), Some(plan));
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_session_is_read_as_it_was_written(deeds in deeds(40)) {
        let mut session = fresh();
        for deed in &deeds {
            let _ = carry_out(&mut session, deed);
        }
        let text = format::write(&session).unwrap();
        let read = format::read(text.as_bytes()).unwrap();
        if !read.cleaned {
            prop_assert_eq!(&read.session, &session);
        }
        let again = format::write(&read.session).unwrap();
        let reread = format::read(again.as_bytes()).unwrap();
        prop_assert_eq!(&reread.session, &read.session);
        prop_assert!(!reread.cleaned);
        prop_assert_eq!(format::write(&reread.session).unwrap(), again);
    }

    /// Whatever is typed into a file, reading it ends, and says something.
    #[test]
    fn no_scribble_in_a_file_panics(at in any::<prop::sample::Index>(), scribble in ".{0,12}") {
        let mut session = session("Waste");
        add(&mut session, "answer 1");
        let mut text = format::write(&session).unwrap();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        text.insert_str(places[at.index(places.len())], &scribble);
        if let Ok(read) = format::read(text.as_bytes()) {
            prop_assert!(texts(&read.session).len() <= 1);
        }
    }
}

/// A file of each old layout, the oldest first.
const OLD_LAYOUTS: [&str; 3] =
    [include_str!("layouts/1.ron"), include_str!("layouts/2.ron"), include_str!("layouts/3.ron")];

#[test]
fn a_file_of_an_old_layout_is_read_with_everything_in_it() {
    assert_eq!(OLD_LAYOUTS.len() + 1, usize::try_from(FORMAT).unwrap(), "each has its fixture");
    for (text, layout) in OLD_LAYOUTS.into_iter().zip(1..) {
        let read = format::read(text.as_bytes()).unwrap();
        assert_eq!((read.format, read.session.format), (layout, FORMAT));
        let session = &read.session;
        assert_eq!([session.troubles.len(), session.ways.len(), session.actions.len()], [14, 5, 2]);
        let written = format::write(session).unwrap();
        let said = |text: &str| text.lines().skip(1).map(str::trim).map(str::to_owned).collect();
        let (before, after): (Vec<String>, Vec<String>) = (said(text), said(&written));
        let without_layout =
            |lines: Vec<String>| lines.into_iter().filter(|line| !line.starts_with("format:"));
        assert!(without_layout(before).eq(without_layout(after)), "layout {layout}");
    }
}

#[test]
fn a_fault_in_an_old_file_is_named_where_it_is() {
    let text = by_hand("mood: Good,\n").replace("format: 4", "format: /* old */ 1");
    let Err(FormatError::Syntax { place, .. }) = format::read(text.as_bytes()) else { panic!() };
    assert_eq!(place.line, 5);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_plan_is_read_as_it_was_written(
        words in proptest::collection::vec("[ -~а-яё«»\"\\\\\n–]{0,12}", 8),
        platforms in proptest::collection::vec("[a-zа-я \"'/]{1,12}", 0..4),
        days in proptest::array::uniform2(proptest::option::of(1_i16..3000)),
        minutes in proptest::collection::vec(1_u32..200, 0..5),
    ) {
        let mut plan = LabPlan { format: 4, platforms, ..LabPlan::default() };
        let day = |days: i16| "2026-01-01".parse::<Date>().unwrap().checked_add(Span::new().days(days));
        [plan.lab.from, plan.lab.to] = days.map(|days| days.map(|days| day(days).unwrap()));
        let stages = Slot::usual().into_iter().zip(minutes);
        plan.agenda = stages.map(|(slot, minutes)| Slot { minutes, ..slot }).collect();
        let mut words = words.into_iter();
        let mut word = || words.next().unwrap();
        plan.lab.title = word();
        plan.lab.place = word();
        plan.lab.organisers = vec![word(), word()];
        plan.note = word();
        plan.logo = word();
        plan.groups = vec![Group { key: word(), name: word(), present: 0 }, Group::well_known().remove(0)];
        plan.questions = [(Question::Ways, "a \"b\"\n// c".to_owned())].into();
        for lang in Lang::ALL {
            let text = format::write_plan(&plan, &lang.plan_comments()).unwrap();
            prop_assert_eq!(&format::read_plan(text.as_bytes()).unwrap(), &plan, "{}", text);
        }
    }
}
