//! Undo and redo.

use crate::app::Access;
use crate::app::describe;
use crate::domain::{Edit, Stage, Step};
use crate::t;

use super::Update;

/// Which way to go through the history of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Direction {
    /// The last change is taken back.
    Back,
    /// The last change taken back is done again.
    Forth,
}

impl Update<'_> {
    /// Takes the last change back, or does again what was taken back.
    pub(in crate::app) fn step(&mut self, direction: Direction) {
        let lang = self.model.lang;
        let Some(workspace) = &mut self.model.workspace else { return };
        if let Access::ReadOnly(why) = &workspace.access {
            let why = why.clone();
            return self.model.warn(why);
        }
        let stage = workspace.session.stage;
        let back = direction == Direction::Back;
        let session = &mut workspace.session;
        let history = if back { &session.history.done } else { &session.history.undone };
        let next = history.last().map(|edit| describe::step(edit, session, lang, back));
        let step = match direction {
            Direction::Back => session.undo(),
            Direction::Forth => session.redo(),
        };
        match (step, direction) {
            (Ok(Some(step)), _) => {
                self.took_step(step, direction, next.unwrap_or_default());
                self.follow_stage(stage);
            }
            (Ok(None), Direction::Back) => self.model.say(t!(lang, "notice-nothing-to-undo")),
            (Ok(None), Direction::Forth) => self.model.say(t!(lang, "notice-nothing-to-redo")),
            (Err(refused), _) => self.model.warn(describe::refusal(&refused, lang)),
        }
    }

    fn took_step(&mut self, step: Step, direction: Direction, what: String) {
        let lang = self.model.lang;
        let turns = matches!(step.edit, Edit::Passes(_));
        self.keep_step(step);
        if let Some(workspace) = &mut self.model.workspace {
            workspace.mend();
            workspace.unjudged = None;
        }
        self.stay_in_rows();
        if turns {
            self.call_next();
        }
        self.model.say(match direction {
            Direction::Back => t!(lang, "notice-undone", what = what),
            Direction::Forth => t!(lang, "notice-redone", what = what),
        });
    }

    /// Shows the stage that a step led to, if it is another one.
    fn follow_stage(&mut self, before: Stage) {
        if self.workspace().is_some_and(|workspace| workspace.session.stage != before) {
            self.settle();
        }
    }
}
