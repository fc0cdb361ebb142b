//! What is refused or ambiguous leaves every file as it was, byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::labs;
use crate::shared::home::Home;

/// Every file below a folder with its bytes, hidden ones and locks included.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
            found.insert(path, Vec::new());
        } else {
            let bytes = fs::read(&path).unwrap();
            found.insert(path, bytes);
        }
    }
    found
}

/// Two labs of one title with sessions of the same names: one that broke off, a copy, a damaged file.
fn home() -> Home {
    let home = labs::home();
    for platform in ["Отходы", "Вода"] {
        labs::add(&home, &[platform, "actions", "--new", "--lab", "2027"]);
    }
    labs::add(&home, &["Вода", "actions", "--lab", "2026"]);
    let next = home.sessions().join("Next");
    let water = next.join("Вода.ron");
    // What a program that broke off left: opening it would write.
    let now = citylab::domain::Moment::now();
    let (saved, told) = std::sync::mpsc::channel();
    let opened = citylab::storage::open(&water, now, move |event| drop(saved.send(event))).unwrap();
    let citylab::storage::OpenMode::Writing(saver) = opened.mode else { panic!() };
    let mut session = opened.session;
    for half in ["half", "half a sentence"] {
        saver.save(session.perform(citylab::domain::Edit::Draft(half.to_owned())).unwrap());
        told.recv().unwrap();
    }
    let journal = next.join("Вода.ron.journal");
    let left = [&water, &journal].map(|file| fs::read(file).unwrap());
    drop(saver);
    for (file, bytes) in [&water, &journal].into_iter().zip(left) {
        fs::write(file, bytes).unwrap();
    }
    fs::copy(next.join("Отходы.ron"), next.join("Отходы (1).ron")).unwrap();
    fs::write(next.join("torn.ron"), "(\n  platform: ").unwrap();
    fs::write(home.path("work/answers.csv"), "text,votes\nNo light,3\n").unwrap();
    fs::write(home.path("work/letter.ron"), "Dear all").unwrap();
    home
}

#[test]
fn what_is_refused_or_ambiguous_leaves_every_file_as_it_was() {
    let home = home();
    let outside = home.path("work/letter.ron");
    let outside = outside.to_str().unwrap();
    let inside = home.sessions().join("Next").join("third.ron");
    let inside = inside.to_str().unwrap();
    let refused: &[&[&str]] = &[
        // A name that fits two labs, as a whole, as a beginning, by number, by label.
        &["open", "Отходы"],
        &["open", "1"],
        &["open", "1.A1"],
        &["new", "Отходы"],
        &["new", "Дворы"],
        &["add", "Отходы", "ways"],
        &["add", "отх", "ways"],
        &["add", "2", "ways", "--new"],
        &["add", "Дворы", "ways", "--new"],
        &["import", "Отходы", "answers.csv", "--as", "ways", "--yes"],
        &["import", "Дворы", "answers.csv", "--as", "ways", "--new", "--yes"],
        &["export", "Отходы", "--to", "md"],
        &["export", "Вода", "нет", "--to", "md", "--lab", "2026"],
        &["actions", "Отходы"],
        &["actions", "Отходы", "A1", "--done"],
        &["actions", "1.A1", "--dropped"],
        &["actions", "1.A1", "--moved", "tomorrow"],
        &["reply", "Отходы", "A1", "accepted"],
        &["reply", "1.A1", "accepted"],
        &["restore", "Отходы"],
        &["restore", "Отходы", "--state", "1", "--yes"],
        &["merge", "Отходы", "--yes"],
        &["hand-over", "Отходы", "out.ron"],
        &["plenary", "Город"],
        &["plenary", "--lab", "жизни", "--to", "md"],
        // A lab that there is not, or two.
        &["open", "Отходы", "--lab", "Село"],
        &["new", "Парки", "--lab", "Город"],
        &["add", "Отходы", "ways", "--lab", "Город", "--new"],
        &["import", "Отходы", "answers.csv", "--as", "ways", "--yes", "--lab", "Село"],
        &["actions", "--lab", "Село"],
        &["reply", "1.A1", "accepted", "--lab", "Село"],
        &["restore", "Отходы", "--lab", "Село"],
        &["merge", "Отходы", "--lab", "Село", "--yes"],
        &["hand-over", "Отходы", "out.ron", "--lab", "Село"],
        &["plenary", "Село"],
        // A path that leads nowhere, or out of the lab.
        &["open", "./Отходы"],
        &["new", "./Отходы"],
        &["new", "Отходы.ron"],
        &["add", "/nowhere/Отходы.ron", "ways", "--new"],
        &["add", outside, "ways", "--lab", "2026"],
        &["import", "./x.ron", "answers.csv", "--as", "ways", "--new", "--yes"],
        &["merge", "./x.ron", "--yes"],
        &["hand-over", "./x.ron", "out.ron"],
        // What is no session, no label, no answer, no file.
        &["add", "torn", "ways"],
        &["add", outside, "ways"],
        &["export", "torn", "--to", "md"],
        &["actions", "Вода", "A7", "--done", "--lab", "2027"],
        &["actions", "Вода", "A1", "A7", "--done", "--lab", "2026"],
        &["actions", "2.A1", "1.A7", "--done", "--lab", "2027"],
        &["actions", "Вода", "1.A1", "--done", "--lab", "2027"],
        &["actions", "Вода", "first", "--done", "--lab", "2027"],
        &["actions", "Вода", "A1", "--moved", "someday", "--lab", "2027"],
        &["add", "Вода", "ways", "--voice", "Anna, nobody", "--lab", "2027"],
        &["add", "Парки", "ways", "--voice", "Anna, nobody", "--lab", "2027", "--new"],
        &["add", "9", "ways", "--lab", "2027", "--new"],
        &["import", "Вода", "none.csv", "--as", "ways", "--yes", "--lab", "2027"],
        &[
            "import",
            "Вода",
            "answers.csv",
            "--as",
            "ways",
            "--text",
            "Z9",
            "--yes",
            "--lab",
            "2027",
        ],
        &["import", "Вода", "answers.csv", "--as", "ways", "--lab", "2027"],
        &["reply", "2.A1", "accepted", "--lab", "2027"],
        &["reply", "2.A7", "accepted", "--lab", "2027"],
        &["reply", "Вода", "A1", "gladly", "--lab", "2027"],
        &["restore", "Вода", "--state", "9", "--yes", "--lab", "2027"],
        &["merge", "Вода", "--yes", "--lab", "2027"],
        &["merge", "Отходы", outside, "--yes", "--lab", "2027"],
        &["hand-over", "Вода", "letter.ron", "--lab", "2027"],
        &["hand-over", "Вода", inside, "--lab", "2027", "--force"],
        &["hand-over", "Вода", "no/folder/out.ron", "--lab", "2027"],
        &["new", "Вода", "--lab", "2027"],
        &["lab", "Город для жизни"],
        &["lab", "Парки", "--platform", "Вода", "Вода"],
        &["check", "torn.ron"],
    ];
    let before = files(&home.path(""));
    for arguments in refused {
        let ran = home.run_with(arguments, b"one");
        assert!(matches!(ran.code, 1 | 2), "{arguments:?}: {ran:?}");
        let after = files(&home.path(""));
        let changed: Vec<&PathBuf> = before
            .keys()
            .chain(after.keys())
            .filter(|path| before.get(*path) != after.get(*path))
            .collect();
        assert!(changed.is_empty(), "{arguments:?} changed {changed:?}: {ran:?}");
    }
}
