//! Stakeholder groups by what people call them, in any language.

use std::sync::OnceLock;

use crate::domain::{Fit, Group, Naming, Voice, best};

use super::lang::Lang;
use super::words::WORD_RULES;

/// Letters from which on the beginning of a group's name stands for it: two may be initials.
const NAME_BEGINS: usize = 3;
/// The same of what else it may be called, of which there is much: three may be a person's name.
const SYNONYM_BEGINS: usize = 4;

/// What the program itself calls the well-known groups.
struct Wordings {
    /// The short and the full name of each group in each language.
    names: Vec<(&'static str, Vec<Naming>)>,
    /// What else people call them.
    synonyms: Vec<(&'static str, Vec<Naming>)>,
    /// Words that name no group and stand beside its name: "members of".
    beside: Vec<Naming>,
}

/// Finds the group that a person means by a text: its key, its own name or any name or synonym that
/// the program has for it in any language, each also with other endings and by its beginning. A word
/// that is written as a surname is none with another ending: "Краев" is nobody of "край".
///
/// Case, accents and signs make no difference. None when no group fits, or several fit equally well.
pub fn group_named<'a>(
    groups: impl IntoIterator<Item = &'a Group>,
    text: &str,
) -> Option<&'a Group> {
    let wordings = wordings();
    let typed = naming(text).without(&wordings.beside);
    let is_surname = Lang::ALL.iter().any(|lang| lang.0.is_surname(text.trim()));
    let may_fit = |fit: &Fit| *fit == Fit::Whole || !is_surname;
    let fitting = |group: &'a Group| {
        let own = [naming(&group.name), naming(&group.key)];
        let names = of(&wordings.names, &group.key).iter().chain(&own);
        let names = names.filter_map(|name| name.fit(&typed, NAME_BEGINS));
        let synonyms = of(&wordings.synonyms, &group.key).iter();
        let synonyms = synonyms.filter_map(|name| name.fit(&typed, SYNONYM_BEGINS));
        // What else a group may be called counts where it is no other group's very name.
        let synonyms = synonyms.filter(|fit| *fit < Fit::LaterWord && may_fit(fit));
        let synonyms =
            synonyms.map(|fit| if fit < Fit::Beginning { Fit::Bent } else { Fit::LaterWord });
        Some((names.filter(may_fit).chain(synonyms).min()?, group))
    };
    best(groups.into_iter().filter_map(fitting))
}

/// Reads a voice as people write it: `Ivanova`, `activists`, or `Ivanova, activists`.
///
/// # Errors
///
/// Gives back what stands where a group is named and names none of these.
pub fn voice_named(groups: &[Group], written: &str) -> Result<Voice, String> {
    let key = |named: &str| group_named(groups, named).map(|group| group.key.clone());
    let written = written.trim();
    if let Some(key) = key(written) {
        return Ok(Voice::group(key));
    }
    match written.rsplit_once(',') {
        None => Ok(Voice::person(written, None)),
        Some((person, named)) => match key(named) {
            Some(key) if person.trim().is_empty() => Ok(Voice::group(key)),
            Some(key) => Ok(Voice::person(person.trim(), Some(key))),
            None => Err(named.trim().to_owned()),
        },
    }
}

fn naming(text: &str) -> Naming {
    Naming::new(text, WORD_RULES.stem)
}

fn of<'a>(lists: &'a [(&str, Vec<Naming>)], key: &str) -> &'a [Naming] {
    let list = lists.iter().find(|(known, _)| *known == key);
    list.map(|(_, names)| names.as_slice()).unwrap_or_default()
}

/// Reads the program's wordings once: they are looked at for each line of a list and each word typed.
fn wordings() -> &'static Wordings {
    static WORDINGS: OnceLock<Wordings> = OnceLock::new();
    WORDINGS.get_or_init(|| {
        let beside = Lang::ALL.into_iter().flat_map(Lang::words_beside_groups);
        let beside: Vec<Naming> = beside.map(|text| naming(&text)).collect();
        let each = |texts: &dyn Fn(Lang, &str) -> Vec<String>| {
            let all = |key: &'static str| {
                let texts = Lang::ALL.into_iter().flat_map(|lang| texts(lang, key));
                (key, texts.map(|text| naming(&text).without(&beside)).collect())
            };
            Group::WELL_KNOWN.into_iter().map(all).collect()
        };
        let names = |lang: Lang, key: &str| {
            let names = [lang.known_group(key), lang.known_group_in_full(key)];
            names.into_iter().flatten().collect()
        };
        Wordings {
            names: each(&names),
            synonyms: each(&|lang, key| lang.group_synonyms(key)),
            beside,
        }
    })
}
