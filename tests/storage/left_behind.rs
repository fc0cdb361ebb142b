//! A session file copied while it is open, without the journal that has the newest answers.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::Lab;
use citylab::error::Sentence;
use citylab::i18n::Lang;
use citylab::storage::library::{self, State};
use citylab::storage::{self, LeftBehind, Notice};

use super::fixture::{At, Fixture, open, said, texts};

fn is_marked(path: &Path) -> bool {
    fs::read_to_string(path).unwrap().contains("// Open on ")
}

fn told(at: &At) -> Option<&LeftBehind> {
    at.notes.iter().find_map(|note| match note {
        Notice::LeftBehind(left) => Some(left),
        _ => None,
    })
}

/// A session at work with answers, and a copy of its file alone in another folder.
fn copied(workspace: &Fixture) -> (At, PathBuf) {
    let mut at = workspace.start();
    // The file is marked just after the first of them is saved.
    for text in said(3) {
        at.say_and_wait(&text);
    }
    let stick = workspace.path("stick");
    fs::create_dir(&stick).unwrap();
    let copy = stick.join("Waste (1).ron");
    fs::copy(&at.path, &copy).unwrap();
    (at, copy)
}

#[test]
fn a_copy_without_its_journal_says_where_newer_answers_may_lie() {
    let workspace = Fixture::new();
    let (at, copy) = copied(&workspace);
    assert!(texts(&storage::look_at(&copy).unwrap()).len() < 3);
    assert_eq!(storage::left_behind(&at.path), None);
    let left = storage::left_behind(&copy).unwrap();
    assert!(left.holder.is_here() && left.holder.since == Some(super::fixture::now()), "{left:?}");
    assert_eq!(left.journal, "Waste.ron.journal");
    for (lang, since) in
        [(Lang::EN, "since 10:14, 26 Nov 2014"), (Lang::RU, "с 10:14 (26 ноя 2014)")]
    {
        let sentence = left.sentence(lang);
        assert!(sentence.contains(since) && sentence.contains("Waste.ron.journal"), "{sentence}");
    }
    let stick = library::list(copy.parent().unwrap());
    let entry = &stick.labs[0].sessions[0];
    assert!(matches!(entry.state, State::Ready) && entry.left_behind == Some(left.clone()));
    let here = library::list(workspace.folder.path());
    assert_eq!(here.labs[0].sessions[0].left_behind, None);
    // Whoever only looks into it leaves it so; what is changed there is a state of its own.
    let looked = open(&copy);
    assert_eq!(told(&looked), Some(&left));
    looked.close();
    assert_eq!(storage::left_behind(&copy), Some(left));
    let mut changed = open(&copy);
    changed.say_and_wait("on the stick");
    changed.close();
    assert!(!is_marked(&copy) && storage::left_behind(&copy).is_none());
    at.close();
}

#[test]
fn a_copy_with_its_journal_lacks_nothing() {
    let workspace = Fixture::new();
    let (at, copy) = copied(&workspace);
    fs::copy(at.path.with_extension("ron.journal"), copy.with_extension("ron.journal")).unwrap();
    assert_eq!(storage::left_behind(&copy), None);
    let copy = open(&copy);
    assert_eq!(
        (told(&copy), texts(&copy.session)),
        (None, said(3).iter().map(String::as_str).collect())
    );
    copy.close();
    at.close();
}

#[test]
fn the_mark_is_gone_when_the_session_is_closed_also_after_it_broke_off() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    assert!(!is_marked(&at.path));
    at.say_and_wait("answer 1");
    at.say_and_wait("answer 2");
    assert!(is_marked(&at.path));
    let path = at.path.clone();
    let (file, journal) =
        (fs::read(&path).unwrap(), fs::read(path.with_extension("ron.journal")).unwrap());
    let closed = at.close();
    assert_eq!(fs::read_to_string(&path).unwrap(), storage::format::write(&closed).unwrap());
    let states = storage::backups(&path).len();
    // The mark alone is no state worth keeping.
    let mut again = open(&path);
    again.say_and_wait("answer 3");
    again.say_and_wait("answer 4");
    assert_eq!(storage::backups(&path).len(), states);
    again.close();
    assert_eq!(storage::backups(&path).len(), states + 1);
    // As the program left it when it broke off: first with changes in the journal, then with none.
    let lines = journal.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for journal in [&journal[..], &journal[..lines]] {
        fs::write(&path, &file).unwrap();
        fs::write(path.with_extension("ron.journal"), journal).unwrap();
        let found = open(&path);
        assert_eq!(told(&found), None);
        let closed = found.close();
        assert_eq!(fs::read_to_string(&path).unwrap(), storage::format::write(&closed).unwrap());
        assert_eq!(storage::left_behind(&path), None);
    }
}

#[test]
fn a_title_is_no_mark_and_a_file_without_a_title_gets_none() {
    let workspace = Fixture::new();
    let fake =
        "Open on X since 2014-11-26T10:14:03+07:00: newer answers may lie in Y beside this file.";
    let mut session = super::fixture::session("Waste");
    session.lab = Lab { title: format!("\n// {fake}\n// {fake}"), ..Lab::default() };
    session.platform = fake.to_owned();
    let path = workspace.path("fake.ron");
    fs::write(&path, storage::format::write(&session).unwrap()).unwrap();
    assert_eq!(storage::left_behind(&path), None);
    // A text editor's own file stays as it is until it is written whole.
    let text = storage::format::write(&super::fixture::session("Waste")).unwrap();
    let (_, bare) = text.split_once('\n').unwrap();
    let path = workspace.path("bare.ron");
    fs::write(&path, bare).unwrap();
    let mut at = open(&path);
    at.say_and_wait("answer 1");
    assert_eq!(fs::read_to_string(&path).unwrap(), bare);
    at.close();
    assert_eq!(texts(&storage::look_at(&path).unwrap()), ["answer 1"]);
}
