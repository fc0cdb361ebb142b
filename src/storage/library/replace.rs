//! Changing what the sessions of a lab share, after it was set up.

use std::path::{Path, PathBuf};

use super::picture::Picture;
use super::{PLAN, read_plan};
use crate::domain::{FORMAT, LabPlan, Moment, PlanComments};
use crate::storage::format::{self, FormatError};
use crate::storage::open::unreadable;
use crate::storage::{OpenError, SaveError};

use super::super::{backups, disk};

/// Why a lab was not changed; its `lab.ron` is as it was.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// Its `lab.ron` cannot be read, or a newer citylab wrote it.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Its `lab.ron` is not any more what was looked at.
    #[error("{} was changed meanwhile", .0.display())]
    ChangedMeanwhile(PathBuf),
    /// It was not written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Writes the `lab.ron` of a folder anew, with a backup of the one before, where that still says what
/// was looked at: `seen`, or that there is none. A new picture is written before it.
///
/// # Errors
///
/// When the file cannot be read or changed meanwhile, or when the disk refuses; it is then as it was.
pub fn replace_plan(
    folder: &Path,
    seen: Option<&LabPlan>,
    (new, picture): (&LabPlan, Option<&Picture>),
    comments: &PlanComments,
    now: Moment,
) -> Result<(), PlanError> {
    let path = folder.join(PLAN);
    let there = read_plan(folder)?;
    if let Some(newer) = there.as_ref().map(|plan| plan.format).filter(|it| *it > FORMAT) {
        return Err(unreadable(&path)(FormatError::Newer(newer)).into());
    }
    if there.as_ref() != seen {
        return Err(PlanError::ChangedMeanwhile(path));
    }
    let text = format::write_plan(new, comments).map_err(SaveError::from)?;
    if let Some(picture) = picture {
        picture.put(folder, now)?;
    }
    if there.as_ref() == Some(new) {
        return Ok(());
    }
    if there.is_some() {
        backups::refresh(&path, now, None).map_err(SaveError::from)?;
    }
    disk::put(&path, text.as_bytes()).map_err(SaveError::from)?;
    backups::prune(&path);
    Ok(())
}
