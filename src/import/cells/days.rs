//! Days and moments as tables write them.

use jiff::civil::{Date, DateTime, Time};

use crate::domain::Moment;
use crate::i18n::due;
use crate::text;

/// Longest text that can name a day, in characters.
const LONGEST: usize = 80;

/// The years that a session can hold.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=9999;

/// Which of two numbers parted by a slash is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super) enum DayOrder {
    /// The first: 31/12/2026.
    #[default]
    DayFirst,
    /// The second: 12/31/2026.
    MonthFirst,
}

/// What the days of a column tell of their order.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Days {
    /// Days that can only be day first.
    day_first: usize,
    /// Days that can only be month first.
    month_first: usize,
    /// Days that may be either.
    either: usize,
}

impl Days {
    /// Looks at one cell more.
    pub(in super::super) fn see(&mut self, cell: &str) {
        let Some((first, second)) = slashed(cell) else { return };
        match (first > 12, second > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            (false, false) if first != second => self.either += 1,
            _ => {}
        }
    }

    /// Returns the order that the cells prove, if they do.
    pub(in super::super) fn proven(&self) -> Option<DayOrder> {
        match (self.day_first, self.month_first) {
            (0, 0) => None,
            (day, month) if day >= month => Some(DayOrder::DayFirst),
            _ => Some(DayOrder::MonthFirst),
        }
    }

    /// Returns how many may be either.
    pub(in super::super) fn either(&self) -> usize {
        self.either
    }
}

impl DayOrder {
    /// Reads a day, as seen from today if that is known; without it a day needs its year.
    pub(in super::super) fn day(self, cell: &str, today: Option<Date>) -> Option<Date> {
        if cell.chars().nth(LONGEST).is_some() {
            return None;
        }
        let cell = text::clean_line(cell);
        let day = of_figures(&cell, self).or_else(|| of_word(&cell)).or_else(|| match today {
            Some(today) => due(&cell, today).ok(),
            None => {
                // A day with its year is the same from wherever it is seen.
                let [early, late] = [Date::constant(1999, 3, 4), Date::constant(2061, 10, 19)];
                due(&cell, early).ok().filter(|day| due(&cell, late) == Ok(*day))
            }
        });
        day.filter(|day| YEARS.contains(&day.year()))
    }
}

/// Tells whether a cell begins with a day in figures, and has a year.
pub(in super::super) fn looks_like_day(cell: &str) -> bool {
    of_figures(cell.trim(), DayOrder::DayFirst).is_some()
        || of_figures(cell.trim(), DayOrder::MonthFirst).is_some()
        || cell.len() <= LONGEST && of_word(cell.trim()).is_some()
}

/// Reads a moment; one without an offset is taken as the clock of the place showed it.
pub(in super::super) fn moment(cell: &str) -> Option<Moment> {
    let cell = text::clean_line(cell);
    if let Ok(moment) = cell.parse::<Moment>() {
        return Some(moment).filter(|moment| YEARS.contains(&moment.date().year()));
    }
    let day = of_figures(&cell, DayOrder::DayFirst)?;
    let (_, time) = cell.split_once([' ', 'T'])?;
    let mut parts = time.split([':', ' ']).map(|part| part.parse::<i8>());
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let time = Time::new(hour, minute, 0, 0).ok()?;
    let utc = DateTime::from_parts(day, time).to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Moment::from(&utc)).filter(|moment| YEARS.contains(&moment.date().year()))
}

/// Returns the first two numbers of a day with a year that slashes part.
fn slashed(cell: &str) -> Option<(u32, u32)> {
    let day = cell.trim().split([' ', ',', 'T']).next()?;
    let mut parts = day.split('/');
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_short = |part: &str| (1..=2).contains(&part.len());
    let is_day = is_short(first) && is_short(second) && matches!(year.len(), 2 | 4);
    let is_whole = is_day && parts.next().is_none() && year.parse::<u32>().is_ok();
    if is_whole { Some((first.parse().ok()?, second.parse().ok()?)) } else { None }
}

/// Reads a day in figures with its year, whatever time of day stands behind it.
fn of_figures(cell: &str, order: DayOrder) -> Option<Date> {
    let (texts, sign) = parted(cell, &[' ', 'T', ','])?;
    if !texts.iter().all(|part| is_figures(part)) {
        return None;
    }
    let lengths = texts.map(str::len);
    let [first, second, third] = texts.map(|part| part.parse::<i16>().ok());
    let (first, second, third) = (first?, second?, third?);
    match (lengths, sign) {
        ([4, 1..=2, 1..=2], _) => date(first, second, third),
        ([1..=2, 1..=2, year @ (2 | 4)], _) => {
            let year = if year == 2 { 2000 + third } else { third };
            let day_first = || date(year, second, first);
            let month_first = || date(year, first, second);
            match (sign, order) {
                ('/', DayOrder::MonthFirst) => month_first().or_else(day_first),
                ('/', DayOrder::DayFirst) => day_first().or_else(month_first),
                _ => day_first(),
            }
        }
        _ => None,
    }
}

/// Reads a day with its year whose month is a word: `1-Dec-26`, `01/дек/2026`.
fn of_word(cell: &str) -> Option<Date> {
    let ([day, month, year], _) = parted(cell, &[' ', ','])?;
    let is_word = !month.is_empty() && month.chars().all(char::is_alphabetic);
    let is_day = is_figures(day) && is_figures(year) && day.len() <= 2;
    let century = match year.len() {
        2 => "20",
        4 => "",
        _ => return None,
    };
    let words = format!("{day} {month} {century}{year}");
    due(&words, Date::constant(1999, 3, 4)).ok().filter(|_| is_word && is_day)
}

/// Returns the three parts of a day and the sign between them; one of `ends` stands before the time of day.
fn parted<'a>(cell: &'a str, ends: &[char]) -> Option<([&'a str; 3], char)> {
    let (day, rest) = match cell.find(ends) {
        Some(at) => cell.split_at_checked(at)?,
        None => (cell, ""),
    };
    let rest = rest.trim_start_matches(ends);
    let is_time =
        rest.is_empty() || (rest.contains(':') && rest.starts_with(|c: char| c.is_ascii_digit()));
    let sign = day.find(['.', '/', '-']).and_then(|at| day.get(at..)?.chars().next())?;
    let mut parts = day.trim_end_matches('.').split(sign);
    let texts = [parts.next()?, parts.next()?, parts.next()?];
    (is_time && parts.next().is_none()).then_some((texts, sign))
}

fn is_figures(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
