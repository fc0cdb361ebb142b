//! Undo and redo, over stages and over a restart.

use serde::{Deserialize, Serialize};

use super::edit::{Edit, Refusal};
use super::session::Session;

/// What undo and redo would do; kept in the session file, so that it outlives the program.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct History {
    /// The inverses of what was done, last at the end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<Edit>,
    /// The inverses of what was undone, last at the end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub undone: Vec<Edit>,
}

impl History {
    /// Tells whether nothing can be undone or redone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.undone.is_empty()
    }
}

/// How an edit came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// Somebody did it.
    Done,
    /// Somebody took the last thing back.
    Undone,
    /// Somebody did again what was taken back.
    Redone,
}

/// One change as the journal keeps it: its number, how it came about, and the edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The number of the change within the session, from 1, without gaps.
    pub seq: u64,
    /// How it came about.
    pub cause: Cause,
    /// What was carried out.
    pub edit: Edit,
}

impl Session {
    /// Carries out an edit, remembers how to undo it, and returns the step for the journal.
    ///
    /// # Errors
    ///
    /// Refuses what [`Session::apply`] refuses; the session is then as it was.
    pub fn perform(&mut self, edit: Edit) -> Result<Step, Refusal> {
        let step = Step { seq: self.seq + 1, cause: Cause::Done, edit };
        self.apply_step(&step)?;
        Ok(step)
    }

    /// Takes the last step back; returns nothing when there is none.
    ///
    /// # Errors
    ///
    /// Refuses when the step cannot be taken back any more, which only a file edited by hand can
    /// bring about.
    pub fn undo(&mut self) -> Result<Option<Step>, Refusal> {
        let Some(edit) = self.history.done.last().cloned() else { return Ok(None) };
        let step = Step { seq: self.seq + 1, cause: Cause::Undone, edit };
        self.apply_step(&step)?;
        Ok(Some(step))
    }

    /// Does again what was taken back last; returns nothing when there is none.
    ///
    /// # Errors
    ///
    /// Refuses as [`Session::undo`] does.
    pub fn redo(&mut self) -> Result<Option<Step>, Refusal> {
        let Some(edit) = self.history.undone.last().cloned() else { return Ok(None) };
        let step = Step { seq: self.seq + 1, cause: Cause::Redone, edit };
        self.apply_step(&step)?;
        Ok(Some(step))
    }

    /// Carries out a step from the journal, undo and redo included.
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
