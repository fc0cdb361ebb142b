//! Commands: each goes to the file of what it is about.

use crate::app::command::Command;
use crate::app::effect::{Effect, ExportWhat};
use crate::app::model::Place;
use crate::app::overlay::{Confirm, Overlay};
use crate::domain::{Sheet, Stage, Step};
use crate::t;

use super::Turn;

impl Turn<'_> {
    /// Carries out a command at the place the facilitator is.
    pub(super) fn perform_command(&mut self, command: Command) {
        match command {
            Command::Help => self.show_help(),
            Command::Palette => self.show_palette(),
            Command::Quit => self.quit(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::SwitchLanguage => {
                self.model.lang = self.model.lang.other();
                self.effects.push(Effect::RememberLanguage(self.model.lang));
            }
            Command::Back => self.back(),
            Command::OpenSession => self.open_chosen(),
            Command::NewSession => self.start_typed(),
            Command::OpenExample => self.effects.push(Effect::CopyExample),
            Command::Library => self.return_to_library(),
            Command::PreviousStage => self.go_previous(),
            Command::NextStage => self.go_next(),
            Command::GoOpening => self.go(Stage::Opening),
            Command::GoTroubles => self.go(Stage::Troubles),
            Command::GoWays => self.go(Stage::Ways),
            Command::GoActions => self.go(Stage::Actions),
            Command::GoReview => self.go(Stage::Review),
            Command::CloseSession => self.go(Stage::Closed),
            Command::Clock => self.toggle_clock(),
            Command::MoreTime => self.more_time(),
            Command::Keep => self.keep_here(),
            Command::NewLine => self.new_line(),
            Command::Fields => self.next_field(),
            Command::FieldsBack => self.previous_field(),
            Command::Up => self.up(),
            Command::Down => self.down(),
            Command::PreviousTarget => self.previous_target(),
            Command::NextTarget => self.next_target(),
            Command::Park => self.park(),
            Command::EditAnswer => self.edit_answer(),
            Command::Delete => self.delete(),
            Command::Mark => self.mark(),
            Command::VoteUp => self.vote(1),
            Command::VoteDown => self.vote(-1),
            Command::MoveUp => self.shift(-1),
            Command::MoveDown => self.shift(1),
            Command::MoveToTroubles => self.move_to(Sheet::Troubles),
            Command::MoveToWays => self.move_to(Sheet::Ways),
            Command::MoveToActions => self.move_to(Sheet::Actions),
            Command::ShowParked => self.show_parked(),
            Command::Chain => self.toggle_chain(),
            Command::Export => self.export(),
            Command::Choose => self.choose(),
        }
    }

    /// Keeps what is in the line, wherever that line is.
    fn keep_here(&mut self) {
        match self.model.place() {
            Place::Opening => self.set_row(),
            Place::Strip => self.keep_from_strip(),
            Place::Line => self.keep_answer(),
            Place::Library
            | Place::List
            | Place::Review
            | Place::Closed
            | Place::Palette
            | Place::Help
            | Place::Question => {}
        }
    }

    /// Goes up wherever there is an up.
    fn up(&mut self) {
        match self.model.place() {
            Place::Library => {
                let shelf = &mut self.model.shelf;
                shelf.selected = shelf.selected.saturating_sub(1);
            }
            Place::Opening | Place::Review => self.row_up(),
            Place::Line => self.line_up(),
            Place::List => self.list_up(),
            Place::Strip => self.offer_up(),
            Place::Palette | Place::Help | Place::Question => self.overlay_up(),
            Place::Closed => {}
        }
    }

    /// Goes down wherever there is a down.
    fn down(&mut self) {
        match self.model.place() {
            Place::Library => {
                let last = self.model.shelf.shown().len().saturating_sub(1);
                let shelf = &mut self.model.shelf;
                shelf.selected = (shelf.selected + 1).min(last);
            }
            Place::Opening | Place::Review => self.row_down(),
            Place::Line => self.line_down(),
            Place::List => self.list_down(),
            Place::Strip => self.offer_down(),
            Place::Palette | Place::Help | Place::Question => self.overlay_down(),
            Place::Closed => {}
        }
    }

    /// Goes one step back: an overlay closes, the strip and the list give way to the line, a look
    /// aside ends. It never closes a session and never loses what is typed.
    fn back(&mut self) {
        if self.model.overlay.take().is_some() {
            return;
        }
        match self.desk_place() {
            Place::Library => {
                self.model.shelf.line.clear();
                self.model.shelf.selected = 0;
            }
            Place::Strip => self.leave_strip(),
            Place::List => self.return_to_line(),
            Place::Line if self.model.desk.as_ref().is_some_and(|d| d.editing.is_some()) => {
                self.stop_editing();
            }
            Place::Opening
            | Place::Line
            | Place::Review
            | Place::Closed
            | Place::Palette
            | Place::Help
            | Place::Question => {
                if let Some(desk) = &mut self.model.desk {
                    desk.aside = None;
                }
            }
        }
    }

    fn quit(&mut self) {
        let failing = |desk: &crate::app::Desk| desk.saving.failing.is_some();
        if self.model.desk.as_ref().is_some_and(failing) {
            let what = Confirm::QuitUnsaved;
            self.model.overlay = Some(Overlay::Confirm { what, selected: 0 });
            return;
        }
        self.leave();
    }

    fn undo(&mut self) {
        self.step_back_or_forth(true);
    }

    fn redo(&mut self) {
        self.step_back_or_forth(false);
    }

    fn step_back_or_forth(&mut self, back: bool) {
        let lang = self.model.lang;
        let Some(desk) = &mut self.model.desk else { return };
        if let crate::app::Access::ReadOnly(why) = &desk.access {
            let why = why.clone();
            return self.model.warn(why);
        }
        let step = if back { desk.session.undo() } else { desk.session.redo() };
        match step {
            Ok(Some(step)) => self.took_step(step, back),
            Ok(None) if back => self.model.say(t!(lang, "notice-nothing-to-undo")),
            Ok(None) => self.model.say(t!(lang, "notice-nothing-to-redo")),
            Err(refused) => {
                let text = crate::app::refusal::sentence(&refused, lang);
                self.model.warn(text);
            }
        }
    }

    fn took_step(&mut self, step: Step, back: bool) {
        let lang = self.model.lang;
        let what = crate::app::describe::edit(&step.edit, lang, back);
        self.keep_step(step);
        if let Some(desk) = &mut self.model.desk {
            desk.mend();
        }
        let text = if back {
            t!(lang, "notice-undone", what = what)
        } else {
            t!(lang, "notice-redone", what = what)
        };
        self.model.say(text);
    }

    fn export(&mut self) {
        let lang = self.model.lang;
        let what = match &self.model.desk {
            Some(_) => Some(ExportWhat::Open(lang)),
            None => self.model.shelf.chosen().map(|row| ExportWhat::File(row.path.clone(), lang)),
        };
        match what {
            Some(what) => self.effects.push(Effect::Export(what)),
            None => self.model.warn(t!(lang, "notice-nothing-to-export")),
        }
    }
}
