//! The rows that can be kept.

use serde::{Deserialize, Serialize};

use crate::domain::{
    Carried, Commitment, Label, Moment, Opinion, Readback, Requirement, Sheet, Voice, Votes,
};

/// A row that can be kept; every text is clean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Row {
    /// The line of the file it begins on, or the row of the sheet, from 1.
    pub line: usize,
    /// What was said.
    pub text: String,
    /// Who said it; a group by its key, or by its name as the file has it.
    pub voices: Vec<Voice>,
    /// The theme.
    pub theme: Option<String>,
    /// How many votes it got; groups by their names as the file has them.
    pub votes: Votes,
    /// What else is said of it, if anything is.
    pub details: Option<Box<Details>>,
}

/// What else a row says of an answer; groups stand in it by their keys, or by their names as the file has
/// them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Details {
    /// Whether a file of this program's own says it: names in it are exact, and nobody is looked up by a
    /// part of a name.
    pub is_own: bool,
    /// The platform it was said on, where the file has several.
    pub platform: Option<String>,
    /// The sheet it stands on.
    pub sheet: Option<Sheet>,
    /// Whether it goes to another sheet than the one it stands on, where it gets a new label.
    pub is_moved: bool,
    /// Its label.
    pub label: Option<Label>,
    /// The answer it was merged into.
    pub into: Option<Label>,
    /// The answers it is for: labels in any language, or what they say.
    pub targets: Vec<String>,
    /// The troubles it comes from, likewise.
    pub causes: Vec<String>,
    /// Who does it, by when, with what.
    pub commitment: Commitment,
    /// To whom it is addressed, with the reply.
    pub requirement: Option<Requirement>,
    /// What is said against it and for it.
    pub opinions: Vec<Opinion>,
    /// What the read-back brought.
    pub readback: Option<Readback>,
    /// The wording before it was reworded.
    pub verbatim: Option<String>,
    /// Where it comes from, if an earlier lab promised it.
    pub carried: Option<Carried>,
    /// Whether it is picked for the plenary.
    pub plenary: bool,
    /// When it was said.
    pub at: Option<Moment>,
}
