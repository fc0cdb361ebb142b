//! Rows to choose from: at Opening, in Review, and in what is looked at beside the stage.

use crate::app::{Command, Mode};
use crate::domain::Question;
use crate::t;

use super::Update;

impl Update<'_> {
    /// Looks at something beside the stage, or ends that look when it is the same.
    pub(super) fn look(&mut self, panel: Mode) -> bool {
        self.return_to_line();
        let Some(workspace) = &mut self.model.workspace else { return false };
        workspace.put_side_by();
        if workspace.panel == Some(panel) {
            workspace.panel = None;
            return false;
        }
        workspace.panel = Some(panel);
        if !workspace.take_side_up(panel) {
            workspace.vote_group = None;
            workspace.reading_ballots = false;
        }
        workspace.marked_themes.clear();
        true
    }

    /// Says so where the sheet that would be worked on has no answers yet.
    pub(super) fn nothing_on_sheet(&mut self) -> bool {
        let Some(workspace) = &self.model.workspace else { return true };
        let question = workspace.session.stage.question().unwrap_or(Question::Troubles);
        let nothing = workspace.session.sheet(question.sheet()).is_empty();
        if nothing {
            self.model.warn(t!(self.model.lang, "notice-sheet-empty"));
        }
        nothing
    }

    /// Ends the look at what is beside the stage; what is typed there waits for coming back, and the
    /// half-typed answer is in the line again.
    pub(super) fn leave_panel(&mut self) {
        self.return_to_line();
        if let Some(workspace) = &mut self.model.workspace
            && workspace.panel.is_some()
        {
            workspace.put_side_by();
            workspace.panel = None;
            workspace.take_side_up(workspace.page());
        }
    }

    /// Goes up and down the rows, or back to the stage; tells whether the command was one of these.
    pub(super) fn step_panel(&mut self, command: Command) -> bool {
        if command == Command::Back {
            self.leave_panel();
            return true;
        }
        self.step_row(command)
    }

    /// Goes up and down the rows; tells whether the command was one that does.
    pub(super) fn step_row(&mut self, command: Command) -> bool {
        let Some(workspace) = &self.model.workspace else { return false };
        let rows = (workspace.page().definition().rows)(workspace);
        let row = self.model.step(command, workspace.row, rows);
        if let Some((workspace, row)) = self.model.workspace.as_mut().zip(row) {
            workspace.row = row;
        }
        row.is_some()
    }

    /// Goes to the row below.
    pub(super) fn row_down(&mut self) {
        self.step_row(Command::Down);
    }

    /// Chooses the last row where the chosen one is gone.
    pub(super) fn stay_in_rows(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            let rows = (workspace.page().definition().rows)(workspace);
            workspace.row = workspace.row.min(rows.saturating_sub(1));
        }
    }

    /// Chooses the row that was clicked.
    pub(in crate::app) fn click_row(&mut self, row: usize) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.row = row;
        }
    }
}
