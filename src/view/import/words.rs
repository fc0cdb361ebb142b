//! The words for what can be set on the page of an import.

use crate::app::{ImportItem, ImportPage, ImportValue};
use crate::i18n::Lang;
use crate::import::{Role, role_name};
use crate::t;

/// Says what an item is and what it is set to: `hidden rows: left out`.
pub(super) fn setting(page: &ImportPage, item: ImportItem, lang: Lang) -> String {
    let value = value(item, &page.value(item), lang);
    match item {
        ImportItem::Target => t!(lang, "import-screen-target", value = value),
        ImportItem::Sheet => t!(lang, "import-screen-sheet", value = value),
        ImportItem::Encoding => t!(lang, "import-screen-encoding", value = value),
        ImportItem::Paragraphs => t!(lang, "import-screen-paragraphs", value = value),
        ImportItem::Splits => t!(lang, "import-screen-splits", value = value),
        ImportItem::Hidden => t!(lang, "import-screen-hidden", value = value),
        ImportItem::Rejected => t!(lang, "import-screen-rejected", value = value),
        ImportItem::Duplicates => t!(lang, "import-screen-duplicates", value = value),
        ImportItem::Column(place) => {
            let column = page.shown.reading.columns.get(place);
            let name = column.map_or("", |column| column.name.as_str());
            let filled = column.map_or(0, |column| column.filled);
            t!(lang, "import-screen-column", name = name, value = value, n = filled)
        }
    }
}

fn value(item: ImportItem, value: &ImportValue, lang: Lang) -> String {
    match value {
        ImportValue::Target(Some(sheet)) => lang.sheet(*sheet),
        ImportValue::Target(None) => t!(lang, "import-screen-by-file"),
        ImportValue::Sheet(name) => name.clone(),
        ImportValue::Encoding(encoding) => encoding.name().to_owned(),
        ImportValue::Role(role) => self::role(*role, lang),
        ImportValue::Switch(on) => switch(item, *on, lang),
    }
}

fn switch(item: ImportItem, on: bool, lang: Lang) -> String {
    match (item, on) {
        (ImportItem::Paragraphs, false) => t!(lang, "import-screen-by-lines"),
        (ImportItem::Paragraphs, true) => t!(lang, "import-screen-by-blank-lines"),
        (ImportItem::Splits, false) => t!(lang, "import-screen-whole"),
        (ImportItem::Splits, true) => t!(lang, "import-screen-parted"),
        (ImportItem::Duplicates, true) => t!(lang, "import-screen-once-more"),
        (_, false) => t!(lang, "import-screen-left-out"),
        (_, true) => t!(lang, "import-screen-taken"),
    }
}

/// Says what a column is taken as.
pub(super) fn role(role: Option<Role>, lang: Lang) -> String {
    role.map_or_else(|| t!(lang, "import-screen-left-out"), |role| role_name(lang, role))
}
