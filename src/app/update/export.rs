//! Export: which formats, which language, whose names; then the report is written.

use crate::app::effect::{Effect, ExportWhat};
use crate::app::overlay::Overlay;
use crate::app::wish::{Wish, WishRow};
use crate::t;

use super::Turn;

impl Turn<'_> {
    /// Asks how the report is to be written; asked again, writes it so.
    pub(super) fn export(&mut self) {
        if let Some(Overlay::Export { .. }) = &self.model.overlay {
            return self.choose();
        }
        let lang = self.model.lang;
        let plenary = self.model.plenary.as_ref().map(|plenary| plenary.facts.session.clone());
        let what = match (plenary, &self.model.desk) {
            (Some(session), _) => Some(ExportWhat::Plenary(session)),
            (None, Some(_)) => Some(ExportWhat::Open),
            (None, None) => self.model.shelf.chosen().map(|row| ExportWhat::File(row.path.clone())),
        };
        let Some(what) = what else {
            return self.model.warn(t!(lang, "notice-nothing-to-export"));
        };
        let wish = self.model.wish.clone().unwrap_or_else(|| Wish::usual(lang));
        self.model.overlay = Some(Overlay::Export { what, wish, selected: 0 });
    }

    /// Changes what the chosen row stands for.
    pub(super) fn turn_wish(&mut self) {
        if let Some(Overlay::Export { wish, selected, .. }) = &mut self.model.overlay
            && let Some(row) = WishRow::all().nth(*selected)
        {
            wish.turn(row);
        }
    }

    /// Writes the report as wished for, and remembers the wish for the next time.
    pub(super) fn write_report(&mut self, what: ExportWhat, wish: Wish) {
        let lang = self.model.lang;
        if wish.formats.is_empty() {
            self.model.overlay = Some(Overlay::Export { what, wish, selected: 0 });
            return self.model.warn(t!(lang, "notice-no-format"));
        }
        self.model.wish = Some(wish.clone());
        self.model.say(t!(lang, "notice-exporting"));
        self.effects.push(Effect::Export(what, wish));
    }
}
