//! Review: the gaps and the chain, and going to what is to be mended.

use crate::app::key::{DOWN, ENTER, UP};
use crate::app::modes::{PageSheet, Paging};
use std::borrow::Cow;

use crate::app::findings::{Findings, ReviewRow};
use crate::app::{Command, Definition, Field, Focus, Mode, Typing, Workspace};
use crate::domain::{CommitmentField, Gap, Label, Sheet, Stage, Voice};

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
    rows: |workspace| workspace.findings().rows.len(),
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

impl Workspace {
    /// Returns what is found in the session; looks for it anew where it has changed since.
    pub fn findings(&self) -> Cow<'_, Findings> {
        match &self.found {
            Some(found) if found.seq == self.session.seq => Cow::Borrowed(found),
            _ => Cow::Owned(Findings::of(&self.session)),
        }
    }
}

impl Update<'_> {
    /// Goes where the chosen row is mended: a trouble without a way to Ways with that trouble on
    /// top, an action without an owner to the question who does it.
    fn go_to_chosen(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(row) = workspace.findings().rows.get(workspace.row).cloned() else {
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
            ReviewRow::Gap(Gap::Unclear(label)) => self.reword(label),
            ReviewRow::Gap(Gap::Parked(label))
            | ReviewRow::Disputed(label)
            | ReviewRow::Common(label)
            | ReviewRow::Disagreement(label)
            | ReviewRow::Core(label)
            | ReviewRow::Cause(label)
            | ReviewRow::Answer { label, .. } => self.show_answer(label),
        }
    }

    /// Goes to an answer and takes its wording into the line.
    fn reword(&mut self, label: Label) {
        self.show_answer(label);
        self.follow_sheet();
        if self.workspace().is_some_and(|workspace| workspace.focus == Focus::List) {
            self.edit_answer();
        }
    }

    /// Keeps what is found in the session while Review is looked at, so that it is not looked for at each
    /// key.
    pub(super) fn follow_review(&mut self) {
        let is_shown = |workspace: &&mut Workspace| workspace.page() == Mode::Review;
        let Some(workspace) = self.model.workspace.as_mut().filter(is_shown) else { return };
        if workspace.found.as_ref().is_none_or(|found| found.seq != workspace.session.seq) {
            workspace.found = Some(Findings::of(&workspace.session));
        }
    }

    /// Returns the row of Review that is chosen, while that is looked at.
    pub(super) fn chosen_in_review(&self) -> Option<ReviewRow> {
        let workspace = self.workspace().filter(|workspace| workspace.page() == Mode::Review)?;
        workspace.findings().rows.get(workspace.row).cloned()
    }

    /// Chooses a row of Review again, wherever it stands now.
    pub(super) fn choose_in_review(&mut self, row: Option<ReviewRow>) {
        let Some((workspace, row)) = self.model.workspace.as_mut().zip(row) else { return };
        let place = workspace.findings().rows.iter().position(|known| *known == row);
        workspace.row = place.unwrap_or(workspace.row);
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
