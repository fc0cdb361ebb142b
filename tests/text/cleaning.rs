//! Cleaning of texts from outside.

use citylab::text::{clean, clean_line};
use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;

use super::any;
use crate::shared::cases::cases;

fn letters(text: &str) -> String {
    let is_letter = |c: &char| {
        c.is_alphanumeric() && !is_combining_mark(*c) && !matches!(c, '\u{3164}' | '\u{ffa0}')
    };
    text.chars().filter(is_letter).collect()
}

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
    assert_eq!(clean("a\u{1b}]0;Свалка у реки\nновая строка"), "a0;Свалка у реки\nновая строка");
    assert_eq!(clean("\u{1b}Pанкета\u{1b}[1mи\u{1b}\\"), "анкетаи");
    assert_eq!(clean("\u{1b}Свалка"), "Свалка");
    assert_eq!(clean("\u{1b}[12 Свалка"), "12 Свалка");
}

#[test]
fn line_ends_and_tabs_become_alike() {
    assert_eq!(clean("a\r\nb\rc\u{2028}d\u{2029}e\u{b}f\u{c}g\u{85}h"), "a\nb\nc\nd\ne\nf\ng\nh");
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

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn nothing_that_steers_a_terminal_is_left(text in any::hostile()) {
        let cleaned = clean(&text);
        for c in cleaned.chars() {
            prop_assert!(c == '\n' || !c.is_control(), "{c:?} in {cleaned:?}");
            prop_assert!(!matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
                | '\u{200b}' | '\u{2028}' | '\u{2029}'), "{c:?} in {cleaned:?}");
        }
    }

    #[test]
    fn cleaning_twice_changes_nothing_more(text in any::hostile()) {
        let cleaned = clean(&text);
        prop_assert_eq!(clean(&cleaned), cleaned);
        let line = clean_line(&text);
        prop_assert_eq!(clean_line(&line), line.as_str());
        prop_assert_eq!(clean(&line), line.as_str());
        prop_assert_eq!(clean_line(&clean(&text)), line);
    }

    #[test]
    fn no_letter_is_lost_outside_a_sequence(text in any::hostile()) {
        let text = text.replace(|c| matches!(c, '\u{1b}' | '\u{80}'..='\u{9f}'), "\u{7}");
        prop_assert_eq!(letters(&clean(&text)), letters(&text));
        prop_assert_eq!(letters(&clean_line(&text)), letters(&text));
    }

    #[test]
    fn marks_never_pile_up(text in any::hostile()) {
        let mut marks = 0;
        for c in clean(&text).chars() {
            marks = if is_combining_mark(c) { marks + 1 } else { 0 };
            prop_assert!(marks <= 16);
        }
    }

    #[test]
    fn a_line_has_no_ends_and_no_edges(text in any::hostile()) {
        let line = clean_line(&text);
        prop_assert!(!line.contains(['\n', '\r', '\t']));
        prop_assert!(!line.contains("  "));
        prop_assert_eq!(line.trim(), line.as_str());
    }

    #[test]
    fn plain_words_stay_as_they_are(text in "[ а-яёА-ЯЁa-zA-Z0-9.,!?«»—№%()\n-]{0,80}") {
        prop_assert_eq!(clean(&text), text);
    }
}
