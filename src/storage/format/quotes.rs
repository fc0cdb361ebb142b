//! Two values that run together: what is missing between or within them.

use super::cause::{Cause, Kind};
use super::scan::Token;
use super::structure::{Piece, unexpected};

/// The quotes that people and text processors write, and RON does not know.
pub(super) const PRINT_QUOTES: [char; 7] = ['“', '”', '„', '«', '‘', '’', '\''];

/// Says what is wrong where one value follows another with nothing between, and at which byte.
/// `is_field` tells whether the second is the name of a field.
pub(super) fn run_together(
    text: &str,
    first: Piece<'_>,
    second: Piece<'_>,
    is_field: bool,
) -> (usize, Cause) {
    let touch = first.end == second.start;
    let comma = (first.end, Cause::MissingComma);
    match (first.token, second.token) {
        (_, Token::Colon) => (second.start, unexpected(second, text)),
        (_, Token::Word(word)) if word.starts_with(';') => comma,
        (Token::Word(word), _) if word.starts_with(PRINT_QUOTES) => {
            (first.start, Cause::PrintQuotes)
        }
        (Token::Text(quoted), _) if quoted.contains('\n') => (first.start, Cause::UnclosedText),
        (Token::Text(_), _) if is_field && !touch => comma,
        (Token::Text(quoted), Token::Word(_)) if touch && swallows_a_mark(text, first, quoted) => {
            (first.start, Cause::UnclosedText)
        }
        (Token::Text(_), Token::Word(_)) => (first.end.saturating_sub(1), Cause::InnerQuote),
        (Token::Text(_), Token::Text(_)) if touch => (first.end - 1, Cause::InnerQuote),
        (Token::Word(_), Token::Text(_)) if touch => (first.start, Cause::UnopenedText),
        (Token::Word(_), Token::Word(_) | Token::Text(_)) if !is_field => {
            (first.start, bare_text(text, first.start))
        }
        _ => comma,
    }
}

/// Says what is wrong with a text that has no opening quote.
pub(super) fn bare_text(text: &str, start: usize) -> Cause {
    if quotes_to_the_end(text, start) % 2 == 1 {
        return Cause::UnopenedText;
    }
    Cause::WrongKind { field: String::new(), expected: Kind::Text, found: Kind::Word }
}

/// Tells whether a text went on over the mark that stands after its end, as one without its closing
/// quote does: `"Anna, "Boris"`.
fn swallows_a_mark(text: &str, first: Piece<'_>, quoted: &str) -> bool {
    let body = quoted.trim_end_matches('"').trim_end();
    body.ends_with([',', ':', '(', '[', '{']) && quotes_to_the_end(text, first.start) % 2 == 1
}

/// Counts the quotes from a byte to the end of its line, without those behind a backslash.
pub(super) fn quotes_to_the_end(text: &str, start: usize) -> usize {
    let line = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
    let mut escaped = false;
    let mut count = 0;
    for c in line.chars() {
        count += usize::from(c == '"' && !escaped);
        escaped = c == '\\' && !escaped;
    }
    count
}
