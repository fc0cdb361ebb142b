//! The words of a heading, whatever parts them.

use crate::i18n::WORD_RULES;
use crate::text;

/// Words in the order they stand, folded, and their stems.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) said: Vec<String>,
    pub(super) stems: Vec<String>,
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

/// Parts a text into folded words.
pub(super) fn words(heading: &str) -> Vec<String> {
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
