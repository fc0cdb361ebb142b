//! What is written to a terminal.

use std::borrow::Cow;

use citylab::text::{clean, inert, is_hidden, is_steering};
use proptest::prelude::*;

use super::any;
use crate::shared::cases::cases;

#[test]
fn controls_are_shown_and_line_ends_stay() {
    for (text, shown) in [
        ("one\ntwo\n", "one\ntwo\n"),
        ("a\u{1b}[2Jb", "a\u{fffd}[2Jb"),
        ("a\u{9b}2Jb\u{7f}\u{7}\r\t", "a\u{fffd}2Jb\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
        ("a\u{202e}b\u{2066}c\u{2028}", "a\u{fffd}b\u{fffd}c\u{fffd}"),
        ("שלום\u{200f} a\u{200e}b\u{61c}", "שלום ab"),
    ] {
        assert_eq!(inert(text), shown, "{text:?}");
    }
}

#[test]
fn a_sequence_takes_nothing_of_what_stands_between_two_names() {
    let said = "a\u{1b}]0; is one of two sessions, \u{9d}b and c\u{7}";
    assert_eq!(inert(said), "a\u{fffd}]0; is one of two sessions, \u{fffd}b and c\u{fffd}");
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn nothing_steers(text in any::hostile()) {
        let shown = inert(&text);
        prop_assert!(shown.chars().all(|c| c == '\n' || !is_steering(c)));
        prop_assert_eq!(inert(&shown), Cow::Borrowed(&*shown));
        let clean = clean(&text);
        let without_marks = clean.replace(['\u{200e}', '\u{200f}', '\u{61c}'], "");
        prop_assert_eq!(inert(&clean), without_marks);
    }

    #[test]
    fn what_steers_is_hidden(c: char) {
        prop_assert!(is_hidden(c) || !is_steering(c));
    }
}
