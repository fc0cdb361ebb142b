//! The worked example lab, built into the program.

use std::path::{Path, PathBuf};

use super::super::disk;
use super::super::fault::SaveError;

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
