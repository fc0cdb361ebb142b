//! `citylab import`: the preview, what it asks, and what is on the disk afterwards.

use std::fs;
#[cfg(unix)]
use std::io::{Read, Write};
use std::path::Path;

use citylab::domain::Session;
use citylab::storage;
#[cfg(unix)]
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::shared::home::Home;

const LIST: &str = "text;voice;votes\nNo bench;Ivanova;4\nNo bins;activists;\n;Petrov;1\nIs dark;Petrov, business;2\n";

fn home_with(name: &str, contents: impl AsRef<[u8]>) -> Home {
    let home = Home::new();
    fs::write(home.path("work").join(name), contents).unwrap();
    home
}

fn session(path: &Path) -> Session {
    storage::look_at(path).unwrap()
}

#[test]
fn what_is_shown_is_kept() {
    let home = home_with("list.csv", LIST);
    let told = home.done(&["import", "Waste", "list.csv", "--as", "troubles", "--new", "--yes"]);
    assert_eq!(
        told,
        "Waste · list.csv\n\
         UTF-8; cells parted by “;”; answers: text; who: voice; votes: votes\n\
         \u{20} T1  No bench  Ivanova           4\n\
         \u{20} T2  No bins   activists\n\
         \u{20} T3  Is dark   Petrov, business  2\n\
         To keep: 3 answers.\n\
         Not to keep: 1.\n\
         \u{20} line 4  says nothing\n\
         Waste: 3 answers kept.\n"
    );
    let session = session(&home.only_session());
    let said: Vec<(&str, u32)> =
        session.troubles.iter().map(|answer| (answer.text.as_str(), answer.votes.hands)).collect();
    assert_eq!(said, [("No bench", 4), ("No bins", 0), ("Is dark", 2)]);
    let group = |place: usize| session.troubles[place].voices[0].group.as_deref();
    assert_eq!((group(0), group(1), group(2)), (None, Some("activists"), Some("business")));
    assert_eq!(session.history.done.len(), 1);
    assert!(!home.sessions().join("Waste.ron.journal").exists(), "it was closed");
}

#[test]
fn a_dry_run_keeps_nothing() {
    let home = home_with("list.csv", LIST);
    let arguments = ["import", "Waste", "list.csv", "--as", "ways", "--new", "--dry-run"];
    assert!(home.done(&arguments).contains("To keep: 3 answers."));
    assert!(!home.sessions().exists());
    home.add("Waste", "troubles", "One\n");
    let before = fs::read(home.only_session()).unwrap();
    home.done(&arguments);
    assert_eq!(fs::read(home.only_session()).unwrap(), before);
}

#[test]
fn where_nobody_can_be_asked_yes_must_be_given() {
    let home = home_with("list.csv", LIST);
    let ran = home.run(&["import", "Waste", "list.csv", "--as", "troubles", "--new"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("To keep: 3") && ran.err.contains("--yes"), "{ran:?}");
    assert!(!home.sessions().exists());
}

/// Runs on a terminal, answers the question, and returns the exit code and what the screen got.
#[cfg(unix)]
fn on_a_terminal(home: &Home, answer: &str) -> (u32, String) {
    let size = PtySize { rows: 24, cols: 60, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_citylab"));
    command.env_clear();
    for (name, value) in home.environment() {
        command.env(name, value);
    }
    command.cwd(home.path("work"));
    command.args(["import", "Waste", "list.csv", "--as", "troubles", "--new"]);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut seen = Vec::new();
    let mut buffer = [0; 1024];
    let mut asked = false;
    while let Ok(count) = reader.read(&mut buffer) {
        if count == 0 {
            break;
        }
        seen.extend_from_slice(&buffer[..count]);
        if !asked && String::from_utf8_lossy(&seen).contains("[y/N]") {
            asked = true;
            pair.master.take_writer().unwrap().write_all(answer.as_bytes()).unwrap();
        }
    }
    (child.wait().unwrap().exit_code(), String::from_utf8_lossy(&seen).into_owned())
}

// The lines as a pseudo-terminal of Unix gives them; that of Windows draws a screen.
#[cfg(unix)]
#[test]
fn a_terminal_is_asked() {
    let long = format!("{}Long {}\n", LIST, "word ".repeat(40));
    let home = home_with("list.csv", &long);
    for no in ["\n", "n\n"] {
        let (code, seen) = on_a_terminal(&home, no);
        assert_eq!(code, 1, "{seen}");
        assert!(!home.sessions().exists());
    }
    let (code, seen) = on_a_terminal(&home, "Да\n");
    assert_eq!(code, 0, "{seen}");
    let answers = || seen.lines().filter(|line| line.starts_with("  T"));
    assert_eq!(answers().count(), 4, "{seen}");
    assert!(answers().all(|line| line.trim_end().chars().count() <= 60), "{seen}");
    assert_eq!(session(&home.only_session()).troubles.len(), 4);
}

#[test]
fn importing_again_keeps_nothing_and_is_no_failure() {
    let home = home_with("list.csv", "Text\nNo bench\n");
    let arguments = ["import", "Waste", "list.csv", "--as", "troubles", "--new", "--yes"];
    home.done(&arguments);
    let told = home.done(&arguments);
    assert!(told.contains("Nothing to keep.") && told.contains("T1 says exactly this"), "{told}");
    assert_eq!(session(&home.only_session()).troubles.len(), 1);
    home.done(&[&arguments[..], &["--duplicates"]].concat());
    assert_eq!(session(&home.only_session()).troubles.len(), 2);
}

#[test]
fn hostile_cells_reach_no_terminal_and_no_file() {
    let hostile = "text,voice\n\u{1b}]0;owned\u{7}Dark \u{1b}[2Jyard,\u{1b}[31mEve\u{202e}\n";
    let home = home_with("list.csv", hostile);
    let told = home.done(&["import", "Waste", "list.csv", "--as", "troubles", "--new", "--yes"]);
    let file = fs::read_to_string(home.only_session()).unwrap();
    for text in [told, file] {
        assert!(text.contains("Dark yard") && text.contains("Eve"), "{text}");
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
        assert!(!text.contains('\u{202e}'));
    }
}

#[test]
fn what_is_wrong_with_a_file_is_one_sentence() {
    let home = home_with("list.csv", LIST);
    let work = home.path("work");
    fs::write(work.join("open.csv"), "text,votes\nDark,1\n\"No end,2\n").unwrap();
    fs::write(work.join("list.odt"), b"\x7fELF\0\0\0\0").unwrap();
    fs::write(work.join("bad.xlsx"), b"PK\x03\x04 no workbook").unwrap();
    home.add("Waste", "troubles", "One\n");
    let fails = |file: &str, more: &[&str], code: i32, words: &[&str]| {
        let arguments = [&["import", "waste", file, "--yes"], more].concat();
        home.run(&arguments).fails(code, words);
    };
    fails("missing.csv", &["--as", "ways"], 1, &["missing.csv"]);
    fails("open.csv", &["--as", "ways"], 1, &["open.csv", "line 3"]);
    fails("list.odt", &["--as", "ways"], 1, &["list.odt", "neither a text nor a table"]);
    fails("bad.xlsx", &["--as", "ways"], 1, &["bad.xlsx"]);
    fails("list.csv", &[], 2, &["--as"]);
    fails(
        "list.csv",
        &["--as", "ways", "--text", "answer"],
        1,
        &["“answer”", "text, voice, votes"],
    );
    fails("list.csv", &["--open-actions", "--as", "ways"], 2, &["--open-actions"]);
    assert_eq!(session(&home.only_session()).history.done.len(), 1);
}

#[test]
fn ten_thousand_rows_are_on_the_disk() {
    let rows: String = (0..10_000).map(|n| format!("Bench {n} is broken,{n}\n")).collect();
    let home = home_with("list.csv", format!("text,votes\n{rows}"));
    let told = home.done(&["import", "Waste", "list.csv", "--as", "troubles", "--new", "--yes"]);
    assert!(told.contains("… and 9992 more"), "{told}");
    assert_eq!(session(&home.only_session()).troubles.len(), 10_000);
}

#[test]
fn open_actions_of_another_lab_start_the_list() {
    let home = Home::new();
    home.done(&["lab", "City 2013", "--platform", "Waste", "Roads"]);
    home.add("Waste", "actions", "Buy a truck\nPaint the bins\nAsk Moscow\n");
    home.add("Roads", "actions", "Mend the bridge\n");
    let folder = fs::read_dir(home.sessions()).unwrap().next().unwrap().unwrap().path();
    let old = home.path("work").join("2013");
    fs::rename(&folder, &old).unwrap();
    home.done(&["--sessions", "2013", "actions", "Waste", "A2", "--done"]);
    home.done(&["--sessions", "2013", "actions", "Waste", "A3", "--dropped"]);
    let run = ["import", "Waste", "2013", "--open-actions", "--new", "--yes"];
    let told = home.done(&run);
    let became = "Of 3 promised at City 2013: 1 done, 0 moved, 1 dropped, 1 open.";
    assert!(told.starts_with("Waste ← Waste · City 2013, 2013\n"), "{told}");
    assert!(told.contains(became), "{told}");
    assert!(told.contains("A1  Buy a truck"), "{told}");
    let session = session(&home.only_session());
    let [truck] = session.actions.as_slice() else { panic!("{:?}", session.actions) };
    assert_eq!(truck.text, "Buy a truck");
    assert_eq!(truck.commitment.needs, "");
    assert_eq!(truck.carried.as_ref().unwrap().lab, "City 2013");
    let told = home.done(&run);
    assert!(told.contains("carried over before, as A1"), "{told}");
    let all = home.done(&["import", "Followup", "2013", "--open-actions", "--new", "--dry-run"]);
    assert!(all.contains("Buy a truck") && all.contains("Mend the bridge"), "{all}");
}
