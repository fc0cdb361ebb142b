//! Cleaning and finding.

use citylab::text::{clean, clean_line, fold, words};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::any;
use crate::shared::cases::cases;

fn letters(text: &str) -> String {
    let is_letter = |c: &char| {
        c.is_alphanumeric() && !is_combining_mark(*c) && !matches!(c, '\u{3164}' | '\u{ffa0}')
    };
    text.chars().filter(is_letter).collect()
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

    #[test]
    fn folding_is_blind_to_case_and_form(text in any::text()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded.as_str());
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), folded.as_str());
        prop_assert_eq!(fold(&text.nfc().collect::<String>()), folded.as_str());
        prop_assert_eq!(fold(&text.to_lowercase()), folded.as_str());
    }

    #[test]
    fn words_are_parts_of_the_text_in_order(text in any::text()) {
        let mut rest = text.as_str();
        for word in words(&text) {
            prop_assert!(word.chars().any(char::is_alphanumeric));
            let (_, after) = rest.split_once(word).unwrap();
            rest = after;
        }
    }
}
