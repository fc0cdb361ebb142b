//! Where a new session goes.

use std::path::{Path, PathBuf};

use super::{LabFolder, list};
use crate::text::fold;

/// Returns the folder in which the session of a platform starts: that of the lab which names the
/// platform in its plan, else that of the only lab there is, else the sessions folder itself.
pub fn place_for(sessions: &Path, platform: &str) -> PathBuf {
    let labs = list(sessions).labs;
    let wanted = fold(platform.trim());
    let names_it = |lab: &&LabFolder| {
        let platforms = lab.plan.as_ref().map(|plan| plan.platforms.as_slice());
        platforms.unwrap_or_default().iter().any(|name| fold(name.trim()) == wanted)
    };
    let only = if labs.len() == 1 { labs.first() } else { None };
    let lab = labs.iter().find(names_it).or(only);
    lab.map_or_else(|| sessions.to_owned(), |lab| lab.path.clone())
}
