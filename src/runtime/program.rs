//! The only loop: an event comes, the model changes, effects are performed, the screen follows.

use std::io;
use std::time::{Duration, Instant};

use crate::app::{Effect, Model, Msg, Outcome, Redraw, Size, update};
use crate::domain::Moment;
use crate::t;
use crate::view::{self, Panes};

use super::effects::{Unsaved, World};
use super::event::{Event, Source, Timeout};
use super::input::Input;
use super::screen::Screen;
use super::terminal::TerminalDevice;

/// How long events are taken before the screen follows, when they come without end.
const FRAME: Duration = Duration::from_millis(40);

/// More inputs than this between two frames are no typing; the next ones are waited for a moment,
/// so that not each of them is drawn.
const FLOOD: usize = 8;

/// The program while it runs.
pub struct Program<S, D> {
    model: Model,
    source: S,
    screen: Screen<D>,
    world: World,
    panes: Panes,
    /// What of the screen is still to be drawn.
    owed: Redraw,
    ticked: Moment,
    /// Whether a session was asked for that is not there yet.
    opening: bool,
    /// What was typed meanwhile: it is for that session.
    typed_ahead: Vec<Input>,
    hung_up: bool,
    /// Whether keys came in a flood before the last frame.
    is_flooded: bool,
}

impl<S: Source, D: TerminalDevice> Program<S, D> {
    /// Puts the parts together and asks for what is to be there first; nothing is drawn yet.
    pub fn new(model: Model, source: S, device: D, world: World, first: Vec<Effect>) -> Self {
        let Size { columns, rows } = model.size;
        let ticked = model.now;
        let mut program = Self {
            model,
            source,
            screen: Screen::new(device, columns, rows),
            world,
            panes: Panes::default(),
            owed: Redraw::All,
            ticked,
            opening: false,
            typed_ahead: Vec::new(),
            hung_up: false,
            is_flooded: false,
        };
        program.perform(first);
        program
    }

    /// Runs until the facilitator leaves or the terminal is gone; then closes what is open.
    ///
    /// A terminal that is gone or takes no bytes keeps nothing from being saved.
    ///
    /// # Errors
    ///
    /// When something could not be saved in the end.
    pub fn run(mut self) -> Result<(), Unsaved> {
        // The first frame does not wait for the disk; while it is made, the sessions are listed.
        self.follow();
        while !self.is_over() {
            let timeout = self.timeout();
            match self.source.next(timeout, &self.model) {
                Some(event) => self.take(event),
                None if timeout == Timeout::Rest => self.send(Msg::Rest),
                None => {}
            }
            self.follow();
        }
        self.world.finish()
    }

    /// Takes what else is there already; then the screen follows.
    fn follow(&mut self) {
        let since = Instant::now();
        let mut inputs = 0;
        while !self.is_over() && since.elapsed() < FRAME {
            let event = match self.source.waiting() {
                None if self.is_flooded => self.source.next(Timeout::Flood, &self.model),
                event => event,
            };
            let Some(event) = event else { break };
            inputs += usize::from(matches!(event, Event::Input(_)));
            self.take(event);
        }
        self.is_flooded = inputs > FLOOD;
        self.tick();
        self.draw();
    }

    fn is_over(&self) -> bool {
        self.model.leaving || self.hung_up
    }

    fn timeout(&self) -> Timeout {
        match (self.screen.is_behind(), self.model.next_tick()) {
            (true, _) => Timeout::Terminal,
            (false, _) if self.model.wants_rest() => Timeout::Rest,
            (false, Some(seconds)) => Timeout::Seconds(seconds),
            (false, None) => Timeout::Never,
        }
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Input(input) if self.opening => self.typed_ahead.push(input),
            Event::Input(input) => self.take_input(input),
            Event::Resize(size) => self.resize(size),
            Event::Stop => {
                let back = self.screen.device_mut().stop();
                self.take_back(back);
            }
            Event::Resume => {
                let back = self.screen.device_mut().resume();
                self.take_back(back);
            }
            Event::Hangup => {
                self.send(Msg::Hangup);
                self.hung_up = true;
            }
            Event::Saving(report) => {
                let msg = self.world.understand(report, &self.model);
                self.send(msg);
            }
            Event::Opened(opened) => {
                self.opening = false;
                self.send(opened.map_or_else(Msg::Failed, Msg::Opened));
                self.take_typed_ahead();
            }
            Event::Msg(msg) => {
                if let Msg::LabFits(_) = msg {
                    // What was typed meanwhile was meant for the session, not for the question.
                    self.opening = false;
                    self.typed_ahead.clear();
                }
                self.send(msg);
            }
            Event::BrokeOff => {
                let sentence = t!(self.model.lang, "error-job-broke-off");
                self.take(Event::Opened(Err(sentence)));
            }
        }
    }

    /// Takes what was typed while a session was being opened, as far as it is for that one.
    fn take_typed_ahead(&mut self) {
        let mut typed = std::mem::take(&mut self.typed_ahead).into_iter();
        while !self.opening
            && !self.is_over()
            && let Some(input) = typed.next()
        {
            self.take_input(input);
        }
        self.typed_ahead = typed.collect();
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
        self.perform(effects);
        self.owed = self.owed.max(redraw);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.opening |=
                matches!(effect, Effect::Open { .. } | Effect::Start(_) | Effect::StartIn { .. });
            self.world.perform(effect, &self.model);
        }
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
        self.send(Msg::Resize(size));
        // What is drawn may be less than what the terminal has.
        let Size { columns, rows } = self.model.size;
        self.screen.clear(columns, rows);
        self.owed = Redraw::All;
    }

    fn take_back(&mut self, back: io::Result<()>) {
        let size = self.screen.device_mut().size();
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
            let mut owed = std::mem::take(&mut self.owed);
            let (model, screen) = (&self.model, &mut self.screen);
            let (plain, cursor) = (view::plain(model.colours), view::cursor(model.colours));
            if screen.set_colours(plain, cursor) {
                screen.device_mut().colours_cursor();
                owed = Redraw::All;
            }
            let panes = view::panes(model);
            let is_moved = std::mem::replace(&mut self.panes, panes) != panes;
            if owed == Redraw::All || is_moved {
                screen.draw(panes.top, |buffer| view::draw_top(model, buffer));
                screen.draw(panes.footer, |buffer| view::draw_footer(model, buffer));
            }
            let text_alone = owed == Redraw::Text && !is_moved;
            let parts = panes.line_parts().into_iter();
            let mut cursor = None;
            for part in parts.filter(|part| !text_alone || *part == panes.text) {
                let drawn = screen.draw(part, |buffer| view::draw_line(model, &panes, buffer));
                cursor = cursor.or(drawn);
            }
            screen.present(cursor)
        });
        if drawn.is_err() && !self.is_over() {
            self.take(Event::Hangup);
        }
    }
}
