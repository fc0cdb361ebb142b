//! Where words start and end around the cursor of a line.

use crate::text::grapheme::{next_boundary, part, previous_boundary};

/// What a grapheme is to somebody who moves by words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    Word,
    Sign,
}

/// Returns the start of the word, or of the run of signs, at a place or before it.
pub(super) fn start_before(text: &str, from: usize) -> usize {
    let step = |at| {
        let before = previous_boundary(text, at);
        (before < at).then(|| (kind(part(text, before, at)), before))
    };
    skip_word(from, step)
}

/// Returns the end of the word, or of the run of signs, at a place or after it.
pub(super) fn end_after(text: &str, from: usize) -> usize {
    let step = |at| {
        let after = next_boundary(text, at);
        (after > at).then(|| (kind(part(text, at, after)), after))
    };
    skip_word(from, step)
}

/// Steps over blanks, then over graphemes of one kind.
fn skip_word(from: usize, step: impl Fn(usize) -> Option<(Kind, usize)>) -> usize {
    let (mut at, mut met) = (from, Kind::Blank);
    while let Some((kind, next)) = step(at) {
        if met != Kind::Blank && kind != met {
            break;
        }
        (at, met) = (next, kind);
    }
    at
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
