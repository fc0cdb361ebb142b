//! What comparing answers needs to know of words, in every language.

use frostem::Stemmer;

use crate::domain::WordRules;

use super::lang::Lang;
use super::language::Language;

/// The rules of all languages together; they change nothing in other alphabets and in figures.
pub const WORD_RULES: WordRules = WordRules {
    stem,
    is_stop_word: |word| any(word, |language| language.stop_words),
    is_negation: |word| any(word, |language| language.negations),
};

/// Takes off a word the endings of each language whose letters it has: "свалки" and "свалку" give
/// the same, so do "container" and "containers".
fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    for Lang(language) in Lang::ALL {
        if word.contains(|c| language.letters.contains(&c)) {
            stem = Stemmer::new(language.stemmer).stem(&stem).into_owned();
        }
    }
    stem
}

/// Tells whether a word stands in the list of any language.
fn any(word: &str, list: fn(&Language) -> &str) -> bool {
    Lang::ALL.iter().any(|lang| list(lang.0).split(' ').any(|known| known == word))
}
