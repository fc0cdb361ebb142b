//! `citylab check`: the place of what is wrong, how to mend it, and nothing changed by looking.

use std::fs;
use std::path::MAIN_SEPARATOR;

use citylab::domain::FORMAT;

use crate::shared::home::{Home, Ran};

/// Writes a session file and checks it; the file must be as it was afterwards.
fn check(text: &[u8], lang: &str) -> Ran {
    let home = Home::new();
    let file = home.path("work/waste.ron");
    fs::write(&file, text).unwrap();
    let ran = home.run(&["check", "waste.ron", "--lang", lang]);
    assert_eq!(fs::read(&file).unwrap(), text);
    assert_eq!(fs::read_dir(home.path("work")).unwrap().count(), 1);
    ran
}

const ID: &str = "id: \"0193aa7c-0000-7000-8000-000000000001\", platform: \"Waste\"";

fn fails(text: &str, place: &str, mend: &str) {
    let ran = check(text.as_bytes(), "en");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran:?}");
    assert!(ran.err.contains(&format!("{MAIN_SEPARATOR}waste.ron{place}")), "{ran:?}");
    assert!(ran.err.contains(mend), "{ran:?}");
    assert!(!check(text.as_bytes(), "ru").err.contains("mend"));
}

#[test]
fn what_is_wrong_has_line_and_column_and_a_way_to_mend_it() {
    fails(
        &format!("(\n    format: 4,\n    {ID}\n    troubles: [],\n)"),
        ":3:66: ",
        "put a comma at this place in line 3",
    );
    fails(
        &format!("(format: 4, {ID}, troubles: [(label: T(1), text: \"a\nb)])"),
        ":1:",
        "put a closing quote (\") at the end of the text in line 1",
    );
    fails("", ":1:", "an earlier state");
    fails("hello", ":1:", "the right file");
    let at = "at: \"2014-11-26T10:14:03+07:00\"";
    let twice = format!(
        "(format: 4, {ID}, troubles: [\n(label: T(1), text: \"a\", {at}),\n(label: T(1), text: \"b\", {at})])"
    );
    fails(&twice, ":", "another number");
    let ballots = format!(
        "(format: {FORMAT}, {ID}, ranked_ballots: [\n(sheet: Troubles, picks: [T(1)], {at}),\n  \
         (sheet: Troubles, picks: [T(2), T(2)], {at}),\n])"
    );
    fails(&ballots, ":3:21: ", "line 3: correct the ballot");
    let lost =
        format!("(format: 4, {ID}, ways: [\n  (label: W(1), text: \"a\", {at}, for: [T(9)])])");
    fails(&lost, ":2:", "what the answer is for");
    let stranger = format!(
        "(format: 4, {ID}, ways: [\n  (label: W(1), text: \"a\", {at}, voices: [(group: \"martians\")])])"
    );
    fails(&stranger, ":2:", "“martians”");
}

/// What is beyond a limit is shown and exported, and nothing is added to it.
#[test]
fn a_session_beyond_a_limit_is_read_and_exported_and_not_changed() {
    let at = "at: \"2014-11-26T10:14:03+07:00\"";
    for (fields, en, ru) in [
        ("seq: 18446744073709551615", "no number left", "не осталось номеров"),
        ("given: (troubles: 4294967295)", "no label left", "кончились номера"),
        ("lab: (title: \"Lab\", from: \"0000-01-01\")", "1900 and 9999", "с 1900 по 9999"),
    ] {
        let home = Home::new();
        let file = home.path("work/waste.ron");
        let text = format!(
            "(format: 4, {ID}, {fields}, troubles: [(label: T(1), text: \"Dumps\", {at})])"
        );
        fs::write(&file, &text).unwrap();
        for (lang, why) in [("en", en), ("ru", ru)] {
            let ran = home.run(&["check", "waste.ron", "--lang", lang]);
            assert!(ran.code == 0 && ran.out.contains(why), "{ran:?}");
            let ran = home.run_with(&["add", "waste.ron", "ways", "--lang", lang], b"one more");
            assert!(ran.code == 1 && ran.err.contains(why), "{ran:?}");
        }
        let ran = home.run(&["export", "waste.ron", "--to", "json,md,txt"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
    }
}

#[test]
fn layouts_this_program_does_not_know_are_told_apart() {
    fails("(format: 0)", ":", "format: 4");
    // A newer one is sound, opens read-only and is never written again.
    let ran = check(format!("(format: 999, {ID}, mood: \"good\")").as_bytes(), "en");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    assert!(ran.out.contains("layout 999"), "{ran:?}");
    let unknown = check(b"(format: 999, platform: 7)", "en");
    assert_eq!(unknown.code, 1, "{unknown:?}");
    assert!(unknown.err.contains("newer"), "{unknown:?}");
}

#[test]
fn a_newer_session_takes_no_answers() {
    let home = Home::new();
    let text = format!("(format: 999, {ID}, mood: \"good\")");
    fs::create_dir_all(home.sessions()).unwrap();
    let file = home.sessions().join("waste.ron");
    fs::write(&file, &text).unwrap();
    let ran = home.run_with(&["add", "waste", "ways"], b"one");
    ran.fails(1, &["waste.ron", "Nothing was changed"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn bytes_that_are_no_text_and_bombs_are_refused() {
    for bytes in [b"(format: 4, \xff".to_vec(), vec![0; 4096], b"(".repeat(1_000_000)] {
        let ran = check(&bytes, "en");
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran:?}");
        assert!(ran.err.len() < 2_000, "{ran:?}");
    }
}

#[test]
fn without_files_everything_is_checked() {
    let home = Home::new();
    assert!(home.done(&["check"]).starts_with("There are no sessions"));
    home.done(&["lab", "The City for Life", "--platform", "Waste"]);
    home.add("Waste", "ways", "one\ntwo");
    let out = home.done(&["check"]);
    assert_eq!(out.lines().count(), 2, "{out}");
    assert!(out.contains("sound; a lab with 1 platform\n"), "{out}");
    assert!(out.contains("sound; 0 troubles, 2 ways, 0 actions\n"), "{out}");
    let folder = home.sessions().join("The-City-for-Life");
    fs::write(folder.join("lab.ron"), "(lab: 7)").unwrap();
    fs::write(home.sessions().join("broken.ron"), "(").unwrap();
    let ran = home.run(&["check"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("lab.ron:1:") && ran.err.contains("broken.ron:1:"), "{ran:?}");
    assert_eq!(ran.out.lines().count(), 1, "{ran:?}");
}

#[test]
fn a_file_that_is_not_there_is_said() {
    let home = Home::new();
    home.run(&["check", "gone.ron"]).fails(1, &["gone.ron"]);
    home.run(&["check", "lab.ron"]).fails(1, &["lab.ron"]);
    home.run(&["check", "."]).fails(1, &["citylab: "]);
}

#[test]
fn an_earlier_state_is_offered_where_the_present_one_is_broken() {
    let home = Home::new();
    home.add("Waste", "ways", "one");
    home.add("Waste", "ways", "two");
    let file = home.only_session();
    fs::write(&file, "(format: 4,").unwrap();
    let ran = home.run(&["check"]);
    let command = format!("citylab restore {}", file.display());
    assert!(ran.err.lines().any(|line| line.ends_with(&command)), "{ran:?}");
    let ran = home.run(&["restore", file.to_str().unwrap(), "--state", "1", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(home.done(&["check"]).contains("sound; 0 troubles, 1 way"));
}
