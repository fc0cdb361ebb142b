//! Voices: who said it.

use serde::{Deserialize, Serialize};

use super::group::GroupKey;
use super::question::Question;

/// Who said it: a person, a stakeholder group, or both.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Voice {
    /// The person's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The stakeholder group's key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupKey>,
}

impl Voice {
    /// Makes the voice of a named person, of a group or of none.
    pub fn person(name: impl Into<String>, group: Option<GroupKey>) -> Self {
        Self { person: Some(name.into()), group }
    }

    /// Makes the voice of a whole group.
    pub fn group(key: impl Into<GroupKey>) -> Self {
        Self { person: None, group: Some(key.into()) }
    }

    /// Tells whether the voice names nobody.
    pub fn is_empty(&self) -> bool {
        self.person.is_none() && self.group.is_none()
    }
}

/// A turn that a person of the roster let pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pass {
    /// The question asked.
    pub question: Question,
    /// The person.
    pub person: String,
}
