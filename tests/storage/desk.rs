//! The desk the tests work at: a folder, a session, and a keeper whose reports can be waited for.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use citylab::domain::{Answer, LabPlan, Moment, Session, Sheet, Step};
use citylab::storage::{self, Keeper, Mode, Notice, OpenError, Opened, Report};
use tempfile::TempDir;

/// Longer than any disk takes; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

pub fn now() -> Moment {
    "2014-11-26T10:14:03+07:00".parse().unwrap()
}

/// A session without answers.
pub fn session(platform: &str) -> Session {
    let plan = LabPlan {
        lab: citylab::domain::Lab { title: "The City for Life".into(), ..Default::default() },
        ..LabPlan::default()
    };
    Session::new("0193aa7c-0000-7000-8000-000000000001".parse().unwrap(), platform, &plan)
}

pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Writes a new session and opens it.
    pub fn start(&self) -> At {
        let (sender, reports) = channel();
        let opened = storage::create(self.folder.path(), &session("Waste"), now(), move |report| {
            let _ = sender.send(report);
        });
        At::new(opened.unwrap(), reports)
    }
}

/// Opens a session file.
pub fn open(path: &Path) -> Result<At, OpenError> {
    let (sender, reports) = channel();
    let opened = storage::open(path, now(), move |report| {
        let _ = sender.send(report);
    })?;
    Ok(At::new(opened, reports))
}

/// A session at work.
pub struct At {
    pub path: PathBuf,
    pub session: Session,
    pub mode: Mode,
    pub notes: Vec<Notice>,
    pub reports: Receiver<Report>,
}

impl At {
    fn new(opened: Opened, reports: Receiver<Report>) -> Self {
        let Opened { path, session, mode, notes } = opened;
        Self { path, session, mode, notes, reports }
    }

    pub fn keeper(&self) -> &Keeper {
        match &self.mode {
            Mode::Writing(keeper) => keeper,
            Mode::ReadOnly(why) => panic!("opened read-only: {why:?}"),
        }
    }

    /// Carries out an edit and hands the step over, without waiting.
    pub fn give(&mut self, edit: citylab::domain::Edit) -> Step {
        let step = self.session.perform(edit).unwrap();
        self.keeper().keep(step.clone());
        step
    }

    /// Says a trouble and hands it over, without waiting.
    pub fn say(&mut self, text: &str) -> Step {
        let label = self.session.next_label(Sheet::Troubles);
        let edit = self.session.adding(Sheet::Troubles, Answer::new(label, text, now()));
        self.give(edit)
    }

    /// Says a trouble and waits until the disk has it.
    pub fn say_and_wait(&mut self, text: &str) {
        let step = self.say(text);
        self.wait_saved(step.seq);
    }

    pub fn wait_saved(&self, wanted: u64) {
        self.wait(|report| matches!(report, Report::Saved { seq } if *seq >= wanted));
    }

    /// Waits for a report of this kind and returns it.
    pub fn wait(&self, is_it: impl Fn(&Report) -> bool) -> Report {
        let mut seen = Vec::new();
        loop {
            match self.reports.recv_timeout(PATIENCE) {
                Ok(report) if is_it(&report) => return report,
                Ok(report) => seen.push(report),
                Err(error) => panic!("{error}; before came {seen:#?}"),
            }
        }
    }

    pub fn close(self) -> Session {
        match self.mode {
            Mode::Writing(keeper) => keeper.close().unwrap(),
            Mode::ReadOnly(_) => {}
        }
        self.session
    }
}

pub fn texts(session: &Session) -> Vec<&str> {
    session.troubles.iter().map(|answer| answer.text.as_str()).collect()
}
