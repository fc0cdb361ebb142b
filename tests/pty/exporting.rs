//! A report that takes long, in the real program.

use std::fs;

use crate::shared::pty::{Home, Pty, SOON};

const CTRL_Q: &str = "\x11";
const CTRL_E: &str = "\x05";

/// Opens a session of many answers and begins to write its report as PDF, among others.
fn writing(home: &Home) -> Pty {
    let mut pty = home.in_troubles();
    pty.send(CTRL_Q);
    pty.ended();
    let file = home.sessions().join("Waste.ron");
    let text = fs::read_to_string(&file).unwrap();
    let answers = (1..=5_000).map(|n| {
        format!(
            "(label: T({n}), text: \"Nobody empties bin {n}\", at: \"2014-11-26T10:00:00+07:00\"),\n"
        )
    });
    let troubles = format!("troubles: [\n{}    ],", answers.collect::<String>());
    assert!(text.contains("troubles: [],"), "{text}");
    fs::write(&file, text.replace("troubles: [],", &troubles)).unwrap();
    let mut pty = Pty::start(home.citylab(&["open", "Waste"]));
    pty.wait_for("Nobody empties bin 5000");
    pty.send(CTRL_E);
    pty.wait_for("The report, written as");
    pty.send("\r");
    pty.wait_for("Writing pdf: 2 of 3, ");
    pty
}

fn reports(home: &Home) -> Vec<String> {
    let entries = fs::read_dir(home.sessions().join("reports")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn quitting_waits_for_no_report_and_leaves_no_half_file() {
    let home = Home::new();
    let mut pty = writing(&home);
    // The work goes on meanwhile, and is saved.
    pty.send("While it is written\r");
    pty.wait_for("T5001");
    pty.send(CTRL_Q);
    let (status, took) = pty.ended();
    assert!(status.success() && took < SOON, "{status:?} after {took:?}");
    pty.is_as_before();
    assert_eq!(reports(&home), ["Waste.docx"]);
    assert!(home.on_disk().contains("While it is written"));
}

#[test]
fn another_session_is_opened_while_a_report_is_written() {
    let home = Home::new();
    let mut pty = writing(&home);
    pty.send("\x0c");
    pty.wait_for("type a name to find it");
    pty.wait_for("Writing pdf: 2 of 3, ");
    pty.send("\x1b");
    pty.wait_for("Stopped. Written before that to");
    pty.send(CTRL_Q);
    pty.ended();
    assert_eq!(reports(&home), ["Waste.docx"]);
}
