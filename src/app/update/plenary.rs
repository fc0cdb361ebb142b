//! The plenary: all platforms of a lab looked at together.

use crate::app::key::{Chord, Code, DOWN, ENTER, SPACE, UP, ctrl, f};
use crate::app::modes::Paging;
use crate::app::{Command, Definition, Effect, Focus, Mode, Model, Plenary, PlenaryFacts, Typing};
use crate::domain::{Label, PlatformOrder};
use crate::t;

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::OpenSession),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (SPACE, Command::Mark),
        (Chord::alt(Code::Up), Command::MoveUp),
        (Chord::alt(Code::Down), Command::MoveDown),
        (ctrl('e'), Command::Export),
        (f(10), Command::OpenActions),
    ],
    footer: &[
        (Command::Back, "hint-back"),
        (Command::OpenSession, "hint-open-chosen"),
        (Command::Mark, "hint-leave-out"),
        (Command::MoveUp, "hint-platform-order"),
        (Command::OpenActions, "hint-actions"),
        (Command::Export, "hint-export"),
    ],
    offers: |model, command| {
        let Some(plenary) = &model.plenary else { return true };
        match command {
            Command::OpenSession => plenary.subject().is_some(),
            Command::Mark | Command::MoveUp => plenary.platform().is_some(),
            _ => true,
        }
    },
    help: ["help-plenary-title", "help-plenary"],
    typing: Typing::Nothing,
    is_in_session: false,
    paging: Paging::RowsBut(0),
    redraw: Redraw::All,
    command: |it, command| {
        match command {
            Command::Back => it.model.plenary = None,
            Command::OpenSession => it.open_from_plenary(),
            Command::Mark => it.leave_platform_out(),
            Command::MoveUp => it.move_platform(-1),
            Command::MoveDown => it.move_platform(1),
            _ => return it.step_plenary(command),
        }
        true
    },
    click: |it, row| {
        if let Some(plenary) = &mut it.model.plenary
            && std::mem::replace(&mut plenary.chosen, row) == row
        {
            it.open_from_plenary();
        }
    },
    ..Definition::PAGE
};

impl Update<'_> {
    /// Asks for the plenary of the lab that the open or the chosen session belongs to.
    pub(in crate::app) fn open_plenary(&mut self) {
        let open = self.workspace().map(|workspace| workspace.path.clone());
        let library = &self.model.library;
        let chosen = || library.session_of_chosen_lab().map(|row| row.path.clone());
        match open.or_else(chosen) {
            Some(path) => self.effects.push(Effect::ReadPlenary(path)),
            None => self.model.warn(t!(self.model.lang, "plenary-no-sessions")),
        }
    }

    /// Shows the plenary that was asked for; where it was left or is looked at, as it was there.
    pub(super) fn show_plenary(&mut self, mut facts: PlenaryFacts) {
        if let Some(workspace) = self.workspace() {
            // What was changed a moment ago may not have reached the disk.
            facts.update(&workspace.session);
        }
        let shown = self.model.plenary.take().map(Plenary::leave);
        let left = self.model.left_plenary.take().or(shown);
        let left = left.filter(|left| left.session == facts.session);
        self.model.plenary = Some(Plenary::new(facts, left));
    }

    /// Opens the session of the chosen platform or answer; its stage and its clock stay as they are.
    fn open_from_plenary(&mut self) {
        let Some(plenary) = &self.model.plenary else { return };
        let Some((session, label)) = plenary.subject() else { return };
        let path = session.path.clone();
        if self.workspace().is_some_and(|workspace| workspace.path == path) {
            return self.go_on_beneath(label);
        }
        if self.model.workspace.is_some() {
            self.put_away();
            self.model.workspace = None;
        }
        self.effects.push(Effect::Open { path, at: label });
    }

    /// Goes to an answer of the session that is open beneath the plenary.
    fn go_on_beneath(&mut self, label: Option<Label>) {
        let left = self.model.plenary.take().map(Plenary::leave);
        self.model.left_plenary = left.map(|left| left.staying_open());
        self.tell_way_back();
        if let Some(label) = label {
            self.look_at_answer(label);
        }
    }

    /// Says how to come back to the plenary, where it was left.
    pub(super) fn tell_way_back(&mut self) {
        if self.model.left_plenary.is_some() && self.model.notice.is_none() {
            let key = self.model.key_name(Command::Back);
            self.model.say(t!(self.model.lang, "plenary-way-back", key = key));
        }
    }

    /// Tells whether a command leads back to the plenary, which was left for the open session: Esc where
    /// nothing is written or looked at, and the key of the chain.
    pub(super) fn leads_to_plenary(&self, command: Command) -> bool {
        let model = &self.model;
        let is_left = model.left_plenary.is_some() && model.overlay.is_none();
        is_left
            && !model.looks_at_lab()
            && match command {
                Command::Back => is_at_rest(model),
                Command::Chain | Command::OpenPlenary => true,
                _ => false,
            }
    }

    /// Shows the plenary again as it was left, with what was changed since.
    pub(super) fn return_to_plenary(&mut self) {
        let Some(left) = &self.model.left_plenary else { return };
        let (session, stays_open) = (left.session.clone(), left.stays_open);
        if !stays_open {
            self.put_away();
            self.model.workspace = None;
        }
        self.model.notice = None;
        self.effects.push(Effect::ReadPlenary(session));
    }

    /// Leaves the chosen platform out, or takes it in again.
    fn leave_platform_out(&mut self) {
        let Some(plenary) = &mut self.model.plenary else { return };
        let Some(number) = plenary.platform() else { return };
        let mut choice = plenary.facts.choice.clone();
        if !choice.without.remove(&number) {
            choice.without.insert(number);
        }
        plenary.choose(choice);
    }

    /// Moves the chosen platform up or down among the others.
    fn move_platform(&mut self, rows: isize) {
        let Some(plenary) = &mut self.model.plenary else { return };
        let Some(number) = plenary.platform() else { return };
        let mut numbers: Vec<u32> = plenary.facts.platforms.iter().map(|it| it.number).collect();
        let Some(at) = numbers.iter().position(|known| *known == number) else { return };
        let to = at.saturating_add_signed(rows).min(numbers.len() - 1);
        let moved = numbers.remove(at);
        numbers.insert(to, moved);
        let mut choice = plenary.facts.choice.clone();
        choice.order = PlatformOrder::Numbers(numbers);
        plenary.choose(choice);
    }

    /// Goes up and down among the rows that can be chosen; tells whether the command was one that does.
    fn step_plenary(&mut self, command: Command) -> bool {
        let Some(plenary) = &self.model.plenary else { return false };
        let rows = plenary.facts.rows();
        let choosable = (0..).zip(&rows).filter(|(_, row)| row.can_be_chosen());
        let places: Vec<usize> = choosable.map(|(place, _)| place).collect();
        let at = places.iter().position(|place| *place == plenary.chosen).unwrap_or(0);
        let to = self.model.step(command, at, places.len());
        let place = to.and_then(|to| places.get(to).copied());
        if let Some((plenary, place)) = self.model.plenary.as_mut().zip(place) {
            plenary.chosen = place;
        }
        to.is_some()
    }
}

/// Tells whether nothing is being written in the open session, and nothing else is looked at in it.
fn is_at_rest(model: &Model) -> bool {
    let Some(workspace) = &model.workspace else { return false };
    let is_written = workspace.editing.is_some() || model.line().is_some_and(|it| !it.is_empty());
    let is_answer = matches!(workspace.panel, None | Some(Mode::SheetBeside | Mode::Parked));
    match workspace.focus {
        Focus::List => is_answer,
        Focus::Line => is_answer && !is_written,
        Focus::FieldPrompt => false,
    }
}
