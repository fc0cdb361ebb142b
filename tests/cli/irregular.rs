//! What is no ordinary file, or cannot be read, in the way of the command line: one sentence, no
//! waiting, and nothing else is hidden by it.

use std::fs;
#[cfg(unix)]
use std::path::Path;
use std::path::PathBuf;

use crate::shared::home::{Home, Ran};
use crate::shared::irregular::{Kind, run_within};

fn run(home: &Home, arguments: &[&str]) -> Ran {
    run_within(&mut home.command(arguments))
}

/// A home with a session, and a file of somebody else.
fn home() -> (Home, PathBuf) {
    let home = Home::new();
    home.add("Waste", "actions", "Collect glass");
    let foreign = home.path("letter.txt");
    fs::write(&foreign, "a letter").unwrap();
    (home, foreign)
}

/// All that takes a session by its path.
const DOORS: &[&[&str]] = &[
    &["check", "file.ron"],
    &["add", "file.ron", "ways"],
    &["add", "file.ron", "ways", "--new"],
    &["export", "file.ron", "--to", "md"],
    &["restore", "file.ron"],
    &["restore", "file.ron", "--state", "1"],
    &["actions", "file.ron"],
    &["actions", "file.ron", "A1", "--done"],
];

#[test]
fn a_named_session_that_is_no_file_fails_at_every_door_with_one_sentence() {
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Link) {
        let (home, foreign) = home();
        if !kind.put(&home.path("work/file.ron"), &foreign) {
            continue;
        }
        for door in DOORS {
            // A folder is none, so a session of this name may be started.
            if *kind == Kind::Folder && door.contains(&"--new") {
                continue;
            }
            let ran = run(&home, door);
            assert_eq!(ran.code, 1, "{kind:?} {door:?}: {ran:?}");
            ran.fails(1, &["file.ron"]);
        }
        assert_eq!(fs::read_dir(home.path("work")).unwrap().count(), 1);
    }
}

/// Without a path or an ending it is the name of a platform, which may be called as it likes: `Con` is
/// a device on Windows.
#[test]
fn a_platform_called_as_something_here_that_is_no_file_can_be_started() {
    let (home, foreign) = home();
    for kind in Kind::ALL {
        let name = format!("{kind:?}");
        if kind.put(&home.path("work").join(&name), &foreign) {
            assert!(home.add(&name, "ways", "one").contains('1'), "{name}");
        }
    }
    assert!(home.add("Con", "ways", "one").contains('1'));
    assert_eq!(fs::read_to_string(&foreign).unwrap(), "a letter");
}

/// Nobody may read that there are no sessions where they only could not be found.
#[test]
fn a_lab_file_that_cannot_be_read_is_said_also_where_no_session_is() {
    let home = Home::new();
    fs::create_dir_all(home.sessions().join("lab.ron")).unwrap();
    run(&home, &["list"]).fails(1, &["lab.ron"]);
    let check = run(&home, &["check"]);
    assert!(check.code == 1 && check.err.contains("lab.ron"), "{check:?}");
}

#[test]
fn a_config_that_is_no_file_is_one_sentence_and_is_not_waited_for() {
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Link) {
        let (home, foreign) = home();
        let config = home.path("work/config.ron");
        if !kind.put(&config, &foreign) {
            continue;
        }
        let ran = run_within(home.command(&["list"]).env("CITYLAB_CONFIG", &config));
        // A link that leads nowhere is no config, as where there is no file.
        if *kind == Kind::LostLink {
            assert_eq!(ran.code, 0, "{ran:?}");
        } else {
            ran.fails(1, &["config.ron"]);
        }
    }
}

/// The size is only what a file claims: those of the system say that they have none.
#[cfg(target_os = "linux")]
#[test]
fn a_config_that_claims_no_size_is_read_up_to_its_limit() {
    let (home, _) = home();
    for endless in ["/dev/zero", "/proc/kallsyms"] {
        let mut command = std::process::Command::new("sh");
        let program = home.command(&[]);
        command.args(["-c", "ulimit -v 4000000; exec \"$0\" list"]).arg(program.get_program());
        command.env("HOME", home.path("")).env("CITYLAB_CONFIG", endless);
        run_within(&mut command).fails(1, &[endless]);
    }
}

/// Hands a folder with all in it to a user who is not the administrator.
#[cfg(unix)]
fn hand_over(path: &Path, user: u32) -> bool {
    let inner = if path.is_dir() { fs::read_dir(path).unwrap().collect() } else { Vec::new() };
    std::os::unix::fs::chown(path, Some(user), Some(user)).is_ok()
        && inner.into_iter().all(|entry| hand_over(&entry.unwrap().path(), user))
}

/// The administrator may read everything, so another user tries it where the tests run as that one.
#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_is_named_and_hides_no_other() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    const NOBODY: u32 = 65534;
    let (home, _) = home();
    home.done(&["lab", "City", "--platform", "Parks"]);
    home.add("Parks", "actions", "Plant trees");
    let city = home.sessions().join("City");
    let is_root = hand_over(&home.path(""), NOBODY);
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let run = |arguments: &[&str]| {
        let mut command = home.command(arguments);
        if is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        run_within(&mut command)
    };
    let may_start = {
        let mut command = home.command(&["--version"]);
        command.uid(NOBODY).gid(NOBODY);
        !is_root || command.output().is_ok()
    };
    if !may_start {
        eprintln!("skipped: nobody else may start the program here");
        return;
    }
    // Neither listed nor looked into; listed alone; looked into alone.
    for denied in [0o000, 0o400, 0o300] {
        mode(&city, denied);
        for (door, shown) in
            [("list", "Waste"), ("check", "Waste.ron"), ("actions", "Collect glass")]
        {
            let ran = run(&[door]);
            assert!(ran.out.contains(shown), "{denied:o} {door}: {ran:?}");
            assert!(ran.err.contains("City"), "{denied:o} {door}: {ran:?}");
        }
        let json: serde_json::Value = serde_json::from_str(&run(&["list", "--json"]).out).unwrap();
        assert!(json["faults"][0].as_str().unwrap().contains("City"), "{denied:o}: {json}");
    }
    mode(&city, 0o700);
    let plan = city.join("lab.ron");
    mode(&plan, 0o000);
    let ran = run(&["list"]);
    assert!(ran.out.contains("Parks") && ran.err.contains("lab.ron"), "{ran:?}");
    // The folder of all sessions itself.
    mode(&home.sessions(), 0o000);
    for door in ["list", "check", "actions"] {
        let ran = run(&[door]);
        assert!(
            ran.err.contains("sessions") && !ran.out.contains("no sessions"),
            "{door}: {ran:?}"
        );
    }
    mode(&home.sessions(), 0o700);
}
