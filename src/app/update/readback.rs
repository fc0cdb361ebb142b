//! Reading back: one answer large at a time; confirmed, reworded, unclear or disputed.

use crate::app::workspace::Panel;
use crate::domain::{Edit, Readback};

use super::Update;

impl Update<'_> {
    /// Begins to read the sheet back, at the first answer not read back yet.
    pub(super) fn read_back(&mut self) {
        if self.nothing_on_sheet() || !self.look(Panel::Readback) {
            return;
        }
        if let Some(workspace) = &mut self.model.workspace {
            let first = workspace.answers().iter().position(|answer| answer.readback.is_none());
            workspace.row = first.unwrap_or(0);
        }
    }

    /// Confirms the answer; what is typed becomes its wording, and the one before stays on record.
    pub(super) fn confirm_answer(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(answer) = workspace.answers().get(workspace.row) else { return };
        let label = answer.label;
        let typed = workspace.side.text().trim().to_owned();
        let mut edits = Vec::new();
        if !typed.is_empty() && typed != answer.text {
            let verbatim = answer.verbatim.clone().or_else(|| Some(answer.text.clone()));
            edits.push(Edit::Reword { label, text: typed, verbatim });
        }
        edits.push(Edit::Readback(label, Some(Readback::Confirmed)));
        if self.perform_all(edits) {
            self.read_on();
        }
    }

    /// Records that the answer is unclear or disputed.
    pub(super) fn judge_answer(&mut self, readback: Readback) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(answer) = workspace.answers().get(workspace.row) else { return };
        let edit = Edit::Readback(answer.label, Some(readback));
        if self.perform(edit) {
            self.read_on();
        }
    }

    fn read_on(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.side.clear();
        }
        self.panel_down();
    }

    /// Takes the answer's wording into the empty line, to reword it.
    pub(super) fn take_wording(&mut self) -> bool {
        let Some(workspace) = &mut self.model.workspace else { return false };
        if workspace.panel != Some(Panel::Readback) || !workspace.side.is_empty() {
            return false;
        }
        let text = workspace.answers().get(workspace.row).map(|answer| answer.text.clone());
        workspace.side.set(&text.unwrap_or_default());
        true
    }
}
