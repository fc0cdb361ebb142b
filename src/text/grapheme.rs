//! Graphemes, and the boundaries between them.
//!
//! A boundary is found by looking only at the text near it, so that long texts stay quick.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// Returns whether a character takes one cell and is a grapheme of its own beside another such one.
///
/// So are the letters, digits and signs of Latin, Greek and Cyrillic. They are most of what people
/// type, and treating them apart keeps long texts fast.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~'
        | '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{2ff}'
        | '\u{370}'..='\u{482}'
        | '\u{48a}'..='\u{52f}'
        | '\u{2010}'..='\u{2027}')
}

/// Walks over a text's graphemes with the byte each starts at.
pub fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes { rest: text, at: 0 }
}

/// The iterator of [`graphemes`].
pub struct Graphemes<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Iterator for Graphemes<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let mut chars = self.rest.chars();
        let first = chars.next()?;
        let end = if is_plain(first) && chars.next().is_none_or(is_plain) {
            first.len_utf8()
        } else {
            self.rest.graphemes(true).next()?.len()
        };
        let (grapheme, rest) = self.rest.split_at_checked(end)?;
        let at = self.at;
        self.rest = rest;
        self.at += end;
        Some((at, grapheme))
    }
}

/// Returns the characters that may stand for a grapheme where not all can be shown, the nearest
/// first: itself with its accent, and its letter without any.
pub fn letter_forms(grapheme: &str) -> impl Iterator<Item = char> {
    grapheme.nfc().take(1).chain(grapheme.nfkd().take(1))
}

/// Returns the grapheme boundary after a place, or the text's end.
pub(super) fn next_boundary(text: &str, at: usize) -> usize {
    GraphemeCursor::new(at, text.len(), true)
        .next_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(text.len())
}

/// Returns the grapheme boundary before a place, or the text's start.
pub(super) fn previous_boundary(text: &str, at: usize) -> usize {
    GraphemeCursor::new(at, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// Returns the first grapheme boundary at a place or after it.
pub(super) fn boundary_from(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    let on = GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true);
    if on { at } else { next_boundary(text, at) }
}

/// Returns the part of a text between two bytes, or nothing where these are inside a character.
pub(super) fn part(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}
