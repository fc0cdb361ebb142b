//! File names made of anything.

use citylab::text::{file_stem, same_name};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::any;
use crate::shared::cases::cases;

const RESERVED: [&str; 6] = ["con", "PRN", "aux.txt", "NUL .a", "Com1", "LPT³"];

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
