//! Which session is meant by a name, and where a new one goes.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::outcome::{Failure, complain, say};
use crate::domain::{Moment, Session, unique};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::library::{self, Found};
pub(super) use crate::storage::paths::shown;
use crate::storage::{self, Opened, paths};
use crate::t;
use crate::text;

/// The folder of sessions, and the language in which to speak of it.
pub(super) struct Sessions {
    pub(super) lang: Lang,
    pub(super) folder: PathBuf,
}

impl Sessions {
    /// Settles the folder: the option, the environment, the config, the user's data folder.
    pub(super) fn new(lang: Lang, option: Option<PathBuf>, config: Option<PathBuf>) -> Self {
        Self { lang, folder: paths::sessions_folder(option, config) }
    }

    /// Finds the file of the one session that a name fits.
    pub(super) fn find(&self, name: &OsStr) -> Result<PathBuf, Failure> {
        match library::find(&self.folder, name) {
            Found::One(path) => Ok(path),
            Found::None(nearest) => Err(Failure::Failed(self.fits_none(name, &nearest))),
            Found::Several(several) => Err(Failure::Failed(self.fits_several(name, &several))),
        }
    }

    /// Finds the files of these names, each once; fails at the first name that fits none or several.
    pub(super) fn find_all(&self, names: &[OsString]) -> Result<Vec<PathBuf>, Failure> {
        let files: Result<Vec<PathBuf>, Failure> = names.iter().map(|n| self.find(n)).collect();
        files.map(unique)
    }

    /// Finds the session that a name fits, or where a new one is wished for, only that of the whole
    /// name; nothing when it is still to be started.
    pub(super) fn find_or_new(&self, name: &OsStr, new: bool) -> Result<Option<PathBuf>, Failure> {
        if new { self.find_whole(&name.to_string_lossy()) } else { self.find(name).map(Some) }
    }

    /// Finds the session of a platform by its whole name, or by its file.
    pub(super) fn find_whole(&self, name: &str) -> Result<Option<PathBuf>, Failure> {
        let path = Path::new(name);
        // A platform may be called as a pipe or a device here is, but hardly with a folder before it or the
        // ending of sessions behind it.
        let is_path = path.components().count() > 1 || path.extension().is_some_and(|e| e == "ron");
        if path.is_file() || (is_path && library::is_no_file(path)) {
            return Ok(Some(path.to_owned()));
        }
        let entries = library::list(&self.folder).into_sessions();
        let whole = entries.filter(|entry| same(&entry.platform, name));
        let whole: Vec<_> = whole.map(|entry| (entry.platform, entry.path)).collect();
        match whole.as_slice() {
            [] => Ok(None),
            [(_, path)] => Ok(Some(path.clone())),
            several => Err(Failure::Failed(self.fits_several(OsStr::new(name), several))),
        }
    }

    fn fits_none(&self, name: &OsStr, nearest: &[String]) -> String {
        // It may be in a folder that could not be listed.
        for fault in library::list(&self.folder).faults {
            complain(&fault.sentence(self.lang));
        }
        let name = text::clean_line(&name.to_string_lossy());
        let folder = shown(&self.folder);
        if nearest.is_empty() {
            return t!(self.lang, "cli-name-empty", name = name, folder = folder);
        }
        t!(self.lang, "cli-name-none", name = name, folder = folder, nearest = nearest.join(", "))
    }

    fn fits_several(&self, name: &OsStr, several: &[(String, PathBuf)]) -> String {
        let name = text::clean_line(&name.to_string_lossy());
        let list: Vec<String> = several
            .iter()
            .map(|(platform, path)| format!("{platform} ({})", shown(path)))
            .collect();
        t!(self.lang, "cli-name-several", name = name, list = list.join(", "))
    }

    /// Starts a session of a platform and opens it.
    pub(super) fn start(&self, platform: &str) -> Result<Opened, Failure> {
        let (folder, session) = self.draft(platform)?;
        let opened = storage::create(&folder, &session, Moment::now(), |_| {})
            .map_err(|error| Failure::Failed(error.sentence(self.lang)))?;
        if folder != self.folder {
            let (platform, lab) = (session.platform.as_str(), session.lab.title.as_str());
            // The session is there, so a failure to print is no failure of the command.
            let _ = say(&t!(self.lang, "cli-started-in-lab", platform = platform, lab = lab));
        }
        Ok(opened)
    }

    /// Returns a new session of a platform, on no disk yet, and the folder it belongs in: that of the
    /// lab that fits it, or else the sessions folder itself.
    pub(super) fn draft(&self, platform: &str) -> Result<(PathBuf, Session), Failure> {
        let platform = text::clean_line(platform);
        if platform.trim().is_empty() {
            return Err(Failure::Usage(t!(self.lang, "cli-name-blank")));
        }
        let lab = library::fitting_lab(&self.folder, &platform);
        let folder = lab.map_or_else(|| self.folder.clone(), |lab| lab.folder);
        let failed = |error: storage::OpenError| Failure::Failed(error.sentence(self.lang));
        let plan = library::shared_plan(&folder).map_err(failed)?;
        let session = Session::new(Moment::now().new_id(), platform.trim(), &plan);
        Ok((folder, session))
    }
}

/// Returns a path as other programs take it from JSON: as it is, but with `�` for what in it is no
/// Unicode.
pub(super) fn exact(path: &Path) -> String {
    path.display().to_string()
}

/// Tells whether two names of a platform are one, but for case and ё.
pub(super) fn same(a: &str, b: &str) -> bool {
    text::fold(a.trim()) == text::fold(b.trim())
}
