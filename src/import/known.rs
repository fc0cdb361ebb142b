//! Voices as they are written in one cell or argument, and those that a session knows.

use super::reading::Reading;
use crate::domain::{GroupKey, Session, Voice};
use crate::i18n::group_named;
use crate::text;

/// Reads a voice: `Ivanova`, `activists`, or `Ivanova, activists`.
///
/// # Errors
///
/// Gives back the group that the session does not have.
pub fn voice_named(session: &Session, written: &str) -> Result<Voice, String> {
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

fn group(session: &Session, named: &str) -> Option<GroupKey> {
    group_named(&session.groups, named).map(|group| group.key.clone())
}

/// Gives the groups of a session their keys, under whatever name and in whatever column they stand.
pub fn with_known_groups(mut reading: Reading, session: &Session) -> Reading {
    for voice in reading.rows.iter_mut().flat_map(|row| &mut row.voices) {
        let is_group = |named: &String| voice_named(session, named).ok()?.group;
        if let Some(key) = voice.group.as_ref().and_then(is_group) {
            voice.group = Some(key);
        } else if voice.group.is_none()
            && let Some(Ok(known)) = voice.person.as_ref().map(|named| voice_named(session, named))
        {
            *voice = known;
        }
    }
    reading
}
