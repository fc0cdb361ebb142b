//! What the next answer gets beside its text.

use crate::domain::{Commitment, GroupKey, Label, Voice};

/// What the next answer gets beside its text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Next {
    /// Who says it; stays until changed.
    pub voice: Voice,
    /// The trouble or way it is for; stays until changed.
    pub target: Option<Label>,
    /// What it is for beside that; goes with the answer.
    pub more_targets: Vec<Label>,
    /// The troubles that it comes from; goes with the answer.
    pub causes: Vec<Label>,
    /// Its theme; goes with the answer.
    pub theme: Option<String>,
    /// Who does it, by when, with what; goes with the answer.
    pub commitment: Commitment,
    /// The group it is addressed to; goes with the answer.
    pub addressee: Option<GroupKey>,
}
