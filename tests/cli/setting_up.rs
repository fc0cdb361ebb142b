//! `citylab lab`: a lab set up with all its facts, changed later, and shown.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{Counting, LabPlan, Question, Stage};
use citylab::i18n::Lang;
use citylab::storage::library::read_plan;

use crate::shared::home::Home;

/// The command that README shows above the file it makes, without the program's name and the title.
const WHOLE: [&str; 20] = [
    "--place",
    "Novokuznetsk",
    "--from",
    "26–27 November 2026",
    "--organiser",
    "City council",
    "Youth centre",
    "--platform",
    "Waste management",
    "Public participation",
    "--minutes",
    "troubles=45",
    "--question",
    "troubles=What keeps us from living well here?",
    "--group",
    "business",
    "local authority",
    "Journalists",
    "--logo",
    "emblem.png",
];
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and more";

fn home() -> Home {
    let home = Home::new();
    fs::write(home.path("work/emblem.png"), PNG).unwrap();
    home
}

fn city(home: &Home) -> PathBuf {
    home.sessions().join("The-City-for-Life")
}

fn set_up(home: &Home) -> LabPlan {
    home.done(&[&["lab", "The City for Life"], &WHOLE[..]].concat());
    plan(&city(home))
}

fn plan(folder: &Path) -> LabPlan {
    read_plan(folder).unwrap().unwrap()
}

/// All files below a folder with their bytes.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(self::files(&path)),
            false => files.push((path.clone(), fs::read(&path).unwrap())),
        }
    }
    files.sort();
    files
}

#[test]
fn a_lab_gets_all_that_is_given() {
    let home = home();
    let plan = set_up(&home);
    let day = |text: &str| Some(text.parse().unwrap());
    assert_eq!((plan.lab.from, plan.lab.to), (day("2026-11-26"), day("2026-11-27")));
    assert_eq!(plan.lab.place, "Novokuznetsk");
    assert_eq!(plan.lab.organisers, ["City council", "Youth centre"]);
    assert_eq!(plan.platforms, ["Waste management", "Public participation"]);
    let minutes: Vec<(Stage, u32)> =
        plan.agenda.iter().map(|slot| (slot.stage, slot.minutes)).collect();
    assert_eq!(minutes[..3], [(Stage::Opening, 10), (Stage::Troubles, 45), (Stage::Ways, 40)]);
    assert_eq!(plan.questions[&Question::Troubles], "What keeps us from living well here?");
    let groups: Vec<(&str, &str)> =
        plan.groups.iter().map(|group| (group.key.as_str(), group.name.as_str())).collect();
    assert_eq!(groups, [("business", ""), ("authority", ""), ("journalists", "Journalists")]);
    assert_eq!(fs::read(city(&home).join(plan.logo)).unwrap(), PNG);
    home.add("Waste management", "troubles", "one");
    let session = crate::shared::home::sessions_in(&city(&home));
    let text = fs::read_to_string(&session[0]).unwrap();
    assert!(text.contains("What keeps us from") && text.contains("minutes: 45"), "{text}");
}

#[test]
fn readme_shows_the_file_that_its_command_makes() {
    let home = home();
    set_up(&home);
    let made = fs::read_to_string(city(&home).join("lab.ron")).unwrap();
    let readme = include_str!("../../README.md");
    assert!(
        readme.contains(&format!("```ron\n{made}```")),
        "README has another lab.ron than\n{made}"
    );
    for word in WHOLE {
        let quoted = word.contains(' ').then(|| format!("\"{word}\""));
        assert!(readme.contains(quoted.as_deref().unwrap_or(word)), "README lacks {word}");
    }
    for lang in ["en", "ru"] {
        let page = home.done(&["man", "--lang", lang]);
        let comments = lang.parse::<Lang>().unwrap().plan_comments();
        let lines = comments.0.values().flat_map(|comment| comment.lines());
        let lines = lines.filter(|line| !page.contains(&format!("// {}", line.trim())));
        assert_eq!(lines.collect::<Vec<_>>(), [""; 0], "{lang}: {page}");
    }
}

#[test]
fn a_change_takes_what_is_given_and_keeps_the_rest_and_the_file_before() {
    let home = home();
    let before = set_up(&home);
    let text = fs::read(city(&home).join("lab.ron")).unwrap();
    let out =
        home.done(&["lab", "city for", "--change", "--place", "Kemerovo", "--to", "28 Nov 2026"]);
    assert!(out.contains("Kemerovo") && out.contains("26–28 Nov 2026"), "{out}");
    let mut expected = before;
    expected.lab.place = "Kemerovo".to_owned();
    expected.lab.to = Some("2026-11-28".parse().unwrap());
    assert_eq!(plan(&city(&home)), expected);
    let kept = files(&city(&home).join(".backups"));
    assert!(kept.len() == 1 && kept[0].1 == text, "{kept:?}");
    // The same once more changes nothing.
    let before = files(&home.sessions());
    let out = home.done(&["lab", "city", "--change", "--place", "Kemerovo"]);
    assert!(out.contains("nothing to change"), "{out}");
    assert!(files(&home.sessions()) == before);
    home.done(&["lab", "city", "--change", "--question", "troubles="]);
    assert!(plan(&city(&home)).questions.is_empty());
}

#[test]
fn a_lab_is_shown_as_a_person_reads_it() {
    let home = home();
    set_up(&home);
    home.add("Public participation", "troubles", "one");
    let out = home.done(&["lab", "the city", "--show"]);
    for words in [
        "The City for Life\n",
        "Days        26–27 Nov 2026",
        "Minutes     Opening 10, Troubles 45, Ways 40",
        "Groups      business, authority, Journalists",
        "  1  Waste management      not begun",
        "  2  Public participation  begun, opening",
    ] {
        assert!(out.contains(words), "{words:?} is not in\n{out}");
    }
    let out = home.done(&["lab", "the city", "--show", "--lang", "ru"]);
    assert!(out.contains("ещё не начата") && out.contains("Организаторы"), "{out}");
}

#[test]
fn the_way_of_counting_is_given_changed_shown_and_arrives_in_a_session() {
    let home = Home::new();
    for (number, (given, counting)) in [
        ("five-picks", Counting::FivePicks),
        ("пять лучших", Counting::FivePicks),
        ("dots=4", Counting::Dots(4)),
        ("hands", Counting::Hands),
    ]
    .into_iter()
    .enumerate()
    {
        let title = format!("City {number}");
        home.done(&["lab", &title, "--platform", &title, "--voting", given]);
        let folder = home.sessions().join(title.replace(' ', "-"));
        assert_eq!(plan(&folder).voting.counting(), counting, "{given}");
        home.add(&title, "troubles", "one");
        let session = &crate::shared::home::sessions_in(&folder)[0];
        let session = citylab::storage::look_at(session).unwrap();
        assert_eq!(session.voting.counting(), counting, "{given}");
    }
    let out = home.done(&["lab", "City 0", "--change", "--voting", "dots=2"]);
    assert!(out.contains("dots, 2 each"), "{out}");
    let out = home.done(&["lab", "City 1", "--show"]);
    assert!(out.contains("five picks"), "{out}");
    for given in ["lots", "", "dots", "dots=", "dots=-1", "dots=99999999999", "six-picks"] {
        home.run(&["lab", "City 0", "--change", "--voting", given]).fails(2, &["dots=3"]);
    }
    assert_eq!(plan(&home.sessions().join("City-0")).voting.counting(), Counting::Dots(2));
}

#[test]
fn what_is_refused_leaves_all_files_as_they_were() {
    let home = home();
    set_up(&home);
    fs::write(home.path("work/text.png"), b"no picture").unwrap();
    fs::write(home.path("work/large.png"), [PNG, &vec![0; 6 << 20]].concat()).unwrap();
    let before = files(&home.path(""));
    let refused: [(&[&str], i32, &[&str]); 13] = [
        (&["THE CITY for life"], 1, &["--change", "The-City-for-Life"]),
        (
            &["New", "--platform", "Water", "water "],
            2,
            &["“water” is named twice", "--number-same"],
        ),
        (&["New", "--from", "soon"], 2, &["“soon”", "26–27 November 2026"]),
        (&["New", "--from", "32.11"], 2, &["“32.11”"]),
        (
            &["New", "--from", "27.11.2026", "--to", "26.11.2026"],
            2,
            &["26 Nov 2026", "27 Nov 2026"],
        ),
        (&["New", "--minutes", "lunch=40"], 2, &["“lunch=40”", "troubles"]),
        (&["New", "--minutes", "ways=0"], 2, &["“ways=0”"]),
        (&["New", "--question", "What?"], 2, &["“What?”", "actions"]),
        (&["New", "--logo", "text.png"], 1, &["text.png", "PNG, JPEG or SVG"]),
        (&["New", "--logo", "large.png"], 1, &["large.png", "5 MiB"]),
        (&["New", "--logo", "none.png"], 1, &["none.png"]),
        (&["Nowhere", "--change", "--place", "X"], 1, &["“Nowhere”", "The City for Life"]),
        (&["New", "--show", "--place", "X"], 2, &["--show"]),
    ];
    for (given, code, words) in refused {
        home.run(&[&["lab"], given].concat()).fails(code, words);
        assert!(files(&home.path("")) == before, "{given:?} changed files");
    }
}

#[test]
fn a_lab_of_a_newer_program_is_not_changed() {
    let home = home();
    home.done(&["lab", "Newer"]);
    let file = home.sessions().join("Newer/lab.ron");
    let newer = fs::read_to_string(&file).unwrap().replace("format: 4", "format: 999");
    fs::write(&file, newer).unwrap();
    let before = files(&home.path(""));
    let ran = home.run(&["lab", "Newer", "--change", "--place", "X"]);
    ran.fails(1, &["Newer", "newer", "not written over"]);
    assert!(files(&home.path("")) == before);
}

#[test]
fn platforms_that_are_meant_twice_are_numbered() {
    let home = home();
    let names = ["--platform", "Вода", "Вода 1", "Отходы", "вода"];
    home.done(&[&["lab", "City", "--number-same"], &names[..]].concat());
    let plan = plan(&home.sessions().join("City"));
    assert_eq!(plan.platforms, ["Вода 2", "Вода 1", "Отходы", "вода 3"]);
}

#[test]
fn a_platform_that_has_begun_keeps_its_number() {
    let home = home();
    home.done(&["lab", "City", "--platform", "Waste", "Water"]);
    home.add("Water", "troubles", "Oil on the river\n");
    let file = home.sessions().join("City/lab.ron");
    let before = fs::read(&file).unwrap();
    for order in [&["Water", "Waste"][..], &["New", "Waste", "Water"]] {
        let ran = home.run(&[&["lab", "City", "--change", "--platform"], order].concat());
        ran.fails(1, &["“Water” has begun and is number 2"]);
        assert_eq!(fs::read(&file).unwrap(), before);
    }
    home.done(&["lab", "City", "--change", "--platform", "Waste", "Water", "Yards"]);
    assert_eq!(plan(&home.sessions().join("City")).platforms.len(), 3);
}

#[test]
fn a_last_day_without_a_year_is_that_after_the_first() {
    let home = home();
    home.done(&["lab", "City", "--from", "30.12.2031", "--to", "2.1"]);
    let plan = plan(&home.sessions().join("City"));
    assert_eq!(plan.lab.to.unwrap().to_string(), "2032-01-02");
}
