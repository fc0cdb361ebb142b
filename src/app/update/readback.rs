//! Reading back: one answer large at a time; confirmed, reworded, unclear or disputed.

use crate::app::desk::Aside;
use crate::domain::{Edit, Readback};

use super::Turn;

impl Turn<'_> {
    /// Begins to read the sheet back, at the first answer not read back yet.
    pub(super) fn read_back(&mut self) {
        if self.nothing_on_sheet() || !self.look(Aside::Readback) {
            return;
        }
        if let Some(desk) = &mut self.model.desk {
            let first = desk.answers().iter().position(|answer| answer.readback.is_none());
            desk.row = first.unwrap_or(0);
        }
    }

    /// Confirms the answer; what is typed becomes its wording, and the one before stays on record.
    pub(super) fn confirm_answer(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let Some(answer) = desk.answers().get(desk.row) else { return };
        let label = answer.label;
        let typed = desk.side.text().trim().to_owned();
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
        let Some(desk) = &self.model.desk else { return };
        let Some(answer) = desk.answers().get(desk.row) else { return };
        let edit = Edit::Readback(answer.label, Some(readback));
        if self.perform(edit) {
            self.read_on();
        }
    }

    fn read_on(&mut self) {
        if let Some(desk) = &mut self.model.desk {
            desk.side.clear();
        }
        self.aside_down();
    }

    /// Takes the answer's wording into the empty line, to reword it.
    pub(super) fn take_wording(&mut self) -> bool {
        let Some(desk) = &mut self.model.desk else { return false };
        if desk.aside != Some(Aside::Readback) || !desk.side.is_empty() {
            return false;
        }
        let text = desk.answers().get(desk.row).map(|answer| answer.text.clone());
        desk.side.set(&text.unwrap_or_default());
        true
    }
}
