//! The child: this test program run once more, to write a session and be killed while it does.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use citylab::domain::{Answer, Edit, Sheet, Stage};
use citylab::storage::{self, Holder, OpenMode, ReadOnly, SaveEvent, format};

use super::fixture::{Fixture, now, open};

/// Every so many steps the stage changes, so that the session file is written.
const STAGE: u64 = 5;

/// How a child writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// As the program does.
    Ours,
    /// As it must not be done: in place, without waiting for the disk. The tests that kill have to
    /// catch it, or they would catch nothing.
    Wrong,
}

/// A child at work.
pub struct Child {
    process: std::process::Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    /// The number of the last step it called saved.
    pub acknowledged: u64,
}

impl Child {
    /// Starts a child, by way of a shell that does something first if that is wanted, and waits
    /// until it is about to open the session.
    pub fn start(path: &Path, writer: Writer, steps: u64, length: usize, shell: &str) -> Self {
        let program = env::current_exe().unwrap();
        let mut command = if shell.is_empty() {
            Command::new(program)
        } else {
            let mut command = Command::new("sh");
            command.args(["-c", &format!("{shell} exec \"$@\""), "sh"]).arg(program);
            command
        };
        command
            .args([
                "--ignored",
                "--exact",
                "storage::child::writes",
                "--nocapture",
                "--test-threads=1",
            ])
            .env("CITYLAB_CHILD", path)
            .env("CITYLAB_CHILD_TASK", format!("{writer:?} {steps} {length}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // Wine now and then cannot start a program, through no fault of it; then it is tried again.
        let tries = if cfg!(windows) { 5 } else { 1 };
        let mut process = (0..tries).find_map(|_| command.spawn().ok()).expect("a child");
        let input = process.stdin.take();
        let output = BufReader::new(process.stdout.take().unwrap());
        let mut child = Self { process, input, output, acknowledged: 0 };
        while child.line().expect("the child starts") != "ready" {}
        child
    }

    pub fn pid(&self) -> u32 {
        self.process.id()
    }

    /// Lets it open the session and write.
    pub fn go(&mut self) {
        // It may be dead already; then its output says so.
        let _ = writeln!(self.input.as_mut().unwrap(), "go");
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.output.read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(line.trim_end().to_owned()),
        }
    }

    /// Waits until it has called this step saved; false when it ended before.
    pub fn wait_for(&mut self, seq: u64) -> bool {
        while self.acknowledged < seq {
            let Some(line) = self.line() else { return false };
            if let Some(number) = line.strip_prefix("saved ") {
                self.acknowledged = number.parse().unwrap();
            }
        }
        true
    }

    pub fn kill(&mut self) {
        let _ = self.process.kill();
        self.end();
    }

    /// Reads what it still says and waits for its end.
    pub fn end(&mut self) -> ExitStatus {
        while self.wait_for(u64::MAX) {}
        self.process.wait().unwrap()
    }

    /// Asserts that everything the child called saved is there.
    pub fn assert_kept(&self, path: &Path) {
        if let Err(lost) = self.lost(path) {
            panic!("{lost}");
        }
    }

    /// Tells what of that which the child called saved is not there.
    pub fn lost(&self, path: &Path) -> Result<(), String> {
        let opened = storage::open(path, now(), |_| {}).map_err(|error| format!("{error:?}"))?;
        if !matches!(opened.mode, OpenMode::Writing(_)) {
            return Err(format!("{:?}", opened.mode));
        }
        if opened.session.seq < self.acknowledged {
            return Err(format!("{} of {} changes", opened.session.seq, self.acknowledged));
        }
        let mut kept = opened.session.troubles.iter().map(|answer| answer.text.as_str());
        for number in (1..=self.acknowledged).filter(|number| number % STAGE != 0) {
            let text = format!("answer {number} ");
            if !kept.any(|kept| kept.starts_with(&text)) {
                return Err(format!("“{text}” is lost"));
            }
        }
        Ok(())
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn say(what: &str) {
    // Standard output may be what is broken just now.
    let mut out = std::io::stdout();
    let _ = out.write_all(format!("{what}\n").as_bytes()).and_then(|()| out.flush());
}

/// The child's own work; does nothing unless another test started it.
#[test]
#[ignore = "is the program that other tests start and kill"]
fn writes() {
    let (Some(path), Ok(task)) = (env::var_os("CITYLAB_CHILD"), env::var("CITYLAB_CHILD_TASK"))
    else {
        return;
    };
    let words: Vec<&str> = task.split(' ').collect();
    let (steps, length) = (words[1].parse().unwrap(), words[2].parse().unwrap());
    say("\nready");
    let _ = std::io::stdin().lines().next();
    match words[0] {
        "Ours" => write_rightly(Path::new(&path), steps, length),
        _ => write_wrongly(Path::new(&path), steps, length),
    }
}

fn next_edit(session: &citylab::domain::Session, length: usize) -> Edit {
    let seq = session.seq + 1;
    if seq.is_multiple_of(STAGE) {
        let stage = if session.stage == Stage::Ways { Stage::Troubles } else { Stage::Ways };
        return session.entering(stage, now());
    }
    let text = format!("answer {seq} {}", "x".repeat(length));
    session.adding(Sheet::Troubles, Answer::new(session.next_label(Sheet::Troubles), text, now()))
}

fn write_rightly(path: &Path, steps: u64, length: usize) {
    let (sender, reports) = channel();
    let Ok(opened) = storage::open(path, now(), move |report| drop(sender.send(report))) else {
        return say("not opened");
    };
    let OpenMode::Writing(saver) = opened.mode else { return say("read-only") };
    let mut session = opened.session;
    let mut failing = false;
    for _ in 0..steps {
        let step = session.perform(next_edit(&session, length)).unwrap();
        let seq = step.seq;
        saver.save(step);
        // What is not saved now may be later; the room goes on talking.
        let timeout = Duration::from_millis(if failing { 1 } else { 10_000 });
        loop {
            match reports.recv_timeout(timeout) {
                Ok(SaveEvent::Saved(saved)) => {
                    say(&format!("saved {saved}"));
                    if saved >= seq {
                        break;
                    }
                }
                Ok(SaveEvent::Recovered) => failing = false,
                Ok(SaveEvent::Failing(_)) => {
                    failing = true;
                    break;
                }
                Err(_) => break,
                Ok(_) => {}
            }
        }
    }
    let _ = saver.close_within(Duration::from_millis(300));
    while let Ok(report) = reports.try_recv() {
        if let SaveEvent::Saved(seq) = report {
            say(&format!("saved {seq}"));
        }
    }
}

fn write_wrongly(path: &Path, steps: u64, length: usize) {
    let Ok(bytes) = fs::read(path) else { return };
    let mut session = format::read(&bytes).unwrap().session;
    for _ in 0..steps {
        session.perform(next_edit(&session, length)).unwrap();
        if fs::write(path, format::write(&session).unwrap()).is_ok() {
            say(&format!("saved {}", session.seq));
        }
    }
}

#[test]
fn what_a_killed_program_called_saved_is_there() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    // Each goes on from where the one before was killed.
    for more in [1, 2, 3, 4, 5, 6, 7, 11, 13, 23] {
        let wanted = open(&path).session.seq + more;
        let mut child = Child::start(&path, Writer::Ours, 1_000_000, 40, "");
        child.go();
        assert!(child.wait_for(wanted), "it ended by itself");
        child.kill();
        child.assert_kept(&path);
    }
}

#[test]
fn a_killed_holder_frees_the_lock_at_once() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    let mut child = Child::start(&path, Writer::Ours, 1_000_000, 40, "");
    child.go();
    assert!(child.wait_for(3));
    let OpenMode::ReadOnly(ReadOnly::HeldBy(Holder { pid, .. })) = open(&path).mode else {
        panic!()
    };
    assert_eq!(pid, Some(child.pid()));
    child.kill();
    assert!(matches!(open(&path).mode, OpenMode::Writing(_)));
}

/// `ulimit -f` counts in kilobytes here, or in half ones; the session outgrows both. Windows knows no
/// such limit.
#[cfg(unix)]
#[test]
fn a_limit_on_the_size_of_files_loses_nothing_that_was_saved() {
    for shell in ["ulimit -f 64;", "trap '' XFSZ; ulimit -f 64;"] {
        let workspace = Fixture::new();
        let at = workspace.start();
        let path = at.path.clone();
        at.close();
        let mut child = Child::start(&path, Writer::Ours, 60, 2_000, shell);
        child.go();
        child.end();
        assert!((10..60).contains(&child.acknowledged), "{shell} {}", child.acknowledged);
        child.assert_kept(&path);
    }
}
