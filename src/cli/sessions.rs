//! Which session is meant by a name, and where a new one goes.

mod labels;

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use super::outcome::{Failure, complain, say};
use crate::domain::{Moment, Session, unique};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::library::{self, Candidate, Found, LabFolder, Library};
pub(super) use crate::storage::paths::shown;
use crate::storage::paths::{self, is_one};
use crate::storage::{self, Opened};
use crate::t;
use crate::text;

/// The folder of sessions, and the language in which to speak of it.
pub(super) struct Sessions {
    pub(super) lang: Lang,
    pub(super) folder: PathBuf,
    /// The folder of the one lab that is meant; none for all of them.
    lab: Option<PathBuf>,
}

/// A session to be worked on.
pub(super) enum Target {
    /// It is in this file.
    There(PathBuf),
    /// It is still to be started.
    New(NewSession),
}

/// A session that is still to be started.
pub(super) struct NewSession {
    pub(super) platform: String,
    /// Where it belongs: the folder of a lab, or the sessions folder itself.
    folder: PathBuf,
    /// Whether that lab was asked for or plans the platform.
    pub(super) is_settled: bool,
}

impl NewSession {
    /// Returns the folder it belongs in.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the folder of the lab it belongs to, if that needs no more asking.
    pub(super) fn settled_folder(&self) -> Option<PathBuf> {
        self.is_settled.then(|| self.folder.clone())
    }
}

impl Sessions {
    /// Settles the folder: the option, the environment, the config, the user's data folder.
    pub(super) fn new(lang: Lang, option: Option<PathBuf>, config: Option<PathBuf>) -> Self {
        Self { lang, folder: paths::sessions_folder(option, config), lab: None }
    }

    /// Looks at one lab alone, found by any part of its title or its folder; at all where none is named.
    ///
    /// Fails where no lab fits, or several.
    pub(super) fn within(&self, lab: Option<&OsStr>) -> Result<Self, Failure> {
        let (lang, folder) = (self.lang, self.folder.clone());
        let Some(named) = lab else { return Ok(Self { lang, folder, lab: None }) };
        let library = library::list(&self.folder);
        let lab = self.lab_named(&library.labs, named)?.path.clone();
        Ok(Self { lang, folder, lab: Some(lab) })
    }

    /// Finds the one lab that a title fits.
    pub(super) fn lab_named<'a>(
        &self,
        labs: &'a [LabFolder],
        named: &OsStr,
    ) -> Result<&'a LabFolder, Failure> {
        let lang = self.lang;
        let name = text::clean_line(&named.to_string_lossy());
        let found = library::find_labs(labs, named);
        match found.as_slice() {
            [lab] => Ok(lab),
            [] => {
                let titles: Vec<String> = labs.iter().map(|lab| lab.title_among(labs)).collect();
                let (folder, labs) = (shown(&self.folder), titles.join(", "));
                let none = t!(lang, "cli-plenary-no-lab", folder = folder.as_str());
                let other =
                    t!(lang, "cli-plenary-no-such-lab", name = name, folder = folder, labs = labs);
                Err(Failure::Failed(if titles.is_empty() { none } else { other }))
            }
            several => {
                let labs: Vec<String> = several
                    .iter()
                    .map(|lab| format!("{} ({})", lab.title(), shown(&lab.path)))
                    .collect();
                let list = labs.join(", ");
                Err(Failure::Failed(t!(lang, "cli-lab-several", name = name, list = list)))
            }
        }
    }

    /// Lists what is in the sessions folder: the lab that is meant, or all of them.
    pub(super) fn library(&self) -> Library {
        let mut library = library::list(&self.folder);
        if let Some(lab) = &self.lab {
            library.labs.retain(|folder| folder.path == *lab);
            library.faults.retain(|fault| fault.path.starts_with(lab));
        }
        library
    }

    /// Finds the file of the one session that a name fits.
    pub(super) fn find(&self, name: &OsStr) -> Result<PathBuf, Failure> {
        match library::find(&self.library().labs, name) {
            Found::One(path) => self.in_lab(name, path),
            Found::NoFile => Err(self.no_file(name)),
            Found::None(nearest) => Err(Failure::Failed(self.fits_none(name, &nearest))),
            Found::Several(several) => Err(self.fits_several(name, &several)),
        }
    }

    /// Finds the files of these names, each once; fails at the first name that fits none or several.
    pub(super) fn find_all(&self, names: &[OsString]) -> Result<Vec<PathBuf>, Failure> {
        let files: Result<Vec<PathBuf>, Failure> = names.iter().map(|n| self.find(n)).collect();
        files.map(unique)
    }

    /// Finds the session that answers are to be added to; where a new one is wished for, only that of the
    /// whole name, or else what is to be started.
    pub(super) fn find_or_new(&self, name: &OsStr, new: bool) -> Result<Target, Failure> {
        if new {
            return self.find_whole(name);
        }
        let found = self.find(name)?;
        // A lab that has still to begin may be meant, and an earlier one is not to be written into.
        let labs = self.library().labs;
        let mut sessions = labs.iter().flat_map(|lab| &lab.sessions);
        let platform = sessions.find(|entry| entry.path == found).map(|entry| &entry.platform);
        let named = [Some(name.to_string_lossy().into_owned()), platform.cloned()];
        for named in named.into_iter().flatten().filter(|_| !library::is_path(Path::new(name))) {
            let candidates = library::find_whole(&labs, &named);
            if candidates.iter().any(|candidate| !candidate.is_started) {
                return Err(self.fits_several(name, &candidates));
            }
        }
        Ok(Target::There(found))
    }

    /// Finds the session of a platform by its whole name, its number or its file, or where it is to be
    /// started.
    pub(super) fn find_whole(&self, name: &OsStr) -> Result<Target, Failure> {
        let platform = text::clean_line(&name.to_string_lossy()).trim().to_owned();
        if platform.is_empty() {
            return Err(Failure::Usage(t!(self.lang, "cli-name-blank")));
        }
        let labs = self.library().labs;
        let found = library::find_whole(&labs, &platform);
        let path = Path::new(name);
        if library::is_path(path) && found.is_empty() {
            let is_there = fs::symlink_metadata(path).is_ok();
            let file = is_there.then(|| self.in_lab(name, path.to_owned()));
            return file.unwrap_or_else(|| Err(self.no_file(name))).map(Target::There);
        }
        match (found.as_slice(), &self.lab) {
            ([one], _) if one.is_started => Ok(Target::There(one.path.clone())),
            ([one], lab) => Ok(Target::New(NewSession {
                platform: one.platform.clone(),
                folder: one.path.clone(),
                is_settled: lab.is_some(),
            })),
            ([], Some(_)) if platform.bytes().all(|byte| byte.is_ascii_digit()) => {
                Err(Failure::Failed(self.fits_none(name, &[])))
            }
            ([], Some(lab)) => {
                Ok(Target::New(NewSession { platform, folder: lab.clone(), is_settled: true }))
            }
            ([], None) => {
                let lab = library::fitting_labs(&labs, &self.folder, &platform).pop();
                let folder = lab.map_or_else(|| self.folder.clone(), |lab| lab.folder);
                Ok(Target::New(NewSession { platform, folder, is_settled: false }))
            }
            (several, _) => Err(self.fits_several(name, several)),
        }
    }

    /// Returns a file, unless it is not in the lab that is meant.
    fn in_lab(&self, name: &OsStr, file: PathBuf) -> Result<PathBuf, Failure> {
        let Some(lab) = &self.lab else { return Ok(file) };
        if is_one(file.parent().unwrap_or(Path::new("")), lab) {
            return Ok(file);
        }
        let name = text::clean_line(&name.to_string_lossy());
        Err(Failure::Failed(t!(self.lang, "cli-not-in-lab", file = name, lab = shown(lab))))
    }

    fn no_file(&self, name: &OsStr) -> Failure {
        Failure::Failed(t!(self.lang, "cli-no-such-file", file = shown(Path::new(name))))
    }

    fn fits_none(&self, name: &OsStr, nearest: &[String]) -> String {
        // It may be in a folder that could not be listed.
        for fault in self.library().faults {
            complain(&fault.sentence(self.lang));
        }
        let name = text::clean_line(&name.to_string_lossy());
        let folder = shown(self.lab.as_ref().unwrap_or(&self.folder));
        if nearest.is_empty() {
            return t!(self.lang, "cli-name-empty", name = name, folder = folder);
        }
        t!(self.lang, "cli-name-none", name = name, folder = folder, nearest = nearest.join(", "))
    }

    fn fits_several(&self, name: &OsStr, several: &[Candidate]) -> Failure {
        let lang = self.lang;
        let described = |candidate: &Candidate| {
            let Candidate { platform, lab, path, is_started } = candidate;
            let path = match is_started {
                true => shown(path),
                false => t!(lang, "cli-name-not-started"),
            };
            let facts = [lab.clone(), path].into_iter().filter(|fact| !fact.is_empty());
            format!("{platform} ({})", facts.collect::<Vec<_>>().join(", "))
        };
        let list: Vec<String> = several.iter().map(described).collect();
        let name = text::clean_line(&name.to_string_lossy());
        let said = t!(lang, "cli-name-several", name = name, list = list.join(", "));
        let labs: Vec<&str> = several.iter().map(|candidate| candidate.lab.as_str()).collect();
        match self.lab.is_none() && unique(labs).len() > 1 {
            true => Failure::Failed(format!("{said} {}", t!(lang, "cli-name-which-lab"))),
            false => Failure::Failed(said),
        }
    }

    /// Starts a session and opens it.
    pub(super) fn start(&self, new: &NewSession) -> Result<Opened, Failure> {
        let session = self.draft(new)?;
        let opened = storage::create(&new.folder, &session, Moment::now(), |_| {})
            .map_err(|error| Failure::Failed(error.sentence(self.lang)))?;
        if new.folder != self.folder {
            let (platform, lab) = (session.platform.as_str(), session.lab.title.as_str());
            // The session is there, so a failure to print is no failure of the command.
            let _ = say(&t!(self.lang, "cli-started-in-lab", platform = platform, lab = lab));
        }
        Ok(opened)
    }

    /// Returns the session that is to be started, on no disk yet.
    pub(super) fn draft(&self, new: &NewSession) -> Result<Session, Failure> {
        let plan = library::shared_plan(&new.folder);
        let plan = plan.map_err(|error| Failure::Failed(error.sentence(self.lang)))?;
        Ok(Session::new(Moment::now().new_id(), &new.platform, &plan))
    }
}

/// Returns a path as other programs take it from JSON: as it is, but with `�` for what in it is no
/// Unicode.
pub(super) fn exact(path: &Path) -> String {
    path.display().to_string()
}
