//! The program line by line: for screen readers, braille lines and terminals that only print.
//!
//! A second way to the same model: lines of standard input become the messages that keys make, and what
//! changes on the page is printed as sentences. No escape sequence is ever printed.
//!
//! | part | what it does |
//! |---|---|
//! | [`words`] | what a line asks for: a text, a command or a key by its word, in any language |
//! | `saying` | what is read, and told |
//! | `telling` | what a listener hears after it |
//! | `sentences` | what is said of one thing |
//! | `typing` | what is typed by it |
//! | `listening` | keys that the program names, named by their words |
//! | `streams` | lines in, sentences out |

mod listening;
mod saying;
mod sentences;
mod streams;
mod telling;
mod typing;
pub mod words;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::app::{
    Access, Chord, Code, Colouring, Colours, Command, Effect, Mode, Model, Msg, Notice, Outcome,
    Size, update,
};
use crate::domain::{Label, Moment};
use crate::storage::paths::shown;
use crate::t;

use super::effects::{self, Job, Jobs, Unsaved, World};
use super::event::Event;
use super::{Error, Settings, begin, signals};
use streams::{Heard, Line};
use telling::Seen;
use words::{Ask, Said};

/// The size by which pages are measured: wide enough that no line wraps, and as high as a screen.
const SIZE: Size = Size { columns: 1_000, rows: 24 };

/// How long the next line waits for what the one before it asked of a disk that is slow.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the system waits for the end of a program that it breaks off.
const END: Duration = Duration::from_secs(3);

/// Runs the program on standard input and output until the facilitator leaves or the input ends.
///
/// However it ends, everything said is saved, half a line included.
///
/// # Errors
///
/// When the session to start with cannot be opened, and when something could not be saved in the end.
pub fn run(settings: Settings) -> Result<(), Error> {
    let Settings { lang, colours: _, keymap, places, start } = settings;
    let (post, heard) = channel();
    let tell = {
        let post = post.clone();
        // Once nobody takes events any more, the program has ended.
        move |event| drop(post.send(Heard::Event(event)))
    };
    let pending = Arc::new(AtomicUsize::new(0));
    let jobs = effects::jobs_on_a_thread().map_err(Error::Threads)?;
    let jobs = counted(jobs, Arc::clone(&pending), post.clone());
    let world =
        World::new(places, Arc::new(tell.clone()), jobs, Box::new(|| Moment::now().new_id()));
    let first = begin(&world, start, lang)?;
    let (ending, ended) = channel::<()>();
    let ended = Mutex::new(ended);
    let break_off = move || {
        tell(Event::Hangup);
        // The other end goes with the loop.
        let _ = ended.lock().map(|ended| ended.recv_timeout(END));
    };
    signals::when_broken_off(break_off).map_err(Error::Threads)?;
    streams::listen(post).map_err(Error::Threads)?;
    let mut model = Model::new(lang, SIZE, Moment::now());
    let colours = Colouring { chosen: Colours::None, no_color: true };
    (model.colours, model.keymap) = (colours, keymap);
    let dialogue = Dialogue::new(model, world, heard, pending);
    let done = dialogue.run(first).map_err(Error::Unsaved);
    drop(ending);
    done
}

/// Counts the jobs that are not done, and tells of each that is.
fn counted(jobs: Jobs, pending: Arc<AtomicUsize>, post: Sender<Heard>) -> Jobs {
    Box::new(move |job: Job| {
        pending.fetch_add(1, Ordering::SeqCst);
        let post = post.clone();
        jobs(Box::new(move || {
            job();
            drop(post.send(Heard::Done));
        }));
    })
}

/// The program while it runs line by line.
struct Dialogue {
    model: Model,
    world: World,
    heard: Receiver<Heard>,
    /// Lines that wait until what was asked for is done.
    lines: VecDeque<Line>,
    /// How many jobs for files are not done.
    pending: Arc<AtomicUsize>,
    /// What was there when it was told last.
    seen: Seen,
    /// What was there when something came to lie over the page.
    beneath: Seen,
    /// What was told of since.
    notices: Vec<Notice>,
    /// What is said after the page.
    after: Vec<String>,
    /// What more there is to read.
    rest: Vec<String>,
    /// What the word before may have meant; a number chooses.
    several: Vec<Ask>,
    /// The answer kept last and the one that it is like.
    alike: Option<(Label, Label)>,
    /// What stands in the line as the facilitator typed it.
    typed: String,
    /// Why saving fails, as it was told last.
    failing: Option<String>,
    /// How many minutes of the stage were left when that was told last.
    minutes_left: Option<u64>,
    /// How many sentences were said.
    said: usize,
    hung_up: bool,
}

impl Dialogue {
    fn new(model: Model, world: World, heard: Receiver<Heard>, pending: Arc<AtomicUsize>) -> Self {
        Self {
            model,
            world,
            heard,
            lines: VecDeque::new(),
            pending,
            seen: Seen::default(),
            beneath: Seen::default(),
            notices: Vec::new(),
            after: Vec::new(),
            rest: Vec::new(),
            several: Vec::new(),
            alike: None,
            typed: String::new(),
            failing: None,
            minutes_left: None,
            said: 0,
            hung_up: false,
        }
    }

    fn run(mut self, first: Vec<Effect>) -> Result<(), Unsaved> {
        let greeting = t!(self.model.lang, "plain-greeting");
        self.say(&greeting);
        self.perform(first);
        self.settle();
        self.tell();
        while !self.is_over() {
            match self.lines.pop_front() {
                Some(line) => self.answer(line),
                None => {
                    self.wait();
                    self.settle();
                    self.tell();
                }
            }
        }
        self.finish()
    }

    /// Takes a line and tells what comes of it; no line goes without an answer.
    fn answer(&mut self, line: Line) {
        let said = self.said;
        self.take_line(line);
        self.settle();
        if self.is_in(&[Mode::Votes]) {
            self.rest();
        }
        self.tell();
        if self.said == said
            && !self.is_over()
            && let Some(sentence) = self.seen.in_short(&self.model)
        {
            self.say(&sentence);
        }
    }

    fn finish(self) -> Result<(), Unsaved> {
        let lang = self.model.lang;
        let workspace = self.model.workspace.as_ref().filter(|it| it.access == Access::Full);
        let half = workspace.map(|it| it.session.draft.clone()).filter(|text| !text.is_empty());
        let path = workspace.map(|it| shown(&it.path));
        let (world, mut last) = (self.world, Vec::new());
        let done = world.finish();
        last.extend(half.map(|text| t!(lang, "plain-half-typed", text = text)));
        match (&done, path) {
            (Ok(()), Some(path)) => last.push(t!(lang, "plain-ended", path = path)),
            (Ok(()), None) => last.push(t!(lang, "plain-ended-here")),
            (Err(_), _) => {}
        }
        for sentence in last {
            // Nothing can be done about a listener who is gone.
            let _ = streams::print(&sentence);
        }
        done
    }

    fn is_over(&self) -> bool {
        self.model.leaving || self.hung_up
    }

    /// Waits for the next line or event, a second at most while time changes something.
    fn wait(&mut self) {
        let heard = match self.model.next_tick() {
            None => self.heard.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(seconds) => self.heard.recv_timeout(Duration::from_secs(seconds)),
        };
        match heard {
            Ok(heard) => self.hear(heard),
            Err(RecvTimeoutError::Timeout) => {
                self.send(Msg::Tick);
                self.tell_time();
            }
            Err(RecvTimeoutError::Disconnected) => self.hung_up = true,
        }
    }

    /// Waits until what was asked for is done, so that what comes of it is told before the next line is
    /// taken; not for ever where a disk is slow, but for a report as long as that takes.
    fn settle(&mut self) {
        let until = Instant::now() + PATIENCE;
        while self.is_busy() && !self.is_over() {
            let left = until.saturating_duration_since(Instant::now());
            let is_writing = self.model.exporting.is_some();
            if left.is_zero() && !is_writing {
                return;
            }
            let left = if is_writing { PATIENCE } else { left };
            match self.heard.recv_timeout(left) {
                // Whoever waits for a report may stop it.
                Ok(Heard::Line(Line::Text(text))) if is_writing && self.leads_back(&text) => {
                    self.ask(Ask::Key(Chord::plain(Code::Esc)));
                }
                Ok(heard) => self.hear(heard),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => self.hung_up = true,
            }
        }
    }

    fn leads_back(&self, text: &str) -> bool {
        words::read(text, &self.model, self.seen.rows())
            == Said::Ask(Ask::Key(Chord::plain(Code::Esc)))
    }

    fn is_busy(&self) -> bool {
        let is_saving = self.model.workspace.as_ref().is_some_and(|workspace| {
            workspace.access == Access::Full
                && workspace.saving.failing.is_none()
                && workspace.saving.saved < workspace.session.seq
        });
        is_saving
            || self.model.exporting.is_some()
            || self.model.is_importing()
            || self.pending.load(Ordering::SeqCst) > 0
    }

    fn hear(&mut self, heard: Heard) {
        match heard {
            Heard::Line(line) => self.lines.push_back(line),
            Heard::Done => drop(self.pending.fetch_sub(1, Ordering::SeqCst)),
            Heard::Event(event) => self.take_event(event),
        }
    }

    fn take_event(&mut self, event: Event) {
        match event {
            Event::Hangup => self.hang_up(),
            Event::Saving(report) => {
                let msg = self.world.understand(report, &self.model);
                self.send(msg);
            }
            Event::Opened(opened) => self.send(opened.map_or_else(Msg::Failed, Msg::Opened)),
            Event::Msg(msg) => self.send(msg),
            Event::BrokeOff => self.send(Msg::Failed(t!(self.model.lang, "error-job-broke-off"))),
            // There is no screen.
            Event::Input(_) | Event::Resize(_) | Event::Stop | Event::Resume => {}
        }
    }

    fn hang_up(&mut self) {
        if !self.is_over() {
            self.send(Msg::Hangup);
        }
        self.hung_up = true;
    }

    fn send(&mut self, msg: Msg) {
        let Outcome { effects, redraw: _ } = update(&mut self.model, msg, Moment::now());
        self.notices.extend(self.model.notice.take());
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.world.perform(effect, &self.model);
        }
    }

    fn take_line(&mut self, line: Line) {
        let lang = self.model.lang;
        match line {
            Line::Text(text) => self.take_text(&text),
            Line::Unended(text) => {
                if let Said::Text(text, None) = words::read(&text, &self.model, self.seen.rows()) {
                    self.type_text(&text);
                } else {
                    self.take_text(&text);
                }
            }
            Line::NotText => self.say(&t!(lang, "plain-not-text")),
            Line::TooLong => self.say(&t!(lang, "error-paste-too-long")),
            Line::End => self.hang_up(),
        }
    }

    fn take_text(&mut self, text: &str) {
        let text = crate::text::clean(text);
        let several = std::mem::take(&mut self.several);
        if let Ok(number) = text.trim().trim_start_matches('/').parse::<usize>()
            && !several.is_empty()
        {
            return match number.checked_sub(1).and_then(|place| several.get(place)) {
                Some(asked) => self.ask(*asked),
                None => self.say(&t!(self.model.lang, "plain-no-number")),
            };
        }
        match words::read(text.trim_end_matches('\n'), &self.model, self.seen.rows()) {
            Said::Text(text, asked) => {
                if self.type_text(&text) {
                    self.ask(asked.unwrap_or(words::ENTER));
                }
            }
            Said::Ask(asked) => self.ask(asked),
            Said::Several(word, asked) => self.offer(&word, asked),
            Said::Unknown(word) => self.say(&t!(self.model.lang, "plain-unknown", word = word)),
        }
        self.forget_what_is_gone();
    }

    fn ask(&mut self, asked: Ask) {
        let is_same = matches!(asked, Ask::Command(Command::Same))
            || asked == Ask::Key(Chord::plain(Code::F(7)));
        let alike = self.alike.take().filter(|_| is_same && self.is_line_empty());
        match asked {
            _ if let Some((new, like)) = alike => self.merge(new, like),
            words::ENTER => self.enter(),
            Ask::Key(chord) => self.send(Msg::Key(chord)),
            Ask::Command(command) => self.send(Msg::Command(command)),
            Ask::Row(place) => self.choose(place),
            Ask::Answer(label) => self.go_to(label),
            Ask::Own(own) => self.do_own(own),
        }
    }

    fn is_in(&self, modes: &[Mode]) -> bool {
        modes.contains(&self.model.mode())
    }
}
