//! Export: which formats, which language, whose names; then the report is written.

use crate::app::key::{DOWN, ENTER, SPACE, UP, ctrl};
use crate::app::{Command, Definition, Effect, ExportOptions, ExportWhat, OptionRow, OverlayKind};
use crate::t;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (ctrl('e'), Command::Export),
        (SPACE, Command::Mark),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Choose, "hint-write"),
        (Command::Mark, "hint-take-or-not"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-back"),
    ],
    command: |it, command| match command {
        Command::Choose | Command::Export => it.write_report(),
        Command::Mark => it.change_option(),
        _ => it.step_overlay(command, OptionRow::all().count()),
    },
    ..Definition::OVERLAY
};

impl Update<'_> {
    /// Asks how the report is to be written.
    pub(in crate::app) fn export(&mut self) {
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
        let options =
            self.model.export_options.clone().unwrap_or_else(|| ExportOptions::usual(lang));
        self.ask(OverlayKind::Export { what, options });
    }

    /// Changes what the chosen row stands for.
    fn change_option(&mut self) -> bool {
        let Some(overlay) = &mut self.model.overlay else { return false };
        if let OverlayKind::Export { options, .. } = &mut overlay.kind
            && let Some(row) = OptionRow::all().nth(overlay.selected)
        {
            options.change(row);
        }
        true
    }

    /// Writes the report as chosen, and remembers the choices for the next time.
    fn write_report(&mut self) -> bool {
        let lang = self.model.lang;
        let Some(overlay) = self.take_overlay() else { return false };
        let OverlayKind::Export { what, options } = overlay.kind else { return false };
        if options.formats.is_empty() {
            self.ask(OverlayKind::Export { what, options });
            self.model.warn(t!(lang, "notice-no-format"));
            return true;
        }
        self.model.export_options = Some(options.clone());
        self.model.say(t!(lang, "notice-exporting"));
        self.effects.push(Effect::Export(what, options));
        true
    }
}
