//! Opening: the chosen row of the passport takes what is typed.

use crate::app::key::{Chord, Code};
use crate::app::mode::Mode;
use crate::app::opening::{OpeningRow, RowEdit, opening_rows};
use crate::t;

use super::Update;

impl Update<'_> {
    fn chosen_row(&self) -> Option<OpeningRow> {
        let workspace = self.model.workspace.as_ref()?;
        opening_rows(&workspace.session).into_iter().nth(workspace.row)
    }

    /// Sets the chosen row to what is typed and goes to the next; with nothing typed, only goes on.
    pub(super) fn set_row(&mut self) {
        let Some(row) = self.chosen_row() else { return };
        let typed = self.model.workspace.as_ref().map(|workspace| workspace.side.text().to_owned());
        let typed = typed.unwrap_or_default();
        if typed.trim().is_empty() {
            return self.row_down();
        }
        if self.take_row(&row, &typed) {
            if let Some(workspace) = &mut self.model.workspace {
                workspace.side.clear();
            }
            if row.replaces() {
                self.row_down();
            }
        }
    }

    fn take_row(&mut self, row: &OpeningRow, typed: &str) -> bool {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return false };
        let edit = row.set(&workspace.session, typed, lang);
        self.take_row_edit(edit)
    }

    fn take_row_edit(&mut self, edit: RowEdit) -> bool {
        match edit {
            RowEdit::Edit(edit) => self.perform(edit),
            RowEdit::NotANumber => {
                self.model.warn(t!(self.model.lang, "opening-number-please"));
                false
            }
            RowEdit::Nothing => true,
        }
    }

    /// Takes a pasted list of people, when the roster is the chosen row.
    pub(super) fn pastes_roster(&mut self, text: &str) -> bool {
        let roster = self.chosen_row() == Some(OpeningRow::Roster) && text.contains(['\n', '\r']);
        roster && self.take_row(&OpeningRow::Roster, text)
    }

    /// Takes Delete on an empty line as taking away what the chosen row holds.
    pub(super) fn clears_row(&mut self, chord: Chord) -> bool {
        let empty =
            self.model.workspace.as_ref().is_some_and(|workspace| workspace.side.is_empty());
        if chord.code != Code::Delete || !empty {
            return false;
        }
        let lang = self.model.lang;
        let edit = self.chosen_row().zip(self.model.workspace.as_ref());
        let edit = edit.map(|(row, workspace)| row.clear(&workspace.session, lang));
        edit.is_some_and(|edit| self.take_row_edit(edit))
    }

    /// Empties the line when another row of the passport is chosen.
    pub(super) fn prefill_row(&mut self) {
        if self.model.mode() == Mode::Opening
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.side.clear();
        }
    }
}
