//! Composed edits: what takes several strict edits to do properly, built as one.

use super::answer::Answer;
use super::coverage::coverage;
use super::edit::Edit;
use super::label::Label;
use super::moment::Moment;
use super::question::{Sheet, Stage};
use super::session::Session;
use super::silence::SilentWriting;

/// A link that a move would lose: the answer that has it, and the one it leads to.
pub type LostLink = (Label, Label);

impl Session {
    /// Builds the edit that puts a new answer at the end of a sheet.
    pub fn adding(&self, sheet: Sheet, answer: Answer) -> Edit {
        Edit::Add { sheet, index: self.sheet(sheet).len(), answer: Box::new(answer) }
    }

    /// Builds the edit that puts new answers at the end of a sheet, one after another, under the
    /// labels of [`Session::numbered`].
    pub fn adding_all(&self, sheet: Sheet, answers: impl IntoIterator<Item = Answer>) -> Edit {
        let numbered = self.numbered(sheet, answers).into_iter().map(Box::new);
        let places = self.sheet(sheet).len()..;
        let add = |(index, answer)| Edit::Add { sheet, index, answer };
        Edit::Batch(places.zip(numbered).map(add).collect())
    }

    /// Gives new answers the next labels of a sheet, whatever labels they have.
    pub fn numbered(&self, sheet: Sheet, answers: impl IntoIterator<Item = Answer>) -> Vec<Answer> {
        let first = self.next_label(sheet).number();
        let label = |place: usize| {
            let more = u32::try_from(place).unwrap_or(u32::MAX);
            Label::new(sheet, first.saturating_add(more))
        };
        let numbered = answers.into_iter().enumerate();
        numbered.map(|(place, answer)| Answer { label: label(place), ..answer }).collect()
    }

    /// Lists the links that would be lost if the answer went to another sheet.
    pub fn links_lost_by_move(&self, label: Label, to: Sheet) -> Vec<LostLink> {
        let answer = self.answer(label);
        let targets = answer.map(Answer::targets_with_merged).unwrap_or_default();
        let goes_along = |target: Label| answer.is_some_and(|answer| answer.holds(target));
        let on = |target| if goes_along(target) { Some(to) } else { self.sheet_of(target) };
        let targets =
            targets.into_iter().filter(|target| on(*target).is_none_or(|on| !to.may_link_to(on)));
        let causes = answer.map(Answer::causes_with_merged).unwrap_or_default().into_iter();
        let causes = causes.filter(|cause| on(*cause).is_none_or(|on| !to.may_come_from(on)));
        let own = targets.chain(causes).map(|target| (label, target));
        let is_lost = |other: &Label| {
            let from = self.sheet_of(*other).zip(self.answer(*other));
            from.is_none_or(|(from, other)| {
                let leads = |to: Vec<Label>| to.iter().any(|target| goes_along(*target));
                leads(other.targets_with_merged()) && !from.may_link_to(to)
                    || leads(other.causes_with_merged()) && !from.may_come_from(to)
            })
        };
        let others = self.linked_to(label).into_iter().filter(|other| *other != label);
        own.chain(others.filter(is_lost).map(|other| (other, label))).collect()
    }

    /// Builds the edit that moves an answer to the end of another sheet, dropping the links of
    /// [`Session::links_lost_by_move`]; nothing when there is no such answer.
    pub fn moving_to_sheet(&self, label: Label, to: Sheet) -> Option<Edit> {
        let (sheet, index) = self.position(label)?;
        if sheet == to {
            return Some(Edit::Move { label, sheet, index });
        }
        let mut edits = self.unlinking(&self.links_lost_by_move(label, to));
        edits.push(Edit::Move { label, sheet: to, index: self.sheet(to).len() });
        Some(Edit::Batch(edits))
    }

    /// Builds the edit that takes answers away together with the links to them.
    pub fn removing(&self, labels: &[Label]) -> Edit {
        let mut lost = Vec::new();
        for label in labels {
            lost.extend(self.linked_to(*label).into_iter().map(|other| (other, *label)));
        }
        let mut edits = self.unlinking(&lost);
        edits.extend(labels.iter().map(|label| Edit::Remove(*label)));
        Edit::Batch(edits)
    }

    /// Builds the edits that drop links, one for each answer that has some, merged ones included.
    fn unlinking(&self, lost: &[LostLink]) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (_, answer) in self.answers() {
            let goes = |target: &Label| {
                lost.iter().any(|(from, to)| {
                    *from == answer.label
                        && self.standing(*to).is_some_and(|standing| standing.holds(*target))
                })
            };
            for part in answer.with_merged() {
                let kept = |of: &[Label]| of.iter().filter(|to| !goes(to)).copied().collect();
                if part.targets.iter().any(goes) {
                    edits.push(Edit::Link(part.label, kept(&part.targets)));
                }
                if part.causes.iter().any(goes) {
                    edits.push(Edit::Causes(part.label, kept(&part.causes)));
                }
            }
        }
        edits
    }

    /// Builds the edit that adds an answer and counts it into one already there.
    pub fn backing(&self, sheet: Sheet, answer: Answer, into: Label) -> Edit {
        let from = answer.label;
        Edit::Batch(vec![self.adding(sheet, answer), Edit::Merge { from, into }])
    }

    /// Builds the edit that closes the session, with a running clock stopped and what is open
    /// recorded as seen; one undo takes the closing back.
    pub fn closing(&self, now: Moment) -> Edit {
        let mut edits = self.going_over(Stage::Closed, now);
        edits.push(Edit::Close { at: now, left_open: coverage(self).gaps() });
        Edit::Batch(edits)
    }

    /// Builds the edit that goes to a stage, with a running clock going over to it.
    pub fn entering(&self, stage: Stage, now: Moment) -> Edit {
        let mut edits = self.going_over(stage, now);
        edits.push(Edit::Enter(stage, now));
        Edit::Batch(edits)
    }

    /// Builds the edits with which a running clock goes over to a stage, or stops before one without
    /// minutes.
    fn going_over(&self, stage: Stage, now: Moment) -> Vec<Edit> {
        let mut edits = Vec::new();
        if self.clock.is_some() {
            if self.slot(self.stage).is_some() {
                edits.push(Edit::Used(self.stage, self.used_seconds(self.stage, now)));
            }
            let runs_on = stage != Stage::Closed && self.slot(stage).is_some();
            edits.push(Edit::Clock(runs_on.then_some(now)));
        }
        edits
    }

    /// Builds the edit that starts the clock of the stage, or stops it.
    pub fn toggling_clock(&self, now: Moment) -> Edit {
        if self.clock.is_none() {
            return Edit::Clock(Some(now));
        }
        self.stopping_clock(now)
    }

    /// Builds the edit that stops the clock and keeps the seconds it ran until `end`.
    pub fn stopping_clock(&self, end: Moment) -> Edit {
        let mut edits = vec![Edit::Clock(None)];
        if self.clock.is_some() && self.slot(self.stage).is_some() {
            edits.insert(0, Edit::Used(self.stage, self.used_seconds(self.stage, end)));
        }
        Edit::Batch(edits)
    }

    /// Returns the silent writing that goes on at the present stage, if one does.
    pub fn silent_now(&self, now: Moment) -> Option<&SilentWriting> {
        let last = self.silent.last().filter(|silent| silent.stage == self.stage);
        last.filter(|silent| silent.left(now).is_some())
    }

    /// Builds the edit that begins silent writing at the present stage.
    pub fn beginning_silence(&self, seconds: u64, now: Moment) -> Edit {
        let mut silent = self.silent.clone();
        silent.push(SilentWriting { stage: self.stage, since: now, seconds });
        Edit::Silent(silent)
    }

    /// Builds the edit that ends the silent writing that goes on; nothing when none does.
    pub fn ending_silence(&self, now: Moment) -> Option<Edit> {
        let seconds = now.seconds_since(self.silent_now(now)?.since);
        Some(self.with_last_silence(|silent| silent.seconds = seconds))
    }

    /// Builds the edit that gives the silent writing that goes on so many seconds more; nothing when none
    /// does.
    pub fn lengthening_silence(&self, more: u64, now: Moment) -> Option<Edit> {
        self.silent_now(now)?;
        Some(self.with_last_silence(|silent| silent.seconds = silent.seconds.saturating_add(more)))
    }

    fn with_last_silence(&self, change: impl FnOnce(&mut SilentWriting)) -> Edit {
        let mut silent = self.silent.clone();
        if let Some(last) = silent.last_mut() {
            change(last);
        }
        Edit::Silent(silent)
    }

    /// Returns the seconds of silent writing at a stage until now.
    pub fn silent_seconds(&self, stage: Stage, now: Moment) -> u64 {
        let of_stage = self.silent.iter().filter(|silent| silent.stage == stage);
        let seconds = of_stage.map(|silent| silent.seconds.min(now.seconds_since(silent.since)));
        seconds.fold(0, u64::saturating_add)
    }
}
