//! `citylab merge`, and copies at the other commands.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{Answer, Edit, Label, Outcome, Session, Sheet};
use citylab::storage;
use serde_json::Value;

use crate::shared::home::{Home, sessions_in};

fn read(path: &Path) -> Session {
    storage::look_at(path).unwrap()
}

fn write(path: &Path, session: &Session) {
    fs::write(path, storage::format::write(session).unwrap()).unwrap();
}

/// A session with two troubles and a dated action, and its file.
fn home() -> (Home, PathBuf) {
    let home = Home::new();
    home.add("Waste management", "troubles", "one\ntwo");
    home.add("Waste management", "actions", "buy a truck");
    let path = home.only_session();
    let mut session = read(&path);
    let mut promise = session.actions[0].commitment.clone();
    promise.due = Some("2026-12-20".parse().unwrap());
    promise.who = "Petrov".to_owned();
    session.perform(Edit::Commit(Label::A(1), promise)).unwrap();
    write(&path, &session);
    (home, path)
}

fn grown(session: &Session, text: &str, seconds: i64) -> Session {
    let mut session = session.clone();
    let at = session.troubles[0].at.plus_seconds(seconds);
    let answer = Answer::new(session.next_label(Sheet::Troubles), text, at);
    session.perform(session.adding(Sheet::Troubles, answer)).unwrap();
    session
}

fn copy_of(path: &Path, tail: &str) -> PathBuf {
    let stem = path.file_stem().unwrap().to_str().unwrap();
    path.with_file_name(format!("{stem}{tail}.ron"))
}

/// Every file of the sessions folder with its bytes, but for locks.
fn all_bytes(home: &Home) -> Vec<(PathBuf, Vec<u8>)> {
    let files = sessions_in(&home.sessions()).into_iter();
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn a_preview_shows_what_is_added_and_where_both_differ_and_changes_nothing() {
    let (home, path) = home();
    let base = read(&path);
    write(&path, &grown(&base, "ours", 60));
    let mut theirs = grown(&base, "theirs", 90);
    let reword = Edit::Reword { label: Label::T(1), text: "one, but worse".into(), verbatim: None };
    theirs.perform(reword).unwrap();
    write(&copy_of(&path, " — копия"), &theirs);
    let before = all_bytes(&home);
    let told = home.done(&["merge", "waste", "--dry-run"]);
    for text in
        ["went apart", "It adds 1 answer", "T4    theirs (T3 in the copy)", "one, but worse"]
    {
        assert!(told.contains(text), "“{text}”: {told}");
    }
    let russian = home.done(&["merge", "waste", "--dry-run", "--lang", "ru"]);
    assert!(russian.contains("Добавится 1 ответ"), "{russian}");
    // Nobody can be asked here.
    let ran = home.run(&["merge", "waste"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("--yes"), "{ran:?}");
    assert_eq!(all_bytes(&home), before);
}

#[test]
fn merging_keeps_the_copy_aside_and_a_second_time_adds_nothing() {
    let (home, path) = home();
    let base = read(&path);
    write(&path, &grown(&base, "ours", 60));
    let copy = copy_of(&path, " (1)");
    write(&copy, &grown(&base, "theirs", 90));
    let told = home.done(&["merge", "waste", "--yes"]);
    assert!(told.contains("is merged into “Waste management”"), "{told}");
    assert!(!copy.exists() && home.only_session() == path);
    let once = read(&path);
    let texts: Vec<&str> = once.troubles.iter().map(|answer| answer.text.as_str()).collect();
    assert_eq!(texts, ["one", "two", "ours", "theirs"]);
    let folder = path.with_file_name(".backups");
    let mut kept = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let kept = kept.find(|path| path.to_string_lossy().contains(".copy-")).unwrap();
    fs::copy(&kept, &copy).unwrap();
    let name = copy.file_stem().unwrap().to_str().unwrap();
    let told = home.done(&["merge", "waste", name, "--dry-run"]);
    assert!(told.contains("has all"), "{told}");
    let again = home.done(&["merge", copy.to_str().unwrap(), "--yes"]);
    assert!(again.contains("has all of"), "{again}");
    assert_eq!(read(&path).troubles, once.troubles);
    home.run(&["merge", "waste", "--yes"]).fails(1, &["has no copy"]);
}

#[test]
fn a_copy_elsewhere_is_merged_and_left_there() {
    let (home, path) = home();
    let stick = home.path("work/waste.ron");
    write(&stick, &grown(&read(&path), "theirs", 90));
    let bytes = fs::read(&stick).unwrap();
    let told = home.done(&["merge", "waste", stick.to_str().unwrap(), "--yes"]);
    assert!(told.contains("left where it is"), "{told}");
    assert_eq!(fs::read(&stick).unwrap(), bytes);
    assert_eq!(read(&path).troubles.len(), 3);
}

#[test]
fn a_wrong_copy_is_refused_and_several_are_asked_about() {
    let (home, path) = home();
    home.add("Parks", "troubles", "dust");
    let parks = sessions_in(&home.sessions()).into_iter().find(|it| *it != path).unwrap();
    let base = read(&path);
    for tail in [" (1)", " (2)"] {
        write(&copy_of(&path, tail), &grown(&base, tail.trim(), 60));
    }
    let before = all_bytes(&home);
    home.run(&["merge", "waste", parks.to_str().unwrap(), "--yes"]).fails(1, &["no copy of"]);
    home.run(&["merge", "parks", "--yes"]).fails(1, &["“Parks” has no copy"]);
    home.run(&["merge", "waste", "--yes"]).fails(2, &["(1).ron", "(2).ron"]);
    home.run(&["merge", "waste", "nothing", "--yes"]).fails(1, &["nothing", "(1).ron", "(2).ron"]);
    // A part of its name is enough where it fits one copy alone.
    assert!(home.done(&["merge", "waste", "(1", "--dry-run"]).contains("T3  (1)"));
    home.run(&["merge", "nobody", "--yes"]).fails(1, &["nobody"]);
    let opened = storage::open(&path, citylab::domain::Moment::now(), |_| {}).unwrap();
    let copy = copy_of(&path, " (1)");
    let ran = home.run(&["merge", "waste", copy.to_str().unwrap(), "--yes"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("open"), "{ran:?}");
    drop(opened);
    assert_eq!(all_bytes(&home), before);
}

#[test]
fn every_command_counts_a_session_once_whatever_copies_there_are() {
    let (home, path) = home();
    let base = read(&path);
    let mut done = base.clone();
    let mut promise = done.actions[0].commitment.clone();
    promise.outcome = Some(Outcome::Done("2026-12-01".parse().unwrap()));
    done.perform(Edit::Commit(Label::A(1), promise)).unwrap();
    write(&copy_of(&path, "-LAPTOP-7GH"), &done);
    write(&copy_of(&path, ".sync-conflict-20261126-101010-ABCDEFG"), &base);
    let list = home.done(&["list"]);
    assert_eq!(list.matches("Waste management").count(), 1, "{list}");
    assert!(list.contains("2 copies: ") && list.contains("(newer)"), "{list}");
    let json: Value = serde_json::from_str(&home.done(&["list", "--json"])).unwrap();
    let sessions = json["labs"][0]["sessions"].as_array().unwrap();
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0]["file"], path.to_str().unwrap());
    let copies = sessions[0]["copies"].as_array().unwrap();
    let relations: Vec<&Value> = copies.iter().map(|copy| &copy["relation"]).collect();
    assert_eq!(relations, ["newer", "same"]);
    let actions: Value = serde_json::from_str(&home.done(&["actions", "--json"])).unwrap();
    assert_eq!(actions.as_array().map(Vec::len), Some(1), "{actions}");
    let out = home.path("work/out");
    let out = out.to_str().unwrap();
    home.run(&["plenary", "--to", "ics,md", "--out", out]);
    let written: Vec<PathBuf> =
        fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path()).collect();
    let text = |ending: &str| {
        let file = written.iter().find(|path| path.extension().is_some_and(|it| it == ending));
        fs::read_to_string(file.unwrap()).unwrap()
    };
    let calendar = text("ics");
    let ids: Vec<&str> = calendar.lines().filter(|line| line.starts_with("UID:")).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    // One to do and one event.
    assert_eq!((ids.len(), distinct.len()), (2, 2), "{calendar}");
    let report = text("md");
    assert!(report.contains("(newer) is a copy of"), "{report}");
    assert!(!report.contains(home.path("").to_str().unwrap()), "{report}");
}

#[test]
fn a_newer_copy_brings_what_was_done_in_it_deletions_and_wordings_included() {
    let (home, path) = home();
    let base = read(&path);
    let mut newer = grown(&base, "three", 60);
    let reword = Edit::Reword { label: Label::T(1), text: "first".into(), verbatim: None };
    newer.perform(reword).unwrap();
    newer.perform(Edit::Remove(Label::T(2))).unwrap();
    write(&copy_of(&path, "-1"), &newer);
    let told = home.done(&["merge", "waste", "--dry-run"]);
    for text in
        ["The copy is newer", "It adds 1 answer", "later wording", "was deleted in the copy"]
    {
        assert!(told.contains(text), "“{text}”: {told}");
    }
    home.done(&["merge", "waste", "--yes"]);
    assert_eq!(read(&path).troubles, newer.troubles);
}

#[test]
fn a_copy_in_the_folder_of_another_lab_is_no_second_session() {
    let (home, path) = home();
    let archive = home.sessions().join("archive");
    fs::create_dir(&archive).unwrap();
    let copy = archive.join(path.file_name().unwrap());
    write(&copy, &read(&path));
    write(&path, &grown(&read(&path), "three", 60));
    let list = home.done(&["list"]);
    assert!(list.contains("1 copy: archive") && list.contains("a copy of sessions"), "{list}");
    let json: Value = serde_json::from_str(&home.done(&["list", "--json"])).unwrap();
    assert_eq!(json["labs"][1]["sessions"][0]["copy"], true);
    assert_eq!(json["labs"][0]["sessions"][0]["copies"][0]["relation"], "older");
    let actions: Value = serde_json::from_str(&home.done(&["actions", "--json"])).unwrap();
    assert_eq!(actions.as_array().map(Vec::len), Some(1), "{actions}");
    // A platform's name means the original.
    assert!(home.add("Waste management", "troubles", "four").contains("4 troubles"));
    home.done(&["merge", "waste", "--yes"]);
    assert!(!copy.exists());
    let kept = fs::read_dir(path.with_file_name(".backups")).unwrap();
    let kept = kept.filter(|it| it.as_ref().unwrap().path().to_string_lossy().contains(".copy-"));
    assert_eq!(kept.count(), 1);
}

#[test]
fn a_lab_that_is_named_has_its_own_sessions_whatever_other_labs_have() {
    let home = Home::new();
    home.done(&["lab", "City", "--platform", "Air", "Water"]);
    home.add("Water", "troubles", "one");
    let [path] = &sessions_in(&home.sessions().join("City"))[..] else { panic!() };
    let archive = home.sessions().join("Archive");
    fs::create_dir(&archive).unwrap();
    let copy = archive.join("Water.ron");
    write(&copy, &grown(&read(path), "two", 60));
    let bytes = fs::read(&copy).unwrap();
    // The fuller one is the original, but a lab by its title is that lab alone.
    for name in ["Water", "2"] {
        let ran = home.run_with(&["add", name, "troubles", "--lab", "City"], name.as_bytes());
        assert_eq!(ran.code, 0, "{ran:?}");
    }
    let texts: Vec<String> = read(path).troubles.into_iter().map(|answer| answer.text).collect();
    assert_eq!(texts, ["one", "Water", "2"]);
    assert_eq!(fs::read(&copy).unwrap(), bytes);
}

#[test]
fn a_cause_that_would_close_a_circle_is_told_as_left_out() {
    let (home, path) = home();
    let (mut ours, mut theirs) = (read(&path), read(&path));
    let (one, two) = (Label::T(1), Label::T(2));
    ours.perform(Edit::Causes(one, vec![two])).unwrap();
    theirs.perform(Edit::Causes(two, vec![one])).unwrap();
    write(&path, &ours);
    write(&copy_of(&path, " (1)"), &theirs);
    for (lang, because) in [("en", "because of T1"), ("ru", "из-за П1")] {
        let ran = home.run(&["merge", "waste", "--dry-run", "--lang", lang]);
        assert!(ran.out.contains("two") && ran.out.contains(because), "{ran:?}");
    }
}
