//! `citylab lab --colour --letterhead --footer`, and what a lab's documents have of it.

use std::fs;

use citylab::domain::LabPlan;
use citylab::i18n::Lang;
use citylab::storage::format::{read_plan, write_plan};
use citylab::storage::library;

use crate::shared::home::Home;

const LOOK: [&str; 7] = [
    "--colour",
    "#7a1f2b",
    "--letterhead",
    "City council",
    "71 Kirova street",
    "--footer",
    "council@example.org",
];

#[test]
fn a_lab_is_given_a_look_and_its_documents_have_it() {
    let home = Home::new();
    home.done(&[&["lab", "City", "--platform", "Water"], &LOOK[..]].concat());
    home.add("Water", "troubles", "one");
    let folder = home.sessions().join("City");
    let plan = library::read_plan(&folder).unwrap().unwrap();
    assert_eq!((plan.colour.as_str(), plan.footer.as_str()), ("#7A1F2B", "council@example.org"));
    assert_eq!(plan.letterhead, ["City council", "71 Kirova street"]);
    let shown = home.done(&["lab", "City", "--show"]);
    assert!(shown.contains("#7A1F2B") && shown.contains("City council; 71 Kirova"), "{shown}");
    let html = home.done(&["export", "Water", "--to", "html"]);
    let html = fs::read_to_string(home.path("work").join(html.trim_end())).unwrap();
    assert!(html.contains("#7A1F2B") && html.contains("71 Kirova street"), "{html}");
    // Next year's lab looks alike.
    home.add("Water", "actions", "Dig");
    home.done(&["lab", "City 2027", "--after", "City", "--yes"]);
    let next = library::read_plan(&home.sessions().join("City-2027")).unwrap().unwrap();
    assert_eq!((next.colour, next.letterhead), (plan.colour, plan.letterhead));
    home.done(&["lab", "City 2027", "--change", "--colour", "", "--letterhead", ""]);
    let next = library::read_plan(&home.sessions().join("City-2027")).unwrap().unwrap();
    assert!(next.colour.is_empty() && next.letterhead.is_empty() && !next.footer.is_empty());
}

#[test]
fn a_colour_that_cannot_be_read_on_white_is_refused_in_one_sentence() {
    let home = Home::new();
    let light = ["lab", "City", "--colour", "#ffee00"];
    home.run(&light).fails(2, &["#ffee00", "1.2 : 1", "4.5 : 1"]);
    home.run(&[&light[..], &["--lang", "ru"]].concat()).fails(2, &["1,2 : 1", "4,5 : 1"]);
    home.run(&["lab", "City", "--colour", "blue"]).fails(2, &["blue", "#RRGGBB"]);
    let seven = ["lab", "City", "--letterhead", "a", "b", "c", "d", "e", "f", "g"];
    home.run(&seven).fails(2, &["6 lines"]);
    home.run(&["lab", "City", "--footer", &"f".repeat(161)]).fails(2, &["160 letters"]);
    home.run(&["lab", "City", "--footer", &"f".repeat(161), "--lang", "ru"])
        .fails(2, &["160 букв"]);
    assert!(!home.sessions().join("City").exists());
    home.done(&["lab", "City", "--platform", "Water", "--footer", "council"]);
    home.add("Water", "troubles", "one");
    // Somebody wrote it into the file: the documents are made without it.
    let file = home.sessions().join("City").join("lab.ron");
    let plan = read_plan(&fs::read(&file).unwrap()).unwrap();
    let plan = LabPlan { colour: "#ffee00".into(), ..plan };
    fs::write(&file, write_plan(&plan, &Default::default()).unwrap()).unwrap();
    let ran = home.run(&["export", "Water", "--to", "html"]);
    assert_eq!((ran.code, ran.err.lines().count()), (0, 1), "{ran:?}");
    assert!(ran.err.contains("#ffee00") && ran.err.contains("usual colour"), "{ran:?}");
    let html = fs::read_to_string(home.path("work").join(ran.out.trim_end())).unwrap();
    assert!(!html.contains("ffee00") && html.contains("council"), "{html}");
    let plan = LabPlan { colour: String::new(), footer: "f".repeat(400), ..plan };
    fs::write(&file, write_plan(&plan, &Default::default()).unwrap()).unwrap();
    let ran = home.run(&["export", "Water", "--to", "html", "--force"]);
    assert!(ran.err.contains("room for 160 letters"), "{ran:?}");
    let quiet = home.done(&["export", "Water", "--to", "txt"]);
    assert!(quiet.ends_with(".txt\n"), "a text has no colour");
}

/// The program of a year ago refuses fields it does not know, so those that say nothing are not written.
#[test]
fn a_plan_without_a_look_is_written_without_its_fields() {
    for lang in Lang::ALL {
        let plain = write_plan(&LabPlan::default(), &lang.plan_comments()).unwrap();
        let fields = ["colour", "letterhead", "footer", "addressees"];
        let says = |field: &str| plain.lines().any(|line| line.trim_start().starts_with(field));
        assert!(fields.iter().all(|field| !says(&format!("{field}:"))), "{plain}");
        let full = LabPlan {
            colour: "#7A1F2B".into(),
            letterhead: vec!["City council".into(), "71 Kirova street".into()],
            footer: "council@example.org".into(),
            addressees: [("press".to_owned(), vec!["Editor".to_owned()])].into(),
            ..LabPlan::default()
        };
        let text = write_plan(&full, &lang.plan_comments()).unwrap();
        assert_eq!(read_plan(text.as_bytes()).unwrap(), full, "{text}");
    }
}
