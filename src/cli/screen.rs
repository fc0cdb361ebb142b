//! The ways into the screen: `citylab`, `citylab new`, `citylab open`.

use std::env;
use std::ffi::OsStr;

use super::outcome::Failure;
use super::sessions::{Sessions, shown};
use crate::config::Config;
use crate::error::Sentence;
use crate::runtime::effects::Places;
use crate::runtime::{self, Settings, Start};
use crate::storage::paths;
use crate::t;
use crate::text;

/// The folder of reports within the folder of sessions.
const REPORTS: &str = "reports";

/// Shows the library.
pub(super) fn library(sessions: &Sessions, config: Config) -> Result<(), Failure> {
    run(sessions, config, Start::Library)
}

/// Starts a session of a platform, unless there is one.
pub(super) fn new(sessions: &Sessions, config: Config, name: &str) -> Result<(), Failure> {
    let platform = text::clean_line(name).trim().to_owned();
    if platform.is_empty() {
        return Err(Failure::Usage(t!(sessions.lang, "cli-name-blank")));
    }
    if let Some(file) = sessions.find_whole(&platform)? {
        let file = shown(&file);
        return Err(Failure::Failed(t!(
            sessions.lang,
            "cli-name-there",
            name = platform,
            file = file
        )));
    }
    run(sessions, config, Start::New(platform))
}

/// Goes on with the session that a name fits.
pub(super) fn open(sessions: &Sessions, config: Config, name: &OsStr) -> Result<(), Failure> {
    let file = sessions.find(name)?;
    run(sessions, config, Start::Open(file, None))
}

fn run(sessions: &Sessions, config: Config, start: Start) -> Result<(), Failure> {
    let reports = sessions.folder.join(REPORTS);
    let settings = Settings {
        lang: sessions.lang,
        colours: config.colours(env::var_os("NO_COLOR")),
        keymap: config.keymap,
        places: Places {
            sessions: sessions.folder.clone(),
            elsewhere: paths::elsewhere(&reports),
            reports,
            config: Config::path(),
        },
        start,
    };
    runtime::run(settings).map_err(|error| Failure::Failed(error.sentence(sessions.lang)))
}
