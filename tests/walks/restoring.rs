//! Restoring an earlier state: what it would change is seen before, and it is taken back the same way.

use citylab::i18n::Lang;

use crate::shared::walk::{Seen, Walk};

/// A session closed with one answer and once more with two.
fn grown(lang: Lang) -> Seen {
    let first = Walk::new().lang(lang).start("Waste management").keys("<F4>Illegal dumps<Enter>");
    let path = first.sessions().remove(0);
    let second = Walk::new().lang(lang).after(&first).open(&path);
    second.keys("Fines are never paid<Enter><wait 61s>")
}

#[test]
fn an_earlier_state_is_looked_at_and_restored_and_that_is_taken_back() {
    let grown = grown(Lang::EN);
    let path = grown.sessions().remove(0);
    let looked = Walk::new().after(&grown).open(&path).keys("<F2>earlier state<Enter>");
    insta::assert_snapshot!(looked.screen());
    let restored =
        Walk::new().after(&grown).open(&path).keys("half<F2>earlier state<Enter><Enter>");
    assert!(restored.says("Restored as it was until"), "{}", restored.screen());
    assert!(restored.says("Illegal dumps"), "{}", restored.screen());
    assert!(!restored.says("Fines are never paid"), "{}", restored.screen());
    // The state before is the newest of the earlier ones now, with the half-typed line.
    let back = Walk::new().after(&restored).open(&path).keys("<F2>earlier state<Enter><Enter>");
    assert!(back.says("Fines are never paid"), "{}", back.screen());
    assert!(back.says("half"), "{}", back.screen());
}

#[test]
fn from_the_library_and_in_russian() {
    let grown = grown(Lang::RU);
    let looked = Walk::new().lang(Lang::RU).after(&grown).keys("<C-b>");
    insta::assert_snapshot!(looked.screen());
    let restored = Walk::new().lang(Lang::RU).after(&grown).keys("<C-b><Enter>");
    assert!(restored.says("Возвращено состояние"), "{}", restored.screen());
    let path = grown.sessions().remove(0);
    let opened = Walk::new().lang(Lang::RU).after(&restored).open(&path).keys("");
    assert!(!opened.says("Fines are never paid"), "{}", opened.screen());
}

#[test]
fn where_nothing_is_kept_that_is_said() {
    let seen = Walk::new().start("Waste management").keys("<F2>earlier state<Enter>");
    assert!(seen.says("No earlier state"), "{}", seen.screen());
}
