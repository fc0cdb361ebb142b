//! Naming: which of several known things a person means by what is typed.

use std::cmp::{Ordering, Reverse};

use super::session::Session;
use super::voice::Voice;
use crate::text::{fold, words};

/// Letters of a stem from which on a longer word of the same root means the same: "activist" is of
/// "activists", but "cityscape" is not of "city".
const SHORTEST_ROOT: usize = 6;
/// How many letters longer such a word may be.
const LONGEST_ENDING: usize = 3;
/// A longer text names no group.
const MOST_WORDS: usize = 6;

/// A name, or the text that may be one, in the form in which names are compared.
#[derive(Debug, Clone)]
pub struct Naming {
    folded: String,
    stems: Vec<String>,
}

/// How well a text fits a name, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the name, but for case, accents and signs.
    Whole,
    /// It is the name but for the endings of its words.
    Bent,
    /// The name begins so.
    Beginning,
    /// A later word of the name begins so.
    LaterWord,
}

impl Naming {
    /// Takes a text, with what takes the endings off a word in small letters.
    pub fn new(text: &str, stem: fn(&str) -> String) -> Self {
        let words: Vec<String> = words(text).map(fold).collect();
        let stems = words.iter().take(MOST_WORDS + 1).map(|word| stem(word)).collect();
        Self { folded: words.join(" "), stems }
    }

    /// Leaves out of the text the words that are one of these, unless there are no others.
    pub fn without(mut self, others: &[Self]) -> Self {
        let is_other = |stem: &String| others.iter().any(|other| other.stems.contains(stem));
        let kept: Vec<bool> = self.stems.iter().map(|stem| !is_other(stem)).collect();
        let is_long = self.stems.len() > MOST_WORDS;
        if !is_long && kept.contains(&true) && kept.contains(&false) {
            let folded = self.folded.split(' ').zip(&kept).filter(|(_, kept)| **kept);
            self.folded = folded.map(|(word, _)| word).collect::<Vec<_>>().join(" ");
            self.stems.retain(|stem| !is_other(stem));
        }
        self
    }

    /// Tells how this name is meant by a typed text, if it may be; the beginning of a name counts
    /// from so many letters on.
    pub fn fit(&self, typed: &Self, shortest: usize) -> Option<Fit> {
        if typed.folded.is_empty() || typed.stems.len() > MOST_WORDS {
            return None;
        }
        if self.folded == typed.folded {
            return Some(Fit::Whole);
        }
        let bent = self.stems.len() == typed.stems.len()
            && self.stems.iter().zip(&typed.stems).all(|(a, b)| same_root(a, b));
        if bent {
            return Some(Fit::Bent);
        }
        if typed.folded.chars().count() < shortest {
            return None;
        }
        let begins = |name: &str| name.starts_with(&typed.folded);
        if begins(&self.folded) {
            return Some(Fit::Beginning);
        }
        self.folded.split(' ').any(begins).then_some(Fit::LaterWord)
    }
}

impl Naming {
    /// Tells how this name is meant by words of it, in any sequence, if it may be: each word typed is one of
    /// the name's, one of them with another ending, or from two letters on the beginning of one. The word
    /// that fits worst counts.
    pub fn fit_of_words(&self, typed: &Self) -> Option<Fit> {
        let fit = |(word, stem): (&str, &String)| {
            let own = || self.folded.split(' ');
            let is_long = word.chars().nth(1).is_some();
            if own().any(|own| own == word) {
                Some(Fit::Whole)
            } else if self.stems.iter().any(|own| same_root(own, stem)) {
                Some(Fit::Bent)
            } else {
                (is_long && own().any(|own| own.starts_with(word))).then_some(Fit::Beginning)
            }
        };
        let words = typed.folded.split(' ').zip(&typed.stems);
        let fits: Option<Vec<Fit>> = words.map(fit).collect();
        fits?.into_iter().max()
    }
}

/// Tells whether two stems are the same, or one is the other with an ending the stemmer left on.
fn same_root(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let ending = long.strip_prefix(short).map(|ending| ending.chars().count());
    ending.is_some_and(|more| {
        more == 0 || (more <= LONGEST_ENDING && short.chars().count() >= SHORTEST_ROOT)
    })
}

/// Picks what fits best; nothing when several different things fit equally well.
pub fn best<T: PartialEq, F: Ord>(fitting: impl IntoIterator<Item = (F, T)>) -> Option<T> {
    let mut best: Option<(F, T)> = None;
    let mut is_alone = true;
    for (fit, thing) in fitting {
        match best.as_ref().map(|(known, other)| (fit.cmp(known), thing == *other)) {
            None | Some((Ordering::Less, _)) => {
                best = Some((fit, thing));
                is_alone = true;
            }
            Some((Ordering::Equal, false)) => is_alone = false,
            Some((Ordering::Equal, true) | (Ordering::Greater, _)) => {}
        }
    }
    best.filter(|_| is_alone).map(|(_, thing)| thing)
}

impl Session {
    /// Finds a known person by the whole name, its beginning, or that of one of its words: "iv" for
    /// "Anna Ivanova". Known are the people of the roster, then those whose voice stands on an
    /// answer, the newest first; case and accents make no difference. Nobody when it fits several.
    pub fn person_named(&self, text: &str) -> Option<&Voice> {
        let typed = Naming::new(text, str::to_owned).folded;
        let heard = self.parts().flat_map(|(_, part)| part.voices.iter().map(|it| (part.at, it)));
        let mut heard: Vec<_> = heard.filter(|(_, voice)| voice.person.is_some()).collect();
        heard.sort_by_key(|(at, _)| Reverse(*at));
        let known = self.roster.iter().chain(heard.into_iter().map(|(_, voice)| voice));
        let fitting = known.filter_map(|voice| {
            let name = Naming::new(voice.person.as_deref()?, str::to_owned).folded;
            Some((fit_of_person(&name, &typed)?, Known { name, voice }))
        });
        best(fitting).map(|known| known.voice)
    }
}

impl Session {
    /// Finds who does an earlier action by the whole of what they are called, its beginning, or that
    /// of one of its words; nobody when it fits several.
    pub fn owner_named(&self, text: &str) -> Option<String> {
        let typed = Naming::new(text, str::to_owned).folded;
        let owners = self.actions.iter().flat_map(|action| action.commitment.owners());
        let fitting = owners.filter_map(|owner| {
            let name = Naming::new(owner, str::to_owned).folded;
            Some((fit_of_person(&name, &typed)?, owner))
        });
        best(fitting).map(str::to_owned)
    }
}

/// Tells how a person's name is meant by what is typed, both folded.
fn fit_of_person(name: &str, typed: &str) -> Option<Fit> {
    if typed.is_empty() {
        return None;
    }
    if name == typed {
        return Some(Fit::Whole);
    }
    // Ivanov is not the beginning of Ivanova but another person.
    let begins = |name: &str| {
        name.strip_prefix(typed)
            .is_some_and(|rest| !matches!(rest.split(' ').next(), Some("а" | "a")))
    };
    if begins(name) {
        return Some(Fit::Beginning);
    }
    let mut later = name.match_indices(' ').filter_map(|(at, _)| name.get(at + 1..));
    later.any(begins).then_some(Fit::LaterWord)
}

/// A known person; a name is one person's, whatever group stands beside it.
struct Known<'a> {
    name: String,
    voice: &'a Voice,
}

impl PartialEq for Known<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
