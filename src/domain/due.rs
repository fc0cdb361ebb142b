//! Due dates as people type them, in Russian and English.

mod calendar;
mod words;

use jiff::civil::Date;

use calendar::{Calendar, date};
use words::{Season, Token, Unit, Word};

/// Says that a text names no day, or an impossible one, or more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text names no day")]
pub struct NotADate;

/// Reads a due date as it is typed on the day `today`; words that say nothing of time are skipped.
///
/// A day without a year is the next such day, today included. A month, quarter or year means its
/// last day ("in March", "1 квартал"), or its first after "by" and "до" ("до марта"); quarters
/// always mean their last. Weeks end on Sunday. "Friday" is the first one after today, "next
/// Friday" that of next week. Numbers go day, month, year; only what cannot be read so is read as
/// month/day.
///
/// # Errors
///
/// [`NotADate`] when no day is named, an impossible one, or more than one.
pub fn due(text: &str, today: Date) -> Result<Date, NotADate> {
    let tokens = words::tokens(text);
    if tokens.contains(&Token::Word(Word::Ago)) {
        return Err(NotADate);
    }
    let edge = tokens.iter().find_map(|token| match token {
        Token::Word(Word::Edge(edge)) => Some(*edge),
        Token::Word(_) | Token::Number { .. } | Token::Parts { .. } | Token::Other => None,
    });
    let toward = tokens.contains(&Token::Word(Word::Toward));
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
                    Token::Word(_) | Token::Other => false,
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
                ([_, (most, _)], Some(Word::Unit(unit))) if *sign == '-' => {
                    found(self.calendar.later(*most, unit), 2)
                }
                (parts, _) => found(self.calendar.numeric(parts, *sign), 1),
            },
            Some(Token::Number { value, figures, ordinal }) => {
                self.number(place, *value, *figures, *ordinal)
            }
            Some(Token::Word(word)) => self.said(place, *word),
            Some(Token::Other) | None => Ok(None),
        }
    }

    fn word(&self, place: usize) -> Option<Word> {
        match self.tokens.get(place) {
            Some(Token::Word(word)) => Some(*word),
            Some(Token::Number { .. } | Token::Parts { .. } | Token::Other) | None => None,
        }
    }

    fn value(&self, place: usize) -> Option<(i32, usize)> {
        match self.tokens.get(place) {
            Some(Token::Number { value, figures, .. }) => Some((*value, *figures)),
            Some(Token::Word(_) | Token::Parts { .. } | Token::Other) | None => None,
        }
    }

    /// Reads what begins with a number.
    fn number(&self, place: usize, value: i32, figures: usize, ordinal: bool) -> Reading {
        let before = place.checked_sub(1).and_then(|before| self.word(before));
        // "in 2 quarters" is a time from now, "in the second quarter" is not.
        let is_part = ordinal || before != Some(Word::From);
        match (self.word(place + 1), self.word(place + 2)) {
            (Some(Word::Month(month)), _) => {
                let (year, length) = self.year(place + 2);
                found(self.calendar.day_month(value, month, year), 2 + length)
            }
            (Some(Word::Working), Some(Word::Unit(Unit::Day))) => {
                found(self.calendar.working_days(value), 3)
            }
            (Some(Word::Unit(Unit::Quarter)), _) if is_part => self.part(place, value, 3),
            (Some(Word::Unit(Unit::Half)), _) if is_part => self.part(place, value, 6),
            (Some(Word::Unit(Unit::Year)), _) if figures == 4 => {
                found(self.calendar.whole_year(value), 2)
            }
            (Some(Word::Unit(unit)), _) => found(self.calendar.later(value, unit), 2),
            (Some(Word::OfMonth), _) => found(self.calendar.day_of_month(value), 2),
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
    fn said(&self, place: usize, word: Word) -> Reading {
        let number = self.value(place + 1).map(|(value, _)| value);
        match (word, self.word(place + 1), self.word(place + 2)) {
            (Word::Days(days), _, _) => found(self.calendar.days(days), 1),
            (Word::Unit(Unit::Day), Some(Word::After), Some(Word::Days(1))) => {
                found(self.calendar.days(2), 3)
            }
            (Word::Month(month), _, _) => self.month(place, month),
            (Word::Season(Season(month)), _, _) => {
                let (year, length) = self.year(place + 1);
                found(self.calendar.period(month, 3, year, true), 1 + length)
            }
            (Word::Weekday(weekday), Some(Word::Next), Some(Word::Unit(Unit::Week))) => {
                Ok(Some((Found::Weekday(self.calendar.weekday(weekday, 1)?), 3)))
            }
            (Word::Weekday(weekday), Some(Word::This), Some(Word::Unit(Unit::Week))) => {
                Ok(Some((Found::Weekday(self.calendar.weekday(weekday, 0)?), 3)))
            }
            (Word::Weekday(weekday), _, _) => {
                Ok(Some((Found::Weekday(self.calendar.weekday(weekday, 0)?), 1)))
            }
            (Word::Next, Some(Word::Weekday(weekday)), _) => {
                Ok(Some((Found::Weekday(self.calendar.weekday(weekday, 1)?), 2)))
            }
            (Word::New, Some(Word::Unit(Unit::Year)), _) => {
                found(date(i32::from(self.calendar.today.year()), 12, 31), 2)
            }
            (Word::Roman(value), Some(Word::Unit(Unit::Quarter)), _) => self.part(place, value, 3),
            (Word::Roman(value), Some(Word::Unit(Unit::Half)), _) => self.part(place, value, 6),
            (Word::Unit(Unit::Quarter), _, _) if number.is_some() => {
                self.part(place, number.unwrap_or_default(), 3)
            }
            (Word::Unit(Unit::Half), _, _) if number.is_some() => {
                self.part(place, number.unwrap_or_default(), 6)
            }
            (Word::From, Some(Word::Unit(unit)), _) if self.value(place + 2).is_none() => {
                found(self.calendar.later(1, unit), 2)
            }
            (Word::Next, Some(Word::Unit(unit)), _) => found(self.calendar.this_unit(unit, 1), 2),
            (Word::This | Word::Edge(_), Some(Word::Unit(unit)), _) => {
                found(self.calendar.this_unit(unit, 0), 2)
            }
            _ => Ok(None),
        }
    }

    /// Reads a year after a date, with its "года": in figures, or "next year".
    fn year(&self, place: usize) -> (Option<i32>, usize) {
        let rest = self.tokens.get(place..).unwrap_or_default();
        let is_year = |token: Option<&Token>| token == Some(&Token::Word(Word::Unit(Unit::Year)));
        let this = i32::from(self.calendar.today.year());
        match rest {
            [Token::Number { value, figures: 4, .. }, ..] => {
                (Some(*value), 1 + usize::from(is_year(rest.get(1))))
            }
            [Token::Number { value, figures: 2, .. }, _, ..] if is_year(rest.get(1)) => {
                (Some(2000 + value), 2)
            }
            [Token::Word(Word::Next), ..] if is_year(rest.get(1)) => (Some(this + 1), 2),
            [Token::Word(Word::This), ..] if is_year(rest.get(1)) => (Some(this), 2),
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

    /// Reads a quarter or a half of a year in two tokens; `months` is how long it is.
    fn part(&self, place: usize, number: i32, months: i8) -> Reading {
        let number = i8::try_from(number).map_err(|_| NotADate)?;
        if number < 1 || number > 12 / months {
            return Err(NotADate);
        }
        let (year, length) = self.year(place + 2);
        let first = (number - 1) * months + 1;
        found(self.calendar.period(first, months.into(), year, false), 2 + length)
    }
}
