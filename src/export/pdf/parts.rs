//! Long texts in parts, so that their length costs time alone and no memory.

use unicode_segmentation::UnicodeSegmentation;

use super::piece::Span;

/// The most bytes of a text that are made into lines at once. A part of a longer one begins a new
/// line, once in a dozen pages.
pub(super) const LONG: usize = 16 * 1024;

/// Parts spans of text so that none of the parts is long.
pub(super) fn parts(spans: &[Span]) -> impl Iterator<Item = Vec<Span>> {
    let mut pieces = spans
        .iter()
        .flat_map(|span| split(&span.text).map(|text| Span { text: text.to_owned(), ..*span }))
        .peekable();
    let mut is_first = true;
    std::iter::from_fn(move || {
        let mut part = Vec::new();
        let mut length = 0;
        while let Some(piece) =
            pieces.next_if(|piece| length == 0 || length + piece.text.len() <= LONG)
        {
            length += piece.text.len();
            part.push(piece);
        }
        // Even a text that says nothing has a line.
        let is_only = std::mem::replace(&mut is_first, false);
        (is_only || !part.is_empty()).then_some(part)
    })
}

/// Splits a text where it is long: at a line end, which is left out, else after a blank, else
/// between two letters.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        if text.len() <= LONG {
            return Some(text);
        }
        let head = text.get(..text.floor_char_boundary(LONG)).unwrap_or(text);
        let (end, next) = end_of(head);
        rest = text.get(next..);
        text.get(..end)
    })
}

/// Finds where the beginning of a text ends and what is after it begins.
fn end_of(head: &str) -> (usize, usize) {
    let late = |at: &usize| at * 2 > head.len();
    if let Some(at) = head.rfind('\n').filter(late) {
        return (at, at + 1);
    }
    let blank = head.rfind(' ').map(|at| at + 1);
    let letter = || head.grapheme_indices(true).next_back().map(|(at, _)| at);
    let at = blank.filter(late).or_else(|| letter().filter(late)).unwrap_or(head.len());
    (at, at)
}
