//! Voices as they are named and shown on the command line.

use crate::domain::{Group, GroupKey, Session, Voice};
use crate::i18n::Lang;
use crate::text;

/// Reads a voice: `Ivanova`, `activists`, or `Ivanova, activists`.
///
/// # Errors
///
/// Gives back the group that the session does not have.
pub(super) fn read(session: &Session, written: &str) -> Result<Voice, String> {
    let written = text::clean_line(written);
    let written = written.trim();
    if let Some(key) = group(session, written) {
        return Ok(Voice::group(key));
    }
    match written.rsplit_once(',') {
        None => Ok(Voice::person(written, None)),
        Some((person, named)) => match group(session, named) {
            Some(key) if person.trim().is_empty() => Ok(Voice::group(key)),
            Some(key) => Ok(Voice::person(person.trim(), Some(key))),
            None => Err(named.trim().to_owned()),
        },
    }
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

fn group(session: &Session, named: &str) -> Option<GroupKey> {
    find(&session.groups, named)
}

/// Finds a group by its key or by its name in any language.
pub(super) fn find<'a>(
    groups: impl IntoIterator<Item = &'a Group>,
    named: &str,
) -> Option<GroupKey> {
    let wanted = text::fold(named.trim());
    let is_called = |group: &&'a Group| {
        let known = Lang::ALL
            .map(|lang| [lang.known_group(&group.key), lang.known_group_in_full(&group.key)]);
        let mut names = known.into_iter().flatten().flatten().collect::<Vec<_>>();
        names.extend([group.key.clone(), group.name.clone()]);
        names.iter().any(|name| text::fold(name) == wanted)
    };
    if wanted.is_empty() {
        return None;
    }
    groups.into_iter().find(is_called).map(|group| group.key.clone())
}
