//! Review: stepping through the gaps and the chain, and going to what is to be mended.

use crate::app::field_prompt::Field;
use crate::app::mode::Mode;
use crate::app::review::{ReviewRow, review_rows};
use crate::app::workspace::Focus;
use crate::domain::{Gap, Label, Sheet, Stage, Voice};

use super::Update;

impl Update<'_> {
    /// Goes to the row above, at Opening and in Review.
    pub(super) fn row_up(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.row = workspace.row.saturating_sub(1);
            self.prefill_row();
        }
    }

    /// Goes to the row below, at Opening and in Review.
    pub(super) fn row_down(&mut self) {
        let review = self.model.mode() == Mode::Review;
        let Some(workspace) = &mut self.model.workspace else { return };
        let rows = if review {
            review_rows(&workspace.session).len()
        } else {
            crate::app::opening::opening_rows(&workspace.session).len()
        };
        workspace.row = (workspace.row + 1).min(rows.saturating_sub(1));
        self.prefill_row();
    }

    /// Goes where the chosen row is mended: a trouble without a way to Ways with that trouble on
    /// top, an action without an owner to the question who does it.
    pub(super) fn go_to_row(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(row) = review_rows(&workspace.session).into_iter().nth(workspace.row) else {
            return;
        };
        match row {
            ReviewRow::Gap(Gap::TroubleWithoutWay(label)) => self.go_on_from(label, Sheet::Ways),
            ReviewRow::Gap(Gap::WayWithoutAction(label)) => {
                self.go_on_from(label, Sheet::Actions);
            }
            ReviewRow::Gap(Gap::ActionWithoutOwner(label)) => self.ask_of(label, Field::Owner),
            ReviewRow::Gap(Gap::ActionWithoutDate(label)) => self.ask_of(label, Field::Due),
            ReviewRow::Gap(Gap::WayForNothing(label) | Gap::ActionForNothing(label)) => {
                self.ask_of(label, Field::For);
            }
            ReviewRow::Gap(Gap::GroupNotHeard(group)) => {
                self.go(Stage::Troubles);
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.next.voice = Voice::group(group);
                }
            }
            ReviewRow::Gap(Gap::Parked(label)) | ReviewRow::Answer { label, .. } => {
                self.show_answer(label);
            }
        }
    }

    /// Goes to the sheet of the next question with this answer as what new ones are for.
    fn go_on_from(&mut self, label: Label, sheet: Sheet) {
        if let Some(question) = sheet.question() {
            self.go(Stage::from(question));
        }
        if let Some(workspace) = &mut self.model.workspace {
            workspace.next.target = Some(label);
        }
    }

    /// Goes to an answer and asks for one thing about it.
    fn ask_of(&mut self, label: Label, field: Field) {
        self.show_answer(label);
        if self.model.workspace.as_ref().is_some_and(|workspace| workspace.focus == Focus::List) {
            self.open_strip(field);
        }
    }
}
