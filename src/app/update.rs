//! What happens on each message: a file for each place.

mod capture;
mod duplicates;
mod export;
mod find;
mod library;
mod list;
mod opening;
mod overlay;
mod pace;
mod perform;
mod plenary;
mod readback;
mod requirements;
mod review;
mod strip;
mod themes;
mod typing;
mod votes;
mod walk;

use std::path::PathBuf;

use crate::domain::{Edit, Moment, Step};
use crate::t;

use super::desk::{Access, Focus};
use super::effect::Effect;
use super::model::Model;
use super::msg::Msg;
use super::place::Place;
use super::refusal;

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
    let mut turn = Turn { model, effects: Vec::new() };
    let redraw = turn.take(msg);
    Outcome { effects: turn.effects, redraw }
}

/// One message being taken: the model, and what the world is asked to do because of it.
struct Turn<'a> {
    model: &'a mut Model,
    effects: Vec<Effect>,
}

impl Turn<'_> {
    fn take(&mut self, msg: Msg) -> Redraw {
        match msg {
            Msg::Key(chord) => return self.press(chord),
            Msg::Paste(text) => self.paste(&text),
            Msg::Click(target) => self.click(target),
            Msg::Scroll(rows) => self.scroll(rows),
            Msg::Resize(size) => self.model.size = size,
            Msg::Tick => return self.tick(),
            Msg::Rest => return self.rest(),
            Msg::Listed { folder, lab, rows } => {
                let shelf = &mut self.model.shelf;
                (shelf.folder, shelf.lab, shelf.rows) = (folder, lab, rows);
                shelf.listed = true;
            }
            Msg::Opened(opened) => {
                self.model.plenary = None;
                self.opened(*opened);
            }
            Msg::Plenary(facts) => self.show_plenary(*facts),
            Msg::Saved(seq) => return self.saved(seq),
            Msg::SavingFails(why) => {
                if let Some(desk) = &mut self.model.desk {
                    desk.saving.failing = Some(why);
                }
            }
            Msg::SavingWorks => {
                if let Some(desk) = &mut self.model.desk {
                    desk.saving.failing = None;
                }
            }
            Msg::Exported(paths) => self.tell_written(&paths),
            Msg::Failed(why) => self.model.warn(why),
            Msg::Told(what) => self.model.say(what),
            Msg::Hangup => self.leave(),
        }
        Redraw::All
    }

    /// Says which files were written, their folder once.
    fn tell_written(&mut self, paths: &[PathBuf]) {
        let name = |path: &PathBuf| path.file_name().map(|name| name.display().to_string());
        let files: Vec<String> = paths.iter().filter_map(name).collect();
        let folder = paths.first().and_then(|path| path.parent());
        let folder = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        let files = files.join(", ");
        let text = t!(self.model.lang, "notice-exported", folder = folder, files = files);
        self.model.say(text);
    }

    fn saved(&mut self, seq: u64) -> Redraw {
        let Some(desk) = &mut self.model.desk else { return Redraw::Nothing };
        let was = desk.is_saved_but_draft();
        desk.saving.saved = desk.saving.saved.max(seq);
        if desk.is_saved_but_draft() == was { Redraw::Nothing } else { Redraw::All }
    }

    /// Lets a second pass: the clock goes on, and a half-typed line that has rested is kept.
    fn tick(&mut self) -> Redraw {
        let now = self.model.now;
        let Some(desk) = &self.model.desk else { return Redraw::Nothing };
        if desk.draft_since.is_some_and(|since| now.seconds_since(since) >= 1 || now < since) {
            self.keep_draft();
        }
        // Nothing shows whether the half-typed line is kept, but for a refusal.
        let runs = self.model.desk.as_ref().is_some_and(|desk| desk.session.clock.is_some());
        if runs || self.model.notice.is_some() { Redraw::All } else { Redraw::Nothing }
    }

    /// Uses a moment in which nobody types to look for what the line is like.
    fn rest(&mut self) -> Redraw {
        let Some(desk) = self.model.desk.as_mut().filter(|desk| desk.like.stale) else {
            return Redraw::Nothing;
        };
        let before = desk.like.nearest;
        desk.compare_line();
        if desk.like.nearest == before { Redraw::Nothing } else { Redraw::Line }
    }

    /// Carries out an edit and asks for it to be kept; tells the facilitator when it is refused.
    fn perform(&mut self, edit: Edit) -> bool {
        let lang = self.model.lang;
        let Some(desk) = &mut self.model.desk else { return false };
        if let Access::ReadOnly(why) = &desk.access {
            let text = why.clone();
            self.model.warn(text);
            return false;
        }
        match desk.session.perform(edit) {
            Ok(step) => {
                self.keep_step(step);
                true
            }
            Err(refused) => {
                let text = refusal::sentence(&refused, lang);
                self.model.warn(text);
                false
            }
        }
    }

    fn keep_step(&mut self, step: Step) {
        if let Some(desk) =
            self.model.desk.as_mut().filter(|_| !matches!(step.edit, Edit::Draft(_)))
        {
            desk.saving.said = step.seq;
        }
        self.effects.push(Effect::Keep(Box::new(step)));
    }

    /// Keeps the half-typed line, if it is not what the session already has.
    fn keep_draft(&mut self) {
        let Some(desk) = &mut self.model.desk else { return };
        desk.draft_since = None;
        let draft = desk.draft();
        if draft != desk.session.draft && desk.access == Access::Full {
            self.perform(Edit::Draft(draft));
        }
    }

    /// Leaves the open session in order: the clock stopped, the half-typed line kept.
    fn put_away(&mut self) {
        let now = self.model.now;
        let Some(desk) = &self.model.desk else { return };
        let clock = desk.session.clock.is_some().then(|| desk.session.stopping_clock(now));
        if let Some(edit) = clock
            && self.model.desk.as_ref().is_some_and(|desk| desk.access == Access::Full)
        {
            self.perform(edit);
        }
        self.keep_draft();
        self.effects.push(Effect::Close);
    }

    /// Ends the program; everything is kept first.
    fn leave(&mut self) {
        self.put_away();
        self.model.leaving = true;
    }

    fn desk_place(&self) -> Place {
        self.model.place_beneath()
    }

    /// Puts the hands back on the line and lets go of what was chosen.
    fn return_to_line(&mut self) {
        if let Some(desk) = &mut self.model.desk {
            desk.focus = Focus::Line;
            desk.selected = None;
            desk.marked.clear();
            desk.strip = None;
        }
    }
}
