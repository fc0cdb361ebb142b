//! Many answers added, or taken away, as one edit: checked together, and in time that grows with their
//! number alone.
//!
//! What holds for one after another holds for all of them at once, but that they may lead to each other
//! whatever their order. So what brought a hundred thousand answers in is taken back as soon as it came.

use std::collections::{HashMap, HashSet};

use super::answer::Answer;
use super::circles::check_parts;
use super::edit::{Edit, Refusal};
use super::label::Label;
use super::limits;
use super::question::Sheet;
use super::rules::check_answer;
use super::session::Session;

/// A part of a batch.
pub(super) enum Part {
    /// Answers that are added one right after the other, with the places they go to.
    Adds(Vec<(Sheet, usize, Box<Answer>)>),
    /// Answers that are taken away one right after the other.
    Removals(Vec<Label>),
    /// Any other edit.
    One(Edit),
}

/// Takes a batch apart, so that answers which come or go one right after the other stand together.
pub(super) fn parts(edits: Vec<Edit>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for edit in edits {
        match (parts.last_mut(), edit) {
            (Some(Part::Adds(added)), Edit::Add { sheet, index, answer }) => {
                added.push((sheet, index, answer));
            }
            (_, Edit::Add { sheet, index, answer }) => {
                parts.push(Part::Adds(vec![(sheet, index, answer)]));
            }
            (Some(Part::Removals(labels)), Edit::Remove(label)) => labels.push(label),
            (_, Edit::Remove(label)) => parts.push(Part::Removals(vec![label])),
            (_, edit) => parts.push(Part::One(edit)),
        }
    }
    parts.into_iter().map(alone).collect()
}

/// One answer alone is looked up as quickly as all are gone over.
fn alone(part: Part) -> Part {
    match part {
        Part::Adds(mut added) if added.len() == 1 => match added.pop() {
            Some((sheet, index, answer)) => Part::One(Edit::Add { sheet, index, answer }),
            None => Part::Adds(added),
        },
        Part::Removals(labels) => match labels.as_slice() {
            [label] => Part::One(Edit::Remove(*label)),
            _ => Part::Removals(labels),
        },
        part => part,
    }
}

impl Session {
    /// Adds answers; returns the edits that take them away again, in the same order.
    pub(super) fn add_all(
        &mut self,
        added: Vec<(Sheet, usize, Box<Answer>)>,
    ) -> Result<Vec<Edit>, Refusal> {
        let mut sheets: HashMap<Label, Sheet> =
            self.parts().map(|(sheet, part)| (part.label, sheet)).collect();
        for (sheet, _, answer) in &added {
            limits::check_answer(answer)?;
            check_parts(answer)?;
            for part in answer.with_merged() {
                if sheets.insert(part.label, *sheet).is_some() {
                    return Err(Refusal::LabelTaken(part.label));
                }
            }
        }
        let mut lengths = Sheet::ALL.map(|sheet| (sheet, self.sheet(sheet).len()));
        for (sheet, index, answer) in &added {
            for part in answer.with_merged() {
                check_answer(part, *sheet, &self.groups, |label| sheets.get(&label).copied())?;
            }
            let length = lengths.iter_mut().find(|(known, _)| known == sheet);
            let Some((_, length)) = length.filter(|(_, length)| index <= length) else {
                return Err(Refusal::NoPlace(*index));
            };
            *length += 1;
        }
        drop(sheets);
        for (sheet, all) in lengths {
            let more = all.saturating_sub(self.sheet(sheet).len());
            self.sheet_mut(sheet).reserve(more);
        }
        let mut inverses = Vec::with_capacity(added.len());
        let mut has_causes = false;
        for (sheet, index, answer) in added {
            inverses.push(Edit::Remove(answer.label));
            for part in answer.with_merged() {
                self.given.raise(part.label);
                has_causes = has_causes || !part.causes.is_empty();
            }
            self.sheet_mut(sheet).insert(index, *answer);
        }
        let circle = if has_causes { self.label_in_circle() } else { None };
        let Some(label) = circle else { return Ok(inverses) };
        let added: Vec<Label> = inverses.iter().rev().filter_map(Edit::answer).collect();
        self.remove_all(&added)?;
        Err(Refusal::Circle(label, label))
    }

    /// Takes answers away; returns the edits that bring them back, in the same order.
    pub(super) fn remove_all(&mut self, labels: &[Label]) -> Result<Vec<Edit>, Refusal> {
        let mut going: HashMap<Label, Label> = HashMap::new();
        let wanted: HashSet<Label> = labels.iter().copied().collect();
        let mut found = HashSet::new();
        for (_, answer) in self.answers().filter(|(_, answer)| wanted.contains(&answer.label)) {
            found.insert(answer.label);
            going.extend(answer.with_merged().map(|part| (part.label, answer.label)));
        }
        if let Some(label) = labels.iter().find(|label| !found.remove(label)) {
            return Err(Refusal::NoAnswer(*label));
        }
        for (_, answer) in self.answers().filter(|(_, answer)| !wanted.contains(&answer.label)) {
            let mut links =
                answer.with_merged().flat_map(|part| part.targets.iter().chain(&part.causes));
            if let Some(target) = links.find_map(|link| going.get(link)) {
                return Err(Refusal::Linked(*target, answer.label));
            }
        }
        let mut inverses = Vec::with_capacity(labels.len());
        for label in labels {
            let (sheet, index) = self.position(*label).ok_or(Refusal::NoAnswer(*label))?;
            let answer = Box::new(self.sheet_mut(sheet).remove(index));
            inverses.push(Edit::Add { sheet, index, answer });
        }
        Ok(inverses)
    }
}
