//! The room's screen: what the facilitator lets the room see.
//!
//! It is no part of the session: nothing of it is undone, exported or merged.

use serde::{Deserialize, Serialize};

use super::label::Label;
use super::question::Sheet;
use super::votes::Voting;

/// What the room sees while a session is open, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomPlan {
    /// What is shown.
    pub view: RoomView,
    /// Whether votes are shown, as far as they are not hidden while they are counted.
    pub votes: bool,
    /// Whether it is shown who said what.
    pub names: bool,
    /// Whether parked answers are shown.
    pub parked: bool,
    /// Whether the half-typed line is shown while it is typed.
    pub types: bool,
    /// The half-typed line; empty unless it is shown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub typed: String,
    /// The sheet that is worked on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Sheet>,
    /// The answer that is being read back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<Label>,
    /// The code of the language of the program; empty where it is not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
}

impl RoomPlan {
    /// Tells whether votes are seen that are counted so.
    pub fn shows_votes(&self, voting: Voting) -> bool {
        self.votes && !voting.hidden
    }
}

/// What the room's screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum RoomView {
    /// What belongs to the step of the walk: the question in silent writing, the newest answers while they
    /// are captured, the answer that is read back, the chain in Review, thanks at the end.
    #[default]
    Walk,
    /// The question with the clock.
    Question,
    /// The newest answers.
    Newest,
    /// The answers of the sheet by theme.
    Themes,
    /// The votes as bars.
    Votes,
    /// The ranking.
    Ranking,
    /// The chain.
    Chain,
    /// The causes of troubles.
    Causes,
    /// What is required of each side.
    Requirements,
    /// What every side supports, and what is said against answers.
    Agreement,
    /// Thanks and next steps.
    Thanks,
    /// Nothing.
    Blank,
}

impl RoomView {
    /// All views, in the order they are offered.
    pub const ALL: [Self; 12] = [
        Self::Walk,
        Self::Question,
        Self::Newest,
        Self::Themes,
        Self::Votes,
        Self::Ranking,
        Self::Chain,
        Self::Causes,
        Self::Requirements,
        Self::Agreement,
        Self::Thanks,
        Self::Blank,
    ];
}
