//! The names of groups and voices in the language of the screen.

use crate::domain::{Session, Voice};
use crate::i18n::Lang;

/// Returns a group's name as people read it on the screen: short.
pub fn group_name(session: &Session, key: &str, lang: Lang) -> String {
    let known = session.group(key).map(|group| lang.group(group));
    known.or_else(|| lang.known_group(key)).unwrap_or_else(|| key.to_owned())
}

/// Returns a voice as people read it: `activists · Ivanova`.
pub fn voice_name(session: &Session, voice: &Voice, lang: Lang) -> String {
    let group = voice.group.as_deref().map(|key| group_name(session, key, lang));
    match (group, &voice.person) {
        (Some(group), Some(person)) => format!("{group} · {person}"),
        (Some(group), None) => group,
        (None, Some(person)) => person.clone(),
        (None, None) => String::new(),
    }
}
