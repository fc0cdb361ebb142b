//! A heading taken apart into words.

use super::LONGEST;
use super::vocabulary::{asks, is_other, is_place};
use super::words::{Words, words};
use crate::text;

/// The fewest words of a text that is no name of a column, but says something.
const SAYS_SOMETHING: usize = 5;

/// The words of a heading.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Parts {
    /// All of them.
    pub(super) whole: Words,
    /// Those outside of brackets, where there are any in them.
    outside: Option<Words>,
    /// Those of the first clause, where there are several.
    first: Option<Words>,
    /// Whether it asks for something.
    pub(in super::super) asks: bool,
}

impl Parts {
    /// Takes a heading apart.
    pub(in super::super) fn of(heading: &str) -> Self {
        let start: String = heading.chars().take(LONGEST).collect();
        let heading = text::clean_line(&start);
        let whole = Words::of(&heading);
        let outside = without_brackets(&heading).map(|outside| Words::of(&outside));
        let first = first_clause(&heading).map(Words::of);
        let is_other = |words: &Words| !words.said.is_empty() && *words != whole;
        let asks = heading.contains(['?', '？'])
            || whole.said.len() >= SAYS_SOMETHING
            || (whole.said.len() >= 3 && whole.said.first().is_some_and(|word| asks(word)));
        Self { outside: outside.filter(is_other), first: first.filter(is_other), asks, whole }
    }

    /// Tells whether it is the heading of what was not offered.
    pub(in super::super) fn names_other(&self) -> bool {
        self.whole.said.iter().any(|word| is_other(word))
    }

    /// Tells whether there are no words.
    pub(super) fn is_empty(&self) -> bool {
        self.whole.said.is_empty()
    }

    /// Returns how many words there are.
    pub(super) fn len(&self) -> usize {
        self.whole.said.len()
    }

    /// Goes over the words: first all, then without what may only explain.
    pub(super) fn variants(&self) -> impl Iterator<Item = &Words> {
        [Some(&self.whole), self.outside.as_ref(), self.first.as_ref()].into_iter().flatten()
    }
}

/// Returns what is asked in a heading, without its code, the option in brackets, and the number or the place
/// of a box; columns of one question have it alike. Empty where nothing is left.
pub(in super::super) fn question(heading: &str) -> String {
    let start: String = heading.chars().take(LONGEST).collect();
    let heading = text::clean_line(&start);
    let outside = without_brackets(&heading).filter(|outside| !words(outside).is_empty());
    let mut said = Words::of(&outside.unwrap_or(heading)).said;
    said.retain(|word| {
        !is_place(word) && !is_other(word) && !is_number(word) && word.chars().nth(1).is_some()
    });
    said.join(" ")
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// Returns what stands outside of brackets; none where there are none.
fn without_brackets(heading: &str) -> Option<String> {
    let mut outside = String::with_capacity(heading.len());
    let (mut deep, mut has_any) = (0_usize, false);
    for c in heading.chars() {
        match c {
            '(' | '[' | '{' => {
                deep += 1;
                has_any = true;
            }
            ')' | ']' | '}' => {
                deep = deep.saturating_sub(1);
                outside.push(' ');
            }
            c if deep == 0 => outside.push(c),
            _ => {}
        }
    }
    has_any.then_some(outside)
}

/// Returns what stands before the first sign that ends a clause; none where nothing stands after it.
fn first_clause(heading: &str) -> Option<&str> {
    let signs = [": ", "? ", ". ", " – ", " — ", " - ", "; ", "! ", "\n"];
    let ends = signs.iter().filter_map(|sign| {
        let (before, after) = heading.split_once(sign)?;
        let says = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 1;
        (says(before) && says(after)).then_some(before)
    });
    ends.min_by_key(|before| before.len())
}
