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

/// What became of the promises of one earlier lab, over all its sessions that are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Became {
    /// The title of the lab.
    pub lab: String,
    /// The first day on which one of the sessions was held.
    pub held: Option<Date>,
    /// How many actions there were.
    pub promised: u32,
    /// How many of them were done.
    pub done: u32,
    /// How many of the open ones had been put off to a later day.
    pub moved: u32,
    /// How many were given up.
    pub dropped: u32,
}

impl Became {
    /// Returns how many were still open, and not put off.
    pub fn open(&self) -> u32 {
        [self.done, self.moved, self.dropped].into_iter().fold(self.promised, u32::saturating_sub)
    }

    fn add(&mut self, earlier: &Earlier) {
        self.held = [self.held, earlier.held].into_iter().flatten().min();
        for (sum, more) in [
            (&mut self.promised, earlier.promised),
            (&mut self.done, earlier.done),
            (&mut self.moved, earlier.moved),
            (&mut self.dropped, earlier.dropped),
        ] {
            *sum = sum.saturating_add(more);
        }
    }
}

/// Returns the year that tells a lab from others of its title; none where the title has one, as the days
/// of its sessions need not all be known.
pub fn year_beside(title: &str, held: Option<Date>) -> Option<i16> {
    let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: u32| year >= 1900);
    let has_year = title.split(|c: char| !c.is_ascii_digit()).any(is_year);
    held.map(Date::year).filter(|_| !has_year)
}

/// Sums up what became of earlier promises, lab by lab; of a session that is named several times the
/// last naming counts.
pub fn became<'a>(earlier: impl IntoIterator<Item = &'a Earlier>) -> Vec<Became> {
    let mut last: Vec<&Earlier> = Vec::new();
    for earlier in earlier {
        match last.iter_mut().find(|known| known.session == earlier.session) {
            Some(known) => *known = earlier,
            None => last.push(earlier),
        }
    }
    let mut sums: Vec<((&str, Option<i16>), Became)> = Vec::new();
    for earlier in last {
        let key = (earlier.lab.as_str(), year_beside(&earlier.lab, earlier.held));
        let place = sums.iter().position(|(known, _)| *known == key).unwrap_or(sums.len());
        if place == sums.len() {
            sums.push((key, Became { lab: earlier.lab.clone(), ..Became::default() }));
        }
        if let Some((_, sum)) = sums.get_mut(place) {
            sum.add(earlier);
        }
    }
    sums.into_iter().map(|(_, sum)| sum).collect()
}

/// Returns the title of a lab with the year after: of its own year, or behind it that after today.
pub fn year_after(title: &str, today: Date) -> String {
    let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: u32| year >= 1900);
    let year = title.split(|c: char| !c.is_ascii_digit()).rfind(|word| is_year(word));
    match year.and_then(|year| Some((year, year.parse::<u32>().ok()?))) {
        Some((year, number)) => title.replace(year, &(number + 1).to_string()),
        None if title.is_empty() => String::new(),
        None => format!("{title} {}", i32::from(today.year()) + 1),
    }
}
