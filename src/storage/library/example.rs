//! The worked example lab, built into the program.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::super::disk;
use super::super::fault::SaveError;
use super::super::format;
use crate::domain::LabPlan;

/// The name of the example's folder.
const FOLDER: &str = "city-for-life";

/// The files of the example, by name.
pub(super) const FILES: [(&str, &str); 5] = [
    ("lab.ron", include_str!("../../../sessions/lab.ron")),
    ("waste-management.ron", include_str!("../../../sessions/waste-management.ron")),
    ("public-participation.ron", include_str!("../../../sessions/public-participation.ron")),
    ("social-urban-planning.ron", include_str!("../../../sessions/social-urban-planning.ron")),
    (
        "environmental-rehabilitation.ron",
        include_str!("../../../sessions/environmental-rehabilitation.ron"),
    ),
];

/// Copies the example lab into a folder of its own in the sessions folder; returns that folder.
///
/// # Errors
///
/// When the disk refuses.
pub fn copy_example(sessions: &Path) -> Result<PathBuf, SaveError> {
    let folder = super::new_folder(sessions, FOLDER)?;
    for (name, text) in FILES {
        disk::put(&folder.join(name), text.as_bytes())?;
    }
    Ok(folder)
}

/// Tells whether a session is one of the example's, also when its file was copied, renamed or
/// changed: its id stays.
pub fn is_example(id: Uuid) -> bool {
    let id = format!("id: \"{id}\"");
    FILES.iter().any(|(_, text)| text.contains(&id))
}

/// Tells whether a plan is that of the example, by its note.
pub(super) fn is_plan(plan: &LabPlan) -> bool {
    let text = FILES.iter().find(|(name, _)| *name == super::PLAN).map(|(_, text)| text);
    let example = text.and_then(|text| format::read_plan(text.as_bytes()).ok());
    example.is_some_and(|example| !plan.note.is_empty() && example.note == plan.note)
}
