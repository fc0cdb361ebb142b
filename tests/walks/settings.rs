//! Settings: language, colours and keys are changed on the screen, and read again at the next start.

use citylab::app::{Chord, Code, Colours, Command, Mode};
use citylab::config::Config;
use citylab::i18n::Lang;

use crate::shared::walk::{Seen, Walk, walk};

/// The config as the program reads it at its next start.
fn config(seen: &Seen) -> Config {
    Config::read_from(&seen.folder.path().join("config.ron")).unwrap()
}

#[test]
fn all_settings_stand_side_by_side_in_one_config() {
    let seen = Walk::new()
        .keys("<F2>contrast<Enter><F2>русский<Enter><F2>клавиши<Enter>chain<Enter><F11>");
    let config = config(&seen);
    assert_eq!(config.colours, Some(Colours::HighContrast));
    assert_eq!(config.lang, Some(Lang::RU));
    let f11 = Chord::plain(Code::F(11));
    assert_eq!(config.keymap.resolve(Mode::Capture, f11), Some(Command::Chain));
}

/// Opens the keys at a command and asks for a new one.
const CHAIN: &str = "Illegal dumps<Enter><F2>keys:<Enter>chain<Enter>";

#[test]
fn a_new_key_works_at_once_and_is_read_again() {
    let seen = walk(&format!("{CHAIN}<expect press the key><F11>"));
    assert!(seen.says("“The chain and its holes” is now F11"), "{}", seen.screen());
    assert!(seen.says("F11 (changed)"), "{}", seen.screen());
    let keymap = config(&seen).keymap;
    assert_eq!(keymap.resolve(Mode::Capture, Chord::plain(Code::F(11))), Some(Command::Chain));
    assert_eq!(keymap.resolve(Mode::Capture, Chord::plain(Code::F(9))), None);
    let seen = walk(&format!("{CHAIN}<F11><Esc><F11>"));
    assert!(seen.says("To settle before closing"), "{}", seen.screen());
    // Under a Cyrillic layout it is the same key.
    let seen = walk(&format!("{CHAIN}<C-м><Esc><C-v>"));
    assert!(seen.says("To settle before closing"), "{}", seen.screen());
}

#[test]
fn keys_that_type_move_edit_or_are_taken_are_refused_and_named() {
    for (key, why) in [
        ("x", "“X” types or moves about"),
        ("ж", "“Ж” types or moves about"),
        ("7", "“7” types or moves about"),
        ("<Enter>", "“Enter” types or moves about"),
        ("<PgDn>", "“PgDn” types or moves about"),
        ("<C-w>", "“Ctrl+W” edits the line"),
        ("<C-Left>", "“Ctrl+←” edits the line"),
        ("<C-z>", "“Ctrl+Z” is taken: Take the last change back"),
        ("<C-q>", "“Ctrl+Q” is taken: Quit"),
        ("<F2>", "“F2” is taken: Every command by name"),
    ] {
        let seen = walk(&format!("{CHAIN}{key}"));
        assert!(seen.says(why), "{key}: {}", seen.screen());
        // The next key is waited for, and the refused one has changed nothing.
        assert!(seen.says("press the key…"), "{key}: {}", seen.screen());
        assert!(!seen.folder.path().join("config.ron").exists());
    }
    let seen = walk(&format!("{CHAIN}x<F11>"));
    assert!(seen.says("is now F11"), "{}", seen.screen());
}

#[test]
fn esc_leaves_a_key_as_it_is_and_del_gives_the_usual_one_back() {
    let seen = walk(&format!("{CHAIN}<Esc>"));
    assert!(seen.says("Every command with its key") && seen.says("F9"), "{}", seen.screen());
    let seen = walk(&format!("{CHAIN}<F11><Del>"));
    assert!(seen.says("has its usual key again"), "{}", seen.screen());
    assert_eq!(config(&seen), Config::default());
    // The usual key may belong to another command by now.
    let clock = "<F2>keys:<Enter>the clock<Enter><F11><C-u>two minutes<Enter><F5><C-u>the clock";
    let seen = walk(&format!("{clock}<Del>"));
    assert!(seen.says("“F5” is taken: Two minutes more"), "{}", seen.screen());
}

#[test]
fn all_commands_are_listed_and_paged() {
    let seen = walk("<F2>keys:<Enter><End>");
    assert!(seen.says("Quit; everything is saved"), "{}", seen.screen());
    let seen = Walk::new().lang(Lang::RU).size(40, 12).keys("<F2>клавиши<Enter><PgDn><PgDn>");
    assert!(seen.says("↑") && seen.says("↓"), "{}", seen.screen());
}
