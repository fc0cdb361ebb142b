//! Limits: what is written can be read again, and what is beyond a limit is shown and not changed.

use std::fs;
use std::path::PathBuf;

use citylab::domain::{
    Answer, Commitment, Edit, LAST_LABEL, LAST_SEQ, Label, Limit, MERGED_DEEP, Refusal,
    SESSION_BYTES, Session, Sheet, Stage,
};
use citylab::storage::{self, FormatError, Notice, OpenError, OpenMode, ReadOnly, format};
use proptest::prelude::*;

use super::fixture::{CrashFiles, Fixture, add, journal_of, now, open, session, texts};
use crate::shared::cases::cases;
use crate::shared::edits::{fresh, wishes};

const BY_HAND: &str =
    "format: 4, id: \"0193aa7c-0000-7000-8000-000000000001\", platform: \"Waste\"";

/// Writes a session file by hand, with these fields beside those it must have.
fn by_hand(workspace: &Fixture, fields: &str) -> PathBuf {
    let path = workspace.path("by hand.ron");
    fs::write(&path, format!("({BY_HAND}, {fields})")).unwrap();
    path
}

/// The limit for which a session file opens read-only; the file stays as it is.
fn limit_of(path: &PathBuf) -> Limit {
    let before = fs::read(path).unwrap();
    let at = open(path);
    let OpenMode::ReadOnly(ReadOnly::Beyond(violation)) = &at.mode else { panic!("{:?}", at.mode) };
    let Refusal::Beyond(limit) = violation.what else { panic!("{violation:?}") };
    assert_eq!(storage::look_at(path).unwrap(), at.session);
    assert_eq!(fs::read(path).unwrap(), before);
    limit
}

/// A trouble with this many others merged into one another below it.
fn merged(depth: usize) -> String {
    let answer = |number: usize| {
        format!("(label: T({number}), text: \"a\", at: \"2014-11-26T10:14:03+07:00\"")
    };
    let open: String = (1..=depth).map(|number| answer(number) + ", merged: [").collect();
    format!("troubles: [{open}{}){}]", answer(depth + 1), "])".repeat(depth))
}

proptest! {
    #![proptest_config(cases())]

    /// The weight is counted on with each edit and never less than what is written.
    #[test]
    fn a_session_file_is_never_larger_than_the_session_was_weighed(wishes in wishes(60)) {
        let mut session = fresh();
        session.check_limits().unwrap();
        for (number, wish) in wishes.into_iter().enumerate() {
            let edit = wish.edit(&session);
            let _ = match number % 7 {
                5 => session.undo().map(drop),
                6 => session.redo().map(drop),
                _ => session.perform(edit).map(drop),
            };
            if number % 8 != 7 {
                continue;
            }
            let written = format::write(&session).unwrap().len();
            let mut anew = format::read(format::write(&session).unwrap().as_bytes()).unwrap().session;
            anew.check_limits().unwrap();
            for weighed in [weight(&session), weight(&anew)] {
                prop_assert!(weighed >= written, "{weighed} < {written}");
            }
        }
    }
}

/// The weight of a session, which only shows itself to whoever looks for faults.
fn weight(session: &Session) -> usize {
    let digits: String =
        format!("{:?}", session.weight).chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

#[test]
fn a_session_never_grows_to_a_file_that_the_next_start_refuses() {
    let mut session = session("Waste");
    session.check_limits().unwrap();
    let long = "long, ".repeat(1_200_000);
    let full = (0..10).find_map(|_| {
        let label = session.next_label(Sheet::Troubles);
        let edit = session.adding(Sheet::Troubles, Answer::new(label, long.as_str(), now()));
        session.perform(edit).err()
    });
    assert_eq!(full, Some(Refusal::Beyond(Limit::Bytes)));
    // A full session can still be walked through and closed, and its last answer taken back.
    session.perform(Edit::Draft("half a line".into())).unwrap();
    session.perform(session.entering(Stage::Closed, now())).unwrap();
    session.undo().unwrap().unwrap();
    session.redo().unwrap().unwrap();
    let text = format::write(&session).unwrap();
    assert!(u64::try_from(text.len()).unwrap() <= SESSION_BYTES);
    let mut read = format::read(text.as_bytes()).unwrap().session;
    assert_eq!(read.check_limits(), Ok(()));
    assert_eq!(read, session);
}

#[test]
fn a_session_larger_than_is_written_opens_read_only() {
    let workspace = Fixture::new();
    let long = "long ".repeat(14 << 20);
    let answer = format!("label: T(1), text: \"{long}\", at: \"2014-11-26T10:14:03+07:00\"");
    let path = by_hand(&workspace, &format!("troubles: [({answer})]"));
    let OpenMode::ReadOnly(ReadOnly::Beyond(violation)) = open(&path).mode else { panic!() };
    assert_eq!(violation.what, Refusal::Beyond(Limit::Bytes));
}

#[test]
fn a_file_too_large_is_refused_unread() {
    let workspace = Fixture::new();
    let path = workspace.path("large.ron");
    let file = fs::File::create(&path).unwrap();
    file.set_len(257 << 20).unwrap();
    let error = storage::look_at(&path).unwrap_err();
    assert!(matches!(error, OpenError::Unreadable { source: FormatError::TooLarge { .. }, .. }));
}

#[test]
fn answers_merged_a_thousand_deep_open_read_only() {
    let workspace = Fixture::new();
    let path = by_hand(&workspace, &merged(1_000));
    // On a stack as the program's.
    let test = std::thread::Builder::new().stack_size(storage::STACK);
    let limit = test.spawn(move || limit_of(&path)).unwrap().join().unwrap();
    assert_eq!(limit, Limit::Merged);
}

#[test]
fn answers_are_merged_no_deeper_than_can_be_written() {
    let workspace = Fixture::new();
    let path = by_hand(&workspace, &merged(MERGED_DEEP));
    let mut at = open(&path);
    let deepest = at.session.sheet(Sheet::Troubles)[0].label;
    at.say_and_wait("one more");
    let more = at.session.sheet(Sheet::Troubles)[1].label;
    let refused = at.session.perform(Edit::Merge { from: deepest, into: more });
    assert_eq!(refused, Err(Refusal::Beyond(Limit::Merged)));
    let step = at.give(Edit::Merge { from: more, into: deepest });
    at.wait_saved(step.seq);
    let session = at.close();
    assert_eq!(storage::look_at(&path).unwrap(), session);
    assert!(matches!(open(&path).mode, OpenMode::Writing(_)));
}

#[test]
fn no_change_is_numbered_higher_than_can_be_counted_on() {
    let workspace = Fixture::new();
    let path = by_hand(&workspace, &format!("seq: {}", LAST_SEQ - 1));
    let mut at = open(&path);
    at.say_and_wait("the last");
    let more = Answer::new(at.session.next_label(Sheet::Troubles), "one more", now());
    let refused = at.session.perform(at.session.adding(Sheet::Troubles, more));
    assert_eq!(refused, Err(Refusal::Beyond(Limit::Changes)));
    at.close();
    assert_eq!(texts(&storage::look_at(&path).unwrap()), ["the last"]);
}

#[test]
fn a_session_at_the_end_of_all_numbers_opens_read_only_and_its_journal_stays() {
    for seq in [LAST_SEQ + 1, u64::MAX - 1, u64::MAX] {
        let crash = CrashFiles::of(3);
        let text = fs::read_to_string(&crash.path).unwrap();
        fs::write(&crash.path, text.replace("seq: 0", &format!("seq: {seq}"))).unwrap();
        let journal = crash.journal_bytes();
        assert_eq!(limit_of(&crash.path), Limit::Changes);
        assert_eq!(crash.journal_bytes(), journal);
    }
}

#[test]
fn a_record_numbered_beyond_all_is_kept_and_not_applied() {
    let crash = CrashFiles::of(3);
    let lines = crash.lines();
    let (_, record) = lines[3].split_once("(seq:3,").unwrap();
    let record = format!("(seq:{},{record}", u64::MAX);
    let line = format!("{:08x} {} {record}", crc32fast::hash(record.as_bytes()), record.len());
    crash.with_journal([&lines[..3], &[line]].concat().join("\n").as_bytes());
    let at = crash.open();
    assert_eq!(texts(&at.session), ["answer 1", "answer 2"]);
    assert!(at.notes.iter().any(|note| matches!(note, Notice::BadJournal { refused: 1, .. })));
    at.close();
}

#[test]
fn a_label_at_the_end_of_all_numbers_closes_no_sheet_unsaid() {
    let workspace = Fixture::new();
    let answer = "text: \"a\", at: \"2014-11-26T10:14:03+07:00\"";
    let path = by_hand(&workspace, &format!("troubles: [(label: T({}), {answer})]", u32::MAX));
    assert_eq!(limit_of(&path), Limit::Labels);
    let path = by_hand(&workspace, &format!("given: (ways: {})", LAST_LABEL + 1));
    assert_eq!(limit_of(&path), Limit::Labels);
    let path = by_hand(&workspace, &format!("troubles: [(label: T({LAST_LABEL}), {answer})]"));
    let mut at = open(&path);
    let more = Answer::new(at.session.next_label(Sheet::Troubles), "one more", now());
    let refused = at.session.perform(at.session.adding(Sheet::Troubles, more));
    assert_eq!(refused, Err(Refusal::Beyond(Limit::Labels)));
    at.close();
}

#[test]
fn days_are_of_years_that_every_report_can_hold() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_and_wait("answer");
    for (day, is_fine) in [
        ("0000-01-01", false),
        ("0001-01-01", false),
        ("1899-12-31", false),
        ("1900-01-01", true),
        ("9999-12-31", true),
        ("-000001-01-01", false),
    ] {
        let commitment = Commitment { due: Some(day.parse().unwrap()), ..Commitment::default() };
        let done = at.session.clone().perform(Edit::Commit(Label::T(1), commitment.into()));
        assert_eq!(done.is_ok(), is_fine, "{day}");
        let opens = by_hand(&workspace, &format!("lab: (title: \"a\", from: \"{day}\")"));
        let mode = open(&opens).mode;
        assert_eq!(matches!(mode, OpenMode::Writing(_)), is_fine, "{day}: {mode:?}");
        let plan = format!("(format: 4, lab: (title: \"a\", to: \"{day}\"))");
        assert_eq!(format::read_plan(plan.as_bytes()).is_ok(), is_fine, "{day}");
    }
    for (moment, is_fine) in [
        ("1899-12-31T23:59:59Z", false),
        ("1900-01-01T00:00:00Z", true),
        ("9999-12-30T22:00:00Z", true),
        ("-000001-06-01T00:00:00Z", false),
    ] {
        let edit = Edit::Clock(Some(moment.parse().unwrap()));
        assert_eq!(at.session.clone().perform(edit).is_ok(), is_fine, "{moment}");
    }
    at.close();
}

#[test]
fn a_plan_with_an_impossible_day_says_where() {
    let plan = "(format: 4,\n  lab: (title: \"a\", from: \"0000-01-01\"))";
    let FormatError::Invalid { place, violation } = format::read_plan(plan.as_bytes()).unwrap_err()
    else {
        panic!()
    };
    assert_eq!(violation.what, Refusal::Beyond(Limit::Years));
    assert_eq!((place.line, place.column), (2, 28));
}

#[test]
fn a_plan_larger_than_any_is_refused() {
    let plan = format!("(format: 4, note: \"{}\")", "long ".repeat(1 << 18));
    let error = format::read_plan(plan.as_bytes()).unwrap_err();
    assert_eq!(error, FormatError::TooLarge { mebibytes: 1 });
}

#[test]
fn the_journal_of_a_file_that_another_machine_wrote_further_is_not_lost() {
    let crash = CrashFiles::of(3);
    // The other machine had the session as it was at first, and said more there.
    let mut other = format::read(&fs::read(&crash.path).unwrap()).unwrap().session;
    for number in 1..=5 {
        add(&mut other, &format!("elsewhere {number}"));
    }
    other.perform(Edit::Facilitator("Ivanova".into())).unwrap();
    fs::write(&crash.path, format::write(&other).unwrap()).unwrap();
    let journal = crash.journal_bytes();
    let at = crash.open();
    let kept = at.notes.iter().find_map(|note| match note {
        Notice::BadJournal { kept, refused: 3, .. } => Some(kept.clone()),
        _ => None,
    });
    assert_eq!(fs::read(kept.unwrap()).unwrap(), journal);
    assert!(at.notes.iter().any(|note| matches!(note, Notice::ChangedOutside { .. })));
    assert_eq!(texts(&at.close()).len(), 5);
}

#[test]
fn what_only_the_journal_says_comes_into_a_file_that_another_machine_wrote_further() {
    let crash = CrashFiles::of(2);
    let mut other = format::read(&fs::read(&crash.path).unwrap()).unwrap().session;
    for name in ["Ivanova", "Petrova", "Sidorova"] {
        other.perform(Edit::Facilitator(name.into())).unwrap();
    }
    fs::write(&crash.path, format::write(&other).unwrap()).unwrap();
    let at = crash.open();
    assert_eq!(texts(&at.session), ["answer 1", "answer 2"]);
    assert_eq!((at.session.facilitator.as_str(), at.session.seq), ("Sidorova", 5));
    let session = at.close();
    assert_eq!(storage::look_at(&crash.path).unwrap(), session);
    assert!(!crash.journal.exists());
}

#[test]
fn a_journal_of_long_lines_is_written_to_the_session_file_before_it_is_too_long_to_read() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let long = "long ".repeat(900_000);
    for _ in 0..2 {
        let step = at.give(Edit::Draft(long.clone()));
        at.wait_saved(step.seq);
    }
    at.say_and_wait("the last");
    let journal = fs::metadata(journal_of(&at.path)).unwrap().len();
    assert!(journal < 1 << 20, "{journal}");
    assert_eq!(storage::look_at(&at.path).unwrap(), at.session);
    at.close();
}
