//! Commands: each goes to the file of what it is about.

use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::mode::Mode;
use crate::app::overlay::{Confirm, Overlay};
use crate::domain::{Readback, Sheet, Stage, Step};
use crate::t;

use super::Update;

impl Update<'_> {
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
        match self.model.mode() {
            Mode::Opening => self.set_row(),
            Mode::FieldPrompt => self.keep_from_strip(),
            Mode::Line => self.keep_answer(),
            Mode::Votes => self.count_typed(),
            Mode::Readback => self.confirm_answer(),
            Mode::Library
            | Mode::Plenary
            | Mode::List
            | Mode::Review
            | Mode::Closed
            | Mode::Duplicates
            | Mode::Themes
            | Mode::Requirements
            | Mode::Find
            | Mode::Export
            | Mode::Palette
            | Mode::Help
            | Mode::Question => {}
        }
    }

    /// Does what Tab and Shift+Tab do here: the next field, the next group, the next reply.
    fn turn_here(&mut self, forward: bool) {
        match self.model.mode() {
            Mode::Votes => self.turn_group(forward),
            Mode::Readback if forward => self.judge_answer(Readback::Unclear),
            Mode::Readback => self.judge_answer(Readback::Disputed),
            Mode::Duplicates => self.swap_pair(),
            Mode::Requirements => self.turn_reply(forward),
            Mode::Line | Mode::List | Mode::FieldPrompt => self.turn_field(forward),
            Mode::Library
            | Mode::Plenary
            | Mode::Opening
            | Mode::Review
            | Mode::Closed
            | Mode::Themes
            | Mode::Find
            | Mode::Export
            | Mode::Palette
            | Mode::Help
            | Mode::Question => {}
        }
    }

    /// Takes away what is chosen: answers, a likeness, a theme.
    fn delete_here(&mut self) {
        match self.mode_beneath() {
            Mode::Duplicates => self.part_pair(),
            Mode::Themes => self.dissolve_theme(),
            _ => self.delete(),
        }
    }

    /// Marks what is chosen: an answer, a theme, a format.
    fn mark_here(&mut self) {
        match self.model.mode() {
            Mode::Export => self.turn_wish(),
            Mode::Themes => self.mark_theme(),
            _ => self.mark(),
        }
    }

    /// Goes up wherever there is an up.
    fn up(&mut self) {
        match self.model.mode() {
            Mode::Library => {
                let library = &mut self.model.library;
                library.selected = library.selected.saturating_sub(1);
            }
            Mode::Plenary => self.scroll_plenary(-1),
            Mode::Opening | Mode::Review => self.row_up(),
            Mode::Line => self.line_up(),
            Mode::List => self.list_up(),
            Mode::FieldPrompt => self.offer_up(),
            Mode::Votes | Mode::Readback | Mode::Themes | Mode::Requirements => self.panel_up(),
            Mode::Palette | Mode::Help | Mode::Question | Mode::Find | Mode::Export => {
                self.overlay_up();
            }
            Mode::Closed | Mode::Duplicates => {}
        }
    }

    /// Goes down wherever there is a down.
    fn down(&mut self) {
        match self.model.mode() {
            Mode::Library => {
                let last = self.model.library.shown().len().saturating_sub(1);
                let library = &mut self.model.library;
                library.selected = (library.selected + 1).min(last);
            }
            Mode::Plenary => self.scroll_plenary(1),
            Mode::Opening | Mode::Review => self.row_down(),
            Mode::Line => self.line_down(),
            Mode::List => self.list_down(),
            Mode::FieldPrompt => self.offer_down(),
            Mode::Votes | Mode::Readback | Mode::Themes | Mode::Requirements => {
                self.panel_down();
            }
            Mode::Palette | Mode::Help | Mode::Question | Mode::Find | Mode::Export => {
                self.overlay_down();
            }
            Mode::Closed | Mode::Duplicates => {}
        }
    }

    /// Goes one step back: an overlay closes, the strip and the list give way to the line, a look
    /// aside ends. It never closes a session and never loses what is typed.
    fn back(&mut self) {
        if self.model.overlay.take().is_some() {
            return;
        }
        match self.mode_beneath() {
            Mode::Plenary => self.model.plenary = None,
            Mode::Library => {
                self.model.library.line.clear();
                self.model.library.selected = 0;
            }
            Mode::FieldPrompt => self.leave_strip(),
            Mode::List => self.return_to_line(),
            Mode::Line if self.model.workspace.as_ref().is_some_and(|d| d.editing.is_some()) => {
                self.stop_editing();
            }
            Mode::Votes | Mode::Readback | Mode::Duplicates | Mode::Themes | Mode::Requirements => {
                self.leave_panel()
            }
            Mode::Opening
            | Mode::Line
            | Mode::Review
            | Mode::Closed
            | Mode::Find
            | Mode::Export
            | Mode::Palette
            | Mode::Help
            | Mode::Question => {
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.panel = None;
                }
            }
        }
    }

    /// Ends a look aside; the line it used is emptied, and the half-typed answer is back in it.
    fn leave_panel(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.panel = None;
            workspace.row = 0;
            workspace.side.clear();
        }
    }

    fn quit(&mut self) {
        let failing = |workspace: &crate::app::Workspace| workspace.saving.failing.is_some();
        if self.model.workspace.as_ref().is_some_and(failing) {
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
        let Some(workspace) = &mut self.model.workspace else { return };
        if let crate::app::Access::ReadOnly(why) = &workspace.access {
            let why = why.clone();
            return self.model.warn(why);
        }
        let step = if back { workspace.session.undo() } else { workspace.session.redo() };
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
        if let Some(workspace) = &mut self.model.workspace {
            workspace.mend();
        }
        let text = if back {
            t!(lang, "notice-undone", what = what)
        } else {
            t!(lang, "notice-redone", what = what)
        };
        self.model.say(text);
    }
}
