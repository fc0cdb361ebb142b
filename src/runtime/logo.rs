//! The logo and the look of a lab's documents, read from its folder.

use std::path::Path;

use crate::export::{ColourFailed, Logo, LogoFailed, Template};
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

/// Reads how the documents of the lab in a folder look, and tells when its colour cannot be used; the usual
/// look where its plan cannot be read, which is said where the lab is listed.
pub fn template_of_lab(folder: &Path) -> (Template, Option<ColourFailed>) {
    match library::read_plan(folder) {
        Ok(Some(plan)) => Template::of(&plan),
        Ok(None) | Err(_) => (Template::default(), None),
    }
}
