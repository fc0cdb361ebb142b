//! Fuzzy search: finding a text by some of its letters, in their order.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::search::fold;

/// What is searched for, ready to be compared with many texts.
#[derive(Debug)]
pub struct Query {
    pattern: Pattern,
    matcher: Matcher,
    letters: Vec<char>,
}

impl Query {
    /// Makes the query of what is typed; case, ё and accents make no difference.
    pub fn new(typed: &str) -> Self {
        Self {
            pattern: Pattern::parse(&fold(typed), CaseMatching::Ignore, Normalization::Smart),
            matcher: Matcher::new(Config::DEFAULT),
            letters: Vec::new(),
        }
    }

    /// Returns how well a text fits, a higher score for a better fit; none where a letter is missing.
    pub fn score(&mut self, text: &str) -> Option<u32> {
        let text = fold(text);
        self.pattern.score(Utf32Str::new(&text, &mut self.letters), &mut self.matcher)
    }
}
