//! Requirements: the reply of each stakeholder group to what is addressed to it.

use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP};
use crate::app::modes::PageSheet;
use crate::app::{Command, Definition, Mode, Workspace};
use crate::domain::{Answer, Edit, Reply, Requirement, Session};
use crate::t;
use crate::text::clean_line;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Fields, "hint-reply"),
        (Command::Choose, "hint-note"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-requirements-title", "help-requirements"],
    hint: Some("requirements-type"),
    sheet: PageSheet::Only(None),
    rows: |workspace| requirement_rows(&workspace.session).len(),
    command: |it, command| {
        match command {
            Command::Choose => it.take_requirement(),
            Command::Fields => it.change_reply(true),
            Command::FieldsBack => it.change_reply(false),
            _ => return it.step_panel(command),
        }
        true
    },
    ..Definition::PANEL
};

/// Lists the answers addressed to a group, group by group in the session's order.
pub fn requirement_rows(session: &Session) -> Vec<&Answer> {
    let mut rows = Vec::new();
    for group in &session.groups {
        let addressed = session.answers().map(|(_, answer)| answer).filter(|answer| {
            answer.requirement.as_ref().is_some_and(|requirement| requirement.to == group.key)
        });
        rows.extend(addressed);
    }
    rows
}

impl Update<'_> {
    /// Shows what is required of each stakeholder group.
    pub(in crate::app) fn show_requirements(&mut self) {
        let none = |workspace: &Workspace| requirement_rows(&workspace.session).is_empty();
        if self.look(Mode::Requirements) && self.workspace().is_some_and(none) {
            self.model.say(t!(self.model.lang, "notice-no-requirements"));
        }
    }

    /// Sets the reply after the present one; after the last comes none.
    fn change_reply(&mut self, forward: bool) {
        self.change_requirement(|requirement| {
            let place = requirement.reply.and_then(|r| Reply::ALL.iter().position(|k| *k == r));
            let next = match (place, forward) {
                (None, true) => Some(0),
                (None, false) => Some(Reply::ALL.len() - 1),
                (Some(place), true) => Some(place + 1),
                (Some(place), false) => place.checked_sub(1),
            };
            requirement.reply = next.and_then(|place| Reply::ALL.get(place).copied());
        });
    }

    /// Keeps what is typed as the group's own words; with nothing typed goes to the answer.
    fn take_requirement(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let typed = clean_line(workspace.side.text());
        if typed.is_empty() {
            let label =
                requirement_rows(&workspace.session).get(workspace.row).map(|answer| answer.label);
            if let Some(label) = label {
                self.show_answer(label);
            }
            return;
        }
        let changed = self.change_requirement(|requirement| requirement.note.clone_from(&typed));
        if let Some(workspace) = self.model.workspace.as_mut().filter(|_| changed) {
            workspace.side.clear();
        }
    }

    fn change_requirement(&mut self, change: impl FnOnce(&mut Requirement)) -> bool {
        let Some(workspace) = &self.model.workspace else { return false };
        let rows = requirement_rows(&workspace.session);
        let Some(answer) = rows.get(workspace.row) else { return false };
        let Some(mut requirement) = answer.requirement.clone() else { return false };
        let label = answer.label;
        change(&mut requirement);
        self.perform(Edit::Require(label, Some(requirement)))
    }
}
