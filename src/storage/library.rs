//! The library: the labs and sessions in the sessions folder.

mod copies;
mod example;
mod find;
mod labs;
mod picture;
mod place;
mod plan_file;
mod replace;
mod summary;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use uuid::Uuid;

use crate::domain::{LabPlan, Moment, PlanComments, Stage};
use crate::text;

use super::disk;
use super::fault::{DiskError, OpenError};
use super::format::{self, LeftBehind};
use super::holder::Holder;
use super::judge::judge;
use super::open::{left_behind, resolve};
use super::{lock, names};
use summary::Summary;

pub use copies::{CopiesBeside, SessionCopy, copies_beside};
pub use example::{copy_example, is_example};
pub use find::{Candidate, Found, find, find_whole, is_path};
pub use labs::{find_labs, lab_of};
pub use picture::{Picture, PictureError, copy_picture};
pub use place::{FittingLab, fitting_labs, shared_plan};
pub use plan_file::{PlanFault, is_plan, plan_fault, plan_faults, read_plan, read_plan_file};
pub use replace::{PlanError, replace_plan};

/// The name of the file that holds what a lab's sessions share.
pub const PLAN: &str = names::LAB;

/// The contents of the sessions folder.
#[derive(Debug, Default)]
pub struct Library {
    /// The labs: first the sessions folder itself, if it holds sessions or a plan, then the folders
    /// in it by name.
    pub labs: Vec<LabFolder>,
    /// The folders of which not everything could be listed.
    pub faults: Vec<DiskError>,
}

/// One lab: a folder with sessions.
#[derive(Debug)]
pub struct LabFolder {
    /// The folder.
    pub path: PathBuf,
    /// What its sessions share, if its `lab.ron` is there and can be read.
    pub plan: Option<LabPlan>,
    /// What is wrong with its `lab.ron`.
    pub fault: Option<PlanFault>,
    /// Its sessions, each once, that changed last first.
    pub sessions: Vec<Entry>,
}

/// A session in the library.
#[derive(Debug)]
pub struct Entry {
    /// Its file.
    pub path: PathBuf,
    /// The session's id; nil if it cannot be read.
    pub id: Uuid,
    /// The number its platform was started with; 0 for none.
    pub number: u32,
    /// The platform; the name of the file if that cannot be read.
    pub platform: String,
    /// The title of the event, as the session has it.
    pub lab: String,
    /// The stage it is in.
    pub stage: Stage,
    /// How many answers stand on each sheet, in the order of [`Sheet::ALL`](crate::domain::Sheet::ALL).
    pub counts: [usize; 4],
    /// When its file or journal was last written.
    pub changed: Moment,
    /// Whether it can be opened.
    pub state: State,
    /// What its file says if it was copied while it was open, and the journal with newer answers was not.
    pub left_behind: Option<LeftBehind>,
    /// The other files with this session, those in its folder first.
    pub copies: Vec<SessionCopy>,
    /// The file of the original, if that lies in the folder of another lab.
    pub copy_of: Option<PathBuf>,
    /// Whether it is one of the worked example's.
    pub is_example: bool,
}

impl LabFolder {
    /// Tells whether it is the worked example, whatever its folder is called.
    pub fn is_example(&self) -> bool {
        let holds_nothing_else =
            !self.sessions.is_empty() && self.sessions.iter().all(|session| session.is_example);
        holds_nothing_else || self.plan.as_ref().is_some_and(example::is_plan)
    }
}

/// Whether a session can be opened.
#[derive(Debug)]
pub enum State {
    /// It can.
    Ready,
    /// Another program has it, so it opens for reading.
    InUse(Holder),
    /// A newer citylab wrote it; it opens for reading.
    Newer,
    /// It is no session.
    Unreadable(OpenError),
}

/// Lists the labs and sessions of a sessions folder; one that is not there holds none.
pub fn list(folder: &Path) -> Library {
    let mut library = Library::default();
    let folders = library.add(folder.to_owned());
    for folder in folders.into_iter().filter(|path| is_lab_folder(path)) {
        library.add(folder);
    }
    copies::group(&mut library.labs);
    for lab in &mut library.labs {
        lab.sessions.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    }
    library
}

impl Library {
    /// Adds a folder, unless it is no lab, and returns the paths in it.
    fn add(&mut self, folder: PathBuf) -> Vec<PathBuf> {
        let (paths, fault) = disk::readable_paths_in(&folder);
        let is_unknown = fault.is_some() && paths.is_empty();
        self.faults.extend(fault);
        if is_unknown {
            return paths;
        }
        let lab = lab_folder(folder, &paths);
        if !lab.sessions.is_empty() || lab.plan.is_some() || lab.fault.is_some() {
            self.labs.push(lab);
        }
        paths
    }
}

fn is_lab_folder(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.is_dir()
}

/// Tells whether a path is named as a session file is.
fn is_session_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(names::RON))
        && !name.eq_ignore_ascii_case(names::LAB)
        && !name.starts_with('.')
}

fn lab_folder(folder: PathBuf, paths: &[PathBuf]) -> LabFolder {
    let (plan, fault) = plan_file::read(&folder, paths);
    let sessions = paths.iter().filter(|path| is_session_file(path)).cloned();
    // A plan under another name is no session.
    let is_session = |entry: &Entry| match entry.state {
        State::Unreadable(_) => !is_plan(&entry.path),
        State::Ready | State::InUse(_) | State::Newer => true,
    };
    let sessions = sessions.filter_map(entry).filter(is_session).collect();
    LabFolder { path: folder, plan, fault, sessions }
}

/// Reads a session and takes its facts. A folder is no session, and neither is what is gone by now.
fn entry(path: PathBuf) -> Option<Entry> {
    let metadata = match fs::metadata(&path) {
        Ok(metadata) if metadata.is_dir() => return None,
        Ok(metadata) => Some(metadata),
        Err(_) if fs::symlink_metadata(&path).is_err_and(|e| e.kind() == ErrorKind::NotFound) => {
            return None;
        }
        Err(_) => None,
    };
    // What belongs beside a session is beside the file that a link leads to.
    let file = resolve(&path).unwrap_or_else(|_| path.clone());
    let journal = fs::symlink_metadata(names::journal(&file)).ok();
    let written = |metadata: &fs::Metadata| metadata.modified().ok();
    let newest = metadata.as_ref().and_then(written).max(journal.as_ref().and_then(written));
    let (summary, is_marked, state) = match judge(&path) {
        Ok(judged) => {
            let is_marked = judged.is_marked && journal.is_none();
            let state = match judged.is_newer() {
                true => State::Newer,
                false => lock::holder(&file).map_or(State::Ready, State::InUse),
            };
            (Summary::of(judged.session), is_marked, state)
        }
        Err(error) => {
            let platform = text::clean_line(&names::stem(&path));
            let summary = Summary { platform, ..Summary::default() };
            (summary, false, State::Unreadable(error))
        }
    };
    let Summary { id, number, platform, lab, stage, counts, is_example, .. } = summary;
    let changed = Moment::of(newest.unwrap_or(SystemTime::UNIX_EPOCH));
    let left_behind = if is_marked { left_behind(&path) } else { None };
    Some(Entry {
        path,
        id,
        number,
        platform,
        lab,
        stage,
        counts,
        changed,
        state,
        left_behind,
        copies: Vec::new(),
        copy_of: None,
        is_example,
    })
}

/// Sets up a lab: its folder in the sessions folder, with `lab.ron`; returns the folder.
///
/// # Errors
///
/// When the disk refuses.
pub fn create_lab(
    sessions: &Path,
    plan: &LabPlan,
    comments: &PlanComments,
) -> Result<PathBuf, super::SaveError> {
    let text = format::write_plan(plan, comments)?;
    let folder = new_folder(sessions, &names::safe(&plan.lab.title))?;
    disk::put(&folder.join(names::LAB), text.as_bytes())?;
    Ok(folder)
}

/// Makes a folder in the sessions folder, under a name that is free there.
fn new_folder(sessions: &Path, name: &str) -> Result<PathBuf, DiskError> {
    disk::make_folder(sessions)?;
    let folder = disk::free_path(sessions, name, "")?;
    disk::make_folder(&folder)?;
    Ok(folder)
}
