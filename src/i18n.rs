//! Every text a person reads, in English and Russian.
//!
//! The texts stand in Fluent files, one for each part of the program, and are built into it. A test
//! compares both languages key by key and argument by argument, and looks for every key the code
//! asks for, so a missing text never reaches a person.

mod bundle;
mod names;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use bundle::Args;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
}

impl Lang {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// Returns the language's two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// Returns the other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Ru,
            Self::Ru => Self::En,
        }
    }

    /// Picks the language from a locale's name such as `ru_RU.UTF-8`; all but Russian is English.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("ru") { Self::Ru } else { Self::En }
    }

    /// Returns a text that takes no arguments.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        bundle::format(self, key, &Args::new())
    }

    /// Returns a text with its arguments filled in; [`t!`](crate::t) is the short way to write it.
    #[must_use]
    pub fn format(self, key: &str, args: &Args) -> String {
        bundle::format(self, key, args)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// Returns a text in a language: `t!(lang, "saved")`, `t!(lang, "troubles-count", n = 3)`.
///
/// The key must be written out, so that a test can look it up in both languages.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:literal) => {
        $lang.text($key)
    };
    ($lang:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::Args::new();
        $(args.set(stringify!($name), $value);)+
        $lang.format($key, &args)
    }};
}
