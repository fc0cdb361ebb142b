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
    assert_eq!(out.lines().count(), 4 + 4, "{out}");
    let text = report(&home, &["--lang", "ru"]);
    assert!(text.contains("## Проект резолюции"), "{text}");
    assert!(text.contains("ЧЕРНОВИК"), "{text}");
    home.run(&["plenary", "--to", "md", "--lang", "ru"]).fails(1, &["The-City-for-Life"]);
}

#[test]
fn a_letter_is_asked_for_by_any_name_of_the_group() {
    let home = home();
    let letters = ["business", "Business", "бизнес"].map(|name| report(&home, &["--for", name]));
    assert!(letters[0].contains("## What is required: business"), "{}", letters[0]);
    for name in ["Announce hearings thirty days ahead", "Открытая карта нарушенных земель"]
    {
        assert!(!letters[0].contains(name), "{name} is required of others");
    }
    let head = |text: &str| text.lines().take(3).map(str::to_owned).collect::<Vec<_>>();
    assert!(letters.iter().all(|letter| head(letter) == head(&letters[0])));
    home.run(&["plenary", "--for", "nobody"]).fails(1, &["nobody", "business", "experts"]);
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
