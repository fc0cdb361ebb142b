//! Votes: dots or hands given to an answer, and how they are counted.
//!
//! With a show of hands each person may raise a hand for as many answers as they like; that is approval voting
//! (S. J. Brams, P. C. Fishburn, "Approval Voting", American Political Science Review 72(3), 1978). With dots each
//! person has the same number of votes to put where they like, several on one answer if they want; that is
//! multivoting (N. R. Tague, "The Quality Toolbox", 2nd edition, 2005). In either way a vote is one point. Five
//! picks weigh the order too: see [`tally`](super::tally).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::group::{GroupKey, is_zero};
use super::question::Sheet;

/// Dots or hands given to an answer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    /// Votes counted over the whole room, of no named group.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hands: u32,
    /// Votes counted group by group.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub groups: BTreeMap<GroupKey, u32>,
}

impl Votes {
    /// Makes votes of the whole room.
    pub fn of_room(hands: u32) -> Self {
        Self { hands, groups: BTreeMap::new() }
    }

    /// Returns all votes together.
    pub fn total(&self) -> u32 {
        self.groups.values().fold(self.hands, |sum, votes| sum.saturating_add(*votes))
    }

    /// Tells whether nobody voted.
    pub fn is_empty(&self) -> bool {
        self.hands == 0 && self.groups.is_empty()
    }

    /// Adds other votes to these.
    pub fn add(&mut self, other: &Self) {
        self.hands = self.hands.saturating_add(other.hands);
        for (group, votes) in &other.groups {
            let sum = self.groups.entry(group.clone()).or_default();
            *sum = sum.saturating_add(*votes);
        }
    }
}

/// How many paper ballots were counted on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotCount {
    /// The sheet.
    pub sheet: Sheet,
    /// The group that gave them; none for ballots of the whole room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupKey>,
    /// How many there were.
    pub ballots: u32,
}

/// How votes are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Voting {
    /// How many votes each person has on a sheet; none means as many as they like. It does not count while
    /// five picks are taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dots: Option<u32>,
    /// Whether each person picks the five best answers on a ballot instead, in order.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub five_picks: bool,
    /// Whether votes are counted group by group.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_group: bool,
    /// Whether the votes are hidden from the room until they are shown.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
}

/// What a vote is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counting {
    /// A raised hand: each person may vote for as many answers as they like.
    Hands,
    /// One of so many dots that each person has on a sheet, to be put on one answer or on several.
    Dots(u32),
    /// A point of a ballot with five picks: see [`tally`](super::tally).
    FivePicks,
}

impl Voting {
    /// Returns the same with another way of counting.
    #[must_use]
    pub fn counted_by(self, counting: Counting) -> Self {
        let (dots, five_picks) = match counting {
            Counting::Hands => (None, false),
            Counting::Dots(dots) => (Some(dots), false),
            Counting::FivePicks => (None, true),
        };
        Self { dots, five_picks, ..self }
    }

    /// Returns what a vote is.
    pub fn counting(self) -> Counting {
        match (self.five_picks, self.dots) {
            (true, _) => Counting::FivePicks,
            (false, Some(dots)) => Counting::Dots(dots),
            (false, None) => Counting::Hands,
        }
    }

    /// Returns how many votes each person has on a sheet; none where that is not limited.
    pub fn budget(self) -> Option<u32> {
        match self.counting() {
            Counting::Dots(dots) => Some(dots),
            Counting::Hands | Counting::FivePicks => None,
        }
    }

    /// Tells whether nothing is said of how votes are counted.
    pub(super) fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}
