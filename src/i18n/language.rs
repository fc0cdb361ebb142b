//! What there is to know of one language.

use std::ops::RangeInclusive;

use frostem::Algorithm;

use crate::domain::{DateWord, Separator, Sheet};

use super::bundle::{FILES, Locale, Texts};
use super::numbers::Thousands;
use super::tables::{CellWord, Heading, HeadingWords};

/// All that the program knows of one language.
pub(super) struct Language {
    /// The two-letter code of ISO 639-1, by which files and options name the language.
    pub(super) code: &'static str,
    /// The language's name in the language itself.
    pub(super) name: &'static str,
    /// What the names of its locales begin with, in small letters.
    pub(super) locales: &'static [&'static str],
    /// The tag of BCP 47 with the country whose spelling a document follows.
    pub(super) tag: &'static str,
    /// The files of texts, those first that the screen needs first.
    pub(super) texts: [Texts; FILES],
    /// Returns the capital letter with which the labels of a sheet's answers begin.
    pub(super) label_letter: fn(Sheet) -> char,
    /// The words of due dates.
    pub(super) dates: DateWords,
    /// The small letters of its alphabet; the stemmer is for words that have any of them.
    pub(super) letters: RangeInclusive<char>,
    /// What takes the endings off its words.
    pub(super) stemmer: Algorithm,
    /// Words that say nothing about what an answer is about, separated by blanks. Negations are not
    /// among them.
    pub(super) stop_words: &'static str,
    /// Words that negate and so name no theme, separated by blanks.
    pub(super) negations: &'static str,
    /// How surnames end that could be taken for another form of a word, separated by blanks.
    pub(super) surname_endings: &'static str,
    /// How names of people end.
    pub(super) person_endings: PersonEndings,
    /// What tables of other programs call their columns.
    pub(super) headings: fn(Heading) -> HeadingWords,
    /// What stands in cells of such tables, parted by commas.
    pub(super) cells: fn(CellWord) -> &'static str,
    /// The keys of a QWERTY keyboard, and the letters that its own keyboards have on them.
    pub(super) keyboard: &'static [(&'static str, &'static str)],
    /// The number formats that show a day and a moment in a spreadsheet.
    pub(super) spreadsheet_formats: (&'static str, &'static str),
    /// What parts the thousands of a number of five digits or more.
    pub(super) thousands: Thousands,
    /// What spreadsheets that are set to the language expect between the cells of CSV.
    pub(super) separator: Separator,
}

impl Language {
    /// Returns what its texts are shown by.
    pub(super) fn locale(&self) -> Locale {
        Locale { code: self.code, thousands: self.thousands }
    }

    /// Tells whether a text is one word written and ending as a surname is.
    pub(super) fn is_surname(&self, text: &str) -> bool {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next_back().is_some_and(char::is_lowercase)
            && self.surname_endings.split_whitespace().any(|ending| text.ends_with(ending))
            && !text.contains(char::is_whitespace)
    }
}

/// How the names of people end, in small letters without accents, separated by blanks.
pub(super) struct PersonEndings {
    /// Of surnames, in all cases.
    pub(super) surnames: &'static str,
    /// Of patronymics, in all cases.
    pub(super) patronymics: &'static str,
    /// What names end in from case to case.
    pub(super) cases: &'static str,
}

/// The words in which a language speaks of dates, in small letters.
///
/// The entries of a list are separated by commas, and words for the same entry by blanks. A word that
/// ends in a hyphen is a stem, which takes any of the endings given for its list.
pub(super) struct DateWords {
    /// The twelve months.
    pub(super) months: &'static str,
    /// The endings of their stems.
    pub(super) month_endings: &'static [&'static str],
    /// The seven days of the week from Monday.
    pub(super) weekdays: &'static str,
    /// Spring, summer, autumn and winter.
    pub(super) seasons: &'static str,
    /// The numbers from one to ten, and what counts like one: "a", "couple".
    pub(super) numbers: &'static str,
    /// "First" to "tenth".
    pub(super) ordinals: &'static str,
    /// The endings of their stems.
    pub(super) ordinal_endings: &'static [&'static str],
    /// The letters that make figures ordinal: "st", "го".
    pub(super) after_figures: &'static [&'static str],
    /// All other words, those that mean the same separated by blanks.
    pub(super) others: &'static [(DateWord, &'static str)],
}
