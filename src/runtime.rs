//! The runtime: the program on a terminal.
//!
//! | part | what it does |
//! |---|---|
//! | [`program`] | the only loop, the same in tests |
//! | [`screen`] | brings the terminal from what it shows to what it should show |
//! | [`terminal`] | takes the terminal over and gives it back |
//! | [`input`] | the thread that reads it |
//! | [`effects`] | does what the application asks for |
//! | [`lab`] | reads all platforms of a lab, for the plenary |
//! | `signals`, `fall` | what the system wants; what is said when the program breaks |

pub mod effects;
mod fall;
pub mod input;
pub mod lab;
pub mod program;
pub mod screen;
mod signals;
pub mod terminal;

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, SystemTime};

use uuid::Uuid;

use crate::app::{Colours, Effect, Keymap, Model};
use crate::domain::Moment;
use crate::i18n::Lang;
use crate::storage::OpenError;
use crate::t;

use effects::{Places, Unsaved, World};
use program::{Display, Event, Patience, Program, Source};
use terminal::Terminal;

/// How long nobody has to type before the line is compared with earlier answers.
const REST: Duration = Duration::from_millis(80);

/// How often a terminal that takes no bytes is tried again.
const MOMENT: Duration = Duration::from_millis(20);

/// What a run of the program starts from.
#[derive(Debug)]
pub struct Settings {
    /// The language of the screen.
    pub lang: Lang,
    /// The colours of the screen.
    pub colours: Colours,
    /// The keys in force.
    pub keymap: Keymap,
    /// Where things are kept.
    pub places: Places,
    /// What is on the screen first.
    pub start: Start,
}

/// What is on the screen first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// The library.
    Library,
    /// The session in this file.
    Open(PathBuf),
    /// A new session of this platform.
    New(String),
}

/// Why the program could not run, or not end as it should.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Standard output is no terminal, or one that cannot be set.
    #[error("the screen needs a terminal: {0}")]
    Terminal(#[source] io::Error),
    /// The system has no threads to give.
    #[error("the system has no threads to give: {0}")]
    Threads(#[source] io::Error),
    /// The session could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Not everything was saved.
    #[error("not everything was saved")]
    Unsaved(Unsaved),
}

/// Runs the program on the terminal of standard output until the facilitator leaves.
///
/// However it ends, the terminal is as it was before.
///
/// # Errors
///
/// When there is no terminal, when the session to start with cannot be opened, and when something
/// could not be saved in the end.
pub fn run(settings: Settings) -> Result<(), Error> {
    let Settings { lang, colours, keymap, places, start } = settings;
    let (events, coming) = channel();
    let sessions = places.sessions.clone();
    let world =
        World::new(places, events.clone(), Box::new(Uuid::now_v7)).map_err(Error::Threads)?;
    if let Start::Open(path) = &start {
        world.open_now(path, Moment::now(), lang)?;
    }
    let terminal = Terminal::take_over(&t!(lang, "terminal-title")).map_err(Error::Terminal)?;
    let _fall = fall::Guard::new(lang, terminal.tty(), world.open_session(), sessions);
    let _input = input::Listener::start(terminal.tty(), events.clone()).map_err(Error::Threads)?;
    let _signals = signals::Watcher::start(terminal.tty(), events).map_err(Error::Threads)?;
    let mut model = Model::new(lang, terminal.size(), Moment::now());
    (model.colours, model.keymap) = (colours, keymap);
    let first = match start {
        Start::New(platform) => vec![Effect::Start(platform), Effect::List],
        Start::Open(_) | Start::Library => vec![Effect::List],
    };
    Program::new(model, Live(coming), terminal, world, first).run().map_err(Error::Unsaved)
}

/// Events from the threads, and time from the clock.
#[derive(Debug)]
struct Live(Receiver<Event>);

impl Source for Live {
    fn now(&self) -> Moment {
        Moment::now()
    }

    fn next(&mut self, patience: Patience, _model: &Model) -> Option<Event> {
        let limit = match patience {
            Patience::ForEver => None,
            Patience::Seconds(seconds) => Some(until_whole_second(seconds)),
            Patience::Rest => Some(REST),
            Patience::Moment => Some(MOMENT),
        };
        let event = match limit.map(|limit| self.0.recv_timeout(limit)) {
            None => self.0.recv().unwrap_or(Event::Hangup),
            Some(Ok(event)) => event,
            Some(Err(RecvTimeoutError::Timeout)) => return None,
            Some(Err(RecvTimeoutError::Disconnected)) => Event::Hangup,
        };
        debug_assert!(!is_told_to_fall(&event), "{FALL} asks for this fall");
        Some(event)
    }

    fn waiting(&mut self) -> Option<Event> {
        self.0.try_recv().ok()
    }
}

/// Names the variable that makes a build for tests break at the first key, to see how it falls.
const FALL: &str = "CITYLAB_FALL";

fn is_told_to_fall(event: &Event) -> bool {
    matches!(event, Event::Input { .. }) && std::env::var_os(FALL).is_some()
}

/// Returns the time until the clock has shown a whole second this many times.
fn until_whole_second(times: u64) -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let into = Duration::from_nanos(u64::from(now.subsec_nanos()));
    Duration::from_secs(times.max(1)).saturating_sub(into)
}
