//! The roster: who is in the room by name, as it is pasted, taken over and corrected.

mod line;
mod reading;

use super::edit::Edit;
use super::group::{Group, GroupKey};
use super::session::Session;
use super::unique::{gathered, unique};
use super::voice::{Pass, Voice};
use crate::text::fold;

pub use reading::{RosterRules, read_roster};

/// What was understood of a list of people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PastedRoster {
    /// The people in the order of the list, each once.
    pub people: Vec<Voice>,
    /// The groups under whose headings people stand and which the session does not have.
    pub new_groups: Vec<Group>,
    /// What was not understood, each line or part of one as it was typed.
    pub not_understood: Vec<String>,
}

impl PastedRoster {
    /// Lists the names by group: the groups in the order given, then the new ones, then those of no
    /// group; a group without people is left out.
    pub fn by_group<'a>(&'a self, groups: &'a [Group]) -> Vec<(Option<&'a str>, Vec<&'a str>)> {
        let keys = groups.iter().chain(&self.new_groups).map(|group| Some(group.key.as_str()));
        let people = self
            .people
            .iter()
            .filter_map(|voice| Some((voice.group.as_deref(), voice.person.as_deref()?)));
        gathered(keys.chain([None]), people)
    }

    /// Tells whether a group is none of the session's own.
    pub fn is_new(&self, key: &str) -> bool {
        self.new_groups.iter().any(|group| group.key == key)
    }
}

impl Session {
    /// Builds the edit that adds a list of people to the roster, and its new groups. Who is in the
    /// roster already gets the group of the list. Nothing where that changes nothing.
    pub fn taking_roster(&self, pasted: &PastedRoster) -> Option<Edit> {
        let mut people = self.roster.clone();
        for person in &pasted.people {
            let same_name = |known: &&mut Voice| same_person(known, person);
            let namesakes = pasted.people.iter().filter(|other| same_person(other, person)).count();
            match people.iter_mut().find(same_name) {
                _ if people_have(&self.roster, person) => {}
                Some(known) if namesakes == 1 => {
                    known.group = person.group.clone().or_else(|| known.group.take());
                }
                Some(_) | None => people.push(person.clone()),
            }
        }
        let mut edits = Vec::new();
        if !pasted.new_groups.is_empty() {
            let groups = self.groups.iter().chain(&pasted.new_groups).cloned();
            edits.push(Edit::Groups(groups.collect()));
        }
        if people != self.roster {
            edits.push(Edit::Roster(people));
        }
        (!edits.is_empty()).then_some(Edit::Batch(edits))
    }

    /// Builds the edit that corrects a person of the roster: the name, the group, or both, also
    /// where it says who said, does or passed something. Nothing where there is no such place.
    pub fn correcting_person(&self, place: usize, to: &Voice) -> Option<Edit> {
        let from = self.roster.get(place)?;
        let mut roster = self.roster.clone();
        roster.get_mut(place)?.clone_from(to);
        let mut edits = vec![Edit::Roster(unique(roster))];
        // What a namesake of another group said stays with that one.
        let others = self.roster.iter().enumerate().filter(|(other, _)| *other != place);
        let is_alone = !others.into_iter().any(|(_, other)| same_person(other, from));
        let is_meant =
            |voice: &Voice| same_person(voice, from) && (is_alone || voice.group == from.group);
        let corrected = |voice: &Voice| {
            let keeps_group = voice.group != from.group;
            let group = if keeps_group { voice.group.clone() } else { to.group.clone() };
            Voice { person: to.person.clone(), group }
        };
        for (_, part) in self.parts() {
            if part.voices.iter().any(is_meant) {
                let voices = part.voices.iter();
                let voices = voices.map(|it| if is_meant(it) { corrected(it) } else { it.clone() });
                edits.push(Edit::Voices(part.label, unique(voices)));
            }
        }
        edits.extend(self.correcting_promises(from, to, is_alone));
        Some(Edit::Batch(edits))
    }

    /// Builds the edits that correct a name among those who do or passed something, where nobody
    /// else has it.
    fn correcting_promises(&self, from: &Voice, to: &Voice, is_alone: bool) -> Vec<Edit> {
        let (Some(old), Some(new)) = (&from.person, &to.person) else { return Vec::new() };
        if !is_alone || old == new {
            return Vec::new();
        }
        let owned = self.parts().filter(|(_, part)| part.commitment.who == *old);
        let mut edits: Vec<Edit> = owned
            .map(|(_, part)| {
                let mut commitment = part.commitment.clone();
                commitment.who.clone_from(new);
                Edit::Commit(part.label, commitment)
            })
            .collect();
        if self.passes.iter().any(|pass| pass.person == *old) {
            let renamed = |pass: &Pass| {
                let person = if pass.person == *old { new } else { &pass.person };
                Pass { person: person.clone(), ..pass.clone() }
            };
            edits.push(Edit::Passes(self.passes.iter().map(renamed).collect()));
        }
        edits
    }

    /// Builds the edit that takes a person off the roster; what the person said stays.
    pub fn taking_off_roster(&self, place: usize) -> Option<Edit> {
        let mut roster = self.roster.clone();
        (place < roster.len()).then(|| drop(roster.remove(place)))?;
        Some(Edit::Roster(roster))
    }
}

/// Tells whether two voices name the same person, of whatever group.
fn same_person(a: &Voice, b: &Voice) -> bool {
    let name = |voice: &Voice| voice.person.as_deref().map(fold);
    a.person.is_some() && name(a) == name(b)
}

/// Tells whether a person is there with this group.
fn people_have(people: &[Voice], person: &Voice) -> bool {
    people.iter().any(|known| same_person(known, person) && known.group == person.group)
}

/// Makes a group of the name that people gave it.
pub fn group_of_name(name: &str) -> Group {
    let key: GroupKey = fold(name);
    Group { key, name: name.to_owned(), present: 0 }
}
