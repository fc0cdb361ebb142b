//! The languages of the program, and their texts.

use std::fmt;
use std::str::FromStr;

use super::bundle::{self, Args};
use super::language::Language;
use super::numbers;
use super::{en, ru};
use crate::domain::Separator;

/// A language the program speaks.
#[derive(Clone, Copy)]
pub struct Lang(pub(super) &'static Language);

impl Lang {
    /// English.
    pub const EN: Self = Self(&en::ENGLISH);
    /// Russian.
    pub const RU: Self = Self(&ru::RUSSIAN);
    /// All languages.
    pub const ALL: [Self; 2] = [Self::EN, Self::RU];

    /// Returns the language's two-letter code.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// Returns the language's name in the language itself.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Returns the tag of the language and country whose spelling a document follows: `en-GB`.
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// Returns the number formats that show a day and a moment in a spreadsheet.
    pub fn spreadsheet_formats(self) -> (&'static str, &'static str) {
        self.0.spreadsheet_formats
    }

    /// Returns what spreadsheets that are set to the language expect between the cells of CSV: Excel follows
    /// the list separator of the system's region, which is a semicolon where a comma stands in numbers.
    pub fn separator(self) -> Separator {
        self.0.separator
    }

    /// Returns the language after this one, going round.
    pub fn next(self) -> Self {
        let twice = Self::ALL.into_iter().chain(Self::ALL);
        twice.skip_while(|lang| *lang != self).nth(1).unwrap_or_default()
    }

    /// Picks the language from a locale's name such as `ru_RU.UTF-8`; English where none fits.
    pub fn from_locale(locale: &str) -> Self {
        let locale = locale.to_ascii_lowercase();
        let speaks = |lang: &Self| lang.0.locales.iter().any(|start| locale.starts_with(start));
        Self::ALL.into_iter().find(speaks).unwrap_or_default()
    }

    /// Returns a text that takes no arguments.
    pub fn text(self, key: &str) -> String {
        self.format(key, &Args::new())
    }

    /// Returns a text with its arguments filled in; [`t!`](crate::t) is the short way to write it.
    pub fn format(self, key: &str, args: &Args) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Returns a text whose key is put together from parts, with its arguments filled in, if there
    /// is one.
    pub fn find(self, key: &str, args: &Args) -> Option<String> {
        bundle::find(&self.0.texts, self.0.locale(), key, args, move || self.languages())
    }

    /// Shows a number; one of five digits or more in groups of three: `110,032`.
    pub fn number(self, number: u64) -> String {
        numbers::number(number, self.0.thousands.sign())
    }

    /// Returns the other words by which people look for what a text names, separated by blanks; none
    /// where the text has no attribute `also`.
    pub fn also(self, key: &str) -> Option<String> {
        bundle::find_attribute(&self.0.texts, self.0.locale(), (key, "also"), move || {
            self.languages()
        })
    }

    /// Names all languages, this one first.
    fn languages(self) -> String {
        let others = Self::ALL.into_iter().filter(|lang| *lang != self);
        std::iter::once(self).chain(others).map(Self::name).collect::<Vec<_>>().join(" / ")
    }
}

impl Default for Lang {
    fn default() -> Self {
        Self::EN
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Lang {}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
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
