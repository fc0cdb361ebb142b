//! Export: which formats, which language, whose names; then the report is written.

use crate::app::effect::{Effect, ExportWhat};
use crate::app::export_options::{ExportOptions, OptionRow};
use crate::app::overlay::Overlay;
use crate::t;

use super::Update;

impl Update<'_> {
    /// Asks how the report is to be written; asked again, writes it so.
    pub(super) fn export(&mut self) {
        if let Some(Overlay::Export { .. }) = &self.model.overlay {
            return self.choose();
        }
        let lang = self.model.lang;
        let plenary = self.model.plenary.as_ref().map(|plenary| plenary.facts.session.clone());
        let what = match (plenary, &self.model.workspace) {
            (Some(session), _) => Some(ExportWhat::Plenary(session)),
            (None, Some(_)) => Some(ExportWhat::Open),
            (None, None) => {
                self.model.library.chosen().map(|row| ExportWhat::File(row.path.clone()))
            }
        };
        let Some(what) = what else {
            return self.model.warn(t!(lang, "notice-nothing-to-export"));
        };
        let options = self.model.options.clone().unwrap_or_else(|| ExportOptions::usual(lang));
        self.model.overlay = Some(Overlay::Export { what, options, selected: 0 });
    }

    /// Changes what the chosen row stands for.
    pub(super) fn turn_wish(&mut self) {
        if let Some(Overlay::Export { options, selected, .. }) = &mut self.model.overlay
            && let Some(row) = OptionRow::all().nth(*selected)
        {
            options.turn(row);
        }
    }

    /// Writes the report as wished for, and remembers the options for the next time.
    pub(super) fn write_report(&mut self, what: ExportWhat, options: ExportOptions) {
        let lang = self.model.lang;
        if options.formats.is_empty() {
            self.model.overlay = Some(Overlay::Export { what, options, selected: 0 });
            return self.model.warn(t!(lang, "notice-no-format"));
        }
        self.model.options = Some(options.clone());
        self.model.say(t!(lang, "notice-exporting"));
        self.effects.push(Effect::Export(what, options));
    }
}
