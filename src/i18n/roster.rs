//! Lists of people as they are pasted, in any language.

use crate::domain::{Group, PastedRoster, RosterRules, read_roster};

use super::lang::Lang;
use super::naming::group_named;

/// Reads a list of people in any language, as [`read_roster`] does.
pub fn roster(text: &str, groups: &[Group]) -> PastedRoster {
    let aside = Lang::ALL.map(|lang| lang.text("roster-words-aside")).join(", ");
    read_roster(
        text,
        groups,
        RosterRules { group: |groups, text| group_named(groups, text), aside },
    )
}
