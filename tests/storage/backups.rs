//! Backups: what is kept of earlier states, and how one comes back.

use std::fs;
use std::path::Path;

use citylab::domain::{Label, Session, Sheet};
use citylab::storage::{self, FormatError, Holder, Notice, OpenError, ReadOnly, RestoreError};

use super::fixture::{CrashFiles, Fixture, names_in, now, open, open_at, said, texts};

#[test]
fn the_last_three_and_one_a_day_for_a_week_are_kept() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    for day in 0..10 {
        for hour in 0..4 {
            let moment = now().plus_seconds(day * 86_400 + hour * 3_600);
            let mut at = open_at(&path, moment).unwrap();
            at.say_and_wait(&format!("day {day}, hour {hour}"));
            at.close();
        }
    }
    let stamps: Vec<String> = storage::backups(&path).into_iter().map(|b| b.stamp).collect();
    let expected = [
        "20141205-131403",
        "20141205-121403",
        "20141205-111403",
        "20141204-131403",
        "20141203-131403",
        "20141202-131403",
        "20141201-131403",
        "20141130-131403",
        "20141129-131403",
    ];
    assert_eq!(stamps, expected);
}

/// The files that a dead program left: two answers in the session file, a third in the journal, and
/// two earlier states, the newer with one answer and the older with none.
pub fn crash_with_backups() -> CrashFiles {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(1);
    let path = at.path.clone();
    at.close();
    let mut at = open(&path);
    at.say("answer 2");
    at.enter_and_say("answer 3");
    let crash = at.crash();
    let folder = crash.workspace.path(".backups");
    fs::create_dir(&folder).unwrap();
    for backup in storage::backups(&path) {
        let name = backup.path.file_name().unwrap().to_str().unwrap().replace("Waste", "waste");
        fs::copy(&backup.path, folder.join(name)).unwrap();
    }
    crash
}

/// The earlier states of a session file as sessions.
fn earlier(path: &Path) -> Vec<Session> {
    storage::earlier_states(path).into_iter().map(|state| state.session.unwrap()).collect()
}

fn restored(path: &Path, index: usize) -> Vec<Notice> {
    storage::restore(path, &earlier(path)[index], now()).unwrap()
}

#[test]
fn an_earlier_state_comes_back_and_the_present_one_is_kept_with_its_journal() {
    let crash = crash_with_backups();
    let (path, present) = (&crash.path, crash.look());
    assert_eq!(texts(&present), said(3));
    let counts: Vec<usize> = earlier(path).iter().map(|state| state.troubles.len()).collect();
    assert_eq!(counts, [1, 0]);
    assert_eq!(restored(path, 0), []);
    let found = crash.look();
    assert_eq!(texts(&found), said(1));
    assert_eq!(earlier(path)[0], present);
    // Neither a number nor a label is given again, and what was done before can still be undone.
    assert!(found.seq > present.seq);
    assert_eq!(found.next_label(Sheet::Troubles), Label::T(4));
    assert!(found.clone().undo().unwrap().is_some());
    assert_eq!(crash.workspace.names(), [".backups", "waste.ron"]);
    let at = crash.open();
    assert_eq!((at.session.clone(), at.notes.as_slice()), (found, [].as_slice()));
}

#[test]
fn restoring_the_newest_state_takes_the_restoring_back() {
    let crash = crash_with_backups();
    let present = crash.look();
    restored(&crash.path, 1);
    assert_eq!(texts(&crash.look()), said(0));
    restored(&crash.path, 0);
    let back = crash.look();
    let as_before = Session { seq: present.seq, ..back };
    assert_eq!(as_before, present);
    assert_eq!(texts(&earlier(&crash.path)[0]), said(0));
}

#[test]
fn an_old_journal_that_comes_back_changes_nothing_that_was_restored() {
    let crash = crash_with_backups();
    let journal = crash.journal_bytes();
    restored(&crash.path, 0);
    let found = crash.with_journal(&journal).open();
    assert_eq!((texts(&found.session), found.notes.as_slice()), (vec!["answer 1"], [].as_slice()));
}

#[test]
fn a_session_that_is_open_is_not_replaced() {
    let crash = crash_with_backups();
    let state = earlier(&crash.path).remove(0);
    let at = crash.open();
    let refused = storage::restore(&crash.path, &state, now());
    let Err(RestoreError::ReadOnly(ReadOnly::HeldBy(Holder { pid, .. }))) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(pid, Some(std::process::id()));
    at.close();
    assert_eq!(texts(&crash.look()), said(3));
}

#[test]
fn a_session_of_a_newer_program_is_not_replaced() {
    let crash = crash_with_backups();
    let state = earlier(&crash.path).remove(0);
    let text = fs::read_to_string(&crash.path).unwrap().replace("format: 4", "format: 999");
    fs::write(&crash.path, &text).unwrap();
    let refused = storage::restore(&crash.path, &state, now());
    let Err(RestoreError::ReadOnly(ReadOnly::Newer(999))) = refused else { panic!("{refused:?}") };
    assert_eq!(fs::read_to_string(&crash.path).unwrap(), text);
}

#[test]
fn a_state_that_cannot_be_read_is_listed_with_the_reason() {
    let crash = crash_with_backups();
    let backups = storage::backups(&crash.path);
    fs::write(&backups[0].path, "(format: 4,").unwrap();
    let text = fs::read_to_string(&backups[1].path).unwrap().replace("format: 4", "format: 999");
    fs::write(&backups[1].path, text).unwrap();
    let states = storage::earlier_states(&crash.path);
    let why: Vec<_> = states.iter().map(|state| state.session.as_ref().unwrap_err()).collect();
    let [OpenError::Unreadable { source: one, .. }, OpenError::Unreadable { source: two, .. }] =
        why[..]
    else {
        panic!("{why:?}")
    };
    assert!(matches!(one, FormatError::Syntax { .. }), "{one:?}");
    assert_eq!(*two, FormatError::Newer(999));
}

#[test]
fn a_damaged_file_is_shown_with_its_place_and_kept_when_a_backup_takes_its_place() {
    let crash = crash_with_backups();
    let journal = crash.journal_bytes();
    let damaged = fs::read_to_string(&crash.path).unwrap().replace("troubles: [", "troubles: {");
    fs::write(&crash.path, &damaged).unwrap();
    let before = names_in(&crash.workspace.path("."));
    let Err(OpenError::Unreadable { backups, .. }) = open_at(&crash.path, now()) else { panic!() };
    assert_eq!(backups, 2);
    assert_eq!(fs::read_to_string(&crash.path).unwrap(), damaged);
    assert_eq!(names_in(&crash.workspace.path(".")), before);
    let notes = restored(&crash.path, 0);
    let [Notice::Unreadable(kept)] = notes.as_slice() else { panic!("{notes:?}") };
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), damaged);
    assert_eq!(fs::read(&kept[1]).unwrap(), journal);
    // It is no state that could be restored, so it is not listed as one.
    assert_eq!(earlier(&crash.path).len(), 2);
    let at = crash.with_journal(&journal).open();
    assert_eq!((texts(&at.session), at.notes.as_slice()), (vec!["answer 1"], [].as_slice()));
}

#[test]
fn a_missing_file_is_offered_back() {
    let crash = crash_with_backups();
    fs::remove_file(&crash.path).unwrap();
    fs::remove_file(&crash.journal).unwrap();
    let Err(OpenError::Missing { backups, .. }) = open_at(&crash.path, now()) else { panic!() };
    assert_eq!(backups, 2);
    assert_eq!(restored(&crash.path, 0), []);
    assert_eq!(texts(&crash.open().session), said(1));
}

/// The numbers of the earlier states, the newest first, and how many answers each has.
fn numbered(path: &Path) -> Vec<(String, usize)> {
    let number = |path: &Path| {
        path.file_name().unwrap().to_str().unwrap().split('.').nth(1).unwrap().to_owned()
    };
    let numbers = storage::backups(path).into_iter().map(|backup| number(&backup.path));
    numbers.zip(earlier(path).iter().map(|state| state.troubles.len())).collect()
}

#[test]
fn an_earlier_state_with_the_highest_number_there_can_be_stops_nothing() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_and_wait("answer 1");
    let path = at.path.clone();
    at.close();
    let newest = storage::backups(&path).remove(0).path;
    let name = newest.file_name().unwrap().to_str().unwrap();
    let highest = name.replace(".000001.", &format!(".{}.", u64::MAX));
    assert_ne!(name, highest);
    fs::rename(&newest, newest.with_file_name(highest)).unwrap();
    for count in 2..=3 {
        // Within one second, so that the number alone tells them apart.
        let mut at = open_at(&path, now()).unwrap();
        at.say_and_wait(&format!("answer {count}"));
        at.close();
    }
    assert_eq!(texts(&open(&path).session), said(3));
    // The order is right again, and nothing was lost.
    let expected = [("000003", 2), ("000002", 1), ("000001", 0)];
    assert_eq!(numbered(&path), expected.map(|(number, count)| (number.to_owned(), count)));
}

#[test]
fn states_kept_within_one_second_are_all_kept() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    for count in 1..=3 {
        let mut at = open_at(&path, now()).unwrap();
        at.say_and_wait(&format!("answer {count}"));
        at.close();
    }
    let expected = [("000003", 2), ("000002", 1), ("000001", 0)];
    assert_eq!(numbered(&path), expected.map(|(number, count)| (number.to_owned(), count)));
    // So are files that cannot be read, which get the moment for a name.
    for broken in ["(one", "(two", "(three"] {
        fs::write(&path, broken).unwrap();
        storage::restore(&path, &earlier(&path)[0], now()).unwrap();
    }
    let kept = names_in(&workspace.path(".backups"));
    let unreadable = kept.iter().filter(|name| name.contains("unreadable"));
    let mut texts: Vec<String> = unreadable
        .map(|name| fs::read_to_string(workspace.path(".backups").join(name)).unwrap())
        .collect();
    texts.sort();
    assert_eq!(texts, ["(one", "(three", "(two"]);
}

#[test]
fn what_only_looks_like_an_earlier_state_is_never_removed() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    let folder = workspace.path(".backups");
    fs::create_dir_all(folder.join("Waste.000007.20141101-101403.ron")).unwrap();
    let others = [
        "Waste.more.000001.20141101-101403.ron",
        "Waste.000001.20141101-101403.mine.ron",
        "Waste.+00001.20141101-101403.ron",
        "Waste.000001.ron",
    ];
    for name in others {
        fs::write(folder.join(name), "not yours").unwrap();
    }
    for day in 0..6 {
        let mut at = open_at(&path, now().plus_seconds(day * 60)).unwrap();
        at.say_and_wait(&format!("answer {day}"));
        at.close();
    }
    assert_eq!(storage::backups(&path).len(), 3);
    let kept = names_in(&folder);
    for name in others {
        assert!(kept.iter().any(|kept| kept == name), "{name} is not in {kept:?}");
    }
}
