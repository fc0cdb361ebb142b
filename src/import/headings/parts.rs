//! A heading taken apart into words.

use super::LONGEST;
use super::vocabulary::{asks, is_other, is_place};
use crate::i18n::WORD_RULES;
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

/// Words in the order they stand, folded, and their stems.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) said: Vec<String>,
    pub(super) stems: Vec<String>,
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

impl Words {
    /// Parts a text into words; numbers and codes before them are left out, and after a path its language.
    pub(super) fn of(heading: &str) -> Self {
        let mut said = words(heading);
        let codes = said.iter().take_while(|word| is_code(word)).count();
        if codes < said.len() {
            said.drain(..codes);
        }
        let is_tag = |word: &String| word.chars().count() == 2 && word.is_ascii();
        if heading.contains('/') && said.len() > 1 && said.last().is_some_and(is_tag) {
            said.pop();
        }
        let stems = said.iter().map(|word| (WORD_RULES.stem)(word)).collect();
        Self { said, stems }
    }

    /// Returns the words as one text.
    pub(super) fn joined(&self) -> String {
        self.said.join(" ")
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

/// Parts a text into folded words.
fn words(heading: &str) -> Vec<String> {
    let mut found: Vec<(String, char)> = Vec::new();
    let mut word = String::new();
    let heading = heading.replace(['№', '#'], " no ").replace('👍', " likes ");
    let mut rest = heading.chars().peekable();
    let mut before = ' ';
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        let is_sign_of_number = c == '+' && word.is_empty() && next.is_ascii_digit();
        let begins = c.is_uppercase()
            && (before.is_lowercase() || (before.is_uppercase() && next.is_lowercase()));
        // "Trouble1", but not "Q1".
        let is_numbered = c.is_ascii_digit()
            && word.chars().nth(2).is_some()
            && word.chars().all(char::is_alphabetic);
        if (begins || is_numbered) && !word.is_empty() {
            found.push((std::mem::take(&mut word), ' '));
        }
        if c.is_alphanumeric() || is_sign_of_number || (is_mark(c) && !word.is_empty()) {
            word.push(c);
        } else if !word.is_empty() {
            found.push((std::mem::take(&mut word), c));
        }
        before = c;
    }
    if !word.is_empty() {
        found.push((word, ' '));
    }
    let mut said: Vec<String> = Vec::new();
    // "Ф.И.О." and "e-mail" are one word each.
    let mut is_open = false;
    for (word, after) in found {
        let is_letter = word.chars().nth(1).is_none() && word.starts_with(char::is_alphabetic);
        let word = text::fold(&word);
        match said.last_mut() {
            Some(last) if is_open && (is_letter || (last == "e" && word == "mail")) => {
                last.push_str(&word);
            }
            _ => said.push(word),
        }
        is_open = is_letter && matches!(after, '.' | '-' | '‑');
    }
    said.retain(|word| !word.is_empty());
    said
}

/// Tells whether a character only changes the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Tells whether a word is the code of a question: "q5", "g1q00001", "3".
fn is_code(word: &str) -> bool {
    let letters = word.split(|c: char| c.is_ascii_digit());
    let has_digit = word.contains(|c: char| c.is_ascii_digit());
    has_digit && !word.starts_with('+') && letters.into_iter().all(|run| run.chars().count() <= 2)
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
