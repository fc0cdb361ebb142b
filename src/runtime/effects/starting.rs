//! Where a session that is to be started may belong.

use std::path::Path;

use crate::app::{LabChoice, LabForStart};
use crate::storage::library::{self, FittingLab};

/// Finds the labs in which a platform may be started; none where the sessions folder itself is the only
/// one, or no lab fits.
pub(super) fn labs_for_start(sessions: &Path, platform: &str) -> Option<LabForStart> {
    let fitting = library::fitting_labs(&library::list(sessions).labs, sessions, platform);
    let is_own = |lab: &FittingLab| lab.folder == sessions;
    let may_stand_alone = !fitting.iter().any(is_own);
    let is_planned = fitting.iter().any(|lab| lab.is_planned);
    let is_asked = !fitting.iter().all(is_own);
    let labs =
        fitting.into_iter().map(|FittingLab { folder, title, .. }| LabChoice { folder, title });
    let (platform, labs) = (platform.to_owned(), labs.collect());
    is_asked.then_some(LabForStart { platform, labs, is_planned, may_stand_alone })
}
