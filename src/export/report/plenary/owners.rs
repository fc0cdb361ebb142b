//! Who stands for which group, and who was there: needed to find what a group promised by one of its
//! people, and what nobody in the room took.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::domain::{Answer, Group, GroupKey, Label, Session, Voice};
use crate::i18n::Lang;
use crate::text::folded_words;

/// The names by which a group, or somebody of it, promises something.
pub(super) struct Owners<'a> {
    names: HashSet<Vec<String>>,
    /// How many words these names have.
    lengths: BTreeSet<usize>,
    /// The actions of the session as they are, for names that are withheld.
    actions: HashMap<Label, &'a Answer>,
}

impl<'a> Owners<'a> {
    /// Gathers the group's own names, and the people of it named anywhere in a session.
    pub(super) fn of(session: &'a Session, group: &GroupKey) -> Self {
        let mut names: HashSet<String> = HashSet::new();
        if let Some(known) = session.group(group) {
            names.extend(Lang::ALL.map(|lang| lang.group_in_full(known)));
        }
        let mut note = |voice: &Voice| {
            if voice.group.as_ref() == Some(group) {
                names.extend(voice.person.clone());
            }
        };
        session.roster.iter().for_each(&mut note);
        session.parts().flat_map(|(_, part)| &part.voices).for_each(&mut note);
        let names = names.iter().map(|name| folded_words(name)).filter(|name| !name.is_empty());
        let names: HashSet<Vec<String>> = names.collect();
        Self {
            lengths: names.iter().map(Vec::len).collect(),
            actions: session.actions.iter().map(|action| (action.label, action)).collect(),
            names,
        }
    }

    /// Tells whether one of these names stands in what was written down as the owner of an action,
    /// so that `Petrov, for the waste operator` is found by `Petrov`.
    pub(super) fn promised(&self, action: &Answer) -> bool {
        // In the copy of the action that is shown, the name may be withheld.
        let said = self.actions.get(&action.label).copied().unwrap_or(action);
        let who = folded_words(&said.commitment_with_merged().who);
        let mut parts = self.lengths.iter().flat_map(|length| who.windows(*length));
        parts.any(|part| self.names.contains(part))
    }
}

/// Who was in the room of a session, as far as that is known.
pub(super) struct InRoom<'a> {
    /// The names of people, as their words.
    people: Vec<Vec<String>>,
    /// The names of the groups that were there.
    groups: Vec<Vec<String>>,
    /// The names of the groups of which nobody was.
    absent: Vec<Vec<String>>,
    /// Whether the people are listed by name, so that others were not there.
    is_listed: bool,
    /// The actions of the session as they are, for names that are withheld.
    actions: HashMap<Label, &'a Answer>,
}

impl<'a> InRoom<'a> {
    /// Gathers who was there: people listed, heard or leading, and groups that were counted or heard.
    pub(super) fn of(session: &'a Session) -> Self {
        let opinions = session.parts().flat_map(|(_, part)| &part.opinions);
        let voices = session.parts().flat_map(|(_, part)| &part.voices).chain(&session.roster);
        let voices = voices.chain(opinions.map(|opinion| &opinion.voice));
        let voices: HashSet<&Voice> = voices.collect();
        let people = voices.iter().filter_map(|voice| voice.person.as_ref());
        let people = people.chain(&session.experts).chain([&session.facilitator]);
        let counted = session.groups.iter().any(|group| session.people_of(&group.key) > 0);
        let is_there = |group: &&Group| {
            let heard = voices.iter().any(|voice| voice.group.as_ref() == Some(&group.key));
            heard || !counted || session.people_of(&group.key) > 0
        };
        let (groups, absent): (Vec<&Group>, Vec<&Group>) =
            session.groups.iter().partition(is_there);
        Self {
            people: people.map(|name| folded_words(name)).filter(|name| !name.is_empty()).collect(),
            groups: names(&groups),
            absent: names(&absent),
            is_listed: !session.roster.is_empty(),
            actions: session.actions.iter().map(|action| (action.label, action)).collect(),
        }
    }

    /// Tells whether somebody in the room promised an action. Where nobody wrote down who was there, its
    /// owner was, unless it is a group that was not.
    pub(super) fn took(&self, action: &Answer) -> bool {
        let said = self.actions.get(&action.label).copied().unwrap_or(action);
        let commitment = said.commitment_with_merged();
        let owners: Vec<Vec<String>> = commitment.owners().map(folded_words).collect();
        let who = folded_words(&commitment.who);
        // Of names that stand within others the longer one is meant.
        let longest = |names: &[Vec<String>]| {
            let within = names.iter().filter(|name| is_within(name, &who));
            within.map(Vec::len).max().unwrap_or(0)
        };
        let (there, absent) = (longest(&self.groups), longest(&self.absent));
        let is_person = self.people.iter().any(|person| {
            is_within(person, &who) || owners.iter().any(|owner| fits(owner, person))
        });
        if is_person || there > absent {
            return true;
        }
        !self.is_listed && !who.is_empty() && absent == 0
    }
}

fn names(groups: &[&Group]) -> Vec<Vec<String>> {
    let languages = || Lang::ALL.into_iter();
    let in_full = languages().flat_map(|lang| groups.iter().map(move |g| lang.group_in_full(g)));
    let in_short = languages().flat_map(|lang| groups.iter().map(move |g| lang.group(g)));
    let names = in_full.chain(in_short).map(|name| folded_words(&name));
    names.filter(|name| !name.is_empty()).collect()
}

/// Tells whether these words stand together among others.
fn is_within(name: &[String], among: &[String]) -> bool {
    !name.is_empty() && among.windows(name.len()).any(|part| part == name)
}

/// Tells whether an owner is a person in other words: by surname alone, or with initials.
fn fits(owner: &[String], person: &[String]) -> bool {
    let is_initial = |word: &String| word.chars().count() == 1;
    let fits = |word: &String| {
        person
            .iter()
            .any(|name| name == word || is_initial(word) && name.starts_with(word.as_str()))
    };
    owner.iter().any(|word| !is_initial(word)) && owner.iter().all(fits)
}
