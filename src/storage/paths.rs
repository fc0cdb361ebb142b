//! Paths: where the sessions are.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{disk, names};
use crate::text;

/// The environment variable that names the sessions folder.
pub const VARIABLE: &str = "CITYLAB_SESSIONS";

/// Returns the sessions folder: the first of `--sessions`, the environment, the config file and the
/// user's data folder that says something.
pub fn choose(
    option: Option<PathBuf>,
    environment: Option<OsString>,
    config: Option<PathBuf>,
    data: Option<PathBuf>,
) -> PathBuf {
    let said = |path: &PathBuf| !path.as_os_str().is_empty();
    let chosen = option
        .filter(said)
        .or_else(|| environment.map(PathBuf::from).filter(said))
        .or_else(|| config.filter(said))
        .or_else(|| data.map(|data| data.join("sessions")))
        .unwrap_or_else(|| PathBuf::from("sessions"));
    native(&chosen)
}

/// Returns a path as it is shown: with the separators of the system, and with nothing in it that a
/// terminal would obey.
pub fn shown(path: &Path) -> String {
    text::clean_line(&native(path).display().to_string())
}

/// Tells whether two paths lead to one file or folder that is there; an empty path is the folder one is in.
pub fn is_one(a: &Path, b: &Path) -> bool {
    a == b || real(a).zip(real(b)).is_some_and(|(a, b)| a == b)
}

fn real(path: &Path) -> Option<PathBuf> {
    let here = path.as_os_str().is_empty().then_some(Path::new("."));
    dunce::canonicalize(here.unwrap_or(path)).ok()
}

/// Returns the name of a copy of a session as it is shown: with that of its folder before it where that
/// is not the session's own.
pub fn name_of_copy(session: &Path, copy: &Path) -> String {
    if copy.parent() == session.parent() {
        return shown(Path::new(copy.file_name().unwrap_or_default()));
    }
    name_in_folder(copy)
}

/// Returns the name of a file with that of its folder before it, as it is shown.
pub fn name_in_folder(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name).map(Path::new).unwrap_or(Path::new(""));
    shown(&folder.join(path.file_name().unwrap_or_default()))
}

/// Returns a path with the separators of the system: `C:/labs` is `C:\labs` on Windows.
fn native(path: &Path) -> PathBuf {
    match path.to_str() {
        Some(text) if cfg!(windows) => text.replace('/', "\\").into(),
        Some(_) | None => path.to_owned(),
    }
}

/// Returns the sessions folder, asking the environment and the user's data folder.
pub fn sessions_folder(option: Option<PathBuf>, config: Option<PathBuf>) -> PathBuf {
    let data = directories::ProjectDirs::from("", "", "citylab");
    let data = data.map(|folders| folders.data_dir().to_owned());
    choose(option, env::var_os(VARIABLE), config, data)
}

/// Lists the folders in which a session is saved when its own cannot be written: that of the reports,
/// the user's home, that for temporary files.
pub fn elsewhere(reports: &Path) -> Vec<PathBuf> {
    let home = directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned());
    [Some(reports.to_owned()), home, Some(env::temp_dir())].into_iter().flatten().collect()
}

/// Returns the folder that is offered for files that go to somebody else: a stick or disk that is plugged
/// in, the user's documents, or the home.
pub fn outside() -> PathBuf {
    let user = directories::UserDirs::new();
    let name = env::var_os("USER").unwrap_or_default();
    let places = ["/run/media", "/media"].map(|place| Path::new(place).join(&name));
    let folders = places.iter().filter(|_| !name.is_empty() && cfg!(unix));
    let plugged = folders.flat_map(|place| disk::paths_in(place).unwrap_or_default());
    let documents = user.as_ref().and_then(|user| user.document_dir()).map(Path::to_owned);
    let home = user.as_ref().map(|user| user.home_dir().to_owned());
    let mut folders = plugged.chain(documents).chain(home);
    folders.find(|folder| folder.is_dir()).unwrap_or_else(env::temp_dir)
}

/// Returns the path of a file in a folder under a platform's name, or one with a number that is free.
pub fn offered_file(folder: &Path, platform: &str) -> PathBuf {
    let name = names::safe(platform);
    let free = disk::free_path(folder, &name, ".ron");
    free.unwrap_or_else(|_| folder.join(format!("{name}.ron")))
}
