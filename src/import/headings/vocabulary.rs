//! The words of headings in all languages together, by their stems.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

use super::words::Words;
use crate::i18n::{CellWord, Heading, HeadingWords, WORD_RULES, cell_words, heading_words};

/// The words of one kind of heading.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Whole headings, with their places in the list.
    whole: HashMap<String, u32>,
    perhaps: HashMap<String, u32>,
    keys: HashSet<String>,
    weak: HashSet<String>,
    beside: HashSet<String>,
    phrases: Vec<Vec<String>>,
    never: Vec<Vec<String>>,
}

/// Returns the words of a kind of heading.
pub(super) fn vocabulary(kind: Heading) -> &'static Vocabulary {
    static ALL: OnceLock<BTreeMap<Heading, OnceLock<Vocabulary>>> = OnceLock::new();
    static NONE: OnceLock<Vocabulary> = OnceLock::new();
    let all = ALL.get_or_init(|| KINDS.into_iter().map(|kind| (kind, OnceLock::new())).collect());
    match all.get(&kind) {
        Some(place) => place.get_or_init(|| Vocabulary::of(kind)),
        None => NONE.get_or_init(Vocabulary::default),
    }
}

const KINDS: [Heading; 32] = [
    Heading::Answer,
    Heading::Trouble,
    Heading::Way,
    Heading::Action,
    Heading::Title,
    Heading::Person,
    Heading::Group,
    Heading::Theme,
    Heading::Votes,
    Heading::Purpose,
    Heading::Owner,
    Heading::Partners,
    Heading::Due,
    Heading::FirstStep,
    Heading::Needs,
    Heading::Standing,
    Heading::Outcome,
    Heading::AddressedTo,
    Heading::Reply,
    Heading::RepliedOn,
    Heading::ReplyNote,
    Heading::Label,
    Heading::Question,
    Heading::Cause,
    Heading::Objections,
    Heading::Supports,
    Heading::Readback,
    Heading::FirstSaid,
    Heading::MergedInto,
    Heading::SaidAt,
    Heading::Moderated,
    Heading::Other,
];

impl Vocabulary {
    fn of(kind: Heading) -> Self {
        let mut all = Self::default();
        for words in heading_words(kind) {
            all.add(&words);
        }
        all
    }

    fn add(&mut self, words: &HeadingWords) {
        let whole = |list: &'static str, into: &mut HashMap<String, u32>| {
            for (place, heading) in (0..).zip(entries(list)) {
                into.entry(Words::of(heading).joined()).or_insert(place);
            }
        };
        whole(words.whole, &mut self.whole);
        whole(words.perhaps, &mut self.perhaps);
        self.keys.extend(stems(words.keys));
        self.weak.extend(stems(words.weak));
        self.beside.extend(stems(words.beside));
        self.phrases.extend(entries(words.phrases).map(|phrase| Words::of(phrase).stems));
        self.never.extend(entries(words.never).map(|phrase| Words::of(phrase).stems));
    }

    /// Returns the place of a whole heading in the list.
    pub(super) fn whole_rank(&self, words: &Words) -> Option<u32> {
        self.whole.get(&words.joined()).copied()
    }

    pub(super) fn perhaps_rank(&self, words: &Words) -> Option<u32> {
        self.perhaps.get(&words.joined()).copied()
    }

    /// Tells whether a heading is made of the words of its kind, and if so, whether one of them tells it
    /// surely.
    pub(super) fn made_of(&self, words: &Words) -> Option<bool> {
        let (mut has_key, mut has_weak) = (false, false);
        for (said, stem) in words.said.iter().zip(&words.stems) {
            if self.keys.contains(stem) {
                has_key = true;
            } else if self.weak.contains(stem) {
                has_weak = true;
            } else if !self.beside.contains(stem) && !is_filler(said) {
                return None;
            }
        }
        (has_key || has_weak).then_some(has_key)
    }

    /// Tells whether a phrase of its kind stands in a heading.
    pub(super) fn holds_phrase(&self, words: &Words) -> bool {
        self.phrases.iter().any(|phrase| holds(words, phrase))
    }

    /// Tells whether a word of its kind stands in a heading.
    pub(super) fn holds_key(&self, words: &Words) -> bool {
        words.stems.iter().any(|stem| self.keys.contains(stem))
    }

    /// Tells whether a word stands in a heading that makes it another kind.
    pub(super) fn denies(&self, words: &Words) -> bool {
        !self.whole.contains_key(&words.joined())
            && self.never.iter().any(|phrase| holds(words, phrase))
    }
}

fn holds(words: &Words, phrase: &[String]) -> bool {
    !phrase.is_empty() && words.stems.windows(phrase.len()).any(|part| part == phrase)
}

/// Tells whether a word may stand in any heading and says nothing.
fn is_filler(word: &str) -> bool {
    static FILLER: OnceLock<HashSet<String>> = OnceLock::new();
    word.chars().all(|c| c.is_ascii_digit())
        || FILLER.get_or_init(|| folded(CellWord::Filler)).contains(word)
}

/// Tells whether a text that begins with a word is meant to get an answer.
pub(super) fn asks(word: &str) -> bool {
    static ASKS: OnceLock<HashSet<String>> = OnceLock::new();
    ASKS.get_or_init(|| folded(CellWord::Asks)).contains(word)
}

/// Tells whether a word tells boxes of one question apart.
pub(super) fn is_place(word: &str) -> bool {
    static PLACES: OnceLock<HashSet<String>> = OnceLock::new();
    PLACES.get_or_init(|| folded(CellWord::Place)).contains(word)
}

/// Tells whether a word tells the box for what was not offered.
pub(in super::super) fn is_other(word: &str) -> bool {
    static OTHERS: OnceLock<HashSet<String>> = OnceLock::new();
    OTHERS
        .get_or_init(|| cell_words(CellWord::Another).map(crate::text::fold).collect())
        .contains(word)
}

fn folded(word: CellWord) -> HashSet<String> {
    cell_words(word).flat_map(|entry| Words::of(entry).said).collect()
}

fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').map(str::trim).filter(|entry| !entry.is_empty())
}

fn stems(list: &'static str) -> impl Iterator<Item = String> {
    list.split_whitespace().map(|word| (WORD_RULES.stem)(&crate::text::fold(word)))
}
