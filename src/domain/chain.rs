//! The chain trouble → way → action, as a tree for screens and reports.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::answer::Answer;
use super::answer_index::AnswerIndex;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;

/// How often an answer stands in the chain with all that hangs below it.
const REPEATED: usize = 10;
/// How many answers may hang below one that stands in the chain with them more than once.
const MANY: usize = 20;

/// The whole chain of a session.
///
/// Answers of one kind stand most-voted first, ties by their place on the sheet. Merged answers
/// count through the answer they were merged into. Parked answers are no part of it: what is for
/// a parked answer alone is for nothing.
///
/// An answer stands under each that it is for, and what hangs below it stands there again, but only
/// the first ten times, and once where more than twenty answers hang below it: so the chain grows as
/// the links do, and not as their product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain<'a> {
    /// Every trouble with what answers it.
    pub troubles: Vec<Node<'a>>,
    /// Ways that are for no trouble.
    pub loose_ways: Vec<Node<'a>>,
    /// Actions that are for no way and no trouble.
    pub loose_actions: Vec<Node<'a>>,
}

/// A trouble, way or action with what hangs below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'a> {
    /// The sheet it is from.
    pub sheet: Sheet,
    /// The answer.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// Whether it stands higher up in the chain already.
    pub again: bool,
    /// Whether it stands there so often, or with so much, that what hangs below it is left out.
    pub folded: bool,
    /// Below a trouble the ways to overcome it, then the actions linked straight to it and to none
    /// of these ways; below a way the actions that carry it out.
    pub below: Vec<Node<'a>>,
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

/// Builds the chain of a session.
pub fn chain(session: &Session) -> Chain<'_> {
    chain_in(session, most_voted_first)
}

/// Builds the chain of a session with the answers of one kind by their places on the sheets, so that it tells
/// nothing of votes that are still secret.
pub fn chain_by_place(session: &Session) -> Chain<'_> {
    chain_in(session, by_place)
}

fn chain_in(session: &Session, order: Order) -> Chain<'_> {
    let Links { below, loose_ways, loose_actions } = links_in(session, order);
    let mut tree = Tree { index: AnswerIndex::of(session), below, seen: HashMap::new() };
    let troubles = order(session, Sheet::Troubles);
    Chain {
        troubles: tree.nodes(Sheet::Troubles, troubles),
        loose_ways: tree.nodes(Sheet::Ways, loose_ways),
        loose_actions: tree.nodes(Sheet::Actions, loose_actions),
    }
}

/// Lists a sheet with the votes of each answer, most-voted first, ties by place.
pub(super) fn most_voted_first(session: &Session, sheet: Sheet) -> Vec<Voted<'_>> {
    let mut answers = by_place(session, sheet);
    answers.sort_by_key(|(_, votes)| Reverse(*votes));
    answers
}

/// Lists a sheet with the votes of each answer, by place.
pub(super) fn by_place(session: &Session, sheet: Sheet) -> Vec<Voted<'_>> {
    session.sheet(sheet).iter().map(|answer| (answer, answer.total_votes())).collect()
}

/// Lists a sheet with the votes of each answer in some order.
pub(super) type Order = for<'a> fn(&'a Session, Sheet) -> Vec<Voted<'a>>;

/// What is linked to what, each list in the order that was asked for.
#[derive(Default)]
pub(super) struct Links<'a> {
    /// The ways and the actions linked straight to an answer.
    pub(super) below: HashMap<Label, (Vec<Voted<'a>>, Vec<Voted<'a>>)>,
    /// Ways that are for no trouble.
    pub(super) loose_ways: Vec<Voted<'a>>,
    /// Actions that are for no way and no trouble.
    pub(super) loose_actions: Vec<Voted<'a>>,
}

/// An answer with all its votes.
pub(super) type Voted<'a> = (&'a Answer, u32);

/// Goes over the links of a session once; each list is most-voted first.
pub(super) fn links(session: &Session) -> Links<'_> {
    links_in(session, most_voted_first)
}

fn links_in(session: &Session, order: Order) -> Links<'_> {
    let standing = AnswerIndex::of(session);
    let mut links = Links::default();
    for way in order(session, Sheet::Ways) {
        let troubles = standing.targets(way.0, Sheet::Troubles);
        if troubles.is_empty() {
            links.loose_ways.push(way);
        }
        for trouble in troubles {
            links.below.entry(trouble.label).or_default().0.push(way);
        }
    }
    for action in order(session, Sheet::Actions) {
        let mut targets = standing.targets(action.0, Sheet::Ways);
        targets.extend(standing.targets(action.0, Sheet::Troubles));
        if targets.is_empty() {
            links.loose_actions.push(action);
        }
        for target in targets {
            links.below.entry(target.label).or_default().1.push(action);
        }
    }
    links
}

/// Builds nodes, and notes how many there are of each answer already.
struct Tree<'a> {
    index: AnswerIndex<'a>,
    below: HashMap<Label, (Vec<Voted<'a>>, Vec<Voted<'a>>)>,
    seen: HashMap<Label, usize>,
}

impl<'a> Tree<'a> {
    fn nodes(&mut self, sheet: Sheet, answers: Vec<Voted<'a>>) -> Vec<Node<'a>> {
        answers.into_iter().map(|(answer, votes)| self.node(sheet, answer, votes)).collect()
    }

    fn node(&mut self, sheet: Sheet, answer: &'a Answer, votes: u32) -> Node<'a> {
        let seen = self.seen.entry(answer.label).or_default();
        let (again, often) = (*seen > 0, *seen >= REPEATED);
        *seen += 1;
        let below = self.below.get(&answer.label);
        let many = below.is_some_and(|(ways, actions)| ways.len() + actions.len() > MANY);
        let folded = again && (often || many);
        if folded {
            return Node { sheet, answer, votes, again, folded, below: Vec::new() };
        }
        let (ways, mut actions) = below.cloned().unwrap_or_default();
        if !actions.is_empty() && !ways.is_empty() {
            let ways: HashSet<Label> = ways.iter().map(|(way, _)| way.label).collect();
            actions.retain(|(action, _)| !self.is_for_any(action, &ways));
        }
        let mut below = self.nodes(Sheet::Ways, ways);
        below.extend(self.nodes(Sheet::Actions, actions));
        Node { sheet, answer, votes, again, folded, below }
    }

    /// Tells whether an answer or one merged into it is linked to any of these ways.
    fn is_for_any(&self, action: &Answer, ways: &HashSet<Label>) -> bool {
        let mut linked = action.with_merged().flat_map(|part| &part.targets);
        linked.any(|label| self.index.get(*label).is_some_and(|way| ways.contains(&way.label)))
    }
}

impl<'a> Chain<'a> {
    /// Lists the chain line by line: each trouble with all below it, then what is for nothing.
    pub fn rows(&self) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        let top = [&self.troubles, &self.loose_ways, &self.loose_actions];
        top.into_iter().flatten().for_each(|node| node.put_rows(0, &mut rows));
        rows
    }
}

impl<'a> Node<'a> {
    fn put_rows(&self, depth: usize, rows: &mut Vec<Row<'a>>) {
        let Self { sheet, answer, votes, again, folded, ref below } = *self;
        let bare = below.is_empty() && !folded && sheet != Sheet::Actions;
        rows.push(Row { depth, sheet, answer, votes, again, bare });
        below.iter().for_each(|node| node.put_rows(depth + 1, rows));
    }
}
