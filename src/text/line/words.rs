//! Where words start and end around the cursor of a line.

use crate::text::grapheme::{next_boundary, part, previous_boundary};

/// The kinds of graphemes that moves by words tell apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    Word,
    Sign,
}

/// Returns the start of the word, or of the run of signs, at a place or before it.
pub(super) fn start_before(text: &str, from: usize) -> usize {
    skip_word(text, from, previous_boundary)
}

/// Returns the end of the word, or of the run of signs, at a place or after it.
pub(super) fn end_after(text: &str, from: usize) -> usize {
    skip_word(text, from, next_boundary)
}

/// Steps over blanks, then over graphemes of one kind.
fn skip_word(text: &str, from: usize, step: fn(&str, usize) -> usize) -> usize {
    let (mut at, mut last) = (from, Kind::Blank);
    loop {
        let next = step(text, at);
        let kind = kind(part(text, at.min(next), at.max(next)));
        if next == at || (last != Kind::Blank && kind != last) {
            return at;
        }
        (at, last) = (next, kind);
    }
}

/// Tells the kind of a grapheme by its base; an apostrophe belongs to its word.
fn kind(grapheme: &str) -> Kind {
    match grapheme.chars().next() {
        None => Kind::Blank,
        Some(c) if c.is_whitespace() => Kind::Blank,
        Some(c) if c.is_alphanumeric() || matches!(c, '_' | '\'' | '’' | 'ʼ') => Kind::Word,
        Some(_) => Kind::Sign,
    }
}
