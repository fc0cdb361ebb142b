//! The room's screen in a terminal of its own: what is typed in one is seen in the other, whatever becomes of
//! either.

use std::fs;
use std::time::Instant;

use rustix::process::Signal;

use crate::shared::pty::{Home, Pty, SOON};

const F12: &str = "\x1b[24~";

/// Chooses a view for the room by its words in the palette.
fn show(pty: &mut Pty, view: &str) {
    pty.send(&format!("\x1bOQroom: {view}"));
    pty.wait_for(&format!("room: {view}"));
    pty.send("\r");
}

fn room(home: &Home) -> Pty {
    Pty::start(home.citylab(&["show", "Waste"]))
}

#[test]
fn what_is_typed_in_one_terminal_stands_in_the_other_again_after_a_kill() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    let room = room(&home);
    room.wait_for("What troubles do we have?");
    pty.send("Illegal dumps\r");
    room.wait_for("Illegal dumps");
    pty.signal(Signal::KILL);
    pty.ended();
    assert!(room.contents().contains("Illegal dumps"), "what was seen stays");
    let mut again = Pty::start(home.citylab(&["open", "Waste"]));
    again.wait_for("Illegal dumps");
    again.send("Fines are never paid\r");
    room.wait_for("Fines are never paid");
    again.send("\x11");
    assert!(again.ended().0.success());
    assert!(room.contents().contains("Fines are never paid"), "also once it is closed");
}

#[test]
fn the_room_may_come_first_and_a_replaced_file_is_seen() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    pty.send("Dust\r");
    pty.wait_for("saved");
    pty.send("\x11");
    assert!(pty.ended().0.success());
    let room = room(&home);
    room.wait_for("Dust");
    let mut pty = Pty::start(home.citylab(&["open", "Waste"]));
    pty.wait_for("Dust");
    pty.send("Noise\r");
    room.wait_for("Noise");
    pty.send("\x11");
    assert!(pty.ended().0.success());
    let file = home.sessions().join("Waste.ron");
    let text = fs::read_to_string(&file).unwrap();
    let new = home.sessions().join("new");
    fs::write(&new, text.replace("Noise", "Noise at night")).unwrap();
    fs::rename(&new, &file).unwrap();
    room.wait_for("Noise at night");
    fs::rename(&file, home.sessions().join("away")).unwrap();
    room.wait_for("out of reach");
    assert!(room.contents().contains("Noise at night"), "what was seen stays");
    fs::rename(home.sessions().join("away"), &file).unwrap();
    room.wait_until("no complaint", |screen| !screen.contents().contains("out of reach"));
}

#[test]
fn the_view_is_chosen_from_the_program_and_kept_over_a_restart() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    pty.send("Illegal dumps\r");
    let room = room(&home);
    room.wait_for("Illegal dumps");
    show(&mut pty, "nothing");
    room.wait_until("nothing", |screen| screen.contents().trim().is_empty());
    pty.signal(Signal::KILL);
    pty.ended();
    let mut pty = Pty::start(home.citylab(&["open", "Waste"]));
    pty.wait_for("Illegal dumps");
    pty.send("Fines\r");
    pty.wait_for("Fines");
    assert_eq!(room.contents().trim(), "", "it is blank until something else is chosen");
    pty.send(F12);
    pty.wait_for("What the room sees");
    pty.send("\x1b[H\r");
    room.wait_for("Fines");
}

#[test]
fn the_line_is_seen_while_it_is_typed_only_when_that_is_asked_for() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    let room = room(&home);
    room.wait_for("What troubles do we have?");
    pty.send("half a thought");
    pty.wait_for("half a thought");
    pty.send("\x15kept\r");
    room.wait_for("kept");
    assert!(!room.sent().contains("half a"), "nothing of it was ever sent");
    show(&mut pty, "show the line");
    pty.send("half a thought");
    room.wait_for("half a thought");
}

#[test]
fn cutting_off_killing_or_shrinking_the_room_changes_nothing_in_the_session() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    let file = home.sessions().join("Waste.ron");
    let mut shrunk = room(&home);
    shrunk.wait_for("What troubles do we have?");
    for (columns, rows) in [(1, 1), (2, 40), (300, 1), (80, 24)] {
        shrunk.resize(columns, rows);
        pty.send(&format!("At {columns} by {rows}\r"));
        pty.wait_for(&format!("At {columns} by {rows}"));
    }
    shrunk.wait_for("At 80 by 24");
    let mut killed = room(&home);
    killed.wait_for("At 80 by 24");
    killed.signal(Signal::KILL);
    killed.ended();
    let mut cut = room(&home);
    cut.wait_for("At 80 by 24");
    pty.send("After the kill\r");
    cut.wait_for("After the kill");
    shrunk.send("\x1b");
    assert!(shrunk.ended().0.success());
    shrunk.is_as_before();
    cut.signal(Signal::HUP);
    let (status, time) = cut.ended();
    assert!(status.success() && time < SOON);
    pty.send("\x11");
    assert!(pty.ended().0.success());
    let session = citylab::storage::look_at(&file).unwrap();
    assert_eq!(session.troubles.len(), 5);
    let names: Vec<String> = fs::read_dir(home.sessions())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".room"))
        .collect();
    assert_eq!(names, [""; 0], "the usual leaves no file");
}

#[test]
fn without_a_name_the_session_that_is_open_is_shown() {
    let home = Home::new();
    let mut none = Pty::start(home.citylab(&["show"]));
    none.wait_for("No session is open now");
    assert!(!none.ended().0.success());
    let mut pty = home.in_troubles();
    pty.send("Illegal dumps\r");
    pty.wait_for("Illegal dumps");
    let room = Pty::start(home.citylab(&["show"]));
    room.wait_for("Illegal dumps");
}

#[test]
fn a_view_is_followed_at_once() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    let room = room(&home);
    room.wait_for("What troubles do we have?");
    // Long before the files would be looked at without being told of a change.
    for answer in ["one", "two", "three", "four", "five", "six"] {
        pty.send(&format!("{answer}\r"));
        let since = Instant::now();
        room.wait_for(answer);
        assert!(since.elapsed() < SOON, "{answer}");
    }
}
