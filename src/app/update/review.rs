//! Review: stepping through the holes and the chain, and going to what is to be mended.

use crate::app::desk::Focus;
use crate::app::place::Place;
use crate::app::review::{ReviewRow, review_rows};
use crate::app::strip::Field;
use crate::domain::{Hole, Label, Sheet, Stage, Voice};

use super::Turn;

impl Turn<'_> {
    /// Goes to the row above, at Opening and in Review.
    pub(super) fn row_up(&mut self) {
        if let Some(desk) = &mut self.model.desk {
            desk.row = desk.row.saturating_sub(1);
            self.prefill_row();
        }
    }

    /// Goes to the row below, at Opening and in Review.
    pub(super) fn row_down(&mut self) {
        let review = self.model.place() == Place::Review;
        let Some(desk) = &mut self.model.desk else { return };
        let rows = if review {
            review_rows(&desk.session).len()
        } else {
            crate::app::opening::opening_rows(&desk.session).len()
        };
        desk.row = (desk.row + 1).min(rows.saturating_sub(1));
        self.prefill_row();
    }

    /// Goes where the chosen row is mended: a trouble without a way to Ways with that trouble on
    /// top, an action without an owner to the question who does it.
    pub(super) fn go_to_row(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let Some(row) = review_rows(&desk.session).into_iter().nth(desk.row) else { return };
        match row {
            ReviewRow::Hole(Hole::TroubleWithoutWay(label)) => self.go_on_from(label, Sheet::Ways),
            ReviewRow::Hole(Hole::WayWithoutAction(label)) => {
                self.go_on_from(label, Sheet::Actions);
            }
            ReviewRow::Hole(Hole::ActionWithoutOwner(label)) => self.ask_of(label, Field::Owner),
            ReviewRow::Hole(Hole::ActionWithoutDate(label)) => self.ask_of(label, Field::Due),
            ReviewRow::Hole(Hole::WayForNothing(label) | Hole::ActionForNothing(label)) => {
                self.ask_of(label, Field::For);
            }
            ReviewRow::Hole(Hole::GroupNotHeard(group)) => {
                self.go(Stage::Troubles);
                if let Some(desk) = &mut self.model.desk {
                    desk.next.voice = Voice::group(group);
                }
            }
            ReviewRow::Hole(Hole::Parked(label)) | ReviewRow::Answer { label, .. } => {
                self.show_answer(label);
            }
        }
    }

    /// Goes to the sheet of the next question with this answer as what new ones are for.
    fn go_on_from(&mut self, label: Label, sheet: Sheet) {
        if let Some(question) = sheet.question() {
            self.go(Stage::from(question));
        }
        if let Some(desk) = &mut self.model.desk {
            desk.next.target = Some(label);
        }
    }

    /// Goes to an answer and asks for one thing about it.
    fn ask_of(&mut self, label: Label, field: Field) {
        self.show_answer(label);
        if self.model.desk.as_ref().is_some_and(|desk| desk.focus == Focus::List) {
            self.open_strip(field);
        }
    }
}
