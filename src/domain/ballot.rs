//! Ballots with five picks; what they say together is counted in `five_picks`.

use serde::{Deserialize, Serialize};

use super::group::GroupKey;
use super::label::Label;
use super::moment::Moment;
use super::question::Sheet;

/// How many answers a ballot may pick.
pub const PICKS: usize = 5;

/// One person's ranking of the best answers of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedBallot {
    /// The sheet.
    pub sheet: Sheet,
    /// The group of the person; none where that was not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupKey>,
    /// The picked answers, the best first: at most [`PICKS`], each once. An answer that is not there any
    /// more counts for nothing.
    pub picks: Vec<Label>,
    /// When it was taken in.
    pub at: Moment,
}

impl RankedBallot {
    /// Goes over the picked answers with the points of each, 5 to 1.
    pub fn points(&self) -> impl Iterator<Item = (Label, u32)> {
        self.picks.iter().copied().take(PICKS).zip((1..=5).rev())
    }

    /// Tells whether it picks no more than [`PICKS`] answers, and none twice.
    pub fn is_sound(&self) -> bool {
        let is_first = |(place, label)| self.picks.iter().position(|it| it == label) == Some(place);
        self.picks.len() <= PICKS && self.picks.iter().enumerate().all(is_first)
    }
}

/// Goes over the keys of the groups that gave these ballots.
pub(super) fn groups_of_ranked(ballots: &[RankedBallot]) -> impl Iterator<Item = &str> {
    ballots.iter().filter_map(|ballot| ballot.group.as_deref())
}
