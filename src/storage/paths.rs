//! Paths: where the sessions are.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// The environment variable that names the sessions folder.
pub const VARIABLE: &str = "CITYLAB_SESSIONS";

/// Returns the sessions folder: the first of `--sessions`, the environment, the config file and the
/// user's data folder that says something.
#[must_use]
pub fn choose(
    option: Option<PathBuf>,
    environment: Option<OsString>,
    config: Option<PathBuf>,
    data: Option<PathBuf>,
) -> PathBuf {
    let said = |path: &PathBuf| !path.as_os_str().is_empty();
    option
        .filter(said)
        .or_else(|| environment.map(PathBuf::from).filter(said))
        .or_else(|| config.filter(said))
        .or_else(|| data.map(|data| data.join("sessions")))
        .unwrap_or_else(|| PathBuf::from("sessions"))
}

/// Returns the sessions folder, asking the environment and the user's data folder.
#[must_use]
pub fn sessions_folder(option: Option<PathBuf>, config: Option<PathBuf>) -> PathBuf {
    let data = directories::ProjectDirs::from("", "", "citylab");
    let data = data.map(|folders| folders.data_dir().to_owned());
    choose(option, env::var_os(VARIABLE), config, data)
}
