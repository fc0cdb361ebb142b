//! Voices as they are named and shown on the command line.

use crate::domain::{Group, GroupKey, Session, Voice};
use crate::i18n::{Lang, group_named, voice_named};
use crate::text;

/// Reads a voice: `Ivanova`, `activists`, or `Ivanova, activists`.
///
/// # Errors
///
/// Gives back the group that the session does not have.
pub(super) fn read(session: &Session, written: &str) -> Result<Voice, String> {
    voice_named(&session.groups, &text::clean_line(written))
}

/// Gives a person named without a group the name and the group under which the session knows them:
/// "Ivanova" is Anna Ivanova of the activists where nobody else is of that name.
pub(super) fn known(session: &Session, voice: Voice) -> Voice {
    let named = voice.person.as_deref().filter(|_| voice.group.is_none());
    let person = named.and_then(|name| Some((name, session.person_named(name)?)));
    let folded = |name: &str| text::words(name).map(text::fold).collect::<Vec<_>>();
    let is_whole = |(name, person): &(&str, &Voice)| {
        let whole = folded(person.person.as_deref().unwrap_or_default());
        folded(name).iter().all(|word| whole.contains(word))
    };
    person.filter(is_whole).map(|(_, person)| person.clone()).unwrap_or(voice)
}

/// Lists the groups of a session as they can be named.
pub(super) fn groups(session: &Session, lang: Lang) -> String {
    names_of(&session.groups, lang)
}

/// Lists groups as they can be named.
pub(super) fn names_of<'a>(groups: impl IntoIterator<Item = &'a Group>, lang: Lang) -> String {
    let names: Vec<String> = groups.into_iter().map(|group| lang.group(group)).collect();
    names.join(", ")
}

/// Finds a group by whatever people call it.
pub(super) fn find<'a>(
    groups: impl IntoIterator<Item = &'a Group>,
    named: &str,
) -> Option<GroupKey> {
    group_named(groups, named).map(|group| group.key.clone())
}
