//! What is wished for at export: formats, language, voices.

use crate::domain::{Format, Voices};
use crate::i18n::Lang;

/// The formats that are chosen until somebody chooses others: to edit, to pass on, to count with.
const USUAL: [Format; 3] = [Format::Docx, Format::Pdf, Format::Xlsx];

/// How a report is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOptions {
    /// The formats chosen, in the order they were.
    pub formats: Vec<Format>,
    /// The language of everything but the answers.
    pub lang: Lang,
    /// Whose names leave the room.
    pub voices: Voices,
}

/// A row of the export screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionRow {
    /// A format, to be chosen or not.
    Format(Format),
    /// The language of the report.
    Language,
    /// Whose names leave the room.
    Voices,
}

impl OptionRow {
    /// All rows, in the order they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        Format::ALL.into_iter().map(Self::Format).chain([Self::Language, Self::Voices])
    }
}

impl ExportOptions {
    /// Returns what is wished for until somebody says otherwise.
    pub fn usual(lang: Lang) -> Self {
        Self { formats: USUAL.to_vec(), lang, voices: Voices::default() }
    }

    /// Tells whether a format is chosen.
    pub fn has(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }

    /// Changes what a row stands for: a format is chosen or not, the others take their next value.
    pub(super) fn change(&mut self, row: OptionRow) {
        match row {
            OptionRow::Format(format) if self.has(format) => self.formats.retain(|f| *f != format),
            OptionRow::Format(format) => self.formats.push(format),
            OptionRow::Language => self.lang = self.lang.next(),
            OptionRow::Voices => self.voices = self.voices.next(),
        }
    }
}
