//! The workspace the tests work at: a folder, a session, and a saver whose reports can be waited for.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use citylab::domain::{Answer, Edit, Lab, LabPlan, Moment, Session, Sheet, Stage, Step};
use citylab::storage::{self, Notice, OpenError, OpenMode, Opened, SaveEvent, Saver};
use tempfile::TempDir;

/// Longer than any disk takes; a test that waits this long has failed.
const TIMEOUT: Duration = Duration::from_secs(30);

pub fn now() -> Moment {
    "2014-11-26T10:14:03+07:00".parse().unwrap()
}

/// A session without answers; each platform has one of its own.
pub fn session(platform: &str) -> Session {
    let lab = Lab { title: "The City for Life".into(), ..Lab::default() };
    let plan = LabPlan { lab, ..LabPlan::default() };
    let number = if platform == "Waste" { 1 } else { crc32fast::hash(platform.as_bytes()) };
    let id = format!("0193aa7c-0000-7000-8000-{number:012x}");
    Session::new(id.parse().unwrap(), platform, &plan)
}

/// Puts a trouble on its sheet.
pub fn add(session: &mut Session, text: &str) -> Step {
    let label = session.next_label(Sheet::Troubles);
    let edit = session.adding(Sheet::Troubles, Answer::new(label, text, now()));
    session.perform(edit).unwrap()
}

pub fn texts(session: &Session) -> Vec<&str> {
    session.troubles.iter().map(|answer| answer.text.as_str()).collect()
}

/// The texts that the tests say, in order.
pub fn said(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("answer {number}")).collect()
}

pub struct Fixture {
    pub folder: TempDir,
}

impl Fixture {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a new session and opens it.
    pub fn start(&self) -> At {
        start_in(self.folder.path())
    }

    /// The names in the folder, but for locks, sorted.
    pub fn names(&self) -> Vec<String> {
        names_in(self.folder.path())
    }
}

pub fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".lock"))
        .collect();
    names.sort();
    names
}

pub fn start_in(folder: &Path) -> At {
    let (sender, reports) = channel();
    let opened = storage::create(folder, &session("Waste"), now(), move |report| {
        let _ = sender.send(report);
    });
    At::new(opened.unwrap(), reports)
}

pub fn open_at(path: &Path, now: Moment) -> Result<At, OpenError> {
    let (sender, reports) = channel();
    let opened = storage::open(path, now, move |report| {
        let _ = sender.send(report);
    })?;
    Ok(At::new(opened, reports))
}

/// Opens a session file.
pub fn open(path: &Path) -> At {
    open_at(path, now()).unwrap()
}

/// A session at work.
pub struct At {
    pub path: PathBuf,
    pub session: Session,
    pub mode: OpenMode,
    pub notes: Vec<Notice>,
    pub reports: Receiver<SaveEvent>,
}

impl At {
    fn new(opened: Opened, reports: Receiver<SaveEvent>) -> Self {
        let Opened { path, session, mode, notes } = opened;
        Self { path, session, mode, notes, reports }
    }

    pub fn saver(&self) -> &Saver {
        match &self.mode {
            OpenMode::Writing(saver) => saver,
            OpenMode::ReadOnly(why) => panic!("opened read-only: {why:?}"),
        }
    }

    /// Carries out an edit and hands the step over, without waiting.
    pub fn give(&mut self, edit: Edit) -> Step {
        let step = self.session.perform(edit).unwrap();
        self.saver().save(step.clone());
        step
    }

    /// Says a trouble and hands it over, without waiting.
    pub fn say(&mut self, text: &str) -> Step {
        let step = add(&mut self.session, text);
        self.saver().save(step.clone());
        step
    }

    /// Says a trouble and waits until the disk has it.
    pub fn say_and_wait(&mut self, text: &str) {
        let step = self.say(text);
        self.wait_saved(step.seq);
    }

    /// Goes to the next stage, by which the session file is written, and says a trouble then.
    pub fn enter_and_say(&mut self, text: &str) {
        let edit = self.session.entering(Stage::Ways, now());
        let step = self.give(edit);
        // What is saved later comes after the session file was written.
        self.wait_saved(step.seq);
        self.say_and_wait(text);
    }

    /// Says this many troubles and waits until the disk has each.
    pub fn say_all(&mut self, count: usize) {
        for text in said(count) {
            self.say_and_wait(&text);
        }
    }

    pub fn wait_saved(&self, wanted: u64) {
        self.wait(|report| matches!(report, SaveEvent::Saved(seq) if *seq >= wanted));
    }

    /// Waits for a report of this kind and returns it.
    pub fn wait(&self, is_it: impl Fn(&SaveEvent) -> bool) -> SaveEvent {
        let mut seen = Vec::new();
        // One end for all reports together: while saving fails, they come for ever.
        let end = Instant::now() + TIMEOUT;
        loop {
            match self.reports.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(report) if is_it(&report) => return report,
                Ok(report) => seen.push(report),
                Err(error) => panic!("{error}; before came {seen:#?}"),
            }
        }
    }

    pub fn close(self) -> Session {
        match self.mode {
            OpenMode::Writing(saver) => saver.close().unwrap(),
            OpenMode::ReadOnly(_) => {}
        }
        self.session
    }

    /// Copies the session file and its journal as they lie on the disk now to a workspace of their own:
    /// what would be found if the program died at this moment.
    pub fn crash(&self) -> CrashFiles {
        let workspace = Fixture::new();
        let path = workspace.path("waste.ron");
        let journal = journal_of(&path);
        fs::copy(&self.path, &path).unwrap();
        fs::copy(journal_of(&self.path), &journal).unwrap();
        CrashFiles { workspace, path, journal }
    }
}

pub fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".journal");
    name.into()
}

/// The files that a dead program left.
pub struct CrashFiles {
    pub workspace: Fixture,
    pub path: PathBuf,
    pub journal: PathBuf,
}

impl CrashFiles {
    /// The crash of a session in which this much was said.
    pub fn of(count: usize) -> Self {
        let workspace = Fixture::new();
        let mut at = workspace.start();
        at.say_all(count);
        at.crash()
    }

    pub fn journal_bytes(&self) -> Vec<u8> {
        fs::read(&self.journal).unwrap()
    }

    /// Puts other bytes in place of the journal.
    pub fn with_journal(&self, bytes: &[u8]) -> &Self {
        fs::write(&self.journal, bytes).unwrap();
        self
    }

    /// The lines of the journal, the header first.
    pub fn lines(&self) -> Vec<String> {
        let text = String::from_utf8(self.journal_bytes()).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    pub fn open(&self) -> At {
        open(&self.path)
    }

    /// The session that is found, without changing any file.
    pub fn look(&self) -> Session {
        storage::look_at(&self.path).unwrap()
    }
}
