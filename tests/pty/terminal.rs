//! The terminal is as it was, however the program ends.

use portable_pty::CommandBuilder;
use rustix::process::Signal;

use crate::shared::pty::{Home, Pty, SOON};

const CTRL_Q: &str = "\x11";
const F4: &str = "\x1bOS";

#[test]
fn after_quitting() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    pty.wait_until("the modes", |screen| screen.alternate_screen() && screen.bracketed_paste());
    pty.send(CTRL_Q);
    let (status, took) = pty.ended();
    assert!(status.success() && took < SOON, "{status:?} after {took:?}");
    pty.is_as_before();
    // Enhanced keyboards break Ctrl under a Cyrillic layout and swallow AltGr: none is asked for.
    for begins in ["\x1b[>", "\x1b[=", "\x1b[<"] {
        assert!(!pty.sent().contains(begins), "{begins:?} was sent");
    }
}

#[test]
fn after_every_signal_that_asks_for_the_end() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let home = Home::new();
        let mut pty = home.in_troubles();
        pty.send("half a li");
        pty.wait_for("half a li");
        pty.signal(signal);
        let (status, took) = pty.ended();
        assert!(status.success() && took < SOON, "{signal:?}: {status:?} after {took:?}");
        pty.is_as_before();
        assert!(home.on_disk().contains("half a li"), "{signal:?}");
    }
}

#[test]
fn after_a_panic() {
    let home = Home::new();
    let mut command = home.citylab(&["new", "Waste"]);
    command.env("CITYLAB_PANIC", "1");
    let mut pty = Pty::start(command);
    pty.wait_for("OPENING");
    pty.send("x");
    let (status, took) = pty.ended();
    assert!(!status.success() && took < SOON, "{status:?} after {took:?}");
    pty.is_as_before();
    pty.wait_for("citylab: The program broke off");
    let said = pty.contents();
    let said: String = said.lines().collect();
    assert!(said.contains(&home.sessions().join("Waste.ron").display().to_string()), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn after_an_error() {
    let home = Home::new();
    let mut pty = Pty::start(home.citylab(&["open", "Nothing"]));
    let (status, _) = pty.ended();
    assert_eq!(status.exit_code(), 1);
    pty.is_as_before();
    assert!(!pty.sent().contains("\x1b[?1049h"));
}

#[test]
fn while_it_is_stopped_and_after_it_goes_on() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    pty.send("before");
    pty.wait_for("before");
    let taken = pty.settings();
    pty.signal(Signal::TSTP);
    pty.wait_until_stopped();
    pty.is_as_before();
    pty.signal(Signal::CONT);
    pty.wait_while("not taken again", || pty.settings() != taken);
    pty.wait_for("before");
    // A shell that was not asked sets the terminal as it likes while the program is stopped.
    pty.signal(Signal::STOP);
    pty.signal(Signal::CONT);
    pty.send(" after");
    pty.wait_for("before after");
    pty.send(CTRL_Q);
    pty.ended();
    pty.is_as_before();
}

#[test]
fn a_window_that_is_closed_ends_it_soon() {
    for lines in ["", "trap '' HUP"] {
        let home = Home::new();
        let mut pty = Pty::start(home.shell(lines, "new Waste"));
        pty.wait_for("OPENING");
        pty.send(&format!("{F4}Illegal dumps\r"));
        pty.wait_for("T1");
        pty.send("half a li");
        pty.wait_for("half a li");
        pty.close_window('n');
        let (_, took) = pty.ended();
        assert!(took < SOON, "{lines}: {took:?}");
        let kept = home.on_disk();
        assert!(kept.contains("Illegal dumps") && kept.contains("half a lin"), "{lines}: {kept}");
    }
}

#[test]
fn a_terminal_that_nobody_reads_holds_up_nothing() {
    let home = Home::new();
    let mut pty = Pty::start_unread(home.citylab(&["new", "Waste"]));
    holds_up_nothing(&home, &mut pty);
}

fn holds_up_nothing(home: &Home, pty: &mut Pty) {
    pty.wait_until_taken();
    pty.send(F4);
    for number in 0..200 {
        pty.send(&format!("Trouble number {number} that fills the terminal\r"));
    }
    pty.send("the last of all");
    pty.wait_while("not kept", || !home.on_disk().contains("the last of all"));
    assert!(home.on_disk().contains("Trouble number 199"));
    pty.signal(Signal::TERM);
    let (status, took) = pty.ended();
    assert!(status.success() && took < SOON, "{status:?} after {took:?}");
}

/// After `su` the terminal belongs to somebody else and cannot be opened by its name.
fn start_where_the_name_opens_nothing(home: &Home, start: fn(CommandBuilder) -> Pty) -> Pty {
    // Who is root opens everything, unless that right is taken away first.
    let root = "setpriv --bounding-set=-dac_override,-dac_read_search";
    let lines = format!("chmod 000 \"$(tty)\"\n[ $(id -u) != 0 ] || set -- {root}");
    start(home.shell_with(&lines, "\"$@\"", "new Waste"))
}

#[test]
fn a_terminal_whose_name_opens_nothing() {
    let home = Home::new();
    let mut pty = start_where_the_name_opens_nothing(&home, Pty::start);
    pty.wait_for("OPENING");
    pty.send(&format!("{F4}Illegal dumps\r"));
    pty.wait_for("T1");
    pty.resize(60, 20);
    pty.wait_for("What troubles do we have?");
    pty.send(CTRL_Q);
    let (status, took) = pty.ended();
    assert!(status.success() && took < SOON, "{status:?} after {took:?}");
    pty.is_as_before();
    assert!(home.on_disk().contains("Illegal dumps"));
}

#[test]
fn a_terminal_whose_name_opens_nothing_and_that_nobody_reads() {
    let home = Home::new();
    let mut pty = start_where_the_name_opens_nothing(&home, Pty::start_unread);
    holds_up_nothing(&home, &mut pty);
}
