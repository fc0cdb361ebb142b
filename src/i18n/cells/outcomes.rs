//! What became of an action, what reading back brought, and days in words, read from a cell.

use crate::domain::{Date, Outcome, Readback};
use crate::t;

use super::super::lang::Lang;

/// What stands in a wording where the day and the reason go.
const DAY: &str = "\u{1}";
const WHY: &str = "\u{2}";

/// What makes a day an outcome, with the wording of it.
type Wording = (String, fn(Date) -> Outcome);

/// Reads what became of an action as exported tables say it: `put off to 15 April 2015 (no money)`.
pub fn outcome_of_cell(cell: &str) -> Option<(Outcome, String)> {
    Lang::ALL.into_iter().find_map(|lang| {
        let wordings: [Wording; 3] = [
            (t!(lang, "report-outcome-done", day = DAY), Outcome::Done),
            (t!(lang, "report-outcome-moved", day = DAY), Outcome::Moved),
            (t!(lang, "report-outcome-dropped", day = DAY), Outcome::Dropped),
        ];
        wordings.into_iter().find_map(|(wording, outcome)| {
            let because = lang.because(wording.clone(), WHY);
            let whole = filled(&wording, cell).map(|day| (day, ""));
            let (day, why) = whole
                .into_iter()
                .chain(reasoned(&because, cell))
                .find_map(|(day, why)| Some((day_in_words(day)?, why)))?;
            Some((outcome(day), why.to_owned()))
        })
    })
}

/// Returns what stands in a cell where the day goes.
fn filled<'a>(wording: &str, cell: &'a str) -> Option<&'a str> {
    let (before, after) = wording.split_once(DAY)?;
    cell.strip_prefix(before)?.strip_suffix(after)
}

/// Returns what stands where the day goes, and where the reason goes.
fn reasoned<'a>(wording: &str, cell: &'a str) -> Option<(&'a str, &'a str)> {
    let (before, rest) = wording.split_once(DAY)?;
    let (between, after) = rest.split_once(WHY)?;
    let said = cell.strip_prefix(before)?.strip_suffix(after)?;
    said.split_once(between)
}

/// Reads a day as tables have it: `2015-03-01`, `1 March 2015`, `01.03.2015`; only a whole one.
pub fn day_in_words(said: &str) -> Option<Date> {
    let said = said.trim();
    if let Ok(day) = said.parse() {
        return Some(day);
    }
    let parts: Vec<&str> = said.split([' ', '.']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let named = |number: &i8| {
        let is_it = |lang: Lang| t!(lang, "report-month", month = i64::from(*number)) == *month;
        Lang::ALL.into_iter().any(is_it)
    };
    let in_figures = || month.parse().ok().filter(|number| (1..=12).contains(number));
    let month = (1..=12).find(named).or_else(in_figures)?;
    let is_year = year.len() == 4 || month > 0 && year.len() > 2;
    Date::new(year.parse().ok().filter(|_| is_year)?, month, day.parse().ok()?).ok()
}

/// Reads what reading back brought as exported tables say it.
pub fn readback_of_cell(cell: &str) -> Option<Readback> {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let objections: usize = digits.parse().unwrap_or(0);
    Lang::ALL.into_iter().find_map(|lang| {
        let is_it = |readback: &Readback| {
            let said = [lang.readback(*readback), lang.read_back_with(*readback, objections)];
            said.iter().any(|said| said == cell.trim())
        };
        Readback::ALL.into_iter().find(is_it)
    })
}
