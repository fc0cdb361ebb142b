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
        let letter = match label {
            Label::T(_) => "T",
            Label::W(_) => "W",
            Label::A(_) => "A",
            Label::P(_) => "P",
        };
        let number = label.number().to_string();
        let wanted = [
            Token::Word("label"),
            Token::Colon,
            Token::Word(letter),
            Token::Open('('),
            Token::Word(&number),
        ];
        let mut matched = 0;
        let mut start = 0;
        let mut scan = Scan::new(text);
        while let Some(token) = scan.next() {
            if wanted.get(matched) != Some(&token) {
                matched = 0;
            }
            if wanted.get(matched) == Some(&token) {
                if matched == 0 {
                    start = scan.offset() - "label".len();
                }
                matched += 1;
            }
            if matched == wanted.len() {
                return Some(Self::of_byte(text, start));
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
