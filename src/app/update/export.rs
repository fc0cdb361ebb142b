//! Export: which formats, which language, whose names; then the report is written.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use crate::app::key::{DOWN, ENTER, SPACE, UP, ctrl};
use crate::app::{
    Command, Definition, Effect, ExportWhat, Focus, Model, Notice, OverlayKind, Plenary, Workspace,
};
use crate::domain::{Format, Voices};
use crate::i18n::Lang;
use crate::t;
use crate::text::Line;

use super::{Redraw, Update, shown_path};

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
    help: ["help-export-title", "help-export"],
    command: |it, command| match command {
        Command::Choose | Command::Export => it.write_report(),
        Command::Mark => it.change_option(),
        _ => {
            let rows = match it.model.overlay.as_ref().map(|overlay| &overlay.kind) {
                Some(OverlayKind::Export { what, .. }) => OptionRow::all(what).count(),
                _ => 0,
            };
            it.step_overlay(command, rows)
        }
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
    /// Whether a letter to each group of which something is required is written too; of the plenary alone.
    pub letters: bool,
}

/// A row of the export screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionRow {
    /// A format, to be chosen or not.
    Format(Format),
    /// The letters, to be chosen or not.
    Letters,
    /// The language of the report.
    Language,
    /// Whose names the report shows.
    Voices,
}

impl OptionRow {
    /// All rows of a report, in the order they are shown.
    pub fn all(what: &ExportWhat) -> impl Iterator<Item = Self> + use<> {
        let letters = matches!(what, ExportWhat::Plenary { .. }).then_some(Self::Letters);
        let formats = Format::ALL.into_iter().map(Self::Format);
        formats.chain(letters).chain([Self::Language, Self::Voices])
    }
}

impl ExportOptions {
    /// Returns the options that are set until somebody changes them.
    pub fn usual(lang: Lang) -> Self {
        Self { formats: USUAL.to_vec(), lang, voices: Voices::default(), letters: false }
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
            OptionRow::Letters => self.letters = !self.letters,
            OptionRow::Language => self.lang = self.lang.next(),
            OptionRow::Voices => self.voices = self.voices.next(),
        }
    }
}

/// A report that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exporting {
    /// How far it is; none while it is still being put together.
    pub step: Option<ExportStep>,
    /// Whether it was asked to stop.
    pub is_stopping: bool,
}

/// How far a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportStep {
    /// The format that is being made.
    pub format: Format,
    /// Its place among those chosen, from 1.
    pub number: usize,
    /// How many were chosen.
    pub of: usize,
    /// How many per cent of it are made.
    pub percent: usize,
}

/// What came of writing a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exported {
    /// The files that are there.
    pub paths: Vec<PathBuf>,
    /// Why others are not, a sentence each.
    pub failures: Vec<String>,
    /// Where the letters are, and how many, a sentence.
    pub letters: Option<String>,
    /// What is missing from those that are there, a sentence each.
    pub remarks: Vec<String>,
    /// Whether it was stopped before everything was tried.
    pub is_stopped: bool,
}

impl Exported {
    /// Nothing was written; the sentence says why.
    pub fn nothing(why: String) -> Self {
        Self { failures: vec![why], ..Self::default() }
    }
}

impl Exporting {
    /// Says how far the report is.
    fn sentence(&self, lang: Lang) -> String {
        if self.is_stopping {
            return t!(lang, "notice-export-stopping");
        }
        let Some(ExportStep { format, number, of, percent }) = self.step else {
            return t!(lang, "notice-exporting");
        };
        let name = format.id();
        if percent == 0 {
            return t!(lang, "notice-writing", name = name, n = number, of = of);
        }
        t!(lang, "notice-writing-percent", name = name, n = number, of = of, percent = percent)
    }
}

impl Model {
    /// Returns what is told above the line: the sentence said last, else how far the report is that
    /// is being written.
    pub fn told(&self) -> Option<Cow<'_, Notice>> {
        let progress =
            |exporting: &Exporting| Notice { text: exporting.sentence(self.lang), alarm: false };
        let said = self.notice.as_ref().map(Cow::Borrowed);
        said.or_else(|| self.exporting.as_ref().map(progress).map(Cow::Owned))
    }

    /// Tells whether Esc stops the report that is being written: wherever it neither leads back from
    /// something nor takes away what is typed.
    pub(in crate::app) fn esc_stops_export(&self) -> bool {
        let is_running = self.exporting.is_some_and(|exporting| !exporting.is_stopping);
        let is_at_stage = |workspace: &Workspace| {
            workspace.focus == Focus::Line
                && workspace.panel.is_none()
                && workspace.editing.is_none()
        };
        is_running
            && self.overlay.is_none()
            && (self.looks_at_lab() || self.workspace.as_ref().is_none_or(is_at_stage))
            && self.line().is_none_or(Line::is_empty)
    }
}

impl Update<'_> {
    /// Asks how the report is to be written.
    pub(in crate::app) fn export(&mut self) {
        let lang = self.model.lang;
        if self.model.exporting.is_some() {
            let key = self.model.keymap.any_key_for(Command::Back);
            let key = key.map(|key| key.shown(lang)).unwrap_or_default();
            return self.model.warn(t!(lang, "notice-exporting-already", key = key));
        }
        let what = match (&self.model.plenary, &self.model.workspace) {
            (Some(Plenary { facts, .. }), _) => Some(ExportWhat::Plenary {
                session: facts.session.clone(),
                choice: facts.choice.clone(),
            }),
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
        if let OverlayKind::Export { what, options } = &mut overlay.kind
            && let Some(row) = OptionRow::all(what).nth(overlay.selected)
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
        if options.formats.is_empty() && !options.letters {
            self.ask(OverlayKind::Export { what, options });
            self.model.warn(t!(lang, "notice-no-format"));
            return true;
        }
        // Letters are written when they are asked for, not with every later report.
        self.model.export_options = Some(ExportOptions { letters: false, ..options.clone() });
        self.model.exporting = Some(Exporting::default());
        self.effects.push(Effect::Export(what, options));
        true
    }

    /// Stops the report that is being written; what it has written stays.
    pub(in crate::app) fn stop_export(&mut self) {
        if let Some(exporting) = &mut self.model.exporting {
            exporting.is_stopping = true;
            self.effects.push(Effect::StopExport);
        }
    }

    /// Notes how far the report is.
    pub(in crate::app) fn export_goes_on(&mut self, step: ExportStep) -> Redraw {
        let Some(exporting) = &mut self.model.exporting else { return Redraw::Nothing };
        exporting.step = Some(step);
        if self.model.notice.is_some() { Redraw::Nothing } else { Redraw::Line }
    }

    /// Says which files were written, their folder once, and why others were not.
    pub(in crate::app) fn export_ends(&mut self, exported: Exported) {
        let lang = self.model.lang;
        let Exported { paths, failures, letters, remarks, is_stopped } = exported;
        self.model.exporting = None;
        let name = |path: &PathBuf| path.file_name().map(|name| shown_path(Path::new(name)));
        let files = paths.iter().filter_map(name).collect::<Vec<_>>().join(", ");
        let folder = paths.first().and_then(|path| path.parent());
        let folder = folder.map(shown_path).unwrap_or_default();
        let written = match (is_stopped, paths.is_empty()) {
            (true, true) => t!(lang, "notice-export-stopped"),
            (true, false) => {
                t!(lang, "notice-export-stopped-after", folder = folder, files = files)
            }
            (false, true) => String::new(),
            (false, false) => t!(lang, "notice-exported", folder = folder, files = files),
        };
        let has_failed = !failures.is_empty() || !remarks.is_empty();
        // What went wrong comes first, and the names of all files last: a small screen has few rows for it.
        let said = failures
            .into_iter()
            .chain(remarks)
            .chain(letters)
            .chain(Some(written).filter(|said| !said.is_empty()));
        let said = said.collect::<Vec<_>>().join(" ");
        if has_failed { self.model.warn(said) } else { self.model.say(said) }
    }
}
