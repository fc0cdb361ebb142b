//! Attendance: how many people of each stakeholder group are in the room.

use super::session::Session;

impl Session {
    /// Returns how many people of a group are in the room: as counted, or else as the roster
    /// lists them; 0 when neither says.
    pub fn people_of(&self, key: &str) -> u32 {
        let counted = self.group(key).map_or(0, |group| group.present);
        if counted > 0 {
            return counted;
        }
        let listed = self.roster.iter().filter(|voice| voice.group.as_deref() == Some(key));
        u32::try_from(listed.count()).unwrap_or(u32::MAX)
    }

    /// Returns how many people are in the room: the groups together, or the roster where it lists
    /// more.
    pub fn people(&self) -> u32 {
        let of_groups = self.groups.iter().map(|group| self.people_of(&group.key));
        let listed = u32::try_from(self.roster.len()).unwrap_or(u32::MAX);
        of_groups.fold(0, u32::saturating_add).max(listed)
    }

    /// Tells whether anybody was counted, in any group.
    pub fn is_counted(&self) -> bool {
        self.groups.iter().any(|group| group.present > 0)
    }
}
