//! Undo and redo, over stages and over a restart.

use std::mem::take;

use super::edit::{Edit, Refusal};
use super::history::{Cause, History, Step};
use super::limits::check_seq;
use super::rules::check_room;
use super::session::Session;
use super::weight::Weight;

impl Session {
    /// Performs an edit, remembers how to undo it, and returns the step for the journal.
    ///
    /// # Errors
    ///
    /// Refuses what [`Session::apply`] refuses, and what would close a circle of causes; the session is then
    /// as it was.
    pub fn perform(&mut self, edit: Edit) -> Result<Step, Refusal> {
        if let Some(refusal) = self.circle_made_by(&edit) {
            return Err(refusal);
        }
        self.step(Cause::Done, edit)
    }

    /// Performs an edit as [`Session::perform`] does where nobody needs the step, because the whole session is
    /// written next; of a large edit there is then no second copy.
    ///
    /// # Errors
    ///
    /// As [`Session::perform`].
    pub fn perform_whole(&mut self, edit: Edit) -> Result<(), Refusal> {
        if let Some(refusal) = self.circle_made_by(&edit) {
            return Err(refusal);
        }
        self.carry_out(self.seq.saturating_add(1), Cause::Done, edit)
    }

    /// Takes the last step back; returns nothing when there is none.
    ///
    /// # Errors
    ///
    /// Refuses when the step cannot be taken back any more, which only a file edited by hand can
    /// bring about.
    pub fn undo(&mut self) -> Result<Option<Step>, Refusal> {
        let last = self.history.done.last().cloned();
        last.map(|edit| self.step(Cause::Undone, edit)).transpose()
    }

    /// Does again what was taken back last; returns nothing when there is none.
    ///
    /// # Errors
    ///
    /// Refuses as [`Session::undo`] does.
    pub fn redo(&mut self) -> Result<Option<Step>, Refusal> {
        let last = self.history.undone.last().cloned();
        last.map(|edit| self.step(Cause::Redone, edit)).transpose()
    }

    fn step(&mut self, cause: Cause, edit: Edit) -> Result<Step, Refusal> {
        let step = Step { seq: self.seq.saturating_add(1), cause, edit };
        self.apply_step(&step)?;
        Ok(step)
    }

    /// Performs a step from the journal, undo and redo included.
    ///
    /// # Errors
    ///
    /// Refuses what [`Session::apply`] refuses, and a step after which the session could not be
    /// written; the session is then as it was.
    pub fn apply_step(&mut self, step: &Step) -> Result<(), Refusal> {
        self.carry_out(step.seq, step.cause, step.edit.clone())
    }

    fn carry_out(&mut self, seq: u64, cause: Cause, edit: Edit) -> Result<(), Refusal> {
        check_seq(seq)?;
        let weight = self.weight.with(&edit);
        check_room(cause, &edit, weight)?;
        let replaced = self.apply(edit)?;
        // Nearly always all of it can be undone; then there is no second copy of it.
        let (kept, weight) = if replaced.is_wholly_undoable() {
            (Some(replaced), weight)
        } else {
            let kept = replaced.clone().step_part();
            let weight = kept.iter().fold(weight, Weight::with).without([&replaced]);
            (kept, weight)
        };
        self.seq = seq;
        let History { done, undone } = &mut self.history;
        let forgotten: Vec<Edit> = match cause {
            Cause::Done if kept.is_some() => take(undone),
            Cause::Done => Vec::new(),
            Cause::Undone => done.pop().into_iter().collect(),
            Cause::Redone => undone.pop().into_iter().collect(),
        };
        // What was replaced went to the history, but for what is no step.
        self.weight = if kept.is_some() { weight.without(&forgotten) } else { weight };
        match cause {
            Cause::Done | Cause::Redone => done.extend(kept),
            Cause::Undone => undone.extend(kept),
        }
        Ok(())
    }
}
