//! The logo of a lab, read from its folder for the documents.

use std::path::Path;

use crate::export::{Logo, LogoFailed};
use crate::storage::library;

/// Reads the logo of the lab in a folder; none where its plan names none or cannot be read, which is
/// said where the lab is listed.
///
/// # Errors
///
/// When the lab names a logo that cannot be shown.
pub fn of_lab(folder: &Path) -> Result<Option<Logo>, LogoFailed> {
    match library::read_plan(folder) {
        Ok(Some(plan)) => Logo::read(&plan, folder),
        Ok(None) | Err(_) => Ok(None),
    }
}
