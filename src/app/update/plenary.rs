//! The plenary: all platforms of a lab looked at together.

use crate::app::effect::Effect;
use crate::app::plenary::{Plenary, PlenaryFacts};
use crate::t;

use super::Update;

impl Update<'_> {
    /// Asks for the plenary of the lab that the open or the chosen session belongs to.
    pub(super) fn open_plenary(&mut self) {
        let open = self.model.workspace.as_ref().map(|workspace| workspace.path.clone());
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
    pub(super) fn scroll_plenary(&mut self, by: isize) {
        let page = usize::from(self.plenary_page());
        if let Some(plenary) = &mut self.model.plenary {
            let last = plenary.facts.rows().len().saturating_sub(page);
            plenary.scroll = plenary.scroll.saturating_add_signed(by).min(last);
        }
    }

    /// Goes a screen down, or up.
    pub(super) fn turn_page(&mut self, down: bool) {
        let page = isize::try_from(self.plenary_page()).unwrap_or(1);
        self.scroll_plenary(if down { page } else { -page });
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
