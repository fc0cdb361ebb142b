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

use std::collections::HashMap;

use super::group::GroupKey;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;
use super::votes::Votes;

/// From this value on the groups disagree: values of the index under 0.3 are commonly called low,
/// from 0.3 moderate, over 0.6 high (D. S. Massey, N. A. Denton, "American Apartheid", 1993).
pub const DISAGREES_FROM: f64 = 0.3;

/// With fewer votes than this one person more or less would turn the picture.
const FEWEST_VOTES: u32 = 3;

/// More groups are no groups of one room, and each answer is compared over all of them.
const MOST_GROUPS: usize = 100;

/// An answer on which the groups disagree.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    /// The answer.
    pub label: Label,
    /// How much they disagree, from [`DISAGREES_FROM`] to 1.
    pub measure: f64,
    /// The group that supports it most for its size.
    pub most: GroupKey,
    /// The group that supports it least for its size.
    pub least: GroupKey,
}

/// Lists the answers of a sheet on which the groups disagree, the most disputed first.
///
/// Only groups that voted on this sheet at all are compared, and more than 100 are not compared. A group whose people nobody counted
/// is taken to be as large as the most votes it gave to one answer. Votes of the whole room, of no
/// named group, say nothing about groups.
pub fn disagreements(session: &Session, sheet: Sheet) -> Vec<Disagreement> {
    let counted: Vec<(Label, Votes)> = session
        .sheet(sheet)
        .iter()
        .map(|answer| (answer.label, answer.votes_with_merged()))
        .collect();
    let mut most: HashMap<&GroupKey, u32> = HashMap::new();
    for (key, given) in counted.iter().flat_map(|(_, votes)| &votes.groups) {
        let most = most.entry(key).or_default();
        *most = (*most).max(*given);
    }
    let people = session.people_of_groups();
    let mut sizes: Vec<(&GroupKey, u32)> = Vec::new();
    for key in session.groups.iter().map(|group| &group.key) {
        let most = most.get(key).copied().unwrap_or(0);
        let people = people.get(key.as_str()).copied().unwrap_or(0);
        if most > 0 {
            sizes.push((key, if people > 0 { people } else { most }));
        }
    }
    if sizes.len() > MOST_GROUPS {
        return Vec::new();
    }
    let mut found: Vec<Disagreement> =
        counted.iter().filter_map(|(label, votes)| judge(*label, votes, &sizes)).collect();
    found.sort_by(|a, b| b.measure.total_cmp(&a.measure));
    found
}

fn judge(label: Label, votes: &Votes, sizes: &[(&GroupKey, u32)]) -> Option<Disagreement> {
    let of = |key: &GroupKey| votes.groups.get(key).copied().unwrap_or(0);
    let support: Vec<Support> =
        sizes.iter().map(|(key, people)| Support { votes: of(key), people: *people }).collect();
    let measure = disagreement(&support)?;
    if measure < DISAGREES_FROM {
        return None;
    }
    let rates = sizes.iter().zip(&support).map(|((key, _), support)| (key, support.rate()));
    let mut rates: Vec<(&&GroupKey, f64)> = rates.collect();
    rates.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (most, least) = (rates.first()?.0, rates.last()?.0);
    Some(Disagreement { label, measure, most: (*most).clone(), least: (*least).clone() })
}

/// The votes of one group for an answer, and its people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// Votes for the answer.
    pub votes: u32,
    /// People in the room, at least one.
    pub people: u32,
}

impl Support {
    fn rate(self) -> f64 {
        f64::from(self.votes) / f64::from(self.people.max(1))
    }
}

/// Returns how much groups disagree, at most 1; nothing when it cannot be said: fewer than two
/// groups, fewer than three votes, or everybody voted.
///
/// Where votes are dots and a group gave an answer more than one each, every person of every group
/// counts as so many.
pub fn disagreement(support: &[Support]) -> Option<f64> {
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
