//! The language of the program, picked before the arguments are read, since what is wrong with
//! them is said in it too.

use std::env;
use std::ffi::OsString;

use crate::i18n::Lang;

/// Picks the first that says something: `--lang`, the environment, the config, the locale of the
/// environment, that of the system.
pub(super) fn pick(arguments: &[OsString], config: Option<Lang>) -> Lang {
    asked_for(arguments)
        .or_else(|| of_environment("CITYLAB_LANG"))
        .or(config)
        .unwrap_or_else(|| of_locale(|name| env::var(name).ok(), sys_locale::get_locale))
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

/// Reads the locale of messages, as every program does, and where none is set, as it mostly is on
/// Windows and macOS, what the person has chosen in the settings of the system.
fn of_locale(
    variable: impl Fn(&str) -> Option<String>,
    system: impl FnOnce() -> Option<String>,
) -> Lang {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
    let set = names.filter_map(variable).find(|value| !value.is_empty());
    set.or_else(system).map_or_else(Lang::default, |locale| Lang::from_locale(&locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_asked_where_the_environment_says_nothing() {
        let of = |set: Option<&str>, system: Option<&str>| {
            let lang = |name: &str| set.filter(|_| name == "LANG").map(str::to_owned);
            of_locale(lang, || system.map(str::to_owned))
        };
        assert_eq!(of(None, Some("ru-RU")), Lang::RU);
        assert_eq!(of(Some(""), Some("ru-RU")), Lang::RU);
        assert_eq!(of(Some("C"), Some("ru-RU")), Lang::EN);
        assert_eq!(of(Some("ru_RU.UTF-8"), Some("de-DE")), Lang::RU);
        assert_eq!(of(None, None), Lang::default());
    }
}
