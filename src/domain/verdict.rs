//! Verdicts on the groups' votes: which answers of a sheet they support unequally.
//!
//! An answer is judged from the whole count or not at all:
//!
//! - A group votes on a sheet when something was counted for it there, be it 0, or when it is in the
//!   room.
//! - Its count on the sheet is complete when each answer is counted, when its budget of votes is
//!   spent, when as many of its ballots were counted as it has people, or when the session is closed
//!   and something was counted for it. What was not counted is nothing then.
//! - What it gave to an answer is known when its count is complete, or when it was counted there, 0
//!   included, its people are counted, and it is known to take part: it gave a vote to some answer.
//! - An answer is judged only when this is known of every group that votes. So a group in the room
//!   of which nothing was counted on the sheet keeps every verdict on it back, and no verdict is
//!   turned by the counts that come after it.
//! - A group that is counted and gave nothing to any answer did not take part and is not compared.
//!
//! Votes of the whole room, of no named group, say nothing about groups.
//!
//! Where five picks are taken, the ballots are compared: a group gives an answer as many votes as its ballots
//! pick it, of as many people as it gave ballots; its count is complete when as many ballots were taken in as
//! it has people in the room, or when the session is closed.
//!
//! An answer to which somebody objects, or which was disputed when it was read back, is never common ground.
//!
//! An answer that every group compared supports is common ground: at least three votes for each five of
//! its people. Such answers are put in order by the product of the groups' shares, as Polis does for
//! group-informed consensus (C. Small and others, "Polis: Scaling Deliberation by Mapping High
//! Dimensional Opinion Spaces", Recerca 26(2), 2021), so that one lukewarm group counts for much.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::answer::Answer;
use super::answer_index::AnswerIndex;
use super::disagreement::{DISAGREES_FROM, Support, disagreement};
use super::group::GroupKey;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;
use super::unique::unique_by;
use super::votes::{Counting, Votes};

/// More groups are no groups of one room, and each answer is compared over all of them.
const MOST_GROUPS: usize = 100;

/// A group supports an answer with this many votes
const COMMON_FROM: u64 = 3;
/// for so many of its people: 60 percent.
const COMMON_OF: u64 = 5;

/// What is judged of the groups' votes on a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Verdicts {
    /// The answers on which the groups disagree, the most disputed first.
    pub disagreements: Vec<Disagreement>,
    /// The answers that every group supports, what all support most first.
    pub common: Vec<CommonGround>,
    /// How many answers were judged.
    pub judged: usize,
    /// The answers that some group voted on and that are not judged, for want of other counts.
    pub not_judged: Vec<Label>,
    /// The groups whose counts these answers want.
    pub uncounted: Vec<GroupKey>,
}

/// An answer on which the groups disagree.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    /// The answer.
    pub label: Label,
    /// How much they disagree, from [`DISAGREES_FROM`] to 1.
    pub measure: f64,
    /// The groups that support it most for their size, all of them when several are equal.
    pub most: Vec<GroupKey>,
    /// The groups that support it least for their size, all of them when several are equal.
    pub least: Vec<GroupKey>,
    /// What each group that is compared gave, in the session's order.
    pub groups: Vec<GroupVotes>,
    /// Whether one person may have given the answer several votes.
    pub several_each: bool,
}

/// An answer that every group supports.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonGround {
    /// The answer.
    pub label: Label,
    /// The product of the groups' shares, at most 1; a share is at most 1, however many votes each has.
    pub measure: f64,
    /// What each group gave, in the session's order.
    pub groups: Vec<GroupVotes>,
}

/// The votes of a group for an answer beside its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupVotes {
    /// The group.
    pub group: GroupKey,
    /// Its votes for the answer.
    pub votes: u32,
    /// Its people in the room, or its ballots where five picks are taken; 0 when nobody counted them.
    pub people: u32,
}

/// Lists the answers of a sheet on which the groups disagree, the most disputed first.
pub fn disagreements(session: &Session, sheet: Sheet) -> Vec<Disagreement> {
    verdicts(session, sheet).disagreements
}

/// Compares what the groups gave to each answer of a sheet.
///
/// A group whose people nobody counted is taken to be as large as the most votes it gave to one
/// answer. More than 100 groups are not compared.
pub fn verdicts(session: &Session, sheet: Sheet) -> Verdicts {
    let by_ballots = session.voting.counting() == Counting::FivePicks;
    let (counted, voters) = if by_ballots {
        (picked(session, sheet), voters_of_ballots(session, sheet))
    } else {
        let answers = session.sheet(sheet).iter();
        let counted: Vec<(Label, Votes)> =
            answers.map(|answer| (answer.label, answer.votes_with_merged())).collect();
        let voters = voters(session, sheet, &counted);
        (counted, voters)
    };
    let mut found = Verdicts::default();
    if voters.len() > MOST_GROUPS {
        return found;
    }
    let compared: Vec<&Voter<'_>> = voters.iter().filter(|voter| voter.most > 0).collect();
    let mut uncounted = vec![false; voters.len()];
    for (label, votes) in counted.iter().filter(|(_, votes)| !votes.groups.is_empty()) {
        let missing = |voter: &Voter<'_>| !voter.is_known(votes);
        if voters.iter().any(missing) {
            found.not_judged.push(*label);
            uncounted.iter_mut().zip(&voters).for_each(|(is, voter)| *is |= missing(voter));
            continue;
        }
        found.judged += 1;
        found.disagreements.extend(judge(session, *label, votes, &compared));
        let is_contested = session.answer(*label).is_some_and(Answer::is_contested);
        found.common.extend(agreed(*label, votes, &compared).filter(|_| !is_contested));
    }
    found.disagreements.sort_by(|a, b| b.measure.total_cmp(&a.measure));
    found.common.sort_by(|a, b| b.measure.total_cmp(&a.measure));
    let uncounted = voters.iter().zip(uncounted).filter(|(_, uncounted)| *uncounted);
    found.uncounted = uncounted.map(|(voter, _)| voter.key.clone()).collect();
    found
}

/// Counts for each answer of a sheet how many ballots of each group pick it, merged ones included.
pub fn picked(session: &Session, sheet: Sheet) -> Vec<(Label, Votes)> {
    let index = AnswerIndex::of(session);
    let mut counts: HashMap<Label, Votes> = HashMap::new();
    for ballot in session.ranked_on(sheet) {
        let Some(group) = &ballot.group else { continue };
        let standing = ballot.picks.iter().filter_map(|label| index.get(*label));
        for answer in unique_by(standing, |answer| answer.label) {
            let count = counts.entry(answer.label).or_default().groups.entry(group.clone());
            *count.or_default() += 1;
        }
    }
    let answers = session.sheet(sheet).iter();
    answers.map(|it| (it.label, counts.remove(&it.label).unwrap_or_default())).collect()
}

/// Lists the groups that gave ballots on a sheet or are in the room, in the session's order.
fn voters_of_ballots(session: &Session, sheet: Sheet) -> Vec<Voter<'_>> {
    let in_room = session.people_of_groups();
    let voters = session.groups.iter().filter_map(|group| {
        let ballots = session.ranked_of(sheet, Some(&group.key));
        let people = in_room.get(group.key.as_str()).copied().unwrap_or(0);
        (ballots > 0 || people > 0).then_some(Voter {
            key: &group.key,
            people: ballots,
            most: ballots,
            is_complete: ballots > 0 && (ballots >= people || session.is_closed()),
            is_counted_by_answer: false,
        })
    });
    voters.collect()
}

/// A group that votes on a sheet.
struct Voter<'a> {
    key: &'a GroupKey,
    /// Its people in the room, or its ballots where five picks are taken; 0 when nobody counted them.
    people: u32,
    /// The most votes it gave to one answer.
    most: u32,
    /// Whether it is known to have given nothing where nothing was counted.
    is_complete: bool,
    /// Whether what was counted for it at an answer is all that it gave there, and not what its ballots
    /// gave so far.
    is_counted_by_answer: bool,
}

impl Voter<'_> {
    fn is_known(&self, votes: &Votes) -> bool {
        let takes_part = self.most > 0 && self.people > 0;
        let is_counted = || takes_part && votes.groups.contains_key(self.key);
        self.is_complete || self.is_counted_by_answer && is_counted()
    }

    fn support(&self, votes: &Votes) -> Support {
        let votes = votes.groups.get(self.key).copied().unwrap_or(0);
        Support { votes, people: if self.people > 0 { self.people } else { self.most } }
    }
}

/// What was counted for a group on a sheet.
#[derive(Clone, Copy, Default)]
struct Given {
    /// For how many answers.
    entries: usize,
    most: u32,
    total: u32,
}

/// Lists the groups that vote on a sheet, in the session's order.
fn voters<'a>(session: &'a Session, sheet: Sheet, counted: &[(Label, Votes)]) -> Vec<Voter<'a>> {
    let mut given: HashMap<&GroupKey, Given> = HashMap::new();
    for (key, votes) in counted.iter().flat_map(|(_, votes)| &votes.groups) {
        let given = given.entry(key).or_default();
        given.entries += 1;
        given.most = given.most.max(*votes);
        given.total = given.total.saturating_add(*votes);
    }
    let people = session.people_of_groups();
    let voter = |key: &'a GroupKey| {
        let Given { entries, most, total } = given.get(key).copied().unwrap_or_default();
        let people = people.get(key.as_str()).copied().unwrap_or(0);
        let budget = session.voting.budget().map(|dots| dots.saturating_mul(people));
        let is_complete = entries == counted.len()
            || budget.is_some_and(|budget| budget > 0 && total >= budget)
            || (people > 0 && session.ballots_of(sheet, Some(key)) >= people)
            || (session.is_closed() && entries > 0);
        (entries > 0 || people > 0).then_some(Voter {
            key,
            people,
            most,
            is_complete,
            is_counted_by_answer: true,
        })
    };
    session.groups.iter().filter_map(|group| voter(&group.key)).collect()
}

fn judge(
    session: &Session,
    label: Label,
    votes: &Votes,
    voters: &[&Voter<'_>],
) -> Option<Disagreement> {
    let support: Vec<Support> = voters.iter().map(|voter| voter.support(votes)).collect();
    let measure = disagreement(&support).filter(|measure| *measure >= DISAGREES_FROM)?;
    let tied = |extreme: Support| {
        let all = voters.iter().zip(&support);
        let equal = all.filter(|(_, one)| one.compare_share(extreme) == Ordering::Equal);
        equal.map(|(voter, _)| voter.key.clone()).collect::<Vec<_>>()
    };
    let highest = support.iter().copied().max_by(|a, b| a.compare_share(*b))?;
    let lowest = support.iter().copied().min_by(|a, b| a.compare_share(*b))?;
    let dots = session.voting.budget().is_some_and(|dots| dots > 1);
    Some(Disagreement {
        label,
        measure,
        most: tied(highest),
        least: tied(lowest),
        groups: given(voters, &support),
        several_each: dots || support.iter().any(|support| support.votes > support.people),
    })
}

/// Returns the answer as common ground if at least three votes for each five of its people come from
/// every group, and there are two groups at least.
fn agreed(label: Label, votes: &Votes, voters: &[&Voter<'_>]) -> Option<CommonGround> {
    let support: Vec<Support> = voters.iter().map(|voter| voter.support(votes)).collect();
    let enough = |it: &Support| {
        it.people > 0 && u64::from(it.votes) * COMMON_OF >= u64::from(it.people) * COMMON_FROM
    };
    if support.len() < 2 || !support.iter().all(enough) {
        return None;
    }
    let share = |it: &Support| (f64::from(it.votes) / f64::from(it.people)).min(1.0);
    let measure = support.iter().map(share).product();
    Some(CommonGround { label, measure, groups: given(voters, &support) })
}

/// Pairs the groups with what they gave.
fn given(voters: &[&Voter<'_>], support: &[Support]) -> Vec<GroupVotes> {
    let groups = voters.iter().zip(support).map(|(voter, support)| GroupVotes {
        group: voter.key.clone(),
        votes: support.votes,
        people: voter.people,
    });
    groups.collect()
}
