//! Answers that were merged into others: they go into theirs, whole.

use std::collections::HashMap;

use super::super::left_out::{Gathered, What};
use super::Draft;
use crate::domain::{Answer, AnswerIndex, Edit, Label, MERGED_DEEP, Session, Sheet};

/// Most answers that are merged into ones of the session; each is an edit of its own.
const MOST: usize = 500;

/// Which answers go into which.
pub(super) struct Merged {
    /// The draft that each goes into, by places among the drafts.
    into: Vec<Option<usize>>,
    /// How deep each is.
    depth: Vec<usize>,
    /// The answers of the session that drafts go into.
    there: HashMap<usize, Label>,
}

/// Finds out which answers go into which. One that goes into itself through others, or into what is not
/// there, stands for itself. What goes into another stands on its sheet.
pub(super) fn of(
    session: &Session,
    drafts: &mut [Draft],
    there: &HashMap<Label, Label>,
    left_out: &mut Gathered,
) -> Merged {
    let mut places = HashMap::new();
    for (place, draft) in drafts.iter().enumerate() {
        if let Some(named) = draft.named {
            places.entry(named).or_insert(place);
        }
    }
    let index = AnswerIndex::of(session);
    let mut found = Merged {
        into: vec![None; drafts.len()],
        depth: vec![0; drafts.len()],
        there: HashMap::new(),
    };
    for (place, draft) in drafts.iter().enumerate() {
        let Some(into) = draft.into else { continue };
        let standing = there.get(&into).and_then(|label| index.get(*label));
        match (places.get(&into), standing) {
            (Some(holder), _) if *holder != place => {
                if let Some(slot) = found.into.get_mut(place) {
                    *slot = Some(*holder);
                }
            }
            (None, Some(standing))
                if index.sheet(standing.label) == Some(draft.sheet) && found.there.len() < MOST =>
            {
                found.there.insert(place, standing.label);
            }
            _ => left_out.note(What::Link, "", draft.line, &into.to_string()),
        }
    }
    let order = found.sound(drafts, left_out);
    for place in order {
        let holder = found.into.get(place).copied().flatten();
        let of_holder = holder.and_then(|holder| Some((drafts.get(holder)?.sheet, holder)));
        let Some((sheet, holder)) = of_holder else { continue };
        let depth = found.depth.get(holder).map_or(0, |depth| depth + 1);
        if let (Some(draft), Some(own)) = (drafts.get_mut(place), found.depth.get_mut(place)) {
            draft.sheet = sheet;
            *own = depth;
        }
    }
    found
}

impl Merged {
    /// Takes circles and what is too deep out, and returns all places, holders before what goes into them.
    fn sound(&mut self, drafts: &[Draft], left_out: &mut Gathered) -> Vec<usize> {
        let mut order = Vec::with_capacity(drafts.len());
        let mut depths: Vec<Option<usize>> = vec![None; drafts.len()];
        for place in 0..drafts.len() {
            let mut chain = Vec::new();
            let mut on_way = std::collections::HashSet::new();
            let mut at = Some(place);
            while let Some(one) = at.filter(|one| depths.get(*one) == Some(&None)) {
                if !on_way.insert(one) {
                    // The last of the chain leads back into it.
                    if let Some(last) = chain.last().copied() {
                        self.free(last, drafts, left_out);
                    }
                    break;
                }
                chain.push(one);
                at = self.into.get(one).copied().flatten();
            }
            for one in chain.into_iter().rev() {
                let holder = self.into.get(one).copied().flatten();
                let above = holder.and_then(|holder| depths.get(holder).copied().flatten());
                let mut depth = above.map_or(0, |above| above + 1);
                if depth >= MERGED_DEEP {
                    self.free(one, drafts, left_out);
                    depth = 0;
                }
                if let Some(slot) = depths.get_mut(one) {
                    *slot = Some(depth);
                }
                order.push(one);
            }
        }
        order
    }

    /// Lets an answer stand for itself.
    fn free(&mut self, place: usize, drafts: &[Draft], left_out: &mut Gathered) {
        if let Some(slot) = self.into.get_mut(place) {
            *slot = None;
        }
        if let Some(draft) = drafts.get(place) {
            let into = draft.into.map(|into| into.to_string()).unwrap_or_default();
            left_out.note(What::Link, "", draft.line, &into);
        }
    }

    /// Puts the answers into those they go into, and makes the edits that keep them at the end of the
    /// sheets.
    pub(super) fn nest(self, session: &Session, drafts: Vec<Draft>, edits: &mut Vec<Edit>) {
        let mut answers: Vec<Option<(Sheet, Box<Answer>)>> =
            drafts.into_iter().map(|draft| Some((draft.sheet, draft.answer))).collect();
        let mut inner: Vec<usize> = (0..answers.len())
            .filter(|place| self.into.get(*place).copied().flatten().is_some())
            .collect();
        inner.sort_by_key(|place| std::cmp::Reverse(self.depth.get(*place).copied()));
        for place in inner {
            let Some((_, answer)) = answers.get_mut(place).and_then(Option::take) else { continue };
            let holder = self.into.get(place).copied().flatten();
            let holder = holder.and_then(|holder| answers.get_mut(holder)?.as_mut());
            if let Some((_, holder)) = holder {
                holder.merged.push(*answer);
            }
        }
        let mut ends = Sheet::ALL.map(|sheet| (sheet, session.sheet(sheet).len()));
        let mut merges = Vec::new();
        edits.reserve(answers.len());
        for (place, kept) in answers.into_iter().enumerate() {
            let Some((sheet, answer)) = kept else { continue };
            if let Some(into) = self.there.get(&place) {
                merges.push(Edit::Merge { from: answer.label, into: *into });
            }
            let Some((_, end)) = ends.iter_mut().find(|(known, _)| *known == sheet) else {
                continue;
            };
            edits.push(Edit::Add { sheet, index: *end, answer });
            *end += 1;
        }
        edits.extend(merges);
    }
}
