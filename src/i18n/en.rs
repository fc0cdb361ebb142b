//! The rules of English.

use crate::domain::Sheet;

use super::Language;
use super::bundle::Texts;

pub(super) static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    locales: &["en"],
    tag: "en-GB",
    texts: [
        Texts::new(include_str!("en/words.ftl")),
        Texts::new(include_str!("en/screens.ftl")),
        Texts::new(include_str!("en/commands.ftl")),
        Texts::new(include_str!("en/report.ftl")),
        Texts::new(include_str!("en/messages.ftl")),
    ],
    label_letter: Sheet::letter,
    spreadsheet_formats: ("[$-809]d mmmm yyyy", "yyyy-mm-dd hh:mm"),
};
