//! Where a new session goes, and what it takes from there.

use std::path::{Path, PathBuf};

use super::example;
use super::{LabFolder, read_plan};
use crate::domain::LabPlan;
use crate::storage::OpenError;

/// A lab to which the session of a platform may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FittingLab {
    /// Its folder.
    pub folder: PathBuf,
    /// Its title, or the name of its folder where it has none; both where another lab has the title.
    pub title: String,
    /// Whether its plan names the platform; else it names none.
    pub is_planned: bool,
}

/// Finds the labs to which a new session of a platform may belong: all whose plan names it and that have
/// no session of it, or else the only one in a folder of the sessions folder whose plan names no
/// platforms.
///
/// Where the sessions folder is a lab itself it comes first, if its plan names the platform, and no lab
/// without platforms fits beside it. Never the worked example.
pub fn fitting_labs(labs: &[LabFolder], sessions: &Path, platform: &str) -> Vec<FittingLab> {
    let own: Vec<&LabFolder> =
        labs.iter().filter(|lab| lab.plan.is_some() && !lab.is_example()).collect();
    let fitting = |lab: &LabFolder, is_planned: bool| FittingLab {
        folder: lab.path.clone(),
        title: lab.title_among(own.iter().copied()),
        is_planned,
    };
    let free = || own.iter().copied().filter(|lab| !lab.has(platform));
    let planned: Vec<FittingLab> =
        free().filter(|lab| lab.plans(platform)).map(|lab| fitting(lab, true)).collect();
    if !planned.is_empty() || own.iter().any(|lab| lab.path == sessions) {
        return planned;
    }
    let mut open = free().filter(|lab| lab.planned().is_empty());
    let only = open.next().filter(|_| open.next().is_none());
    only.map(|lab| fitting(lab, false)).into_iter().collect()
}

/// Reads what a new session in a folder takes from the lab there: nothing where there is none, or
/// where that is the worked example.
///
/// # Errors
///
/// When the folder has a `lab.ron` that cannot be read.
pub fn shared_plan(folder: &Path) -> Result<LabPlan, OpenError> {
    let plan = read_plan(folder)?.filter(|plan| !example::is_plan(plan));
    Ok(plan.unwrap_or_default())
}
