//! What is written to a terminal, whoever wrote it and wherever it comes from.

use std::borrow::Cow;

use super::clean::{is_direction, is_hidden_mark};

/// Stands for what must not reach a terminal.
const REPLACEMENT: char = '\u{fffd}';

/// Returns a text that no terminal obeys: each character that steers one is shown as `�`, and a
/// mark of direction, which a clean text may have, is left out; line ends stay.
///
/// Texts from outside are cleaned before they become part of a sentence. This comes after that, for
/// whatever was not cleaned: it takes single characters only, so that nothing of the sentence itself
/// is lost between the beginning of a sequence in one name and its end in another.
pub fn inert(text: &str) -> Cow<'_, str> {
    let is_bad = |c: char| c != '\n' && is_steering(c);
    if !text.contains(is_bad) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|c| !is_direction(*c));
    Cow::Owned(kept.map(|c| if is_bad(c) { REPLACEMENT } else { c }).collect())
}

/// Returns whether a character steers a terminal, ends a line, or turns the direction of writing.
///
/// Source of the latter: the property `Bidi_Control` of Unicode.
pub fn is_steering(c: char) -> bool {
    c.is_control()
        || is_direction(c)
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns whether a character steers a terminal or shows nothing by itself.
pub fn is_hidden(c: char) -> bool {
    is_steering(c) || is_hidden_mark(c)
}
