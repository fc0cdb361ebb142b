//! Silent writing: everybody writes alone before anybody speaks.
//!
//! Who waits for a turn forgets ideas and drops them: groups that talk find about half as many as the same
//! people writing alone (M. Diehl, W. Stroebe, "Productivity Loss in Brainstorming Groups", Journal of
//! Personality and Social Psychology 53(3), 1987). So the nominal group technique begins in silence
//! (A. L. Delbecq, A. H. Van de Ven, D. H. Gustafson, "Group Techniques for Program Planning", 1975).

use serde::{Deserialize, Serialize};

use super::moment::Moment;
use super::question::Stage;

/// A time of silent writing at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SilentWriting {
    /// The stage.
    pub stage: Stage,
    /// When it began.
    pub since: Moment,
    /// How many seconds it takes, or took where it was ended early.
    pub seconds: u64,
}

impl SilentWriting {
    /// The seconds that it takes unless more or less is wanted: four minutes, within the four to eight of the
    /// nominal group technique.
    pub const USUAL: u64 = 4 * 60;

    /// Returns the seconds left; none when it is over.
    pub fn left(&self, now: Moment) -> Option<u64> {
        // A clock that was set back counts as the beginning.
        let gone = now.seconds_since(self.since);
        self.seconds.checked_sub(gone).filter(|left| *left > 0)
    }
}
