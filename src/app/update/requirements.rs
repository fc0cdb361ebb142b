//! Requirements: the reply of each stakeholder group to what is addressed to it.

use crate::app::requirements::requirement_rows;
use crate::app::workspace::Panel;
use crate::domain::{Edit, Reply, Requirement};
use crate::t;
use crate::text::clean_line;

use super::Update;

impl Update<'_> {
    /// Shows what is required of each stakeholder group.
    pub(super) fn show_requirements(&mut self) {
        let none =
            |workspace: &crate::app::Workspace| requirement_rows(&workspace.session).is_empty();
        if self.look(Panel::Requirements) && self.model.workspace.as_ref().is_some_and(none) {
            self.model.say(t!(self.model.lang, "notice-no-requirements"));
        }
    }

    /// Sets the reply after the present one; after the last comes none.
    pub(super) fn turn_reply(&mut self, forward: bool) {
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
    pub(super) fn take_requirement(&mut self) {
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
