//! The rows of Opening: the session's passport, one fact a row.

use crate::domain::{Edit, Group, GroupKey, Session, Stage, Voting};
use crate::i18n::Lang;
use crate::text::{clean, clean_line, fold};

use super::offers::new_person;

/// A fact of the passport that can be set at Opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpeningRow {
    /// The platform's name.
    Platform,
    /// The lab's title.
    Lab,
    /// Where it is held.
    Place,
    /// Who leads through the questions.
    Facilitator,
    /// Who leads by knowledge, parted by commas.
    Experts,
    /// How many of a group are in the room.
    Present(GroupKey),
    /// One more group, by name.
    NewGroup,
    /// Who is in the room by name.
    Roster,
    /// The minutes of a stage.
    Minutes(Stage),
    /// How many votes each person has on a sheet.
    Dots,
}

/// What came of setting a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowEdit {
    /// The edit that sets it.
    Edit(Edit),
    /// The text is no number where one is needed.
    NotANumber,
    /// There is nothing to set.
    Nothing,
}

/// Lists the rows of Opening.
#[must_use]
pub fn opening_rows(session: &Session) -> Vec<OpeningRow> {
    let mut rows = vec![
        OpeningRow::Platform,
        OpeningRow::Lab,
        OpeningRow::Place,
        OpeningRow::Facilitator,
        OpeningRow::Experts,
    ];
    rows.extend(session.groups.iter().map(|group| OpeningRow::Present(group.key.clone())));
    rows.extend([OpeningRow::NewGroup, OpeningRow::Roster]);
    rows.extend(session.agenda.iter().map(|slot| OpeningRow::Minutes(slot.stage)));
    rows.push(OpeningRow::Dots);
    rows
}

impl OpeningRow {
    /// Returns what the row holds now, as it can be typed again; empty when nothing is set.
    #[must_use]
    pub fn value(&self, session: &Session) -> String {
        match self {
            Self::Platform => session.platform.clone(),
            Self::Lab => session.lab.title.clone(),
            Self::Place => session.lab.place.clone(),
            Self::Facilitator => session.facilitator.clone(),
            Self::Experts => session.experts.join(", "),
            Self::Present(key) => match session.group(key).map(|group| group.present) {
                Some(present) if present > 0 => present.to_string(),
                Some(_) | None => String::new(),
            },
            Self::NewGroup => String::new(),
            Self::Roster => {
                let people = session.roster.iter().filter_map(|voice| voice.person.as_deref());
                people.collect::<Vec<_>>().join(", ")
            }
            Self::Minutes(stage) => {
                session.slot(*stage).map(|slot| slot.minutes.to_string()).unwrap_or_default()
            }
            Self::Dots => session.voting.dots.map(|dots| dots.to_string()).unwrap_or_default(),
        }
    }

    /// Tells whether typing replaces what the row holds, so that it is offered for change; the
    /// others take one more name each time.
    #[must_use]
    pub fn replaces(&self) -> bool {
        match self {
            Self::Platform
            | Self::Lab
            | Self::Place
            | Self::Facilitator
            | Self::Experts
            | Self::Present(_)
            | Self::Minutes(_)
            | Self::Dots => true,
            Self::NewGroup | Self::Roster => false,
        }
    }

    /// Builds the edit that sets the row to a typed or pasted text; an empty text takes it away.
    #[must_use]
    pub fn set(&self, session: &Session, typed: &str, lang: Lang) -> RowEdit {
        let text = clean_line(typed);
        match self {
            Self::Platform if text.is_empty() => RowEdit::Nothing,
            Self::Platform => RowEdit::Edit(Edit::Platform(text)),
            Self::Lab => {
                let mut lab = session.lab.clone();
                lab.title = text;
                RowEdit::Edit(Edit::Lab(Box::new(lab)))
            }
            Self::Place => {
                let mut lab = session.lab.clone();
                lab.place = text;
                RowEdit::Edit(Edit::Lab(Box::new(lab)))
            }
            Self::Facilitator => RowEdit::Edit(Edit::Facilitator(text)),
            Self::Experts => {
                let names = text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
                RowEdit::Edit(Edit::Experts(names.map(str::to_owned).collect()))
            }
            Self::Present(key) => match number(&text) {
                Some(present) => {
                    let mut groups = session.groups.clone();
                    if let Some(group) = groups.iter_mut().find(|group| group.key == *key) {
                        group.present = present;
                    }
                    RowEdit::Edit(Edit::Groups(groups))
                }
                None => RowEdit::NotANumber,
            },
            Self::NewGroup if text.is_empty() => RowEdit::Nothing,
            Self::NewGroup => {
                let mut groups = session.groups.clone();
                let key = fold(&text);
                groups.push(Group { key, name: text, present: 0 });
                RowEdit::Edit(Edit::Groups(groups))
            }
            Self::Roster => roster(session, typed, lang),
            Self::Minutes(stage) => match number(&text) {
                Some(minutes) => RowEdit::Edit(Edit::Minutes(*stage, minutes)),
                None => RowEdit::NotANumber,
            },
            Self::Dots => match number(&text) {
                Some(dots) => {
                    let dots = (dots > 0).then_some(dots);
                    RowEdit::Edit(Edit::Voting(Voting { dots, ..session.voting }))
                }
                None => RowEdit::NotANumber,
            },
        }
    }

    /// Builds the edit that takes away what the row holds.
    #[must_use]
    pub fn clear(&self, session: &Session, lang: Lang) -> RowEdit {
        match self {
            Self::Roster => RowEdit::Edit(Edit::Roster(Vec::new())),
            Self::Platform | Self::NewGroup | Self::Minutes(_) => RowEdit::Nothing,
            Self::Lab
            | Self::Place
            | Self::Facilitator
            | Self::Experts
            | Self::Present(_)
            | Self::Dots => self.set(session, "", lang),
        }
    }
}

/// Reads a number of people or minutes; nothing typed is none.
fn number(text: &str) -> Option<u32> {
    if text.is_empty() { Some(0) } else { text.parse().ok().filter(|n| *n <= 100_000) }
}

/// Adds people to the roster: a line each, `name, group`.
fn roster(session: &Session, typed: &str, lang: Lang) -> RowEdit {
    let mut people = session.roster.clone();
    for line in clean(typed).lines() {
        let name = clean_line(&line.replace([';', '\t'], ","));
        if name.is_empty() {
            continue;
        }
        let person = new_person(session, &name, lang);
        let known = |voice: &crate::domain::Voice| voice.person == person.person;
        match people.iter_mut().find(|voice| known(voice)) {
            Some(voice) => voice.group = person.group.or(voice.group.take()),
            None => people.push(person),
        }
    }
    if people == session.roster { RowEdit::Nothing } else { RowEdit::Edit(Edit::Roster(people)) }
}
