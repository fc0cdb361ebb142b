//! The calendar behind due dates: what a day, month, week or quarter means seen from today.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::NotADate;
use super::words::{Edge, Unit};

/// The day a line was typed on, and which part of a stretch of time it speaks of.
pub(super) struct Calendar {
    pub(super) today: Date,
    /// "Beginning", "middle" or "end", when the line says so.
    pub(super) edge: Option<Edge>,
    /// Whether it says "by".
    pub(super) toward: bool,
}

impl Calendar {
    /// Reads a date in figures, each number with its count of figures.
    pub(super) fn numeric(&self, parts: &[(i32, usize)], sign: char) -> Result<Date, NotADate> {
        match *parts {
            [(year, 4), (month, 1 | 2), (day, 1 | 2)] => date(year, month, day),
            [(day, 1 | 2), (month, 1 | 2), (year, figures @ (2 | 4))] => {
                let year = if figures == 2 { 2000 + year } else { year };
                date(year, month, day).or_else(|refused| {
                    // 3/25/2015 can only be the American way.
                    if sign == '/' && month > 12 { date(year, day, month) } else { Err(refused) }
                })
            }
            [(year, 4), (month, 1 | 2)] | [(month, 1 | 2), (year, 4)] => {
                let month = i8::try_from(month).map_err(|_| NotADate)?;
                self.period(month, 1, Some(year), true)
            }
            // "1-2" is rather a number of people or weeks than 1 February.
            [(day, 1 | 2), (month, 1 | 2)] if sign != '-' => {
                let swap = sign == '/' && month > 12;
                let (day, month) = if swap { (month, day) } else { (day, month) };
                self.day_month(day, i8::try_from(month).map_err(|_| NotADate)?, None)
            }
            _ => Err(NotADate),
        }
    }

    /// Returns a day of a month; without a year the next one, today included.
    pub(super) fn day_month(
        &self,
        day: i32,
        month: i8,
        year: Option<i32>,
    ) -> Result<Date, NotADate> {
        if let Some(year) = year {
            return date(year, month.into(), day);
        }
        let this = i32::from(self.today.year());
        // Over a century's end 29 February is eight years away.
        let days = (this..=this + 8).filter_map(|year| date(year, month.into(), day).ok());
        days.into_iter().find(|day| *day >= self.today).ok_or(NotADate)
    }

    pub(super) fn day_of_month(&self, day: i32) -> Result<Date, NotADate> {
        let mut month = self.today.first_of_month();
        for _ in 0..12 {
            let found = date(month.year().into(), month.month().into(), day);
            if let Some(found) = found.ok().filter(|found| *found >= self.today) {
                return Ok(found);
            }
            month = plus(month, Span::new().try_months(1))?;
        }
        Err(NotADate)
    }

    /// Returns the meant day of the months from `first` on; without a year the next such day.
    pub(super) fn period(
        &self,
        first: i8,
        months: i32,
        year: Option<i32>,
        heeds_toward: bool,
    ) -> Result<Date, NotADate> {
        let this = i32::from(self.today.year());
        let years = year.map_or(this - 1..=this + 1, |year| year..=year);
        let edge = self.edge(heeds_toward);
        for candidate in years {
            let start = date(candidate, first.into(), 1)?;
            let end = plus(start, Span::new().try_months(months))?;
            let end = plus(end, Span::new().try_days(-1))?;
            let day = meant(edge, start, end)?;
            if year.is_some() || day >= self.today {
                return Ok(day);
            }
        }
        Err(NotADate)
    }

    pub(super) fn whole_year(&self, year: i32) -> Result<Date, NotADate> {
        self.period(1, 12, Some(year), true)
    }

    /// Returns the meant day of the week, month, quarter or year that is now or `ahead` of now.
    pub(super) fn this_unit(&self, unit: Unit, ahead: i32) -> Result<Date, NotADate> {
        let today = self.today;
        let into = |months: i8| (today.month() - 1) % months;
        let (start, months) = match unit {
            Unit::Day => return self.days(ahead),
            Unit::Week => {
                let gone = i32::from(today.weekday().to_monday_zero_offset());
                let start = self.days(7 * ahead - gone)?;
                let end = plus(start, Span::new().try_days(6))?;
                return meant(self.edge(true), start, end);
            }
            Unit::Month => (0, 1),
            Unit::Quarter => (into(3), 3),
            Unit::Half => (into(6), 6),
            Unit::Year => (into(12), 12),
        };
        let back = ahead * months - i32::from(start);
        let start = plus(today.first_of_month(), Span::new().try_months(back))?;
        let end = plus(start, Span::new().try_months(months))?;
        meant(self.edge(true), start, plus(end, Span::new().try_days(-1))?)
    }

    /// Tells which day of a stretch of time the line means.
    fn edge(&self, heeds_toward: bool) -> Edge {
        let toward = heeds_toward && self.toward;
        self.edge.unwrap_or(if toward { Edge::Start } else { Edge::End })
    }

    pub(super) fn later(&self, count: i32, unit: Unit) -> Result<Date, NotADate> {
        let span = Span::new();
        let months = |each: i32| span.try_months(count.saturating_mul(each));
        plus(
            self.today,
            match unit {
                Unit::Day => span.try_days(count),
                Unit::Week => span.try_weeks(count),
                Unit::Month => months(1),
                Unit::Quarter => months(3),
                Unit::Half => months(6),
                Unit::Year => span.try_years(count),
            },
        )
    }

    pub(super) fn days(&self, count: i32) -> Result<Date, NotADate> {
        plus(self.today, Span::new().try_days(count))
    }

    pub(super) fn working_days(&self, count: i32) -> Result<Date, NotADate> {
        let mut day = self.today;
        let mut left = count;
        while left > 0 {
            day = day.tomorrow().map_err(|_| NotADate)?;
            let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            left -= i32::from(!weekend);
        }
        Ok(day)
    }

    /// Returns the first such day of the week after today, or that of a week ahead of this one.
    pub(super) fn weekday(&self, day: i8, weeks_ahead: i32) -> Result<Date, NotADate> {
        let weekday = Weekday::from_monday_one_offset(day).map_err(|_| NotADate)?;
        if weeks_ahead == 0 {
            return self.today.nth_weekday(1, weekday).map_err(|_| NotADate);
        }
        let gone = i32::from(self.today.weekday().to_monday_zero_offset());
        let wanted = i32::from(weekday.to_monday_zero_offset());
        self.days(7 * weeks_ahead - gone + wanted)
    }
}

fn meant(edge: Edge, start: Date, end: Date) -> Result<Date, NotADate> {
    match edge {
        Edge::Start => Ok(start),
        Edge::End => Ok(end),
        Edge::Middle => {
            let days = start.until(end).map_err(|_| NotADate)?.get_days();
            plus(start, Span::new().try_days(days / 2 - i32::from(days > 1 && days % 2 == 0)))
        }
    }
}

fn plus(day: Date, span: Result<Span, jiff::Error>) -> Result<Date, NotADate> {
    day.checked_add(span.map_err(|_| NotADate)?).map_err(|_| NotADate)
}

pub(super) fn date(year: i32, month: i32, day: i32) -> Result<Date, NotADate> {
    let (year, month, day) = (i16::try_from(year), i8::try_from(month), i8::try_from(day));
    let (Ok(year), Ok(month), Ok(day)) = (year, month, day) else { return Err(NotADate) };
    Date::new(year, month, day).map_err(|_| NotADate)
}
