//! Finding by some letters of a text, in their order.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::search::fold;

/// What is query, ready to be held against many texts.
#[derive(Debug)]
pub struct Query {
    pattern: Pattern,
    matcher: Matcher,
    letters: Vec<char>,
}

impl Query {
    /// Takes what is typed; case, ё and accents make no difference.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self {
            pattern: Pattern::parse(&fold(typed), CaseMatching::Ignore, Normalization::Smart),
            matcher: Matcher::new(Config::DEFAULT),
            letters: Vec::new(),
        }
    }

    /// Returns how well a text fits, the more the better; none where some letter is missing.
    pub fn score(&mut self, text: &str) -> Option<u32> {
        let text = fold(text);
        self.pattern.score(Utf32Str::new(&text, &mut self.letters), &mut self.matcher)
    }
}
