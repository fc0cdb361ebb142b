//! Finding: texts made alike, their words, and searches by some letters.

use citylab::text::{Query, fold, words};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::any;
use crate::shared::cases::cases;

#[test]
fn what_reads_alike_is_alike() {
    for (one, other) in [
        ("Ёлка", "елка"),
        ("ЁЛКА", "е\u{308}лка"),
        ("Й", "и\u{306}"),
        ("й", "\u{439}"),
        ("café", "CAFE\u{301}"),
        ("за\u{301}мок", "замок"),
        ("Straße", "STRASSE"),
        ("№ 5", "No\u{a0}5"),
        ("«Город»", "“город”"),
        ("2014—2015", "2014-2015"),
        ("ﬁne", "fine"),
        ("Ｗａｓｔｅ", "waste"),
        ("ὈΔΥΣΣΕΎΣ", "οδυσσευς"),
        ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
    ] {
        assert_eq!(fold(one), fold(other), "{one} {other}");
    }
}

#[test]
fn what_differs_stays_different() {
    assert_eq!(fold("Мой"), "мой");
    assert_ne!(fold("мой"), fold("мои"));
    assert_ne!(fold("мыло"), fold("мило"));
    assert_ne!(fold("हिन्दी"), fold("हन्दी"));
    assert_eq!(fold("가"), "가");
}

#[test]
fn words_leave_signs_out() {
    let found: Vec<&str> = words("«Свалка» у реки: don't — 2,5 га!").collect();
    assert_eq!(found, ["Свалка", "у", "реки", "don't", "2,5", "га"]);
    assert_eq!(words(" … ").count(), 0);
}

#[test]
fn letters_are_found_in_their_order_whatever_their_case() {
    let mut query = Query::new("елк");
    assert!(query.score("Ёлки во дворе").is_some());
    assert!(query.score("клё").is_none());
}

#[test]
fn a_whole_word_fits_better_than_scattered_letters() {
    let mut query = Query::new("dump");
    let (whole, scattered) = (query.score("the dump grows"), query.score("do us a map"));
    assert!(whole.unwrap() > scattered.unwrap_or(0));
}

proptest! {
    #![proptest_config(cases())]

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
