//! `citylab list`.

use std::fs;
use std::process::Stdio;

use citylab::text;
use serde_json::Value;

use crate::shared::home::{Home, Ran, started};

fn lab() -> Home {
    let home = Home::new();
    home.add("Waste management", "troubles", "one\ntwo");
    home.add("Общественное участие", "ways", "раз");
    home.add("廃棄物管理", "actions", "one");
    home
}

#[test]
fn columns_stand_under_one_another_cell_by_cell() {
    let home = lab();
    let out = home.done(&["list"]);
    let rows: Vec<&str> = out.lines().skip(1).collect();
    assert_eq!(rows.len(), 4, "{out}");
    let stage = |row: &&str| row.find("Opening").map(|at| text::width(row.get(..at).unwrap()));
    let columns: Vec<Option<usize>> = rows[1..].iter().map(stage).collect();
    assert!(columns[0].is_some() && columns.iter().all(|column| *column == columns[0]), "{out}");
    let ends: Vec<usize> = rows
        .iter()
        .map(|row| {
            let words = ["troubles", " 2 ", " – "];
            let at = words
                .iter()
                .filter_map(|word| row.find(word).map(|at| at + word.trim_end().len()))
                .min();
            text::width(row.get(..at.unwrap()).unwrap())
        })
        .collect();
    assert!(ends.iter().all(|end| *end == ends[0]), "{ends:?}\n{out}");
    assert!(home.done(&["list", "--lang", "ru"]).contains("Начало"));
}

#[test]
fn json_has_a_shape_to_rely_on() {
    let home = lab();
    home.done(&["lab", "The City for Life", "--platform", "Waste"]);
    fs::write(home.sessions().join("broken.ron"), "(format: 4").unwrap();
    let list: Value = serde_json::from_str(&home.done(&["list", "--json"])).unwrap();
    assert_eq!(list["folder"], home.sessions().to_str().unwrap());
    assert_eq!(list["faults"], Value::Array(Vec::new()));
    let labs = list["labs"].as_array().unwrap();
    assert_eq!(labs[1]["title"], "The City for Life");
    let sessions = labs[0]["sessions"].as_array().unwrap();
    assert_eq!(sessions.len(), 4);
    let of = |name: &str| sessions.iter().find(|session| session["platform"] == name).unwrap();
    let waste = of("Waste management");
    let names: Vec<&String> = waste.as_object().unwrap().keys().collect();
    let mut expected = [
        "file",
        "platform",
        "stage",
        "troubles",
        "ways",
        "actions",
        "parked",
        "changed",
        "state",
        "problem",
        "copy",
        "copies",
        "holder",
        "left_behind",
    ];
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert_eq!((&waste["stage"], &waste["troubles"]), (&"opening".into(), &2.into()));
    assert_eq!((&waste["state"], &waste["problem"]), (&"ready".into(), &Value::Null));
    waste["changed"].as_str().unwrap().parse::<citylab::domain::Moment>().unwrap();
    let broken = of("broken");
    assert_eq!(broken["state"], "unreadable");
    assert!(broken["problem"].as_str().unwrap().contains("broken.ron:1:"), "{broken}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let home = Home::new();
    fs::create_dir_all(home.sessions()).unwrap();
    // More than a pipe holds, so that the program does notice.
    for n in 0..400 {
        fs::write(home.sessions().join(format!("{n}-{}.ron", "x".repeat(200))), "").unwrap();
    }
    for arguments in [["list"].as_slice(), &["list", "--json"]] {
        let mut command = home.command(arguments);
        let mut child = started(command.stdout(Stdio::piped()).stderr(Stdio::piped()));
        drop(child.stdout.take());
        let ran = Ran::from(child.wait_with_output().unwrap());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let home = lab();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran =
        Ran::from(home.command(&["list"]).stdout(full).stderr(Stdio::piped()).output().unwrap());
    ran.fails(1, &[]);
}

#[test]
fn a_session_that_is_open_is_marked() {
    let home = Home::new();
    home.add("Waste", "ways", "one");
    let now = citylab::domain::Moment::now();
    let opened = citylab::storage::open(&home.only_session(), now, |_| {}).unwrap();
    let place = format!("since {}, ", now.hour_minute());
    let list = home.done(&["list"]);
    assert!(list.contains("open on ") && list.contains(&place), "{list}");
    let list: Value = serde_json::from_str(&home.done(&["list", "--json"])).unwrap();
    let session = &list["labs"][0]["sessions"][0];
    assert_eq!(session["state"], "in-use");
    assert_eq!(session["holder"]["since"], now.to_string());
    assert_eq!(session["holder"]["process"], std::process::id());
    assert!(session["holder"]["computer"].is_string());
    drop(opened);
    assert!(!home.done(&["list"]).contains("open on "));
}

#[test]
fn a_file_copied_without_its_journal_is_told_in_list_check_and_plenary() {
    let (home, stick) = (Home::new(), Home::new());
    home.add("Waste", "ways", "one");
    stick.add("Water", "ways", "one");
    let file = home.only_session();
    let now = citylab::domain::Moment::now();
    let (saved, told) = std::sync::mpsc::channel();
    let opened = citylab::storage::open(&file, now, move |event| drop(saved.send(event))).unwrap();
    let citylab::storage::OpenMode::Writing(saver) = opened.mode else { panic!() };
    let mut session = opened.session;
    for half in ["half", "half a sentence"] {
        saver.save(session.perform(citylab::domain::Edit::Draft(half.to_owned())).unwrap());
        told.recv().unwrap();
    }
    fs::copy(&file, stick.sessions().join("Waste.ron")).unwrap();
    let said = ["since", "Newer answers may lie in Waste.ron.journal"];
    let list = stick.done(&["list"]);
    assert!(said.iter().all(|word| list.contains(word)), "{list}");
    let json: Value = serde_json::from_str(&stick.done(&["list", "--json"])).unwrap();
    let sessions = json["labs"][0]["sessions"].as_array().unwrap();
    assert_eq!(sessions.iter().filter(|it| it["left_behind"].is_string()).count(), 1);
    let check = stick.done(&["check"]);
    assert!(said.iter().all(|word| check.contains(word)), "{check}");
    stick.done(&["plenary", "--to", "md", "--out", "."]);
    let report = fs::read_dir(stick.path("work")).unwrap().next().unwrap().unwrap().path();
    let report = fs::read_to_string(report).unwrap();
    assert!(report.contains("“Waste” stands here as a copy has it"), "{report}");
    let ran = stick.run_with(&["add", "Waste", "ways"], b"two");
    assert!(ran.code == 0 && ran.err.contains(said[1]), "{ran:?}");
    assert!(!home.done(&["list"]).contains(said[1]));
}

#[test]
fn platforms_that_have_not_begun_are_listed_under_their_lab() {
    let home = Home::new();
    home.done(&["lab", "City", "--platform", "Waste", "Water"]);
    home.add("Water", "troubles", "one");
    let table = home.done(&["list"]);
    assert!(table.contains("Waste  not begun"), "{table}");
    home.done(&["lab", "Empty"]);
    let table = home.done(&["list"]);
    assert!(table.contains("Empty\n  no platforms yet\n"), "{table}");
    let json: Value = serde_json::from_str(&home.done(&["list", "--json"])).unwrap();
    let labs = json["labs"].as_array().unwrap();
    let planned = labs.iter().map(|lab| lab["planned"].to_string()).collect::<String>();
    assert_eq!(planned, "[{\"number\":1,\"platform\":\"Waste\"}][]");
}
