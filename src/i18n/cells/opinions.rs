//! Opinions in a cell, a line each: who thinks so, and why.

use std::sync::OnceLock;

use crate::domain::{Group, Opinion, Stance, Voice};
use crate::t;

use super::super::lang::Lang;
use super::{items, voices_of_cell};

/// What stands in a wording where who and why go.
const WHO: &str = "\u{1}";
const WHY: &str = "\u{2}";

impl Lang {
    /// Says who thinks so and why, as far as that was said.
    pub fn opinion_in_cell<'a>(
        self,
        opinion: &'a Opinion,
        group: impl Fn(&str) -> Option<&'a Group>,
    ) -> String {
        let who = self.voices_in_cell([&opinion.voice], group);
        let why = opinion.why.as_str();
        match (who.is_empty(), why.is_empty()) {
            (false, false) => t!(self, "report-opinion", who = who, why = why),
            (true, false) => t!(self, "report-opinion-of-nobody", why = why),
            (false, true) => t!(self, "report-opinion-without-why", who = who),
            (true, true) => t!(self, "report-opinion-of-nobody-without-why"),
        }
    }
}

/// How opinions are worded in a language, taken apart.
struct Wording {
    nothing: String,
    /// What stands before a reason of nobody.
    before: String,
    /// What stands between a name and a reason.
    between: String,
    /// What closes a reason.
    close: String,
    no_reason: String,
}

fn wordings() -> &'static [Wording] {
    static WORDINGS: OnceLock<Vec<Wording>> = OnceLock::new();
    WORDINGS.get_or_init(|| Lang::ALL.into_iter().filter_map(wording).collect())
}

fn wording(lang: Lang) -> Option<Wording> {
    let of_nobody = t!(lang, "report-opinion-of-nobody", why = WHY);
    let (before, close) = of_nobody.split_once(WHY)?;
    let of_somebody = t!(lang, "report-opinion", who = WHO, why = WHY);
    let between = of_somebody.strip_prefix(WHO)?.split_once(WHY)?.0;
    let no_reason = t!(lang, "report-opinion-without-why", who = WHO);
    Some(Wording {
        nothing: t!(lang, "report-opinion-of-nobody-without-why"),
        before: before.to_owned(),
        between: between.to_owned(),
        close: close.to_owned(),
        no_reason: no_reason.strip_prefix(WHO)?.to_owned(),
    })
}

/// Reads opinions of one kind as exported tables have them. What is in other words is said by nobody.
pub fn opinions_of_cell(cell: &str, stance: Stance) -> Vec<Opinion> {
    let mut opinions = Vec::new();
    let mut rest = cell;
    while !rest.is_empty() {
        let known = wordings().iter().find_map(|wording| first(wording, rest));
        let (voice, why, after) = known.unwrap_or_else(|| {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            (Voice::default(), line, after)
        });
        rest = after;
        let why = if why.trim().is_empty() { "" } else { why };
        opinions.push(Opinion { stance, voice, why: why.to_owned() });
    }
    opinions
}

/// Reads the first opinion; returns what follows the line end behind it.
fn first<'a>(wording: &Wording, cell: &'a str) -> Option<(Voice, &'a str, &'a str)> {
    let Wording { nothing, before, between, close, no_reason } = wording;
    if let Some(after) = cell.strip_prefix(nothing.as_str()).and_then(ended) {
        return Some((Voice::default(), "", after));
    }
    let of_nobody = cell.strip_prefix(before.as_str());
    if let Some((why, after)) = of_nobody.and_then(|rest| until(rest, close)) {
        return Some((Voice::default(), why, after));
    }
    let (who, rest) = who(cell, between, no_reason)?;
    let reason = rest.strip_prefix(between.as_str()).and_then(|rest| until(rest, close));
    if let Some((why, after)) = reason {
        return Some((who, why, after));
    }
    rest.strip_prefix(no_reason.as_str()).and_then(ended).map(|after| (who, "", after))
}

/// Reads who is named first, and what follows the name.
fn who<'a>(cell: &'a str, between: &str, no_reason: &str) -> Option<(Voice, &'a str)> {
    let ends = [between, no_reason].map(|sign| cell.match_indices(sign).map(|(at, _)| at));
    let mut ends: Vec<usize> = ends.into_iter().flatten().take(1_000).collect();
    ends.sort_unstable();
    // A sign within quotation marks ends no name.
    ends.into_iter().find_map(|at| {
        let (named, rest) = cell.split_at_checked(at)?;
        let is_whole = named.matches('"').count().is_multiple_of(2) && items(named).len() == 1;
        let mut voices = voices_of_cell(named);
        let voice = voices.pop().filter(|_| is_whole && voices.is_empty())?;
        Some((voice, rest))
    })
}

/// Reads on to a closing sign at the end of a line.
fn until<'a>(text: &'a str, close: &str) -> Option<(&'a str, &'a str)> {
    text.match_indices(close).find_map(|(at, _)| {
        let (why, rest) = text.split_at_checked(at)?;
        Some((why, rest.strip_prefix(close).and_then(ended)?))
    })
}

/// Returns what follows the end of the line, if it ends here.
fn ended(rest: &str) -> Option<&str> {
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('\n') }
}
