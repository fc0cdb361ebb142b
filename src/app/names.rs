//! The names of groups and labels in the language of the screen.

use crate::domain::{Group, Label, Session, Voice};
use crate::i18n::Lang;

/// Returns the program's own word for a well-known group.
pub(super) fn group(key: &str, lang: Lang) -> Option<String> {
    let text = match key {
        "business" => lang.text("group-business"),
        "authority" => lang.text("group-authority"),
        "regional" => lang.text("group-regional"),
        "activists" => lang.text("group-activists"),
        "public" => lang.text("group-public"),
        "experts" => lang.text("group-experts"),
        _ => return None,
    };
    Some(text)
}

/// Returns a group's name as people read it on the screen: short.
#[must_use]
pub fn group_name(session: &Session, key: &str, lang: Lang) -> String {
    match session.group(key) {
        Some(known) if !known.name.is_empty() => known.name.clone(),
        Some(_) | None => group(key, lang).unwrap_or_else(|| key.to_owned()),
    }
}

/// Returns the short name of a group that stands apart from any session.
#[must_use]
pub fn group_alone(known: &Group, lang: Lang) -> String {
    if !known.name.is_empty() {
        return known.name.clone();
    }
    group(&known.key, lang).unwrap_or_else(|| known.key.clone())
}

/// Returns a voice as people read it: `activists · Ivanova`.
#[must_use]
pub fn voice_name(session: &Session, voice: &Voice, lang: Lang) -> String {
    let group = voice.group.as_deref().map(|key| group_name(session, key, lang));
    match (group, &voice.person) {
        (Some(group), Some(person)) => format!("{group} · {person}"),
        (Some(group), None) => group,
        (None, Some(person)) => person.clone(),
        (None, None) => String::new(),
    }
}

/// Shows a label with the letters of a language.
#[must_use]
pub fn label_name(label: Label, lang: Lang) -> String {
    match lang {
        Lang::En => label.to_string(),
        Lang::Ru => label.russian(),
    }
}
