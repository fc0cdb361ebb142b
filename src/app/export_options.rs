//! What is wished for at export: formats, language, voices.

use crate::i18n::Lang;

/// The formats a report can be written in, by the ending of the file, in the order they are offered.
pub const FORMATS: [&str; 9] = ["docx", "pdf", "html", "md", "txt", "xlsx", "csv", "json", "ics"];

/// The formats that are chosen until somebody chooses others: to edit, to pass on, to count with.
const USUAL: [&str; 3] = ["docx", "pdf", "xlsx"];

/// Whose names leave the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Names {
    /// Names and groups, as recorded.
    #[default]
    Names,
    /// Groups alone.
    Groups,
    /// Nobody's.
    None,
}

impl Names {
    /// Returns the choice after this one, going round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Names => Self::Groups,
            Self::Groups => Self::None,
            Self::None => Self::Names,
        }
    }
}

/// How a report is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOptions {
    /// The formats chosen, by the ending of the file.
    pub formats: Vec<&'static str>,
    /// The language of everything but the answers.
    pub lang: Lang,
    /// Whose names leave the room.
    pub names: Names,
}

/// A row of the export screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionRow {
    /// A format, to be chosen or not.
    Format(&'static str),
    /// The language of the report.
    Language,
    /// Whose names leave the room.
    Names,
}

impl OptionRow {
    /// All rows, in the order they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        FORMATS.into_iter().map(Self::Format).chain([Self::Language, Self::Names])
    }
}

impl ExportOptions {
    /// Returns what is wished for until somebody says otherwise.
    #[must_use]
    pub fn usual(lang: Lang) -> Self {
        Self { formats: USUAL.to_vec(), lang, names: Names::default() }
    }

    /// Tells whether a format is chosen.
    #[must_use]
    pub fn has(&self, format: &str) -> bool {
        self.formats.contains(&format)
    }

    /// Changes what a row stands for: a format is chosen or not, the others take their next value.
    pub(super) fn change(&mut self, row: OptionRow) {
        match row {
            OptionRow::Format(format) if self.has(format) => self.formats.retain(|f| *f != format),
            OptionRow::Format(format) => self.formats.push(format),
            OptionRow::Language => self.lang = self.lang.next(),
            OptionRow::Names => self.names = self.names.next(),
        }
    }
}
