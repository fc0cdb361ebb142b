//! Commands: each goes to the file of what it is about.

use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::overlay::{Confirm, Overlay};
use crate::app::place::Place;
use crate::domain::{Readback, Sheet, Stage, Step};
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
            Command::OpenPlenary => self.open_plenary(),
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
            Command::Fields => self.turn_here(true),
            Command::FieldsBack => self.turn_here(false),
            Command::Up => self.up(),
            Command::Down => self.down(),
            Command::PageUp => self.turn_page(false),
            Command::PageDown => self.turn_page(true),
            Command::PreviousTarget => self.previous_target(),
            Command::NextTarget => self.next_target(),
            Command::Park => self.park(),
            Command::EditAnswer => self.edit_answer(),
            Command::Delete => self.delete_here(),
            Command::Mark => self.mark_here(),
            Command::VoteUp => self.vote(1),
            Command::VoteDown => self.vote(-1),
            Command::MoveUp => self.shift(-1),
            Command::MoveDown => self.shift(1),
            Command::MoveToTroubles => self.move_to(Sheet::Troubles),
            Command::MoveToWays => self.move_to(Sheet::Ways),
            Command::MoveToActions => self.move_to(Sheet::Actions),
            Command::ShowParked => self.show_parked(),
            Command::Chain => self.toggle_chain(),
            Command::Same => self.count_same(),
            Command::CountVotes => self.count_votes(),
            Command::ShowVotes => self.show_votes(),
            Command::ReadBack => self.read_back(),
            Command::Duplicates => self.go_through_duplicates(),
            Command::Split => self.split(),
            Command::Themes => self.name_theme(),
            Command::ProposeThemes => self.propose_themes(),
            Command::ByTheme => self.toggle_by_theme(),
            Command::Requirements => self.show_requirements(),
            Command::ShareTime => self.share_time(),
            Command::Round => self.toggle_round(),
            Command::Pass => self.pass(),
            Command::Find => self.show_find(),
            Command::Plenary => self.pick_for_plenary(),
            Command::Skip => self.skip(),
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
            Place::Votes => self.count_typed(),
            Place::Readback => self.confirm_answer(),
            Place::Library
            | Place::Plenary
            | Place::List
            | Place::Review
            | Place::Closed
            | Place::Duplicates
            | Place::Themes
            | Place::Requirements
            | Place::Find
            | Place::Export
            | Place::Palette
            | Place::Help
            | Place::Question => {}
        }
    }

    /// Does what Tab and Shift+Tab do here: the next field, the next group, the next reply.
    fn turn_here(&mut self, forward: bool) {
        match self.model.place() {
            Place::Votes => self.turn_group(forward),
            Place::Readback if forward => self.judge_answer(Readback::Unclear),
            Place::Readback => self.judge_answer(Readback::Disputed),
            Place::Duplicates => self.swap_pair(),
            Place::Requirements => self.turn_reply(forward),
            Place::Line | Place::List | Place::Strip => self.turn_field(forward),
            Place::Library
            | Place::Plenary
            | Place::Opening
            | Place::Review
            | Place::Closed
            | Place::Themes
            | Place::Find
            | Place::Export
            | Place::Palette
            | Place::Help
            | Place::Question => {}
        }
    }

    /// Takes away what is chosen: answers, a likeness, a theme.
    fn delete_here(&mut self) {
        match self.desk_place() {
            Place::Duplicates => self.part_pair(),
            Place::Themes => self.dissolve_theme(),
            _ => self.delete(),
        }
    }

    /// Marks what is chosen: an answer, a theme, a format.
    fn mark_here(&mut self) {
        match self.model.place() {
            Place::Export => self.turn_wish(),
            Place::Themes => self.mark_theme(),
            _ => self.mark(),
        }
    }

    /// Goes up wherever there is an up.
    fn up(&mut self) {
        match self.model.place() {
            Place::Library => {
                let shelf = &mut self.model.shelf;
                shelf.selected = shelf.selected.saturating_sub(1);
            }
            Place::Plenary => self.scroll_plenary(-1),
            Place::Opening | Place::Review => self.row_up(),
            Place::Line => self.line_up(),
            Place::List => self.list_up(),
            Place::Strip => self.offer_up(),
            Place::Votes | Place::Readback | Place::Themes | Place::Requirements => self.aside_up(),
            Place::Palette | Place::Help | Place::Question | Place::Find | Place::Export => {
                self.overlay_up();
            }
            Place::Closed | Place::Duplicates => {}
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
            Place::Plenary => self.scroll_plenary(1),
            Place::Opening | Place::Review => self.row_down(),
            Place::Line => self.line_down(),
            Place::List => self.list_down(),
            Place::Strip => self.offer_down(),
            Place::Votes | Place::Readback | Place::Themes | Place::Requirements => {
                self.aside_down();
            }
            Place::Palette | Place::Help | Place::Question | Place::Find | Place::Export => {
                self.overlay_down();
            }
            Place::Closed | Place::Duplicates => {}
        }
    }

    /// Goes one step back: an overlay closes, the strip and the list give way to the line, a look
    /// aside ends. It never closes a session and never loses what is typed.
    fn back(&mut self) {
        if self.model.overlay.take().is_some() {
            return;
        }
        match self.desk_place() {
            Place::Plenary => self.model.plenary = None,
            Place::Library => {
                self.model.shelf.line.clear();
                self.model.shelf.selected = 0;
            }
            Place::Strip => self.leave_strip(),
            Place::List => self.return_to_line(),
            Place::Line if self.model.desk.as_ref().is_some_and(|d| d.editing.is_some()) => {
                self.stop_editing();
            }
            Place::Votes
            | Place::Readback
            | Place::Duplicates
            | Place::Themes
            | Place::Requirements => self.leave_aside(),
            Place::Opening
            | Place::Line
            | Place::Review
            | Place::Closed
            | Place::Find
            | Place::Export
            | Place::Palette
            | Place::Help
            | Place::Question => {
                if let Some(desk) = &mut self.model.desk {
                    desk.aside = None;
                }
            }
        }
    }

    /// Ends a look aside; the line it used is emptied, and the half-typed answer is back in it.
    fn leave_aside(&mut self) {
        if let Some(desk) = &mut self.model.desk {
            desk.aside = None;
            desk.row = 0;
            desk.side.clear();
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
}
