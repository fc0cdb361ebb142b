//! Judging a session file: whether it can be opened, and what is remarkable in it. The library and the
//! check of files both ask here, so they never disagree.

use std::path::Path;

use crate::domain::{FORMAT, Session};

use super::fault::OpenError;
use super::open::{look, resolve};

/// What was found in a session file that can be opened.
#[derive(Debug)]
pub struct Judgement {
    /// The session with everything acknowledged so far.
    pub session: Session,
    /// The layout of the file.
    pub format: u32,
    /// Whether control characters were taken out of its texts.
    pub cleaned: bool,
    /// How many changes only the journal has.
    pub beyond: u64,
    /// Whether the file says that a program has it open, or had when it was copied.
    pub(super) is_marked: bool,
}

impl Judgement {
    /// Tells whether a newer citylab wrote the file, so that it opens for reading only.
    pub fn is_newer(&self) -> bool {
        self.format > FORMAT
    }
}

/// Reads a session file whole, as opening it would, and changes nothing.
///
/// # Errors
///
/// As opening it.
pub fn judge(path: &Path) -> Result<Judgement, OpenError> {
    let inspected = look(&resolve(path)?)?;
    let (format, cleaned, is_marked) =
        (inspected.format, inspected.cleaned, inspected.mark.is_some());
    let in_file = inspected.in_file;
    let session = inspected.recovered.session;
    let beyond = session.seq.saturating_sub(in_file);
    Ok(Judgement { session, format, cleaned, beyond, is_marked })
}
