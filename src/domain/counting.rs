//! Counting votes: the edits that make an answer's count what was counted, and that take a ballot in.

use super::answer::Answer;
use super::edit::Edit;
use super::group::GroupKey;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;
use super::votes::{BallotCount, Votes};

impl Session {
    /// Returns how many paper ballots of a group were counted on a sheet, or with none of no group.
    pub fn ballots_of(&self, sheet: Sheet, group: Option<&GroupKey>) -> u32 {
        let of = |count: &&BallotCount| count.sheet == sheet && count.group.as_ref() == group;
        let counts = self.ballots.iter().filter(of).map(|count| count.ballots);
        counts.fold(0, u32::saturating_add)
    }

    /// Returns how many paper ballots were counted on a sheet, of whatever group.
    pub fn ballots_on(&self, sheet: Sheet) -> u32 {
        let counts = self.ballots.iter().filter(|count| count.sheet == sheet);
        counts.map(|count| count.ballots).fold(0, u32::saturating_add)
    }

    /// Builds the edits after which an answer, with all merged into it, has so many votes of a group;
    /// none means that they are not counted, 0 that they are counted and there are none.
    ///
    /// What was counted for the merged answers before counts in: it is taken back only as far as it
    /// is more than the whole.
    pub fn counting(&self, label: Label, group: &GroupKey, votes: Option<u32>) -> Vec<Edit> {
        let set = |own: &Votes, votes: Option<u32>| {
            let mut changed = own.clone();
            match votes {
                Some(votes) => drop(changed.groups.insert(group.clone(), votes)),
                None => drop(changed.groups.remove(group)),
            }
            changed
        };
        let counted = |own: &Votes| own.groups.get(group).copied();
        self.sharing(label, votes, counted, set)
    }

    /// Builds the edits after which an answer, with all merged into it, has so many votes of the whole
    /// room, those of the groups included. It cannot have fewer than the groups gave.
    pub fn counting_room(&self, label: Label, votes: u32) -> Vec<Edit> {
        let of_groups = self.answer(label).map_or(0, |answer| {
            let votes = answer.votes_with_merged();
            votes.total().saturating_sub(votes.hands)
        });
        let set = |own: &Votes, hands: Option<u32>| Votes {
            hands: hands.unwrap_or(0),
            groups: own.groups.clone(),
        };
        let counted = |own: &Votes| Some(own.hands).filter(|hands| *hands > 0);
        self.sharing(label, Some(votes.saturating_sub(of_groups)), counted, set)
    }

    /// Shares a count out over an answer and what is merged into it: the merged ones keep what they
    /// have as far as there is enough, and the answer itself gets the rest.
    fn sharing(
        &self,
        label: Label,
        whole: Option<u32>,
        counted: impl Fn(&Votes) -> Option<u32>,
        set: impl Fn(&Votes, Option<u32>) -> Votes,
    ) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut left = whole.unwrap_or(0);
        for part in self.answer(label).into_iter().flat_map(Answer::with_merged).skip(1) {
            let Some(had) = counted(&part.votes) else { continue };
            let keeps = whole.map(|_| had.min(left));
            left -= keeps.unwrap_or(0);
            if keeps != Some(had) {
                edits.push(Edit::Votes(part.label, set(&part.votes, keeps)));
            }
        }
        if let Some(answer) = self.answer(label) {
            edits.push(Edit::Votes(label, set(&answer.votes, whole.map(|_| left))));
        }
        edits
    }

    /// Builds the edit that counts one paper ballot on a sheet: a vote for each answer on it, and one
    /// ballot more.
    pub fn counting_ballot(
        &self,
        sheet: Sheet,
        group: Option<&GroupKey>,
        answers: &[Label],
    ) -> Edit {
        let votes = answers.iter().filter_map(|label| {
            let mut votes = self.answer(*label)?.votes.clone();
            let count = match group {
                Some(key) => votes.groups.entry(key.clone()).or_default(),
                None => &mut votes.hands,
            };
            *count = count.saturating_add(1);
            Some(Edit::Votes(*label, votes))
        });
        let mut ballots = self.ballots.clone();
        let of = |count: &&mut BallotCount| count.sheet == sheet && count.group.as_ref() == group;
        match ballots.iter_mut().find(of) {
            Some(count) => count.ballots = count.ballots.saturating_add(1),
            None => ballots.push(BallotCount { sheet, group: group.cloned(), ballots: 1 }),
        }
        Edit::Batch(votes.chain([Edit::Ballots(ballots)]).collect())
    }
}
