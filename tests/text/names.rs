//! File names made of anything.

use citylab::text::{file_stem, same_name};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::any;
use crate::shared::cases::cases;

const RESERVED: [&str; 6] = ["con", "PRN", "aux.txt", "NUL .a", "Com1", "LPT³"];

#[test]
fn names_become_safe() {
    for (name, stem) in [
        ("Waste management", "Waste-management"),
        ("Участие  граждан", "Участие-граждан"),
        ("«Город для жизни»: площадка №2", "Город-для-жизни-площадка-№2"),
        ("../../etc/passwd", "etc-passwd"),
        ("a.", "a"),
        ("v1.2 …", "v1.2"),
        ("a..b", "a.b"),
        ("a\\b/c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j"),
        ("-rf ~", "rf"),
        (".hidden", "hidden"),
        ("a\u{1b}[2Jb\u{0}c\n", "abc"),
        ("a\u{202e}b\u{200f}c", "abc"),
        ("и\u{306}од", "йод"),
        ("a／b", "a-b"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("COM¹", "_COM¹"),
        ("lpt9", "_lpt9"),
        ("COM10", "COM10"),
        ("CONTACT", "CONTACT"),
        ("", "session"),
        (" ./.. ", "session"),
        ("???", "session"),
    ] {
        assert_eq!(file_stem(name), stem, "{name:?}");
    }
}

#[test]
fn long_names_are_cut_on_a_grapheme() {
    assert_eq!(file_stem(&"я".repeat(300)), "я".repeat(60));
    assert_eq!(file_stem(&"👨‍👩‍👧".repeat(30)), "👨‍👩‍👧".repeat(6));
    assert_eq!(file_stem(&format!("{} b", "a".repeat(119))), "a".repeat(119));
}

#[test]
fn names_collide_whatever_the_case_and_form() {
    for (one, other) in [
        ("Waste", "waste"),
        ("Йод", "и\u{306}од"),
        ("STRASSE", "straße"),
        ("a.", "a"),
        ("ΣΑΣ", "σας"),
        ("a\u{200d}b", "ab"),
    ] {
        assert!(same_name(one, other), "{one} {other}");
    }
    assert!(!same_name("ель", "ёль"));
    assert!(!same_name("мой", "мои"));
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_stem_is_safe_everywhere(name in any::hostile()) {
        let stem = file_stem(&name);
        prop_assert!(!stem.is_empty() && stem.len() <= 120, "{stem:?}");
        prop_assert!(!stem.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', ' ']), "{stem:?}");
        prop_assert!(!stem.contains(char::is_control), "{stem:?}");
        prop_assert!(!stem.contains(".."), "{stem:?}");
        prop_assert!(!stem.starts_with(['.', '-', ' ']) && !stem.ends_with(['.', '-', ' ']), "{stem:?}");
        prop_assert_eq!(file_stem(&stem), stem.as_str());
        prop_assert!(same_name(&stem, &stem.to_uppercase()));
        prop_assert!(same_name(&stem, &stem.nfd().collect::<String>()));
    }

    #[test]
    fn letters_stay(name in "[а-яёА-ЯЁa-zA-Z0-9]{4,40}") {
        prop_assert_eq!(file_stem(&name), name);
    }

    #[test]
    fn a_reserved_name_is_never_given(name in prop::sample::select(&RESERVED), around in "[ ./\u{7}-]{0,3}") {
        let stem = file_stem(&format!("{around}{name}{around}"));
        let base = stem.split('.').next().unwrap();
        prop_assert!(base.starts_with('_') || base.len() > 4, "{stem:?}");
    }

    #[test]
    fn names_that_differ_by_a_letter_do_not_collide(name in "[а-яa-z]{1,10}", c in "[а-яa-z]") {
        let longer = format!("{name}{c}");
        prop_assert!(!same_name(&name, &longer));
    }
}
