//! Fuzzy search: finding a text by its words, their beginnings, or some of its letters in their order.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::search::fold;

/// How well a text fits what is searched for, from the worst to the best.
///
/// Of several words typed, all have to fit, and the one that fits worst counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It has the letters in their order, with others between; a higher number where they stand
    /// closer together.
    Scattered(u32),
    /// It has what is typed somewhere within its words.
    Within,
    /// Words of it begin so.
    Beginning,
    /// It has these words.
    Word,
}

/// What is searched for, ready to be compared with many texts.
#[derive(Debug)]
pub struct Query {
    words: Vec<String>,
    pattern: Pattern,
    matcher: Matcher,
    letters: Vec<char>,
}

impl Query {
    /// Makes the query of what is typed; case, ё and accents make no difference.
    pub fn new(typed: &str) -> Self {
        let typed = fold(typed);
        let (case, form) = (CaseMatching::Ignore, Normalization::Smart);
        Self {
            words: typed.split_whitespace().map(str::to_owned).collect(),
            pattern: Pattern::new(&typed, case, form, AtomKind::Fuzzy),
            matcher: Matcher::new(Config::DEFAULT),
            letters: Vec::new(),
        }
    }

    /// Returns how well a text fits by its words; none where it has to be searched for by scattered
    /// letters. Every text has the words of an empty query.
    pub fn fit(&self, text: &str) -> Option<Fit> {
        let text = fold(text);
        self.words.iter().try_fold(Fit::Word, |worst, word| Some(worst.min(fit(&text, word)?)))
    }

    /// Returns how well a text fits, also by scattered letters; none where a letter is missing.
    pub fn fit_by_letters(&mut self, text: &str) -> Option<Fit> {
        self.fit(text).or_else(|| {
            let text = fold(text);
            let text = Utf32Str::new(&text, &mut self.letters);
            self.pattern.score(text, &mut self.matcher).map(Fit::Scattered)
        })
    }
}

/// Returns how well a folded text fits one folded word, at the place where it fits best.
fn fit(text: &str, word: &str) -> Option<Fit> {
    let fits = text.match_indices(word).map(|(start, found)| {
        let (before, rest) = text.split_at_checked(start).unwrap_or_default();
        let after = rest.get(found.len()..).unwrap_or_default();
        match (before.ends_with(char::is_alphanumeric), after.starts_with(char::is_alphanumeric)) {
            (true, _) => Fit::Within,
            (false, true) => Fit::Beginning,
            (false, false) => Fit::Word,
        }
    });
    fits.max()
}
