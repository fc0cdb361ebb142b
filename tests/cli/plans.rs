//! A `lab.ron` that is damaged, newer or misnamed: said at every command, and what is in it is never lost.

use std::fs;
use std::path::PathBuf;

use encoding_rs::WINDOWS_1251;
use serde_json::Value;

use crate::shared::example;
use crate::shared::home::{Home, Ran};

/// A home with a lab of one session.
fn lab() -> (Home, PathBuf) {
    let home = Home::new();
    home.done(&["lab", "The City for Life", "--platform", "Waste", "--platform", "Water"]);
    home.add("Waste", "actions", "Sort it");
    let folder = home.sessions().join("The-City-for-Life");
    assert!(folder.join("Waste.ron").is_file());
    (home, folder)
}

/// Every command that uses the labs of the sessions folder.
fn commands(home: &Home) -> Vec<(Vec<&'static str>, Ran)> {
    let asked: [&[&str]; 9] = [
        &["list"],
        &["add", "Waste", "ways"],
        &["export", "Waste", "--to", "txt", "--out", "out", "--force"],
        &["actions"],
        &["plenary", "--to", "txt", "--out", "out", "--force"],
        &["restore", "Waste"],
        &["import", "Waste", "more.txt", "--as", "ways", "--yes"],
        &["lab", "The City", "--show"],
        &["check"],
    ];
    fs::write(home.path("work/more.txt"), "one more\n").unwrap();
    asked.into_iter().map(|it| (it.to_vec(), home.run_with(it, b"one\n"))).collect()
}

#[test]
fn a_damaged_plan_is_said_at_every_command_with_its_place() {
    let (home, folder) = lab();
    let plan = fs::read_to_string(folder.join("lab.ron")).unwrap();
    let damaged = plan.replacen("\n    platforms: [", "\n    platfroms: [", 1);
    fs::write(folder.join("lab.ron"), &damaged).unwrap();
    let line = damaged.lines().position(|line| line.starts_with("    platfroms: [")).unwrap() + 1;
    for (asked, ran) in commands(&home) {
        let place = format!("lab.ron:{line}:5: ");
        let said = ran.err.lines().filter(|line| line.contains(&place)).count();
        assert_eq!(said, 1, "{asked:?}: {ran:?}");
        assert!(ran.err.contains("“platforms” must be meant"), "{asked:?}: {ran:?}");
    }
    let new = home.run(&["new", "Water"]);
    assert!(new.code == 1 && new.err.contains("platfroms"), "{new:?}");
    assert_eq!(fs::read_to_string(folder.join("lab.ron")).unwrap(), damaged);
}

#[test]
fn a_plan_in_another_encoding_is_said_as_such() {
    let (home, folder) = lab();
    let plan = fs::read_to_string(folder.join("lab.ron")).unwrap();
    let plan =
        plan.replace("The City for Life", "Город для жизни: лаборатория общественных инициатив");
    fs::write(folder.join("lab.ron"), WINDOWS_1251.encode(&plan).0).unwrap();
    for (asked, ran) in commands(&home) {
        assert!(ran.err.contains("saved as Windows-1251"), "{asked:?}: {ran:?}");
    }
    assert!(home.run(&["check"]).err.contains("as Windows-1251 and save it as UTF-8"));
}

#[test]
fn a_newer_plan_is_used_said_and_never_written_over() {
    let (home, folder) = lab();
    let plan = fs::read_to_string(folder.join("lab.ron")).unwrap();
    let newer = plan.replacen("format: 4", "format: 9, mood: Good", 1);
    fs::write(folder.join("lab.ron"), &newer).unwrap();
    for (asked, ran) in commands(&home) {
        assert_eq!(ran.code, 0, "{asked:?}: {ran:?}");
        let said = format!("{}{}", ran.out, ran.err);
        assert!(said.contains("a newer citylab"), "{asked:?}: {ran:?}");
    }
    let list: Value = serde_json::from_str(&home.run(&["list", "--json"]).out).unwrap();
    assert_eq!(list["labs"][0]["title"], "The City for Life");
    let changed = home.run(&["lab", "The City", "--change", "--place", "Novokuznetsk"]);
    assert_eq!(changed.code, 1, "{changed:?}");
    assert_eq!(fs::read_to_string(folder.join("lab.ron")).unwrap(), newer);
}

#[test]
fn a_misnamed_plan_is_no_session_and_is_said() {
    let mut names = vec![
        "lab (1).ron",
        "lab — копия.ron",
        "Copy of lab.ron",
        "lab-LAPTOP-7GH.ron",
        "lab.ron.txt",
        "lab.sync-conflict-20261126-101403-ABCDEFG.ron",
        "The City for Life.ron",
    ];
    if cfg!(target_os = "linux") {
        names.extend(["Lab.ron", "LAB.RON"]);
    }
    for name in names {
        let (home, folder) = lab();
        fs::rename(folder.join("lab.ron"), folder.join(name)).unwrap();
        for (asked, ran) in commands(&home) {
            if asked[0] == "lab" {
                continue;
            }
            assert!(ran.err.contains(name), "{name} {asked:?}: {ran:?}");
            assert!(
                ran.err.contains("name it lab.ron") || ran.err.contains("name the file lab.ron")
            );
        }
        let list: Value = serde_json::from_str(&home.run(&["list", "--json"]).out).unwrap();
        let sessions = list["labs"][0]["sessions"].as_array().unwrap();
        assert_eq!(sessions.len(), 1, "{name}");
        // Beside a plan of the right name it is a copy that nobody reads.
        fs::copy(folder.join(name), folder.join("lab.ron")).unwrap();
        assert!(!home.run(&["list"]).err.contains(name));
        let file = folder.join(name);
        let ran = home.run(&["check", file.to_str().unwrap()]);
        assert!(ran.code == 0 && ran.out.contains("beside lab.ron"), "{ran:?}");
    }
}

#[test]
fn a_session_called_as_a_plan_is_a_session() {
    let home = Home::new();
    home.add("Lab safety", "ways", "one");
    home.add("Lab", "ways", "two");
    assert_eq!(home.run(&["list"]).code, 0);
    assert_eq!(home.done(&["list", "--json"]).matches("\"ready\"").count(), 2);
    fs::write(home.sessions().join("lab-2.ron"), "").unwrap();
    let ran = home.run(&["list"]);
    assert!(ran.err.contains("lab-2.ron"), "{ran:?}");
}

/// What the list says of a file and what the check says agree, whatever the file is.
#[test]
fn the_list_and_the_check_agree_on_every_kind_of_file() {
    let text = example::text(example::WASTE_MANAGEMENT);
    let newer = text.replacen("format: 4", "format: 9, mood: Good", 1);
    let label = "label: T(2)";
    let kinds: Vec<(&str, Vec<u8>)> = vec![
        ("sound", text.clone().into_bytes()),
        ("bom", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("newer", newer.clone().into_bytes()),
        ("newer-strange", newer.replacen("stage: ", "stage: Dreaming, stage2: ", 1).into_bytes()),
        ("newer-cut", newer.as_bytes()[..newer.len() / 2].to_vec()),
        ("older", text.replacen("format: 4", "format: 1", 1).into_bytes()),
        ("unknown", text.replacen("format: 4", "format: 0", 1).into_bytes()),
        ("cut", text.as_bytes()[..text.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("zeros", vec![0; 4096]),
        ("field", text.replacen("            text: ", "            tekst: ", 1).into_bytes()),
        ("day", text.replacen("date: \"2014-", "date: \"14-", 1).into_bytes()),
        ("quote", text.replacen("            text: \"", "            text: ", 1).into_bytes()),
        ("bracket", text.replacen("        ),\n", "", 1).into_bytes()),
        ("twice", text.replacen(label, "label: T(1)", 1).into_bytes()),
        ("link", text.replacen("for: [T(", "for: [T(77", 1).into_bytes()),
        ("group", text.replacen("group: \"activists\"", "group: \"martians\"", 1).into_bytes()),
        ("steered", text.replacen("text: \"", "text: \"\\u{1b}[2J", 1).into_bytes()),
        ("utf16", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("word", b"PK\x03\x04 something packed".to_vec()),
        ("hello", b"hello".to_vec()),
    ];
    let home = Home::new();
    fs::create_dir_all(home.sessions()).unwrap();
    for (n, (name, bytes)) in kinds.iter().enumerate() {
        // Each has an id of its own, so that none is taken for a copy.
        let id = format!("0149ea08-0000-7000-8000-{n:012}");
        let text = String::from_utf8(bytes.clone());
        let own = text.ok().and_then(|text| {
            let at = text.find("id: \"")? + 5;
            Some(format!("{}{id}{}", &text[..at], text.get(at + 36..)?).into_bytes())
        });
        fs::write(home.sessions().join(format!("{name}.ron")), own.as_ref().unwrap_or(bytes))
            .unwrap();
    }
    let list: Value = serde_json::from_str(&home.run(&["list", "--json"]).out).unwrap();
    let sessions = list["labs"][0]["sessions"].as_array().unwrap();
    assert_eq!(sessions.len(), kinds.len());
    let mut refused = 0;
    for session in sessions {
        let file = session["file"].as_str().unwrap();
        let ran = home.run(&["check", file]);
        let is_unreadable = session["state"] == "unreadable";
        assert_eq!(ran.code != 0, is_unreadable, "{session}\n{ran:?}");
        refused += usize::from(is_unreadable);
        if is_unreadable {
            assert!(ran.err.contains(session["problem"].as_str().unwrap()), "{session}\n{ran:?}");
            let opened = home.run(&["export", file, "--to", "txt", "--out", "out", "--force"]);
            assert_eq!(opened.code, 1, "{session}");
        }
    }
    assert_eq!(refused, kinds.len() - 5, "all but sound, bom, newer, older, steered");
}

/// Documents go to others: they name files by their names alone, and causes in plain words.
#[test]
fn documents_hold_no_path_and_no_words_of_the_reader() {
    let (home, folder) = lab();
    fs::write(folder.join("Water.ron"), "(format: 4, platfrom: \"Water\")").unwrap();
    fs::write(folder.join("Air.ron"), "(format: 4, id: \"").unwrap();
    fs::create_dir(folder.join("Pipe")).unwrap();
    fs::write(folder.join("lab.ron"), "(format: 4, platforms: 7)").unwrap();
    for lang in ["en", "ru"] {
        let asked =
            ["plenary", "--to", "txt,md,html,json,csv", "--out", "out", "--force", "--lang", lang];
        let ran = home.run(&asked);
        assert_eq!(ran.code, 0, "{ran:?}");
        let mut remarks = 0;
        for entry in fs::read_dir(home.path("work/out")).unwrap() {
            let path = entry.unwrap().path();
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            remarks += text.matches("Water.ron").count();
            let folder = folder.to_str().unwrap();
            for word in
                [folder, "ron:1", "Expected", "expected", "UnexpectedChar", "platfrom", "/tmp/"]
            {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
        assert!(remarks > 0);
        fs::remove_dir_all(home.path("work/out")).unwrap();
    }
}
