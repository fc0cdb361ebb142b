//! What terminals send for their keys, read through a real terminal.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc::channel;

use citylab::runtime::event::Event;
use citylab::runtime::input::{self, Input};
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::shared::pty::Pty;

/// This test program run once more in a terminal, where it says into a file what it reads.
struct Reader {
    pty: Pty,
    folder: TempDir,
}

impl Reader {
    fn start(terminal: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let mut command = CommandBuilder::new(env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "pty::keys::says_what_it_reads", "--nocapture"]);
        command.env("CITYLAB_READER", folder.path().join("said"));
        command.env("TERM", terminal);
        command.cwd(folder.path());
        let reader = Self { pty: Pty::start(command), folder };
        reader.pty.wait_while("no reader", || !reader.file().exists());
        reader
    }

    fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("said")
    }

    /// Sends bytes; returns what comes of them once the key that is sent after them has come.
    fn said(&mut self, bytes: &[u8]) -> Vec<String> {
        let before = self.lines().len();
        self.pty.send_bytes(bytes);
        // Alone, so that a lone Esc before it is one.
        self.pty.wait_until_read();
        self.pty.send("\x1b[24;5~");
        self.pty.wait_while("nothing is read", || {
            self.lines().last().is_none_or(|line| line != "Ctrl+F12")
                || self.lines().len() == before
        });
        let mut lines = self.lines().split_off(before);
        lines.pop();
        lines
    }

    fn lines(&self) -> Vec<String> {
        std::fs::read_to_string(self.file()).unwrap().lines().map(str::to_owned).collect()
    }
}

#[test]
#[ignore = "the tests start it themselves, in a terminal"]
fn says_what_it_reads() {
    let Some(path) = env::var_os("CITYLAB_READER") else { return };
    crossterm::terminal::enable_raw_mode().unwrap();
    let (sender, events) = channel();
    input::listen(move |event| sender.send(event).unwrap()).unwrap();
    let mut file = OpenOptions::new().create(true).append(true).open(Path::new(&path)).unwrap();
    for event in events {
        let line = match event {
            Event::Input(Input::Key(chord)) => chord.to_string(),
            other => format!("{other:?}"),
        };
        writeln!(file, "{line}").unwrap();
    }
}

#[test]
fn keys_of_every_terminal() {
    let mut reader = Reader::start("xterm-256color");
    for (bytes, names) in [
        ("a", vec!["A"]),
        ("ы", vec!["Ы"]),
        ("👍", vec!["👍"]),
        ("\r\t\x7f\x08", vec!["Enter", "Tab", "Backspace", "Backspace"]),
        ("\x11\x0a\x03", vec!["Ctrl+Q", "Ctrl+J", "Ctrl+C"]),
        ("\x1b", vec!["Esc"]),
        ("\x1b\r", vec!["Alt+Enter"]),
        ("\x1b[13;3u", vec!["Alt+Enter"]),
        ("\x1b[Z", vec!["Shift+Tab"]),
        ("\x1b[A\x1bOA\x1b[1;3A", vec!["↑", "↑", "Alt+↑"]),
        ("\x1b[1;2B\x1b[1;5C", vec!["Shift+↓", "Ctrl+→"]),
        // Option with an arrow on macOS.
        ("\x1bb\x1bf", vec!["Alt+B", "Alt+F"]),
        ("\x1b[H\x1b[1~\x1b[7~\x1bOH", vec!["Home"; 4]),
        ("\x1b[3~\x1b[5~\x1b[6~", vec!["Del", "PgUp", "PgDn"]),
        ("\x1bOP\x1b[11~\x1b[[A", vec!["F1"; 3]),
        ("\x1bOS\x1b[14~\x1b[[D", vec!["F4"; 3]),
        ("\x1b[15~\x1b[17~\x1b[20~\x1b[24~", vec!["F5", "F6", "F9", "F12"]),
        ("\x1b[15;2~\x1b[20;2~", vec!["Shift+F5", "Shift+F9"]),
        ("\x1b[1;2Q\x1b[1;2S\x1b-\x1b=", vec!["Shift+F2", "Shift+F4", "Alt+−", "Alt+="]),
        // Ctrl under a Cyrillic layout, from terminals that tell it.
        ("\x1b[1081;5u", vec!["Ctrl+Й"]),
        // What was never asked for says nothing.
        ("\x1b[I\x1b[O\x1b[?1;2ca", vec!["A"]),
    ] {
        assert_eq!(reader.said(bytes.as_bytes()), names, "{bytes:?}");
    }
}

#[test]
fn the_mouse_by_both_forms() {
    let mut reader = Reader::start("xterm-256color");
    let press = "Input(Press { column: 4, row: 2 })";
    assert_eq!(reader.said(b"\x1b[<0;5;3M\x1b[<0;5;3m"), [press]);
    assert_eq!(reader.said(b"\x1b[M %#"), [press]);
    assert_eq!(reader.said(b"\x1b[<64;1;1M\x1b[<65;1;1M"), ["Input(Wheel(-1))", "Input(Wheel(1))"]);
    assert_eq!(reader.said(b"\x1b[<2;5;3M\x1b[<35;5;3M"), [""; 0]);
}

#[test]
fn a_paste_in_brackets_is_one_piece_whatever_is_in_it() {
    let mut reader = Reader::start("xterm-256color");
    let said = reader.said("a\x1b[200~one\r\ntwo \x1b[A \x1b[201 three\x1b[201~b".as_bytes());
    let paste = format!("Input(Paste({:?}))", "one\r\ntwo \x1b[A \x1b[201 three");
    assert_eq!(said, ["A", &paste, "B"]);
}

#[test]
fn shifted_function_keys_of_the_console_of_linux() {
    let mut reader = Reader::start("linux");
    let said = reader.said(b"\x1b[31~\x1b[32~\x1b[33~\x1b[34~");
    assert_eq!(said, ["Shift+F5", "Shift+F6", "Shift+F7", "Shift+F8"]);
}

#[test]
fn what_is_no_key_breaks_nothing() {
    let mut reader = Reader::start("xterm-256color");
    // The middle of characters, a number that is none, the mouse where there is no cell.
    for bytes in [&b"\xff\xfe\xc0\xaf"[..], b"\x1b[999999;5~", b"\x1b[M\x00\x00\x00"] {
        assert_eq!(reader.said(&[bytes, b"x"].concat()).last().unwrap(), "X", "{bytes:?}");
    }
}

#[test]
fn a_sequence_on_which_the_reader_breaks_is_left_out() {
    let mut reader = Reader::start("xterm-256color");
    // A report of the cursor that nobody asked for: crossterm 0.29 takes one from its zeros, which
    // is an overflow in a build for tests. The next key ends the sequence.
    reader.pty.send("\x1b[0;0R");
    reader.pty.wait_until_read();
    reader.pty.send("z");
    reader.pty.wait_until_read();
    assert_eq!(reader.said(b"x"), ["X"]);
}
