//! Dates: as people type them in any language, and as a language says them.

use crate::domain::{self, Date, DateRules, DateWord, FieldValue, NoPastDay, NotADate};
use crate::t;

use super::lang::Lang;
use super::language::DateWords;

/// The words of dates in all languages together.
const RULES: DateRules = DateRules {
    word: |word| Lang::ALL.iter().find_map(|lang| lang.0.dates.read(word)),
    is_ordinal_ending: |word| {
        Lang::ALL.iter().any(|lang| lang.0.dates.after_figures.contains(&word))
    },
};

impl DateWords {
    fn read(&self, word: &str) -> Option<DateWord> {
        let ordinal = || place(self.ordinals, self.ordinal_endings, word);
        let number = || place(self.numbers, &[], word);
        let month = || place(self.months, self.month_endings, word).map(DateWord::Month);
        let weekday = || place(self.weekdays, &[], word).map(DateWord::Weekday);
        let season = || place(self.seasons, &[], word).map(|nth| DateWord::Season(3 * nth));
        let other = || self.others.iter().find(|(_, words)| listed(words, word));
        ordinal()
            .map(|value| DateWord::Number { value: value.into(), ordinal: true })
            .or_else(|| Some(DateWord::Number { value: number()?.into(), ordinal: false }))
            .or_else(month)
            .or_else(weekday)
            .or_else(season)
            .or_else(|| other().map(|(meaning, _)| *meaning))
    }
}

/// Returns where a word stands in a list, from 1.
fn place(list: &str, endings: &[&str], word: &str) -> Option<i8> {
    let fits = |known: &str| match known.strip_suffix('-') {
        Some(stem) => word.strip_prefix(stem).is_some_and(|ending| endings.contains(&ending)),
        None => known == word,
    };
    list.split(", ").zip(1..).find(|(words, _)| words.split(' ').any(fits)).map(|(_, place)| place)
}

fn listed(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// Reads a due date in any language, as [`domain::due`] does.
///
/// # Errors
///
/// [`NotADate`] when no day is named, an impossible one, or more than one.
pub fn due(text: &str, today: Date) -> Result<Date, NotADate> {
    domain::due(text, today, RULES)
}

/// Reads a day that has been, today included, in any language, as [`domain::past_day`] does.
///
/// # Errors
///
/// When no day is named, or one that is still to come.
pub fn past_day(text: &str, today: Date) -> Result<Date, NoPastDay> {
    let typed = text.trim().to_lowercase();
    if Lang::ALL.into_iter().any(|lang| t!(lang, "library-yesterday") == typed) {
        return Ok(today.yesterday().unwrap_or(today));
    }
    domain::past_day(text, today, RULES)
}

/// Tells whether a word goes on with the day named before it: a figure, a month, a season, a unit of time,
/// a day of the week; after a sign that parts them only a figure.
pub(super) fn goes_on_with_day(word: &str, is_parted: bool) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_of_date = || {
        use DateWord::{Month, Season, Unit, Weekday};
        matches!((RULES.word)(&word), Some(Month(_) | Season(_) | Unit(_) | Weekday(_)))
    };
    word.starts_with(|c: char| c.is_ascii_digit()) || (!is_parted && is_of_date())
}

impl Lang {
    /// Returns a day: `1 Mar 2015`.
    pub fn day(self, date: Date) -> String {
        let month = t!(self, "day-month", month = i64::from(date.month()));
        format!("{} {month} {}", date.day(), date.year())
    }

    /// Returns a day without its year: `1 Mar`.
    pub(super) fn day_without_year(self, date: Date) -> String {
        format!("{} {}", date.day(), t!(self, "day-month", month = i64::from(date.month())))
    }

    /// Returns what a field of a commitment holds; empty while nothing is said.
    pub fn said(self, value: FieldValue<&str, Option<Date>>) -> String {
        match value {
            FieldValue::Text(text) => text.to_owned(),
            FieldValue::Day(held) => held.map(|held| self.day(held)).unwrap_or_default(),
        }
    }

    /// Returns the days of an event: `26–27 Nov 2014`.
    pub fn days(self, from: Option<Date>, to: Option<Date>) -> String {
        match (from, to) {
            (None, None) => String::new(),
            (Some(only), None) | (None, Some(only)) => self.day(only),
            (Some(from), Some(to)) if from == to => self.day(to),
            (Some(from), Some(to)) if (from.year(), from.month()) == (to.year(), to.month()) => {
                format!("{}–{}", from.day(), self.day(to))
            }
            (Some(from), Some(to)) => format!("{} – {}", self.day(from), self.day(to)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn no_list_of_words_lacks_one() {
        for lang in Lang::ALL {
            let dates = &lang.0.dates;
            let lists =
                [dates.months, dates.weekdays, dates.seasons, dates.numbers, dates.ordinals];
            assert_eq!(lists.map(|list| list.split(", ").count()), [12, 7, 4, 10, 10], "{lang}");
        }
    }
}
