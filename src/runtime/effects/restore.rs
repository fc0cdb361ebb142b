//! The earlier states of a session, as the screen shows them, and restoring one.

use std::path::Path;

use crate::app::{EarlierState, EarlierStates, Msg};
use crate::domain::Moment;
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::paths::shown;
use crate::storage::{self, RestoreError};
use crate::t;

/// Reads the earlier states of a session; those that cannot be read are left out.
pub(super) fn states(path: &Path, lang: Lang) -> Msg {
    let present = storage::look_at(path).ok();
    let name = present.as_ref().map(|session| session.platform.clone());
    let states = storage::earlier_states(path).into_iter().filter_map(|state| {
        let (number, replaced) = (state.backup.number, state.backup.date());
        Some(EarlierState::new(number, replaced, present.as_ref(), &state.session.ok()?))
    });
    let states: Vec<EarlierState> = states.collect();
    if states.is_empty() {
        return Msg::Told(t!(lang, "cli-restore-none", file = shown(path)));
    }
    let platform = name.unwrap_or_else(|| shown(path));
    Msg::EarlierStates(Box::new(EarlierStates { path: path.to_owned(), platform, states }))
}

/// Puts an earlier state in place and returns what to tell.
///
/// # Errors
///
/// Returns why nothing was restored, as a sentence.
pub(super) fn restore(path: &Path, number: u64, now: Moment, lang: Lang) -> Result<String, String> {
    let states = storage::earlier_states(path).into_iter();
    let state = states.into_iter().find(|state| state.backup.number == number);
    let Some(state) = state else { return Err(t!(lang, "cli-restore-none", file = shown(path))) };
    let session = state.session.map_err(|error| error.sentence(lang))?;
    let notes = storage::restore(path, &session, now).map_err(|error| match error {
        RestoreError::ReadOnly(why) => why.sentence(lang),
        RestoreError::Disk(error) => error.sentence(lang),
    })?;
    let done = t!(lang, "notice-restored", date = state.backup.date());
    let notes = notes.iter().map(|note| note.sentence(lang));
    Ok(std::iter::once(done).chain(notes).collect::<Vec<_>>().join(" "))
}
