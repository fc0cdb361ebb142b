//! The colours of a real terminal: all of it has a theme's ground, until the program gives it back.

use rustix::process::Signal;
use vt100::{Color, Screen};

use crate::shared::pty::{Home, Pty};

const CTRL_Q: &str = "\x11";

fn home_with(colours: &str) -> Home {
    let home = Home::new();
    std::fs::write(home.config(), format!("(colours: {colours})")).unwrap();
    home
}

fn is_all_on(screen: &Screen, ground: Color) -> bool {
    let (rows, columns) = screen.size();
    let mut places =
        (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
    places
        .all(|(row, column)| screen.cell(row, column).is_some_and(|cell| cell.bgcolor() == ground))
}

#[test]
fn a_theme_of_the_config_has_the_whole_terminal_until_the_end() {
    for (colours, ground) in [("Dark", 234), ("Light", 255), ("HighContrast", 16)] {
        let home = home_with(colours);
        let mut pty = home.in_troubles();
        pty.wait_until(colours, |screen| is_all_on(screen, Color::Idx(ground)));
        pty.resize(101, 31);
        pty.wait_until(colours, |screen| {
            screen.contents().contains("What troubles do we have?")
                && is_all_on(screen, Color::Idx(ground))
        });
        let is_own = |screen: &Screen| {
            is_all_on(screen, Color::Default) && screen.bgcolor() == Color::Default
        };
        // The cursor, too, has a colour that is seen on the ground, and its own one back at the end.
        let (coloured, own) = ("\x1b]12;#", "\x1b]112\x07");
        assert!(pty.sent().contains(coloured) && !pty.sent().contains(own));
        pty.signal(Signal::TSTP);
        pty.wait_until_stopped();
        pty.is_as_before();
        pty.wait_until("the terminal's own", is_own);
        assert!(pty.sent().rfind(own) > pty.sent().rfind(coloured));
        pty.signal(Signal::CONT);
        pty.wait_until(colours, |screen| is_all_on(screen, Color::Idx(ground)));
        pty.send(CTRL_Q);
        let (status, _) = pty.ended();
        assert!(status.success(), "{status:?}");
        pty.wait_while("a coloured cursor", || pty.sent().rfind(own) < pty.sent().rfind(coloured));
        pty.is_as_before();
        pty.wait_until("the terminal's own", is_own);
    }
}

#[test]
fn no_color_comes_before_the_config() {
    let home = home_with("Light");
    let mut command = home.citylab(&["new", "Waste"]);
    command.env("NO_COLOR", "1");
    let mut pty = Pty::start(command);
    pty.wait_for("OPENING");
    pty.send(CTRL_Q);
    pty.ended();
    let sent = pty.sent();
    assert!(!sent.contains("\x1b]12;") && !sent.contains("\x1b]112"), "{sent:?}");
    for begins in ["\x1b[3", "\x1b[4", "\x1b[9", "\x1b[10"] {
        let mut found = sent.split(begins).skip(1);
        let is_colour = |rest: &str| {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(0);
            end > 0 && rest[end..].starts_with('m')
        };
        assert!(!found.any(is_colour), "{begins:?} is a colour: {sent:?}");
    }
}
