//! Two labs with platforms of the same names: which of them is meant.

use std::fs;
use std::path::PathBuf;

use citylab::domain::Session;
use citylab::storage::format::read;

use crate::shared::home::Home;

/// Two labs of one title, years apart, with platforms of the same names; the later has begun none.
pub fn home() -> Home {
    let home = Home::new();
    for (folder, year) in [("First", 2026), ("Next", 2027)] {
        let plan = format!(
            "(format: 4, lab: (title: \"Город для жизни\", from: Some(\"{year}-11-26\")), \
             platforms: [\"Отходы\", \"Вода\", \"Дворы\"])"
        );
        let folder = home.sessions().join(folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("lab.ron"), plan).unwrap();
    }
    for platform in ["Отходы", "Вода"] {
        add(&home, &[platform, "troubles", "--new", "--lab", "2026"]);
    }
    add(&home, &["Отходы", "actions", "--lab", "2026"]);
    home
}

/// Adds one answer, which must go well.
pub fn add(home: &Home, arguments: &[&str]) -> String {
    let ran = home.run_with(&[&["add"], arguments].concat(), "Свалки".as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}: {ran:?}");
    ran.out
}

fn file(home: &Home, inner: &str) -> PathBuf {
    home.sessions().join(inner)
}

fn session(home: &Home, inner: &str) -> Session {
    read(&fs::read(file(home, inner)).unwrap()).unwrap().session
}

#[test]
fn a_name_that_fits_two_labs_fails_and_lists_them_and_the_lab_settles_it() {
    let home = home();
    add(&home, &["Отходы", "troubles", "--new", "--lab", "жизни 2027"]);
    let [first, next] = ["First", "Next"].map(|lab| file(&home, lab).join("Отходы.ron"));
    let ambiguous: [&[&str]; 5] = [
        &["open", "отх"],
        &["export", "Отходы", "--to", "md"],
        &["actions", "Отходы"],
        &["restore", "отходы"],
        &["new", "Отходы"],
    ];
    let names = [first.to_str().unwrap(), next.to_str().unwrap()];
    for command in ambiguous {
        let ran = home.run(command);
        ran.fails(1, &["Город для жизни (First)", "Город для жизни (Next)", "--lab TITLE"]);
        assert!(names.iter().all(|name| ran.err.contains(name)), "{ran:?}");
    }
    let ran = home.run_with(&["add", "Отходы", "ways"], b"x");
    ran.fails(1, &[names[0], names[1]]);
    home.done(&["export", "отх", "--to", "md", "--lab", "next"]);
    assert!(home.run(&["new", "Отходы", "--lab", "2027"]).err.contains(names[1]));
    // What fits both labs is no choice, and what fits none neither.
    home.run(&["export", "отх", "--to", "md", "--lab", "жизни"]).fails(1, &["First", "Next"]);
    home.run(&["export", "отх", "--to", "md", "--lab", "Село"]).fails(1, &["“Село”"]);
    // A file is in its lab or not.
    home.run(&["export", names[0], "--to", "md", "--lab", "2027"]).fails(1, &[names[0], "not in"]);
    home.done(&["export", names[0], "--to", "md", "--lab", "2026", "--force"]);
}

#[test]
fn a_lab_that_has_still_to_begin_keeps_answers_out_of_the_earlier_one() {
    let home = home();
    let before = fs::read(file(&home, "First/Отходы.ron")).unwrap();
    let ambiguous: [&[&str]; 4] =
        [&["Отходы", "ways", "--new"], &["Отходы", "ways"], &["отх", "ways"], &["1", "ways"]];
    for arguments in ambiguous {
        let ran = home.run_with(&[&["add"], arguments].concat(), b"x");
        ran.fails(1, &["Отходы.ron", "not begun", "--lab TITLE"]);
    }
    assert_eq!(fs::read(file(&home, "First/Отходы.ron")).unwrap(), before);
    assert!(!file(&home, "Next/Отходы.ron").exists());
    add(&home, &["отходы", "ways", "--new", "--lab", "2027"]);
    assert_eq!(session(&home, "Next/Отходы.ron").ways.len(), 1);
    // One that both have still to begin.
    let ran = home.run_with(&["add", "Дворы", "ways", "--new"], b"x");
    ran.fails(1, &["(First), not begun", "(Next), not begun"]);
    assert_eq!(fs::read(file(&home, "First/Отходы.ron")).unwrap(), before);
}

#[test]
fn a_number_is_a_platform_of_its_lab() {
    let home = home();
    // The third of the plan has not begun; it is started under its name.
    let said = add(&home, &["3", "troubles", "--new", "--lab", "2026"]);
    assert!(said.contains("“Дворы” is started"), "{said}");
    assert_eq!(session(&home, "First/Дворы.ron").number, 3);
    assert!(add(&home, &["3", "ways", "--lab", "First"]).contains("Дворы now has 1 way."));
    let ran = home.run_with(&["add", "7", "ways", "--new", "--lab", "First"], b"x");
    ran.fails(1, &["“7”"]);
    home.run(&["export", "2", "--to", "md", "--lab", "2027"]).fails(1, &["“2”"]);
    home.done(&["export", "2", "--to", "md"]);
    add(&home, &["Вода", "ways", "--new", "--lab", "2027"]);
    home.run(&["export", "2", "--to", "md"]).fails(1, &["(First)", "(Next)"]);
}

#[test]
fn the_plenary_takes_any_part_of_a_title_and_says_which_labs_it_fits() {
    let home = home();
    add(&home, &["Отходы", "ways", "--new", "--lab", "2027"]);
    home.done(&["plenary", "жизни 2026", "--to", "md"]);
    home.done(&["plenary", "--lab", "2026", "--to", "md", "--force"]);
    home.run(&["plenary", "жизни", "--to", "md"]).fails(1, &["First", "Next"]);
    home.run(&["plenary", "2026", "--lab", "2026"]).fails(2, &["--lab"]);
}

#[test]
fn a_platform_with_a_slash_in_its_name_is_found_by_it() {
    let home = Home::new();
    home.done(&["lab", "City", "--platform", "Roads / yards"]);
    let said = home.add("roads / yards", "troubles", "one");
    assert!(said.contains("“Roads / yards” is started"), "{said}");
    home.done(&["export", "Roads / yards", "--to", "md"]);
    home.run(&["export", "Roads / yard", "--to", "md"]).fails(1, &["There is no file"]);
}

#[test]
fn a_label_with_the_number_of_its_platform_needs_no_name() {
    let home = home();
    add(&home, &["Вода", "actions", "--lab", "2026"]);
    add(&home, &["Вода", "actions", "--new", "--lab", "2027"]);
    // Only the earlier lab has a session of the first platform, both one of the second.
    let out = home.done(&["actions", "1.д1", "--done"]);
    assert!(
        out.contains("A1")
            && session(&home, "First/Отходы.ron").actions[0].commitment.outcome.is_some(),
        "{out}"
    );
    let before = fs::read(file(&home, "First/Вода.ron")).unwrap();
    let ran = home.run(&["actions", "2.A1", "--done"]);
    ran.fails(1, &["“2”", "(First)", "(Next)", "--lab TITLE"]);
    home.done(&["actions", "1. A 1", "2.Д1", "--lab", "2026", "--open"]);
    home.done(&["actions", "Вода", "2.A1", "--lab", "2027", "--done"]);
    assert_eq!(session(&home, "First/Вода.ron").actions, read(&before).unwrap().session.actions);
    home.run(&["actions", "Вода", "1.A1", "--lab", "2027", "--done"])
        .fails(1, &["1.A1", "another"]);
    // Nothing is recorded where one of them is wrong.
    let before = fs::read(file(&home, "First/Отходы.ron")).unwrap();
    for wrong in ["2.A7", "2.T1", "3.A1"] {
        let ran = home.run(&["actions", "1.A1", wrong, "--lab", "2026", "--done"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran:?}");
    }
    home.run(&["actions", "1.A1", "A1", "--lab", "2026", "--done"]).fails(2, &["“A1”", "3.A1"]);
    assert_eq!(fs::read(file(&home, "First/Отходы.ron")).unwrap(), before);
    home.run(&["open", "1.A7", "--lab", "2026"]).fails(1, &["There is no A7 in Отходы"]);
    home.run(&["open", "3.A1", "--lab", "2026"]).fails(1, &["“3”"]);
    home.run(&["open", "1.A1", "--lab", "2026"]).fails(1, &["terminal"]);
}

#[test]
fn a_session_is_handed_over_as_one_file_with_all_that_the_journal_has() {
    let home = home();
    let out = home.done(&["hand-over", "отх", "Отходы", "--lab", "2026"]);
    assert!(out.contains("1 KB") || out.contains("2 KB"), "{out}");
    assert!(out.contains("“Отходы” is whole in Отходы.ron") && out.contains("1 trouble"), "{out}");
    let given = fs::read(home.path("work/Отходы.ron")).unwrap();
    assert_eq!(read(&given).unwrap().session, session(&home, "First/Отходы.ron"));
    home.run(&["hand-over", "Отходы", "Отходы.ron"]).fails(1, &["already", "--force"]);
    home.done(&["hand-over", "1", "Отходы.ron", "--force"]);
    let among = file(&home, "Next/копия.ron");
    let ran = home.run(&["hand-over", "1", among.to_str().unwrap(), "--force"]);
    ran.fails(1, &["among the sessions", "копия.ron"]);
    assert!(!among.exists());
    assert_eq!(fs::read(home.path("work/Отходы.ron")).unwrap(), given);
}
