//! Stakeholder groups: the sides of the city's life that are in the room.

use serde::{Deserialize, Serialize};

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
