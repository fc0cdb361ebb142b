//! The library: the labs and sessions in the sessions folder.

mod example;
mod find;
mod place;
mod summary;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::domain::{LabPlan, Moment, Stage};
use crate::text;

use super::disk;
use super::fault::{DiskError, OpenError};
use super::format::{self, FormatError, LIMIT};
use super::merge::is_conflict_copy;
use super::open::{look_at, unreadable};
use super::{lock, names};
use summary::Summary;

pub use example::copy_example;
pub use find::{Found, find};
pub use place::place_for;

/// The name of the file that holds what a lab's sessions share.
pub const PLAN: &str = names::LAB;

/// The contents of the sessions folder.
#[derive(Debug, Default)]
pub struct Library {
    /// The labs: first the sessions folder itself, if it holds sessions or a plan, then the folders
    /// in it by name.
    pub labs: Vec<LabFolder>,
    /// What could not be looked at.
    pub faults: Vec<DiskError>,
}

/// One lab: a folder with sessions.
#[derive(Debug)]
pub struct LabFolder {
    /// The folder.
    pub path: PathBuf,
    /// What its sessions share, if its `lab.ron` is there and can be read.
    pub plan: Option<LabPlan>,
    /// Why its `lab.ron` cannot be read.
    pub fault: Option<FormatError>,
    /// Its sessions, that changed last first.
    pub sessions: Vec<Entry>,
}

/// A session in the library.
#[derive(Debug)]
pub struct Entry {
    /// Its file.
    pub path: PathBuf,
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
    /// Whether a sync program or this one left it as a copy beside another.
    pub is_conflict_copy: bool,
}

/// Whether a session can be opened.
#[derive(Debug)]
pub enum State {
    /// It can.
    Ready,
    /// Another program has it, with this process number if that could be read; it opens for reading.
    InUse(Option<u32>),
    /// A newer citylab wrote it; it opens for reading.
    Newer,
    /// It is no session.
    Unreadable(OpenError),
}

/// Lists the labs and sessions of a sessions folder; one that is not there holds none.
pub fn list(folder: &Path) -> Library {
    let mut library = Library::default();
    let mut folders = vec![folder.to_owned()];
    match disk::paths_in(folder) {
        Ok(paths) => folders.extend(paths.into_iter().filter(|path| is_lab_folder(path))),
        Err(error) => library.faults.push(error),
    }
    for folder in folders {
        match lab_folder(folder) {
            Ok(lab) if lab.sessions.is_empty() && lab.plan.is_none() && lab.fault.is_none() => {}
            Ok(lab) => library.labs.push(lab),
            Err(error) => library.faults.push(error),
        }
    }
    library
}

fn is_lab_folder(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.is_dir()
}

/// Tells whether a path is named as a session file is.
fn is_session_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.extension().is_some_and(|ending| ending == names::RON)
        && name != names::LAB
        && !name.starts_with('.')
}

fn lab_folder(folder: PathBuf) -> Result<LabFolder, DiskError> {
    let mut lab = LabFolder { plan: None, fault: None, sessions: Vec::new(), path: folder };
    for path in disk::paths_in(&lab.path)? {
        if path.file_name().is_some_and(|name| name == names::LAB) {
            match disk::read(&path).map(|bytes| format::read_plan(&bytes)) {
                Ok(Ok(plan)) => lab.plan = Some(plan),
                Ok(Err(fault)) => lab.fault = Some(fault),
                Err(error) => return Err(error),
            }
        } else if is_session_file(&path)
            && let Ok(metadata) = fs::metadata(&path)
            && metadata.is_file()
        {
            lab.sessions.push(entry(path, &metadata));
        }
    }
    lab.sessions.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    Ok(lab)
}

/// Reads the facts of one session; the whole of it only if its journal may have more than its file.
fn entry(path: PathBuf, metadata: &fs::Metadata) -> Entry {
    let journal = fs::metadata(names::journal(&path)).ok();
    let written = |metadata: &fs::Metadata| metadata.modified().ok();
    let newest = written(metadata).max(journal.as_ref().and_then(written));
    let brief = if journal.is_none() { summary_at(&path, metadata.len()) } else { None };
    let (summary, state) = match brief.map_or_else(|| look_at(&path).map(Summary::of), Ok) {
        Ok(summary) if summary.is_newer => (summary, State::Newer),
        Ok(summary) => (summary, lock::holder(&path).map_or(State::Ready, State::InUse)),
        Err(error) => {
            let platform = text::clean_line(&names::stem(&path));
            let summary = Summary { platform, ..Summary::default() };
            (summary, State::Unreadable(error))
        }
    };
    let Summary { platform, lab, stage, counts, .. } = summary;
    let changed = Moment::of(newest.unwrap_or(SystemTime::UNIX_EPOCH));
    let is_conflict_copy = is_conflict_copy(&path);
    Entry { path, platform, lab, stage, counts, changed, state, is_conflict_copy }
}

fn summary_at(path: &Path, size: u64) -> Option<Summary> {
    let bytes = if size > LIMIT { return None } else { disk::read(path).ok()? };
    summary::summary(std::str::from_utf8(&bytes).ok()?)
}

/// Sets up a lab: its folder in the sessions folder, with `lab.ron`; returns the folder.
///
/// # Errors
///
/// When the disk refuses.
pub fn create_lab(sessions: &Path, plan: &LabPlan) -> Result<PathBuf, super::SaveError> {
    let folder = new_folder(sessions, &names::safe(&plan.lab.title))?;
    write_plan(&folder, plan)?;
    Ok(folder)
}

/// Makes a folder in the sessions folder, under a name that is free there.
fn new_folder(sessions: &Path, name: &str) -> Result<PathBuf, DiskError> {
    disk::make_folder(sessions)?;
    let folder = disk::free_path(sessions, name, "")?;
    disk::make_folder(&folder)?;
    Ok(folder)
}

/// Writes what a lab's sessions share to the `lab.ron` of its folder.
///
/// # Errors
///
/// When the disk refuses; the file is then as it was.
pub fn write_plan(folder: &Path, plan: &LabPlan) -> Result<(), super::SaveError> {
    let text = format::write_plan(plan)?;
    Ok(disk::put(&folder.join(names::LAB), text.as_bytes())?)
}

/// Reads what a lab's sessions share; nothing when the folder has no `lab.ron`.
///
/// # Errors
///
/// When the file is there and cannot be read.
pub fn read_plan(folder: &Path) -> Result<Option<LabPlan>, OpenError> {
    let path = folder.join(names::LAB);
    if !path.exists() {
        return Ok(None);
    }
    let bytes = disk::read(&path)?;
    format::read_plan(&bytes).map(Some).map_err(unreadable(&path))
}
