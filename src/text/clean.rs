//! Cleaning of texts from outside: a paste, a file, a table.
//!
//! A cleaned text holds nothing that controls a terminal and nothing that hides between letters.

mod escape;
mod invisible;

use invisible::{is_useless, without_invisible};

pub(super) use invisible::{is_direction, is_hidden_mark};

/// Cleans a text from outside.
///
/// - Escape sequences are removed whole, and so are all controls, in both the 7-bit and the 8-bit
///   form; a string sequence (OSC, DCS …) without its end on the same line loses only its
///   introducer.
/// - Every kind of line end becomes `\n`, a tab becomes a space.
/// - What shows nothing is removed: byte-order marks, bidirectional embeddings, overrides and isolates,
///   zero-width spaces, soft hyphens, invisible operators, fillers, noncharacters, and tags outside
///   a flag. Joiners and variation selectors stay where a script or an emoji can use them, marks of
///   direction stay single.
/// - Combining marks beyond 16 in a row are removed, and chains of more than 8 joined emoji are cut.
///
/// Everything else comes out byte for byte. Cleaning twice changes nothing more, and no control
/// but `\n` is left.
pub fn clean(text: &str) -> String {
    without_invisible(&without_controls(text))
}

/// Cleans a text as [`clean`] does and brings it to one line: a run of blanks or line ends becomes
/// one space, and those at the ends are removed.
pub fn clean_line(text: &str) -> String {
    let text = clean(text);
    let mut line = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(at) = rest.find(char::is_whitespace) {
        let (word, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        rest = after.trim_start();
        line.push_str(word);
        // A lone blank of another kind, such as one that glues a number to its unit, stays.
        let blank = after.strip_suffix(rest).filter(|blank| *blank != "\n" && is_one_char(blank));
        line.push_str(blank.unwrap_or(" "));
    }
    line.push_str(rest);
    line
}

/// Returns whether a text has characters that [`clean`] removes or replaces whatever is around them.
pub(super) fn needs_cleaning(text: &str) -> bool {
    let never_stays =
        |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_useless(c);
    text.contains(|c| c != '\n' && never_stays(c))
}

fn is_one_char(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some() && chars.next().is_none()
}

/// Removes escape sequences and controls, and makes line ends and tabs uniform.
fn without_controls(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut after = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '\r' => {
                kept.push('\n');
                after = after.strip_prefix('\n').unwrap_or(after);
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push(' '),
            c if c.is_control() => after = escape::after_sequence(c, after),
            c => kept.push(c),
        }
        rest = after;
    }
    kept
}
