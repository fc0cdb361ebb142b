//! Hostile text made harmless: nothing that leaves here can steer a terminal or hide in a line.

mod escape;
mod unseen;

use unseen::{Sieve, is_unseen};

/// Cleans a text from outside: a file, the clipboard, a table.
///
/// - Escape sequences go whole, and so do all controls, in both the 7-bit and the 8-bit form; a
///   string sequence (OSC, DCS …) without its end on the same line loses only its introducer.
/// - Every kind of line end becomes `\n`, a tab becomes a space.
/// - What shows nothing goes: byte-order marks, bidirectional embeddings, overrides and isolates,
///   zero-width spaces, soft hyphens, invisible operators, fillers, noncharacters, and tags outside
///   a flag. Joiners and variation selectors stay where a script or an emoji can use them, marks of
///   direction stay single.
/// - Of more than 16 combining marks in a row the rest goes; more than 8 joined emoji come apart.
///
/// Everything else comes out byte for byte. Cleaning twice changes nothing more, and no control
/// but `\n` is left.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut sieve = Sieve::with_capacity(text.len());
    sieve.pass(&without_controls(text));
    sieve.into_text()
}

/// Cleans a text as [`clean`] does and brings it to one line: a run of blanks or line ends becomes
/// one space, those at the ends go.
#[must_use]
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

/// Returns whether a text has what never stays, whatever is around it.
pub(super) fn is_hostile(text: &str) -> bool {
    let never_stays =
        |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_unseen(c);
    text.contains(|c| c != '\n' && never_stays(c))
}

fn is_one_char(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some() && chars.next().is_none()
}

/// Takes escape sequences and controls out and makes all line ends and tabs alike.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_byte_for_byte() {
        for text in [
            "",
            "  The landfill has two years left  ",
            "Свалка — «у реки», 2,5\u{a0}га",
            "e\u{301} и\u{306}",
            "👨‍👩‍👧 👍🏽 ❤️ 🇷🇺 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣",
            "می‌خواهم क्‍ष ශ්‍රී",
            "葛\u{e0100}",
            "one\n\ntwo\n",
        ] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn escape_sequences_go_whole() {
        for (hostile, left) in [
            ("a\u{1b}[31;1mb\u{1b}[0m", "ab"),
            ("a\u{1b}[?1049hb", "ab"),
            ("a\u{1b}]0;title\u{7}b", "ab"),
            ("a\u{1b}]52;c;ZXZpbA==\u{1b}\\b", "ab"),
            ("a\u{9d}52;c;ZXZpbA==\u{9c}b", "ab"),
            ("a\u{1b}Pq#0;2;0\u{1b}\\b", "ab"),
            ("a\u{1b}_app\u{1b}\\\u{1b}^pm\u{1b}\\\u{1b}Xsos\u{1b}\\b", "ab"),
            ("a\u{1b}cb\u{1b}7\u{1b}(B", "ab"),
            ("a\u{9b}2Jb", "ab"),
            ("a\u{1b}\u{1b}[2Jb\u{1b}", "ab"),
            ("a\u{1b}[31", "a"),
            ("a\u{1b}\u{1}b", "ab"),
        ] {
            assert_eq!(clean(hostile), left, "{hostile:?}");
        }
    }

    #[test]
    fn broken_sequences_lose_no_letters() {
        assert_eq!(
            clean("a\u{1b}]0;Свалка у реки\nновая строка"),
            "a0;Свалка у реки\nновая строка"
        );
        assert_eq!(clean("\u{1b}Pанкета\u{1b}[1mи\u{1b}\\"), "анкетаи");
        assert_eq!(clean("\u{1b}Свалка"), "Свалка");
        assert_eq!(clean("\u{1b}[12 Свалка"), "12 Свалка");
    }

    #[test]
    fn line_ends_and_tabs_become_alike() {
        assert_eq!(
            clean("a\r\nb\rc\u{2028}d\u{2029}e\u{b}f\u{c}g\u{85}h"),
            "a\nb\nc\nd\ne\nf\ng\nh"
        );
        assert_eq!(clean("a\tb"), "a b");
        assert_eq!(clean("a\0b\u{7f}c\u{81}d\u{8}"), "abcd");
    }

    #[test]
    fn what_shows_nothing_goes() {
        for (hostile, left) in [
            ("\u{feff}a", "a"),
            ("a\u{202e}b\u{202c}\u{2066}c\u{2069}", "abc"),
            ("па\u{200b}ро\u{ad}ль\u{2060}\u{2063}", "пароль"),
            ("па\u{200d}ро\u{200c}ль", "пароль"),
            ("a\u{e0041}\u{e0042}b", "ab"),
            ("🏴\u{e0041}\u{e0042}b", "🏴b"),
            ("\u{fe0f}a \u{fe0f}b", "a b"),
            ("a\u{fe01}\u{fe02}\u{fe03}b", "a\u{fe01}b"),
            ("a\u{200e}\u{200f}\u{200e}b", "a\u{200e}b"),
            ("a\u{e0101}b", "ab"),
            ("a\u{fffe}\u{fdd0}\u{1ffff}b", "ab"),
            ("a\u{3164}b", "ab"),
        ] {
            assert_eq!(clean(hostile), left, "{hostile:?}");
        }
    }

    #[test]
    fn piled_up_marks_are_cut() {
        let zalgo = format!("з{}а{}", "\u{301}".repeat(10_000), "\u{489}".repeat(3));
        let left = format!("з{}а{}", "\u{301}".repeat(16), "\u{489}".repeat(3));
        assert_eq!(clean(&zalgo), left);
        assert_eq!(clean(&"👨\u{200d}".repeat(1_000)).matches("👨👨").count(), 111);
    }

    #[test]
    fn a_line_folds_its_blanks() {
        assert_eq!(clean_line("  one \r\n\t two\u{2028}three "), "one two three");
        assert_eq!(clean_line("2,5\u{a0}га  \u{a0}леса"), "2,5\u{a0}га леса");
        assert_eq!(clean_line(" \n "), "");
    }
}
