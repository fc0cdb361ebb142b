//! Walks: a script of keys, and the screen at its end.
//!
//! The production loop runs with real storage in a folder of its own. Keys come as crossterm's
//! events, time goes on only where the script says so, and before each key everything asked for so
//! far has been done and the hands have rested, so that a walk ends in the same screen each time.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use citylab::app::{Access, Colouring, Effect, Model, Msg, Size};
use citylab::domain::{Label, Moment, Session};
use citylab::i18n::Lang;
use citylab::runtime::effects::{Places, World};
use citylab::runtime::event::{Event, Source, Timeout};
use citylab::runtime::program::Program;
use citylab::storage;
use tempfile::TempDir;
use uuid::Uuid;

use crate::shared::emulator::Emulator;
use crate::shared::keys::{Step, steps};

/// When every walk begins.
const MORNING: &str = "2014-11-26T10:00:00+07:00";

/// What is waited for longer than this does not come.
const LIMIT: Duration = Duration::from_secs(20);

/// How a walk begins.
#[derive(Clone)]
pub struct Walk {
    size: Size,
    lang: Lang,
    colours: Colouring,
    start: Option<Effect>,
    folder: Rc<TempDir>,
    now: Moment,
}

/// What is seen at the end of a walk.
pub struct Seen {
    pub folder: Rc<TempDir>,
    /// Everything that was sent to the terminal.
    pub sent: String,
    /// The terminal as it is at the end.
    pub terminal: Emulator,
    rows: Vec<String>,
    styles: Vec<String>,
    now: Moment,
}

/// Walks from Troubles of a new session, at 80 columns and 24 rows, in English.
pub fn walk(script: &str) -> Seen {
    Walk::new().start("Waste management").keys(&format!("<F4>{script}"))
}

impl Walk {
    /// Begins in the library of an empty folder.
    pub fn new() -> Self {
        Self {
            size: Size { columns: 80, rows: 24 },
            lang: Lang::EN,
            colours: Colouring::default(),
            start: None,
            folder: Rc::new(TempDir::new().unwrap()),
            now: MORNING.parse().unwrap(),
        }
    }

    /// Begins in a session as it stands, in a folder of its own.
    pub fn of(session: &Session) -> Self {
        let folder = TempDir::new().unwrap();
        let sessions = folder.path().join("sessions");
        std::fs::create_dir(&sessions).unwrap();
        let path = sessions.join("room.ron");
        std::fs::write(&path, storage::format::write(session).unwrap()).unwrap();
        Self::new().inside(folder).open(&path)
    }

    /// Begins in this folder.
    pub fn inside(self, folder: TempDir) -> Self {
        Self { folder: Rc::new(folder), ..self }
    }

    pub fn size(self, columns: u16, rows: u16) -> Self {
        Self { size: Size { columns, rows }, ..self }
    }

    pub fn lang(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    pub fn colours(self, colours: Colouring) -> Self {
        Self { colours, ..self }
    }

    /// Begins in a new session of this platform.
    pub fn start(self, platform: &str) -> Self {
        Self { start: Some(Effect::Start(platform.to_owned())), ..self }
    }

    /// Begins in the session of this file.
    pub fn open(self, path: &Path) -> Self {
        Self { start: Some(Effect::Open { path: path.to_owned(), at: None }), ..self }
    }

    /// Begins in the session of this file, at an answer.
    pub fn open_at(self, path: &Path, label: Label) -> Self {
        let open = Effect::Open { path: path.to_owned(), at: Some(label) };
        Self { start: Some(open), ..self }
    }

    /// Begins in a folder where somebody has been before.
    pub fn after(self, seen: &Seen) -> Self {
        Self { folder: Rc::clone(&seen.folder), now: seen.now, ..self }
    }

    /// Plays a script, see [`super::keys`].
    pub fn keys(self, script: &str) -> Seen {
        let sessions = self.folder.path().join("sessions");
        let reports = self.folder.path().join("reports");
        let config = Some(self.folder.path().join("config.ron"));
        let (events, coming) = channel();
        // Sessions of walks before this one have the numbers below.
        let mut number = files_in(&sessions) * 1000;
        let ids = move || {
            number += 1;
            Uuid::from_u128(number)
        };
        let outside = self.folder.path().join("outside");
        let places = Places { sessions, reports, elsewhere: Vec::new(), outside, config };
        let tell = {
            let events = events.clone();
            Arc::new(move |event| drop(events.send(event)))
        };
        // Jobs are done at once, so that what comes of a key is there before the next one.
        let world = World::new(places, tell, Box::new(|job| job()), Box::new(ids));
        let mut model = Model::new(self.lang, self.size, self.now);
        model.colours = self.colours;
        let first = self.start.into_iter().chain([Effect::List]).collect();
        let terminal = Emulator::new(self.size.columns, self.size.rows);
        let none = Last { rows: Vec::new(), styles: Vec::new(), now: self.now };
        let last = Rc::new(RefCell::new(none));
        let source = Script {
            steps: steps(script),
            coming,
            _events: events,
            terminal: terminal.clone(),
            now: self.now,
            last: Rc::clone(&last),
        };
        Program::new(model, source, terminal.clone(), world, first)
            .run()
            .expect("everything is saved");
        let Last { rows, styles, now } = last.borrow().clone();
        let sent = String::from_utf8(terminal.sent().1).expect("text is sent");
        Seen { folder: self.folder, sent, terminal, rows, styles, now }
    }
}

impl Seen {
    /// Returns the rows, and last a number that changes with the colours and attributes.
    pub fn screen(&self) -> String {
        let hash = crc32fast::hash(self.styles.join("\n").as_bytes());
        format!("{}\nstyles {hash:08x}\n", self.rows.join("\n"))
    }

    /// Tells whether a row has this text in it.
    pub fn says(&self, text: &str) -> bool {
        self.rows.iter().any(|row| row.contains(text))
    }

    /// Returns the session whose platform was started with this number, with its file.
    pub fn session_of(&self, number: u32) -> (PathBuf, Session) {
        let sessions = self.sessions().into_iter().filter(|path| !path.ends_with("lab.ron"));
        let mut read = sessions.map(|path| (path.clone(), storage::look_at(&path).unwrap()));
        read.find(|(_, session)| session.number == number).unwrap()
    }

    /// Returns the files in the folder of sessions, by name.
    pub fn sessions(&self) -> Vec<PathBuf> {
        let folder = self.folder.path().join("sessions");
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
        files.sort();
        files
    }
}

/// Counts the files in a folder and in its folders.
fn files_in(folder: &Path) -> u128 {
    let paths = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    paths.map(|path| if path.is_dir() { files_in(&path) } else { 1 }).sum()
}

/// Plays a script to the loop.
struct Script {
    steps: VecDeque<Step>,
    coming: Receiver<Event>,
    _events: Sender<Event>,
    terminal: Emulator,
    now: Moment,
    last: Rc<RefCell<Last>>,
}

/// The screen when the script is over.
#[derive(Clone)]
struct Last {
    rows: Vec<String>,
    styles: Vec<String>,
    now: Moment,
}

impl Source for Script {
    fn now(&self) -> Moment {
        self.now
    }

    fn next(&mut self, timeout: Timeout, model: &Model) -> Option<Event> {
        if let Some(event) = self.outcome(model) {
            return Some(event);
        }
        if timeout == Timeout::Rest {
            return None;
        }
        match self.steps.pop_front() {
            Some(Step::Input(input)) => Some(Event::Input(input)),
            Some(Step::Resize(columns, rows)) => {
                self.terminal.resize(columns, rows);
                Some(Event::Resize(Size { columns, rows }))
            }
            Some(Step::Wait(seconds)) => {
                let ticks = timeout != Timeout::Never;
                // The clock ticks each second, in a long wait each minute.
                let tick = if seconds > 600 { 60 } else { 1 };
                let passed = if ticks { seconds.min(tick) } else { seconds };
                self.now = self.now.plus_seconds(i64::try_from(passed).unwrap());
                if seconds > passed {
                    self.steps.push_front(Step::Wait(seconds - passed));
                }
                None
            }
            Some(Step::Expect(text)) => {
                let rows = self.terminal.rows().join("\n");
                assert!(rows.contains(&text), "“{text}” is not on the screen:\n{rows}");
                None
            }
            None => {
                *self.last.borrow_mut() = Last {
                    rows: self.terminal.rows(),
                    styles: self.terminal.styles(),
                    now: self.now,
                };
                Some(Event::Hangup)
            }
        }
    }

    fn waiting(&mut self) -> Option<Event> {
        None
    }
}

impl Script {
    /// Waits until everything asked for is done; returns what comes of it meanwhile.
    fn outcome(&self, model: &Model) -> Option<Event> {
        let started = Instant::now();
        loop {
            if let Ok(event) = self.coming.try_recv() {
                return Some(with_fixed_times(event, self.now));
            }
            let saved = model.workspace.as_ref().is_none_or(|workspace| {
                workspace.saving.saved >= workspace.session.seq
                    || workspace.saving.failing.is_some()
                    || workspace.access != Access::Full
            });
            if saved && model.exporting.is_none() && !model.is_importing() {
                return None;
            }
            match self.coming.recv_timeout(Duration::from_millis(2)) {
                Ok(event) => return Some(with_fixed_times(event, self.now)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => panic!("nobody saves any more"),
            }
            assert!(
                started.elapsed() < LIMIT,
                "not saved or written:\n{}",
                self.terminal.rows().join("\n")
            );
        }
    }
}

/// Puts the walk's time in place of the time of files, which is the computer's.
fn with_fixed_times(event: Event, now: Moment) -> Event {
    match event {
        Event::Msg(Msg::Listed { folder: _, lab, labs, mut rows, faults }) => {
            rows.sort_by(|a, b| a.path.cmp(&b.path));
            for row in &mut rows {
                row.changed = now;
                row.copies.iter_mut().for_each(|copy| copy.changed = now);
            }
            Event::Msg(Msg::Listed { folder: "~/sessions".to_owned(), lab, labs, rows, faults })
        }
        Event::Msg(Msg::FilesListed(mut listing)) => {
            listing.entries.iter_mut().for_each(|entry| entry.changed = Some(now));
            if let Some((_, inner)) = listing.shown.rsplit_once("outside") {
                listing.shown = format!("~{}", inner.replace('\\', "/"));
            }
            Event::Msg(Msg::FilesListed(listing))
        }
        other => other,
    }
}
