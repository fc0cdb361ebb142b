//! Due dates as people type them.

mod calendar;
mod words;

use jiff::Span;
use jiff::civil::Date;

use calendar::{Calendar, date};
use words::Token;

pub use words::{DateRules, DateWord, Edge, Unit};

/// Says that a text names no day, or an impossible one, or more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text names no day")]
pub struct NotADate;

/// Reads a due date as it is typed on the day `today`; words that say nothing of time are skipped.
///
/// A day without a year is the next such day, today included. A month, quarter or year means its
/// last day ("in March", "1 квартал"), or its first after "by" ("до марта"); quarters
/// always mean their last. Weeks end on Sunday. "Friday" is the first one after today, "next
/// Friday" that of next week. Numbers go day, month, year; only what cannot be read so is read as
/// month/day.
///
/// # Errors
///
/// [`NotADate`] when no day is named, an impossible one, or more than one.
pub fn due(text: &str, today: Date, rules: DateRules) -> Result<Date, NotADate> {
    let tokens = words::tokens(text, rules);
    if tokens.contains(&Token::Word(DateWord::Ago)) {
        return Err(NotADate);
    }
    let edge = tokens.iter().find_map(|token| {
        if let Token::Word(DateWord::Edge(edge)) = token { Some(*edge) } else { None }
    });
    let toward = tokens.contains(&Token::Word(DateWord::Toward));
    let reader = Reader { tokens: &tokens, calendar: Calendar { today, edge, toward } };
    let (mut found, mut weekday) = (None, None);
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        match reader.read(place)? {
            Some((Found::Weekday(day), length)) => {
                weekday = Some(day);
                place += length;
            }
            Some((Found::Day(day), length)) => {
                if found.replace(day).is_some_and(|before| before != day) {
                    return Err(NotADate);
                }
                place += length;
            }
            None => {
                let in_figures = match token {
                    Token::Number { figures, .. } => *figures > 0,
                    Token::Parts { .. } => true,
                    Token::Word(_) | Token::Roman(_) | Token::Other => false,
                };
                if in_figures {
                    return Err(NotADate);
                }
                place += 1;
            }
        }
    }
    match (found, weekday) {
        (Some(day), Some(weekday)) if day.weekday() != weekday.weekday() => Err(NotADate),
        (Some(day), _) | (None, Some(day)) => Ok(day),
        (None, None) => Err(NotADate),
    }
}

/// Says why a text names no day that has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPastDay {
    /// It names no day, an impossible one, or more than one.
    #[error("the text names no day")]
    NotADate,
    /// It names a day that is still to come.
    #[error("{0} is still to come")]
    ToCome(Date),
}

/// Reads a day that has been, today included: "1 March" is the last one, not the next.
///
/// # Errors
///
/// When no day is named, or one that is still to come.
pub fn past_day(text: &str, today: Date, rules: DateRules) -> Result<Date, NoPastDay> {
    let found = due(text, today, rules).map_err(|_| NoPastDay::NotADate)?;
    if found <= today {
        return Ok(found);
    }
    let year_ago = today.checked_sub(Span::new().years(1)).and_then(|day| day.tomorrow());
    let earlier = year_ago.ok().and_then(|from| due(text, from, rules).ok());
    let same_day = |day: &Date| (day.month(), day.day()) == (found.month(), found.day());
    let earlier = earlier.filter(|day| *day <= today && same_day(day));
    earlier.ok_or(NoPastDay::ToCome(found))
}

/// What a stretch of tokens names.
enum Found {
    Day(Date),
    /// A day of the week, which may also only accompany a date.
    Weekday(Date),
}

/// What was read at a place, with the number of tokens it took.
type Reading = Result<Option<(Found, usize)>, NotADate>;

fn found(day: Result<Date, NotADate>, length: usize) -> Reading {
    Ok(Some((Found::Day(day?), length)))
}

/// The line typed and the calendar as seen from its day.
struct Reader<'a> {
    tokens: &'a [Token],
    calendar: Calendar,
}

impl Reader<'_> {
    /// Reads what begins at `place`, and tells how many tokens it took.
    fn read(&self, place: usize) -> Reading {
        match self.tokens.get(place) {
            Some(Token::Parts { parts, sign }) => match (parts.as_slice(), self.word(place + 1)) {
                // "2-3 weeks": the longer is safe.
                ([_, (most, _)], Some(DateWord::Unit(unit))) if *sign == '-' => {
                    found(self.calendar.later(*most, unit), 2)
                }
                (parts, _) => found(self.calendar.numeric(parts, *sign), 1),
            },
            Some(Token::Number { value, figures, ordinal }) => {
                self.number(place, *value, *figures, *ordinal)
            }
            Some(Token::Roman(value)) => match self.word(place + 1) {
                Some(DateWord::Unit(unit @ (Unit::Quarter | Unit::Half))) => {
                    self.part(place, *value, unit)
                }
                _ => Ok(None),
            },
            Some(Token::Word(word)) => self.said(place, *word),
            Some(Token::Other) | None => Ok(None),
        }
    }

    fn word(&self, place: usize) -> Option<DateWord> {
        if let Some(Token::Word(word)) = self.tokens.get(place) { Some(*word) } else { None }
    }

    fn value(&self, place: usize) -> Option<(i32, usize)> {
        let Some(Token::Number { value, figures, .. }) = self.tokens.get(place) else {
            return None;
        };
        Some((*value, *figures))
    }

    /// Reads what begins with a number.
    fn number(&self, place: usize, value: i32, figures: usize, ordinal: bool) -> Reading {
        let before = place.checked_sub(1).and_then(|before| self.word(before));
        // "in 2 quarters" is a time from now, "in the second quarter" is not.
        let is_part = ordinal || before != Some(DateWord::From);
        match (self.word(place + 1), self.word(place + 2)) {
            (Some(DateWord::Month(month)), _) => {
                let (year, length) = self.year(place + 2);
                found(self.calendar.day_month(value, month, year), 2 + length)
            }
            (Some(DateWord::Working), Some(DateWord::Unit(Unit::Day))) => {
                found(self.calendar.working_days(value), 3)
            }
            (Some(DateWord::Unit(unit @ (Unit::Quarter | Unit::Half))), _) if is_part => {
                self.part(place, value, unit)
            }
            (Some(DateWord::Unit(Unit::Year)), _) if figures == 4 => {
                found(self.calendar.whole_year(value), 2)
            }
            (Some(DateWord::Unit(unit)), _) => found(self.calendar.later(value, unit), 2),
            (Some(DateWord::OfMonth), _) => found(self.calendar.day_of_month(value), 2),
            _ if figures == 0 => Ok(None),
            _ if ordinal => found(self.calendar.day_of_month(value), 1),
            _ if figures == 4 => found(self.calendar.whole_year(value), 1),
            _ => match (self.value(place + 1), self.value(place + 2)) {
                (Some(month), Some(year)) => {
                    found(self.calendar.numeric(&[(value, figures), month, year], ' '), 3)
                }
                _ => Ok(None),
            },
        }
    }

    /// Reads what begins with a word.
    fn said(&self, place: usize, word: DateWord) -> Reading {
        let number = self.value(place + 1).map(|(value, _)| value);
        match (word, self.word(place + 1), self.word(place + 2)) {
            (DateWord::Days(days), _, _) => found(self.calendar.days(days), 1),
            (DateWord::Unit(Unit::Day), Some(DateWord::After), Some(DateWord::Days(1))) => {
                found(self.calendar.days(2), 3)
            }
            (DateWord::Month(month), _, _) => self.month(place, month),
            (DateWord::Season(month), _, _) => {
                let (year, length) = self.year(place + 1);
                found(self.calendar.period(month, 3, year, true), 1 + length)
            }
            (DateWord::Weekday(day), Some(DateWord::Next), Some(DateWord::Unit(Unit::Week))) => {
                self.weekday(day, 1, 3)
            }
            (DateWord::Weekday(day), Some(DateWord::This), Some(DateWord::Unit(Unit::Week))) => {
                self.weekday(day, 0, 3)
            }
            (DateWord::Weekday(day), _, _) => self.weekday(day, 0, 1),
            (DateWord::Next, Some(DateWord::Weekday(day)), _) => self.weekday(day, 1, 2),
            (DateWord::New, Some(DateWord::Unit(Unit::Year)), _) => {
                found(date(i32::from(self.calendar.today.year()), 12, 31), 2)
            }
            (DateWord::Unit(unit @ (Unit::Quarter | Unit::Half)), _, _) if number.is_some() => {
                self.part(place, number.unwrap_or_default(), unit)
            }
            (DateWord::From, Some(DateWord::Unit(unit)), _) if self.value(place + 2).is_none() => {
                found(self.calendar.later(1, unit), 2)
            }
            (DateWord::Next, Some(DateWord::Unit(unit)), _) => {
                found(self.calendar.this_unit(unit, 1), 2)
            }
            (DateWord::This | DateWord::Edge(_), Some(DateWord::Unit(unit)), _) => {
                found(self.calendar.this_unit(unit, 0), 2)
            }
            _ => Ok(None),
        }
    }

    /// Reads a year after a date, with its "года": in figures, or "next year".
    fn year(&self, place: usize) -> (Option<i32>, usize) {
        let rest = self.tokens.get(place..).unwrap_or_default();
        let is_year =
            |token: Option<&Token>| token == Some(&Token::Word(DateWord::Unit(Unit::Year)));
        let this = i32::from(self.calendar.today.year());
        match rest {
            [Token::Number { value, figures: 4, .. }, ..] => {
                (Some(*value), 1 + usize::from(is_year(rest.get(1))))
            }
            [Token::Number { value, figures: 2, .. }, _, ..] if is_year(rest.get(1)) => {
                (Some(2000 + value), 2)
            }
            [Token::Word(DateWord::Next), ..] if is_year(rest.get(1)) => (Some(this + 1), 2),
            [Token::Word(DateWord::This), ..] if is_year(rest.get(1)) => (Some(this), 2),
            _ => (None, 0),
        }
    }

    /// Reads a month that comes first: "March 1", "March 2015", "в марте".
    fn month(&self, place: usize, month: i8) -> Reading {
        if let Some(Token::Number { value, figures: 1 | 2, .. }) = self.tokens.get(place + 1) {
            let (year, length) = self.year(place + 2);
            return found(self.calendar.day_month(*value, month, year), 2 + length);
        }
        let (year, length) = self.year(place + 1);
        found(self.calendar.period(month, 1, year, true), 1 + length)
    }

    /// Takes a day of the week in `length` tokens.
    fn weekday(&self, day: i8, weeks_ahead: i32, length: usize) -> Reading {
        Ok(Some((Found::Weekday(self.calendar.weekday(day, weeks_ahead)?), length)))
    }

    /// Reads a quarter, or else a half, of a year in two tokens.
    fn part(&self, place: usize, number: i32, unit: Unit) -> Reading {
        let months = if unit == Unit::Quarter { 3 } else { 6 };
        let number = i8::try_from(number).map_err(|_| NotADate)?;
        if number < 1 || number > 12 / months {
            return Err(NotADate);
        }
        let (year, length) = self.year(place + 2);
        let first = (number - 1) * months + 1;
        found(self.calendar.period(first, months.into(), year, false), 2 + length)
    }
}
