//! Opening: the session's passport, one fact a row; the chosen row takes what is typed.

use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP};
use crate::app::modes::Paging;
use crate::app::offers::new_person;
use crate::app::{Chord, Code, Command, Definition};
use crate::domain::{Edit, Group, GroupKey, Lab, Session, Stage, Voice, Voting};
use crate::t;
use crate::text::{clean, clean_line, fold};

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Keep),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (TAB, Command::Down),
        (SHIFT_TAB, Command::Up),
    ],
    footer: &[
        (Command::Keep, "hint-set"),
        (Command::Up, "hint-choose"),
        (Command::NextStage, "hint-next-stage"),
    ],
    help: ["help-opening-title", "help-opening"],
    paging: Paging::Whole,
    rows: |workspace| opening_rows(&workspace.session).len(),
    command: |it, command| {
        match command {
            Command::Keep => it.set_row(),
            _ => return it.go_to_row(command),
        }
        true
    },
    key: |it, chord| it.clears_row(chord),
    paste: |it, text| {
        if !it.pastes_roster(text) {
            it.paste_into_line(text);
        }
    },
    click: |it, row| it.click_row(row),
    ..Definition::PAGE
};

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
    /// The experts, separated by commas.
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

/// Says that the text is no number where one is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

/// Lists the rows of Opening.
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
    pub fn replaces(&self) -> bool {
        !matches!(self, Self::NewGroup | Self::Roster)
    }

    /// Builds the edit that sets the row to a typed or pasted text; an empty text takes it away. There
    /// is no edit where nothing is to be set.
    ///
    /// # Errors
    ///
    /// When the row needs a number and the text is none.
    pub fn set(&self, session: &Session, typed: &str) -> Result<Option<Edit>, NotANumber> {
        let text = clean_line(typed);
        Ok(Some(match self {
            Self::Platform | Self::NewGroup if text.is_empty() => return Ok(None),
            Self::Platform => Edit::Platform(text),
            Self::Lab => Edit::Lab(Box::new(Lab { title: text, ..session.lab.clone() })),
            Self::Place => Edit::Lab(Box::new(Lab { place: text, ..session.lab.clone() })),
            Self::Facilitator => Edit::Facilitator(text),
            Self::Experts => {
                let names = text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
                Edit::Experts(names.map(str::to_owned).collect())
            }
            Self::Present(key) => {
                let present = number(&text)?;
                let mut groups = session.groups.clone();
                let group = groups.iter_mut().find(|group| group.key == *key);
                group.into_iter().for_each(|group| group.present = present);
                Edit::Groups(groups)
            }
            Self::NewGroup => {
                let mut groups = session.groups.clone();
                groups.push(Group { key: fold(&text), name: text, present: 0 });
                Edit::Groups(groups)
            }
            Self::Roster => return Ok(roster(session, typed)),
            Self::Minutes(stage) => Edit::Minutes(*stage, number(&text)?),
            Self::Dots => {
                let dots = Some(number(&text)?).filter(|dots| *dots > 0);
                Edit::Voting(Voting { dots, ..session.voting })
            }
        }))
    }

    /// Builds the edit that takes away what the row holds.
    ///
    /// # Errors
    ///
    /// As [`OpeningRow::set`].
    pub fn clear(&self, session: &Session) -> Result<Option<Edit>, NotANumber> {
        match self {
            Self::Roster => Ok(Some(Edit::Roster(Vec::new()))),
            Self::Platform | Self::NewGroup | Self::Minutes(_) => Ok(None),
            Self::Lab
            | Self::Place
            | Self::Facilitator
            | Self::Experts
            | Self::Present(_)
            | Self::Dots => self.set(session, ""),
        }
    }
}

/// Reads a number of people or minutes; nothing typed is none.
fn number(text: &str) -> Result<u32, NotANumber> {
    if text.is_empty() {
        return Ok(0);
    }
    text.parse().ok().filter(|number| *number <= 100_000).ok_or(NotANumber)
}

/// Adds people to the roster: a line each, `name, group`.
fn roster(session: &Session, typed: &str) -> Option<Edit> {
    let mut people = session.roster.clone();
    for line in clean(typed).lines() {
        let name = clean_line(&line.replace([';', '\t'], ","));
        if name.is_empty() {
            continue;
        }
        let person = new_person(session, &name);
        let known = |voice: &Voice| voice.person == person.person;
        match people.iter_mut().find(|voice| known(voice)) {
            Some(voice) => voice.group = person.group.or(voice.group.take()),
            None => people.push(person),
        }
    }
    (people != session.roster).then_some(Edit::Roster(people))
}

impl Update<'_> {
    fn chosen_row(&self) -> Option<OpeningRow> {
        let workspace = self.workspace()?;
        opening_rows(&workspace.session).into_iter().nth(workspace.row)
    }

    /// Sets the chosen row to what is typed and goes to the next; with nothing typed, only goes on.
    fn set_row(&mut self) {
        let Some(row) = self.chosen_row() else { return };
        let typed = self.workspace().map(|workspace| workspace.side.text().to_owned());
        let typed = typed.unwrap_or_default();
        if typed.trim().is_empty() {
            self.go_to_row(Command::Down);
            return;
        }
        if self.take_row(&row, &typed) {
            self.empty_line();
            if row.replaces() {
                self.row_down();
            }
        }
    }

    fn take_row(&mut self, row: &OpeningRow, typed: &str) -> bool {
        let edit = self.workspace().map(|workspace| row.set(&workspace.session, typed));
        edit.is_some_and(|edit| self.take_row_edit(edit))
    }

    fn take_row_edit(&mut self, edit: Result<Option<Edit>, NotANumber>) -> bool {
        match edit {
            Ok(Some(edit)) => self.perform(edit),
            Ok(None) => true,
            Err(NotANumber) => {
                self.model.warn(t!(self.model.lang, "opening-number-please"));
                false
            }
        }
    }

    /// Takes a pasted list of people, when the roster is the chosen row.
    fn pastes_roster(&mut self, text: &str) -> bool {
        let roster = self.chosen_row() == Some(OpeningRow::Roster) && text.contains(['\n', '\r']);
        roster && self.take_row(&OpeningRow::Roster, text)
    }

    /// Takes Delete on an empty line as taking away what the chosen row holds.
    fn clears_row(&mut self, chord: Chord) -> bool {
        let empty = self.workspace().is_some_and(|workspace| workspace.side.is_empty());
        if chord.code != Code::Delete || !empty {
            return false;
        }
        let edit = self.chosen_row().zip(self.workspace());
        let edit = edit.map(|(row, workspace)| row.clear(&workspace.session));
        edit.is_some_and(|edit| self.take_row_edit(edit))
    }

    /// Goes to another row, with an empty line for it; tells whether the command was one that does.
    fn go_to_row(&mut self, command: Command) -> bool {
        let is_done = self.step_row(command);
        if is_done {
            self.empty_line();
        }
        is_done
    }

    fn empty_line(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.side.clear();
        }
    }
}
