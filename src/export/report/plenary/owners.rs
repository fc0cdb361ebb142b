//! Who stands for which group: needed to find what a group promised by one of its people.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::domain::{Answer, GroupKey, Label, Session, Voice};
use crate::i18n::Lang;
use crate::text::{fold, words};

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
        let names = names.iter().map(|name| split(name)).filter(|name| !name.is_empty());
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
        let who = split(&said.commitment_with_merged().who);
        let mut parts = self.lengths.iter().flat_map(|length| who.windows(*length));
        parts.any(|part| self.names.contains(part))
    }
}

fn split(name: &str) -> Vec<String> {
    words(&fold(name)).map(str::to_owned).collect()
}
