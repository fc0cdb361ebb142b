//! The plenary: all platforms of a lab looked at together.

use crate::app::key::{DOWN, PAGE_DOWN, PAGE_UP, UP, ctrl};
use crate::app::{Command, Definition, Effect, Plenary, PlenaryFacts, Typing};
use crate::t;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (UP, Command::Up),
        (DOWN, Command::Down),
        (PAGE_UP, Command::PageUp),
        (PAGE_DOWN, Command::PageDown),
        (ctrl('e'), Command::Export),
    ],
    footer: &[
        (Command::Back, "hint-back"),
        (Command::Down, "hint-scroll"),
        (Command::PageDown, "hint-page"),
        (Command::Export, "hint-export"),
    ],
    help: ["help-plenary-title", "help-plenary"],
    typing: Typing::Nothing,
    is_in_session: false,
    command: |it, command| {
        let page = isize::try_from(it.plenary_page()).unwrap_or(1);
        match command {
            Command::Up => it.scroll_plenary(-1),
            Command::Down => it.scroll_plenary(1),
            Command::PageUp => it.scroll_plenary(-page),
            Command::PageDown => it.scroll_plenary(page),
            Command::Back => it.model.plenary = None,
            _ => return false,
        }
        true
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

    /// Goes so many rows down, or up when negative, as far as there is something to see.
    fn scroll_plenary(&mut self, by: isize) {
        let page = usize::from(self.plenary_page());
        if let Some(plenary) = &mut self.model.plenary {
            let last = plenary.facts.rows().len().saturating_sub(page);
            plenary.scroll = plenary.scroll.saturating_add_signed(by).min(last);
        }
    }

    fn plenary_page(&self) -> u16 {
        let rows = self.model.size.rows;
        // The title, and blank rows where there is room for them; the line's pane; the footer.
        let around = match rows {
            18.. => 6,
            8.. => 5,
            _ => 4,
        };
        rows.saturating_sub(around).max(1)
    }
}
