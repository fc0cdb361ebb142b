//! Where a new session goes, and what it takes from there.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use super::example;
use super::{LabFolder, list, read_plan};
use crate::domain::LabPlan;
use crate::storage::OpenError;
use crate::text::{clean_line, fold};

/// A lab in a folder of its own to which the session of a platform may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FittingLab {
    /// Its folder.
    pub folder: PathBuf,
    /// Its title, or the name of its folder where it has none.
    pub title: String,
    /// Whether its plan names the platform; else it names none.
    pub is_planned: bool,
}

/// Finds the lab to which a new session of a platform may belong: one in a folder of the sessions
/// folder whose plan names the platform, the latest of several, or else the only one whose plan names
/// no platforms. None where the sessions folder is that lab itself. Never the worked example.
pub fn fitting_lab(sessions: &Path, platform: &str) -> Option<FittingLab> {
    let labs = list(sessions).labs;
    let names_it = |lab: &LabFolder| {
        platforms(lab).is_some_and(|names| names.iter().any(|name| same(name, platform)))
    };
    let is_own = |lab: &&LabFolder| lab.plan.is_some() && !lab.is_example();
    let has_it = |lab: &LabFolder| lab.sessions.iter().any(|it| same(&it.platform, platform));
    let own: Vec<&LabFolder> = labs.iter().filter(is_own).collect();
    if own.iter().any(|lab| lab.path == sessions && names_it(lab)) {
        return None;
    }
    let others = || own.iter().filter(|lab| lab.path != sessions && !has_it(lab));
    let first_day = |lab: &LabFolder| Reverse(lab.plan.as_ref().and_then(|plan| plan.lab.from));
    let planned = others().filter(|lab| names_it(lab)).min_by_key(|lab| first_day(lab));
    let mut open = others().filter(|lab| platforms(lab).is_some_and(<[String]>::is_empty));
    let only = open.next().filter(|_| open.next().is_none());
    let is_lab_itself = own.iter().any(|lab| lab.path == sessions);
    let lab = planned.or_else(|| only.filter(|_| !is_lab_itself))?;
    Some(FittingLab { folder: lab.path.clone(), title: title(lab), is_planned: planned.is_some() })
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

fn platforms(lab: &LabFolder) -> Option<&[String]> {
    lab.plan.as_ref().map(|plan| plan.platforms.as_slice())
}

fn title(lab: &LabFolder) -> String {
    let title = lab.plan.as_ref().map(|plan| clean_line(&plan.lab.title));
    let folder = || lab.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| clean_line(&folder()))
}

fn same(a: &str, b: &str) -> bool {
    fold(a.trim()) == fold(b.trim())
}
