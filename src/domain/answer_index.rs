//! Which answer stands for a label: an index built once, for work over the whole session.

use std::collections::HashMap;

use super::answer::Answer;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;

/// Every label of a session with the answer that stands for it.
///
/// [`Session::standing`] answers the same question by a search; this answers it ten thousand times.
#[derive(Debug, Clone)]
pub struct AnswerIndex<'a> {
    places: HashMap<Label, (Sheet, &'a Answer)>,
}

impl<'a> AnswerIndex<'a> {
    /// Goes over all answers of a session once.
    #[must_use]
    pub fn of(session: &'a Session) -> Self {
        let mut places = HashMap::new();
        for (sheet, answer) in session.answers() {
            answer.for_each(&mut |part| {
                places.entry(part.label).or_insert((sheet, answer));
            });
        }
        Self { places }
    }

    /// Returns the answer that stands for a label, itself or the one it was merged into.
    #[must_use]
    pub fn get(&self, label: Label) -> Option<&'a Answer> {
        self.places.get(&label).map(|(_, answer)| *answer)
    }

    /// Returns the sheet on which the answer stands.
    #[must_use]
    pub fn sheet(&self, label: Label) -> Option<Sheet> {
        self.places.get(&label).map(|(sheet, _)| *sheet)
    }

    /// Lists the answers on a sheet that an answer is for, merged ones counted through the answer
    /// they were merged into, each once.
    #[must_use]
    pub fn targets(&self, answer: &Answer, on: Sheet) -> Vec<&'a Answer> {
        let mut targets: Vec<&Answer> = Vec::new();
        for label in answer.targets_with_merged() {
            if let Some((sheet, target)) = self.places.get(&label)
                && *sheet == on
                && !targets.iter().any(|known| known.label == target.label)
            {
                targets.push(target);
            }
        }
        targets
    }
}
