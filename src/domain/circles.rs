//! Circles: no trouble comes from itself, straight or through others.
//!
//! Every edit keeps that of the causes as they are recorded, label by label, so that what is taken back, done
//! again or recovered always fits. Merged answers count as one, and so a circle can close between answers
//! where none is between labels: whoever makes a new step of that kind is told why it is refused. To split
//! an answer off is never refused, and what is drawn from causes ends where it began.

use std::collections::{HashMap, HashSet};

use super::answer::Answer;
use super::answer_index::AnswerIndex;
use super::edit::{Edit, Refusal};
use super::label::Label;
use super::session::Session;

/// Refuses an answer of which a part comes from itself within it.
pub(super) fn check_parts(answer: &Answer) -> Result<(), Refusal> {
    let parts = answer.with_merged().map(|part| (part.label, part.causes.clone()));
    match in_circle(parts.filter(|(_, causes)| !causes.is_empty())) {
        Some(label) => Err(Refusal::Circle(label, label)),
        None => Ok(()),
    }
}

impl Session {
    /// Refuses causes with which an answer would come from itself, label by label.
    pub(super) fn check_no_circle(&self, label: Label, causes: &[Label]) -> Result<(), Refusal> {
        if causes.is_empty() {
            return Ok(());
        }
        let parts = self.parts().filter(|(_, part)| !part.causes.is_empty());
        let known: HashMap<Label, &[Label]> =
            parts.map(|(_, part)| (part.label, part.causes.as_slice())).collect();
        for cause in causes {
            let (mut open, mut seen) = (vec![*cause], HashSet::from([*cause]));
            while let Some(one) = open.pop() {
                if one == label {
                    return Err(Refusal::Circle(label, *cause));
                }
                let next = known.get(&one).copied().unwrap_or_default();
                open.extend(next.iter().copied().filter(|next| seen.insert(*next)));
            }
        }
        Ok(())
    }

    /// Finds an answer that comes from itself, label by label, which only a file edited by hand can have.
    pub(super) fn label_in_circle(&self) -> Option<Label> {
        let parts = self.parts().filter(|(_, part)| !part.causes.is_empty());
        in_circle(parts.map(|(_, part)| (part.label, part.causes.clone())))
    }

    /// Says why an edit is not to be made that would close a circle of causes between answers; nothing where
    /// it closes none, or where it cannot be made for another reason.
    pub fn circle_made_by(&self, edit: &Edit) -> Option<Refusal> {
        let has_causes = || self.parts().any(|(_, part)| !part.causes.is_empty());
        if !links_answers(edit) || !(brings_causes(edit) || has_causes()) {
            return None;
        }
        judge(&mut self.without_history(), edit)
    }

    /// Finds an answer that comes from itself, with merged answers as one.
    fn answer_in_circle(&self) -> Option<Label> {
        let index = AnswerIndex::of(self);
        let causes = self.answers().map(|(_, answer)| {
            let causes = index.causes(answer).into_iter();
            (answer.label, causes.map(|cause| cause.label).collect::<Vec<_>>())
        });
        in_circle(causes.filter(|(_, causes)| !causes.is_empty()))
    }
}

/// Performs an edit on a session that is tried, part by part; says why, if a circle is closed.
fn judge(session: &mut Session, edit: &Edit) -> Option<Refusal> {
    let refusal = match edit {
        Edit::Batch(parts) => return judge_parts(session, parts),
        Edit::Merge { from, into } => Some(Refusal::CircleByMerge(*from, *into)),
        Edit::Causes(label, causes) => causes.first().map(|cause| Refusal::Circle(*label, *cause)),
        _ => None,
    };
    let was_sound = refusal.is_some() && session.answer_in_circle().is_none();
    session.apply(edit.clone()).ok()?;
    refusal.filter(|_| was_sound && session.answer_in_circle().is_some())
}

/// Judges the parts of a batch; those that close no circle are performed together, as the batch performs them.
fn judge_parts(session: &mut Session, parts: &[Edit]) -> Option<Refusal> {
    for together in parts.chunk_by(|one, next| links_answers(one) == links_answers(next)) {
        if together.iter().any(links_answers) {
            if let Some(refusal) = together.iter().find_map(|part| judge(session, part)) {
                return Some(refusal);
            }
        } else {
            session.apply(Edit::Batch(together.to_vec())).ok()?;
        }
    }
    None
}

/// Tells whether an edit merges answers or sets causes.
fn links_answers(edit: &Edit) -> bool {
    match edit {
        Edit::Batch(parts) => parts.iter().any(links_answers),
        Edit::Merge { .. } => true,
        Edit::Causes(_, causes) => !causes.is_empty(),
        _ => false,
    }
}

fn brings_causes(edit: &Edit) -> bool {
    match edit {
        Edit::Batch(parts) => parts.iter().any(brings_causes),
        Edit::Add { answer, .. } => answer.with_merged().any(|part| !part.causes.is_empty()),
        Edit::Causes(_, causes) => !causes.is_empty(),
        _ => false,
    }
}

/// Finds the first of those that come from themselves, each given with what it comes from.
fn in_circle(causes: impl Iterator<Item = (Label, Vec<Label>)>) -> Option<Label> {
    let causes: HashMap<Label, Vec<Label>> = causes.collect();
    // One is done when all that it comes from is done; what is in a circle, or leads out of it, never is.
    let mut waits: HashMap<Label, usize> = HashMap::new();
    let mut effects: HashMap<Label, Vec<Label>> = HashMap::new();
    for (label, causes) in &causes {
        waits.insert(*label, causes.len());
        for cause in causes {
            effects.entry(*cause).or_default().push(*label);
        }
    }
    let mut open: Vec<Label> =
        effects.keys().copied().filter(|label| !waits.contains_key(label)).collect();
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
