//! Counting votes: how many ballots were counted.

use super::group::GroupKey;
use super::question::Sheet;
use super::session::Session;
use super::votes::BallotCount;

impl Session {
    /// Returns how many paper ballots of a group were counted on a sheet, or with none of no group.
    pub fn ballots_of(&self, sheet: Sheet, group: Option<&GroupKey>) -> u32 {
        let of = |count: &&BallotCount| count.sheet == sheet && count.group.as_ref() == group;
        let counts = self.ballots.iter().filter(of).map(|count| count.ballots);
        counts.fold(0, u32::saturating_add)
    }
}
