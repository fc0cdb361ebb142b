//! The room's screen: a second terminal that follows a session which another program may have open.
//!
//! Nothing here writes to the disk, and nothing here is waited for by the program that does: the two have
//! only the files of the session in common.

mod follow;

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::app::{Colouring, RoomModel, RoomMsg, update_room};
use crate::domain::Moment;
use crate::i18n::Lang;
use crate::view;

use super::event::Event;
use super::input::Input;
use super::live::until_whole_second;
use super::screen::Screen;
use super::terminal::{Terminal, TerminalDevice};
use super::{Error, input, signals};

pub use follow::{Followings, follow};

/// The least time between two frames, so that a room sees calm steps while answers come in a flood.
const FRAME: Duration = Duration::from_millis(50);

/// What a room's screen starts from.
#[derive(Debug)]
pub struct RoomSettings {
    /// The language of the screen until the session's program says another one.
    pub lang: Lang,
    /// The colours of the screen.
    pub colours: Colouring,
    /// The session's file.
    pub session: PathBuf,
}

/// Something that came from outside the loop of the room's screen.
#[derive(Debug)]
pub enum RoomEvent {
    /// From the terminal or the system.
    Terminal(Event),
    /// From the files of the session.
    Files(RoomMsg),
}

/// Shows a session on the terminal of standard output until somebody leaves; it is read again whenever its
/// files change.
///
/// # Errors
///
/// When there is no terminal, or the system has no threads to give.
pub fn show(settings: RoomSettings) -> Result<(), Error> {
    let RoomSettings { lang, colours, session } = settings;
    let (post, posted) = channel();
    let teller = || {
        let post = post.clone();
        // Once nobody takes events any more, the program has ended.
        move |event| drop(post.send(RoomEvent::Terminal(event)))
    };
    let terminal = Terminal::take_over(env!("CARGO_PKG_NAME")).map_err(Error::Terminal)?;
    signals::watch(terminal.tty(), teller()).map_err(Error::Threads)?;
    input::listen(teller()).map_err(Error::Threads)?;
    let tell = {
        let post = post.clone();
        move |msg| post.send(RoomEvent::Files(msg)).is_ok()
    };
    follow(session, lang, tell).map_err(Error::Threads)?;
    let model = RoomModel::new(lang, terminal.size(), colours, Moment::now());
    RoomProgram::new(model, posted, terminal).run();
    Ok(())
}

/// The room's screen while it runs.
pub struct RoomProgram<D> {
    model: RoomModel,
    posted: Receiver<RoomEvent>,
    screen: Screen<D>,
    /// Whether the screen is still to be drawn.
    is_owed: bool,
    drawn: Option<Instant>,
}

impl<D: TerminalDevice> RoomProgram<D> {
    /// Puts the parts together; nothing is drawn yet.
    pub fn new(model: RoomModel, posted: Receiver<RoomEvent>, device: D) -> Self {
        let screen = Screen::new(device, model.size.columns, model.size.rows);
        Self { model, posted, screen, is_owed: true, drawn: None }
    }

    /// Runs until somebody leaves or the terminal is gone.
    pub fn run(mut self) {
        while !self.model.leaving {
            self.draw();
            let event = match self.timeout() {
                Some(timeout) => self.posted.recv_timeout(timeout).ok(),
                // Nobody else can end it then.
                None => Some(self.posted.recv().unwrap_or(RoomEvent::Terminal(Event::Hangup))),
            };
            match event {
                Some(event) => self.take(event),
                None if self.model.is_timed() && !self.is_owed => self.send(RoomMsg::Tick),
                None => {}
            }
            while let Ok(event) = self.posted.try_recv() {
                self.take(event);
            }
        }
    }

    /// Returns how long the next event is waited for; none for ever.
    fn timeout(&self) -> Option<Duration> {
        if self.screen.is_behind() {
            return Some(Duration::from_millis(20));
        }
        if self.is_owed {
            let since = self.drawn.map_or(FRAME, |drawn| drawn.elapsed());
            return Some(FRAME.saturating_sub(since));
        }
        self.model.is_timed().then(|| until_whole_second(1))
    }

    fn take(&mut self, event: RoomEvent) {
        match event {
            RoomEvent::Files(msg) => self.send(msg),
            RoomEvent::Terminal(Event::Input(Input::Key(chord))) => self.send(RoomMsg::Key(chord)),
            RoomEvent::Terminal(Event::Resize(size)) => {
                self.send(RoomMsg::Resize(size));
                self.draw_anew();
            }
            RoomEvent::Terminal(Event::Stop) => {
                let back = self.screen.device_mut().stop();
                self.take_back(back);
            }
            RoomEvent::Terminal(Event::Resume) => {
                let back = self.screen.device_mut().resume();
                self.take_back(back);
            }
            RoomEvent::Terminal(Event::Hangup) => self.send(RoomMsg::Hangup),
            // Nothing is typed, clicked or saved here.
            RoomEvent::Terminal(
                Event::Input(_)
                | Event::Saving(_)
                | Event::Opened(_)
                | Event::Msg(_)
                | Event::BrokeOff,
            ) => {}
        }
    }

    fn send(&mut self, msg: RoomMsg) {
        self.is_owed |= update_room(&mut self.model, msg, Moment::now());
    }

    fn take_back(&mut self, back: io::Result<()>) {
        let size = self.screen.device_mut().size();
        match back {
            Ok(()) => {
                self.send(RoomMsg::Resize(size));
                self.draw_anew();
            }
            Err(_) => self.send(RoomMsg::Hangup),
        }
    }

    fn draw_anew(&mut self) {
        self.screen.clear(self.model.size.columns, self.model.size.rows);
        self.is_owed = true;
    }

    /// Draws what is owed, unless the last frame was just now or the terminal has not taken it.
    fn draw(&mut self) {
        let is_early = self.drawn.is_some_and(|drawn| drawn.elapsed() < FRAME);
        let drawn = self.screen.send().and_then(|()| {
            if self.screen.is_behind() || !self.is_owed || is_early {
                return Ok(());
            }
            self.is_owed = false;
            self.drawn = Some(Instant::now());
            let (model, area) = (&self.model, self.screen.area());
            let (plain, cursor) = (view::plain(model.colours), view::cursor(model.colours));
            if self.screen.set_colours(plain, cursor) {
                self.screen.device_mut().colours_cursor();
            }
            self.screen.draw(area, |buffer| view::draw_room(model, buffer));
            self.screen.present(None)
        });
        if drawn.is_err() {
            self.model.leaving = true;
        }
    }
}
