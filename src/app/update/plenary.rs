//! The plenary: all platforms of a lab looked at together.

use crate::app::key::{DOWN, UP, ctrl, f};
use crate::app::modes::Paging;
use crate::app::{Command, Definition, Effect, Plenary, PlenaryFacts, Typing};
use crate::t;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (UP, Command::Up),
        (DOWN, Command::Down),
        (ctrl('e'), Command::Export),
        (f(10), Command::OpenActions),
    ],
    footer: &[
        (Command::Back, "hint-back"),
        (Command::Down, "hint-scroll"),
        (Command::PageDown, "hint-page"),
        (Command::OpenActions, "hint-actions"),
        (Command::Export, "hint-export"),
    ],
    help: ["help-plenary-title", "help-plenary"],
    typing: Typing::Nothing,
    is_in_session: false,
    paging: Paging::Scroll,
    command: |it, command| {
        if command == Command::Back {
            it.model.plenary = None;
            return true;
        }
        it.scroll_plenary(command)
    },
    ..Definition::PAGE
};

impl Update<'_> {
    /// Asks for the plenary of the lab that the open or the chosen session belongs to.
    pub(in crate::app) fn open_plenary(&mut self) {
        let open = self.workspace().map(|workspace| workspace.path.clone());
        let library = &self.model.library;
        let chosen = || library.chosen().or(library.rows.first()).map(|row| row.path.clone());
        match open.or_else(chosen) {
            Some(path) => self.effects.push(Effect::ReadPlenary(path)),
            None => self.model.warn(t!(self.model.lang, "plenary-no-sessions")),
        }
    }

    /// Shows the plenary that was asked for.
    pub(super) fn show_plenary(&mut self, facts: PlenaryFacts) {
        self.model.plenary = Some(Plenary { facts, scroll: 0 });
    }

    /// Goes up and down, as far as there is something to see; tells whether the command was one that
    /// does.
    fn scroll_plenary(&mut self, command: Command) -> bool {
        let Some(plenary) = &self.model.plenary else { return false };
        let last = plenary.facts.rows().len().saturating_sub(self.model.room_for_rows());
        let scroll = self.model.step(command, plenary.scroll, last + 1);
        if let Some((plenary, scroll)) = self.model.plenary.as_mut().zip(scroll) {
            plenary.scroll = scroll;
        }
        scroll.is_some()
    }
}
