//! Causes: from which troubles a trouble comes, and which troubles are at the root of most.
//!
//! A trouble counts through the answer it was merged into, and what is parked is no part of the tree. No
//! trouble comes from itself; see `circles`.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::answer::Answer;
use super::answer_index::AnswerIndex;
use super::chain::{Order, Voted, by_place, most_voted_first};
use super::edit::Refusal;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;

/// From which troubles others come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CauseTree<'a> {
    /// The troubles from which others come, most of them first, ties by votes and then by place.
    pub core: Vec<CoreTrouble<'a>>,
    /// The troubles from which others come and which come from none, in the same order, with what
    /// comes from them. Where troubles come from one another, the first of them stands here.
    pub roots: Vec<CauseNode<'a>>,
}

/// A trouble from which others come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoreTrouble<'a> {
    /// The trouble.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// How many troubles come from it, straight or through others.
    pub effects: usize,
}

/// A trouble with those that come from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CauseNode<'a> {
    /// The trouble.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// Whether it stands higher up in the tree already; what comes from it stands there.
    pub again: bool,
    /// The troubles that come straight from it, most-voted first.
    pub effects: Vec<Self>,
}

/// One line of the tree, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CauseRow<'a> {
    /// How far in it stands: 0 for a root.
    pub depth: usize,
    /// The trouble.
    pub answer: &'a Answer,
    /// All its votes.
    pub votes: u32,
    /// Whether it stands higher up in the tree already.
    pub again: bool,
}

/// Builds the tree of a session's troubles; empty where no trouble has a cause.
pub fn cause_tree(session: &Session) -> CauseTree<'_> {
    cause_tree_in(session, most_voted_first)
}

/// Builds the tree as [`cause_tree`] does, with ties by place alone, so that it tells nothing of votes that
/// are still secret.
pub fn cause_tree_by_place(session: &Session) -> CauseTree<'_> {
    cause_tree_in(session, by_place)
}

fn cause_tree_in(session: &Session, order: Order) -> CauseTree<'_> {
    let troubles = order(session, Sheet::Troubles);
    if troubles.iter().all(|(trouble, _)| trouble.with_merged().all(|part| part.causes.is_empty()))
    {
        return CauseTree::default();
    }
    let index = AnswerIndex::of(session);
    let mut effects: HashMap<Label, Vec<Voted<'_>>> = HashMap::new();
    let mut has_cause = HashSet::new();
    for (trouble, votes) in &troubles {
        let stands = |cause: &&Answer| index.sheet(cause.label) == Some(Sheet::Troubles);
        for cause in index.causes(trouble).into_iter().filter(stands) {
            effects.entry(cause.label).or_default().push((trouble, *votes));
            has_cause.insert(trouble.label);
        }
    }
    let core = troubles.iter().filter(|(trouble, _)| effects.contains_key(&trouble.label));
    let mut core: Vec<CoreTrouble<'_>> = core
        .map(|(answer, votes)| {
            let effects = reached(answer.label, &effects).len();
            CoreTrouble { answer, votes: *votes, effects }
        })
        .collect();
    core.sort_by_key(|trouble| Reverse(trouble.effects));
    let mut seen = HashSet::new();
    let roots = core.iter().filter(|trouble| !has_cause.contains(&trouble.answer.label));
    let first: Vec<Voted<'_>> = roots.map(|trouble| (trouble.answer, trouble.votes)).collect();
    let mut roots: Vec<CauseNode<'_>> =
        first.into_iter().map(|root| node(root, &effects, &mut seen)).collect();
    // In a circle, which splitting an answer off can close, the tree begins somewhere.
    for trouble in &core {
        if !seen.contains(&trouble.answer.label) {
            roots.push(node((trouble.answer, trouble.votes), &effects, &mut seen));
        }
    }
    CauseTree { core, roots }
}

/// Lists what comes from a trouble, straight or through others, without itself.
fn reached(from: Label, effects: &HashMap<Label, Vec<Voted<'_>>>) -> HashSet<Label> {
    let mut reached = HashSet::new();
    let mut open = vec![from];
    while let Some(label) = open.pop() {
        for (effect, _) in effects.get(&label).into_iter().flatten() {
            if effect.label != from && reached.insert(effect.label) {
                open.push(effect.label);
            }
        }
    }
    reached
}

fn node<'a>(
    (answer, votes): Voted<'a>,
    effects: &HashMap<Label, Vec<Voted<'a>>>,
    seen: &mut HashSet<Label>,
) -> CauseNode<'a> {
    let again = !seen.insert(answer.label);
    let below = effects.get(&answer.label).filter(|_| !again);
    let below = below.into_iter().flatten().map(|effect| node(*effect, effects, seen));
    let below = below.collect();
    CauseNode { answer, votes, again, effects: below }
}

impl<'a> CauseTree<'a> {
    /// Lists the tree line by line.
    pub fn rows(&self) -> Vec<CauseRow<'a>> {
        let mut rows = Vec::new();
        self.roots.iter().for_each(|root| root.put_rows(0, &mut rows));
        rows
    }
}

impl<'a> CauseNode<'a> {
    fn put_rows(&self, depth: usize, rows: &mut Vec<CauseRow<'a>>) {
        let Self { answer, votes, again, ref effects } = *self;
        rows.push(CauseRow { depth, answer, votes, again });
        effects.iter().for_each(|effect| effect.put_rows(depth + 1, rows));
    }
}

/// Refuses causes of an answer on `sheet` that are no troubles, or that are the answer itself.
pub(super) fn check_causes(
    label: Label,
    sheet: Sheet,
    causes: &[Label],
    sheet_of: impl Fn(Label) -> Option<Sheet>,
) -> Result<(), Refusal> {
    for cause in causes {
        let on = sheet_of(*cause).ok_or(Refusal::NoAnswer(*cause))?;
        if !sheet.may_come_from(on) || *cause == label {
            return Err(Refusal::BadCause(label, *cause));
        }
    }
    Ok(())
}
