//! Widths in cells of the terminal, and texts cut or filled to a width.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::grapheme::{graphemes, is_plain, part};

/// The sign at the end of a text that was cut.
const CUT: &str = "…";

/// The sign for a line end in a text shown on one line.
const LINE_END: &str = " ↵ ";

/// Returns how many cells a text takes on one row; line ends and controls take none.
pub fn width(text: &str) -> usize {
    let by_grapheme = || graphemes(text).map(|(_, grapheme)| grapheme_width(grapheme)).sum();
    plain_width(text).unwrap_or_else(by_grapheme)
}

/// Returns how many cells a text takes if each of its characters takes one, as in nearly all that
/// people type; nothing for any other text.
pub fn plain_width(text: &str) -> Option<usize> {
    let mut cells = 0;
    let plain = text.chars().all(|c| {
        cells += 1;
        is_plain(c)
    });
    plain.then_some(cells)
}

/// Returns how many cells one grapheme takes, exactly as ratatui draws it.
///
/// The half-width Japanese sound marks count one more than Unicode gives them, because ratatui
/// leaves them a cell of their own.
pub(super) fn grapheme_width(grapheme: &str) -> usize {
    let mut chars = grapheme.chars();
    match (chars.next(), chars.next()) {
        (None, _) => return 0,
        (Some(c), None) if is_plain(c) => return 1,
        _ => {}
    }
    if grapheme.contains(char::is_control) {
        return 0;
    }
    let marks = grapheme.chars().filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}')).count();
    grapheme.width() + marks
}

/// Cuts a text to a number of cells, on a grapheme, with `…` for what is left out.
///
/// The result is never wider than `cells`.
pub fn clip(text: &str, cells: usize) -> Cow<'_, str> {
    if plain_width(text).is_some_and(|width| width <= cells) {
        return Cow::Borrowed(text);
    }
    let room = cells.saturating_sub(1);
    let (mut used, mut kept) = (0, 0);
    for (at, grapheme) in graphemes(text) {
        used += grapheme_width(grapheme);
        if used > cells {
            let kept = part(text, 0, kept);
            return if cells == 0 { Cow::Borrowed("") } else { Cow::Owned(format!("{kept}{CUT}")) };
        }
        // No blank is left before the sign of the cut.
        if used <= room && !grapheme.chars().all(char::is_whitespace) {
            kept = at + grapheme.len();
        }
    }
    Cow::Borrowed(text)
}

/// Fills a text with blanks before it to exactly so many cells; a wider text is cut.
pub fn pad_left(text: &str, cells: usize) -> String {
    let text = clip(text, cells);
    format!("{}{text}", blanks(&text, cells))
}

/// Fills a text with blanks after it to exactly so many cells; a wider text is cut.
pub fn pad_right(text: &str, cells: usize) -> String {
    let text = clip(text, cells);
    format!("{text}{}", blanks(&text, cells))
}

/// Returns the blanks that a text lacks to so many cells.
fn blanks(text: &str, cells: usize) -> String {
    " ".repeat(cells.saturating_sub(width(text)))
}

/// Brings a text to one line: each run of line ends becomes ` ↵ `, and those at the ends are removed.
pub fn one_line(text: &str) -> Cow<'_, str> {
    let is_end = |c: char| matches!(c, '\n' | '\r');
    let text = text.trim_matches(is_end);
    if !text.contains(is_end) {
        return Cow::Borrowed(text);
    }
    let lines = text.split(is_end).map(str::trim).filter(|line| !line.is_empty());
    Cow::Owned(lines.collect::<Vec<_>>().join(LINE_END))
}
