//! The small words of a report: dates, groups, voices and labels in its language.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Cell;
use super::unit::Unit;
use crate::domain::{
    Answer, Commitment, FieldValue, Group, Lab, Label, Outcome, Requirement, Session, Voice, Votes,
};
use crate::i18n::Lang;
use crate::t;

/// Joins those of these texts that say something.
pub(super) fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, separator: &str) -> String {
    let mut whole = String::new();
    for text in texts {
        if !whole.is_empty() && !text.as_ref().is_empty() {
            whole.push_str(separator);
        }
        whole.push_str(text.as_ref());
    }
    whole
}

/// Lists names so that each is seen to be one: by semicolons where one of them has a comma, as `Ivanova,
/// architect` has.
pub(super) fn listed<T: AsRef<str>>(names: &[T]) -> String {
    let has_comma = names.iter().any(|name| name.as_ref().contains(','));
    joined(names, if has_comma { "; " } else { ", " })
}

/// Says dates, groups, voices and labels in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    lang: Lang,
    /// The number of the platform, where it stands before the labels.
    number: Option<u32>,
}

impl Words {
    /// Speaks this language.
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, number: None }
    }

    /// Names answers by the number of their platform and their label, as a report over several does.
    pub(super) fn on_platform(self, number: u32) -> Self {
        Self { number: Some(number), ..self }
    }

    /// Names an answer: `A2`, and in a report over several platforms `3.A2`.
    pub(super) fn label(self, label: Label) -> String {
        let label = self.lang.label(label);
        self.number.map_or_else(|| label.clone(), |number| format!("{number}.{label}"))
    }

    /// Lists labels, separated by commas.
    pub(super) fn labels(self, labels: &[Label]) -> String {
        joined(labels.iter().map(|label| self.label(*label)), ", ")
    }

    /// Returns a day in full: `1 March 2015`, `1 марта 2015`.
    pub(super) fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// Returns the days of an event in full: `26–27 November 2014`; empty where none is known.
    pub(super) fn days(self, lab: &Lab) -> String {
        let (Some(from), Some(to)) = (lab.from.or(lab.to), lab.to.or(lab.from)) else {
            return String::new();
        };
        if from == to {
            return self.date(from);
        }
        if from.year() != to.year() {
            return format!("{} – {}", self.date(from), self.date(to));
        }
        if from.month() != to.month() {
            return format!("{} {} – {}", from.day(), self.month(from), self.date(to));
        }
        format!("{}–{}", from.day(), self.date(to))
    }

    fn month(self, date: Date) -> String {
        t!(self.lang, "report-month", month = i64::from(date.month()))
    }

    /// Says that a session is closed, or where its walk stands.
    pub(super) fn state(self, session: &Session) -> String {
        if session.is_closed() {
            t!(self.lang, "report-stage-closed")
        } else {
            t!(self.lang, "report-stage-open", stage = self.lang.stage(session.stage))
        }
    }

    /// Returns what a field of a commitment holds: the text, or the day in full.
    pub(super) fn promised(self, value: FieldValue<&str, Option<Date>>) -> String {
        match value {
            FieldValue::Text(text) => text.to_owned(),
            FieldValue::Day(day) => day.map(|day| self.date(day)).unwrap_or_default(),
        }
    }

    /// Returns what became of a commitment.
    fn outcome(self, outcome: Outcome) -> String {
        match outcome {
            Outcome::Done(day) => t!(self.lang, "report-outcome-done", day = self.date(day)),
            Outcome::Moved(day) => t!(self.lang, "report-outcome-moved", day = self.date(day)),
            Outcome::Dropped(day) => t!(self.lang, "report-outcome-dropped", day = self.date(day)),
        }
    }

    /// Returns what a group replied, with the day of it in full, or that it has not yet.
    pub(super) fn reply(self, requirement: &Requirement) -> String {
        let reply = self.lang.reply(requirement.reply);
        let day = requirement.on.filter(|_| requirement.reply.is_some());
        joined([reply, day.map(|day| self.date(day)).unwrap_or_default()], ", ")
    }

    /// Returns the day of a reply in full; empty where it is not known.
    pub(super) fn replied_on(self, requirement: &Requirement) -> String {
        requirement.on.map(|day| self.date(day)).unwrap_or_default()
    }

    /// Says where an action comes from that an earlier lab promised; empty for others.
    pub(super) fn carried(self, answer: &Answer) -> String {
        let carried = answer.with_merged().filter_map(|part| part.carried.as_ref());
        joined(carried.map(|carried| self.lang.carried(carried, |day| self.date(day))), "\n")
    }

    /// Returns the text of an action, and below it where it comes from if an earlier lab promised it.
    pub(super) fn action(self, answer: &Answer) -> String {
        joined([answer.text.clone(), self.carried(answer)], "\n")
    }

    /// Returns what became of a commitment, and why if that is known; empty while nothing is.
    pub(super) fn became(self, commitment: &Commitment) -> String {
        let Some(outcome) = commitment.outcome else { return String::new() };
        let outcome = self.outcome(outcome);
        self.lang.because(outcome, commitment.reason())
    }

    /// Returns the day by which something is done, and what became of it: `1 March 2015; put off to 15
    /// April 2015`. Of a day that was put off before that both are told.
    pub(super) fn due(self, commitment: &Commitment) -> Cell {
        let became = self.became(commitment);
        match (commitment.due_now(), commitment.outcome) {
            (None, _) => Cell::text(became),
            (Some(day), None) => Cell::Date(day),
            // What became of it has the later day.
            (Some(_), Some(Outcome::Moved(_))) => {
                let first = commitment.due_before().map(|first| self.date(first));
                Cell::text(joined([first.unwrap_or_default(), became], "; "))
            }
            (Some(_), Some(_)) => Cell::text(joined([self.due_days(commitment), became], "; ")),
        }
    }

    /// Returns the day by which something is done, and where it was put off the first one before it.
    pub(super) fn due_days(self, commitment: &Commitment) -> String {
        let days = commitment.due_before().into_iter().chain(commitment.due_now());
        days.map(|day| self.date(day)).collect::<Vec<_>>().join(" → ")
    }

    /// Returns votes in words that stay on one line; none where nobody voted.
    pub(super) fn votes(self, votes: u32, unit: Unit) -> String {
        let said = || unit.say(votes, self.lang).replace(' ', "\u{a0}");
        if votes == 0 { String::new() } else { said() }
    }
}

/// The names of the groups of a session, found at once, however many there are.
#[derive(Debug)]
pub(super) struct GroupNames<'a> {
    lang: Lang,
    groups: HashMap<&'a str, &'a Group>,
}

impl<'a> GroupNames<'a> {
    /// Goes over the groups of a session once.
    pub(super) fn of(session: &'a Session, lang: Lang) -> Self {
        let mut groups = HashMap::new();
        for group in &session.groups {
            groups.entry(group.key.as_str()).or_insert(group);
        }
        Self { lang, groups }
    }

    /// Returns the group with this key.
    pub(super) fn find(&self, key: &str) -> Option<&'a Group> {
        self.groups.get(key).copied()
    }

    /// Returns the name in full of the group with this key, if the session has it.
    pub(super) fn known(&self, key: &str) -> Option<String> {
        self.groups.get(key).map(|group| self.lang.group_in_full(group))
    }

    /// Returns the name in full of the group with this key; an unknown key stands for itself.
    pub(super) fn group(&self, key: &str) -> String {
        self.known(key).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the name of the group with this key as it stands within a sentence; an unknown key
    /// stands for itself.
    pub(super) fn within(&self, key: &str) -> String {
        let known = self.groups.get(key).map(|group| self.lang.group_within(group));
        known.unwrap_or_else(|| key.to_owned())
    }

    /// Returns the votes of each group: `civic activists 3, business 0`.
    pub(super) fn votes(&self, votes: &Votes) -> String {
        self.votes_where(votes, |_| true)
    }

    /// Returns the votes of the groups that gave any: `civic activists 3`.
    pub(super) fn votes_given(&self, votes: &Votes) -> String {
        self.votes_where(votes, |votes| votes > 0)
    }

    fn votes_where(&self, votes: &Votes, is_shown: impl Fn(u32) -> bool) -> String {
        let shown = votes.groups.iter().filter(|(_, votes)| is_shown(**votes));
        let named = shown.map(|(key, votes)| format!("{} {votes}", self.within(key)));
        joined(named, ", ")
    }

    /// Returns voices: `Ivanova (civic activists), Petrov`, `Civic activists, business`.
    pub(super) fn voices<'v>(&self, voices: impl IntoIterator<Item = &'v Voice>) -> String {
        let mut said = String::new();
        for voice in voices {
            let group = voice.group.as_deref();
            let named = match (&voice.person, group) {
                (Some(person), Some(key)) => format!("{person} ({})", self.within(key)),
                (Some(person), None) => person.clone(),
                (None, Some(key)) if said.is_empty() => self.group(key),
                (None, Some(key)) => self.within(key),
                (None, None) => continue,
            };
            let comma = if said.is_empty() { "" } else { ", " };
            said.push_str(comma);
            said.push_str(&named);
        }
        said
    }
}
