//! `citylab restore`.

use std::fs;

use citylab::domain::Moment;
use citylab::storage;

use crate::shared::home::Home;

/// A session with three earlier states: without answers, with two troubles, with a way as well.
fn home() -> Home {
    let home = Home::new();
    home.add("Waste management", "troubles", "Dumps at the river\nThe landfill is full");
    home.add("Waste management", "ways", "Cameras");
    home.add("Waste management", "troubles", "Bins overflow");
    home
}

/// The lines of an output that stand for states, without their dates.
fn states(out: &str) -> Vec<String> {
    let is_row = |line: &&str| line.starts_with("  ");
    let without_date = |line: &str| match line.split_once(" · ") {
        Some((head, rest)) => format!("{} {rest}", head.trim().split(' ').next().unwrap()),
        None => line.trim().to_owned(),
    };
    out.lines().filter(is_row).map(without_date).collect()
}

#[test]
fn earlier_states_are_listed_with_what_they_have_otherwise() {
    let home = home();
    let out = home.done(&["restore", "waste"]);
    let expected = [
        "1 Opening · 2 troubles, 1 way, 0 actions · parked 0",
        "1 answer fewer",
        "2 Opening · 2 troubles, 0 ways, 0 actions · parked 0",
        "2 answers fewer",
        "3 Opening · 0 troubles, 0 ways, 0 actions · parked 0",
        "4 answers fewer",
    ];
    assert_eq!(states(&out), expected, "{out}");
    let today = Moment::now().date().to_string();
    assert!(out.contains(&today) && out.ends_with("citylab restore waste --state 1\n"), "{out}");
    let out = home.done(&["restore", "waste", "--lang", "ru"]);
    assert!(out.contains("на 2 ответа меньше"), "{out}");
}

#[test]
fn a_preview_changes_nothing_and_says_how_to_go_on() {
    let home = home();
    let before = fs::read(home.only_session()).unwrap();
    let out = home.done(&["restore", "waste", "--state", "2"]);
    let lines: Vec<&str> = out.lines().skip(1).collect();
    let expected = [
        "These answers would go:",
        "  T3  Bins overflow",
        "  W1  Cameras",
        "Nothing was changed. To put this state in place: citylab restore waste --state 2 --yes",
    ];
    assert_eq!(lines, expected);
    assert_eq!(fs::read(home.only_session()).unwrap(), before);
    let out = home.done(&["restore", "Waste management", "--state", "2", "--lang", "ru"]);
    assert!(out.contains("С1  Cameras"), "{out}");
    assert!(out.contains("citylab restore \"Waste management\" --state 2 --yes"), "{out}");
}

#[test]
fn a_long_preview_is_cut() {
    let home = Home::new();
    let answers: Vec<String> = (1..=30).map(|number| format!("answer {number}")).collect();
    home.add("Waste", "troubles", &answers.join("\n"));
    let out = home.done(&["restore", "Waste", "--state", "1"]);
    assert!(out.contains("T10  answer 10\n  … and 20 more\n"), "{out}");
}

#[test]
fn a_state_that_is_put_in_place_can_be_taken_back() {
    let home = home();
    let out = home.done(&["restore", "waste", "--state", "2", "--yes"]);
    assert!(out.contains("Waste management is as it was until"), "{out}");
    assert!(out.contains("citylab restore waste"), "{out}");
    assert!(home.done(&["check"]).contains("2 troubles, 0 ways"));
    let out = home.done(&["restore", "waste"]);
    let first = ["1 Opening · 3 troubles, 1 way, 0 actions · parked 0", "2 answers more"];
    assert_eq!(states(&out)[..2], first);
    let out = home.done(&["restore", "waste", "--state", "1"]);
    assert!(out.contains("These answers would come back:\n  T3  Bins overflow"), "{out}");
    home.done(&["restore", "waste", "--state", "1", "--yes"]);
    assert!(home.done(&["check"]).contains("3 troubles, 1 way"));
}

#[test]
fn an_answer_worded_otherwise_is_shown_with_both_wordings() {
    let home = home();
    let file = home.only_session();
    // Changed with a text editor, which makes no backup; so it is kept before the next change.
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("The landfill is full", "The landfill is almost full")).unwrap();
    home.add("Waste management", "troubles", "One more");
    let out = home.done(&["restore", "waste", "--state", "2"]);
    let both = "  T2  The landfill is almost full\n  →   The landfill is full\n";
    assert!(out.contains(both), "{out}");
    assert!(home.done(&["restore", "waste"]).contains("1 answer worded otherwise"));
}

#[test]
fn a_session_that_somebody_has_open_stays_as_it_is() {
    let home = home();
    let file = home.only_session();
    let before = fs::read(&file).unwrap();
    let open = storage::open(&file, Moment::now(), |_| {}).unwrap();
    let ran = home.run(&["restore", "waste", "--state", "2", "--yes"]);
    ran.fails(1, &["Another program has this session", "Nothing was changed"]);
    assert_eq!(fs::read(&file).unwrap(), before);
    // Looking is allowed.
    home.done(&["restore", "waste", "--state", "2"]);
    drop(open);
}

#[test]
fn a_session_that_cannot_be_read_or_is_gone_comes_back() {
    let home = home();
    let file = home.only_session();
    fs::write(&file, "(format: 4,").unwrap();
    let ran = home.run(&["restore", "waste"]);
    assert_eq!((ran.code, states(&ran.out).len()), (0, 3), "{ran:?}");
    assert!(ran.err.contains("Waste-management.ron:1:"), "{ran:?}");
    let ran = home.run(&["restore", "waste", "--state", "1", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("Waste-management.unreadable-"), "{ran:?}");
    assert!(home.done(&["check"]).contains("2 troubles, 1 way"));
    fs::remove_file(&file).unwrap();
    let ran = home.run(&["restore", file.to_str().unwrap(), "--state", "1", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(home.done(&["check"]).contains("2 troubles, 1 way"));
}

#[test]
fn what_cannot_be_restored_is_said() {
    let home = home();
    home.run(&["restore", "parks"]).fails(1, &["“parks”"]);
    home.run(&["restore", "waste", "--state", "4"]).fails(1, &["no earlier state 4", ": 3"]);
    home.run(&["restore", "waste", "--state", "0"]).fails(1, &["no earlier state 0"]);
    home.run(&["restore", "waste", "--yes"]).fails(2, &["--state", "citylab restore --help"]);
    let backups = storage::backups(&home.only_session());
    fs::write(&backups[0].path, "(format: 4,").unwrap();
    assert!(home.done(&["restore", "waste"]).contains(".ron:1:"));
    home.run(&["restore", "waste", "--state", "1", "--yes"]).fails(1, &[".ron:1:"]);
    fs::remove_dir_all(home.sessions().join(".backups")).unwrap();
    assert!(home.done(&["restore", "waste"]).contains("No earlier state"));
}
