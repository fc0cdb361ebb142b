//! Opening: the session's passport, one fact a row; the chosen row takes what is typed.

use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP};
use crate::app::modes::Paging;
use crate::app::{Chord, Code, Command, Definition};
use crate::domain::{Date, Edit, GroupKey, Lab, Session, Stage, group_of_name};
use crate::i18n::{Lang, counting_named, due};
use crate::t;
use crate::text::clean_line;

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
    paging: Paging::RowsBut(0),
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
    click: |it, row| {
        if it.take_typed_row() {
            it.click_row(row);
        }
    },
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
    /// The day it is held.
    Date,
    /// Who holds it, separated by commas.
    Organisers,
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
    /// How votes are counted.
    Counting,
}

/// Says why a text cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSet {
    /// It is no number where one is needed.
    NotANumber,
    /// It is no day.
    NotADay,
    /// It is no way of counting votes.
    NoCounting,
}

/// Lists the rows of Opening.
pub fn opening_rows(session: &Session) -> Vec<OpeningRow> {
    let mut rows = vec![
        OpeningRow::Platform,
        OpeningRow::Lab,
        OpeningRow::Place,
        OpeningRow::Date,
        OpeningRow::Organisers,
        OpeningRow::Facilitator,
        OpeningRow::Experts,
    ];
    rows.extend(session.groups.iter().map(|group| OpeningRow::Present(group.key.clone())));
    rows.extend([OpeningRow::NewGroup, OpeningRow::Roster]);
    rows.extend(session.agenda.iter().map(|slot| OpeningRow::Minutes(slot.stage)));
    rows.push(OpeningRow::Counting);
    rows
}

impl OpeningRow {
    /// Returns what the row holds now, as it can be typed again; empty when nothing is set.
    pub fn value(&self, session: &Session, lang: Lang) -> String {
        match self {
            Self::Platform => session.platform.clone(),
            Self::Lab => session.lab.title.clone(),
            Self::Place => session.lab.place.clone(),
            Self::Date => session.date.map(|day| day.to_string()).unwrap_or_default(),
            Self::Organisers => session.lab.organisers.join(", "),
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
            Self::Counting => lang.counting(session.voting.counting()),
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
    /// When the row needs a number, a day or a way of counting and the text is none.
    pub fn set(&self, session: &Session, typed: &str, today: Date) -> Result<Option<Edit>, NotSet> {
        let text = clean_line(typed);
        Ok(Some(match self {
            Self::Platform | Self::NewGroup if text.is_empty() => return Ok(None),
            Self::Platform => Edit::Platform(text),
            Self::Lab => Edit::Lab(Box::new(Lab { title: text, ..session.lab.clone() })),
            Self::Place => Edit::Lab(Box::new(Lab { place: text, ..session.lab.clone() })),
            Self::Date if text.is_empty() => Edit::Date(None),
            Self::Date => Edit::Date(Some(due(&text, today).map_err(|_| NotSet::NotADay)?)),
            Self::Organisers => {
                Edit::Lab(Box::new(Lab { organisers: names(&text), ..session.lab.clone() }))
            }
            Self::Facilitator => Edit::Facilitator(text),
            Self::Experts => Edit::Experts(names(&text)),
            Self::Present(key) => {
                let present = number(&text)?;
                let mut groups = session.groups.clone();
                let group = groups.iter_mut().find(|group| group.key == *key);
                group.into_iter().for_each(|group| group.present = present);
                Edit::Groups(groups)
            }
            Self::NewGroup => {
                let mut groups = session.groups.clone();
                groups.push(group_of_name(&text));
                Edit::Groups(groups)
            }
            // What stands in the roster is set person by person.
            Self::Roster => return Ok(None),
            Self::Minutes(stage) => Edit::Minutes(*stage, number(&text)?),
            Self::Counting => {
                let counting = counting_named(&text).ok_or(NotSet::NoCounting)?;
                Edit::Voting(session.voting.counted_by(counting))
            }
        }))
    }

    /// Builds the edit that takes away what the row holds.
    ///
    /// # Errors
    ///
    /// As [`OpeningRow::set`].
    pub fn clear(&self, session: &Session, today: Date) -> Result<Option<Edit>, NotSet> {
        match self {
            Self::Roster | Self::Platform | Self::NewGroup | Self::Minutes(_) => Ok(None),
            Self::Lab
            | Self::Place
            | Self::Date
            | Self::Organisers
            | Self::Facilitator
            | Self::Experts
            | Self::Present(_)
            | Self::Counting => self.set(session, "", today),
        }
    }
}

/// Reads names that commas part.
fn names(text: &str) -> Vec<String> {
    let names = text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// Reads a number of people or minutes; nothing typed is none.
fn number(text: &str) -> Result<u32, NotSet> {
    if text.is_empty() {
        return Ok(0);
    }
    text.parse().ok().filter(|number| *number <= 100_000).ok_or(NotSet::NotANumber)
}

impl Update<'_> {
    pub(super) fn chosen_row(&self) -> Option<OpeningRow> {
        let workspace = self.workspace()?;
        opening_rows(&workspace.session).into_iter().nth(workspace.row)
    }

    /// Sets the chosen row to what is typed and goes to the next; with nothing typed, only goes on,
    /// from the roster to its people.
    fn set_row(&mut self) {
        let Some(row) = self.chosen_row() else { return };
        let is_typed = self.workspace().is_some_and(|it| !it.side.text().trim().is_empty());
        if !is_typed && row == OpeningRow::Roster {
            return self.show_people();
        }
        if self.take_typed_row() && (row.replaces() || !is_typed) {
            self.row_down();
        }
    }

    /// Sets the chosen row to what is typed, if anything is; false where that cannot be understood, or
    /// is asked about first.
    pub(super) fn take_typed_row(&mut self) -> bool {
        let Some((row, workspace)) = self.chosen_row().zip(self.workspace()) else { return true };
        let typed = workspace.side.text().trim().to_owned();
        if typed.is_empty() {
            return true;
        }
        let is_taken = if row == OpeningRow::Roster {
            self.takes_typed_people(&typed)
        } else {
            let edit = row.set(&workspace.session, &typed, self.model.now.date());
            let voting = workspace.session.voting;
            let is_taken = self.take_row_edit(edit);
            if self.workspace().is_some_and(|it| it.session.voting != voting) {
                self.tell_counting();
            }
            is_taken
        };
        if is_taken {
            self.empty_line();
        }
        is_taken
    }

    fn take_row_edit(&mut self, edit: Result<Option<Edit>, NotSet>) -> bool {
        let lang = self.model.lang;
        match edit {
            Ok(Some(edit)) => return self.perform(edit),
            Ok(None) => return true,
            Err(NotSet::NotANumber) => self.model.warn(t!(lang, "opening-number-please")),
            Err(NotSet::NotADay) => self.model.warn(t!(lang, "opening-day-please")),
            Err(NotSet::NoCounting) => self.model.warn(t!(lang, "opening-counting-please")),
        }
        false
    }

    /// Takes Delete on an empty line as taking away what the chosen row holds.
    fn clears_row(&mut self, chord: Chord) -> bool {
        let empty = self.workspace().is_some_and(|workspace| workspace.side.is_empty());
        if chord.code != Code::Delete || !empty {
            return false;
        }
        let Some(row) = self.chosen_row() else { return false };
        if row == OpeningRow::Roster {
            self.ask_to_clear_roster();
            return true;
        }
        let today = self.model.now.date();
        let edit = self.workspace().map(|workspace| row.clear(&workspace.session, today));
        edit.is_some_and(|edit| self.take_row_edit(edit))
    }

    /// Sets what is typed and goes to another row; tells whether the command was one that does.
    fn go_to_row(&mut self, command: Command) -> bool {
        let Some(workspace) = self.workspace() else { return false };
        let rows = opening_rows(&workspace.session).len();
        if self.model.step(command, workspace.row, rows).is_none() {
            return false;
        }
        if self.take_typed_row() {
            self.step_row(command);
        }
        true
    }

    /// Empties the line beside the sheet.
    pub(super) fn empty_line(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.side.clear();
        }
    }
}
