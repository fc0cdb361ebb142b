//! A program in a pseudo-terminal, and the screen it draws there.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Parser, Screen};

/// What is waited for longer than this does not come.
const LIMIT: Duration = Duration::from_secs(30);

/// How long the program may take to end.
pub const SOON: Duration = Duration::from_secs(2);

/// How a terminal is set, in all that a program may change.
#[derive(Debug, PartialEq, Eq)]
pub struct Settings {
    termios: String,
    other_screen: bool,
    cursor_hidden: bool,
    pastes_in_brackets: bool,
    mouse: bool,
    wraps: bool,
}

pub struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    /// Held open, so that the terminal outlives the program.
    slave: Option<Box<dyn SlavePty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    /// The terminal itself, to look at.
    terminal: Option<File>,
    child: Box<dyn Child + Send + Sync>,
    before: Settings,
    shown: Arc<Shown>,
    reader: Option<JoinHandle<()>>,
}

struct Shown {
    parser: Mutex<(Parser, Vec<u8>)>,
    changed: Condvar,
    /// Whether nobody is to read any more.
    closing: AtomicBool,
}

/// A folder for the program's files.
pub struct Home(TempDir);

impl Home {
    /// Starts a session of a platform on a terminal and goes on to its first question.
    pub fn in_troubles(&self) -> Pty {
        let mut pty = Pty::start(self.citylab(&["new", "Waste"]));
        pty.wait_for("OPENING");
        pty.send("\x1bOS");
        pty.wait_for("What troubles do we have?");
        pty
    }

    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn sessions(&self) -> PathBuf {
        self.0.path().join("sessions")
    }

    pub fn config(&self) -> PathBuf {
        self.0.path().join("config.ron")
    }

    /// Returns the program with arguments, in this folder alone.
    pub fn citylab(&self, arguments: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_citylab"));
        command.args(arguments);
        self.settle(&mut command);
        command
    }

    /// Returns the program as a shell starts it, after these lines.
    pub fn shell(&self, lines: &str, arguments: &str) -> CommandBuilder {
        self.shell_with(lines, "", arguments)
    }

    /// Returns the program as another one starts it from a shell, after these lines.
    pub fn shell_with(&self, lines: &str, starter: &str, arguments: &str) -> CommandBuilder {
        let mut command = CommandBuilder::new("sh");
        let program = env!("CARGO_BIN_EXE_citylab");
        command.args(["-c", &format!("{lines}\nexec {starter} '{program}' {arguments}")]);
        self.settle(&mut command);
        command
    }

    fn settle(&self, command: &mut CommandBuilder) {
        for (name, value) in [
            ("CITYLAB_SESSIONS", self.sessions()),
            ("CITYLAB_CONFIG", self.config()),
            ("HOME", self.0.path().to_owned()),
        ] {
            command.env(name, value);
        }
        for (name, value) in
            [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("CITYLAB_LANG", "en")]
        {
            command.env(name, value);
        }
        command.cwd(self.0.path());
    }

    /// Returns everything that stands in the session's file and its journal.
    pub fn on_disk(&self) -> String {
        let files = std::fs::read_dir(self.sessions()).into_iter().flatten().flatten();
        let texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        texts.collect()
    }
}

impl Pty {
    /// Starts a program in a terminal of 80 columns and 24 rows that is read.
    pub fn start(command: CommandBuilder) -> Self {
        Self::start_of_size(command, 80, 24)
    }

    /// Starts a program in a terminal that is read and says that it is so large.
    pub fn start_of_size(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let mut pty = Self::start_unread_of_size(command, columns, rows);
        let mut reader = pty.master().try_clone_reader().unwrap();
        let shown = Arc::clone(&pty.shown);
        pty.reader = Some(std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut piece) {
                if shown.closing.load(Ordering::SeqCst) {
                    return;
                }
                let mut parser = shown.parser.lock().unwrap();
                parser.0.process(&piece[..read]);
                parser.1.extend_from_slice(&piece[..read]);
                shown.changed.notify_all();
            }
        }));
        pty
    }

    /// Starts a program in a terminal that nobody reads.
    pub fn start_unread(command: CommandBuilder) -> Self {
        Self::start_unread_of_size(command, 80, 24)
    }

    fn start_unread_of_size(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = portable_pty::native_pty_system().openpty(size).unwrap();
        let shown = Shown {
            parser: Mutex::new((parser(columns, rows), Vec::new())),
            changed: Condvar::new(),
            closing: AtomicBool::new(false),
        };
        let before = settings(pair.master.as_ref(), &shown);
        let child = pair.slave.spawn_command(command).unwrap();
        let writer = pair.master.take_writer().unwrap();
        let terminal = File::open(pair.master.tty_name().unwrap()).unwrap();
        Self {
            master: Some(pair.master),
            slave: Some(pair.slave),
            writer: Some(writer),
            terminal: Some(terminal),
            child,
            before,
            shown: Arc::new(shown),
            reader: None,
        }
    }

    pub fn send(&mut self, text: &str) {
        self.send_bytes(text.as_bytes());
    }

    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    /// Waits until the program has taken what was sent: the terminal holds nothing for it.
    pub fn wait_until_read(&self) {
        let terminal = self.terminal.as_ref().unwrap();
        self.wait_while("not read", || rustix::io::ioctl_fionread(terminal).unwrap() > 0);
        // It is taken, and is being understood.
        self.be_silent(Duration::from_millis(20));
    }

    /// Waits until the screen is as wanted.
    pub fn wait_until(&self, what: &str, wanted: impl Fn(&Screen) -> bool) {
        let until = Instant::now() + LIMIT;
        let mut parser = self.shown.parser.lock().unwrap();
        while !wanted(parser.0.screen()) {
            let left = until.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "not seen: {what}\n{}", parser.0.screen().contents());
            parser = self.shown.changed.wait_timeout(parser, left).unwrap().0;
        }
    }

    /// Waits until the screen says something.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until something holds outside the screen.
    pub fn wait_while(&self, what: &str, holds: impl Fn() -> bool) {
        let until = Instant::now() + LIMIT;
        while holds() {
            assert!(Instant::now() < until, "still: {what}\n{}", self.contents());
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    pub fn contents(&self) -> String {
        self.shown.parser.lock().unwrap().0.screen().contents()
    }

    /// Returns all bytes the program has sent.
    pub fn sent(&self) -> String {
        String::from_utf8_lossy(&self.shown.parser.lock().unwrap().1).into_owned()
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let mut shown = self.shown.parser.lock().unwrap();
        let (drawn_columns, drawn_rows) = drawn(columns, rows);
        shown.0.screen_mut().set_size(drawn_rows, drawn_columns);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master().resize(size).unwrap();
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits until the program has stopped, as after Ctrl+Z in a shell.
    pub fn wait_until_stopped(&self) {
        let options = WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT;
        waitid(WaitId::Pid(self.pid()), options).unwrap();
    }

    pub fn pid(&self) -> Pid {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        Pid::from_raw(pid).unwrap()
    }

    /// Takes the terminal away, as closing its window does; what a typed letter changes on the
    /// screen wakes the reader, which then lets go of it.
    pub fn close_window(&mut self, letter: char) {
        self.shown.closing.store(true, Ordering::SeqCst);
        self.send(&letter.to_string());
        self.reader.take().unwrap().join().unwrap();
        self.writer = None;
        self.terminal = None;
        self.master = None;
        self.slave = None;
    }

    /// Waits for the program's end; returns how it ended and how long that took from now.
    pub fn ended(&mut self) -> (ExitStatus, Duration) {
        let since = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, since.elapsed());
            }
            assert!(since.elapsed() < LIMIT, "it does not end\n{}", self.contents());
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Holds when the terminal is set as it was before the program.
    pub fn is_as_before(&self) {
        // What the program did last may still be on its way.
        self.wait_while("not as before", || self.settings() != self.before);
    }

    /// Returns how the terminal is set now.
    pub fn settings(&self) -> Settings {
        settings(self.master(), &self.shown)
    }

    /// Waits until the program has the terminal, when nobody reads what it sends.
    pub fn wait_until_taken(&self) {
        self.wait_while("not taken", || {
            format!("{:?}", self.master().get_termios().expect("a terminal")) == self.before.termios
        });
    }

    /// Lets some time pass in which nothing is typed.
    pub fn be_silent(&self, time: Duration) {
        let since = Instant::now();
        self.wait_while("silence", || since.elapsed() < time);
    }

    fn master(&self) -> &(dyn MasterPty + Send) {
        self.master.as_deref().unwrap()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // Nothing is left to be killed where all went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn settings(master: &dyn MasterPty, shown: &Shown) -> Settings {
    let shown = shown.parser.lock().unwrap();
    let screen = shown.0.screen();
    let sent = String::from_utf8_lossy(&shown.1);
    Settings {
        termios: format!("{:?}", master.get_termios().expect("a terminal")),
        other_screen: screen.alternate_screen(),
        cursor_hidden: screen.hide_cursor(),
        pastes_in_brackets: screen.bracketed_paste(),
        mouse: screen.mouse_protocol_mode() != MouseProtocolMode::None,
        wraps: sent.rfind("\x1b[?7h") >= sent.rfind("\x1b[?7l"),
    }
}

fn parser(columns: u16, rows: u16) -> Parser {
    let (columns, rows) = drawn(columns, rows);
    Parser::new(rows, columns, 0)
}

/// Returns how much of a terminal is emulated: what the program may draw, and at least one cell.
fn drawn(columns: u16, rows: u16) -> (NonZeroU16, NonZeroU16) {
    let cells = |number: u16| NonZeroU16::new(number).unwrap_or(NonZeroU16::MIN);
    (cells(columns.min(1_000)), cells(rows.min(500)))
}
