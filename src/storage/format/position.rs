//! Places in a file, as a person counts them: lines and columns from 1.

use std::fmt;

use crate::domain::Label;

use super::scan::{Scan, Token};

/// A place in a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in it, from 1.
    pub column: usize,
}

impl Position {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };

    /// Returns the place of a byte.
    pub fn of_byte(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Self { line, column }
    }

    /// Finds where an answer has its label.
    pub(super) fn of_label(text: &str, label: Label) -> Option<Self> {
        let name = label.to_string();
        let (letter, number) = name.split_at_checked(1)?;
        let value = [Token::Colon, Token::Word(letter), Token::Open('('), Token::Word(number)];
        let mut scan = Scan::new(text);
        while let Some(token) = scan.next() {
            if token == Token::Word("label") && scan.clone().take(value.len()).eq(value) {
                return Some(Self::of_byte(text, scan.offset() - "label".len()));
            }
        }
        None
    }

    /// Finds where a ranked ballot, counted from 0, has its picks.
    pub(super) fn of_ballot(text: &str, index: usize) -> Option<Self> {
        let mut scan = Scan::new(text);
        scan.find(|token| *token == Token::Word("ranked_ballots"))?;
        let mut before = index;
        while let Some(token) = scan.next() {
            if token == Token::Word("picks") {
                if before == 0 {
                    return Some(Self::of_byte(text, scan.offset() - "picks".len()));
                }
                before -= 1;
            }
        }
        None
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Returns the byte at a line and column.
pub(super) fn byte_of(text: &str, line: usize, column: usize) -> Option<usize> {
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(start..)?.chars().take(column.saturating_sub(1));
    Some(start + within.map(char::len_utf8).sum::<usize>())
}
