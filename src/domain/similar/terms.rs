//! The significant words of an answer, and how alike two words are.

use crate::text::{fold, words};

/// What comparing answers needs to know of the languages they may be in.
///
/// Words come in small letters.
#[derive(Debug, Clone, Copy)]
pub struct WordRules {
    /// Returns a word without its endings.
    pub stem: fn(&str) -> String,
    /// Tells whether a word says nothing about what an answer is about, as "and" or "there".
    pub is_stop_word: fn(&str) -> bool,
    /// Tells whether a word negates, as "nobody" does.
    pub is_negation: fn(&str) -> bool,
}

/// A word of an answer, with its stem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain) struct Term {
    /// The word as said.
    pub(in crate::domain) word: String,
    /// The word folded and without its endings.
    pub(in crate::domain) stem: String,
}

/// A longer text is no answer but a paper, and what it is about is said by then.
const MOST_WORDS: usize = 400;

/// Longer "words" are addresses or noise: they are alike only when they are the same.
const LONGEST_WORD: usize = 40;

/// Lists the significant words of a text, each stem once, in the order said.
///
/// Stop words are left out, unless there are no others.
pub(in crate::domain) fn terms(text: &str, rules: WordRules) -> Vec<Term> {
    let mut significant = Vec::new();
    let mut stop_words = Vec::new();
    for word in words(text).take(MOST_WORDS) {
        let alike = fold(word);
        let to = if (rules.is_stop_word)(&alike) { &mut stop_words } else { &mut significant };
        let stem = (rules.stem)(&alike);
        if !to.iter().any(|term: &Term| term.stem == stem) {
            to.push(Term { word: word.to_owned(), stem });
        }
    }
    if significant.is_empty() { stop_words } else { significant }
}

/// Tells whether two stems are the same but for a typing mistake.
pub(in crate::domain) fn alike(a: &str, b: &str) -> bool {
    // One letter more or less is four bytes at most, and one mistake leaves the start or the end as it
    // is; most pairs end here.
    a.len().abs_diff(b.len()) <= 4
        && (a.chars().next() == b.chars().next() || a.chars().next_back() == b.chars().next_back())
        && likeness(a, b) >= 0.8
}

/// Tells how alike two stems are, from 0 to 1: the same, mistyped by a letter or two, or of one
/// root.
pub(super) fn likeness(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if long > LONGEST_WORD {
        return 0.0;
    }
    let same_start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    // The longer a word, the rarer another that differs by so little; and the first letter is
    // seldom mistyped.
    let allowed = match short {
        0..=3 => 0,
        4 => usize::from(same_start > 0 && a.len() == b.len()),
        5..=7 => 1,
        _ => 2,
    };
    if long - short <= allowed && (same_start > 0 || short > 7) {
        let mistakes = mistakes(&a, &b);
        if mistakes <= allowed {
            return 1.0 - 0.2 * to_float(mistakes);
        }
    }
    if same_start >= 5 && same_start * 3 >= long * 2 { 0.6 } else { 0.0 }
}

/// Counts the letters left out, put in, changed, or swapped with the next (optimal string
/// alignment distance).
fn mistakes(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous_a = None;
    for (row, x) in a.iter().enumerate() {
        let mut now = Vec::with_capacity(last.len());
        now.push(row + 1);
        let mut previous_b = None;
        for (column, y) in b.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX);
            let changed = at(&last, column) + usize::from(x != y);
            let gap = at(&last, column + 1).min(at(&now, column)) + 1;
            let mut best = changed.min(gap);
            if row > 0 && column > 0 && previous_a == Some(y) && previous_b == Some(x) {
                best = best.min(at(&before, column - 1) + 1);
            }
            now.push(best);
            previous_b = Some(y);
        }
        previous_a = Some(x);
        before = std::mem::replace(&mut last, now);
    }
    last.last().copied().unwrap_or(0)
}

/// Lists the pairs of letters of a stem, its start and end marked: stems that are alike share some.
pub(super) fn pairs(stem: &str) -> Vec<(char, char)> {
    let mut pairs: Vec<(char, char)> = Vec::new();
    let mut last = '^';
    for c in stem.chars().chain(['$']) {
        pairs.push((last, c));
        last = c;
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Makes a small count a number to calculate with.
pub(in crate::domain) fn to_float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
