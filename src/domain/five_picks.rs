//! Five picks: each person ranks the five best answers of a sheet on a ballot.
//!
//! The first pick gets 5 points, the second 4, and so on to 1 for the fifth; the answers stand in the order of
//! their points. That is how the nominal group technique ranks (A. L. Delbecq, A. H. Van de Ven, D. H. Gustafson,
//! "Group Techniques for Program Planning", 1975, chapter 3). A ballot with fewer picks gives the points of
//! those it has. What an answer got is added up over all that is merged into it.
//!
//! The mean is taken over all ballots of the sheet, with 0 points from a ballot that does not pick the
//! answer, and the spread is the standard deviation of these points: a large one says that some picked
//! it high and others not at all.
//!
//! The points are votes of the answers too, so everything that goes by votes goes by them. Whether a group
//! supports an answer is told by how many of its ballots pick it, not by the points.

use std::collections::HashMap;

use super::answer_index::AnswerIndex;
use super::ballot::RankedBallot;
use super::edit::Edit;
use super::group::GroupKey;
use super::label::Label;
use super::question::Sheet;
use super::ranking::placed;
use super::session::Session;
use super::votes::Votes;

/// What the ballots of a sheet say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    /// How many ballots there are.
    pub ballots: u32,
    /// Every answer of the sheet, most points first, those with equal points in the order of the sheet.
    pub ranked: Vec<PickRank>,
}

/// An answer with what the ballots gave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PickRank {
    /// The place from 1, as in [`Ranked::place`](super::Ranked::place).
    pub place: usize,
    /// Whether another answer has the same points.
    pub tied: bool,
    /// The answer.
    pub label: Label,
    /// Its points, those of merged answers included.
    pub points: u32,
    /// How many ballots pick it.
    pub picked: u32,
    /// Its points for each ballot of the sheet; 0 without ballots.
    pub mean: f64,
    /// The standard deviation of the points over all ballots of the sheet.
    pub spread: f64,
}

/// What one answer got from ballots.
#[derive(Clone, Copy, Default)]
struct Got {
    points: u32,
    picked: u32,
    squares: u64,
}

/// Counts the ballots of a sheet.
pub fn tally(session: &Session, sheet: Sheet) -> Tally {
    let index = AnswerIndex::of(session);
    let mut got: HashMap<Label, Got> = HashMap::new();
    let mut ballots = 0_u32;
    for ballot in session.ranked_on(sheet) {
        ballots = ballots.saturating_add(1);
        let mut of_ballot: HashMap<Label, u32> = HashMap::new();
        for (label, points) in ballot.points() {
            if let Some(answer) = index.get(label) {
                *of_ballot.entry(answer.label).or_default() += points;
            }
        }
        for (label, points) in of_ballot {
            let got = got.entry(label).or_default();
            got.points = got.points.saturating_add(points);
            got.picked = got.picked.saturating_add(1);
            got.squares = got.squares.saturating_add(u64::from(points) * u64::from(points));
        }
    }
    let of = |label: Label| got.get(&label).copied().unwrap_or_default();
    let points = session.sheet(sheet).iter().map(|answer| (answer.label, of(answer.label).points));
    let ranked = placed(points).into_iter().map(|ranked| {
        let Got { points, picked, squares } = of(ranked.label);
        let (mean, spread) = mean_and_spread(points, squares, ballots);
        PickRank {
            place: ranked.place,
            tied: ranked.tied,
            label: ranked.label,
            points,
            picked,
            mean,
            spread,
        }
    });
    Tally { ballots, ranked: ranked.collect() }
}

#[allow(clippy::cast_precision_loss, reason = "sums of points are far below 2⁵²")]
fn mean_and_spread(sum: u32, squares: u64, ballots: u32) -> (f64, f64) {
    if ballots == 0 {
        return (0.0, 0.0);
    }
    let count = f64::from(ballots);
    let mean = f64::from(sum) / count;
    let variance = squares as f64 / count - mean * mean;
    (mean, variance.max(0.0).sqrt())
}

impl Session {
    /// Goes over the ballots of a sheet, in the order they were taken in.
    pub fn ranked_on(&self, sheet: Sheet) -> impl Iterator<Item = &RankedBallot> {
        self.ranked_ballots.iter().filter(move |ballot| ballot.sheet == sheet)
    }

    /// Returns how many ballots of a sheet are of a group, or with none of no group.
    pub fn ranked_of(&self, sheet: Sheet, group: Option<&GroupKey>) -> u32 {
        let of = self.ranked_on(sheet).filter(|ballot| ballot.group.as_ref() == group);
        u32::try_from(of.count()).unwrap_or(u32::MAX)
    }

    /// Builds the edit that takes a ballot in, with the points as votes of the answers.
    pub fn casting(&self, ballot: RankedBallot) -> Edit {
        let votes = ballot.points().filter_map(|(label, points)| {
            let part = self.standing(label)?.with_merged().find(|part| part.label == label)?;
            let mut votes = part.votes.clone();
            add_points(&mut votes, ballot.group.as_ref(), points);
            Some(Edit::Votes(label, votes))
        });
        let votes: Vec<Edit> = votes.collect();
        let cast = Edit::Cast(Box::new(ballot));
        Edit::Batch(std::iter::once(cast).chain(votes).collect())
    }

    /// Returns how many of the votes of each answer are points of ballots.
    pub fn points(&self) -> HashMap<Label, Votes> {
        points_of(&self.ranked_ballots)
    }
}

/// Returns the points that ballots give to each answer, as votes.
pub fn points_of(ballots: &[RankedBallot]) -> HashMap<Label, Votes> {
    let mut points: HashMap<Label, Votes> = HashMap::new();
    for ballot in ballots {
        for (label, given) in ballot.points() {
            add_points(points.entry(label).or_default(), ballot.group.as_ref(), given);
        }
    }
    points
}

fn add_points(votes: &mut Votes, group: Option<&GroupKey>, points: u32) {
    let count = match group {
        Some(key) => votes.groups.entry(key.clone()).or_default(),
        None => &mut votes.hands,
    };
    *count = count.saturating_add(points);
}
