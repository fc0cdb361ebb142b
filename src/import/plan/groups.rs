//! The stakeholder groups that a file names, as those of the session.

use std::collections::HashMap;

use super::super::row::Row;
use crate::domain::{Group, Session, Voice, Votes};
use crate::i18n::{Lang, voice_named};
use crate::text;

/// The groups that a session has and those that it gets.
pub(super) struct Groups {
    /// All of them, those that the session gets at the end.
    pub(super) all: Vec<Group>,
    /// The names of those that it gets.
    pub(super) new: Vec<String>,
    /// How many of these a file of others brought.
    pub(super) foreign: usize,
    /// How many there were before.
    there: usize,
    /// The groups that the file describes, by their keys.
    described: HashMap<String, Group>,
    /// Keys by what a text names exactly: a key, or a name in any language.
    exact: HashMap<String, String>,
    /// The same with letters folded.
    folded: HashMap<String, String>,
    /// What else was looked up.
    looked_up: HashMap<String, Option<String>>,
    /// The voices that texts name, looked up once each.
    voices: HashMap<String, Voice>,
}

impl Groups {
    /// Begins with the groups of a session, or with those that it gets as a whole; `described` are the
    /// groups as the file has them.
    pub(super) fn of(session: &Session, instead: Option<Vec<Group>>, described: &[Group]) -> Self {
        let all = instead.unwrap_or_else(|| session.groups.clone());
        let known = described.iter().map(|group| (group.key.clone(), group.clone()));
        let mut groups = Self {
            there: all.len(),
            all: Vec::new(),
            new: Vec::new(),
            foreign: 0,
            described: known.collect(),
            exact: HashMap::new(),
            folded: HashMap::new(),
            looked_up: HashMap::new(),
            voices: HashMap::new(),
        };
        all.iter().for_each(|group| groups.learn_key(group));
        all.into_iter().for_each(|group| groups.learn(group));
        groups
    }

    fn learn_key(&mut self, group: &Group) {
        self.exact.entry(group.key.clone()).or_insert_with(|| group.key.clone());
        self.folded.entry(text::fold(&group.key)).or_insert_with(|| group.key.clone());
    }

    fn learn(&mut self, group: Group) {
        for lang in Lang::ALL {
            let names = [lang.group_in_full(&group), lang.group_within(&group), lang.group(&group)];
            for name in names {
                self.folded.entry(text::fold(&name)).or_insert_with(|| group.key.clone());
                self.exact.entry(name).or_insert_with(|| group.key.clone());
            }
        }
        self.all.push(group);
    }

    /// Returns the key of a group, which the session gets if it does not have it.
    pub(super) fn key(&mut self, named: &str, is_own: bool) -> String {
        if let Some(key) = self.exact.get(named) {
            return key.clone();
        }
        let described = self.described.get(named).cloned();
        let shown = described.as_ref().map(|group| Lang::EN.group_in_full(group));
        let by_name = shown.as_ref().and_then(|name| self.exact.get(name));
        let folded = || self.folded.get(&text::fold(named)).filter(|_| described.is_none());
        if let Some(key) = by_name.or_else(folded) {
            return key.clone();
        }
        if !is_own && let Some(key) = self.looked_up(named) {
            return key;
        }
        let group =
            described.unwrap_or_else(|| Group { key: named.to_owned(), ..Group::default() });
        let group = Group { present: 0, ..group };
        self.new.push(shown.unwrap_or_else(|| named.to_owned()));
        self.foreign += usize::from(!is_own);
        self.learn_key(&group);
        self.learn(group);
        named.to_owned()
    }

    /// Finds a group that was there before by whatever people call it.
    fn looked_up(&mut self, named: &str) -> Option<String> {
        let there = self.all.get(..self.there).unwrap_or_default();
        let look_up = || {
            let voice = voice_named(there, named).ok();
            voice.and_then(|voice| voice.group)
        };
        self.looked_up.entry(named.to_owned()).or_insert_with(look_up).clone()
    }

    /// Returns who says a row.
    pub(super) fn voices(&mut self, row: &mut Row, is_own: bool) -> Vec<Voice> {
        let voices = std::mem::take(&mut row.voices).into_iter();
        voices.map(|voice| self.voice(voice, is_own)).collect()
    }

    /// Returns a voice with the key of its group. A text that names nobody but a group is that group,
    /// and one that names both is both.
    pub(super) fn voice(&mut self, voice: Voice, is_own: bool) -> Voice {
        if let Some(named) = &voice.group {
            let group = Some(self.key(named, is_own));
            return Voice { group, ..voice };
        }
        let Some(person) = voice.person.as_ref().filter(|_| !is_own) else { return voice };
        let there = self.all.get(..self.there).unwrap_or_default();
        let named = || voice_named(there, person).unwrap_or_else(|_| voice.clone());
        self.voices.entry(person.clone()).or_insert_with(named).clone()
    }

    /// Returns votes with the keys of their groups.
    pub(super) fn votes(&mut self, votes: Votes, is_own: bool) -> Votes {
        let mut known = Votes::of_room(votes.hands);
        for (named, count) in votes.groups {
            let sum = known.groups.entry(self.key(&named, is_own)).or_default();
            *sum = sum.saturating_add(count);
        }
        known
    }
}
