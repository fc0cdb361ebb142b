//! The only loop: an event comes, the model changes, effects are carried out, the screen follows.

use std::io;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::app::{Model, Msg, Outcome, Redraw, Size, update};
use crate::domain::Moment;
use crate::storage::Report;
use crate::t;
use crate::view::{self, Panes};

use super::effects::{Unsaved, World};
use super::input::Input;
use super::screen::Screen;

/// How long events are taken before the screen follows, when they come without end.
const FRAME: Duration = Duration::from_millis(40);

/// Something that came from outside the loop.
#[derive(Debug)]
pub enum Event {
    /// The terminal said these.
    Input {
        /// What it said, in order.
        inputs: Vec<Input>,
        /// Dropped when they have been taken; who sends very many waits for that.
        taken: Option<Sender<()>>,
    },
    /// The terminal has another size.
    Resize(Size),
    /// Somebody wants the program stopped for a while.
    Stop,
    /// The program goes on after it was stopped.
    Resume,
    /// The terminal is gone, or the system wants the program to end.
    Hangup,
    /// The saving thread reports.
    Report(Report),
    /// What came of an effect.
    Msg(Msg),
}

/// How long to wait for the next event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    /// Until one comes.
    ForEver,
    /// Until the clock shows a whole second again, this many times.
    Seconds(u64),
    /// Until nobody has typed for a moment, since something waits for that.
    Rest,
    /// A short moment, since the terminal has still to take bytes.
    Moment,
}

/// Where events and time come from: threads and the clock, or a test's script.
pub trait Source {
    /// Reads the clock.
    fn now(&self) -> Moment;

    /// Waits for the next event; none when patience has run out.
    fn next(&mut self, patience: Patience, model: &Model) -> Option<Event>;

    /// Returns an event that is there already.
    fn waiting(&mut self) -> Option<Event>;
}

/// Where frames go: the terminal, or a test's emulator of one.
pub trait Display: io::Write {
    /// Gives the terminal back, stops the program, and takes the terminal again when it goes on.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    fn stop(&mut self) -> io::Result<()>;

    /// Takes the terminal again after the program was stopped from outside.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    fn resume(&mut self) -> io::Result<()>;

    /// Returns the terminal's size.
    fn size(&self) -> Size;
}

/// The program while it runs.
#[derive(Debug)]
pub struct Program<S, D> {
    model: Model,
    source: S,
    screen: Screen<D>,
    world: World,
    panes: Panes,
    /// What of the screen is still to be drawn.
    owed: Redraw,
    ticked: Moment,
    hung_up: bool,
}

impl<S: Source, D: Display> Program<S, D> {
    /// Puts the parts together; nothing is drawn yet.
    pub fn new(model: Model, source: S, display: D, world: World) -> Self {
        let Size { columns, rows } = model.size;
        let ticked = model.now;
        Self {
            model,
            source,
            screen: Screen::new(display, columns, rows),
            world,
            panes: Panes::default(),
            owed: Redraw::All,
            ticked,
            hung_up: false,
        }
    }

    /// Runs until the facilitator leaves or the terminal is gone; then closes what is open.
    ///
    /// A terminal that is gone or takes no bytes keeps nothing from being saved.
    ///
    /// # Errors
    ///
    /// When something could not be saved in the end.
    pub fn run(mut self) -> Result<(), Unsaved> {
        self.draw();
        while !self.is_over() {
            let patience = self.patience();
            match self.source.next(patience, &self.model) {
                Some(event) => self.take(event),
                None if patience == Patience::Rest => self.send(Msg::Rest),
                None => {}
            }
            let since = Instant::now();
            while !self.is_over()
                && since.elapsed() < FRAME
                && let Some(event) = self.source.waiting()
            {
                self.take(event);
            }
            self.tick();
            self.draw();
        }
        self.world.finish()
    }

    fn is_over(&self) -> bool {
        self.model.leaving || self.hung_up
    }

    fn patience(&self) -> Patience {
        match (self.screen.is_behind(), self.model.next_tick()) {
            (true, _) => Patience::Moment,
            (false, _) if self.model.wants_rest() => Patience::Rest,
            (false, Some(seconds)) => Patience::Seconds(seconds),
            (false, None) => Patience::ForEver,
        }
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Input { inputs, taken: _taken } => {
                for input in inputs {
                    if self.is_over() {
                        return;
                    }
                    self.take_input(input);
                }
            }
            Event::Resize(size) => self.resize(size),
            Event::Stop => {
                let back = self.screen.out_mut().stop();
                self.take_back(back);
            }
            Event::Resume => {
                let back = self.screen.out_mut().resume();
                self.take_back(back);
            }
            Event::Hangup => {
                self.send(Msg::Hangup);
                self.hung_up = true;
            }
            Event::Report(report) => {
                let msg = self.world.understand(report, &self.model);
                self.send(msg);
            }
            Event::Msg(msg) => self.send(msg),
        }
    }

    fn take_input(&mut self, input: Input) {
        let msg = match input {
            Input::Key(chord) => Msg::Key(chord),
            Input::Paste(text) => Msg::Paste(text),
            Input::PasteTooLong => Msg::Failed(t!(self.model.lang, "error-paste-too-long")),
            Input::Press { column, row } => match view::hit(&self.model, column, row) {
                Some(target) => Msg::Click(target),
                None => return,
            },
            Input::Wheel(rows) => Msg::Scroll(rows),
        };
        self.send(msg);
    }

    fn send(&mut self, msg: Msg) {
        let now = self.source.now();
        let Outcome { effects, redraw } = update(&mut self.model, msg, now);
        for effect in effects {
            self.world.carry_out(effect, &self.model);
        }
        self.owed = self.owed.max(redraw);
    }

    /// Tells the model that time passes, at most once a second and only where it asks for it.
    fn tick(&mut self) {
        let now = self.source.now();
        if let Some(seconds) = self.model.next_tick()
            && (now < self.ticked || now.seconds_since(self.ticked) >= seconds)
        {
            self.ticked = now;
            self.send(Msg::Tick);
        }
    }

    fn resize(&mut self, size: Size) {
        self.screen.clear(size.columns, size.rows);
        self.send(Msg::Resize(size));
        self.owed = Redraw::All;
    }

    fn take_back(&mut self, back: io::Result<()>) {
        let size = self.screen.out_mut().size();
        match back {
            Ok(()) => self.resize(size),
            Err(_) => self.take(Event::Hangup),
        }
    }

    /// Draws what is owed, unless the terminal has not taken the frame before.
    fn draw(&mut self) {
        let drawn = self.screen.send().and_then(|()| {
            if self.screen.is_behind() || self.owed == Redraw::Nothing {
                return Ok(());
            }
            let owed = std::mem::take(&mut self.owed);
            let panes = view::panes(&self.model);
            if owed == Redraw::All || panes != self.panes {
                self.panes = panes;
                self.screen.paint(panes.top, |buffer| view::draw_top(&self.model, buffer));
                self.screen.paint(panes.footer, |buffer| view::draw_footer(&self.model, buffer));
            }
            let line = |buffer: &mut _| view::draw_line(&self.model, buffer);
            let cursor = self.screen.paint(panes.line, line);
            self.screen.present(cursor)
        });
        if drawn.is_err() && !self.is_over() {
            self.take(Event::Hangup);
        }
    }
}
