//! Saving: steps reach the disk, and come back from it.

use std::time::Duration;

use citylab::domain::{Answer, Edit, Label, Refusal, Sheet};
use citylab::storage::{self, CloseError, OpenMode, SaveError, SaveEvent, format};
use proptest::prelude::*;

use super::fixture::{Fixture, add, open, said, texts};
use crate::shared::cases::cases;
use crate::shared::edits::{carry_out, deeds};

#[test]
fn what_was_said_is_there_after_closing() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let path = at.path.clone();
    at.say_all(2);
    let session = at.close();
    let again = open(&path);
    assert_eq!(again.session, session);
    assert_eq!(texts(&again.session), said(2));
    assert_eq!(again.notes, []);
}

#[test]
fn who_looks_on_sees_what_is_saved() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(3);
    assert_eq!(storage::look_at(&at.path).unwrap(), at.session);
}

#[test]
fn many_steps_given_at_once_are_all_saved() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let path = at.path.clone();
    for text in said(1_000) {
        at.say(&text);
    }
    at.wait_saved(1_000);
    drop(at);
    assert_eq!(texts(&open(&path).session), said(1_000));
}

#[test]
fn dropping_the_saver_saves_what_was_given_to_it() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let path = at.path.clone();
    for text in said(50) {
        at.say(&text);
    }
    drop(at);
    assert_eq!(texts(&open(&path).session), said(50));
}

#[test]
fn a_step_that_does_not_fit_is_never_called_saved() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(1);
    // Something the saver was never told.
    add(&mut at.session, "answer 2");
    let edit = Edit::Reword {
        label: at.session.troubles[1].label,
        text: "two".to_owned(),
        verbatim: None,
    };
    let step = at.give(edit);
    let report = at.wait(|report| matches!(report, SaveEvent::Failing(_)));
    let SaveEvent::Failing(SaveError::OutOfStep { seq, .. }) = report else { panic!("{report:?}") };
    assert_eq!(seq, step.seq);
    let (path, OpenMode::Writing(saver)) = (at.path, at.mode) else { panic!() };
    assert!(saver.close().is_err());
    assert!(at.reports.try_iter().all(|report| !matches!(report, SaveEvent::Saved(_))));
    assert_eq!(texts(&open(&path).session), said(1));
}

#[test]
fn an_edit_can_be_the_last_thing_before_closing() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let before = at.session.clone();
    let label = before.troubles[0].label;
    let edit =
        Edit::Batch(vec![Edit::Theme(label, Some("light".to_owned())), Edit::Plenary(label, true)]);
    at.session.perform(edit.clone()).unwrap();
    let (path, OpenMode::Writing(saver)) = (at.path, at.mode) else { panic!() };
    saver.close_with(edit).unwrap();
    let mut again = open(&path);
    assert_eq!(again.session, at.session);
    assert_eq!(again.notes, []);
    again.session.undo().unwrap();
    assert_eq!(again.session.troubles, before.troubles);
}

#[test]
fn a_large_session_is_written_in_pieces_and_a_deep_one_whole() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(1);
    let now = at.session.troubles[0].at;
    let text = |number: u32| format!("{number}: \"Темно\" \\ {}\n'конец'", "у школы ".repeat(40));
    let answers = (0..9_000).map(|number| Answer::new(Label::T(0), text(number), now));
    let edit = at.session.adding_all(Sheet::Troubles, answers);
    let (path, OpenMode::Writing(saver)) = (at.path, at.mode) else { panic!() };
    saver.close_with(edit).unwrap();
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.len() > 4 << 20, "{} bytes", written.len());
    let session = format::read(written.as_bytes()).unwrap().session;
    assert!(written == format::write(&session).unwrap());
    assert_eq!(session.troubles.last().unwrap().text, text(8_999));

    let mut again = open(&path);
    let merges = (1..300).map(|n| Edit::Merge { from: Label::T(n), into: Label::T(n + 1) });
    let edit = Edit::Batch(merges.collect());
    again.session.perform(edit.clone()).unwrap();
    let OpenMode::Writing(saver) = again.mode else { panic!() };
    saver.close_with(edit).unwrap();
    assert!(std::fs::read_to_string(&path).unwrap() == format::write(&again.session).unwrap());
    assert_eq!(open(&path).session.troubles.len(), 9_001 - 299);
}

#[test]
fn a_last_edit_that_does_not_fit_leaves_the_session_as_it_was() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let label = at.session.troubles[0].label;
    let missing = Label::W(7);
    let edit = Edit::Batch(vec![Edit::Plenary(label, true), Edit::Remove(missing)]);
    let (path, OpenMode::Writing(saver)) = (at.path, at.mode) else { panic!() };
    let Err(CloseError::Refused(refusal)) = saver.close_with(edit) else { panic!() };
    assert_eq!(refusal, Refusal::NoAnswer(missing));
    assert_eq!(open(&path).session, at.session);
}

#[test]
fn saving_can_go_on_at_another_place() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let (old, new) = (at.path.clone(), workspace.path("stick/Waste.ron"));
    at.say_all(2);
    // The first folder cannot be made, since a file has its name.
    at.saver().save_elsewhere(vec![old.clone(), workspace.path("stick")]);
    at.wait(|report| matches!(report, SaveEvent::Moved(path) if *path == new));
    at.say_and_wait("answer 3");
    at.close();
    assert_eq!(texts(&open(&new).session), said(3));
    assert_eq!(texts(&open(&old).session), said(2));
}

#[test]
fn saving_elsewhere_takes_nobodys_place() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let taken = workspace.path("stick/waste.ron");
    std::fs::create_dir(workspace.path("stick")).unwrap();
    std::fs::write(&taken, "mine").unwrap();
    at.saver().save_elsewhere(vec![workspace.path("stick")]);
    let new = workspace.path("stick/Waste-2.ron");
    at.wait(|report| matches!(report, SaveEvent::Moved(path) if *path == new));
    at.say_and_wait("answer 1");
    at.close();
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "mine");
    assert_eq!(texts(&open(&new).session), said(1));
}

#[test]
fn where_no_other_folder_can_be_written_saving_goes_on_where_it_was() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let file = at.path.clone();
    at.saver().save_elsewhere(vec![file.clone(), file.join("inner")]);
    at.wait(|report| matches!(report, SaveEvent::NotMoved(SaveError::Disk(_))));
    at.say_and_wait("answer 1");
    at.close();
    assert_eq!(texts(&open(&file).session), said(1));
}

#[test]
fn closing_in_time_says_so() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say("answer 1");
    let OpenMode::Writing(saver) = at.mode else { panic!() };
    saver.close_within(Duration::from_secs(30)).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..cases() })]

    /// Whatever is done in whatever order: what a crash leaves is what was on the screen.
    #[test]
    fn any_deeds_come_back_from_the_journal(deeds in deeds(40)) {
        let workspace = Fixture::new();
        let mut at = workspace.start();
        for deed in &deeds {
            if let Some(step) = carry_out(&mut at.session, deed) {
                at.saver().save(step);
            }
        }
        let seq = at.session.seq;
        if seq > 0 {
            at.wait_saved(seq);
        }
        let found = storage::look_at(&at.path).unwrap();
        // Reading cleans texts that no screen would have let in, so compare in that form.
        let clean = |session| {
            let text = storage::format::write(session).unwrap();
            storage::format::read(text.as_bytes()).unwrap().session
        };
        prop_assert_eq!(clean(&found), clean(&at.session));
    }
}
