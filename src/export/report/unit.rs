//! What the votes are: raised hands and dots, or points of ballots with five picks.

use std::collections::HashMap;

use crate::domain::{Answer, Counting, Label, Session, Sheet, Votes};
use crate::i18n::Lang;
use crate::t;

/// What the votes of some answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Hands and dots.
    Votes,
    /// Points of ballots.
    Points,
    /// Some are these and some those.
    Both,
}

impl Unit {
    /// Returns the head of a column of them.
    pub(super) fn column(self, lang: Lang) -> String {
        match self {
            Self::Votes => t!(lang, "report-column-votes"),
            Self::Points => t!(lang, "report-column-points"),
            Self::Both => t!(lang, "report-column-votes-and-points"),
        }
    }

    /// Returns the head of what each group gave.
    pub(super) fn by_group(self, lang: Lang) -> String {
        match self {
            Self::Votes | Self::Both => t!(lang, "report-votes-by-group"),
            Self::Points => t!(lang, "report-points-by-group"),
        }
    }

    /// Says how many there are.
    pub(super) fn say(self, n: u32, lang: Lang) -> String {
        match self {
            Self::Votes => t!(lang, "count-votes", n = n),
            Self::Points => t!(lang, "count-points", n = n),
            Self::Both => t!(lang, "count-votes-and-points", n = n),
        }
    }
}

/// How many votes and how many points some answers have.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Given {
    votes: u32,
    points: u32,
    /// What others will be.
    expected: Option<Unit>,
}

impl Given {
    /// Adds up what the answers of each sheet have, in the order of [`Sheet::ALL`].
    pub(super) fn by_sheet(session: &Session) -> [Self; 4] {
        let points = session.points();
        let expected = match session.voting.counting() {
            Counting::FivePicks => Unit::Points,
            Counting::Hands | Counting::Dots(_) => Unit::Votes,
        };
        let none = Self { expected: Some(expected), ..Self::default() };
        Sheet::ALL.map(|sheet| {
            let answers = session.sheet(sheet).iter();
            answers.map(|answer| Self::to(answer, &points)).fold(none, Self::and)
        })
    }

    fn to(answer: &Answer, points: &HashMap<Label, Votes>) -> Self {
        let given = answer.with_merged().map(|part| {
            let points = points.get(&part.label).map_or(0, Votes::total).min(part.votes.total());
            Self { votes: part.votes.total() - points, points, expected: None }
        });
        given.fold(Self::default(), Self::and)
    }

    /// Adds others.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            votes: self.votes.saturating_add(other.votes),
            points: self.points.saturating_add(other.points),
            expected: match (self.expected, other.expected) {
                (Some(one), Some(other)) if one != other => Some(Unit::Votes),
                (one, other) => one.or(other),
            },
        }
    }

    /// Returns what all of them are, or while there are none, what they will be.
    pub(super) fn unit(self) -> Unit {
        match (self.votes, self.points) {
            (0, 0) => self.expected.unwrap_or(Unit::Votes),
            (_, 0) => Unit::Votes,
            (0, _) => Unit::Points,
            _ => Unit::Both,
        }
    }

    /// Says how many there are of each; empty where there are none.
    pub(super) fn say(self, lang: Lang) -> String {
        let each = [(Unit::Votes, self.votes), (Unit::Points, self.points)];
        let each = each.into_iter().filter(|(_, n)| *n > 0).map(|(unit, n)| unit.say(n, lang));
        each.collect::<Vec<_>>().join(", ")
    }
}
