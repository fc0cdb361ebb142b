//! The actions of a lab: over all its sessions, what is overdue first, and what became of them.

use std::path::Path;

use crate::app::actions::toggled;
use crate::app::key::{DELETE, DOWN, ENTER, SHIFT_TAB, SPACE, TAB, UP, ctrl, f};
use crate::app::modes::Paging;
use crate::app::{
    Access, ActionChange, Actions, ActionsFacts, AskedOutcome, Command, Definition, Effect,
    OverlayKind, RecordedAction,
};
use crate::domain::{Edit, PromiseOrder};
use crate::t;
use crate::text::{clip, one_line};

use super::undo::Direction;
use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (SPACE, Command::ActionDone),
        (f(5), Command::ActionDone),
        (f(6), Command::ActionMoved),
        (DELETE, Command::ActionDropped),
        (ENTER, Command::Choose),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (ctrl('z'), Command::Undo),
    ],
    footer: &[
        (Command::ActionDone, "hint-action-done"),
        (Command::ActionMoved, "hint-action-moved"),
        (Command::ActionDropped, "hint-action-dropped"),
        (Command::Fields, "hint-action-order"),
        (Command::Choose, "hint-open-chosen"),
        (Command::Back, "hint-back"),
    ],
    offers: |model, command| match command {
        Command::Back => true,
        _ => model.actions.as_ref().is_some_and(|actions| actions.chosen().is_some()),
    },
    help: ["help-actions-title", "help-actions"],
    hint: Some("actions-type"),
    finds_rows: true,
    is_in_session: false,
    paging: Paging::RowsBut(1),
    redraw: Redraw::All,
    command: |it, command| {
        match command {
            Command::Choose => it.open_action(),
            Command::Fields => it.order_actions(1),
            Command::FieldsBack => it.order_actions(PromiseOrder::ALL.len() - 1),
            Command::Undo => it.take_back_action(),
            Command::Back => it.leave_actions(),
            _ => return it.step_actions(command),
        }
        true
    },
    typed: |it| {
        if let Some(actions) = &mut it.model.actions {
            actions.arrange();
        }
    },
    click: |it, row| {
        if let Some(actions) = &mut it.model.actions
            && std::mem::replace(&mut actions.selected, row) == row
        {
            it.open_action();
        }
    },
    ..Definition::PAGE
};

/// The most cells of an action's text in a notice.
const TOLD: usize = 40;

impl Update<'_> {
    /// Asks for the actions of the lab that is looked at, or that the open or the chosen session
    /// belongs to.
    pub(in crate::app) fn open_actions(&mut self) {
        let plenary = self.model.plenary.as_ref().map(|plenary| plenary.facts.session.clone());
        let open = || self.workspace().map(|workspace| workspace.path.clone());
        let library = &self.model.library;
        let chosen = || library.session_of_chosen_lab().map(|row| row.path.clone());
        match plenary.or_else(open).or_else(chosen) {
            Some(path) => self.effects.push(Effect::ReadActions(path)),
            None => self.model.warn(t!(self.model.lang, "plenary-no-sessions")),
        }
    }

    /// Shows the actions that were asked for, or those that are looked at as they are by now.
    pub(super) fn show_actions(&mut self, facts: ActionsFacts) {
        match self.model.actions.as_mut().filter(|shown| shown.facts.session == facts.session) {
            Some(actions) => actions.refresh(facts),
            None => self.model.actions = Some(Actions::new(facts)),
        }
    }

    /// Records that the chosen action is done today, or opens it again.
    pub(in crate::app) fn action_done(&mut self) {
        let (lang, today) = (self.model.lang, self.model.now.date());
        let Some(actions) = &self.model.actions else { return };
        let Some(outcome) = actions.chosen().map(|promise| toggled(promise, today)) else { return };
        if let Some(change) = ActionChange::of(actions, lang, outcome) {
            self.record_action(change);
        }
    }

    /// Asks for the day to which the chosen action is put off.
    pub(in crate::app) fn action_moved(&mut self) {
        self.ask_outcome(false);
    }

    /// Asks why the chosen action is given up.
    pub(in crate::app) fn action_dropped(&mut self) {
        self.ask_outcome(true);
    }

    fn ask_outcome(&mut self, is_dropped: bool) {
        let lang = self.model.lang;
        let Some(actions) = &self.model.actions else { return };
        let Some(promise) = actions.chosen() else { return };
        let Some(session) = actions.session_of(promise) else { return };
        let (session, label) = (session.path.clone(), promise.label);
        let name = lang.label_of_platform(promise.number, label);
        let asked = AskedOutcome { session, label, name, is_dropped };
        self.ask(OverlayKind::Outcome(asked));
    }

    /// Records what became of an action: in the open session as any change, in another by opening its
    /// file for writing.
    pub(super) fn record_action(&mut self, change: ActionChange) {
        if !self.is_open(&change.session) {
            return self.effects.push(Effect::RecordAction(Box::new(change)));
        }
        let answer = self.workspace().and_then(|open| open.session.standing(change.label));
        let Some(answer) = answer else { return };
        let text = one_line(&answer.text);
        let what = change.told(self.model.lang, clip(&text, TOLD).as_ref());
        let edit = answer.recording(change.outcome, change.why.as_deref());
        if self.perform(edit)
            && let Some(inverse) = self.last_inverse()
        {
            self.action_recorded(RecordedAction { session: change.session, inverse, what });
        }
    }

    /// Notes what was recorded, so that it can be taken back.
    pub(super) fn action_recorded(&mut self, recorded: RecordedAction) {
        self.model.say(recorded.what.clone());
        if let Some(actions) = &mut self.model.actions {
            actions.recorded.push(recorded);
            actions.is_changed = true;
        }
        self.read_actions_anew();
    }

    /// Takes back what was recorded last while the actions are looked at.
    fn take_back_action(&mut self) {
        let lang = self.model.lang;
        let last = self.model.actions.as_ref().and_then(|actions| actions.recorded.last().cloned());
        let Some(last) = last else {
            return self.model.say(t!(lang, "notice-nothing-to-undo"));
        };
        if !self.is_open(&last.session) {
            return self.effects.push(Effect::TakeActionBack(Box::new(last)));
        }
        if self.last_inverse().as_ref() != Some(&last.inverse) {
            return self.model.warn(t!(lang, "actions-changed-since"));
        }
        self.step(Direction::Back);
        let may_change = self.workspace().is_some_and(|open| open.access == Access::Full);
        if may_change {
            self.action_taken_back(&last);
        }
    }

    /// Notes that what was recorded last was taken back.
    pub(super) fn action_taken_back(&mut self, taken: &RecordedAction) {
        self.model.say(t!(self.model.lang, "notice-undone", what = taken.what.as_str()));
        if let Some(actions) = &mut self.model.actions
            && actions.recorded.last() == Some(taken)
        {
            actions.recorded.pop();
        }
        self.read_actions_anew();
    }

    fn read_actions_anew(&mut self) {
        if let Some(actions) = &self.model.actions {
            self.effects.push(Effect::ReadActions(actions.facts.session.clone()));
        }
    }

    /// Returns what would take the last change of the open session back.
    fn last_inverse(&self) -> Option<Edit> {
        self.workspace()?.session.history.done.last().cloned()
    }

    fn is_open(&self, session: &Path) -> bool {
        self.workspace().is_some_and(|workspace| workspace.path == session)
    }

    /// Opens the session of the chosen action, at the action.
    fn open_action(&mut self) {
        let Some(actions) = &self.model.actions else { return };
        let Some(promise) = actions.chosen() else { return };
        let Some(path) = actions.session_of(promise).map(|session| session.path.clone()) else {
            return;
        };
        let label = promise.label;
        if self.is_open(&path) {
            (self.model.actions, self.model.plenary) = (None, None);
            return self.show_answer(label);
        }
        self.go_to_session(path, Some(label));
    }

    /// Puts the actions in the next order, or in one that comes so many later.
    fn order_actions(&mut self, later: usize) {
        let lang = self.model.lang;
        let Some(actions) = &mut self.model.actions else { return };
        let all = PromiseOrder::ALL;
        let at = all.iter().position(|order| *order == actions.by).unwrap_or(0);
        actions.by = all.into_iter().cycle().nth(at + later).unwrap_or(actions.by);
        actions.arrange();
        let order = lang.promise_order(actions.by);
        self.model.say(t!(lang, "actions-ordered", order = order));
    }

    /// Takes what is looked for away, or else goes back to where the actions were asked for.
    fn leave_actions(&mut self) {
        let Some(actions) = &mut self.model.actions else { return };
        if !actions.line.is_empty() {
            actions.line.clear();
            return actions.arrange();
        }
        let is_changed = actions.is_changed;
        self.model.actions = None;
        if !is_changed {
            return;
        }
        match (&self.model.plenary, &self.model.workspace) {
            (Some(plenary), _) => {
                self.effects.push(Effect::ReadPlenary(plenary.facts.session.clone()))
            }
            (None, None) => self.effects.push(Effect::List),
            (None, Some(_)) => {}
        }
    }

    fn step_actions(&mut self, command: Command) -> bool {
        let Some(actions) = &self.model.actions else { return false };
        let row = self.model.step(command, actions.selected, actions.count());
        if let Some((actions, row)) = self.model.actions.as_mut().zip(row) {
            actions.selected = row;
        }
        row.is_some()
    }
}
