//! Others at the same files: editors, sync programs, a second copy of the program.

use std::fs;
use std::thread;
use std::time::{Duration, SystemTime};

use citylab::domain::{Label, Relation};
use citylab::storage::library;
use citylab::storage::{self, Notice, OpenMode, ReadOnly, SaveEvent};

use super::fixture::{
    CrashFiles, Fixture, add, names_in, now, open, open_at, said, session, texts,
};

#[test]
fn a_second_copy_opens_for_reading_and_says_who_writes() {
    let workspace = Fixture::new();
    let mut first = workspace.start();
    first.say_all(2);
    let second = open(&first.path);
    assert_eq!(second.session, first.session);
    let OpenMode::ReadOnly(ReadOnly::HeldBy(holder)) = &second.mode else {
        panic!("{:?}", second.mode)
    };
    assert!(holder.is_this() && holder.host.is_some(), "{holder:?}");
    assert_eq!(holder.since, Some(now()));
    let path = first.path.clone();
    first.close();
    assert!(matches!(open(&path).mode, OpenMode::Writing(_)));
}

/// On Windows nobody else can write the file while it is locked.
#[cfg(unix)]
#[test]
fn who_writes_is_said_with_computer_and_time_as_far_as_the_lock_has_them() {
    use citylab::error::Sentence;
    use citylab::i18n::Lang;
    use citylab::storage::library::State;

    let workspace = Fixture::new();
    let at = workspace.start();
    for (lock, english, russian) in [
        (
            "4711 LAPTOP-3 2014-11-26T10:14:03+07:00\n",
            "open on LAPTOP-3 since 10:14, 26 Nov 2014 (process 4711)",
            "открыта на LAPTOP-3 с 10:14 (26 ноя 2014) (процесс 4711)",
        ),
        // As programs wrote it that did not keep the time.
        ("4711 LAPTOP-3\n", "open on LAPTOP-3 (process 4711)", "открыта на LAPTOP-3 (процесс"),
        ("4711", "open in another program (process 4711)", "открыта в другой программе (процесс"),
        ("", "open in another program. ", "открыта в другой программе, "),
        ("\u{1b}[2J \u{7} \u{202e}", "open on", "открыта на"),
    ] {
        fs::write(at.path.with_extension("ron.lock"), lock).unwrap();
        let OpenMode::ReadOnly(why) = open(&at.path).mode else { panic!("{lock}") };
        for (lang, said) in [(Lang::EN, english), (Lang::RU, russian)] {
            let sentence = why.sentence(lang);
            assert!(sentence.contains(said), "{sentence}");
            assert!(!sentence.contains('\u{1b}'), "{sentence:?}");
        }
        let library = library::list(workspace.folder.path());
        let State::InUse(holder) = &library.labs[0].sessions[0].state else { panic!("{lock}") };
        assert!(!holder.is_this(), "{holder:?}");
    }
}

#[test]
fn listing_the_sessions_keeps_nobody_from_opening_one() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    thread::scope(|scope| {
        let listings = scope.spawn(|| {
            for _ in 0..200 {
                let _ = library::list(workspace.folder.path());
            }
        });
        while !listings.is_finished() {
            assert!(matches!(open(&path).mode, OpenMode::Writing(_)));
        }
    });
}

#[test]
fn a_file_changed_while_open_is_kept_beside() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let mut other = at.session.clone();
    add(&mut other, "from another machine");
    fs::write(&at.path, storage::format::write(&other).unwrap()).unwrap();
    at.say("here");
    let SaveEvent::Conflict(kept) = at.wait(|report| matches!(report, SaveEvent::Conflict(_)))
    else {
        unreachable!()
    };
    assert_eq!(storage::look_at(&kept).unwrap(), other);
    // The other file may be seen before the answer comes.
    at.say_and_wait("and here");
    assert_eq!(beside(&at.path), [(kept.clone(), Relation::Apart)]);
    let path = at.path.clone();
    let ours = at.close();
    let again = open(&path);
    assert_eq!(again.session, ours);
    assert_eq!(beside(&path), [(kept, Relation::Apart)]);
}

/// The copies of a session in its folder, and how each stands to it.
fn beside(path: &std::path::Path) -> Vec<(std::path::PathBuf, Relation)> {
    library::copies_beside(path).copies.into_iter().map(|copy| (copy.path, copy.relation)).collect()
}

#[test]
fn a_file_only_touched_is_no_conflict() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(1);
    // The file is marked just after the first answer is saved.
    at.say_and_wait("there");
    while !fs::read_to_string(&at.path).unwrap().contains("// Open on ") {
        thread::sleep(Duration::from_millis(5));
    }
    // Reading it and writing it again would bring back what it was before the last saving.
    let touched = fs::File::options().write(true).open(&at.path).unwrap();
    touched.set_modified(SystemTime::now() + Duration::from_secs(5)).unwrap();
    drop(touched);
    at.say_and_wait("here");
    let path = at.path.clone();
    at.close();
    assert_eq!(beside(&path), []);
}

#[test]
fn a_deleted_file_is_written_again() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    fs::remove_file(&at.path).unwrap();
    at.say_and_wait("answer 3");
    let path = at.path.clone();
    at.close();
    assert_eq!(texts(&open(&path).session), said(3));
}

#[test]
fn a_deleted_journal_costs_nothing() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    fs::remove_file(super::fixture::journal_of(&at.path)).unwrap();
    at.say_and_wait("answer 3");
    // The third was acknowledged, so it must be found if the program dies now.
    let found = storage::look_at(&at.path).unwrap();
    assert_eq!(texts(&found), said(3));
}

#[test]
fn a_copy_in_place_of_the_journal_costs_nothing() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let journal = super::fixture::journal_of(&at.path);
    let (renamed, copy) = (workspace.path("renamed"), workspace.path("copy"));
    fs::copy(&journal, &copy).unwrap();
    fs::rename(&journal, &renamed).unwrap();
    fs::rename(&copy, &journal).unwrap();
    at.say_and_wait("answer 3");
    assert_eq!(texts(&storage::look_at(&at.path).unwrap()), said(3));
}

#[test]
fn a_deleted_folder_is_made_again() {
    let workspace = Fixture::new();
    let folder = workspace.path("lab");
    let mut at = super::fixture::start_in(&folder);
    at.say_all(2);
    // The saver may be writing into it at this very moment.
    let deleted = (0..1000).any(|_| fs::remove_dir_all(&folder).is_ok());
    // On Windows all but the lock goes, which nobody can take away while it is held.
    assert_eq!(deleted, cfg!(unix));
    at.say_and_wait("answer 3");
    assert_eq!(texts(&storage::look_at(&at.path).unwrap()), said(3));
    // The lock is held where others look for it now.
    assert!(matches!(open(&at.path).mode, OpenMode::ReadOnly(ReadOnly::HeldBy(_))));
}

#[test]
fn a_renamed_folder_leaves_two_whole_sessions() {
    let workspace = Fixture::new();
    let (folder, renamed) = (workspace.path("lab"), workspace.path("renamed"));
    let mut at = super::fixture::start_in(&folder);
    at.say_all(2);
    fs::rename(&folder, &renamed).unwrap();
    at.say_and_wait("answer 3");
    assert_eq!(texts(&storage::look_at(&at.path).unwrap()), said(3));
    let there = storage::look_at(&renamed.join("Waste.ron")).unwrap();
    assert_eq!(texts(&there)[..2], said(2));
}

#[test]
fn a_file_edited_by_hand_after_a_crash_is_the_base() {
    let crash = CrashFiles::of(2);
    let text = fs::read_to_string(&crash.path).unwrap();
    fs::write(&crash.path, text.replace("\"Waste\"", "\"Waste and water\"")).unwrap();
    let at = crash.open();
    assert_eq!(at.session.platform, "Waste and water");
    assert_eq!(texts(&at.session), said(2));
    let [Notice::Recovered(_), Notice::ChangedOutside { both, kept }] = &at.notes[..] else {
        panic!("{:?}", at.notes)
    };
    assert_eq!(both, &[]);
    assert!(fs::read_to_string(kept).unwrap().contains("Waste and water"));
}

#[test]
fn an_answer_changed_by_hand_and_in_the_journal_is_asked_about() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let path = at.path.clone();
    at.close();
    let mut at = open(&path);
    let reword = |text: &str, label| citylab::domain::Edit::Reword {
        label,
        text: text.to_owned(),
        verbatim: None,
    };
    at.give(reword("said here", Label::T(1)));
    let step = at.give(reword("here alone", Label::T(2)));
    at.wait_saved(step.seq);
    let crash = at.crash();
    let text = fs::read_to_string(&crash.path).unwrap();
    fs::write(&crash.path, text.replace("\"answer 1\"", "\"by hand\"")).unwrap();
    let found = crash.open();
    assert_eq!(texts(&found.session), ["said here", "here alone"]);
    let outside = found.notes.iter().find_map(|note| match note {
        Notice::ChangedOutside { both, kept } => Some((both.clone(), kept.clone())),
        _ => None,
    });
    let (both, kept) = outside.unwrap();
    assert_eq!(both, [Label::T(1)]);
    assert!(fs::read_to_string(kept).unwrap().contains("by hand"));
}

#[test]
fn a_clock_set_back_changes_no_order() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let path = at.path.clone();
    at.close();
    let mut at = open_at(&path, now().plus_seconds(-86_400)).unwrap();
    at.say_and_wait("answer 3");
    at.close();
    let mut at = open_at(&path, now().plus_seconds(86_400)).unwrap();
    at.say_and_wait("answer 4");
    at.close();
    assert_eq!(texts(&open(&path).session), said(4));
    let numbers: Vec<u64> = storage::backups(&path).iter().map(|backup| backup.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
}

// On Windows only an administrator makes links.
#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays_a_link() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    let link = workspace.path("link.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let mut at = open(&link);
    at.say_and_wait("answer 1");
    at.close();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(texts(&storage::look_at(&path).unwrap()), said(1));
}

// Modes of Unix; on Windows the folders of a person are for that person alone.
#[cfg(unix)]
#[test]
fn files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let workspace = Fixture::new();
    let folder = workspace.path("lab");
    let mut at = super::fixture::start_in(&folder);
    at.say_all(2);
    at.enter_and_say("answer 3");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join(".backups")), 0o700);
    let lock = folder.join("Waste.ron.lock");
    for file in [&at.path, &super::fixture::journal_of(&at.path), &lock] {
        assert_eq!(mode(file), 0o600, "{}", file.display());
    }
}

#[test]
fn names_that_clash_get_a_number() {
    let workspace = Fixture::new();
    for name in ["Вода", "вода", "../вода", "CON", "lab", "й", "и\u{306}"] {
        storage::create(workspace.folder.path(), &session(name), now(), |_| {}).unwrap();
    }
    let names = names_in(workspace.folder.path());
    let expected =
        ["_CON.ron", "lab-1.ron", "Вода.ron", "вода-2.ron", "вода-3.ron", "й-2.ron", "й.ron"];
    assert_eq!(names, expected);
    let long = session(&"ы".repeat(300));
    let at = storage::create(workspace.folder.path(), &long, now(), |_| {}).unwrap();
    assert!(at.path.file_name().unwrap().len() < 200);
}
