//! The help of each mode is its own, and names the keys that work there.

use std::collections::BTreeSet;
use std::fs;

use citylab::app::{Keymap, Mode};
use citylab::i18n::Lang;

use crate::shared::source::top;

/// How keys are called on a keyboard or in the texts.
const NAMES: [&str; 14] = [
    "Enter",
    "Tab",
    "Esc",
    "Del",
    "Space",
    "Пробел",
    "Ctrl",
    "Shift",
    "Alt",
    "PgUp",
    "PgDn",
    "↑",
    "↓",
    "→",
];

/// The modes with the keys of the title and the text of their help; the help itself has none.
fn helps() -> impl Iterator<Item = (Mode, [&'static str; 2])> {
    let modes = Mode::ALL.iter().filter(|mode| **mode != Mode::Help);
    modes.map(|mode| (*mode, mode.definition().help))
}

/// Returns a text as its file has it, with the names of its arguments.
fn text(lang: Lang, key: &str) -> String {
    let file = top().join(format!("src/i18n/{lang}/screens.ftl"));
    let texts = fs::read_to_string(file).unwrap();
    let found = texts.lines().find_map(|line| line.strip_prefix(&format!("{key} = ")));
    found.unwrap_or_else(|| panic!("“{key}” is in no file of {lang}")).to_owned()
}

fn arguments(text: &str) -> BTreeSet<&str> {
    let parts = text.split("{ $").skip(1);
    parts.filter_map(|part| part.split(' ').next()).collect()
}

#[test]
fn no_two_modes_share_their_help() {
    let mut known = BTreeSet::new();
    for (mode, help) in helps() {
        for key in help {
            assert!(known.insert(key), "{mode:?} has “{key}” in common with another mode");
        }
    }
}

#[test]
fn help_names_keys_that_work_in_its_mode_and_writes_none_out() {
    for lang in Lang::ALL {
        for (mode, [_, key]) in helps() {
            let (text, works) = (text(lang, key), Keymap::default().keys_at(mode));
            let works: BTreeSet<&str> =
                works.iter().map(|(_, command)| command.help_name()).collect();
            let named = arguments(&text);
            assert!(!named.is_empty(), "“{key}” names no key");
            for name in named {
                assert!(works.contains(name), "“{key}”: no key does “{name}” in {mode:?}");
            }
            let words = text.split(|c: char| c.is_whitespace() || ".,:;()“”«»".contains(c));
            for word in words {
                let is_f = word.strip_prefix('F').is_some_and(|n| n.parse::<u8>().is_ok());
                let is_key = is_f || NAMES.iter().any(|name| word.starts_with(name));
                assert!(!is_key, "{lang}: “{key}” writes “{word}” out: take it as an argument");
            }
        }
    }
}

/// A text with an argument would fail: the help has none to give.
#[test]
fn what_the_help_calls_a_command_stands_by_itself() {
    for lang in Lang::ALL {
        for mode in Mode::ALL {
            for (_, command) in Keymap::default().keys_at(*mode) {
                let key = mode.definition().name_of(command);
                assert!(!lang.text(key).is_empty(), "{mode:?}: “{key}”");
            }
        }
    }
}
