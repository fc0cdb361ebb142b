//! Finding: texts made alike, their words, and searches by some letters.

use citylab::text::{Fit, Query, fold, words};
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
    assert!(query.fit_by_letters("Ёлки во дворе").is_some());
    assert!(query.fit_by_letters("клё").is_none());
}

#[test]
fn whole_words_fit_best_then_beginnings_then_letters_within_then_scattered_ones() {
    let texts = ["the dump grows", "dumping at night", "a seadump", "do us a map, please"];
    let mut query = Query::new("Dump");
    let fits: Vec<Option<Fit>> = texts.iter().map(|text| query.fit_by_letters(text)).collect();
    assert_eq!(fits[..3], [Some(Fit::Word), Some(Fit::Beginning), Some(Fit::Within)]);
    assert!(matches!(fits[3], Some(Fit::Scattered(_))));
    assert!(fits.is_sorted_by(|better, worse| better > worse));
    // The place where it fits best counts, and of several words that which fits worst.
    assert_eq!(Query::new("dump").fit("seadump, dump"), Some(Fit::Word));
    assert_eq!(Query::new("riv dump").fit("A dump by the river"), Some(Fit::Beginning));
    assert_eq!(Query::new("river dump").fit("A dump in the woods"), None);
    // Signs stand for themselves.
    assert_eq!(Query::new("!").fit("No light!"), Some(Fit::Within));
    assert_eq!(Query::new("!").fit_by_letters("No light"), None);
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
    fn a_text_fits_its_own_words_whatever_their_case(text in any::text(), pick in any::<prop::sample::Index>()) {
        let all: Vec<&str> = text.split_whitespace().collect();
        prop_assume!(!all.is_empty());
        let word = all[pick.index(all.len())];
        prop_assume!(!fold(word).trim().is_empty());
        let upper = Query::new(&word.to_uppercase());
        prop_assert!(upper.fit(&text) >= Some(Fit::Within) || fold(&word.to_uppercase()) != fold(word));
        let alone = Query::new(word).fit(word);
        prop_assert_eq!(Query::new(word).fit(&text).is_some(), alone.is_some());
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
