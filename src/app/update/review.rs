//! Review: the gaps and the chain, and going to what is to be mended.

use crate::app::key::{DOWN, ENTER, UP};
use crate::app::modes::{PageSheet, Paging};
use crate::app::{Command, Definition, Field, Focus, Mode, Typing};
use crate::domain::{CommitmentField, Gap, Label, Session, Sheet, Stage, Voice, chain, coverage};

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[(ENTER, Command::Choose), (UP, Command::Up), (DOWN, Command::Down)],
    footer: &[
        (Command::Choose, "hint-go-there"),
        (Command::Export, "hint-export"),
        (Command::Back, "hint-back"),
        (Command::NextStage, "hint-close-session"),
    ],
    help: ["help-review-title", "help-review"],
    typing: Typing::Seldom,
    sheet: PageSheet::Only(None),
    paging: Paging::RowsBut(0),
    rows: |workspace| review_rows(&workspace.session).len(),
    command: |it, command| {
        match command {
            Command::Choose => it.go_to_chosen(),
            _ => return it.step_panel(command),
        }
        true
    },
    click: |it, row| {
        let chosen = it.model.workspace.as_ref().map(|workspace| workspace.row);
        it.click_row(row);
        if chosen == Some(row) {
            it.go_to_chosen();
        }
    },
    ..Definition::PAGE
};

/// A row of Review that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewRow {
    /// Something to settle before closing.
    Gap(Gap),
    /// An answer in the chain.
    Answer {
        /// The answer.
        label: Label,
        /// How deep it stands: 0 a trouble, 1 a way, 2 an action.
        depth: usize,
    },
}

/// Lists the rows of Review: gaps first, then the chain from the most-voted trouble down.
pub fn review_rows(session: &Session) -> Vec<ReviewRow> {
    let gaps = coverage(session).gaps().into_iter().map(ReviewRow::Gap);
    let chain = chain(session).rows().into_iter();
    let chain = chain.map(|row| ReviewRow::Answer { label: row.answer.label, depth: row.depth });
    gaps.chain(chain).collect()
}

impl Update<'_> {
    /// Goes where the chosen row is mended: a trouble without a way to Ways with that trouble on
    /// top, an action without an owner to the question who does it.
    fn go_to_chosen(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(row) = review_rows(&workspace.session).into_iter().nth(workspace.row) else {
            return;
        };
        match row {
            ReviewRow::Gap(Gap::TroubleWithoutWay(label)) => self.go_on_from(label, Sheet::Ways),
            ReviewRow::Gap(Gap::WayWithoutAction(label)) => {
                self.go_on_from(label, Sheet::Actions);
            }
            ReviewRow::Gap(Gap::ActionWithoutOwner(label)) => {
                self.ask_of(label, Field::Of(CommitmentField::Owner))
            }
            ReviewRow::Gap(Gap::ActionWithoutDate(label)) => {
                self.ask_of(label, Field::Of(CommitmentField::Due))
            }
            ReviewRow::Gap(Gap::WayForNothing(label) | Gap::ActionForNothing(label)) => {
                self.ask_of(label, Field::For);
            }
            ReviewRow::Gap(Gap::GroupNotHeard(group)) => {
                self.go(Stage::Troubles);
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.next.voice = Voice::group(group);
                }
            }
            ReviewRow::Gap(Gap::Parked(label) | Gap::Unclear(label))
            | ReviewRow::Answer { label, .. } => {
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
        if self.workspace().is_some_and(|workspace| workspace.focus == Focus::List) {
            self.open_prompt(field);
        }
    }

    /// Shows the chain and its gaps beside the stage, or ends that look.
    pub(in crate::app) fn toggle_chain(&mut self) {
        self.look(Mode::Review);
    }
}
