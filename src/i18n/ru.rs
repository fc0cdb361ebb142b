//! The rules of Russian.

use crate::domain::Sheet;

use super::Language;
use super::bundle::Texts;

pub(super) static RUSSIAN: Language = Language {
    code: "ru",
    name: "русский",
    locales: &["ru"],
    tag: "ru-RU",
    texts: [
        Texts::new(include_str!("ru/words.ftl")),
        Texts::new(include_str!("ru/screens.ftl")),
        Texts::new(include_str!("ru/commands.ftl")),
        Texts::new(include_str!("ru/report.ftl")),
        Texts::new(include_str!("ru/messages.ftl")),
    ],
    label_letter: |sheet| match sheet {
        Sheet::Troubles => 'П',
        Sheet::Ways => 'С',
        Sheet::Actions => 'Д',
        Sheet::Parked => 'О',
    },
    spreadsheet_formats: ("[$-419]d mmmm yyyy", "dd.mm.yyyy hh:mm"),
};
