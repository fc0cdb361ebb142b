//! Undo and redo, over stages and over a restart.

use super::edit::{Edit, Refusal};
use super::history::{Cause, History, Step};
use super::session::Session;

impl Session {
    /// Performs an edit, remembers how to undo it, and returns the step for the journal.
    ///
    /// # Errors
    ///
    /// Refuses what [`Session::apply`] refuses; the session is then as it was.
    pub fn perform(&mut self, edit: Edit) -> Result<Step, Refusal> {
        self.step(Cause::Done, edit)
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
        let step = Step { seq: self.seq + 1, cause, edit };
        self.apply_step(&step)?;
        Ok(step)
    }

    /// Performs a step from the journal, undo and redo included.
    ///
    /// # Errors
    ///
    /// Refuses what [`Session::apply`] refuses; the session is then as it was.
    pub fn apply_step(&mut self, step: &Step) -> Result<(), Refusal> {
        let inverse = self.apply(step.edit.clone())?.step_part();
        self.seq = step.seq;
        let History { done, undone } = &mut self.history;
        match step.cause {
            Cause::Done if inverse.is_some() => {
                done.extend(inverse);
                undone.clear();
            }
            Cause::Done => {}
            Cause::Undone => {
                done.pop();
                undone.extend(inverse);
            }
            Cause::Redone => {
                undone.pop();
                done.extend(inverse);
            }
        }
        Ok(())
    }
}
