//! The ways into the screen: `citylab`, `citylab new`, `citylab open`, or, line by line, without one; and the
//! room's: `citylab show`.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

use super::arguments::Within;
use super::outcome::Failure;
use super::sessions::{Sessions, Target, shown};
use crate::config::Config;
use crate::error::Sentence;
use crate::runtime::effects::Places;
use crate::runtime::room::{self, RoomSettings};
use crate::runtime::{self, Settings, Start};
use crate::storage::library::State;
use crate::storage::{self, paths};
use crate::t;
use crate::text;

/// The folder of reports within the folder of sessions.
const REPORTS: &str = "reports";

/// Shows the library.
pub(super) fn library(sessions: &Sessions, config: Config, is_plain: bool) -> Result<(), Failure> {
    run(sessions, config, is_plain, Start::Library)
}

/// Starts a session of a platform, unless there is one; where a lab may be meant, the screen asks.
pub(super) fn new(
    sessions: &Sessions,
    config: Config,
    is_plain: bool,
    name: &str,
    within: &Within,
) -> Result<(), Failure> {
    let sessions = &sessions.within(within.lab())?;
    match sessions.find_whole(OsStr::new(name))? {
        Target::There(file) => {
            let name = text::clean_line(name);
            let file = shown(&file);
            let there = t!(sessions.lang, "cli-name-there", name = name, file = file);
            Err(Failure::Failed(there))
        }
        Target::New(new) => {
            let folder = new.settled_folder();
            run(sessions, config, is_plain, Start::New(new.platform, folder))
        }
    }
}

/// Goes on with the session that a name fits, or with that of an answer such as `3.A2`, at the answer.
pub(super) fn open(
    sessions: &Sessions,
    config: Config,
    is_plain: bool,
    name: &OsStr,
    within: &Within,
) -> Result<(), Failure> {
    let sessions = &sessions.within(within.lab())?;
    let Some((file, label)) = sessions.find_labelled(name)? else {
        return run(sessions, config, is_plain, Start::Open(sessions.find(name)?, None));
    };
    let lang = sessions.lang;
    let session = storage::look_at(&file).map_err(|e| Failure::Failed(e.sentence(lang)))?;
    if session.standing(label).is_none() {
        let (label, platform) = (lang.label(label), session.platform.as_str());
        let why = t!(lang, "actions-no-answer", label = label, platform = platform);
        return Err(Failure::Failed(why));
    }
    run(sessions, config, is_plain, Start::Open(file, Some(label)))
}

/// Shows a session to the room; without a name the one that some program has open now.
pub(super) fn show(
    sessions: &Sessions,
    config: &Config,
    is_plain: bool,
    name: Option<&OsStr>,
    within: &Within,
) -> Result<(), Failure> {
    let sessions = &sessions.within(within.lab())?;
    let lang = sessions.lang;
    if is_plain || is_terminal_dumb() {
        return Err(Failure::Failed(t!(lang, "cli-show-plain")));
    }
    let session = match name {
        Some(name) => sessions.find(name)?,
        None => open_now(sessions)?,
    };
    // What cannot be read is told here, where it can be copied, and not on a wall.
    storage::look_at(&session).map_err(|error| Failure::Failed(error.sentence(lang)))?;
    let colours = config.room_colours(env::var_os("NO_COLOR"));
    let settings = RoomSettings { lang, colours, session };
    room::show(settings).map_err(|error| Failure::Failed(error.sentence(lang)))
}

/// Tells whether the terminal says of itself that it can only print.
fn is_terminal_dumb() -> bool {
    env::var_os("TERM").is_some_and(|name| name == "dumb")
}

/// Finds the session that some program has open.
fn open_now(sessions: &Sessions) -> Result<PathBuf, Failure> {
    let lang = sessions.lang;
    let library = sessions.library();
    let entries = library.labs.iter().flat_map(|lab| &lab.sessions);
    let open: Vec<_> = entries.filter(|entry| matches!(entry.state, State::InUse(_))).collect();
    match open.as_slice() {
        [one] => Ok(one.path.clone()),
        [] => Err(Failure::Failed(t!(lang, "cli-show-none"))),
        several => {
            let names: Vec<&str> = several.iter().map(|entry| entry.platform.as_str()).collect();
            let names = names.join(", ");
            Err(Failure::Failed(t!(lang, "cli-show-several", names = names)))
        }
    }
}

fn run(sessions: &Sessions, config: Config, is_plain: bool, start: Start) -> Result<(), Failure> {
    let reports = sessions.folder.join(REPORTS);
    let settings = Settings {
        lang: sessions.lang,
        colours: config.colours(env::var_os("NO_COLOR")),
        keymap: config.keymap,
        places: Places {
            sessions: sessions.folder.clone(),
            elsewhere: paths::elsewhere(&reports),
            reports,
            outside: paths::outside(),
            config: Config::path(),
        },
        start,
    };
    // A terminal that calls itself dumb shows lines and nothing else.
    let run = if is_plain || is_terminal_dumb() { runtime::plain::run } else { runtime::run };
    run(settings).map_err(|error| Failure::Failed(error.sentence(sessions.lang)))
}
