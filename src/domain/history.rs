//! The history of a session: its changes as the journal keeps them, and what undo and redo would do.

use serde::{Deserialize, Serialize};

use super::edit::Edit;

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
    /// What was performed.
    pub edit: Edit,
}
