//! Causes: from which troubles a trouble comes, and which troubles are at the root of most.
//!
//! A trouble counts through the answer it was merged into, and what is parked is no part of the tree. No
//! trouble comes from itself, straight or through others: an edit that would make it so is refused.

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
    /// comes from them.
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
    let roots: Vec<Voted<'_>> = roots.map(|trouble| (trouble.answer, trouble.votes)).collect();
    let roots = roots.into_iter().map(|root| node(root, &effects, &mut seen)).collect();
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

impl Session {
    /// Refuses causes with which an answer would come from itself.
    pub(super) fn check_no_circle(&self, label: Label, causes: &[Label]) -> Result<(), Refusal> {
        if causes.is_empty() {
            return Ok(());
        }
        let index = AnswerIndex::of(self);
        let holder = |label| index.get(label).map(|answer| answer.label);
        let own = holder(label);
        for cause in causes {
            if holder(*cause) == own || comes_from(&index, &[*cause], &[label]) {
                return Err(Refusal::Circle(label, *cause));
            }
        }
        Ok(())
    }

    /// Refuses to merge two troubles where a third comes from one of them and leads to the other.
    pub(super) fn check_no_circle_by_merge(&self, from: Label, into: Label) -> Result<(), Refusal> {
        let both = [from, into];
        let causes = both.iter().filter_map(|label| self.answer(*label));
        if causes.clone().flat_map(Answer::with_merged).all(|part| part.causes.is_empty()) {
            return Ok(());
        }
        let index = AnswerIndex::of(self);
        let between = causes.flat_map(|answer| index.causes(answer));
        let between: Vec<Label> =
            between.map(|cause| cause.label).filter(|cause| !both.contains(cause)).collect();
        if comes_from(&index, &between, &both) {
            return Err(Refusal::CircleByMerge(from, into));
        }
        Ok(())
    }

    /// Finds an answer that comes from itself, which only a file edited by hand can have.
    pub(super) fn in_circle(&self) -> Option<Label> {
        let mut with_causes = self.answers().map(|(_, answer)| answer);
        let has_causes =
            |answer: &&Answer| answer.with_merged().any(|part| !part.causes.is_empty());
        if !with_causes.any(|answer| has_causes(&answer)) {
            return None;
        }
        let index = AnswerIndex::of(self);
        // An answer is done when all that it comes from is done; what is in a circle never is.
        let mut waits: HashMap<Label, usize> = HashMap::new();
        let mut effects: HashMap<Label, Vec<Label>> = HashMap::new();
        let mut open = Vec::new();
        for (_, answer) in self.answers() {
            let causes = index.causes(answer);
            for cause in &causes {
                effects.entry(cause.label).or_default().push(answer.label);
            }
            if causes.is_empty() {
                open.push(answer.label);
            } else {
                waits.insert(answer.label, causes.len());
            }
        }
        while let Some(label) = open.pop() {
            for effect in effects.get(&label).into_iter().flatten() {
                if let Some(left) = waits.get_mut(effect) {
                    *left -= 1;
                    if *left == 0 {
                        waits.remove(effect);
                        open.push(*effect);
                    }
                }
            }
        }
        waits.into_keys().min()
    }
}

/// Tells whether any of the first answers is one of the others or comes from one, straight or not.
fn comes_from(index: &AnswerIndex<'_>, first: &[Label], others: &[Label]) -> bool {
    let holder = |label: &Label| index.get(*label).map_or(*label, |answer| answer.label);
    let others: Vec<Label> = others.iter().map(holder).collect();
    let mut open: Vec<Label> = first.iter().map(holder).collect();
    let mut seen: HashSet<Label> = open.iter().copied().collect();
    while let Some(label) = open.pop() {
        if others.contains(&label) {
            return true;
        }
        let causes = index.get(label).map(|answer| index.causes(answer)).unwrap_or_default();
        open.extend(
            causes.into_iter().map(|cause| cause.label).filter(|cause| seen.insert(*cause)),
        );
    }
    false
}
