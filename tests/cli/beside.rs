//! What lies beside a session, or in its place, and is not what its name says: pipes, devices, links, folders. Nothing is
//! waited for, nothing else than the session's own files is changed, and one sentence says what to do.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::shared::home::{Home, Ran};
use crate::shared::irregular::{Kind, run_within};

/// What is not the program's own, and must stay.
const FOREIGN: &str = "not yours";

/// A home with one session that has two earlier states, and a lab beside it.
fn home() -> Home {
    let home = Home::new();
    home.add("Waste", "troubles", "one");
    home.add("Waste", "troubles", "two");
    home.add("Waste", "troubles", "three");
    home.done(&["lab", "City", "--platform", "Parks"]);
    home.add("Parks", "ways", "a way");
    fs::write(home.path("foreign"), FOREIGN).unwrap();
    home
}

fn beside(home: &Home, name: &str) -> PathBuf {
    home.sessions().join(name)
}

fn make_pipe(path: &Path) {
    Kind::Pipe.put(path, path);
}

/// Runs the program and fails if it waits for something.
fn run(home: &Home, arguments: &[&str]) -> Ran {
    let ran = run_within(&mut home.command(arguments));
    assert!(!ran.err.contains("panicked"), "{arguments:?}: {ran:?}");
    ran
}

/// Everything that reads or writes the session, and whatever else lies there.
const COMMANDS: [&[&str]; 10] = [
    &["list"],
    &["list", "--json"],
    &["check"],
    &["actions"],
    &["plenary", "--to", "md", "--force"],
    &["export", "Waste", "--to", "md", "--force"],
    &["import", "Waste", "answers.txt", "--as", "ways", "--yes"],
    &["restore", "Waste"],
    &["restore", "Waste", "--state", "1", "--yes"],
    &["add", "Waste", "parked"],
];

#[test]
fn pipes_are_never_waited_for() {
    for name in [
        "pipe.ron",
        "Waste.ron",
        "Waste.ron.journal",
        "Waste.ron.lock",
        ".Waste.ron.new",
        ".Waste.ron.journal.new",
        "lab.ron",
        "City/lab.ron",
        ".backups/Waste.000009.20141126-101403.ron",
        ".backups",
    ] {
        let home = home();
        fs::write(home.path("work/answers.txt"), "an answer\n").unwrap();
        if name == ".backups" {
            fs::remove_dir_all(beside(&home, name)).unwrap();
        }
        make_pipe(&beside(&home, name));
        for arguments in COMMANDS {
            let ran = run(&home, arguments);
            assert!(matches!(ran.code, 0..=2), "{name} with {arguments:?}: {ran:?}");
        }
    }
}

#[test]
fn a_session_that_is_a_pipe_a_device_or_a_folder_is_one_sentence() {
    let home = home();
    make_pipe(&home.path("work/pipe.ron"));
    fs::create_dir(home.path("work/folder.ron")).unwrap();
    symlink("/dev/zero", home.path("work/zero.ron")).unwrap();
    symlink("nowhere", home.path("work/lost.ron")).unwrap();
    for (name, why) in [
        ("pipe.ron", "a pipe or a device"),
        ("/dev/zero", "a pipe or a device"),
        ("zero.ron", "a pipe or a device"),
        ("lost.ron", "a link that leads nowhere"),
    ] {
        for command in ["check", "restore", "open"] {
            run(&home, &[command, name]).fails(1, &[why]);
        }
        run(&home, &["export", name, "--to", "md"]).fails(1, &[why]);
        run(&home, &["add", name, "ways"]).fails(1, &[why]);
        run(&home, &["add", name, "ways", "--new"]).fails(1, &[why]);
    }
    run(&home, &["check", "folder.ron"]).fails(1, &["it is a folder"]);
    let said = run(&home, &["check", "pipe.ron", "--lang", "ru"]).err;
    assert!(said.contains("канал или устройство"), "{said}");
}

#[test]
fn a_lock_that_is_a_link_or_has_a_second_name_leaves_the_other_file_as_it_is() {
    for is_symbolic in [true, false] {
        let home = home();
        let (lock, foreign) = (beside(&home, "Waste.ron.lock"), home.path("foreign"));
        fs::remove_file(&lock).unwrap();
        let why = if is_symbolic {
            symlink(&foreign, &lock).unwrap();
            "it is a link"
        } else {
            fs::hard_link(&foreign, &lock).unwrap();
            "a hard link"
        };
        home.run_with(&["add", "Waste", "ways"], b"more").fails(1, &["Waste.ron.lock", why]);
        assert_eq!(fs::read_to_string(foreign).unwrap(), FOREIGN);
        // It can still be read.
        home.done(&["export", "Waste", "--to", "md"]);
        fs::remove_file(lock).unwrap();
        home.add("Waste", "ways", "more");
    }
}

#[test]
fn a_link_to_a_folder_in_the_place_of_the_earlier_states_removes_nothing_there() {
    let home = home();
    let (backups, foreign) = (beside(&home, ".backups"), home.path("photos"));
    fs::rename(&backups, &foreign).unwrap();
    for day in 1..=12 {
        fs::write(foreign.join(format!("Waste.{day:06}.201411{day:02}-101403.ron")), FOREIGN)
            .unwrap();
    }
    symlink(&foreign, &backups).unwrap();
    let before = names_in(&foreign);
    let ran = home.run_with(&["add", "Waste", "ways"], b"more");
    ran.fails(1, &[".backups", "move it away"]);
    let ran = run(&home, &["restore", "Waste", "--state", "1", "--yes"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert_eq!(names_in(&foreign), before);
    fs::remove_file(&backups).unwrap();
    home.add("Waste", "ways", "more");
    assert_eq!(names_in(&foreign), before);
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn links_in_the_place_of_new_files_lead_to_nothing_that_is_written() {
    let home = home();
    let foreign = home.path("foreign");
    for name in [".Waste.ron.new", ".Waste.ron.journal.new"] {
        symlink(&foreign, beside(&home, name)).unwrap();
    }
    home.add("Waste", "ways", "more");
    assert_eq!(fs::read_to_string(&foreign).unwrap(), FOREIGN);
    assert!(home.done(&["export", "Waste", "--to", "md"]).contains(".md"));
    fs::create_dir(beside(&home, ".Waste.ron.new")).unwrap();
    let ran = home.run_with(&["add", "Waste", "ways"], b"again");
    ran.fails(1, &[".Waste.ron.new", "it is a folder"]);
}

#[test]
fn a_plan_that_cannot_be_read_hides_no_session_and_is_named() {
    for what in ["folder", "link", "pipe", "broken"] {
        let home = home();
        let plan = beside(&home, "City/lab.ron");
        fs::remove_file(&plan).unwrap();
        let why = match what {
            "folder" => {
                fs::create_dir(&plan).unwrap();
                "it is a folder"
            }
            "link" => {
                symlink("nowhere", &plan).unwrap();
                "it is a link"
            }
            "pipe" => {
                make_pipe(&plan);
                "a pipe or a device"
            }
            _ => {
                fs::write(&plan, "(format: 4, lab: oh").unwrap();
                ":1:"
            }
        };
        let ran = run(&home, &["list"]);
        assert!(ran.out.contains("Parks") && ran.out.contains("Waste"), "{what}: {ran:?}");
        assert!(ran.err.contains("lab.ron") && ran.err.contains(why), "{what}: {ran:?}");
        let json: Value = serde_json::from_str(&run(&home, &["list", "--json"]).out).unwrap();
        assert_eq!(json["labs"][1]["sessions"][0]["platform"], "Parks", "{what}: {json}");
        assert!(json["labs"][1]["problem"].as_str().unwrap().contains(why), "{what}: {json}");
        for arguments in [&["check"][..], &["actions"], &["plenary", "City", "--to", "md"]] {
            let ran = run(&home, arguments);
            assert!(ran.err.contains("lab.ron") && ran.err.contains(why), "{what}: {ran:?}");
        }
        // Sessions of the lab go on.
        let ran = home.run_with(&["add", "Parks", "ways"], b"another way");
        assert!(ran.code == 0 && ran.out.contains("Parks now has"), "{what}: {ran:?}");
        assert!(ran.err.contains("lab.ron") && ran.err.contains(why), "{what}: {ran:?}");
    }
}

#[test]
fn a_session_that_is_a_lost_link_is_listed_as_unreadable() {
    let home = home();
    symlink("nowhere", beside(&home, "lost.ron")).unwrap();
    let out = home.done(&["list"]);
    assert!(out.contains("lost") && out.contains("a link that leads nowhere"), "{out}");
}

#[test]
fn reports_are_as_open_as_new_files_and_sessions_are_for_their_owner() {
    let home = home();
    let mode = |path: &Path| fs::metadata(path).unwrap().mode() & 0o7777;
    home.done(&["export", "Waste", "--to", "md", "--out", "one/two"]);
    // What the umask of these tests gives to any new file and folder.
    let (file, folder) = (home.path("work/new file"), home.path("work/new folder"));
    fs::write(&file, "").unwrap();
    fs::create_dir(&folder).unwrap();
    assert_eq!(mode(&home.path("work/one")), mode(&folder));
    assert_eq!(mode(&home.path("work/one/two")), mode(&folder));
    assert_eq!(mode(&only_file(&home.path("work/one/two"))), mode(&file));
    assert_eq!(mode(&home.only_session()), 0o600);
    let shared = home.path("work/shared");
    fs::create_dir(&shared).unwrap();
    fs::set_permissions(&shared, fs::Permissions::from_mode(0o2770)).unwrap();
    home.done(&["export", "Waste", "--to", "md", "--out", "shared/reports"]);
    assert_eq!(mode(&shared.join("reports")), 0o2770);
    // A folder that is there stays as it is.
    let open = home.path("work/open");
    fs::create_dir(&open).unwrap();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).unwrap();
    home.done(&["export", "Waste", "--to", "md", "--out", "open"]);
    assert_eq!(mode(&open), 0o755);
}

fn only_file(folder: &Path) -> PathBuf {
    let names = names_in(folder);
    assert_eq!(names.len(), 1, "{names:?}");
    folder.join(&names[0])
}

#[test]
fn a_report_in_the_place_of_a_link_replaces_the_link_alone() {
    let home = home();
    home.done(&["export", "Waste", "--to", "md", "--out", "out"]);
    let report = only_file(&home.path("work/out"));
    fs::remove_file(&report).unwrap();
    symlink(home.path("foreign"), &report).unwrap();
    let ran = run(&home, &["export", "Waste", "--to", "md", "--out", "out"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    home.done(&["export", "Waste", "--to", "md", "--out", "out", "--force"]);
    assert!(fs::symlink_metadata(&report).unwrap().is_file());
    assert_eq!(fs::read_to_string(home.path("foreign")).unwrap(), FOREIGN);
}
