//! `citylab plenary --since OLD`: what became of last year's promises.

use std::fs;

use citylab::domain::Edit;

use super::next_lab::home;
use crate::shared::files::change;
use crate::shared::home::Home;

fn report(home: &Home, arguments: &[&str]) -> String {
    let whole = [&["plenary", "--to", "md", "--force"], arguments].concat();
    let told = home.done(&whole);
    fs::read_to_string(home.path("work").join(told.trim_end())).unwrap()
}

/// The cells of the row that begins so, under the heading of the section.
fn row<'a>(text: &'a str, begins: &str) -> Vec<&'a str> {
    let section = &text[text.find("## What became of the promises").unwrap()..];
    let row = section.lines().find(|line| line.starts_with(&format!("| {begins} |")));
    let row = row.unwrap_or_else(|| panic!("{begins} in {section}"));
    row.split('|').map(str::trim).filter(|cell| !cell.is_empty()).skip(1).collect()
}

#[test]
fn the_first_section_counts_what_was_done_in_either_year_and_adds_up() {
    let home = home();
    home.done(&["lab", "City 2027", "--after", "City 2026", "--yes"]);
    let before = report(&home, &["--since", "2026"]);
    let sum = "Of 13 promised: 6 done, 1 moved, 2 dropped, 4 silent.";
    assert!(before.contains(sum), "{before}");
    // Carried over first, and done this year; another one is put off.
    let waste = home.sessions().join("City-2027").join("Waste.ron");
    home.done(&["actions", "1.A1", "--done", "--lab", "2027"]);
    change(&waste, |session| {
        let kim = session.actions.iter().find(|action| action.text == "Sweep").unwrap();
        let due = Some("2999-05-01".parse().unwrap());
        let mut commitment = kim.commitment.clone();
        commitment.due = due;
        Edit::Commit(kim.label, commitment)
    });
    let after = report(&home, &["--since", "City 2026"]);
    let sum = "Of 13 promised: 7 done, 2 moved, 2 dropped, 2 silent.";
    assert!(after.contains(sum), "{after}");
    assert!(after.starts_with("# City 2027"), "with two labs the other one is meant");
    assert!(!after.contains("6 done"), "the figures of a year ago are not told beside: {after}");
    assert_eq!(row(&after, "All together"), ["13", "7", "2", "2", "2"]);
    assert_eq!(row(&after, "Petrov"), ["1", "1", "0", "0", "0"]);
    assert_eq!(row(&after, "Local authority"), ["1", "1", "0", "0", "0"], "it is asked for that");
    // Right after the passport, before anything of this year.
    let places = ["## Passport", "## What became of the promises of “City 2026”", "## Platforms"];
    let places = places.map(|heading| after.find(heading).unwrap_or_else(|| panic!("{after}")));
    assert!(places.is_sorted());
    let each = &after[after.find("### Each of the promises").unwrap()..];
    for said in ["Buy a truck", "| silent |", "put off to 1 May 2999", "| 1.A1 |"] {
        assert!(each.contains(said), "{said}: {each}");
    }
    assert!(after.find("| silent |") < after.find("put off to 1 May"), "silent ones stand first");
    let russian = report(&home, &["--since", "2026", "--lang", "ru"]);
    let sum = "Из 13 обещанных действий: сделано — 7, перенесено — 2, снято — 2, нет сведений — 2.";
    assert!(russian.contains(sum), "{russian}");
}

#[test]
fn names_stay_in_the_room_and_every_format_has_the_section() {
    let home = home();
    home.done(&["lab", "City 2027", "--after", "City 2026", "--yes"]);
    let none = report(&home, &["--since", "2026", "--voices", "none"]);
    for name in ["Petrov", "Ivanova", "Kim"] {
        assert!(!none.contains(name), "{name} in {none}");
    }
    assert!(none.contains("Of 13 promised: 6 done"), "{none}");
    let formats = "docx,pdf,html,txt,xlsx,csv,json,ics";
    // The logo of that lab is no picture, which is said.
    let ran = home.run(&["plenary", "--since", "2026", "--to", formats, "--out", "all"]);
    let sheet = ran.out.lines().find(|path| path.contains("Promises-since")).unwrap();
    let sheet = fs::read_to_string(home.path("work").join(sheet)).unwrap();
    assert_eq!(sheet.lines().count(), 1 + 13, "{sheet}");
}

#[test]
fn a_lab_cannot_look_back_at_itself_nor_at_one_that_is_not_there() {
    let home = home();
    home.done(&["lab", "City 2027", "--after", "City 2026", "--yes"]);
    let refused = |arguments: &[&str], code: i32, words: &[&str]| {
        home.run(&[&["plenary"], arguments].concat()).fails(code, words);
    };
    refused(&["City 2027", "--since", "2027"], 2, &["City 2027"]);
    refused(&["--since", "2013"], 1, &["2013", "City 2026", "City 2027"]);
    refused(&["--since", "2026", "--letters"], 2, &["--since"]);
}
