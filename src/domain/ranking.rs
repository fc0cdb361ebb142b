//! Rankings: answers by votes; those with equal votes share a place.

use std::cmp::Reverse;

use super::answer::Answer;
use super::label::Label;

/// An answer with its place among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// The place from 1; answers with equal votes share one, and the places after it are left out
    /// (1, 2, 2, 4).
    pub place: usize,
    /// Whether another answer has the same votes.
    pub tied: bool,
    /// The answer.
    pub label: Label,
    /// All its votes, those of merged answers included.
    pub votes: u32,
}

/// Ranks answers by votes, most first; those with equal votes stay in the order given.
pub fn ranking<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Vec<Ranked> {
    placed(answers.into_iter().map(|answer| (answer.label, answer.total_votes())))
}

/// Gives places to answers with their votes, most first; those with equal votes stay in the order given.
pub(super) fn placed(counted: impl Iterator<Item = (Label, u32)>) -> Vec<Ranked> {
    let mut counted: Vec<(Label, u32)> = counted.collect();
    counted.sort_by_key(|(_, votes)| Reverse(*votes));
    let mut ranked = Vec::with_capacity(counted.len());
    for tie in counted.chunk_by(|(_, a), (_, b)| a == b) {
        let place = ranked.len() + 1;
        let tied = tie.len() > 1;
        ranked.extend(tie.iter().map(|(label, votes)| Ranked {
            place,
            tied,
            label: *label,
            votes: *votes,
        }));
    }
    ranked
}

/// Returns the first `n` of a ranking, with all that tie with the last of them.
///
/// Answers without votes are never among the first, so a sheet on which nobody voted has none.
pub fn top(ranking: &[Ranked], n: usize) -> &[Ranked] {
    let end = ranking.partition_point(|ranked| ranked.place <= n && ranked.votes > 0);
    ranking.get(..end).unwrap_or_default()
}
