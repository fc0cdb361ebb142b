//! Requirements: the reply of each stakeholder group to what is addressed to it.

use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP};
use crate::app::modes::PageSheet;
use crate::app::{Choice, Command, Definition, Mode, OverlayKind, Workspace};
use crate::domain::{Answer, Edit, Label, Reply, Requirement, Session};
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
            Command::Fields | Command::FieldsBack => it.ask_reply(),
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

    /// Asks what the group replied; the present reply is chosen.
    fn ask_reply(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let rows = requirement_rows(&workspace.session);
        let asked = rows
            .get(workspace.row)
            .and_then(|answer| Some((answer.label, answer.requirement.as_ref()?.reply)));
        let Some((label, reply)) = asked else { return };
        self.ask(OverlayKind::Reply(label));
        if let Some(overlay) = &mut self.model.overlay {
            let choices = overlay.kind.choices();
            let place = choices.iter().position(|choice| *choice == Choice::Reply(reply));
            overlay.selected = place.filter(|_| reply.is_some()).unwrap_or(0);
        }
    }

    /// Sets what the group replied.
    pub(super) fn set_reply(&mut self, label: Label, reply: Option<Reply>) {
        let Some(workspace) = &self.model.workspace else { return };
        let answer = workspace.session.answer(label);
        let requirement = answer.and_then(|answer| answer.requirement.clone());
        if let Some(requirement) = requirement {
            self.perform(Edit::Require(label, Some(Requirement { reply, ..requirement })));
        }
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
