//! The budget of votes: how many were given of those the room has.

use super::answer::Answer;
use super::group::GroupKey;
use super::question::Sheet;
use super::session::Session;
use super::votes::Votes;

/// The votes given on one sheet beside the votes there are to give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// The whole room.
    pub whole: Spending,
    /// Each group, in the session's order.
    pub groups: Vec<(GroupKey, Spending)>,
    /// Votes of no named group, which the groups' own do not hold.
    pub hands: u32,
    /// How many people are in the room; 0 when nobody counted.
    pub people: u32,
    /// How many votes each person has; none means as many as they like.
    pub dots: Option<u32>,
}

/// Votes given, and how many there are to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spending {
    /// Votes given.
    pub given: u32,
    /// Votes to give; none when they are not limited or people were not counted.
    pub of: Option<u32>,
}

impl Spending {
    /// Returns the votes still to give; none without a limit.
    pub fn left(self) -> Option<u32> {
        self.of.map(|of| of.saturating_sub(self.given))
    }

    /// Returns by how many votes too many were given.
    pub fn over(self) -> u32 {
        self.of.map_or(0, |of| self.given.saturating_sub(of))
    }
}

/// Counts the votes given on a sheet, merged answers included.
pub fn budget(session: &Session, sheet: Sheet) -> Budget {
    let mut votes = Votes::default();
    for part in session.sheet(sheet).iter().flat_map(Answer::with_merged) {
        votes.add(&part.votes);
    }
    let dots = session.voting.budget();
    let spending = |given: u32, people: u32| Spending {
        given,
        of: dots.filter(|_| people > 0).map(|dots| dots.saturating_mul(people)),
    };
    let of_group = |key: &GroupKey| {
        let given = votes.groups.get(key).copied().unwrap_or(0);
        (key.clone(), spending(given, session.people_of(key)))
    };
    Budget {
        whole: spending(votes.total(), session.people()),
        groups: session.groups.iter().map(|group| of_group(&group.key)).collect(),
        hands: votes.hands,
        people: session.people(),
        dots,
    }
}

impl Budget {
    /// Lists the groups that gave more votes than they have.
    pub fn overspent(&self) -> impl Iterator<Item = (&GroupKey, u32)> {
        let over = self.groups.iter().map(|(key, spending)| (key, spending.over()));
        over.filter(|(_, over)| *over > 0)
    }
}
