//! What can be wrong with a file as a whole.

use serde::{Deserialize, Serialize};

/// What looks like a workbook from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoWorkbook {
    /// A document of Word or LibreOffice Writer.
    Document,
    /// Slides of PowerPoint or LibreOffice Impress.
    Slides,
    /// A file of Numbers, Pages or Keynote.
    Apple,
    /// An archive of other files.
    Archive,
}

/// Why nothing of a file can be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ImportError {
    /// The file is larger than [`LIMIT`](super::LIMIT).
    #[error("the file is larger than {mebibytes} MiB")]
    TooLarge {
        /// How large it may be.
        mebibytes: usize,
    },
    /// It has more rows, or more text in them, than a session can hold.
    #[error("there is more in it than a session can hold")]
    TooMuch,
    /// It is a workbook that unpacks to much more than what is read of it.
    #[error("the workbook unpacks to more than {mebibytes} MiB")]
    Unpacks {
        /// How much it may unpack to.
        mebibytes: usize,
    },
    /// Reading it takes more memory than it may, or breaks the reader.
    #[error("the workbook is damaged, or takes more than {mebibytes} MiB of memory to read")]
    TakesMemory {
        /// How much it may take.
        mebibytes: usize,
    },
    /// Reading it takes longer than it may.
    #[error("the workbook takes too long to read")]
    TakesLong,
    /// There is nothing in it.
    #[error("there is nothing in it")]
    Nothing,
    /// It is no text, and no table that is known either.
    #[error("it is not a text")]
    NotText,
    /// It is a file of another sort, which holds no answers that could be told apart.
    #[error("it is a file of another sort: {0:?}")]
    Foreign(Foreign),
    /// A quotation mark that opens a field is never closed.
    #[error("the quotation mark on line {line} is never closed")]
    UnclosedQuote {
        /// The line the row begins on, from 1.
        line: usize,
    },
    /// A quotation mark stands inside a cell, so that nobody can tell where the cell ends.
    #[error("a quotation mark stands inside a cell on line {line}")]
    QuoteInside {
        /// The line the row begins on, from 1.
        line: usize,
    },
    /// A row says something beyond the last heading.
    #[error("line {line} has {cells} cells, the headings {headings}")]
    Ragged {
        /// The line the row begins on, from 1.
        line: usize,
        /// How many cells it has.
        cells: usize,
        /// How many there should be.
        headings: usize,
    },
    /// It is no workbook, or one that cannot be read.
    #[error("the workbook cannot be read: {reason}")]
    BadWorkbook {
        /// What the reader of workbooks says.
        reason: String,
    },
    /// It is encrypted, so that only a password opens it.
    #[error("it is locked with a password")]
    Locked,
    /// It is no workbook, but something else that looks like one from outside.
    #[error("it is no workbook: {0:?}")]
    NoWorkbook(NoWorkbook),
    /// All that it holds is hidden.
    #[error("everything in it is hidden")]
    OnlyHidden {
        /// The names of its hidden sheets.
        there: Vec<String>,
    },
    /// The workbook has no sheet of that name.
    #[error("there is no sheet “{wanted}”")]
    NoSheet {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        there: Vec<String>,
    },
    /// No column has that name, number or letter.
    #[error("there is no column “{wanted}”")]
    NoColumn {
        /// The column asked for.
        wanted: String,
        /// The headings there are, or the cells of the first row.
        there: Vec<String>,
    },
    /// No column reads like one of answers.
    #[error("no column holds answers")]
    NoAnswers {
        /// The headings there are, or the letters of the columns.
        there: Vec<String>,
    },
    /// Several columns fit the name.
    #[error("several columns fit “{wanted}”")]
    SeveralColumns {
        /// The column asked for.
        wanted: String,
        /// The headings that fit.
        there: Vec<String>,
    },
    /// It does not say on which sheet its answers stand.
    #[error("it does not say on which sheet its answers stand")]
    NeedsSheet,
    /// It holds several platforms, and none of them is called like the session.
    #[error("it holds several platforms, and none is called “{wanted}”")]
    NoPlatform {
        /// The platform of the session.
        wanted: String,
        /// The platforms there are.
        there: Vec<String>,
    },
    /// It is JSON that is broken off or has something that cannot stand there.
    #[error("the JSON is damaged on line {line}, column {column}")]
    BadJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader of JSON says.
        reason: String,
    },
    /// It is JSON, and not what this program writes.
    #[error("it is JSON, and not this program's own")]
    OtherJson,
    /// It is this program's own JSON in a layout that a later release writes.
    #[error("its layout is number {format}")]
    LaterJson {
        /// The number of the layout.
        format: u64,
    },
    /// A column taken for groups names too many to be stakeholder groups.
    #[error("the column of groups names {count} groups")]
    TooManyGroups {
        /// How many it would add.
        count: usize,
    },
}

/// A sort of file that is not read, known by what it begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Foreign {
    /// A PDF.
    Pdf,
    /// A text as RTF.
    Rtf,
    /// A picture.
    Picture,
    /// A sound or a film.
    Recording,
    /// An archive of other files.
    Archive,
    /// A calendar.
    Calendar,
    /// A page saved in one file together with its pictures.
    WebArchive,
    /// XML of some program.
    Xml,
    /// JSON of some program.
    Json,
}
