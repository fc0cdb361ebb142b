//! The file of what a lab's sessions share: read as far as it can be, and known under another name too.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::domain::{FORMAT, LabPlan, PLAN_BYTES};
use crate::files;
use crate::text;

use super::super::disk;
use super::super::fault::{DiskError, OpenError, Operation};
use super::super::format::{self, scan};
use super::super::names;
use super::super::open::unreadable;

/// What is wrong with the `lab.ron` of a folder.
#[derive(Debug)]
pub enum PlanFault {
    /// It cannot be read, so its lab has no plan.
    Unreadable(OpenError),
    /// A newer citylab wrote it: what of it is known is used, and it is never written over.
    Newer {
        /// The file.
        path: PathBuf,
        /// Its layout.
        format: u32,
    },
    /// There is none, but plans under other names, which are not read.
    Misnamed(Vec<PathBuf>),
}

impl PlanFault {
    /// Tells whether the plan is not used because of it.
    pub fn is_failure(&self) -> bool {
        match self {
            Self::Unreadable(_) | Self::Misnamed(_) => true,
            Self::Newer { .. } => false,
        }
    }
}

/// Reads what a lab's sessions share; nothing when the folder has no `lab.ron`.
///
/// What a newer citylab wrote is read as far as it can be; the `format` of the plan tells.
///
/// # Errors
///
/// When the file is there and cannot be read.
pub fn read_plan(folder: &Path) -> Result<Option<LabPlan>, OpenError> {
    read_plan_file(&folder.join(names::LAB))
}

/// Reads a plan from a file of any name; nothing when there is none.
///
/// # Errors
///
/// When the file is there and cannot be read.
pub fn read_plan_file(path: &Path) -> Result<Option<LabPlan>, OpenError> {
    match files::read(path, PLAN_BYTES) {
        Ok(bytes) => format::read_plan(&bytes).map(Some).map_err(unreadable(path)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(DiskError::at(Operation::Read, path)(error).into()),
    }
}

/// Says what is wrong with the `lab.ron` of a folder; nothing where it is sound, and where there is none
/// under any name.
pub fn plan_fault(folder: &Path) -> Option<PlanFault> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    read(folder, &disk::readable_paths_in(folder).0).1
}

/// Says what is wrong with the plan of each lab of a sessions folder; no session is read for it.
pub fn plan_faults(sessions: &Path) -> Vec<PlanFault> {
    if !sessions.is_dir() {
        return Vec::new();
    }
    let within = disk::readable_paths_in(sessions).0.into_iter();
    let folders = within.filter(|path| super::is_lab_folder(path));
    std::iter::once(sessions.to_owned()).chain(folders).filter_map(|it| plan_fault(&it)).collect()
}

/// Reads the plan of a folder with these paths in it, and says what is wrong with it.
pub(super) fn read(folder: &Path, paths: &[PathBuf]) -> (Option<LabPlan>, Option<PlanFault>) {
    match read_plan(folder) {
        Ok(Some(plan)) if plan.format > FORMAT => {
            let fault = PlanFault::Newer { path: folder.join(names::LAB), format: plan.format };
            (Some(plan), Some(fault))
        }
        Ok(Some(plan)) => (Some(plan), None),
        Ok(None) => {
            let misnamed = paths.iter().filter(|path| may_be_plan(path) && is_plan(path));
            let misnamed: Vec<PathBuf> = misnamed.cloned().collect();
            (None, (!misnamed.is_empty()).then_some(PlanFault::Misnamed(misnamed)))
        }
        Err(error) => (None, Some(PlanFault::Unreadable(error))),
    }
}

/// Tells whether a file may be a plan by its name, so that it is worth looking into.
fn may_be_plan(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ends_so =
        |ending: &str| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    let is_text = ends_so("txt") && name.to_lowercase().starts_with("lab");
    !name.starts_with('.') && (ends_so(names::RON) || is_text)
}

/// Tells whether a file is a plan, whatever it is called: by the fields at its top, or if nothing can be
/// told by these, by its name. `lab.ron` itself always is.
pub fn is_plan(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name == names::LAB {
        return true;
    }
    let Ok(bytes) = files::read_followed(path, PLAN_BYTES) else { return false };
    let text = format::any_text(&bytes);
    let fields = outermost_fields(&text);
    let has = |name: &str| fields.contains(&name);
    match (has("id") || has("platform"), has("lab") || has("platforms")) {
        (true, _) => false,
        (false, true) => true,
        (false, false) => is_named_as_plan(&name),
    }
}

/// Lists the names of the fields at the top of a text.
fn outermost_fields(text: &str) -> Vec<&str> {
    let mut scan = scan::Scan::new(text.trim_start_matches('\u{feff}'));
    let mut depth = 0_usize;
    let mut fields = Vec::new();
    while let Some(token) = scan.next() {
        match token {
            scan::Token::Open(_) => depth += 1,
            scan::Token::Close(_) => depth = depth.saturating_sub(1),
            scan::Token::Word(word)
                if depth == 1 && scan.clone().next() == Some(scan::Token::Colon) =>
            {
                fields.push(word);
            }
            _ => {}
        }
    }
    fields
}

/// Tells whether a name is `lab.ron` with what programs and people add to the names of copies.
fn is_named_as_plan(name: &str) -> bool {
    const ADDED: [&str; 9] =
        ["ron", "txt", "copy", "of", "копия", "sync", "conflict", "conflicted", "backup"];
    let name = text::fold(name);
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_added = |word: &str| ADDED.contains(&word) || word.bytes().all(|b| b.is_ascii_digit());
    words.clone().any(|word| word == "lab") && words.all(|word| word == "lab" || is_added(word))
}
