//! Reading back: one answer large at a time; confirmed, reworded, unclear or disputed.

use crate::app::modes::Paging;
use crate::app::{Chord, Code, Command, Definition, Mode};
use crate::domain::{Answer, Edit, Readback};

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: Definition::FIELD_KEYS,
    footer: &[
        (Command::Keep, "hint-confirm"),
        (Command::Fields, "hint-unclear"),
        (Command::FieldsBack, "hint-disputed"),
        (Command::Object, "hint-object"),
        (Command::Down, "hint-next"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-readback-title", "help-readback"],
    hint: Some("readback-type"),
    paging: Paging::None,
    rows: |workspace| workspace.answers().len(),
    command: |it, command| {
        match command {
            Command::Keep => it.confirm_answer(),
            Command::Fields => it.judge_answer(Readback::Unclear),
            Command::FieldsBack => it.judge_answer(Readback::Disputed),
            _ => return it.step_panel(command),
        }
        true
    },
    key: |it, chord| chord == Chord::plain(Code::Right) && it.take_wording(),
    ..Definition::PANEL
};

impl Update<'_> {
    /// Begins to read the sheet back, at the first answer not read back yet, or else at the first that the
    /// group does not stand by.
    pub(in crate::app) fn read_back(&mut self) {
        if self.nothing_on_sheet() || !self.look(Mode::Readback) {
            return;
        }
        if let Some(workspace) = &mut self.model.workspace {
            let first = |wanted: fn(&Answer) -> bool| workspace.answers().iter().position(wanted);
            let open = first(|answer| answer.readback.is_none());
            let open = open.or_else(|| first(|it| it.readback != Some(Readback::Confirmed)));
            workspace.row = open.unwrap_or(0);
        }
    }

    /// Confirms the answer; what is typed becomes its wording, and the one before stays on record.
    fn confirm_answer(&mut self) {
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
    fn judge_answer(&mut self, readback: Readback) {
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
        self.row_down();
    }

    /// Takes the answer's wording into the empty line, to reword it.
    fn take_wording(&mut self) -> bool {
        let Some(workspace) = &mut self.model.workspace else { return false };
        if !workspace.side.is_empty() {
            return false;
        }
        let text = workspace.answers().get(workspace.row).map(|answer| answer.text.clone());
        workspace.side.set(&text.unwrap_or_default());
        true
    }
}
