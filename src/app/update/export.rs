//! Export: which formats, which language, whose names; then the report is written.

use crate::app::key::{DOWN, ENTER, SPACE, UP, ctrl};
use crate::app::{Command, Definition, Effect, ExportWhat, OverlayKind};
use crate::domain::{Format, Voices};
use crate::i18n::Lang;
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

/// The formats that are chosen until somebody chooses others: to edit, to pass on, to count with.
const USUAL: [Format; 3] = [Format::Docx, Format::Pdf, Format::Xlsx];

/// How a report is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOptions {
    /// The formats chosen, in the order they were.
    pub formats: Vec<Format>,
    /// The language of everything but the answers.
    pub lang: Lang,
    /// Whose names the report shows.
    pub voices: Voices,
}

/// A row of the export screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionRow {
    /// A format, to be chosen or not.
    Format(Format),
    /// The language of the report.
    Language,
    /// Whose names the report shows.
    Voices,
}

impl OptionRow {
    /// All rows, in the order they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        Format::ALL.into_iter().map(Self::Format).chain([Self::Language, Self::Voices])
    }
}

impl ExportOptions {
    /// Returns the options that are set until somebody changes them.
    pub fn usual(lang: Lang) -> Self {
        Self { formats: USUAL.to_vec(), lang, voices: Voices::default() }
    }

    /// Tells whether a format is chosen.
    pub fn has(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }

    /// Changes what a row stands for: a format is chosen or not, the others take their next value.
    fn change(&mut self, row: OptionRow) {
        match row {
            OptionRow::Format(format) if self.has(format) => self.formats.retain(|f| *f != format),
            OptionRow::Format(format) => self.formats.push(format),
            OptionRow::Language => self.lang = self.lang.next(),
            OptionRow::Voices => self.voices = self.voices.next(),
        }
    }
}

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
