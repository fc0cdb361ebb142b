//! The language of the program, picked before the arguments are read, since what is wrong with
//! them is said in it too.

use std::env;
use std::ffi::OsString;

use crate::i18n::Lang;

/// Picks the first that says something: `--lang`, the environment, the config, the locale.
pub(super) fn pick(arguments: &[OsString], config: Option<Lang>) -> Lang {
    asked_for(arguments)
        .or_else(|| of_environment("CITYLAB_LANG"))
        .or(config)
        .unwrap_or_else(of_locale)
}

/// Finds `--lang` without judging the rest.
fn asked_for(arguments: &[OsString]) -> Option<Lang> {
    let mut words = arguments.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        if word == "--" {
            return None;
        }
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next()?.into_owned(),
            Some(rest) => rest.strip_prefix('=')?.to_owned(),
            None => continue,
        };
        return value.parse().ok();
    }
    None
}

fn of_environment(variable: &str) -> Option<Lang> {
    let value = env::var(variable).ok()?;
    value.parse().ok()
}

/// Reads the locale of messages, as every program does.
fn of_locale() -> Lang {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let set = names.filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty());
    set.map_or_else(Lang::default, |locale| Lang::from_locale(&locale))
}
