//! The earlier answers: choosing, marking, moving, voting, deleting.

use crate::app::key::{DELETE, DOWN, ENTER, PAGE_DOWN, PAGE_UP, SPACE, TAB, UP, plain_char};
use crate::app::{
    Chord, Code, Command, Confirm, Definition, Focus, Mode, OverlayKind, Typing, Workspace,
};
use crate::domain::{Edit, Label, Sheet, Stage};
use crate::t;

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::EditAnswer),
        (SPACE, Command::Mark),
        (Chord::plain(Code::Insert), Command::MarkAndGoOn),
        (plain_char('+'), Command::VoteUp),
        (plain_char('='), Command::VoteUp),
        (plain_char('-'), Command::VoteDown),
        (DELETE, Command::Delete),
        (TAB, Command::Fields),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (Chord::alt(Code::Up), Command::MoveUp),
        (Chord::alt(Code::Down), Command::MoveDown),
        (Chord::shift(Code::Up), Command::MoveUp),
        (Chord::shift(Code::Down), Command::MoveDown),
        (PAGE_UP, Command::PreviousTarget),
        (PAGE_DOWN, Command::NextTarget),
        (Chord::shift(Code::F(7)), Command::Split),
    ],
    footer: &[
        (Command::EditAnswer, "hint-edit"),
        (Command::Mark, "hint-mark"),
        (Command::VoteUp, "hint-vote"),
        (Command::Delete, "hint-delete"),
        (Command::Same, "hint-merge-marked"),
        (Command::Address, "hint-address"),
        (Command::Fields, "hint-fields"),
        (Command::Object, "hint-object"),
        (Command::Themes, "hint-theme"),
        (Command::Back, "hint-line"),
    ],
    offers: |model, command| {
        let workspace = model.workspace.as_ref();
        let marked = workspace.map_or(0, |workspace| workspace.marked.len());
        let sheet = workspace.and_then(Workspace::sheet);
        match command {
            Command::Same => marked > 1,
            Command::Address => matches!(sheet, Some(Sheet::Ways | Sheet::Actions)),
            _ => true,
        }
    },
    help: ["help-list-title", "help-list"],
    typing: Typing::Nothing,
    is_on_sheet: true,
    redraw: Redraw::All,
    command: |it, command| {
        match command {
            Command::Fields => it.go_to_field(true),
            Command::FieldsBack => it.go_to_field(false),
            Command::Up => it.jump(-1),
            Command::Down => it.list_down(),
            Command::PreviousTarget => it.jump(-PAGE),
            Command::NextTarget => it.jump(PAGE),
            Command::Same => it.merge_marked(),
            Command::Back => it.return_to_line(),
            _ => return false,
        }
        true
    },
    // The line is always yours: a letter typed while choosing belongs to the next answer.
    key: |it, chord| {
        if chord.typed().is_some() {
            it.return_to_line();
        }
        chord.typed().is_none()
    },
    typed: |it| it.answer_typed(),
    paste: |it, text| it.paste_answers(text),
    ..Definition::PAGE
};

/// The answers that a page of the list is.
const PAGE: isize = 10;

impl Update<'_> {
    /// Goes to the answer below; from the last one back to the line.
    fn list_down(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let last = workspace.shown().last().map(|answer| answer.label);
        if workspace.selected == last && workspace.marked.is_empty() {
            return self.return_to_line();
        }
        self.jump(1);
    }

    /// Moves the choice by this many answers, as far as there are any.
    fn jump(&mut self, answers: isize) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let sheet = workspace.shown();
        let place = sheet.iter().position(|answer| Some(answer.label) == workspace.selected);
        let place = place.unwrap_or(0).saturating_add_signed(answers);
        let place = place.min(sheet.len().saturating_sub(1));
        workspace.selected = sheet.get(place).map(|answer| answer.label);
    }

    /// Marks the chosen answer, or removes its mark.
    pub(in crate::app) fn mark(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        if let Some(label) = workspace.selected
            && !workspace.marked.remove(&label)
        {
            workspace.marked.insert(label);
        }
    }

    /// Marks the chosen answer, or removes its mark, and goes to the answer above.
    pub(in crate::app) fn mark_and_go_on(&mut self) {
        self.mark();
        self.jump(-1);
    }

    /// Adds votes of the whole room to the chosen answers, or removes them.
    pub(in crate::app) fn vote(&mut self, hands: i32) {
        let Some(workspace) = &self.model.workspace else { return };
        let votes = workspace.concerned().into_iter().filter_map(|label| {
            let mut votes = workspace.session.answer(label)?.votes.clone();
            votes.hands = votes.hands.saturating_add_signed(hands);
            Some(Edit::Votes(label, votes))
        });
        let edits: Vec<Edit> = votes.collect();
        self.perform_all(edits);
    }

    /// Performs several edits as one undoable step; does nothing without edits.
    pub(super) fn perform_all(&mut self, mut edits: Vec<Edit>) -> bool {
        match edits.len() {
            0 => false,
            1 => edits.pop().is_some_and(|edit| self.perform(edit)),
            _ => self.perform(Edit::Batch(edits)),
        }
    }

    /// Deletes the chosen answers; undo brings them back.
    pub(in crate::app) fn delete(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let labels = workspace.concerned();
        if labels.is_empty() {
            return;
        }
        let below = self.neighbour(&labels);
        let edit = workspace.session.removing(&labels);
        let names: Vec<_> = labels.iter().map(|label| lang.label(*label)).collect();
        if self.perform(edit) {
            self.choose_again(below);
            self.model.say(t!(lang, "notice-deleted", labels = names.join(", ")));
        }
    }

    /// Finds the answer to choose after these are deleted: the one below, or else above.
    fn neighbour(&self, labels: &[Label]) -> Option<Label> {
        let workspace = self.workspace()?;
        let sheet = workspace.shown();
        let place = sheet.iter().position(|answer| Some(answer.label) == workspace.selected)?;
        let stays = |answer: &&&crate::domain::Answer| !labels.contains(&answer.label);
        let below = sheet.iter().skip(place).find(stays);
        let above = || sheet.iter().take(place).rev().find(stays);
        below.or_else(above).map(|answer| answer.label)
    }

    pub(super) fn choose_again(&mut self, label: Option<Label>) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.marked.clear();
            workspace.selected = label;
            workspace.mend();
        }
    }

    /// Moves the chosen answer up or down on its sheet.
    pub(in crate::app) fn shift(&mut self, places: isize) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some((sheet, index)) = workspace.selected.and_then(|l| workspace.session.position(l))
        else {
            return;
        };
        let to = index.saturating_add_signed(places);
        let Some(label) = workspace.selected.filter(|_| to != index) else { return };
        if to < workspace.session.sheet(sheet).len() {
            self.perform(Edit::Move { label, sheet, index: to });
        }
    }

    /// Moves the chosen answers to another sheet; asks first when links would be lost.
    pub(in crate::app) fn move_to(&mut self, to: Sheet) {
        let Some(workspace) = &self.model.workspace else { return };
        let labels = workspace.concerned();
        let mut trial = workspace.session.clone();
        let (mut edits, mut lost) = (Vec::new(), Vec::new());
        for label in &labels {
            if workspace.session.position(*label).is_none_or(|(sheet, _)| sheet == to) {
                continue;
            }
            lost.extend(trial.links_lost_by_move(*label, to));
            if let Some(edit) = trial.moving_to_sheet(*label, to)
                && trial.apply(edit.clone()).is_ok()
            {
                edits.push(edit);
            }
        }
        if edits.is_empty() {
            return;
        }
        let edit = Edit::Batch(edits);
        if lost.is_empty() {
            return self.moved(edit, to);
        }
        let what = Confirm::LoseLinks { edit: Box::new(edit), to, lost };
        self.ask(OverlayKind::Confirm(what));
    }

    /// Performs a move to another sheet and says where the answers are now.
    pub(super) fn moved(&mut self, edit: Edit, to: Sheet) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let labels = workspace.concerned();
        let below = self.neighbour(&labels);
        let names: Vec<_> = labels.iter().map(|label| lang.label(*label)).collect();
        if self.perform(edit) {
            self.choose_again(below);
            let labels = names.join(", ");
            self.model.say(match to {
                Sheet::Troubles => t!(lang, "notice-moved-to-troubles", labels = labels),
                Sheet::Ways => t!(lang, "notice-moved-to-ways", labels = labels),
                Sheet::Actions => t!(lang, "notice-moved-to-actions", labels = labels),
                Sheet::Parked => t!(lang, "notice-moved-to-parked", labels = labels),
            });
        }
    }

    /// Shows an answer of whatever sheet and chooses it; stage and clock stay as they are.
    pub(super) fn look_at_answer(&mut self, label: Label) {
        let Some(workspace) = &self.model.workspace else { return };
        let standing = workspace.session.standing(label).map(|answer| answer.label);
        let found = standing.and_then(|label| Some((label, workspace.session.sheet_of(label)?)));
        let Some((label, sheet)) = found else {
            let label = self.model.lang.label(label);
            return self.model.warn(t!(self.model.lang, "find-no-label", label = label));
        };
        self.return_to_line();
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.put_side_by();
        let is_of_stage = workspace.session.stage.question() == sheet.question();
        workspace.panel = match sheet {
            Sheet::Parked => Some(Mode::Parked),
            Sheet::Troubles | Sheet::Ways | Sheet::Actions if is_of_stage => None,
            Sheet::Troubles | Sheet::Ways | Sheet::Actions => Some(Mode::SheetBeside),
        };
        workspace.beside = Some(sheet);
        workspace.choose_target();
        workspace.selected = Some(label);
        workspace.focus = Focus::List;
    }

    /// Goes to an answer wherever it stands: its sheet is shown and it is chosen.
    pub(super) fn show_answer(&mut self, label: Label) {
        let Some(workspace) = &self.model.workspace else { return };
        let standing = workspace.session.standing(label).map(|answer| answer.label);
        let Some(label) = standing else { return };
        let Some((sheet, _)) = workspace.session.position(label) else { return };
        match sheet.question() {
            Some(question) => self.go(Stage::from(question)),
            None => {
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.panel = Some(Mode::Parked);
                }
            }
        }
        if let Some(workspace) = &mut self.model.workspace {
            workspace.marked.clear();
            workspace.prompt = None;
            workspace.selected = Some(label);
            workspace.focus = Focus::List;
        }
    }
}
