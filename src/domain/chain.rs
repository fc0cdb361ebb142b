//! The chain trouble → way → action, as a tree for screens and reports.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::answer::Answer;
use super::answer_index::AnswerIndex;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;

/// The whole chain of a session.
///
/// Answers of one kind stand most-voted first, ties by their place on the sheet. Merged answers
/// count through the answer they were merged into. Parked answers are no part of it: what is for
/// a parked answer alone is for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain<'a> {
    /// Every trouble with what answers it.
    pub troubles: Vec<TroubleBranch<'a>>,
    /// Ways that are for no trouble.
    pub loose_ways: Vec<WayBranch<'a>>,
    /// Actions that are for no way and no trouble.
    pub loose_actions: Vec<Leaf<'a>>,
}

/// A trouble with what answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TroubleBranch<'a> {
    /// The trouble.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// The ways to overcome it.
    pub ways: Vec<WayBranch<'a>>,
    /// The actions linked straight to it and to none of its ways.
    pub actions: Vec<Leaf<'a>>,
}

/// A way with the actions that carry it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayBranch<'a> {
    /// The way.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// Whether it stands higher up in the chain already.
    pub again: bool,
    /// The actions that carry it out.
    pub actions: Vec<Leaf<'a>>,
}

/// An action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf<'a> {
    /// The action.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// Whether it stands higher up in the chain already.
    pub again: bool,
}

/// One line of the chain, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// How far in it stands: 0 for a trouble or what is for nothing, 1 and 2 for what hangs below.
    pub depth: usize,
    /// The sheet it is from.
    pub sheet: Sheet,
    /// The answer.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// Whether it stands higher up in the chain already.
    pub again: bool,
    /// Whether nothing hangs below it, though something should.
    pub bare: bool,
}

/// Builds the chain of a session, in one pass over its answers and links.
#[must_use]
pub fn chain(session: &Session) -> Chain<'_> {
    let standing = AnswerIndex::of(session);
    let mut below: HashMap<Label, Below<'_>> = HashMap::new();
    let mut loose_ways = Vec::new();
    let mut loose_actions = Vec::new();
    for (answer, votes) in most_voted_first(session, Sheet::Ways) {
        let troubles = standing.targets(answer, Sheet::Troubles);
        if troubles.is_empty() {
            loose_ways.push((answer, votes));
        }
        for trouble in troubles {
            below.entry(trouble.label).or_default().ways.push((answer, votes));
        }
    }
    for (answer, votes) in most_voted_first(session, Sheet::Actions) {
        let mut targets = standing.targets(answer, Sheet::Ways);
        targets.extend(standing.targets(answer, Sheet::Troubles));
        if targets.is_empty() {
            loose_actions.push((answer, votes));
        }
        for target in targets {
            below.entry(target.label).or_default().actions.push((answer, votes));
        }
    }
    let mut grower = Grower { below, seen: HashSet::new() };
    let troubles = most_voted_first(session, Sheet::Troubles)
        .into_iter()
        .map(|(answer, votes)| grower.trouble(answer, votes))
        .collect();
    let loose_ways = loose_ways.into_iter().map(|(a, votes)| grower.way(a, votes)).collect();
    let loose_actions = loose_actions.into_iter().map(|(a, votes)| grower.leaf(a, votes)).collect();
    Chain { troubles, loose_ways, loose_actions }
}

/// Lists a sheet with the votes of each answer, most-voted first, ties by place.
pub(super) fn most_voted_first(session: &Session, sheet: Sheet) -> Vec<(&Answer, u32)> {
    let mut answers: Vec<(&Answer, u32)> =
        session.sheet(sheet).iter().map(|answer| (answer, answer.total_votes())).collect();
    answers.sort_by_key(|(_, votes)| Reverse(*votes));
    answers
}

/// What is linked straight to an answer.
#[derive(Default)]
struct Below<'a> {
    ways: Vec<(&'a Answer, u32)>,
    actions: Vec<(&'a Answer, u32)>,
}

/// Hangs ways and actions under what they are for, noting what it has met.
struct Grower<'a> {
    below: HashMap<Label, Below<'a>>,
    seen: HashSet<Label>,
}

impl<'a> Grower<'a> {
    fn trouble(&mut self, answer: &'a Answer, votes: u32) -> TroubleBranch<'a> {
        let Below { ways, actions } = self.below.remove(&answer.label).unwrap_or_default();
        let ways: Vec<WayBranch<'a>> = ways.into_iter().map(|(a, v)| self.way(a, v)).collect();
        let under_ways: HashSet<Label> =
            ways.iter().flat_map(|way| &way.actions).map(|leaf| leaf.answer.label).collect();
        let straight = actions.into_iter().filter(|(a, _)| !under_ways.contains(&a.label));
        let actions = straight.map(|(a, v)| self.leaf(a, v)).collect();
        TroubleBranch { answer, votes, ways, actions }
    }

    fn way(&mut self, answer: &'a Answer, votes: u32) -> WayBranch<'a> {
        let again = !self.seen.insert(answer.label);
        let actions: Vec<(&Answer, u32)> =
            self.below.get(&answer.label).map(|below| below.actions.clone()).unwrap_or_default();
        let actions = actions.into_iter().map(|(a, v)| self.leaf(a, v)).collect();
        WayBranch { answer, votes, again, actions }
    }

    fn leaf(&mut self, answer: &'a Answer, votes: u32) -> Leaf<'a> {
        Leaf { answer, votes, again: !self.seen.insert(answer.label) }
    }
}

impl<'a> Chain<'a> {
    /// Lists the chain line by line: each trouble with all below it, then what is for nothing.
    #[must_use]
    pub fn rows(&self) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        for TroubleBranch { answer, votes, ways, actions } in &self.troubles {
            let bare = ways.is_empty() && actions.is_empty();
            let sheet = Sheet::Troubles;
            rows.push(Row { depth: 0, sheet, answer, votes: *votes, again: false, bare });
            ways.iter().for_each(|way| way.put_rows(1, &mut rows));
            rows.extend(actions.iter().map(|leaf| leaf.row(1)));
        }
        self.loose_ways.iter().for_each(|way| way.put_rows(0, &mut rows));
        rows.extend(self.loose_actions.iter().map(|leaf| leaf.row(0)));
        rows
    }
}

impl<'a> WayBranch<'a> {
    fn put_rows(&self, depth: usize, rows: &mut Vec<Row<'a>>) {
        let Self { answer, votes, again, actions } = self;
        let (votes, again, bare) = (*votes, *again, actions.is_empty());
        rows.push(Row { depth, sheet: Sheet::Ways, answer, votes, again, bare });
        rows.extend(actions.iter().map(|leaf| leaf.row(depth + 1)));
    }
}

impl<'a> Leaf<'a> {
    fn row(&self, depth: usize) -> Row<'a> {
        let Self { answer, votes, again } = *self;
        Row { depth, sheet: Sheet::Actions, answer, votes, again, bare: false }
    }
}
