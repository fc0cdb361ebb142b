//! The runtime: the program on a terminal.
//!
//! | part | what it does |
//! |---|---|
//! | [`program`] | the only loop, the same in tests |
//! | [`plain`] | the program line by line, without a screen |
//! | [`event`] | what it learns and where from |
//! | [`room`] | the screen for the room, which follows a session |
//! | [`screen`] | the panes, drawn by ratatui, and crossterm's commands for what changed in them |
//! | [`terminal`] | where frames go; taken over and given back as it was |
//! | [`input`] | reads it, on a thread of its own |
//! | [`effects`] | does what the application asks for, on threads of their own |
//! | [`apart`] | has workbooks read by a process of its own, with limits to its memory and its time |
//! | [`lab`] | reads all platforms of a lab, for the plenary |
//! | [`lab_sessions`] | reads the sessions of a lab, each with its file and its number |
//! | [`logo`] | reads the logo of a lab, for its documents |
//! | [`next_lab`] | makes a new lab from what last year's left open |
//! | `live` | the one channel that all threads post to |
//! | `signals` | what the system wants, and the end of the terminal, on a thread of its own |
//! | `confine` | limits to the memory and the time of a process that reads what strangers wrote |
//! | `panic_hook` | what is said when the program breaks |
//!
//! Unix and Windows differ in the files `unix` and `windows` of `input`, `signals` and `terminal`.

pub mod apart;
mod confine;
pub mod effects;
pub mod event;
pub mod input;
pub mod lab;
pub mod lab_plan;
pub mod lab_sessions;
mod live;
pub mod logo;
pub mod next_lab;
mod panic_hook;
pub mod plain;
pub mod program;
pub mod room;
pub mod screen;
mod signals;
pub mod terminal;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;

use crate::app::{Colouring, Effect, Keymap, Model};
use crate::domain::{Label, Moment};
use crate::i18n::Lang;
use crate::storage::OpenError;

use effects::{Places, Unsaved, World};
use live::Live;
use program::Program;
use terminal::{Terminal, TerminalDevice};

pub use signals::{outlive_size_limit, when_broken_off};

/// What a run of the program starts from.
#[derive(Debug)]
pub struct Settings {
    /// The language of the screen.
    pub lang: Lang,
    /// The colours of the screen.
    pub colours: Colouring,
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
    /// The session in this file, at an answer if one is named.
    Open(PathBuf, Option<Label>),
    /// A new session of this platform, in the folder of a lab if one is given; else a lab that fits is
    /// asked about.
    New(String, Option<PathBuf>),
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
    let (post, posted) = channel();
    let teller = || {
        let post = post.clone();
        // Once nobody takes events any more, the program has ended.
        move |event| drop(post.send(event))
    };
    let jobs = effects::jobs_on_a_thread().map_err(Error::Threads)?;
    let world = World::new(places, Arc::new(teller()), jobs, Box::new(|| Moment::now().new_id()));
    // The sessions are listed while the terminal is made ready.
    let first = begin(&world, start, lang)?;
    let terminal = Terminal::take_over(env!("CARGO_PKG_NAME")).map_err(Error::Terminal)?;
    let _hook = panic_hook::Guard::new(lang, terminal.tty(), world.open_session(), sessions);
    signals::watch(terminal.tty(), teller()).map_err(Error::Threads)?;
    input::listen(teller()).map_err(Error::Threads)?;
    let mut model = Model::new(lang, terminal.size(), Moment::now());
    (model.colours, model.keymap) = (colours, keymap);
    Program::new(model, Live(posted), terminal, world, first).run().map_err(Error::Unsaved)
}

/// Asks for what is to be there first; returns the effects that are still to be performed.
///
/// # Errors
///
/// When the session to start with cannot be opened.
fn begin(world: &World, start: Start, lang: Lang) -> Result<Vec<Effect>, OpenError> {
    Ok(match start {
        Start::New(platform, None) => vec![Effect::Start(platform), Effect::List],
        Start::New(platform, folder) => {
            vec![Effect::StartIn { platform, folder }, Effect::List]
        }
        Start::Open(path, at) => {
            // Who goes back to the library from here has the sessions listed then.
            world.open_now(&path, at, Moment::now(), lang)?;
            Vec::new()
        }
        Start::Library => {
            world.list(lang);
            Vec::new()
        }
    })
}
