//! What a person decides when a report is written: its format, and whose names leave the room.

use std::fmt;

/// A format a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// A Word document, to edit.
    Docx,
    /// A final document, to print and keep.
    Pdf,
    /// One page for a browser, to read and print.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// A workbook: what we found, what we do, the requirements.
    Xlsx,
    /// The sheets of the workbook, a file each.
    Csv,
    /// All data, for programs.
    Json,
    /// The days by which something is done, for a calendar.
    Ics,
}

impl Format {
    /// All formats, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Docx,
        Self::Pdf,
        Self::Html,
        Self::Markdown,
        Self::Text,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ics,
    ];

    /// Declares each format: the file name extension, and the key of the text that says what it is
    /// good for.
    fn declared(self) -> (&'static str, &'static str) {
        match self {
            Self::Docx => ("docx", "export-docx"),
            Self::Pdf => ("pdf", "export-pdf"),
            Self::Html => ("html", "export-html"),
            Self::Markdown => ("md", "export-md"),
            Self::Text => ("txt", "export-txt"),
            Self::Xlsx => ("xlsx", "export-xlsx"),
            Self::Csv => ("csv", "export-csv"),
            Self::Json => ("json", "export-json"),
            Self::Ics => ("ics", "export-ics"),
        }
    }

    /// Returns the file name extension, which is also the format's name on the command line.
    pub fn extension(self) -> &'static str {
        self.declared().0
    }

    /// Returns the key of the text that says what the format is good for.
    pub fn text_key(self) -> &'static str {
        self.declared().1
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.extension())
    }
}

/// How much of who said what leaves the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Voices {
    /// Names and groups, as recorded.
    #[default]
    Names,
    /// Groups alone; those who lead and those who promised keep their names.
    Groups,
    /// Nobody: no name stands anywhere, also of those who lead or promised.
    None,
}

impl Voices {
    /// All choices, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Names, Self::Groups, Self::None];

    /// Returns its name on the command line and in files for other programs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Groups => "groups",
            Self::None => "none",
        }
    }

    /// Returns the choice after this one, going round.
    pub fn next(self) -> Self {
        match self {
            Self::Names => Self::Groups,
            Self::Groups => Self::None,
            Self::None => Self::Names,
        }
    }
}
