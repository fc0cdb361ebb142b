//! Who is in the room by name: each person corrected or taken off the list.

use crate::app::key::{DELETE, DOWN, ENTER, UP};
use crate::app::{Command, Confirm, Definition, Mode, OpeningRow, OverlayKind};
use crate::domain::{Edit, Voice};
use crate::i18n::{group_named, roster};
use crate::t;
use crate::text::Line;

use super::Update;
use super::opening::opening_rows;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Keep),
        (DELETE, Command::Delete),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Keep, "hint-correct"),
        (Command::Up, "hint-choose"),
        (Command::PageDown, "hint-page"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-people-title", "help-people"],
    hint: Some("people-type"),
    rows: |workspace| workspace.session.roster.len(),
    command: |it, command| {
        match command {
            Command::Keep => it.correct_person(),
            Command::Delete => it.take_person_off(),
            Command::Back => it.leave_people(),
            _ => return it.step_panel(command),
        }
        true
    },
    ..Definition::PANEL
};

impl Update<'_> {
    /// Shows the people of the roster one by one.
    pub(super) fn show_people(&mut self) {
        if self.workspace().is_some_and(|workspace| workspace.session.roster.is_empty()) {
            return self.model.say(t!(self.model.lang, "notice-no-people"));
        }
        self.look(Mode::People);
    }

    /// Goes back to the row of Opening that led here.
    fn leave_people(&mut self) {
        self.leave_panel();
        self.choose_roster();
    }

    /// Chooses the row of Opening that holds the roster.
    pub(super) fn choose_roster(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            let rows = opening_rows(&workspace.session);
            let row = rows.iter().position(|row| *row == OpeningRow::Roster);
            workspace.row = row.unwrap_or_default();
        }
    }

    fn chosen_person(&self) -> Option<(usize, Voice)> {
        let workspace = self.workspace()?;
        let person = workspace.session.roster.get(workspace.row)?;
        Some((workspace.row, person.clone()))
    }

    /// Sets the chosen person to what is typed; with nothing typed takes the person into the line.
    fn correct_person(&mut self) {
        let lang = self.model.lang;
        let Some((place, person)) = self.chosen_person() else { return };
        let Some(workspace) = &mut self.model.workspace else { return };
        let typed = workspace.side.text().trim().to_owned();
        if typed.is_empty() {
            let shown = lang.voice(&workspace.session, &person).join(", ");
            workspace.side = Line::with_text(&shown);
            return;
        }
        let groups = &workspace.session.groups;
        let to = match (group_named(groups, &typed), roster(&typed, groups).people.as_slice()) {
            (Some(group), _) => Voice { group: Some(group.key.clone()), ..person.clone() },
            (None, [read]) => {
                Voice { group: read.group.clone().or(person.group.clone()), ..read.clone() }
            }
            (None, _) => return self.model.warn(t!(lang, "notice-no-person")),
        };
        let edit = workspace.session.correcting_person(place, &to);
        if let Some(edit) = edit.filter(|_| to != person)
            && !self.perform(edit)
        {
            return;
        }
        self.empty_line();
        self.stay_on_people();
    }

    /// Takes the chosen person off the list.
    fn take_person_off(&mut self) {
        let Some((place, person)) = self.chosen_person() else { return };
        let edit = self.workspace().and_then(|it| it.session.taking_off_roster(place));
        if edit.is_some_and(|edit| self.perform(edit)) {
            let name = person.person.unwrap_or_default();
            self.model.say(t!(self.model.lang, "notice-person-off", name = name));
            self.stay_on_people();
        }
    }

    /// Keeps the chosen row within the list, and leaves it when nobody is left.
    fn stay_on_people(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let people = workspace.session.roster.len();
        workspace.row = workspace.row.min(people.saturating_sub(1));
        if people == 0 {
            self.leave_people();
        }
    }

    /// Asks before the whole roster goes.
    pub(super) fn ask_to_clear_roster(&mut self) {
        let people = self.workspace().map_or(0, |workspace| workspace.session.roster.len());
        if people > 0 {
            self.ask(OverlayKind::Confirm(Confirm::ClearRoster { people }));
        }
    }

    /// Takes everybody off the roster.
    pub(super) fn clear_roster(&mut self) {
        self.perform(Edit::Roster(Vec::new()));
    }
}
