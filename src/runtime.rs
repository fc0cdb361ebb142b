//! The runtime: the program on a terminal.
//!
//! | part | what it does |
//! |---|---|
//! | [`program`] | the only loop, the same in tests |
//! | [`event`], [`display`] | what it learns and where from; where frames go |
//! | [`screen`] | brings the terminal from what it shows to what it should show |
//! | [`terminal`] | takes the terminal over and gives it back |
//! | [`input`] | reads it |
//! | [`effects`] | does what the application asks for, on threads of their own |
//! | [`lab`] | reads all platforms of a lab, for the plenary |
//! | `live` | what the loop waits for: the terminal, `signals`, and threads through the `mailbox` |
//! | `fall` | what is said when the program breaks |

pub mod display;
pub mod effects;
pub mod event;
mod fall;
pub mod input;
pub mod lab;
mod live;
mod mailbox;
pub mod program;
pub mod screen;
mod signals;
pub mod terminal;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use crate::app::{Colours, Effect, Keymap, Model};
use crate::domain::Moment;
use crate::i18n::Lang;
use crate::storage::OpenError;

use display::Display;
use effects::{Places, Unsaved, World};
use input::Reader;
use live::Live;
use mailbox::mailbox;
use program::Program;
use signals::Signals;
use terminal::Terminal;

pub use signals::outlive_size_limit;

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
    /// The system has no threads or pipes to give.
    #[error("the system has no threads or pipes to give: {0}")]
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
    let sessions = places.sessions.clone();
    let (mailbox, address) = mailbox().map_err(Error::Threads)?;
    let tell = Arc::new(move |event| address.send(event));
    let world = World::new(places, tell, Box::new(Uuid::now_v7)).map_err(Error::Threads)?;
    // The sessions are listed while the terminal is made ready.
    let first = match start {
        Start::New(platform) => vec![Effect::Start(platform), Effect::List],
        Start::Open(path) => {
            // Who goes back to the library from here has the sessions listed then.
            world.open_now(&path, Moment::now(), lang)?;
            Vec::new()
        }
        Start::Library => {
            world.list(lang);
            Vec::new()
        }
    };
    let terminal = Terminal::take_over(env!("CARGO_PKG_NAME")).map_err(Error::Terminal)?;
    let _fall = fall::Guard::new(lang, terminal.tty(), world.open_session(), sessions);
    let signals = Signals::catch().map_err(Error::Threads)?;
    let source = Live::new(Reader::new(terminal.tty()), signals, mailbox);
    let mut model = Model::new(lang, terminal.size(), Moment::now());
    (model.colours, model.keymap) = (colours, keymap);
    Program::new(model, source, terminal, world, first).run().map_err(Error::Unsaved)
}
