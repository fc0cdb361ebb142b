//! The structure of a RON text: what stands in which brackets, as far as the text goes well.

use super::cause::Cause;
use super::scan::{Scan, Token};
use super::shape;
use crate::domain::Label;

/// What is wrong in the structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The byte where it is to be mended.
    pub(super) at: usize,
    /// The byte up to which nobody could know it.
    pub(super) seen: usize,
    /// The answer in which it is.
    pub(super) label: Option<Label>,
    pub(super) cause: Cause,
}

/// A token and its bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) token: Token<'a>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The tokens of a text without its comments.
#[derive(Debug, Clone)]
pub(super) struct Pieces<'a>(Scan<'a>);

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self(Scan::new(text))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let token = self.0.next()?;
            let end = self.0.offset();
            let length = match token {
                Token::Comment(comment) if !is_open_comment(comment) => continue,
                Token::Word(text) | Token::Text(text) | Token::Comment(text) => text.len(),
                Token::Open(_) | Token::Close(_) | Token::Comma | Token::Colon => 1,
            };
            return Some(Piece { token, start: end - length, end });
        }
    }
}

fn is_open_comment(comment: &str) -> bool {
    comment.starts_with("/*") && !comment.ends_with("*/")
}

/// What a bracket holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Fields with names.
    Fields,
    /// Values without names.
    Items,
    /// Keys with values.
    Pairs,
    /// In round brackets, as long as nothing stands there.
    Unknown,
}

/// What comes next within a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// A field, an item, a key, or the end.
    Start,
    /// The value of a field or a key.
    Value,
    /// A comma or the end.
    Comma,
}

/// An open bracket.
#[derive(Debug, Clone)]
pub(super) struct Frame<'a> {
    pub(super) bracket: char,
    pub(super) start: usize,
    pub(super) holds: Holds,
    pub(super) next: Next,
    /// The field whose value comes or came last.
    pub(super) field: &'a str,
    /// The fields so far.
    pub(super) seen: Vec<&'a str>,
    pub(super) label: Option<Label>,
}

impl Frame<'_> {
    /// Returns the bracket that closes it.
    pub(super) fn closing(&self) -> char {
        closing(self.bracket)
    }
}

/// What stands at a byte, and within what.
#[derive(Debug, Clone)]
pub(super) struct Context<'a> {
    /// The open brackets, the outermost first.
    pub(super) frames: Vec<Frame<'a>>,
    /// What is there; none at the end.
    pub(super) piece: Option<Piece<'a>>,
    /// What comes after that.
    pub(super) after: Option<Token<'a>>,
    /// What comes before.
    pub(super) before: Option<Piece<'a>>,
}

impl<'a> Context<'a> {
    /// Returns the field whose value stands here; empty where none does.
    pub(super) fn field(&self) -> &'a str {
        let named = self.frames.iter().rev().map(|frame| frame.field);
        named.into_iter().find(|field| !field.is_empty()).unwrap_or_default()
    }

    /// Returns the field that holds the innermost bracket; none at the top.
    pub(super) fn within(&self) -> Option<&'a str> {
        let outer = self.frames.split_last().map(|(_, outer)| outer).unwrap_or_default();
        outer.iter().rev().map(|frame| frame.field).find(|field| !field.is_empty())
    }

    /// Returns the answer in which this is.
    pub(super) fn label(&self) -> Option<Label> {
        self.frames.iter().rev().find_map(|frame| frame.label)
    }

    /// Returns what comes next in the innermost bracket.
    pub(super) fn next(&self) -> Option<Next> {
        self.frames.last().map(|frame| frame.next)
    }

    /// Tells whether an outer bracket lacks this field still, so that an inner one is not closed.
    pub(super) fn belongs_outside(&self, name: &str) -> bool {
        let outer = self.frames.split_last().map(|(_, outer)| outer).unwrap_or_default();
        outer.iter().enumerate().any(|(depth, frame)| lacks(frame, depth, name))
    }
}

/// Tells whether brackets may have this field and do not have it yet.
pub(super) fn lacks(frame: &Frame<'_>, depth: usize, name: &str) -> bool {
    let known = match (depth, frame.label) {
        (0, _) => shape::is_outermost(name),
        (_, Some(_)) => shape::is_of_answer(name),
        (_, None) => false,
    };
    known && !frame.seen.contains(&name)
}

/// Tells whether a quoted text has its closing quote.
pub(super) fn is_closed(quoted: &str) -> bool {
    if quoted.starts_with('r') {
        return quoted
            .trim_start_matches(['r', '#'])
            .get(1..)
            .is_some_and(|body| body.contains('"'));
    }
    let Some(body) = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return false;
    };
    body.chars().rev().take_while(|c| *c == '\\').count() % 2 == 0
}

pub(super) fn closing(bracket: char) -> char {
    match bracket {
        '[' => ']',
        '{' => '}',
        _ => ')',
    }
}

/// Says that a token cannot stand where it does.
pub(super) fn unexpected(piece: Piece<'_>, text: &str) -> Cause {
    let found = text.get(piece.start..piece.end).unwrap_or_default();
    Cause::Unexpected(found.chars().take(40).collect())
}
