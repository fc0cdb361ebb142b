//! The library: finding a session, starting one, the worked example.

use citylab::i18n::Lang;

use crate::shared::walk::Walk;

#[test]
fn a_first_start_offers_the_example() {
    insta::assert_snapshot!(Walk::new().keys("").screen());
}

#[test]
fn a_name_that_is_not_there_starts_that_session() {
    let seen = Walk::new().keys("Waste management<Enter><F4>Illegal dumps<Enter><c-l>");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn typing_finds_and_enter_opens() {
    let script = "Waste management<Enter><c-l>Social urban planning<Enter><c-l>was<Enter>";
    let seen = Walk::new().keys(script);
    assert!(seen.says("Waste management"), "{}", seen.screen());
}

#[test]
fn the_language_changes_and_is_remembered() {
    let seen = Walk::new().lang(Lang::RU).keys(&"<F2>English<Enter>".repeat(Lang::ALL.len() - 1));
    let config = std::fs::read_to_string(seen.folder.path().join("config.ron")).unwrap();
    assert!(config.contains("lang: \"en\""), "{config}\n{}", seen.screen());
}
