//! `citylab plenary`.

use std::fs;
use std::path::Path;

use crate::shared::home::Home;

/// A home with the example lab in its sessions folder.
fn home() -> Home {
    let home = Home::new();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions"), &home.sessions());
    home
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

fn report(home: &Home, arguments: &[&str]) -> String {
    let mut whole = vec!["plenary", "--to", "md", "--force"];
    whole.extend(arguments);
    let out = home.done(&whole);
    fs::read_to_string(home.path("work").join(out.trim_end())).unwrap()
}

#[test]
fn the_lab_has_one_report_in_every_format_asked_for() {
    let home = home();
    let out = home.done(&["plenary", "--to", "md,html,csv,xlsx,ics", "--out", "all"]);
    assert_eq!(out.lines().count(), 4 + 5, "{out}");
    let text = report(&home, &["--lang", "ru"]);
    assert!(text.contains("## Проект резолюции"), "{text}");
    assert!(text.contains("ЧЕРНОВИК"), "{text}");
    home.run(&["plenary", "--to", "md", "--lang", "ru"]).fails(1, &["The-City-for-Life"]);
}

#[test]
fn a_poster_stands_beside_the_report_and_is_none_of_a_letter() {
    let home = home();
    let out = home.done(&["plenary", "--to", "pdf,poster"]);
    let names: Vec<&str> = out.lines().collect();
    assert!(matches!(names[..], [report, poster] if report != poster), "{out}");
    assert!(names[1].ends_with("-plenary-report-–-poster.pdf"), "{out}");
    home.run(&["plenary", "--for", "business", "--to", "poster"]).fails(2, &["poster"]);
    home.run(&["plenary", "--letters", "--to", "poster"]).fails(2, &["poster"]);
    let out = home.done(&["export", "waste", "--to", "poster", "--lang", "ru"]);
    assert!(out.trim_end().ends_with("Waste-management-–-плакат.pdf"), "{out}");
}

#[test]
fn a_letter_is_asked_for_by_any_name_of_the_group() {
    let home = home();
    let letters = ["business", "Business", "бизнес"].map(|name| report(&home, &["--for", name]));
    assert!(letters[0].contains("# Requirements addressed to business"), "{}", letters[0]);
    for name in ["Announce hearings thirty days ahead", "Открытая карта нарушенных земель"]
    {
        assert!(!letters[0].contains(name), "{name} is required of others");
    }
    let head = |text: &str| text.lines().take(9).map(str::to_owned).collect::<Vec<_>>();
    assert!(letters.iter().all(|letter| head(letter) == head(&letters[0])));
    home.run(&["plenary", "--for", "nobody"]).fails(1, &["nobody", "business", "experts"]);
    home.run(&["plenary", "--for", "experts"]).fails(1, &["requires anything of experts"]);
}

#[test]
fn an_unreadable_file_is_named_and_keeps_back_no_other() {
    let home = home();
    fs::write(home.sessions().join("lost.ron"), "(\n  platform: ").unwrap();
    let text = report(&home, &[]);
    assert!(text.contains("lost.ron could not be read"), "{text}");
    assert!(text.contains("Illegal dumps along the river"), "{text}");
}

#[test]
fn a_platform_that_nobody_started_is_named() {
    let home = home();
    fs::remove_file(home.sessions().join("public-participation.ron")).unwrap();
    let text = report(&home, &[]);
    assert!(text.contains("“Public participation” has no session yet"), "{text}");
}

#[test]
fn of_several_labs_one_has_to_be_named() {
    let home = home();
    home.run(&["plenary", "Nowhere"]).fails(1, &["Nowhere", "The City for Life"]);
    home.done(&["lab", "Another", "--platform", "Water"]);
    home.add("Water", "troubles", "one");
    // The example is meant only where it is named, or nothing else is there.
    assert!(report(&home, &[]).starts_with("# Another"));
    assert!(report(&home, &["another"]).starts_with("# Another"));
    assert!(report(&home, &["the city"]).starts_with("# The City for Life"));
    home.done(&["lab", "Third", "--platform", "Air"]);
    home.add("Air", "troubles", "one");
    home.run(&["plenary"]).fails(2, &["Third", "Another"]);
    Home::new().run(&["plenary"]).fails(1, &["sessions"]);
}

#[test]
fn the_example_never_counts_beside_real_sessions() {
    let home = home();
    let example = report(&home, &[]);
    assert!(
        example.contains("Illegal dumps along the river") && !example.contains("worked example")
    );
    home.add("Water", "troubles", "The pump leaks");
    let text = report(&home, &[]);
    assert!(text.contains("The pump leaks"), "{text}");
    assert!(!text.contains("Illegal dumps along the river"), "{text}");
    assert!(!text.contains("# The City for Life"), "{text}");
    assert!(text.contains("“Waste management” is of the worked example"), "{text}");
    assert!(!text.contains("has no session yet"), "{text}");
    // A copy under another name is known by its id.
    fs::rename(home.sessions().join("waste-management.ron"), home.sessions().join("mine.ron"))
        .unwrap();
    assert!(!report(&home, &[]).contains("Illegal dumps along the river"));
}

#[test]
fn a_session_that_names_another_event_is_named() {
    let home = Home::new();
    home.done(&["lab", "City", "--platform", "Water", "--platform", "Air"]);
    home.add("Water", "troubles", "one");
    home.add("Air", "troubles", "two");
    assert!(!report(&home, &[]).contains("another event"));
    let air = home.sessions().join("City").join("Air.ron");
    let text = fs::read_to_string(&air).unwrap().replace("title: \"City\"", "title: \"Village\"");
    fs::write(&air, text).unwrap();
    let text = report(&home, &[]);
    assert!(text.contains("“Air” names another event: “Village”"), "{text}");
    assert!(text.contains("two"), "{text}");
}

#[test]
fn the_logo_of_the_lab_stands_in_its_documents_and_a_lost_one_is_a_remark() {
    let home = home();
    let plan = fs::read_to_string(home.sessions().join("lab.ron")).unwrap();
    let with = plan.replacen("\n    logo: \"\"", "\n    logo: \"logo.jpg\"", 1);
    assert_ne!(with, plan);
    fs::write(home.sessions().join("lab.ron"), with).unwrap();
    let logo = include_bytes!("../exports/logo.jpg");
    fs::write(home.sessions().join("logo.jpg"), logo).unwrap();
    let reports: [&[&str]; 3] =
        [&["plenary"], &["plenary", "--for", "business"], &["export", "waste"]];
    for report in reports {
        let arguments = [report, &["--to", "html", "--force"]].concat();
        let ran = home.run(&arguments);
        let page = fs::read_to_string(home.path("work").join(ran.out.trim_end())).unwrap();
        assert!(page.contains("src=\"data:image/jpeg;base64,"), "{report:?}");
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{report:?}");
    }
    fs::write(home.sessions().join("logo.jpg"), &logo[..200]).unwrap();
    for report in reports {
        let ran = home.run(&[report, &["--to", "html,docx,pdf", "--force"]].concat());
        assert_eq!((ran.code, ran.out.lines().count()), (0, 3), "{ran:?}");
        let said = "The documents are without the lab’s logo (logo.jpg): the picture is damaged";
        assert!(ran.err.contains(said), "{ran:?}");
        let ran = home.run(&[report, &["--to", "md", "--force"]].concat());
        assert_eq!(ran.err, "", "plain text shows no picture");
    }
}

/// A lab of four planned platforms with an answer on each, the last one started first.
fn four() -> Home {
    let home = Home::new();
    let plan = ["Waste", "Water", "Air", "Roads"];
    let named: Vec<&str> = plan.iter().flat_map(|name| ["--platform", name]).collect();
    home.done(&[&["lab", "City"], named.as_slice()].concat());
    for name in ["Roads", "Air", "Water", "Waste"] {
        home.add(name, "actions", &format!("{name} is cared for"));
    }
    home
}

fn rename(home: &Home, from: &str, to: &str) {
    let path = home.sessions().join("City").join(format!("{from}.ron"));
    let text = fs::read_to_string(&path).unwrap();
    let renamed = format!("platform: \"{to}\"");
    fs::write(&path, text.replace(&format!("platform: \"{from}\""), &renamed)).unwrap();
}

#[test]
fn a_number_stays_when_platforms_are_left_out_late_or_renamed() {
    let home = four();
    let all = report(&home, &[]);
    for label in ["1.A1", "2.A1", "3.A1", "4.A1"] {
        assert!(all.contains(label), "{label}:\n{all}");
    }
    let without = report(&home, &["--without", "water", "--without", "1"]);
    assert!(without.contains("Left out on request: 1 Waste, 2 Water."), "{without}");
    for (label, is_there) in [("1.A1", false), ("2.A1", false), ("3.A1", true), ("4.A1", true)] {
        assert_eq!(without.contains(label), is_there, "{label}:\n{without}");
    }
    assert!(without.contains("Annex 3. Air") && without.contains("Annex 4. Roads"));
    assert!(!without.contains("Water is cared for"), "{without}");
    assert!(without.contains("4. Roads") && without.contains("| 4 | Roads |"), "{without}");
    // Renamed after another one, it keeps its number, and both are told apart by theirs.
    rename(&home, "Roads", "Waste");
    let renamed = report(&home, &[]);
    assert!(renamed.contains("1 Waste") && renamed.contains("4 Waste"), "{renamed}");
    assert!(renamed.contains("4.A1"), "{renamed}");
    home.run(&["plenary", "--without", "Waste"]).fails(2, &["1 Waste", "4 Waste"]);
    fs::remove_file(home.sessions().join("City/Air.ron")).unwrap();
    let late = report(&home, &[]);
    assert!(late.contains("4.A1") && !late.contains("3.A1"), "{late}");
}

#[test]
fn the_order_is_asked_for_and_numbers_stay() {
    let home = four();
    let annexes = |arguments: &[&str]| {
        let text = report(&home, arguments);
        let heads = text.lines().filter_map(|line| line.strip_prefix("## Annex "));
        heads.map(|head| head[..1].to_owned()).collect::<String>()
    };
    assert_eq!(annexes(&[]), "1234");
    assert_eq!(annexes(&["--order", "plan"]), "1234");
    assert_eq!(annexes(&["--order", "name"]), "3412");
    assert_eq!(annexes(&["--order", "4,2"]), "4213");
    assert_eq!(annexes(&["--order", "Air,Roads", "--without", "Roads"]), "312");
    home.run(&["plenary", "--order", "7"]).fails(1, &["7", "1 Waste, 2 Water, 3 Air, 4 Roads"]);
    home.run(&["plenary", "--without", "Fire"]).fails(1, &["Fire", "4 Roads"]);
    let all: Vec<&str> = ["1", "2", "3", "4"].iter().flat_map(|n| ["--without", n]).collect();
    home.run(&[&["plenary"], all.as_slice()].concat()).fails(1, &["Nothing is left"]);
}

#[test]
fn a_correction_is_written_over_with_force_and_nothing_else_is_touched() {
    let home = four();
    home.done(&["plenary", "--to", "md"]);
    let work = home.path("work");
    fs::write(work.join("beside.txt"), "mine").unwrap();
    home.run(&["plenary", "--to", "md", "--without", "2"]).fails(1, &["--force"]);
    home.run(&["export", "Air", "--to", "md"]);
    home.run(&["export", "Air", "--to", "md"]).fails(1, &["--force"]);
    home.done(&["plenary", "--to", "md", "--without", "2", "--force"]);
    assert_eq!(fs::read_to_string(work.join("beside.txt")).unwrap(), "mine");
}
