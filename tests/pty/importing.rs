//! A workbook imported in the real program, which has it read by a process of its own.

use rust_xlsxwriter::Workbook;

use crate::shared::pty::{Home, Pty};

const RIGHT: &str = "\x1b[C";
const DOWN: &str = "\x1b[B";
const CTRL_Z: &str = "\x1a";

/// Writes a workbook of two sheets with answers, and asks for it.
fn asked(home: &Home) -> Pty {
    let mut book = Workbook::new();
    for (name, answers) in [("May", ["No bench", "No bins"]), ("June", ["Is dark", "Is wet"])] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, text) in (0..).zip(["Answer"].into_iter().chain(answers)) {
            sheet.write(row, 0, text).unwrap();
        }
    }
    let folder = home.sessions().parent().unwrap().to_owned();
    book.save(folder.join("months.xlsx")).unwrap();
    let mut pty = home.in_troubles();
    pty.send("\x1bOQ");
    pty.wait_for("Every command");
    pty.send("import a file\r");
    pty.wait_for("Import a file into “Waste”");
    pty.send(&format!("{}/mon\t", folder.display()));
    pty.wait_for("Enter reads “months.xlsx”");
    pty.send("\r");
    pty.wait_for("months.xlsx → Waste");
    pty.wait_for("No bench");
    pty
}

#[test]
fn another_sheet_is_read_and_kept_and_taken_back() {
    let home = Home::new();
    let mut pty = asked(&home);
    // From where the answers go to the sheet of the workbook.
    pty.send(&format!("{RIGHT}{DOWN}"));
    pty.wait_for("Is wet");
    pty.send("\r");
    pty.wait_for("2 answers kept");
    pty.wait_while("not on the disk", || !home.on_disk().contains("Is wet"));
    assert!(!home.on_disk().contains("No bench"));
    pty.send(CTRL_Z);
    pty.wait_for("Taken back");
    pty.wait_until("nothing is left", |screen| !screen.contents().contains("Is wet"));
}

#[test]
fn enter_waits_for_what_is_being_read() {
    let home = Home::new();
    let mut pty = asked(&home);
    // All at once, so that the other sheet is still being read when it is to be kept.
    pty.send(&format!("{RIGHT}{DOWN}\r"));
    pty.wait_for("2 answers kept");
    pty.wait_for("Is wet");
}
