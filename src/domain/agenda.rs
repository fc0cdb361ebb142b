//! The agenda: how many minutes each stage may take, how many it took, and when it was entered.

use serde::{Deserialize, Serialize};

use super::moment::Moment;
use super::question::Stage;

/// The time of one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// The stage this time belongs to.
    pub stage: Stage,
    /// The minutes it may take.
    pub minutes: u32,
    /// The seconds its clock has run, apart from the run that goes on now.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub used_seconds: u64,
}

fn is_zero(number: &u64) -> bool {
    *number == 0
}

impl Slot {
    /// The minutes a session starts with when its lab says nothing: two hours and five minutes.
    pub fn usual() -> Vec<Self> {
        [
            (Stage::Opening, 10),
            (Stage::Troubles, 30),
            (Stage::Ways, 40),
            (Stage::Actions, 30),
            (Stage::Review, 15),
        ]
        .into_iter()
        .map(|(stage, minutes)| Self { stage, minutes, used_seconds: 0 })
        .collect()
    }
}

/// One entering of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// The stage left.
    pub from: Stage,
    /// The stage entered.
    pub to: Stage,
    /// When.
    pub at: Moment,
}
