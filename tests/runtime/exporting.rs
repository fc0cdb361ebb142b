//! Long reports: how far they are is seen, they can be stopped, and nothing half written stays.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use citylab::app::{Effect, ExportOptions, Model, Size};
use citylab::domain::{Answer, Format, LabPlan, Label, Moment, Session};
use citylab::i18n::Lang;
use citylab::runtime::effects::{Places, World};
use citylab::runtime::event::{Event, Input, Source, Timeout};
use citylab::runtime::program::Program;
use tempfile::TempDir;
use uuid::Uuid;

use crate::shared::emulator::Emulator;
use crate::shared::keys::chords;

/// What is waited for longer than this does not come.
const LIMIT: Duration = Duration::from_secs(60);

/// Asks for a report once the session is open, presses Esc once the report is far enough, and leaves
/// when it has ended.
struct Facilitator<F> {
    coming: Receiver<Event>,
    _events: Sender<Event>,
    keys: Vec<Event>,
    is_far_enough: F,
    terminal: Emulator,
    /// The screen when Esc was pressed, and when the report had ended.
    seen: Sender<String>,
    has_asked: bool,
    has_pressed: bool,
}

impl<F: Fn(&Model) -> bool> Source for Facilitator<F> {
    fn now(&self) -> Moment {
        now()
    }

    fn next(&mut self, timeout: Timeout, model: &Model) -> Option<Event> {
        if timeout == Timeout::Rest {
            return None;
        }
        if model.exporting.is_some() && !self.has_pressed && (self.is_far_enough)(model) {
            self.has_pressed = true;
            self.see();
            return Some(key("<Esc>"));
        }
        if model.workspace.is_some() && !self.keys.is_empty() {
            self.has_asked = true;
            return Some(self.keys.remove(0));
        }
        if self.has_asked && model.exporting.is_none() {
            self.see();
            return Some(Event::Hangup);
        }
        self.coming.recv_timeout(LIMIT).ok()
    }

    fn waiting(&mut self) -> Option<Event> {
        None
    }
}

impl<F> Facilitator<F> {
    fn see(&self) {
        self.seen.send(self.terminal.rows().join("\n")).unwrap();
    }
}

fn now() -> Moment {
    "2014-11-26T10:00:00+07:00".parse().unwrap()
}

fn key(name: &str) -> Event {
    Event::Input(Input::Key(chords(name).next().unwrap()))
}

/// Writes the report of a session of so many answers in these formats, with Esc once it is far
/// enough; returns what was seen then and at the end, and how long the end took.
fn stopped(
    folder: &Path,
    answers: u32,
    formats: &[Format],
    is_far_enough: impl Fn(&Model) -> bool,
) -> (String, String, Duration) {
    let answers = (1..=answers).map(|n| format!("Nobody empties bin {n} by the river"));
    exported(folder, answers.collect(), formats, is_far_enough)
}

/// Exports a session of these answers.
fn exported(
    folder: &Path,
    answers: Vec<String>,
    formats: &[Format],
    is_far_enough: impl Fn(&Model) -> bool,
) -> (String, String, Duration) {
    let mut session = Session::new(Uuid::from_u128(7), "Waste", &LabPlan::default());
    let said = |(n, text)| Answer::new(Label::T(n), text, now());
    session.troubles = (1..).zip(answers).map(said).collect();
    let sessions = folder.join("sessions");
    let path = citylab::storage::create(&sessions, &session, now(), |_| {}).unwrap().path;
    let places = Places {
        sessions,
        reports: folder.join("reports"),
        elsewhere: Vec::new(),
        outside: folder.join("outside"),
        config: None,
    };
    let (events, coming) = channel();
    let tell = {
        let events = events.clone();
        Arc::new(move |event| drop(events.send(event)))
    };
    let world = World::new(places, tell, Box::new(|job| job()), Box::new(Uuid::now_v7));
    let terminal = Emulator::new(80, 24);
    let mut model = Model::new(Lang::EN, Size { columns: 80, rows: 24 }, now());
    let options = ExportOptions { formats: formats.to_vec(), ..ExportOptions::usual(Lang::EN) };
    model.export_options = Some(options);
    let (seen, screens) = channel();
    let source = Facilitator {
        coming,
        _events: events,
        keys: vec![key("<F4>"), key("<c-e>"), key("<Enter>")],
        is_far_enough,
        terminal: terminal.clone(),
        seen,
        has_asked: false,
        has_pressed: false,
    };
    Program::new(model, source, terminal, world, vec![Effect::Open { path, at: None }])
        .run()
        .unwrap();
    let then = screens.recv().unwrap();
    let since = Instant::now();
    let end = screens.recv().unwrap_or_else(|_| then.clone());
    (then, end, since.elapsed())
}

/// The names of the reports, with what would be left of one half written.
fn reports(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder.join("reports")) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn percent(model: &Model) -> usize {
    model.exporting.and_then(|exporting| exporting.step).map_or(0, |step| step.percent)
}

#[test]
fn a_long_report_shows_how_far_it_is_and_esc_stops_it() {
    let folder = TempDir::new().unwrap();
    let (then, end, _) = stopped(folder.path(), 3_000, &[Format::Pdf], |model| percent(model) >= 2);
    assert!(then.contains("Writing pdf: 1 of 1, "), "{then}");
    assert!(then.contains("%…"), "{then}");
    assert!(then.contains("Esc stop the report"), "{then}");
    assert!(end.contains("Stopped; no file was written."), "{end}");
    assert!(!end.contains("Esc stop the report"), "{end}");
    assert_eq!(reports(folder.path()), Vec::<String>::new());
}

#[test]
fn what_was_written_before_the_stop_stays_and_is_named() {
    let folder = TempDir::new().unwrap();
    let formats = [Format::Markdown, Format::Pdf];
    let (_, end, _) = stopped(folder.path(), 2_000, &formats, |model| {
        let step = model.exporting.unwrap().step;
        step.is_some_and(|step| step.format == Format::Pdf && step.percent >= 1)
    });
    assert!(end.contains("Stopped. Written before that to "), "{end}");
    assert!(end.contains("Waste.md"), "{end}");
    assert_eq!(reports(folder.path()), ["Waste.md"]);
}

#[test]
fn a_report_that_nobody_stops_is_whole() {
    let folder = TempDir::new().unwrap();
    let formats = [Format::Markdown, Format::Json, Format::Markdown];
    let (end, ..) = stopped(folder.path(), 20, &formats, |_| false);
    assert!(end.contains("Written to "), "{end}");
    assert_eq!(reports(folder.path()), ["Waste.json", "Waste.md"]);
}

#[test]
fn letters_that_no_font_has_are_told_on_the_screen() {
    let folder = TempDir::new().unwrap();
    let answers = vec!["Bins overflow".to_owned(), "Nobody has \u{10fffd}".to_owned()];
    let (end, ..) = exported(folder.path(), answers, &[Format::Pdf], |_| false);
    assert!(end.contains("some of the letters in T2"), "{end}");
    assert!(end.contains("Written to "), "{end}");
    assert_eq!(reports(folder.path()), ["Waste.pdf"]);
}
