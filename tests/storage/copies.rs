//! Copies of sessions: one session whatever its files are called, merged, and set aside.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{Edit, Label, Relation, Session, Stage};
use citylab::storage::library::{self, Entry, State, find, list};
use citylab::storage::{self, MergeError, Merged, ReadOnly, merge_copy, relation, set_copy_aside};

use super::fixture::{CrashFiles, Fixture, add, journal_of, names_in, now, open, session, texts};

/// What sync programs, mail and people call the copies of `Waste.ron`.
const KINDS: &[&str] = &[
    "Waste (1).ron",
    "Waste(2).ron",
    "Waste — копия.ron",
    "Waste – копия (2).ron",
    "Waste - Copy.ron",
    "Copy of Waste.ron",
    "Копия Waste.ron",
    "Waste-LAPTOP-7GH.ron",
    "Waste (Ann's conflicted copy 2026-11-26).ron",
    "Waste.sync-conflict-20261126-101010-ABCDEFG.ron",
    "Waste.conflict-20261126-101010.ron",
    "Waste_conf(1).ron",
    "Waste-1.ron",
    // On Windows that is the same file.
    #[cfg(not(windows))]
    "Waste.RON",
];

fn write(path: &Path, session: &Session) {
    fs::write(path, storage::format::write(session).unwrap()).unwrap();
}

fn entries(folder: &Path) -> Vec<Entry> {
    list(folder).into_sessions().collect()
}

/// The one session of a folder, with its copies by name.
fn only(folder: &Path) -> (PathBuf, Vec<(String, Relation)>) {
    let entries = entries(folder);
    let [entry] = &entries[..] else { panic!("{entries:?}") };
    let copies = entry.copies.iter().map(|copy| (name_of(&copy.path), copy.relation)).collect();
    (entry.path.clone(), copies)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

/// A session with two answers, and what becomes of it in four ways.
fn states() -> [Session; 4] {
    let mut base = session("Waste");
    add(&mut base, "one");
    let older = base.clone();
    add(&mut base, "two");
    let (mut newer, mut apart) = (base.clone(), older.clone());
    add(&mut newer, "three");
    // In the same second, and under the same label.
    add(&mut apart, "elsewhere");
    [base, older, newer, apart]
}

/// Merges a copy as it was shown before.
fn merged(path: &Path, copy: &Path) -> Result<Merged, MergeError> {
    let [ours, theirs] = [path, copy].map(|path| storage::look_at(path).unwrap());
    merge_copy(path, copy, storage::merge(&ours, &theirs).as_ref(), now())
}

#[test]
fn every_kind_of_copy_is_one_session_with_its_copies() {
    for &kind in KINDS {
        let [base, older, newer, apart] = states();
        let all = [
            (base.clone(), Relation::Same),
            (older, Relation::Older),
            (newer, Relation::Newer),
            (apart, Relation::Apart),
        ];
        for (copy, relation) in all {
            let workspace = Fixture::new();
            write(&workspace.path("Waste.ron"), &base);
            write(&workspace.path(kind), &copy);
            let folder = workspace.folder.path();
            let found = (workspace.path("Waste.ron"), vec![(kind.to_owned(), relation)]);
            assert_eq!(only(folder), found, "{kind}");
            assert_eq!(
                find(&library::list(folder).labs, "waste"),
                library::Found::One(workspace.path("Waste.ron"))
            );
        }
    }
}

#[test]
fn a_name_like_that_of_a_copy_makes_none() {
    for &kind in KINDS {
        let workspace = Fixture::new();
        write(&workspace.path("Waste.ron"), &session("Waste"));
        write(&workspace.path(kind), &session("Water"));
        let mut platforms: Vec<String> =
            entries(workspace.folder.path()).into_iter().map(|entry| entry.platform).collect();
        platforms.sort();
        assert_eq!(platforms, ["Waste", "Water"], "{kind}");
    }
}

#[test]
fn without_an_original_the_fullest_copy_stands_for_it() {
    let [base, older, newer, _] = states();
    let workspace = Fixture::new();
    write(&workspace.path("Waste (1).ron"), &older);
    write(&workspace.path("Waste (2).ron"), &newer);
    write(&workspace.path("Waste (3).ron"), &base);
    let (path, copies) = only(workspace.folder.path());
    assert_eq!(name_of(&path), "Waste (2).ron");
    let older = |name: &str| (name.to_owned(), Relation::Older);
    assert_eq!(copies, [older("Waste (1).ron"), older("Waste (3).ron")]);
}

#[test]
fn a_renamed_original_is_known_by_what_it_has() {
    let [base, older, ..] = states();
    let workspace = Fixture::new();
    write(&workspace.path("Waste.ron"), &older);
    write(&workspace.path("Waste management.ron"), &base);
    let (path, copies) = only(workspace.folder.path());
    assert_eq!(name_of(&path), "Waste management.ron");
    assert_eq!(copies, [("Waste.ron".to_owned(), Relation::Older)]);
}

#[test]
fn a_journal_counts() {
    let crash = CrashFiles::of(3);
    let folder = crash.workspace.folder.path();
    // The file alone has less than the file with its journal.
    fs::copy(&crash.path, folder.join("waste (1).ron")).unwrap();
    assert_eq!(only(folder).1, [("waste (1).ron".to_owned(), Relation::Older)]);
    fs::copy(journal_of(&crash.path), journal_of(&folder.join("waste (1).ron"))).unwrap();
    assert_eq!(only(folder).1, [("waste (1).ron".to_owned(), Relation::Same)]);
    fs::remove_file(journal_of(&crash.path)).unwrap();
    assert_eq!(only(folder).1, [("waste (1).ron".to_owned(), Relation::Newer)]);
}

#[test]
fn a_copy_that_cannot_be_read_is_told_as_such() {
    let workspace = Fixture::new();
    let [base, ..] = states();
    let text = storage::format::write(&base).unwrap();
    write(&workspace.path("Waste.ron"), &base);
    // The summary is whole, the session is not.
    fs::write(workspace.path("Waste (1).ron"), text.replace("\"two\"", "7")).unwrap();
    fs::write(workspace.path("Waste (2).ron"), &text[..text.len() / 2]).unwrap();
    let entries = entries(workspace.folder.path());
    let of = |name: &str| entries.iter().find(|entry| name_of(&entry.path) == name).unwrap();
    assert!(of("Waste.ron").copies.is_empty());
    for name in ["Waste (1).ron", "Waste (2).ron"] {
        assert!(matches!(of(name).state, State::Unreadable(_)), "{entries:?}");
    }
}

#[test]
fn a_copy_in_the_folder_of_another_lab_is_counted_there_and_once_in_all() {
    let [base, older, ..] = states();
    let workspace = Fixture::new();
    let folder = workspace.folder.path();
    for lab in ["a", "b"] {
        fs::create_dir(folder.join(lab)).unwrap();
    }
    write(&folder.join("a/Waste.ron"), &older);
    write(&folder.join("a/Waste (1).ron"), &older);
    write(&folder.join("b/Waste.ron"), &base);
    let library = list(folder);
    let [a, b] = &library.labs[..] else { panic!("{library:?}") };
    assert_eq!((a.sessions.len(), b.sessions.len()), (1, 1));
    assert_eq!(a.sessions[0].copy_of.as_deref(), Some(folder.join("b/Waste.ron").as_path()));
    let relations = |entry: &Entry| entry.copies.iter().map(|it| it.relation).collect::<Vec<_>>();
    assert_eq!(relations(&a.sessions[0]), [Relation::Same, Relation::Newer]);
    assert_eq!(relations(&b.sessions[0]), [Relation::Older, Relation::Older]);
    assert_eq!(only(folder).0, folder.join("b/Waste.ron"));
}

#[test]
fn an_older_state_is_older_whatever_was_deleted_and_reworded_since() {
    let [_, older, mut session, _] = states();
    let reword = Edit::Reword { label: Label::T(1), text: "first".into(), verbatim: None };
    session.perform(reword).unwrap();
    session.perform(Edit::Remove(Label::T(2))).unwrap();
    session.perform(session.entering(Stage::Ways, now())).unwrap();
    assert_eq!(relation(&session, &older), Relation::Older);
    assert_eq!(storage::merge(&session, &older), None);
    // The other way round everything that was done since is done there too, deletions included.
    assert_eq!(relation(&older, &session), Relation::Newer);
    let mut merged = older.clone();
    merged.perform(storage::merge(&older, &session).unwrap()).unwrap();
    assert_eq!(texts(&merged), ["first", "three"]);
    merged.undo().unwrap();
    assert_eq!(merged.troubles, older.troubles);
}

#[test]
fn a_merged_copy_is_kept_aside_and_undo_takes_the_merge_back() {
    for &kind in KINDS {
        let [base, _, _, apart] = states();
        let workspace = Fixture::new();
        let (path, copy) = (workspace.path("Waste.ron"), workspace.path(kind));
        write(&path, &base);
        write(&copy, &apart);
        let bytes = fs::read(&copy).unwrap();
        let done = merged(&path, &copy).unwrap();
        assert!(done.is_changed);
        let kept = done.aside.unwrap();
        assert_eq!(kept.parent().unwrap(), workspace.path(".backups"), "{kind}");
        assert!(name_of(&kept).starts_with(copy.file_stem().unwrap().to_str().unwrap()));
        assert_eq!(fs::read(&kept).unwrap(), bytes);
        assert_eq!(names_in(workspace.folder.path()), [".backups", "Waste.ron"]);
        let mut at = open(&path);
        assert_eq!(texts(&at.session), ["one", "two", "elsewhere"]);
        at.session.undo().unwrap();
        assert_eq!(at.session.troubles, base.troubles);
    }
}

#[test]
fn merging_twice_adds_nothing() {
    let [base, _, _, apart] = states();
    let workspace = Fixture::new();
    let (path, copy) = (workspace.path("Waste.ron"), workspace.path("Waste (1).ron"));
    write(&path, &base);
    write(&copy, &apart);
    let kept = merged(&path, &copy).unwrap().aside.unwrap();
    let once = storage::look_at(&path).unwrap();
    fs::copy(&kept, &copy).unwrap();
    assert_eq!(only(workspace.folder.path()).1[0].1, Relation::Older);
    let again = merged(&path, &copy).unwrap();
    assert!(!again.is_changed);
    assert_ne!(again.aside.unwrap(), kept);
    assert_eq!(storage::look_at(&path).unwrap().troubles, once.troubles);
}

#[test]
fn what_a_journal_beside_a_copy_has_is_merged_and_kept_too() {
    let crash = CrashFiles::of(3);
    let workspace = Fixture::new();
    let path = workspace.path("Waste.ron");
    fs::copy(&crash.path, &path).unwrap();
    let done = merged(&path, &crash.path).unwrap();
    assert_eq!(texts(&storage::look_at(&path).unwrap()).len(), 3);
    assert_eq!(texts(&storage::look_at(&done.aside.unwrap()).unwrap()).len(), 3);
    assert_eq!(crash.workspace.names(), [""; 0]);
}

#[test]
fn a_copy_stays_as_long_as_it_has_something_new_or_is_open() {
    let [base, older, newer, _] = states();
    let workspace = Fixture::new();
    let (path, copy) = (workspace.path("Waste.ron"), workspace.path("Waste (1).ron"));
    write(&path, &base);
    write(&copy, &newer);
    let bytes = [&path, &copy].map(|path| fs::read(path).unwrap());
    let is_as_it_was = || [&path, &copy].map(|path| fs::read(path).unwrap()) == bytes;
    assert!(matches!(set_copy_aside(&path, &copy, now()), Err(MergeError::HasNews(_))));
    assert!(matches!(merged(&path, &path), Err(MergeError::NoCopy { .. })));
    let other = workspace.path("Water.ron");
    write(&other, &session("Water"));
    assert!(matches!(merged(&path, &other), Err(MergeError::NoCopy { .. })));
    assert!(matches!(merge_copy(&path, &copy, None, now()), Err(MergeError::Changed)));
    let at = open(&path);
    let refused = merged(&path, &copy);
    assert!(matches!(refused, Err(MergeError::ReadOnly { why: ReadOnly::HeldBy(_), .. })));
    at.close();
    assert!(is_as_it_was());
    // A copy that is open elsewhere is merged, and stays where it is.
    write(&copy, &older);
    let at = open(&copy);
    let done = merged(&path, &copy).unwrap();
    assert!(matches!(done.aside, Err(MergeError::InUse { .. })), "{done:?}");
    at.close();
    assert!(copy.exists());
}
