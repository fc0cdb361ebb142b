//! Voices and stakeholder groups: who said it, and for whom they stand.

use serde::{Deserialize, Serialize};

use super::question::Question;

/// The short name of a stakeholder group within a session, like `activists`.
pub type GroupKey = String;

/// A side of the city's life that is in the room.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The short name answers refer to.
    pub key: GroupKey,
    /// The name as people read it; empty means the program's own word for a well-known key.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// How many people of it are in the room.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub present: u32,
}

pub(super) fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Group {
    /// The keys of the groups that every lab starts with.
    pub const WELL_KNOWN: [&'static str; 6] =
        ["business", "authority", "regional", "activists", "public", "experts"];

    /// Returns the groups that every lab starts with, nobody counted yet.
    pub fn well_known() -> Vec<Self> {
        Self::WELL_KNOWN
            .iter()
            .map(|key| Self { key: (*key).to_owned(), ..Self::default() })
            .collect()
    }
}

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
