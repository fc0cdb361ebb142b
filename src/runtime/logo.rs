//! The logo and the look of a lab's documents, read from its folder.

use std::path::Path;

use crate::error::Sentence;
use crate::export::{Logo, LogoFailed, Template, TemplateFault};
use crate::i18n::Lang;
use crate::storage::library::{self, Picture};
use crate::storage::paths::shown;
use crate::t;

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

/// Reads how the documents of the lab in a folder look, and tells what of that cannot be; the usual look
/// where its plan cannot be read, which is said where the lab is listed.
pub fn template_of_lab(folder: &Path) -> (Template, Vec<TemplateFault>) {
    match library::read_plan(folder) {
        Ok(Some(plan)) => Template::of(&plan),
        Ok(None) | Err(_) => (Template::default(), Vec::new()),
    }
}

/// Reads a picture that a lab is to get, and tries whether one made of lines can be drawn.
///
/// # Errors
///
/// The sentence that says why it cannot be the logo.
pub fn picture(path: &Path, lang: Lang) -> Result<Picture, String> {
    let picture = Picture::read(path).map_err(|error| error.sentence(lang))?;
    if !picture.is_drawing() {
        return Ok(picture);
    }
    match Logo::drawn(picture.bytes()) {
        Ok(_) => Ok(picture),
        Err(why) => {
            let (file, why) = (shown(path), why.sentence(lang));
            Err(t!(lang, "error-picture-undrawn", file = file, why = why))
        }
    }
}
