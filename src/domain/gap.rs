//! Gaps: what a session leaves open, thing by thing.

use serde::{Deserialize, Serialize};

use super::group::GroupKey;
use super::label::Label;

/// One thing left open.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Gap {
    /// A trouble that no way and no action is for.
    TroubleWithoutWay(Label),
    /// A way that no action is for.
    WayWithoutAction(Label),
    /// An action that nobody was asked to take.
    ActionWithoutOwner(Label),
    /// An action without a day.
    ActionWithoutDate(Label),
    /// A way that is for no trouble.
    WayForNothing(Label),
    /// An action that is for no way and no trouble.
    ActionForNothing(Label),
    /// Something parked.
    Parked(Label),
    /// An answer of which nobody could say what it means when it was read back.
    Unclear(Label),
    /// A group in the room that said nothing.
    GroupNotHeard(GroupKey),
}

impl Gap {
    /// Returns the answer to go to; a group has none.
    pub fn label(&self) -> Option<Label> {
        match self {
            Self::TroubleWithoutWay(label)
            | Self::WayWithoutAction(label)
            | Self::ActionWithoutOwner(label)
            | Self::ActionWithoutDate(label)
            | Self::WayForNothing(label)
            | Self::ActionForNothing(label)
            | Self::Parked(label)
            | Self::Unclear(label) => Some(*label),
            Self::GroupNotHeard(_) => None,
        }
    }
}
