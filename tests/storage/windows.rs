//! What only Windows does: a program that has a file open keeps others from replacing it, and a
//! file can be marked as read-only.

use std::fs::{self, File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Component, Path, Prefix};
use std::thread;
use std::time::{Duration, Instant};

use citylab::error::Sentence;
use citylab::i18n::Lang;
use citylab::storage::{self, OpenMode, ReadOnly, SaveEvent};

use super::fixture::{Fixture, open, said, start_in, texts};

/// Opens a file as a virus scanner does, so that nobody can replace it.
fn hold(path: &Path) -> File {
    const SHARE_READ: u32 = 1;
    OpenOptions::new().read(true).share_mode(SHARE_READ).open(path).unwrap()
}

#[test]
fn a_scanner_that_holds_the_file_for_a_moment_is_waited_for() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let path = at.path.clone();
    let held = hold(&path);
    assert!(fs::remove_file(&path).is_err(), "it is held");
    let (moment, started) = (Duration::from_millis(300), Instant::now());
    let scanner = thread::spawn(move || {
        thread::sleep(moment);
        drop(held);
    });
    // Closing writes the session file and takes the journal away.
    let session = at.close();
    assert!(started.elapsed() >= moment);
    scanner.join().unwrap();
    assert_eq!(format_of(&path), session);
    assert!(!super::fixture::journal_of(&path).exists());
}

#[test]
fn while_a_file_is_held_answers_are_saved_in_the_journal() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let held = hold(&at.path);
    at.enter_and_say("answer 3");
    assert!(!at.reports.try_iter().any(|report| matches!(report, SaveEvent::Failing(_))));
    assert_eq!(texts(&storage::look_at(&at.path).unwrap()), said(3));
    drop(held);
    let path = at.path.clone();
    let session = at.close();
    assert_eq!(format_of(&path), session);
}

/// Reads the session file alone, without its journal.
fn format_of(path: &Path) -> citylab::domain::Session {
    storage::format::read(&fs::read(path).unwrap()).unwrap().session
}

#[test]
fn a_file_marked_as_read_only_opens_for_reading() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_and_wait("answer 1");
    let path = at.path.clone();
    at.close();
    let mark = |read_only: bool| {
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(read_only);
        fs::set_permissions(&path, permissions).unwrap();
    };
    mark(true);
    let at = open(&path);
    assert_eq!(texts(&at.session), ["answer 1"]);
    let OpenMode::ReadOnly(ReadOnly::NotWritable(error)) = &at.mode else {
        panic!("{:?}", at.mode)
    };
    assert!(error.sentence(Lang::EN).contains("it is not permitted"), "{error:?}");
    mark(false);
    assert!(matches!(open(&path).mode, OpenMode::Writing(_)));
}

#[test]
fn while_a_session_is_open_its_lock_stays_where_it_is() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let lock = workspace.path("Waste.ron.lock");
    assert_eq!(fs::remove_file(&lock).unwrap_err().raw_os_error(), Some(32));
    let refused = fs::rename(&lock, workspace.path("elsewhere"));
    assert_eq!(refused.unwrap_err().raw_os_error(), Some(32));
    assert!(matches!(open(&at.path).mode, OpenMode::ReadOnly(ReadOnly::HeldBy { .. })));
}

#[test]
fn a_look_whether_files_can_be_made_leaves_none() {
    let workspace = Fixture::new();
    let at = workspace.start();
    assert_eq!(workspace.names(), ["Waste.ron"]);
    at.close();
    assert_eq!(workspace.names(), ["Waste.ron"]);
}

#[test]
fn paths_are_as_people_write_them() {
    let workspace = Fixture::new();
    let at = start_in(&workspace.path("lab"));
    let Some(Component::Prefix(prefix)) = at.path.components().next() else { panic!() };
    assert!(matches!(prefix.kind(), Prefix::Disk(_)), "{}", at.path.display());
    let slashes = at.path.to_str().unwrap().replace('\\', "/");
    let path = at.path.clone();
    at.close();
    assert_eq!(open(Path::new(&slashes)).path, path);
}
