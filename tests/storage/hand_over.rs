//! Handing a session over as one file.

use std::fs;
use std::path::Path;

use citylab::domain::Edit;
use citylab::error::Sentence;
use citylab::i18n::Lang;
use citylab::storage::{self, HandOverError, HandedOver, SaveEvent};

use super::fixture::{Fixture, names_in, open, session, texts};

/// A sessions folder and one outside of it.
fn folders() -> (Fixture, Fixture) {
    (Fixture::new(), Fixture::new())
}

fn hand(
    source: &Path,
    sessions: &Path,
    to: &Path,
    force: bool,
) -> Result<HandedOver, HandOverError> {
    storage::hand_over(&storage::look_at(source).unwrap(), source, sessions, to, force)
}

#[test]
fn a_session_at_work_is_handed_over_whole_and_goes_on() {
    let (sessions, stick) = folders();
    let mut at = sessions.start();
    at.say_and_wait("answer 1");
    let step = at.give(Edit::Draft("half a sen".to_owned()));
    at.wait(|event| matches!(event, SaveEvent::Saved(seq) if *seq >= step.seq));
    let before = (fs::read(&at.path).unwrap(), names_in(sessions.folder.path()));
    let to = stick.path("Отходы");
    let done = hand(&at.path, sessions.folder.path(), &to, false).unwrap();
    assert_eq!(done.path, stick.path("Отходы.ron"));
    let text = fs::read_to_string(&done.path).unwrap();
    assert_eq!(done.size, text.len() as u64);
    assert!(done.changed.is_some());
    let read = storage::format::read(text.as_bytes()).unwrap().session;
    assert_eq!(read, at.session);
    assert_eq!((texts(&read), read.draft.as_str()), (vec!["answer 1"], "half a sen"));
    assert_eq!(storage::left_behind(&done.path), None);
    // Undo goes on there, and the session here was not touched.
    let mut there = open(&done.path);
    assert_eq!(there.notes, []);
    there.say_and_wait("over there");
    there.close();
    assert_eq!((fs::read(&at.path).unwrap(), names_in(sessions.folder.path())), before);
    at.say_and_wait("answer 2");
    at.close();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&done.path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
    }
}

#[test]
fn a_folder_gets_the_file_under_the_platforms_name() {
    let (sessions, stick) = folders();
    let at = sessions.start();
    let done = hand(&at.path, sessions.folder.path(), stick.folder.path(), false).unwrap();
    assert_eq!(done.path, stick.path("Waste.ron"));
    at.close();
}

#[test]
fn a_folder_that_is_not_there_gets_no_file_of_its_name() {
    let (sessions, stick) = folders();
    let at = sessions.start();
    let to = stick.path("pulled out/");
    let error = hand(&at.path, sessions.folder.path(), &to, false).unwrap_err();
    let told = error.sentence(Lang::EN);
    assert!(told.contains("pulled out"), "{told}");
    assert_eq!(names_in(stick.folder.path()), [""; 0]);
    at.close();
}

#[test]
fn nothing_is_written_over_or_put_among_the_sessions() {
    let (sessions, stick) = folders();
    let at = sessions.start();
    let path = at.path.clone();
    at.close();
    let folder = sessions.folder.path();
    fs::create_dir(sessions.path("lab")).unwrap();
    fs::write(stick.path("there.ron"), "a letter").unwrap();
    let refused = |to: &Path, force: bool| match hand(&path, folder, to, force) {
        Err(error) => error,
        Ok(done) => panic!("{done:?}"),
    };
    assert!(matches!(refused(&stick.path("there.ron"), false), HandOverError::There(_)));
    assert_eq!(fs::read(stick.path("there.ron")).unwrap(), b"a letter");
    for to in ["copy.ron", "lab/copy.ron", "lab/", "Waste.ron", ""] {
        let error = refused(&sessions.path(to), true);
        assert!(matches!(error, HandOverError::AmongSessions(_)), "{to}: {error:?}");
    }
    // A session that lies elsewhere has copies beside it too.
    let elsewhere = Fixture::new();
    let own = elsewhere.path("own.ron");
    fs::copy(&path, &own).unwrap();
    let error = hand(&own, folder, &elsewhere.path("copy.ron"), true).unwrap_err();
    assert!(matches!(error, HandOverError::AmongSessions(_)), "{error:?}");
    assert!(matches!(refused(&stick.path("no/folder.ron"), false), HandOverError::Save(_)));
    // With force only an ordinary file that nobody has open.
    fs::create_dir(stick.path("folder.ron")).unwrap();
    assert_eq!(
        hand(&path, folder, &stick.path("folder.ron"), false).unwrap().path,
        stick.path("folder.ron/Waste.ron")
    );
    let theirs = open(&hand(&path, folder, &stick.path("theirs"), false).unwrap().path);
    assert!(matches!(refused(&stick.path("theirs"), true), HandOverError::InUse { .. }));
    theirs.close();
    hand(&path, folder, &stick.path("theirs"), true).unwrap();
    hand(&path, folder, &stick.path("there"), true).unwrap();
    assert_eq!(storage::look_at(&stick.path("there.ron")).unwrap().platform, "Waste");
    assert_eq!(names_in(folder), ["Waste.ron", "lab"]);
}

#[test]
fn what_a_newer_program_wrote_is_not_handed_over_by_halves() {
    let (sessions, stick) = folders();
    let path = sessions.path("newer.ron");
    let text = storage::format::write(&session("Waste")).unwrap();
    fs::write(&path, text.replace("format: 4", "format: 999")).unwrap();
    let refused = hand(&path, sessions.folder.path(), &stick.path("out"), false);
    assert!(matches!(refused, Err(HandOverError::Newer(999))), "{refused:?}");
    assert!(names_in(stick.folder.path()).is_empty());
}
