//! How two states of one session differ, answer by answer.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;

/// How an earlier state of a session differs from the present one.
///
/// Answers are compared by label, merged ones included; each list is in the order of the labels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference<'a> {
    /// The answers that only the present state has.
    pub only_now: Vec<&'a Answer>,
    /// The answers that only the earlier state has.
    pub only_then: Vec<&'a Answer>,
    /// The answers with another wording: as they are now, and as they were then.
    pub reworded: Vec<(&'a Answer, &'a Answer)>,
    /// The answers as they are now that have the same wording and differ in something else: who said
    /// it, votes, theme, links, owner, date, sheet, or what they are merged into.
    pub changed: Vec<&'a Answer>,
}

impl Difference<'_> {
    /// Counts the answers that would go, come back, be reworded, and change otherwise, if the
    /// earlier state was restored.
    pub fn counts(&self) -> [usize; 4] {
        [self.only_now.len(), self.only_then.len(), self.reworded.len(), self.changed.len()]
    }
}

/// Compares the present state of a session with an earlier one.
pub fn difference<'a>(now: &'a Session, then: &'a Session) -> Difference<'a> {
    let mut found = Difference::default();
    let (mut earlier, present) = (parts(then), parts(now));
    for (label, here) in present {
        match earlier.remove(&label) {
            None => found.only_now.push(here.answer),
            Some(there) if here.answer.text != there.answer.text => {
                found.reworded.push((here.answer, there.answer));
            }
            Some(there) if !here.is_same(&there) => found.changed.push(here.answer),
            Some(_) => {}
        }
    }
    found.only_then.extend(earlier.into_values().map(|there| there.answer));
    found
}

/// An answer, merged or not, and where it stands.
struct Part<'a> {
    answer: &'a Answer,
    sheet: Sheet,
    /// The answer it is merged into, or itself.
    holder: Label,
}

impl Part<'_> {
    /// Tells whether two states of an answer are the same; what is merged into it is compared by
    /// itself.
    fn is_same(&self, other: &Self) -> bool {
        let own = |answer: &Answer| Answer { merged: Vec::new(), ..answer.clone() };
        (self.sheet, self.holder) == (other.sheet, other.holder)
            && own(self.answer) == own(other.answer)
    }
}

/// Lists the answers of a session by label, merged ones included.
fn parts(session: &Session) -> BTreeMap<Label, Part<'_>> {
    let with_merged = session.answers().flat_map(|(sheet, holder)| {
        let part = move |answer| Part { answer, sheet, holder: holder.label };
        holder.with_merged().map(move |answer| (answer.label, part(answer)))
    });
    with_merged.collect()
}
