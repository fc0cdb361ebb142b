//! The small words of the screen: labels, groups, voices, days, clocks.

use crate::app::{Command, Model};
use crate::domain::{Date, FieldValue, Label, Moment};
use crate::i18n::Lang;
use crate::t;

/// The cells of a day, `16 Feb 2015`.
pub(super) const DAY: u16 = 11;

/// With fewer cells than this there is room for one key beside the name of a command.
const ROOM_FOR_TWO: usize = 60;

/// Stands where there is nothing.
pub(super) const NOTHING: &str = "–";

/// Returns labels, parted by blanks.
pub(super) fn labels<'a>(all: impl IntoIterator<Item = &'a Label>, lang: Lang) -> String {
    all.into_iter().map(|one| lang.label(*one)).collect::<Vec<_>>().join(" ")
}

/// Returns the key of a command as people read it, at the place below what lies over the screen.
pub(super) fn key(model: &Model, command: Command) -> String {
    let place = model.mode_beneath();
    let key = model.keymap.key_for(place, command);
    let key = key.or_else(|| model.keymap.any_key_for(command));
    key.map(|key| key.to_string()).unwrap_or_default()
}

/// Returns the key of a command and, where there is room, the second one it has: some terminals keep
/// Alt+Enter, F1 or F12 for themselves.
pub(super) fn keys(model: &Model, command: Command, room: usize) -> String {
    let most = if room < ROOM_FOR_TWO { 1 } else { 2 };
    let chords = model.keymap.keys_for(model.mode_beneath(), command).take(most);
    let names: Vec<String> = chords.map(|chord| chord.to_string()).collect();
    if names.is_empty() { key(model, command) } else { names.join(", ") }
}

/// Returns a day: `1 Mar 2015`.
pub(super) fn day(date: Date, lang: Lang) -> String {
    let month = t!(lang, "day-month", month = i64::from(date.month()));
    format!("{} {month} {}", date.day(), date.year())
}

/// Returns what a field of a commitment holds; empty while nothing is said.
pub(super) fn said(value: FieldValue<&str, Option<Date>>, lang: Lang) -> String {
    match value {
        FieldValue::Text(text) => text.to_owned(),
        FieldValue::Day(held) => held.map(|held| day(held, lang)).unwrap_or_default(),
    }
}

/// Returns the days of an event: `26–27 Nov 2014`.
pub(super) fn days(from: Option<Date>, to: Option<Date>, lang: Lang) -> String {
    match (from, to) {
        (None, None) => String::new(),
        (Some(only), None) | (None, Some(only)) => day(only, lang),
        (Some(from), Some(to)) if from == to => day(to, lang),
        (Some(from), Some(to)) if (from.year(), from.month()) == (to.year(), to.month()) => {
            format!("{}–{}", from.day(), day(to, lang))
        }
        (Some(from), Some(to)) => format!("{} – {}", day(from, lang), day(to, lang)),
    }
}

/// Returns when something was, as seen from now: `today 11:42`, `yesterday`, `3 Mar 2015`.
pub(super) fn when(moment: Moment, now: Moment, lang: Lang) -> String {
    let (day_of, today) = (moment.date(), now.date());
    if day_of == today {
        t!(lang, "library-today", time = moment.hour_minute())
    } else if today.yesterday().is_ok_and(|yesterday| yesterday == day_of) {
        t!(lang, "library-yesterday")
    } else {
        day(day_of, lang)
    }
}

/// Returns seconds as a clock shows them, in minutes however many: `17:42`, `125:00`.
pub(super) fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn days_are_said_once_where_they_are_the_same() {
        let date = |text: &str| Some(text.parse().unwrap());
        let days = |from, to| days(from, to, Lang::EN);
        assert_eq!(days(date("2014-11-26"), date("2014-11-27")), "26–27 Nov 2014");
        assert_eq!(days(date("2014-11-30"), date("2014-12-01")), "30 Nov 2014 – 1 Dec 2014");
        assert_eq!(days(date("2014-11-26"), date("2014-11-26")), "26 Nov 2014");
        assert_eq!(days(None, None), "");
    }

    #[test]
    fn a_clock_counts_minutes_beyond_the_hour() {
        assert_eq!(clock(62), "1:02");
        assert_eq!(clock(7_500), "125:00");
    }
}
