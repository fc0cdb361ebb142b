//! Files to be imported: listed and read on threads of their own, and nothing old comes after the new.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use citylab::app::{
    Effect, FileEntry, FileListing, ImportAnswer, ImportRequest, ImportSource, Model, Msg, ReadFile,
};
use citylab::domain::Sheet;
use citylab::i18n::Lang;
use citylab::import::{Asked, Duplicates};
use citylab::runtime::effects::{Places, World};
use citylab::runtime::event::Event;
use tempfile::TempDir;
use uuid::Uuid;

use crate::shared::room;
use crate::shared::screen::{opened, press, say, send};

/// What is waited for longer than this does not come.
const LIMIT: Duration = Duration::from_secs(60);

/// A world with a folder to import from, and what it says.
fn world() -> (World, Receiver<Event>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let inner = |name: &str| folder.path().join(name);
    fs::create_dir(inner("outside")).unwrap();
    let places = Places {
        sessions: inner("sessions"),
        reports: inner("reports"),
        elsewhere: Vec::new(),
        outside: inner("outside"),
        config: None,
    };
    let (events, coming) = channel();
    let tell = Arc::new(move |event| drop(events.send(event)));
    (World::new(places, tell, Box::new(|job| job()), Box::new(Uuid::now_v7)), coming, folder)
}

fn model() -> Model {
    opened(room::session(), Lang::EN, 80, 24)
}

fn request(number: u64, source: ImportSource) -> Effect {
    Effect::ReadImport(Box::new(ImportRequest {
        number,
        source,
        asked: Asked::default(),
        sheet: None,
        usual_sheet: Sheet::Troubles,
        duplicates: Duplicates::Refuse,
    }))
}

/// Waits for what comes of a request, and passes over how long it takes.
fn answer(coming: &Receiver<Event>) -> (u64, ImportAnswer) {
    loop {
        match coming.recv_timeout(LIMIT).unwrap() {
            Event::Msg(Msg::ImportRead { number, answer }) => return (number, answer),
            Event::Msg(Msg::ImportGoesOn { .. }) => {}
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_file_that_disappears_is_told() {
    let (mut world, coming, folder) = world();
    let path = folder.path().join("outside/list.csv");
    fs::write(&path, "Answer\nNo bench\n").unwrap();
    let list = Effect::ListFiles { number: 1, base: None, typed: String::new() };
    world.perform(list, &model());
    let Event::Msg(Msg::FilesListed(listing)) = coming.recv_timeout(LIMIT).unwrap() else {
        panic!("no listing")
    };
    assert_eq!(listing.entries.len(), 1);
    fs::remove_file(&path).unwrap();
    world.perform(request(2, ImportSource::Listed(listing.entries[0].path.clone())), &model());
    let (number, answer) = answer(&coming);
    let ImportAnswer::Fault(why) = answer else { panic!("{answer:?}") };
    assert_eq!(number, 2);
    assert!(why.contains("list.csv"), "{why}");
}

#[test]
fn a_file_is_read_from_the_disk_once() {
    let (mut world, coming, folder) = world();
    let path = folder.path().join("outside/list.csv");
    fs::write(&path, "Answer\nNo bench\n").unwrap();
    world.perform(request(1, ImportSource::Listed(path.clone())), &model());
    let (_, ImportAnswer::Read(file, _)) = answer(&coming) else { panic!("not read") };
    fs::remove_file(&path).unwrap();
    world.perform(request(2, ImportSource::Read(file)), &model());
    let (_, ImportAnswer::Read(_, outcome)) = answer(&coming) else { panic!("not read again") };
    assert_eq!(outcome.plan.unwrap().answers().count(), 1);
}

#[test]
fn of_many_requests_the_newest_is_answered() {
    let (mut world, coming, folder) = world();
    let bytes: String = (0..20_000).map(|n| format!("Bin {n} overflows\n")).collect();
    let file = ReadFile {
        path: folder.path().join("outside/bins.txt"),
        name: "bins.txt".to_owned(),
        ending: "txt".to_owned(),
        bytes: bytes.into_bytes().into(),
    };
    (1..=12).for_each(|n| world.perform(request(n, ImportSource::Read(file.clone())), &model()));
    let mut answered = Vec::new();
    while answered.last() != Some(&12) {
        answered.push(answer(&coming).0);
    }
    assert!(answered.len() < 12, "nothing was passed over: {answered:?}");
}

#[test]
fn what_an_older_request_brings_is_not_taken() {
    let mut model = model();
    press(&mut model, "<F2>import a file");
    let outcome = press_enter(&mut model);
    let [Effect::ListFiles { number, .. }] = outcome.as_slice() else { panic!("{outcome:?}") };
    let listing = |number: u64, typed: &str, shown: &str| {
        let (typed, shown) = (typed.to_owned(), shown.to_owned());
        Msg::FilesListed(FileListing { number, typed, shown, ..FileListing::default() })
    };
    let shown = |model: &Model| {
        let (search, _) = model.file_search().unwrap();
        search.listing.as_ref().map(|listing| listing.shown.clone())
    };
    let first = *number;
    say(&mut model, "Labs/");
    send(&mut model, listing(first, "", "old"));
    assert_eq!(shown(&model), None);
    send(&mut model, listing(first + 1, "Labs/", "new"));
    assert_eq!(shown(&model).as_deref(), Some("new"));
    send(&mut model, Msg::ImportRead { number: first, answer: ImportAnswer::Fault("old".into()) });
    assert_eq!(model.file_search().unwrap().0.fault, None);
}

#[test]
fn enter_waits_for_the_path_that_is_still_to_be_completed() {
    let mut model = model();
    press(&mut model, "<F2>import a file");
    let outcome = press_enter(&mut model);
    let [Effect::ListFiles { number, .. }] = outcome.as_slice() else { panic!("{outcome:?}") };
    let number = number + 1;
    say(&mut model, "Labs/mon");
    press(&mut model, "<Tab>");
    assert_eq!(press_enter(&mut model), []);
    let path = PathBuf::from("/home/anna/Labs/months.csv");
    let entries = FileEntry::new(path.clone(), false, true, None).into_iter().collect();
    let typed = "Labs/".to_owned();
    let listing = FileListing { number, typed, entries, ..FileListing::default() };
    let effects = send(&mut model, Msg::FilesListed(listing)).effects;
    let [Effect::ReadImport(request)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(request.source, ImportSource::Listed(path));
    assert_eq!(model.file_search().unwrap().1.text(), "Labs/months.csv");
}

/// Presses Enter and returns what the world is asked to do.
fn press_enter(model: &mut Model) -> Vec<Effect> {
    let chord = crate::shared::keys::chords("<Enter>").next().unwrap();
    let effects = send(model, Msg::Key(chord)).effects;
    let asks = |it: &Effect| matches!(it, Effect::ListFiles { .. } | Effect::ReadImport(_));
    effects.into_iter().filter(asks).collect()
}
