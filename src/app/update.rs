//! What happens on each message: a file for each mode, and a few for what all modes share.

pub(super) mod actions;
pub(super) mod capture;
pub(super) mod closed;
pub(super) mod duplicates;
pub(super) mod export;
pub(super) mod field_prompt;
pub(super) mod find;
pub(super) mod hand_over;
pub(super) mod help;
pub(super) mod import;
pub(super) mod keys;
pub(super) mod lab_form;
pub(super) mod library;
mod links;
pub(super) mod list;
pub(super) mod merge;
pub(super) mod next_lab;
pub(super) mod opening;
pub(super) mod opinion;
pub(super) mod outcome;
mod overlay;
mod pace;
pub(super) mod palette;
mod panel;
mod paste;
pub(super) mod pasted_roster;
pub(super) mod people;
pub(super) mod plenary;
pub(super) mod question;
pub(super) mod ranking;
pub(super) mod readback;
pub(super) mod requirements;
pub(super) mod restore;
pub(super) mod review;
mod rewording;
pub(super) mod room;
mod rows;
mod silence;
pub(super) mod themes;
mod typing;
pub(super) mod undo;
pub(super) mod votes;
mod voting;
mod waiting;
mod walk;

use super::{
    Access, Colours, Command, Confirm, Effect, Focus, Model, Msg, OverlayKind, Setting, Workspace,
};
use std::path::{Path, PathBuf};

use crate::domain::{Edit, Moment, Step};
use crate::i18n::Spoken;
use crate::t;
use crate::text::clean_line;

use super::describe;

/// How much of the screen has to be drawn again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Redraw {
    /// Nothing.
    #[default]
    Nothing,
    /// The text of the line alone.
    Text,
    /// The line and what stands with it.
    Line,
    /// Everything.
    All,
}

/// What a message brought about.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What the world is asked to do, in order.
    pub effects: Vec<Effect>,
    /// How much of the screen has to be drawn again.
    pub redraw: Redraw,
}

/// Takes a message and changes the model; touches nothing else.
pub fn update(model: &mut Model, msg: Msg, now: Moment) -> Outcome {
    model.now = now;
    let mut update = Update { model, effects: Vec::new() };
    let redraw = update.take(msg);
    update.follow_sheet();
    let redraw = if update.follow_silence() { Redraw::All } else { redraw };
    update.tell_room();
    update.follow_review();
    Outcome { effects: update.effects, redraw }
}

/// One message being taken: the model, and what the world is asked to do because of it.
pub(super) struct Update<'a> {
    model: &'a mut Model,
    effects: Vec<Effect>,
}

impl Update<'_> {
    fn take(&mut self, msg: Msg) -> Redraw {
        match msg {
            Msg::Key(chord) => return self.press(chord),
            Msg::Paste(text) => self.paste(&text),
            Msg::Command(command) => self.take_named(command),
            Msg::Click(target) => self.click(target),
            Msg::Scroll(rows) => self.scroll(rows),
            Msg::Resize(size) => self.model.size = size.drawn(),
            Msg::Tick => return self.tick(),
            Msg::Rest => return self.rest(),
            Msg::Listed { folder, lab, labs, rows, faults } => {
                let library = &mut self.model.library;
                library.labs = labs;
                (library.folder, library.lab, library.rows) = (folder, lab, rows);
                library.faults = faults;
                library.listed = true;
            }
            Msg::LabFits(lab) => self.ask(OverlayKind::LabFits(lab)),
            Msg::Opened(opened) => {
                self.model.left_plenary = self.model.plenary.take().map(super::Plenary::leave);
                self.model.actions = None;
                self.opened(*opened);
                self.tell_way_back();
                self.ask_import_into_opened();
            }
            Msg::Numbered { path, platforms } => {
                let workspace = self.model.workspace.as_mut().filter(|open| open.path == path);
                let Some(workspace) = workspace else { return Redraw::Nothing };
                workspace.platforms = platforms;
            }
            Msg::Plenary(facts) => self.show_plenary(*facts),
            Msg::Actions(facts) => self.show_actions(*facts),
            Msg::ActionRecorded(recorded) => self.action_recorded(*recorded),
            Msg::ActionTakenBack(taken) => self.action_taken_back(&taken),
            Msg::Saved(seq) => return self.saved(seq),
            Msg::SavingFails(why) => self.saving_fails(Some(why)),
            Msg::SavingWorks => self.saving_fails(None),
            Msg::Moved(path) => self.saved_elsewhere(path),
            Msg::Exporting(step) => return self.export_goes_on(step),
            Msg::Exported(exported) => self.export_ends(exported),
            Msg::Lab(form) => self.show_lab_form(*form),
            Msg::LabMade(told) => self.lab_made(told),
            Msg::NextLab(preview) => self.show_next_lab(*preview),
            Msg::HandOver(asked) => self.show_hand_over(asked),
            Msg::HandedOver(told) => self.handed_over(told),
            Msg::EarlierStates(kept) => self.ask(OverlayKind::Restore(*kept)),
            Msg::Compared(compared) => self.ask(OverlayKind::Merge(compared)),
            Msg::FilesListed(listing) => self.files_listed(listing),
            Msg::ImportRead { number, answer } => self.import_read(number, answer),
            Msg::ImportGoesOn { number, tenths } => return self.import_goes_on(number, tenths),
            Msg::Failed(why) => {
                // The session that was to be opened for an import may be why.
                self.model.imports.into = None;
                self.model.warn(why);
            }
            Msg::Told(what) => self.model.say(what),
            Msg::Hangup => self.leave(),
        }
        Redraw::All
    }

    /// Goes on with the session in another file.
    fn saved_elsewhere(&mut self, path: PathBuf) {
        let shown = shown_path(&path);
        if let Some(workspace) = &mut self.model.workspace {
            workspace.path = path;
            workspace.saving.failing = None;
        }
        self.model.say(t!(self.model.lang, "notice-moved", path = shown));
    }

    fn saving_fails(&mut self, why: Option<String>) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.saving.failing = why;
        }
    }

    fn workspace(&self) -> Option<&Workspace> {
        self.model.workspace.as_ref()
    }

    fn saved(&mut self, seq: u64) -> Redraw {
        let Some(workspace) = &mut self.model.workspace else { return Redraw::Nothing };
        let was = workspace.is_saved_but_draft();
        workspace.saving.saved = workspace.saving.saved.max(seq);
        let is_as_before = workspace.is_saved_but_draft() == was;
        self.set_merged_copy_aside();
        if is_as_before { Redraw::Nothing } else { Redraw::All }
    }

    /// Lets a second pass: the clock or silent writing goes on, and a half-typed line that has rested is kept.
    fn tick(&mut self) -> Redraw {
        let now = self.model.now;
        let Some(workspace) = &self.model.workspace else { return Redraw::Nothing };
        if workspace.draft_since.is_some_and(|since| now.seconds_since(since) >= 1 || now < since) {
            self.keep_draft();
        }
        // Nothing shows whether the half-typed line is kept, but for a refusal.
        let runs = self.workspace().is_some_and(|workspace| {
            workspace.session.clock.is_some() || workspace.silence.is_some()
        });
        if runs || self.model.notice.is_some() { Redraw::All } else { Redraw::Nothing }
    }

    /// Uses a moment in which nobody types to look for what the line is like.
    fn rest(&mut self) -> Redraw {
        if self.looks_for_unjudged() {
            return Redraw::Line;
        }
        let Some(workspace) =
            self.model.workspace.as_mut().filter(|workspace| workspace.like.stale)
        else {
            return Redraw::Nothing;
        };
        let before = (workspace.like.nearest, workspace.spoken.take());
        let sheet = workspace.line_sheet.filter(|_| workspace.editing.is_none());
        let sheet = sheet.filter(|sheet| Spoken::may_say_more(workspace.line.text(), *sheet));
        let spoken = sheet.and_then(|sheet| self.read_line(sheet)).filter(|it| !it.is_literal());
        let Some(workspace) = &mut self.model.workspace else { return Redraw::Nothing };
        workspace.spoken = spoken;
        workspace.compare_line();
        let is_same = before == (workspace.like.nearest, workspace.spoken.clone());
        if is_same { Redraw::Nothing } else { Redraw::Line }
    }

    /// Performs an edit and asks for it to be kept; tells the facilitator when it is refused.
    fn perform(&mut self, edit: Edit) -> bool {
        let lang = self.model.lang;
        let Some(workspace) = &mut self.model.workspace else { return false };
        if let Access::ReadOnly(why) = &workspace.access {
            let text = why.clone();
            self.model.warn(text);
            return false;
        }
        match workspace.session.perform(edit) {
            Ok(step) => {
                self.keep_step(step);
                true
            }
            Err(refused) => {
                let text = describe::refusal(&refused, lang);
                self.model.warn(text);
                false
            }
        }
    }

    fn keep_step(&mut self, step: Step) {
        if let Some(workspace) =
            self.model.workspace.as_mut().filter(|_| !step.edit.is_half_typed())
        {
            workspace.saving.said = step.seq;
        }
        self.effects.push(Effect::Keep(Box::new(step)));
    }

    /// Closes the open session: stops the clock and keeps the half-typed line.
    fn put_away(&mut self) {
        let now = self.model.now;
        let Some(workspace) = &self.model.workspace else { return };
        let clock =
            workspace.session.clock.is_some().then(|| workspace.session.stopping_clock(now));
        if let Some(edit) = clock
            && self.workspace().is_some_and(|workspace| workspace.access == Access::Full)
        {
            self.perform(edit);
        }
        self.keep_pending_paste();
        self.keep_draft();
        self.leave_room();
        self.effects.push(Effect::Close);
    }

    /// Ends the program; everything is kept first.
    fn leave(&mut self) {
        self.put_away();
        self.model.leaving = true;
    }

    /// Carries a command out: as it is meant in the mode, or as it is meant everywhere.
    fn perform_command(&mut self, command: Command) {
        if command == Command::Back && self.model.esc_stops_export() {
            return self.stop_export();
        }
        if self.leads_to_plenary(command) {
            return self.return_to_plenary();
        }
        if !(self.model.mode().definition().command)(self, command) {
            command.action()(self);
        }
    }

    /// Saves the session at another place, where its own refuses.
    pub(super) fn save_elsewhere(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        if workspace.saving.failing.is_some() {
            self.model.say(t!(self.model.lang, "notice-saving-elsewhere"));
            return self.effects.push(Effect::SaveElsewhere);
        }
        let path = shown_path(&workspace.path);
        self.model.say(t!(self.model.lang, "notice-saved-there", path = path));
    }

    /// Goes on in the next language, also at the next start.
    pub(super) fn switch_language(&mut self) {
        self.model.lang = self.model.lang.next();
        self.effects.push(Effect::Remember(Setting::Language(self.model.lang)));
    }

    /// Goes on in the next colours, also at the next start.
    pub(super) fn switch_colours(&mut self) {
        self.use_colours(self.model.colours.chosen.next());
    }

    /// Goes on in these colours, also at the next start.
    pub(super) fn use_colours(&mut self, colours: Colours) {
        let lang = self.model.lang;
        self.model.colours.chosen = colours;
        self.effects.push(Effect::Remember(Setting::Colours(colours)));
        let chosen = match colours {
            Colours::Usual => t!(lang, "notice-colours-usual"),
            Colours::Dark => t!(lang, "notice-colours-dark"),
            Colours::Light => t!(lang, "notice-colours-light"),
            Colours::HighContrast => t!(lang, "notice-colours-high-contrast"),
            Colours::None => t!(lang, "notice-colours-none"),
        };
        let are_seen = !self.model.colours.no_color || colours == Colours::None;
        self.model.say(match are_seen {
            true => chosen,
            false => t!(lang, "notice-no-color", chosen = chosen),
        });
    }

    /// Ends the program; asks first while the disk does not have everything.
    pub(super) fn quit(&mut self) {
        let failing = |workspace: &Workspace| workspace.saving.failing.is_some();
        if self.workspace().is_some_and(failing) {
            return self.ask(OverlayKind::Confirm(Confirm::QuitUnsaved));
        }
        self.leave();
    }

    /// Puts the focus back on the line and lets go of what was chosen.
    fn return_to_line(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.focus = Focus::Line;
            workspace.selected = None;
            workspace.marked.clear();
            workspace.prompt = None;
        }
    }
}

/// Returns a path as it is shown.
pub fn shown_path(path: &Path) -> String {
    clean_line(&path.display().to_string())
}
