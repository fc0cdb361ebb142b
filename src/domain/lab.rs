//! The lab: the event that its platforms' sessions belong to.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::agenda::Slot;
use super::group::Group;
use super::question::Question;

/// The event itself, as every session of it repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Lab {
    /// The title of the event.
    pub title: String,
    /// The city or hall.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// Who holds the event.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisers: Vec<String>,
}

/// What the sessions of a lab share when they start: the contents of `lab.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LabPlan {
    /// The layout of the file; see the session's format.
    pub format: u32,
    /// What a reader should know first.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The event.
    pub lab: Lab,
    /// The names of its platforms, in the order that numbers them from 1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<String>,
    /// The stakeholder groups of this lab; empty means the well-known ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// The minutes for each stage; empty means the usual ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<Slot>,
    /// The wording of the key questions where it is not the usual one.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub questions: BTreeMap<Question, String>,
    /// The name of a picture beside the file that stands on top of documents; empty for none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub logo: String,
}
