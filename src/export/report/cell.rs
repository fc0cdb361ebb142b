//! What stands in the cells of tables, and how it is shown.

use jiff::civil::Date;

use super::bubble::Bubble;
use super::share::Share;
use super::words::Words;
use crate::domain::{Moment, Separator};
use crate::i18n::Lang;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// A text; may have several lines.
    Text(String),
    /// A text, and notes about it in smaller letters below, a line each.
    Noted(String, Vec<String>),
    /// A whole number.
    Number(u64),
    /// A number in hundredths.
    Hundredths(u64),
    /// The votes of a group beside its people, on a field the darker the more they are.
    Share(Share),
    /// Votes with a disc, whose area grows as they do.
    Bubble(Bubble),
    /// A day.
    Date(Date),
    /// A day with its time.
    Moment(Moment),
}

impl Cell {
    /// Makes a cell of a text; an empty text makes an empty cell.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Makes a cell of a text with those of the notes that say something.
    pub fn noted(text: impl Into<String>, notes: impl IntoIterator<Item = String>) -> Self {
        let notes: Vec<String> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        if notes.is_empty() { Self::text(text) } else { Self::Noted(text.into(), notes) }
    }

    /// Makes a cell of what may be known.
    pub fn known(text: Option<String>) -> Self {
        Self::text(text.unwrap_or_default())
    }

    /// Makes a cell of a number that may not have been counted.
    pub fn count(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(u64::from(number)))
    }

    /// Shows the cell as people read it; an empty one is a dash.
    pub fn show(&self, lang: Lang) -> String {
        match self {
            Self::Empty => "–".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Noted(text, notes) => format!("{text}\n{}", notes.join("\n")),
            Self::Number(number) => lang.number(*number),
            Self::Hundredths(number) => hundredths(*number, lang.separator()),
            Self::Share(share) => share.show(lang),
            Self::Bubble(bubble) => lang.number(bubble.votes.into()),
            Self::Date(date) => Words::new(lang).date(*date),
            Self::Moment(at) => {
                format!("{}, {}", Words::new(lang).date(at.date()), at.hour_minute())
            }
        }
    }
}

/// Shows hundredths with the sign that a spreadsheet takes for a decimal one where lists have this separator:
/// a comma where they have semicolons.
pub(in crate::export) fn hundredths(number: u64, separator: Separator) -> String {
    let sign = if separator == Separator::Semicolon { ',' } else { '.' };
    format!("{}{sign}{:02}", number / 100, number % 100)
}
