//! Opinions on an answer: objections and supports, with who and why.
//!
//! One dissent that is on record makes it far easier for others not to go along against their better
//! knowledge (S. E. Asch, "Studies of Independence and Conformity", Psychological Monographs 70(9), 1956).

use serde::{Deserialize, Serialize};

use super::voice::Voice;

/// What somebody says against an answer or for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    /// Whether it is for the answer or against it.
    pub stance: Stance,
    /// Who says so; empty where that was not said.
    #[serde(default, skip_serializing_if = "Voice::is_empty")]
    pub voice: Voice,
    /// Why, in their own words; empty where that was not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// Whether something is said for an answer or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stance {
    /// Against it.
    Objection,
    /// For it.
    Support,
}

impl Stance {
    /// Both, objections first.
    pub const ALL: [Self; 2] = [Self::Objection, Self::Support];

    /// Returns what it is called in files for other programs, in any language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Objection => "objection",
            Self::Support => "support",
        }
    }
}
