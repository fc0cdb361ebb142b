//! What an earlier lab leaves to a later one: its open actions, and what became of its promises.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::label::Label;

/// Where an action comes from that was promised in an earlier lab and is still to be done.
///
/// Session and label name the promise for good, so it is known again after either copy was reworded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// The session it was promised in.
    pub session: Uuid,
    /// Its label there.
    pub label: Label,
    /// The platform of that session.
    pub platform: String,
    /// The title of that session's lab.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lab: String,
    /// The day that session was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Date>,
    /// The day by which it was to be done; the later one where it was put off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// What became of the actions of an earlier session, as it was when they were carried over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The session they were promised in.
    pub session: Uuid,
    /// Its platform.
    pub platform: String,
    /// The title of its lab.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lab: String,
    /// The day it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Date>,
    /// How many actions there were.
    pub promised: u32,
    /// How many of them were done.
    #[serde(default)]
    pub done: u32,
    /// How many of the open ones had been put off to a later day.
    #[serde(default)]
    pub moved: u32,
    /// How many were given up.
    #[serde(default)]
    pub dropped: u32,
}
