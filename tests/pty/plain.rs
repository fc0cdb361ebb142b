//! A terminal that calls itself dumb: lines in and out, and not one sequence for it.

use portable_pty::CommandBuilder;

use crate::shared::pty::{Home, Pty};

fn dumb(home: &Home) -> CommandBuilder {
    let mut command = home.citylab(&["new", "Waste"]);
    command.env("TERM", "dumb");
    command
}

#[test]
fn a_dumb_terminal_gets_no_escape_sequence() {
    let home = Home::new();
    let mut pty = Pty::start(dumb(&home));
    pty.wait_for("line by line");
    pty.send("/next\n");
    pty.wait_for("What troubles do we have?");
    pty.send("The landfill is full\n");
    pty.wait_for("T1 is kept, the disk has it");
    // Ctrl+D on an empty line ends the input.
    pty.send("\x04");
    pty.wait_for("Everything is saved");
    assert!(!pty.sent().contains('\x1b'), "{:?}", pty.sent());
    assert!(home.on_disk().contains("The landfill is full"));
}
