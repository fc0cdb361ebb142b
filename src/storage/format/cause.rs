//! Causes: what is wrong in the text of a file, in terms of what its writer meant.

/// Why a text cannot be read as RON, or has not the shape of a session or a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// There is nothing in the file but blanks and comments.
    Empty,
    /// From here on the file has nothing but zero bytes.
    Zeros,
    /// The file is another kind of file, or in another encoding than UTF-8.
    Encoding(Encoding),
    /// Some bytes here are no text.
    NoText,
    /// It begins as no session and no plan does.
    Stranger,
    /// It ends before everything is closed.
    CutOff {
        /// The last field that is there whole.
        after: Option<String>,
    },
    /// After its end something more follows.
    GoesOn,
    /// A text has no closing quote.
    UnclosedText,
    /// A text has a closing quote and no opening one.
    UnopenedText,
    /// A quote within a text has no backslash before it.
    InnerQuote,
    /// A text stands in quotes of print, not in `"`.
    PrintQuotes,
    /// A comment has no end.
    UnclosedComment,
    /// A bracket is opened and not closed.
    Unclosed {
        /// The closing bracket that is missing.
        bracket: char,
        /// The line where it is opened, from 1.
        line: usize,
    },
    /// This opening bracket is missing.
    Unopened(char),
    /// This bracket closes nothing.
    Superfluous(char),
    /// A comma is missing between two values.
    MissingComma,
    /// There is one comma more than there should be.
    ExtraComma,
    /// A field has no colon after its name.
    MissingColon {
        /// The field.
        field: String,
    },
    /// A field has no value.
    NoValue {
        /// The field.
        field: String,
    },
    /// There is no such field.
    UnknownField {
        /// Its name.
        found: String,
        /// The field that is meant most likely.
        nearest: Option<&'static str>,
        /// All fields there are.
        known: &'static [&'static str],
        /// The field that holds those fields; none at the top.
        within: Option<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: &'static str,
        /// The field that holds what lacks it; none at the top.
        within: Option<String>,
    },
    /// A field stands there twice.
    FieldTwice {
        /// Its name.
        field: &'static str,
    },
    /// A field that takes one of a few words has another.
    UnknownValue {
        /// What it has.
        found: String,
        /// The word that is meant most likely.
        nearest: Option<&'static str>,
        /// All words it can have.
        known: &'static [&'static str],
    },
    /// This is no label of an answer, such as `T(7)`.
    NoLabel(String),
    /// This is no day such as `2026-11-26`.
    NoDay(String),
    /// This is no moment such as `2026-11-26T10:14:03+07:00`.
    NoMoment(String),
    /// This is no id of a session.
    NoId(String),
    /// A value is of another kind than its field takes.
    WrongKind {
        /// The field; empty where there is none.
        field: String,
        /// What it takes.
        expected: Kind,
        /// What stands there.
        found: Kind,
    },
    /// A backslash stands before something it cannot stand before.
    Escape,
    /// A number is larger or smaller than its field can hold.
    Bounds,
    /// Values are nested too deep.
    TooDeep,
    /// This cannot stand here.
    Unexpected(String),
}

/// What a file is written in, if not in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16, of either order, with a byte-order mark or without.
    Utf16,
    /// The Windows code page for Cyrillic.
    Windows1251,
    /// The DOS code page for Cyrillic.
    Cp866,
    /// The Unix encoding for Russian.
    Koi8R,
    /// A packed file, such as those of Word and Excel.
    Packed,
}

impl Encoding {
    /// Returns the name that editors have for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "UTF-16",
            Self::Windows1251 => "Windows-1251",
            Self::Cp866 => "CP866",
            Self::Koi8R => "KOI8-R",
            Self::Packed => "ZIP",
        }
    }
}

/// A kind of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text in quotes.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A word without quotes.
    Word,
    /// A list in `[ ]`.
    List,
    /// Pairs in `{ }`.
    Pairs,
    /// Fields in `( )`.
    Fields,
}
