//! `citylab lab NEW --after OLD`: next year's lab, made from what last year's left open.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{
    Commitment, Counting, Date, Edit, Label, Moment, Outcome, Requirement, Session, Stage,
};
use citylab::storage::format::write_plan;
use citylab::storage::{self, library};

use crate::shared::files::{bytes_in, change};
use crate::shared::home::{Home, sessions_in};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn read(path: &Path) -> Session {
    storage::look_at(path).unwrap()
}

/// The sessions of a lab by the names of their files.
pub(super) fn lab(home: &Home, title: &str) -> BTreeMap<String, Session> {
    let files = sessions_in(&home.sessions().join(title.replace(" ", "-"))).into_iter();
    let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.map(|path| (name(&path), read(&path))).collect()
}

fn promised(number: u32, who: &str, due: &str, outcome: Option<Outcome>) -> Edit {
    let due = (!due.is_empty()).then(|| day(due));
    let commitment = Commitment { who: who.to_owned(), due, outcome, ..Commitment::default() };
    Edit::Commit(Label::A(number), commitment.into())
}

/// City 2026: of 13 actions on four platforms 6 are done, 1 is put off, 2 are given up, 4 are open. On one
/// platform all are done, and one platform was never begun.
pub(super) fn home() -> Home {
    let home = Home::new();
    let platforms = ["Waste", "Roads", "Air", "Water", "Land"];
    home.done(&[&["lab", "City 2026", "--platform"][..], &platforms[..]].concat());
    let plan = home.sessions().join("City-2026").join("lab.ron");
    let mut shared = library::read_plan(plan.parent().unwrap()).unwrap().unwrap();
    shared.lab.organisers = vec!["City Hall".to_owned()];
    shared.lab.place = "Novokuznetsk".to_owned();
    shared.logo = "arms.png".to_owned();
    shared.questions.insert(citylab::domain::Question::Troubles, "What hurts?".to_owned());
    fs::write(&plan, write_plan(&shared, &Default::default()).unwrap()).unwrap();
    fs::write(plan.with_file_name("arms.png"), b"\x89PNG").unwrap();
    let (done, dropped) = (Outcome::Done(day("2026-02-01")), Outcome::Dropped(day("2026-02-01")));
    let moved = Outcome::Moved(day("2999-06-01"));
    let held = || Edit::Date(Some(day("2025-11-26")));
    let asked = Edit::Require(Label::A(1), Some(Box::new(Requirement::to("authority".to_owned()))));
    let file = |name: &str| home.sessions().join("City-2026").join(format!("{name}.ron"));
    home.add(
        "Waste",
        "actions",
        "Buy a truck\nList the dumps\nPaint the bins\nAsk Moscow\nSweep\n",
    );
    change(&file("Waste"), |_| {
        Edit::Batch(vec![
            held(),
            asked,
            promised(1, "Petrov", "2999-03-01", None),
            promised(2, "Ivanova", "2026-03-01", Some(moved)),
            promised(3, "Ivanova", "2026-03-01", Some(done)),
            promised(4, "", "", Some(dropped)),
            promised(5, "Kim", "2026-03-01", None),
        ])
    });
    home.add("Roads", "actions", "Mend the bridge\nCount the holes\nDraw lines\nLight it\n");
    change(&file("Roads"), |_| {
        Edit::Batch(vec![
            held(),
            promised(1, "", "", None),
            promised(2, "Kim", "", Some(done)),
            promised(3, "Kim", "", Some(done)),
            promised(4, "Kim", "", Some(dropped)),
        ])
    });
    home.add("Air", "actions", "Plant trees\nMeasure\nWarn\n");
    change(&file("Air"), |_| {
        Edit::Batch((1..=3).map(|n| promised(n, "Orlov", "", Some(done))).collect())
    });
    home.add("Water", "actions", "Test the wells\n");
    home
}

const AFTER: [&str; 5] = ["lab", "City 2027", "--after", "City 2026", "--yes"];

#[test]
fn next_years_lab_begins_with_what_last_years_left_open() {
    let home = home();
    let old = home.sessions().join("City-2026");
    let before = bytes_in(&old);
    let told = home.done(&["lab", "City 2027", "--after", "city 2026", "--dry-run"]);
    assert!(told.starts_with("City 2027 ← City 2026\n"), "{told}");
    let became = "Of 13 promised at City 2026: 6 done, 1 moved, 2 dropped, 4 open.";
    assert!(told.contains(became), "{told}");
    let rows: Vec<Vec<&str>> = told.lines().map(|line| line.split_whitespace().collect()).collect();
    for row in ["Waste 3 actions", "Roads 1 action", "Air nothing new", "Water 1 action"] {
        assert!(rows.contains(&row.split(' ').collect()), "{row}: {told}");
    }
    assert!(told.ends_with("To carry over: 5 actions.\n"), "{told}");
    assert!(!home.sessions().join("City-2027").exists(), "a dry run makes nothing");
    home.run(&AFTER[..4]).code.checked_sub(2).unwrap();
    assert!(!home.sessions().join("City-2027").exists(), "nobody could be asked");

    let told = home.done(&AFTER);
    assert!(told.contains("Waste: 3 actions carried over."), "{told}");
    assert!(bytes_in(&old) == before, "last year's lab is only read");
    let new = home.sessions().join("City-2027");
    let plan = library::read_plan(&new).unwrap().unwrap();
    assert_eq!(plan.platforms, ["Waste", "Roads", "Air", "Water", "Land"]);
    assert_eq!((plan.lab.title.as_str(), plan.lab.from), ("City 2027", None));
    assert_eq!(plan.lab.organisers, ["City Hall"]);
    assert_eq!(plan.lab.place, "Novokuznetsk");
    assert_eq!(plan.questions.len(), 1);
    assert_eq!(fs::read(new.join(&plan.logo)).unwrap(), b"\x89PNG");
    let sessions = lab(&home, "City 2027");
    assert_eq!(sessions.keys().collect::<Vec<_>>(), ["Air", "Roads", "Waste", "Water"]);
    assert_eq!(sessions.values().map(|it| it.number).collect::<Vec<_>>(), [3, 2, 1, 4]);
    assert!(sessions.values().all(|it| it.stage == Stage::Opening && it.lab.title == "City 2027"));
    let waste = &sessions["Waste"];
    let texts: Vec<&str> = waste.actions.iter().map(|answer| answer.text.as_str()).collect();
    assert_eq!(texts, ["Buy a truck", "List the dumps", "Sweep"]);
    let carried = waste.actions[1].carried.as_ref().unwrap();
    assert_eq!((carried.label, carried.due), (Label::A(2), Some(day("2999-06-01"))));
    assert_eq!((carried.lab.as_str(), carried.held), ("City 2026", Some(day("2025-11-26"))));
    assert_eq!(waste.actions[0].requirement.as_ref().unwrap().to, "authority");
    assert_eq!(waste.actions[2].commitment.due, None, "a day that is over is none any more");
    assert_eq!(waste.history.done.len(), 1, "one step in each session");
    assert_eq!(sessions["Air"].actions, []);
    let air = &sessions["Air"].earlier[0];
    assert_eq!((air.promised, air.done), (3, 3));
}

#[test]
fn votes_are_counted_as_last_year_unless_something_else_is_said() {
    let home = home();
    home.done(&["lab", "City 2026", "--change", "--voting", "five-picks"]);
    let counting = |title: &str| {
        let plan = library::read_plan(&home.sessions().join(title)).unwrap().unwrap();
        plan.voting.counting()
    };
    home.done(&AFTER);
    assert_eq!(counting("City-2027"), Counting::FivePicks);
    let waste = &lab(&home, "City 2027")["Waste"];
    assert_eq!(waste.voting.counting(), Counting::FivePicks);
    home.done(&["lab", "City 2028", "--after", "City 2026", "--yes", "--voting", "hands"]);
    assert_eq!(counting("City-2028"), Counting::Hands);
}

#[test]
fn asking_again_adds_what_is_new_and_nothing_twice() {
    let home = home();
    home.done(&AFTER);
    let new = home.sessions().join("City-2027");
    let before = bytes_in(&new);
    let told = home.done(&AFTER);
    assert!(told.contains("No action to carry over."), "{told}");
    assert!(bytes_in(&new) == before, "files changed");
    // Reworded, its platform renamed, its file too.
    let reword = Edit::Reword { label: Label::A(1), text: "A lorry".to_owned(), verbatim: None };
    let renamed = Edit::Platform("Refuse".to_owned());
    change(&new.join("Waste.ron"), |_| Edit::Batch(vec![reword, renamed]));
    fs::rename(new.join("Waste.ron"), new.join("refuse.ron")).unwrap();
    let before = bytes_in(&new);
    home.done(&AFTER);
    assert!(bytes_in(&new) == before, "files changed");
    let old = home.sessions().join("City-2026").join("Waste.ron");
    home.run_with(&["add", old.to_str().unwrap(), "actions"], b"Count the bins\n");
    home.done(&["actions", old.to_str().unwrap(), "A5", "--done"]);
    let told = home.done(&AFTER);
    assert!(
        told.contains("Of 14 promised at City 2026: 7 done, 1 moved, 2 dropped, 4 open."),
        "{told}"
    );
    assert!(told.contains("Refuse: 1 action carried over."), "{told}");
    let refuse = read(&new.join("refuse.ron"));
    let texts: Vec<&str> = refuse.actions.iter().map(|answer| answer.text.as_str()).collect();
    assert_eq!(texts, ["A lorry", "List the dumps", "Sweep", "Count the bins"]);
    assert_eq!(lab(&home, "City 2027").len(), 4);
    // The other way to carry over knows the same.
    let path = new.join("refuse.ron");
    let import =
        ["import", path.to_str().unwrap(), old.to_str().unwrap(), "--open-actions", "--yes"];
    let before = bytes_in(&new);
    home.done(&import);
    assert!(bytes_in(&new) == before, "files changed");
}

#[test]
fn the_first_report_says_what_became_of_last_years_promises() {
    let home = home();
    home.done(&AFTER);
    let path = home.sessions().join("City-2027").join("Waste.ron");
    let text = |told: String| {
        let path = told.lines().last().unwrap().to_owned();
        fs::read_to_string(home.path("work").join(path)).unwrap()
    };
    let md = text(home.done(&["export", path.to_str().unwrap(), "--to", "md"]));
    assert!(md.contains("Of 5 promised at City 2026: 1 done, 1 moved, 1 dropped, 2 open."), "{md}");
    assert!(md.contains("A1 of “Waste”, City 2026, promised by 1 March 2999"), "{md}");
    let all = text(home.done(&["plenary", "city 2027", "--to", "md"]));
    let became = "Of 13 promised at City 2026: 6 done, 1 moved, 2 dropped, 4 open.";
    assert!(all.contains(became), "{all}");
    assert!(all.contains("A1 of “Waste”, City 2026, promised by 1 March 2999"), "{all}");
    let russian = text(home.done(&["plenary", "city 2027", "--to", "txt", "--lang", "ru"]));
    let became = "Из 13 обещанных на лаборатории «City 2026»: сделано 6";
    let flat = russian.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(became), "{russian}");
    let json = text(home.done(&["export", path.to_str().unwrap(), "--to", "json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let session = &json["sessions"][0];
    assert_eq!(session["earlier"][0]["promised"], 5);
    assert_eq!(session["earlier"][0]["lab"], "City 2026");
    assert_eq!(session["actions"][0]["carried"]["label"], "A1");
    assert_eq!(session["actions"][0]["carried"]["due"], "2999-03-01");
}

#[test]
fn the_source_is_never_the_target() {
    let home = home();
    let old = home.sessions().join("City-2026");
    let before = bytes_in(&home.sessions());
    let fails = |arguments: &[&str], code: i32, words: &[&str]| {
        home.run(arguments).fails(code, words);
        assert!(bytes_in(&home.sessions()) == before, "{arguments:?}");
    };
    fails(
        &["lab", "City 2026", "--after", "City 2026", "--yes"],
        2,
        &["City 2026", "another title"],
    );
    fails(&["lab", "New", "--after", "Village", "--yes"], 1, &["Village"]);
    fails(&["lab", "New", "--yes"], 2, &["--after"]);
    let (waste, roads) = (old.join("Waste.ron"), old.join("Roads.ron"));
    let [folder, waste, roads] = [&old, &waste, &roads].map(|path| path.to_str().unwrap());
    for source in [folder, waste, roads] {
        fails(&["import", waste, source, "--open-actions", "--yes"], 2, &["City-2026"]);
        // The plan has Land, which would be started in the very lab the actions are taken from.
        let new = ["import", "Land", source, "--open-actions", "--new", "--yes"];
        fails(&new, 2, &["City-2026"]);
    }
    // A copy of last year's folder under another title is no new lab.
    let copy = home.sessions().join("Copy");
    fs::create_dir(&copy).unwrap();
    for (path, bytes) in bytes_in(&old) {
        fs::write(copy.join(path.file_name().unwrap()), bytes).unwrap();
    }
    let mut plan = library::read_plan(&copy).unwrap().unwrap();
    plan.lab.title = "City 2027".to_owned();
    fs::write(copy.join("lab.ron"), write_plan(&plan, &Default::default()).unwrap()).unwrap();
    let before = bytes_in(&home.sessions());
    home.run(&AFTER).fails(2, &["copy of City 2026"]);
    assert!(bytes_in(&home.sessions()) == before, "files changed");
}

#[test]
fn a_session_that_is_open_elsewhere_keeps_all_as_they_are() {
    let home = home();
    home.done(&AFTER);
    let old = home.sessions().join("City-2026");
    for platform in ["Waste", "Water"] {
        let path = old.join(format!("{platform}.ron"));
        home.run_with(&["add", path.to_str().unwrap(), "actions"], b"One more\n");
    }
    let new = home.sessions().join("City-2027");
    let held = storage::open(&new.join("Water.ron"), Moment::now(), |_| {}).unwrap();
    let waste = fs::read(new.join("Waste.ron")).unwrap();
    let ran = home.run(&AFTER);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("Water.ron"), "{ran:?}");
    assert_eq!(fs::read(new.join("Waste.ron")).unwrap(), waste);
    drop(held);
    let told = home.done(&AFTER);
    assert!(
        told.contains("Waste: 1 action carried over.\nWater: 1 action carried over."),
        "{told}"
    );
}

#[test]
fn a_lab_in_a_folder_elsewhere_and_without_a_plan_is_taken_up_too() {
    let home = home();
    let archive = home.path("work").join("stick");
    fs::rename(home.sessions().join("City-2026"), &archive).unwrap();
    fs::remove_file(archive.join("lab.ron")).unwrap();
    let before = bytes_in(&archive);
    let told = home.done(&["lab", "City 2027", "--after", "stick", "--yes"]);
    assert!(told.starts_with("City 2027 ← City 2026\n"), "{told}");
    assert!(bytes_in(&archive) == before, "files changed");
    let plan = library::read_plan(&home.sessions().join("City-2027")).unwrap().unwrap();
    assert_eq!(plan.platforms, ["Waste", "Roads", "Air", "Water"]);
    assert_eq!(plan.lab.organisers, ["City Hall"]);
    assert_eq!(plan.questions.len(), 1);
    assert!(plan.groups.is_empty() && plan.agenda.is_empty(), "{plan:?}");
}
