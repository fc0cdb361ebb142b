//! Which answer stands for a label: an index built once, for work over the whole session.

use std::collections::HashMap;

use super::answer::Answer;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;
use super::unique::unique_by;

/// Every label of a session with the answer that stands for it.
///
/// [`Session::standing`] answers the same question by a search; this answers it ten thousand times.
#[derive(Debug, Clone)]
pub struct AnswerIndex<'a> {
    places: HashMap<Label, (Sheet, &'a Answer)>,
}

impl<'a> AnswerIndex<'a> {
    /// Goes over all answers of a session once.
    pub fn of(session: &'a Session) -> Self {
        let mut places = HashMap::new();
        for (sheet, answer) in session.answers() {
            for part in answer.with_merged() {
                places.entry(part.label).or_insert((sheet, answer));
            }
        }
        Self { places }
    }

    /// Returns the answer that stands for a label, itself or the one it was merged into.
    pub fn get(&self, label: Label) -> Option<&'a Answer> {
        self.places.get(&label).map(|(_, answer)| *answer)
    }

    /// Returns the sheet on which the answer stands.
    pub fn sheet(&self, label: Label) -> Option<Sheet> {
        self.places.get(&label).map(|(sheet, _)| *sheet)
    }

    /// Lists the answers on a sheet that an answer is for, merged ones counted through the answer
    /// they were merged into, each once.
    pub fn targets(&self, answer: &Answer, on: Sheet) -> Vec<&'a Answer> {
        let linked = answer.with_merged().flat_map(|part| &part.targets);
        let standing = linked.filter_map(|label| self.places.get(label));
        let targets = standing.filter(|(sheet, _)| *sheet == on).map(|(_, target)| *target);
        unique_by(targets, |target| target.label)
    }

    /// Lists the troubles that an answer comes from, merged ones counted through the answer they were
    /// merged into, each once and without the answer itself.
    pub fn causes(&self, answer: &Answer) -> Vec<&'a Answer> {
        let linked = answer.with_merged().flat_map(|part| &part.causes);
        let causes = linked.filter_map(|label| self.get(*label));
        let causes = causes.filter(|cause| cause.label != answer.label);
        unique_by(causes, |cause| cause.label)
    }
}
