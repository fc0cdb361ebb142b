//! The answers are there, however the program ends and whatever is typed.

use rustix::process::Signal;

use crate::shared::pty::{Home, Pty, SOON};

/// Waits until the answer is on the screen and the screen says that the disk has it.
fn saved(pty: &Pty, answer: &str) {
    pty.wait_until(answer, |screen| {
        let rows: Vec<String> = screen.rows(0, 80).collect();
        let listed = rows.iter().any(|row| row.contains(" T") && row.contains(answer));
        listed && rows[0].trim_end().ends_with("saved")
    });
}

#[test]
fn what_is_shown_as_saved_outlives_a_kill() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    for answer in ["Illegal dumps", "Fines are never paid", "Nobody knows who answers"] {
        pty.send(&format!("{answer}\r"));
        saved(&pty, answer);
    }
    pty.send("half a line of Iva");
    pty.wait_while("no draft", || !home.on_disk().contains("half a line of Iva"));
    pty.signal(Signal::KILL);
    pty.ended();
    let pty = Pty::start(home.citylab(&["open", "Waste"]));
    for text in ["Illegal dumps", "Fines are never paid", "Nobody knows who answers", "half a line"]
    {
        pty.wait_for(text);
    }
}

#[test]
fn a_second_copy_reads_only() {
    let home = Home::new();
    let mut first = home.in_troubles();
    first.send("Illegal dumps\r");
    saved(&first, "Illegal dumps");
    let mut second = Pty::start(home.citylab(&["open", "Waste"]));
    second.wait_for("Illegal dumps");
    second.wait_for("read-only");
    second.send("Not mine to say\r");
    second.send("\x11");
    assert!(second.ended().0.success());
    assert!(!home.on_disk().contains("Not mine"));
    first.signal(Signal::KILL);
    first.ended();
    let mut third = Pty::start(home.citylab(&["open", "Waste"]));
    third.wait_for("Illegal dumps");
    third.send("Mine to say\r");
    saved(&third, "Mine to say");
}

#[test]
fn control_works_under_a_cyrillic_layout() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    pty.send("Свалки\rШтрафы\r");
    saved(&pty, "Штрафы");
    // Ctrl+Я, where Z is on the other layout, as terminals send it that tell the letter.
    pty.send("\x1b[1103;5u");
    pty.wait_until("no second answer", |screen| !screen.contents().contains("Штрафы"));
    pty.send("\x1b[1103;5u");
    pty.wait_until("no first answer", |screen| !screen.contents().contains("Свалки"));
    pty.send("\x1b[1081;5u");
    assert!(pty.ended().0.success());
}

/// Half a sequence holds the reader of the terminal up until its rest comes, and nothing else: the
/// draft is saved, the clock goes on, and a signal ends the program.
#[test]
fn half_a_sequence_holds_up_neither_saving_nor_clock_nor_signals() {
    let holds = |half: &[u8]| {
        let home = Home::new();
        let mut pty = home.in_troubles();
        // F5 starts the clock.
        pty.send("\x1b[15~half a li");
        pty.wait_for("half a li");
        pty.send_bytes(half);
        pty.wait_until_read();
        pty.wait_while("no draft", || !home.on_disk().contains("half a li"));
        pty.wait_for("0:02 of");
        pty.signal(Signal::TERM);
        let (status, took) = pty.ended();
        assert!(status.success() && took < SOON, "{half:?}: {status:?} after {took:?}");
        pty.is_as_before();
    };
    // Each waits for its own clock.
    std::thread::scope(|scope| {
        for half in [&b"\x1b[200~pasted"[..], b"\x1b[", b"\x1b[1;", b"\x1bO", b"\xf0\x9f"] {
            scope.spawn(move || holds(half));
        }
    });
}

#[test]
fn what_comes_after_half_a_sequence_counts_again() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    // Each swallows the letter after it, as the end of a sequence nobody knows.
    for half in ["\x1b[", "\x1b[1;", "\x1bO"] {
        pty.send(half);
        pty.wait_until_read();
        pty.send("z");
        pty.wait_until_read();
    }
    pty.send("\x1b[200~pasted");
    pty.wait_until_read();
    pty.send(" whole\x1b[201~, and more\r");
    saved(&pty, "pasted whole, and more");
}

#[test]
fn a_megabyte_without_brackets_comes_through() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    let lines = 1_000;
    let text: String = (0..lines).map(|n| format!("Line {n:05} {}\r", "и".repeat(500))).collect();
    assert!(text.len() > 1_000_000);
    pty.send(&text);
    pty.wait_for(&format!("T{lines}"));
    saved(&pty, "Line 00999");
    pty.send("\x11");
    assert!(pty.ended().0.success());
    let kept = home.on_disk();
    assert!((0..lines).all(|n| kept.contains(&format!("Line {n:05}"))));
}

#[test]
fn ten_megabytes_in_brackets_are_kept_or_refused_aloud() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    let line = format!("{}\n", "word ".repeat(2000));
    pty.send(&format!("\x1b[200~{}\x1b[201~", line.repeat(1000)));
    pty.wait_until("a question or a refusal", |screen| {
        let said = screen.contents();
        said.contains("1000 lines") || said.contains("1,000 lines") || said.contains("too")
    });
    pty.send("\x1b");
    pty.wait_for("Nothing yet");
    pty.send("\x11");
    assert!(pty.ended().0.success());
}
