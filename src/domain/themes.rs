//! Themes: the named clusters of answers, and proposals of new ones.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::answer::Answer;
use super::edit::Edit;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;
use super::similar::{Term, WordRules, alike, terms, to_float};
use super::unique::gathered;

/// A theme with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme<'a> {
    /// Its name.
    pub name: &'a str,
    /// The answers that belong to it, sheet by sheet in their order.
    pub answers: Vec<(Sheet, &'a Answer)>,
    /// The votes of all of them.
    pub votes: u32,
}

/// Lists the themes in the order they first appear.
pub fn themes(session: &Session) -> Vec<Theme<'_>> {
    let themed = session
        .answers()
        .filter_map(|(sheet, answer)| answer.theme.as_deref().map(|name| (name, (sheet, answer))));
    let themes = gathered([], themed).into_iter().map(|(name, answers)| {
        let votes = answers.iter().map(|(_, answer)| answer.total_votes());
        Theme { name, votes: votes.fold(0, u32::saturating_add), answers }
    });
    themes.collect()
}

impl Session {
    /// Builds the edit that puts answers under a theme.
    pub fn theming(&self, labels: &[Label], name: &str) -> Edit {
        let set = |label: &Label| Edit::Theme(*label, Some(name.to_owned()));
        Edit::Batch(labels.iter().map(set).collect())
    }

    /// Builds the edit that gives a theme another name; a name in use joins the two.
    pub fn renaming_theme(&self, from: &str, to: &str) -> Edit {
        self.joining_themes(&[from], to)
    }

    /// Builds the edit that makes one theme of several.
    pub fn joining_themes(&self, names: &[&str], into: &str) -> Edit {
        self.setting_theme(names, Some(into))
    }

    /// Builds the edit that takes a theme away; its answers stay, without a theme.
    pub fn dissolving_theme(&self, name: &str) -> Edit {
        self.setting_theme(&[name], None)
    }

    /// Sets the theme of all answers under `names`, merged ones too, so that a split brings no
    /// old name back.
    fn setting_theme(&self, names: &[&str], to: Option<&str>) -> Edit {
        let changes = |theme: &str| names.contains(&theme) && to != Some(theme);
        let parts = self.parts().filter(|(_, part)| part.theme.as_deref().is_some_and(changes));
        let edits = parts.map(|(_, part)| Edit::Theme(part.label, to.map(str::to_owned)));
        Edit::Batch(edits.collect())
    }
}

/// A theme that answers without one could have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// A theme in use, or the most telling word as it was said.
    pub name: String,
    /// The answers, in the order of the sheet.
    pub labels: Vec<Label>,
}

/// Proposes themes for the answers on a sheet that have none; changes nothing.
///
/// First the themes in use, for answers that say a word of their name; then one word after the
/// other that several answers share, the most telling first: one that many say, and still not
/// nearly all (the answers it joins × inverse document frequency).
pub fn proposals(session: &Session, sheet: Sheet, rules: WordRules) -> Vec<Proposal> {
    let answers = session.sheet(sheet);
    let mut open: BTreeMap<usize, Vec<Term>> = answers
        .iter()
        .enumerate()
        .filter(|(_, answer)| answer.theme.is_none())
        .map(|(place, answer)| (place, terms(&answer.text, rules)))
        .collect();
    let label = |place: &usize| answers.get(*place).map(|answer| answer.label);
    let mut proposals = Vec::new();
    for name in session.themes() {
        let stems: Vec<String> = terms(name, rules).into_iter().map(|term| term.stem).collect();
        let says = |said: &Term| stems.iter().any(|stem| alike(stem, &said.stem));
        let places: Vec<usize> = open
            .iter()
            .filter(|(_, said)| said.iter().any(|term| is_telling(term, rules) && says(term)))
            .map(|(place, _)| *place)
            .collect();
        if !places.is_empty() {
            let labels = places.iter().filter_map(label).collect();
            proposals.push(Proposal { name: name.to_owned(), labels });
            places.iter().for_each(|place| drop(open.remove(place)));
        }
    }
    let families = families(&open, rules);
    let fewest = 2 + answers.len() / 40;
    while let Some(family) = most_telling(&families, &open, answers.len(), fewest) {
        let places: Vec<usize> =
            family.places.iter().filter(|place| open.contains_key(place)).copied().collect();
        let labels = places.iter().filter_map(label).collect();
        proposals.push(Proposal { name: name_of(family, &open), labels });
        places.iter().for_each(|place| drop(open.remove(place)));
    }
    proposals
}

/// Stems that are alike, with the places of the answers that say any of them.
struct Family {
    stems: HashSet<String>,
    places: BTreeSet<usize>,
}

/// Makes a family around every telling stem.
fn families(open: &BTreeMap<usize, Vec<Term>>, rules: WordRules) -> Vec<Family> {
    let mut places: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (place, said) in open {
        for term in said.iter().filter(|term| is_telling(term, rules)) {
            places.entry(&term.stem).or_default().insert(*place);
        }
    }
    // Stems that are alike begin alike, so only those with one first letter are compared.
    let mut by_letter: BTreeMap<Option<char>, Vec<&str>> = BTreeMap::new();
    for stem in places.keys() {
        by_letter.entry(stem.chars().next()).or_default().push(stem);
    }
    let neighbours = by_letter.values().flat_map(|stems| stems.iter().map(move |s| (s, stems)));
    let family = |(stem, others): (&&str, &Vec<&str>)| {
        let stems: Vec<&str> = others.iter().filter(|other| alike(stem, other)).copied().collect();
        Family {
            places: stems.iter().filter_map(|s| places.get(s)).flatten().copied().collect(),
            stems: stems.into_iter().map(str::to_owned).collect(),
        }
    };
    let mut families: Vec<Family> =
        neighbours.map(family).filter(|family| family.places.len() > 1).collect();
    families.sort_by(|a, b| a.places.cmp(&b.places));
    families
}

/// Returns the family that tells most about those of its answers that are still open.
fn most_telling<'a>(
    families: &'a [Family],
    open: &BTreeMap<usize, Vec<Term>>,
    all: usize,
    fewest: usize,
) -> Option<&'a Family> {
    let weight = |family: &Family| {
        let count = family.places.iter().filter(|place| open.contains_key(place)).count();
        let (count, all) = (to_float(count), to_float(all));
        let is_enough = count >= to_float(fewest) && count < all;
        is_enough.then(|| (count - 1.0) * ((all + 1.0) / count).ln())
    };
    let weighed = families.iter().filter_map(|family| Some((family, weight(family)?)));
    // Of equals the one said first stays.
    let best = weighed.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map(|(family, _)| family)
}

/// Tells whether a word can name a theme: no figure, no short one, no "not".
fn is_telling(term: &Term, rules: WordRules) -> bool {
    let word = term.word.to_lowercase();
    word.chars().count() > 2 && word.chars().any(char::is_alphabetic) && !(rules.is_negation)(&word)
}

/// Returns the form in which the family's word is said most often; small letters but for words
/// like ЖКХ.
fn name_of(family: &Family, open: &BTreeMap<usize, Vec<Term>>) -> String {
    let mut forms: BTreeMap<String, usize> = BTreeMap::new();
    let said = family.places.iter().filter_map(|place| open.get(place)).flatten();
    for term in said.filter(|term| family.stems.contains(&term.stem)) {
        let is_short_form = term.word.chars().skip(1).any(char::is_uppercase);
        let form = if is_short_form { term.word.clone() } else { term.word.to_lowercase() };
        *forms.entry(form).or_default() += 1;
    }
    let rank = |(form, count): &(String, usize)| (*count, Reverse(form.chars().count()));
    let best = forms.into_iter().rev().max_by_key(rank);
    best.map(|(form, _)| form).unwrap_or_default()
}
