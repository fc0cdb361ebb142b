//! Disagreement: where the groups' votes differ more than chance would make them.
//!
//! The measure is the index of dissimilarity (O. D. Duncan, B. Duncan, "A Methodological Analysis
//! of Segregation Indexes", American Sociological Review 20, 1955) between the people who voted
//! for an answer and those who did not, over the stakeholder groups: the share of the supporters
//! who would have to belong to another group for every group to support the answer alike. 0 means
//! all groups support it alike, 1 that some groups are wholly for it and the others not at all.
//!
//! In small groups chance alone makes the index large. So what chance would make on average is
//! taken off, and the rest is brought back to the range up to 1 (W. J. Carrington, K. R. Troske,
//! "On Measuring Segregation in Samples with Small Units", Journal of Business & Economic
//! Statistics 15, 1997). Below 0 the groups are more alike than by chance.

use std::cmp::Ordering;

/// From this value on the groups disagree: values of the index under 0.3 are commonly called low,
/// from 0.3 moderate, over 0.6 high (D. S. Massey, N. A. Denton, "American Apartheid", 1993).
pub const DISAGREES_FROM: f64 = 0.3;

/// With fewer votes than this one person more or less would turn the picture.
const FEWEST_VOTES: u32 = 3;

/// The votes of one group for an answer, and its people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// Votes for the answer.
    pub votes: u32,
    /// People in the room, at least one.
    pub people: u32,
}

impl Support {
    /// Compares which part of each group votes for the answer, as fractions, so exactly.
    pub(super) fn compare_share(self, other: Self) -> Ordering {
        let product = |votes: u32, people: u32| u64::from(votes) * u64::from(people.max(1));
        product(self.votes, other.people).cmp(&product(other.votes, self.people))
    }
}

/// Returns how much groups disagree, at most 1; nothing when it cannot be said: fewer than two
/// groups, fewer than three votes, or everybody voted.
///
/// Where votes are dots and a group gave an answer more than one each, every person of every group
/// counts as so many. In which order the groups stand makes no difference.
pub fn disagreement(support: &[Support]) -> Option<f64> {
    let mut support = support.to_vec();
    // Sums of floats depend on their order in the last places.
    support.sort_by_key(|group| (group.people, group.votes));
    let given = support.iter().map(|group| group.votes).fold(0, u32::saturating_add);
    let each = support.iter().map(|group| group.votes.div_ceil(group.people.max(1))).max()?.max(1);
    let rooms = || support.iter().map(|g| g.people.max(1).saturating_mul(each));
    let room = rooms().fold(0, u32::saturating_add);
    if support.len() < 2 || given < FEWEST_VOTES || given >= room {
        return None;
    }
    let share = f64::from(given) / f64::from(room);
    let apart = |votes: f64, own_room: u32| (votes - share * f64::from(own_room)).abs();
    let seen: f64 =
        support.iter().zip(rooms()).map(|(g, own)| apart(f64::from(g.votes), own)).sum();
    let by_chance: f64 = rooms().map(|own| mean_deviation(room, own, given)).sum();
    let scale = f64::from(room) / (2.0 * f64::from(given) * f64::from(room - given));
    let (seen, by_chance) = (seen * scale, by_chance * scale);
    Some((seen - by_chance) / (1.0 - by_chance))
}

/// Returns by how much the votes of a group depart from its share on average when `given` of
/// `room` places are drawn blindly and `own` of them are the group's (hypergeometric).
fn mean_deviation(room: u32, own: u32, given: u32) -> f64 {
    let (room, own, given) = (f64::from(room), f64::from(own), f64::from(given));
    let mean = given * own / room;
    let lowest = (given + own - room).max(0.0);
    let highest = given.min(own);
    // Chances are taken relative to the likeliest number, so that none becomes too small for a
    // float, and divided by their sum at the end.
    let middle = ((given + 1.0) * (own + 1.0) / (room + 2.0)).floor().clamp(lowest, highest);
    let (mut weight, mut deviation) = (1.0, (middle - mean).abs());
    let mut take = |x: f64, chance: f64| {
        weight += chance;
        deviation += chance * (x - mean).abs();
    };
    let (mut x, mut chance) = (middle, 1.0);
    while x < highest && chance > 0.0 {
        chance *= (own - x) * (given - x) / ((x + 1.0) * (room - own - given + x + 1.0));
        x += 1.0;
        take(x, chance);
    }
    (x, chance) = (middle, 1.0);
    while x > lowest && chance > 0.0 {
        chance *= x * (room - own - given + x) / ((own - x + 1.0) * (given - x + 1.0));
        x -= 1.0;
        take(x, chance);
    }
    deviation / weight
}
