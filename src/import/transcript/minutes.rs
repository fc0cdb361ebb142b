//! Minutes as a scribe writes them: who says what under the points of an agenda, as at the W3C.

use std::collections::HashSet;

use super::super::fault::ImportError;
use super::super::inline::{contents_link, heading, unmarked};
use super::super::left_out::What;
use super::super::lines::{Line, without_bullet};
use super::super::sections;
use super::super::table::Table;
use super::names::{is_name, starts_apart};
use super::turns::Turns;

/// How many lines from the top are looked at for who was there.
const TOP: usize = 80;

/// Longest line that can be a point of the agenda, in characters.
const LONGEST_POINT: usize = 120;

/// Labels of a point of the agenda.
const POINT: &str = " topic subtopic agendum тема подтема ";

/// Labels of what was decided.
const DECIDED: &str =
    " resolution resolved decision decided agreed решение решили постановили договорились ";

/// Labels of what somebody is to do.
const ASSIGNED: &str = " action actions действие поручение поручено задача ";

/// What a line of minutes is.
pub(super) enum Spoken<'a> {
    /// A point of the agenda.
    Theme(&'a str),
    /// Who was there, and the like.
    Service,
    /// What was decided.
    Decided(&'a str),
    /// What somebody is to do.
    Assigned(&'a str),
    /// More of what was said last.
    GoesOn(&'a str),
    /// What this person said.
    Said(&'a str, &'a str),
    /// Anything else.
    Plain,
}

/// Tells what a line of minutes is; `people` are those who are known to have been there, in small letters.
pub(super) fn spoken<'a>(line: &'a str, people: &HashSet<String>) -> Spoken<'a> {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix('…').or_else(|| line.strip_prefix("...")) {
        return Spoken::GoesOn(rest.trim());
    }
    let bare = line.strip_prefix("[NEW]").unwrap_or(line).trim_start();
    let Some((label, said)) = bare.split_once(':').filter(|(_, said)| starts_apart(said)) else {
        return Spoken::Plain;
    };
    let (label, said) = (label.trim(), said.trim());
    let known = label.split_whitespace().next().unwrap_or_default();
    let is_short = label.split_whitespace().count() <= 2;
    let known = format!(" {} ", known.to_lowercase());
    if is_short && POINT.contains(&known) {
        Spoken::Theme(said)
    } else if sections::what(label).is_some() {
        Spoken::Service
    } else if is_short && DECIDED.contains(&known) {
        Spoken::Decided(said)
    } else if is_short && ASSIGNED.contains(&known) {
        Spoken::Assigned(said)
    } else if !said.is_empty() && (is_name(label) || people.contains(&label.to_lowercase())) {
        Spoken::Said(label, said)
    } else {
        Spoken::Plain
    }
}

/// Tells whether lines are minutes: at the top is said who was there, and more than once.
pub(super) fn are_minutes(lines: &[Line]) -> bool {
    let said = lines.iter().filter(|line| !line.text.trim().is_empty());
    let labels = said.clone().take(TOP).filter_map(|line| {
        let plain = bare(line.text);
        let label =
            plain.split_once(':').map_or(plain.as_str(), |(label, _)| label).trim().to_lowercase();
        sections::is_of_people(&label).then_some(label)
    });
    let labels: HashSet<String> = labels.collect();
    let is_said = |line: &Line| {
        let plain = bare(line.text);
        let spoken = spoken(&plain, &HashSet::new());
        without_bullet(line.text).is_some()
            || matches!(spoken, Spoken::Said(..) | Spoken::Assigned(_))
    };
    labels.len() > 1 && said.clone().any(is_said)
}

/// Returns a line without its marks, also those of a heading and of an item.
fn bare(line: &str) -> String {
    let line = heading(line).map_or(line, |(_, words)| words);
    unmarked(without_bullet(line).unwrap_or(line))
}

/// What is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Passed {
    /// All under a heading of this level.
    Section(usize, What),
    /// The line that follows a label.
    Value,
    /// The contents, up to where the talk begins.
    Contents,
}

/// Minutes as far as they are read.
#[derive(Default)]
struct Minutes {
    turns: Turns,
    people: HashSet<String>,
    /// The points that the contents name.
    points: HashSet<String>,
    passed: Option<Passed>,
    after_blank: bool,
}

/// Reads minutes.
pub(super) fn read(lines: &[Line]) -> Result<Table, ImportError> {
    let mut minutes = Minutes { people: people(lines), after_blank: true, ..Minutes::default() };
    let mut title = lines.iter().any(|line| heading(line.text).is_some_and(|(level, _)| level > 1));
    for (place, line) in lines.iter().enumerate() {
        if line.text.trim().is_empty() {
            minutes.after_blank = true;
            continue;
        }
        if let Some((level, words)) = heading(line.text) {
            let is_title = level == 1 && std::mem::take(&mut title);
            minutes.begin(level, &unmarked(words), is_title)?;
        } else {
            let next = lines.iter().skip(place + 1).find(|line| !line.text.trim().is_empty());
            minutes.take(line, next)?;
        }
        minutes.after_blank = false;
    }
    minutes.turns.into_table()
}

/// Gathers the names of those who were there.
fn people(lines: &[Line]) -> HashSet<String> {
    let mut people = HashSet::new();
    let mut is_value = false;
    for line in lines.iter().filter(|line| !line.text.trim().is_empty()).take(TOP) {
        let plain = bare(line.text);
        let (label, value) = plain.split_once(':').unwrap_or((plain.as_str(), ""));
        let is_label = sections::is_of_people(label);
        let names = if is_label || label.trim().is_empty() { value } else { plain.as_str() };
        if is_label || is_value {
            for name in names.split([',', ';']).map(|name| name.trim().to_lowercase()) {
                let first = name.split_whitespace().next().unwrap_or_default().to_owned();
                people.extend([first, name].into_iter().filter(|name| !name.is_empty()));
            }
        }
        is_value = is_label && value.trim().is_empty();
    }
    people
}

impl Minutes {
    /// Begins a part of the document under its heading.
    fn begin(&mut self, level: usize, words: &str, is_title: bool) -> Result<(), ImportError> {
        if let Some(Passed::Section(above, _)) = self.passed
            && level > above
        {
            return Ok(());
        }
        self.passed = sections::what(words).map(|what| Passed::Section(level, what));
        let is_theme = self.passed.is_none() && !is_title && !sections::is_talk(words);
        self.turns.begin_theme(if is_theme { words } else { "" })
    }

    fn take(&mut self, line: &Line, next: Option<&Line>) -> Result<(), ImportError> {
        let item = without_bullet(line.text);
        let plain = unmarked(item.unwrap_or(line.text));
        let plain = plain.trim();
        if contents_link(line.text) {
            self.points.insert(plain.to_lowercase());
            self.turns.leave(What::Contents, line.number, plain);
            return Ok(());
        }
        let said = spoken(plain, &self.people);
        let is_label = sections::what(plain).is_some();
        match self.passed {
            Some(Passed::Section(_, what)) => {
                self.turns.leave(what, line.number, plain);
                return Ok(());
            }
            Some(Passed::Value)
                if !is_label && !matches!(said, Spoken::Service | Spoken::Said(..)) =>
            {
                self.passed = None;
                self.turns.leave(What::Service, line.number, plain.trim_start_matches(':'));
                return Ok(());
            }
            Some(Passed::Contents) => {
                let is_over = sections::is_talk(plain)
                    || self.points.contains(&plain.to_lowercase())
                    || matches!(said, Spoken::Said(..) | Spoken::Theme(_));
                if !is_over {
                    self.points.insert(plain.to_lowercase());
                    self.turns.leave(What::Contents, line.number, plain);
                    return Ok(());
                }
            }
            Some(Passed::Value) | None => {}
        }
        self.passed = None;
        if sections::is_contents(plain) {
            self.passed = Some(Passed::Contents);
            return self.turns.close();
        }
        if is_label && !plain.contains(':') {
            self.passed = Some(Passed::Value);
            return self.turns.close();
        }
        match said {
            Spoken::Theme(theme) => self.turns.begin_theme(theme),
            Spoken::Service => self.leave(What::Service, line.number, plain),
            Spoken::Decided(text) => self.turns.say(line.number, "", text),
            Spoken::Assigned(text) => self.turns.assign(line.number, "", text),
            Spoken::GoesOn(text) if self.turns.go_on(text, ' ') => Ok(()),
            Spoken::GoesOn(text) => self.turns.say(line.number, "", text),
            Spoken::Said(who, text) => self.turns.say(line.number, who, text),
            Spoken::Plain if sections::is_talk(plain) => self.turns.begin_theme(""),
            Spoken::Plain if self.is_point(line.text, plain, next) => self.turns.begin_theme(plain),
            Spoken::Plain if item.is_some() => self.turns.say(line.number, "", plain),
            Spoken::Plain if plain.starts_with(':') => {
                self.leave(What::Service, line.number, plain)
            }
            Spoken::Plain if !self.after_blank && self.turns.go_on(plain, ' ') => Ok(()),
            Spoken::Plain => self.leave(What::Paragraph, line.number, plain),
        }
    }

    fn leave(&mut self, what: What, line: usize, said: &str) -> Result<(), ImportError> {
        self.turns.close()?;
        self.turns.leave(what, line, said);
        Ok(())
    }

    /// Tells whether a line is a point of the agenda: the contents have it, or it is short and stands alone
    /// above what somebody says, or has a number above a list without numbers.
    fn is_point(&self, line: &str, plain: &str, next: Option<&Line>) -> bool {
        if self.points.contains(&plain.to_lowercase()) {
            return true;
        }
        let is_numbered = line.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let is_short = plain.chars().take(LONGEST_POINT + 1).count() <= LONGEST_POINT;
        let is_item = without_bullet(line).is_some() && !is_numbered;
        let is_alone = (self.after_blank || is_numbered) && is_short && !is_item;
        let above_talk = next.is_some_and(|next| {
            let starts_with_digit =
                next.text.trim_start().starts_with(|c: char| c.is_ascii_digit());
            let is_list = is_numbered && !starts_with_digit && without_bullet(next.text).is_some();
            is_list || matches!(spoken(&bare(next.text), &self.people), Spoken::Said(..))
        });
        is_alone && above_talk && !plain.ends_with(['.', '!', '?', ';', ','])
    }
}
