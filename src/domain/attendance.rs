//! Attendance: how many people of each stakeholder group are in the room, and on which day.

use std::collections::HashMap;

use jiff::civil::Date;

use super::lab::Lab;
use super::session::Session;
use super::unique::unique_by;

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

    /// Returns how many people of each group are in the room, as [`people_of`](Self::people_of) does;
    /// groups of which it would be 0 may be left out.
    pub fn people_of_groups(&self) -> HashMap<&str, u32> {
        let mut people: HashMap<&str, u32> = HashMap::new();
        for key in self.roster.iter().filter_map(|voice| voice.group.as_deref()) {
            let listed = people.entry(key).or_default();
            *listed = listed.saturating_add(1);
        }
        let counted = unique_by(&self.groups, |group| group.key.as_str()).into_iter();
        let counted = counted.filter(|group| group.present > 0);
        people.extend(counted.map(|group| (group.key.as_str(), group.present)));
        people
    }

    /// Returns how many people are in the room: the groups together, or the roster where it lists
    /// more.
    pub fn people(&self) -> u32 {
        let people = self.people_of_groups();
        let of_groups = self.groups.iter().filter_map(|group| people.get(group.key.as_str()));
        let listed = u32::try_from(self.roster.len()).unwrap_or(u32::MAX);
        of_groups.copied().fold(0, u32::saturating_add).max(listed)
    }

    /// Tells whether it is known who is in the room: some group was counted or stands in the roster.
    pub fn is_counted(&self) -> bool {
        let people = self.people_of_groups();
        self.groups.iter().any(|group| people.get(group.key.as_str()).is_some_and(|n| *n > 0))
    }

    /// Returns the day the session was held: the one that was set, or else that of the first key
    /// question that was asked or of the first answer, whichever came first.
    pub fn day_held(&self) -> Option<Date> {
        let asked = self.visits.iter().filter(|visit| visit.to.question().is_some());
        let asked = asked.map(|visit| visit.at).min();
        let said = self.parts().map(|(_, part)| part.at).min();
        self.date.or_else(|| Some(asked.into_iter().chain(said).min()?.date()))
    }
}

impl Lab {
    /// Fills the days in from those on which these sessions were held, where the event has none.
    pub fn with_days_of<'a>(
        mut self,
        sessions: impl IntoIterator<Item = &'a Session, IntoIter: Clone>,
    ) -> Self {
        if self.from.is_none() && self.to.is_none() {
            let sessions = sessions.into_iter();
            let days = || sessions.clone().filter_map(Session::day_held);
            (self.from, self.to) = (days().min(), days().max());
        }
        self
    }
}
