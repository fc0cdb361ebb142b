//! Promises in words: how an action stands, by when, what all of them come to; and how a person says to
//! which day one was put off, and why.

use crate::domain::{
    Commitment, Date, NotADate, Outcome, Progress, PromiseHead, PromiseOrder, PromiseSummary,
};
use crate::t;

use super::dates::{due, goes_on_with_day, past_day};
use super::lang::Lang;

impl Lang {
    /// Returns how an action stands, in a word.
    pub fn progress(self, progress: Progress) -> String {
        self.named("progress", progress.key())
    }

    /// Says how an action stands, with the day on which it was done or given up as `day` says it, and why
    /// if that is known.
    pub fn standing(
        self,
        commitment: &Commitment,
        progress: Progress,
        day: impl Fn(Date) -> String,
    ) -> String {
        let mut said = self.progress(progress);
        if let Some(ended) = commitment.ended() {
            said = format!("{said} {}", day(ended));
        }
        self.because(said, commitment.reason())
    }

    /// Returns what became of an action, with its day and why; empty while nothing did.
    pub fn told_outcome(self, commitment: &Commitment) -> String {
        let said = commitment.outcome.map(|outcome| self.outcome(outcome));
        said.map(|said| self.because(said, commitment.reason())).unwrap_or_default()
    }

    /// Says why something is so, if that is known.
    pub fn because(self, said: String, why: &str) -> String {
        if why.is_empty() { said } else { t!(self, "progress-because", state = said, why = why) }
    }

    /// Returns what became of an action, with its day: `done 26 Nov 2014`.
    pub fn outcome(self, outcome: Outcome) -> String {
        format!("{} {}", self.progress(outcome.progress()), self.day(outcome.day()))
    }

    /// Returns what actions are put in order by.
    pub fn promise_order(self, order: PromiseOrder) -> String {
        self.named("order", order.key())
    }

    /// Returns the day by which an action is to be done, and where it was put off the one promised first
    /// before it: `1 Mar → 1 May 2027`; empty where there is none.
    pub fn due_days(self, commitment: &Commitment) -> String {
        let Some(day) = commitment.due_now() else { return String::new() };
        match commitment.due_before() {
            None => self.day(day),
            Some(first) if first.year() == day.year() => {
                format!("{} → {}", self.day_without_year(first), self.day(day))
            }
            Some(first) => format!("{} → {}", self.day(first), self.day(day)),
        }
    }

    /// Says what promises come to: `13 promised, 1 done, 1 moved, 2 overdue, 9 open`.
    pub fn promise_summary(self, sum: &PromiseSummary) -> String {
        let states = [
            (sum.done, t!(self, "promised-done", n = sum.done)),
            (sum.moved, t!(self, "promised-moved", n = sum.moved)),
            (sum.overdue, t!(self, "promised-overdue", n = sum.overdue)),
            (sum.dropped, t!(self, "promised-dropped", n = sum.dropped)),
            (sum.open, t!(self, "promised-open", n = sum.open)),
        ];
        let lacks = [
            (sum.undated, t!(self, "promised-undated", n = sum.undated)),
            (sum.unowned, t!(self, "promised-unowned", n = sum.unowned)),
        ];
        let all = t!(self, "promised-all", n = sum.promised);
        let known = |parts: &[(usize, String)]| {
            let parts = parts.iter().filter(|(count, _)| *count > 0).map(|(_, said)| said.clone());
            parts.collect::<Vec<_>>().join(", ")
        };
        let states = [all, known(&states)].into_iter().filter(|part| !part.is_empty());
        let states = states.collect::<Vec<_>>().join(", ");
        match known(&lacks) {
            lacks if lacks.is_empty() => states,
            lacks => format!("{states}; {lacks}"),
        }
    }

    /// Returns what promises stand together under; empty where that is nothing.
    pub fn promise_head(self, head: &PromiseHead) -> String {
        match head {
            PromiseHead::All => String::new(),
            PromiseHead::Owner(name) if name.is_empty() => t!(self, "promises-of-nobody"),
            PromiseHead::Owner(name) => name.clone(),
            PromiseHead::Side(Some(group)) => self.group_in_full(group),
            PromiseHead::Side(None) => t!(self, "promises-of-no-side"),
            PromiseHead::State(progress) => self.progress(*progress),
        }
    }
}

/// Reads a day and why it is that one, as they are typed: `1 May, no money`, `до 1 мая — нет денег`. The
/// reason is what follows the first words that name a day; empty where nothing does.
///
/// # Errors
///
/// As [`due`].
pub fn due_and_why(text: &str, today: Date) -> Result<(Date, String), NotADate> {
    let words: Vec<&str> = text.split_whitespace().collect();
    for end in 1..words.len() {
        let (said, rest) = words.split_at(end);
        // A year or another word of time goes on with the day; after a sign a year alone does.
        let is_parted = said.last().is_some_and(|word| word.ends_with([',', ';', ':']));
        if rest.first().is_some_and(|word| goes_on_with_day(word, is_parted)) {
            continue;
        }
        if let Ok(day) = due(&said.join(" "), today) {
            let rest = rest.join(" ");
            let signs =
                |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—');
            return Ok((day, rest.trim_start_matches(signs).to_owned()));
        }
    }
    Ok((due(text, today)?, String::new()))
}

/// Letters from which on the beginning of a word says how an action stands.
const WORD_BEGINS: usize = 3;

/// Reads what became of an action as it is typed, the likeliest first, each with the reason, which may be
/// empty: `done`, `done 3 March`, `1 May, no money`, `dropped: no money`. Words alone may be why it is
/// dropped.
pub fn outcomes_typed(text: &str, today: Date) -> Vec<(Outcome, String)> {
    let (word, rest) = text.trim().split_once(char::is_whitespace).unwrap_or((text.trim(), ""));
    let is_sign = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—');
    let rest = rest.trim_start_matches(is_sign);
    let word = word.trim_end_matches(is_sign).to_lowercase();
    let says = |progress: Progress| {
        let begins = |lang: Lang| lang.progress(progress).starts_with(&word);
        word.chars().count() >= WORD_BEGINS && Lang::ALL.into_iter().any(begins)
    };
    let moved = |text: &str| {
        let read = due_and_why(text, today).ok();
        read.map(|(day, why)| (Outcome::Moved(day), why))
    };
    if says(Progress::Done) {
        return vec![(Outcome::Done(past_day(rest, today).unwrap_or(today)), String::new())];
    }
    if says(Progress::Dropped) {
        return vec![(Outcome::Dropped(today), rest.to_owned())];
    }
    if says(Progress::Moved) {
        return moved(rest).into_iter().collect();
    }
    let dropped = (Outcome::Dropped(today), text.trim().to_owned());
    moved(text).into_iter().chain([dropped]).collect()
}
