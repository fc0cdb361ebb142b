//! What a person decides when a report is written: its format, and whose names leave the room.

use std::fmt;

/// A format a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// A Word document, to edit.
    Docx,
    /// A final document, to print and keep.
    Pdf,
    /// Page one alone, for the wall.
    Poster,
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
    pub const ALL: [Self; 10] = [
        Self::Docx,
        Self::Pdf,
        Self::Poster,
        Self::Html,
        Self::Markdown,
        Self::Text,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ics,
    ];

    /// Returns the format's name on the command line and in the keys of texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Poster => "poster",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
        }
    }

    /// Returns the file name extension.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Poster => Self::Pdf.id(),
            _ => self.id(),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

/// How much of who said what leaves the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Voices {
    /// Names and groups, as recorded.
    #[default]
    Names,
    /// Groups alone of voices; those who lead and those who promised keep their names.
    Groups,
    /// Nobody: no person stands anywhere but in an answer's own words; offices and groups stay.
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

/// What stands between the cells of a table that is written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Separator {
    /// A comma.
    Comma,
    /// A semicolon, which Excel expects wherever a comma stands in numbers.
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// All separators, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// Returns its name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    /// Returns the character itself.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "\t",
        }
    }
}

/// As what a calendar has the promises.
///
/// Google Calendar and Outlook leave tasks out without a word, so events are the usual choice: whoever reads
/// the file sees the day. Thunderbird, Apple's Calendar and Reminders, and Nextcloud read both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CalendarEntries {
    /// As events of a day.
    #[default]
    Events,
    /// As tasks, which can be ticked off.
    Tasks,
    /// As both.
    Both,
}

impl CalendarEntries {
    /// All choices, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Events, Self::Tasks, Self::Both];

    /// Returns its name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Tasks => "tasks",
            Self::Both => "both",
        }
    }
}

/// What is chosen of single formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FormatOptions {
    /// What parts the cells of CSV; none means what is usual in the language of the report.
    pub separator: Option<Separator>,
    /// As what a calendar has the promises.
    pub dates: CalendarEntries,
}
