//! What only Windows does: a program that has a file open keeps others from replacing it, and a
//! file can be marked as read-only.

use std::fs::{self, File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Component, Path, Prefix};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use citylab::error::Sentence;
use citylab::i18n::Lang;
use citylab::storage::{self, OpenMode, ReadOnly, SaveEvent};

use super::fixture::{Fixture, add, names_in, now, open, said, session, start_in, texts};

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
    assert!(matches!(open(&at.path).mode, OpenMode::ReadOnly(ReadOnly::HeldBy(_))));
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

#[test]
fn names_that_windows_keeps_for_itself_are_no_sessions() {
    let workspace = Fixture::new();
    workspace.start().close();
    let before = workspace.names();
    for name in
        ["CON.ron", "nul.ron", "COM1.ron", "lpt9", "CONIN$", "Waste.ron:notes", "Waste.ron::$DATA"]
    {
        let error = storage::open(&workspace.path(name), now(), |_| {}).unwrap_err();
        let sentence = error.sentence(Lang::EN);
        assert!(sentence.contains("Windows keeps this name for itself"), "{name}: {sentence}");
        assert!(storage::look_at(&workspace.path(name)).is_err(), "{name}");
    }
    assert_eq!(workspace.names(), before);
    // Platforms of these names get files of other ones.
    for (number, platform) in ["CON", "nul", "a:b", "dots...", "blank "].into_iter().enumerate() {
        let mut new = session(platform);
        add(&mut new, "answer 1");
        let folder = workspace.path(&format!("lab {number}"));
        let made = storage::create(&folder, &new, now(), |_| {}).unwrap();
        drop(made.mode);
        let name = made.path.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(!name.contains(':') && !name.contains("..") && !name.contains(" ."), "{name}");
        assert_eq!(texts(&storage::look_at(&made.path).unwrap()), ["answer 1"], "{name}");
    }
}

#[test]
fn dots_and_blanks_at_the_end_of_a_name_lead_to_the_same_session() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    // Windows leaves them out, so this is the file that is open.
    for end in [".", "...", " "] {
        let mut name = path.clone().into_os_string();
        name.push(end);
        if !Path::new(&name).exists() {
            eprintln!("SKIPPED: this Windows does not leave {end:?} out at the end of a name");
            continue;
        }
        let second = open(Path::new(&name));
        assert_eq!(second.path, path, "{end:?}");
        assert!(matches!(second.mode, OpenMode::ReadOnly(ReadOnly::HeldBy(_))), "{end:?}");
    }
    at.close();
    assert_eq!(workspace.names(), ["Waste.ron"]);
}

#[test]
fn a_junction_in_the_place_of_the_earlier_states_removes_nothing_there() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(1);
    let path = at.path.clone();
    at.close();
    let (backups, photos) = (workspace.path(".backups"), workspace.path("photos"));
    fs::rename(&backups, &photos).unwrap();
    for number in 2..=9 {
        let name = format!("Waste.{number:06}.2014110{number}-101403.ron");
        fs::write(photos.join(name), "not yours").unwrap();
    }
    let made = Command::new("cmd").args(["/c", "mklink", "/J"]).arg(&backups).arg(&photos).output();
    if !made.is_ok_and(|made| made.status.success()) || !backups.is_dir() {
        eprintln!("SKIPPED: this Windows makes no junctions");
        return;
    }
    let before = names_in(&photos);
    let at = open(&path);
    let OpenMode::ReadOnly(ReadOnly::NotWritable(error)) = &at.mode else {
        panic!("{:?}", at.mode)
    };
    assert!(error.sentence(Lang::EN).contains("move it away"), "{error:?}");
    assert!(storage::backups(&path).is_empty());
    assert_eq!(names_in(&photos), before);
}
