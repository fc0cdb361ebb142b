//! Every text a person reads, and what else differs from language to language.
//!
//! A language is a folder of texts in Fluent files, one for each part of the program, and a file of
//! rules beside it: the `Language` that stands in [`Lang::ALL`]. All of it is built into the
//! program. Tests compare the texts of all languages key by key and argument by argument, and look
//! for every key the code asks for, so a missing text never reaches a person.

mod bundle;
mod dates;
mod en;
mod keyboard;
mod names;
mod ru;
mod words;

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use frostem::Algorithm;

use crate::domain::{Label, Sheet};

use bundle::Texts;
use dates::DateWords;

pub use bundle::Args;
pub use dates::due;
pub use keyboard::qwerty;
pub use words::WORD_RULES;

/// All that the program knows of one language.
struct Language {
    /// The two-letter code of ISO 639-1, by which files and options name the language.
    code: &'static str,
    /// The language's name in the language itself.
    name: &'static str,
    /// What the names of its locales begin with, in small letters.
    locales: &'static [&'static str],
    /// The tag of BCP 47 with the country whose spelling a document follows.
    tag: &'static str,
    /// The files of texts, those first that the screen needs first.
    texts: [Texts; bundle::FILES],
    /// Returns the capital letter with which the labels of a sheet's answers begin.
    label_letter: fn(Sheet) -> char,
    /// The words of due dates.
    dates: DateWords,
    /// The small letters of its alphabet, without accents.
    letters: RangeInclusive<char>,
    /// What takes the endings off its words.
    stemmer: Algorithm,
    /// Words that say nothing about what an answer is about, parted by blanks; no "not" or "no".
    joining: &'static str,
    /// Words that deny and so name no theme, parted by blanks.
    denying: &'static str,
    /// The keys of a QWERTY keyboard, and the letters that its own keyboards have on them.
    keyboard: &'static [(&'static str, &'static str)],
    /// The number formats that show a day and a moment in a spreadsheet.
    spreadsheet_formats: (&'static str, &'static str),
}

/// A language the program speaks.
#[derive(Clone, Copy)]
pub struct Lang(&'static Language);

impl Lang {
    /// English.
    pub const EN: Self = Self(&en::ENGLISH);
    /// Russian.
    pub const RU: Self = Self(&ru::RUSSIAN);
    /// All languages.
    pub const ALL: [Self; 2] = [Self::EN, Self::RU];

    /// Returns the language's two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// Returns the language's name in the language itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Returns the tag of the language and country whose spelling a document follows: `en-GB`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// Returns the number formats that show a day and a moment in a spreadsheet.
    #[must_use]
    pub fn spreadsheet_formats(self) -> (&'static str, &'static str) {
        self.0.spreadsheet_formats
    }

    /// Returns the language after this one, going round.
    #[must_use]
    pub fn next(self) -> Self {
        let twice = Self::ALL.into_iter().chain(Self::ALL);
        twice.skip_while(|lang| *lang != self).nth(1).unwrap_or_default()
    }

    /// Picks the language from a locale's name such as `ru_RU.UTF-8`; English where none fits.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let locale = locale.to_ascii_lowercase();
        let speaks = |lang: &Self| lang.0.locales.iter().any(|start| locale.starts_with(start));
        Self::ALL.into_iter().find(speaks).unwrap_or_default()
    }

    /// Returns a text that takes no arguments.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.format(key, &Args::new())
    }

    /// Returns a text with its arguments filled in; [`t!`](crate::t) is the short way to write it.
    #[must_use]
    pub fn format(self, key: &str, args: &Args) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Returns a text whose key is put together from parts, with its arguments filled in, if there
    /// is one.
    #[must_use]
    pub fn find(self, key: &str, args: &Args) -> Option<String> {
        bundle::find(self, key, args)
    }

    /// Shows a label with the letters of the language.
    #[must_use]
    pub fn label(self, label: Label) -> String {
        format!("{}{}", (self.0.label_letter)(label.origin()), label.number())
    }
}

/// Reads a label as people type it, with the letters of any language in either case: `t7`, `П7`.
#[must_use]
pub fn parse_label(text: &str) -> Option<Label> {
    let mut chars = text.trim().chars();
    let letter = chars.next()?.to_uppercase().next()?;
    let number = chars.as_str().parse().ok()?;
    let is_its_letter =
        |sheet: &Sheet| Lang::ALL.into_iter().any(|lang| (lang.0.label_letter)(*sheet) == letter);
    Sheet::ALL.into_iter().find(is_its_letter).map(|sheet| Label::new(sheet, number))
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

/// Returns a text in a language: `t!(lang, "saved")`, `t!(lang, "troubles-count", n = 3)`.
///
/// The key must be written out, so that a test can look it up in every language.
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
