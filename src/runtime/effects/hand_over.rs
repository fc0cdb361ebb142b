//! Handing a session over from the screen: the file that is offered, and writing it.

use std::path::{Path, PathBuf};

use crate::app::{HandOver, Model, Msg};
use crate::domain::Session;
use crate::error::{Sentence, handed_over};
use crate::storage::paths::{offered_file, shown};
use crate::storage::{self, HandOverError, HandedOver};

use super::{Places, World};

impl World {
    /// Offers a file of the platform's name that is not there yet.
    pub(super) fn offer_hand_over(&self, session: PathBuf, platform: String) {
        self.do_later(move |world| {
            let offered = shown(&offered_file(&world.places.outside, &platform));
            world.say(Msg::HandOver(HandOver { session, platform, offered }));
        });
    }

    /// Writes a session to a file; a name alone is one in the folder that was offered.
    pub(super) fn write_for_another(&self, session: PathBuf, to: PathBuf, model: &Model) {
        let lang = model.lang;
        // What is open here may be ahead of the disk.
        let open = model.workspace.as_ref().filter(|open| open.path == session);
        let open = open.map(|open| open.session.clone());
        self.do_later(move |world| {
            let done = written(&world.places, &session, &to, open);
            world.say(match done {
                Ok((session, done)) => Msg::HandedOver(handed_over(&session, &done, lang)),
                Err(error) => Msg::Failed(error.sentence(lang)),
            });
        });
    }
}

fn written(
    places: &Places,
    source: &Path,
    to: &Path,
    open: Option<Session>,
) -> Result<(Session, HandedOver), HandOverError> {
    let read = || storage::look_at(source).map_err(HandOverError::from);
    let session = open.map_or_else(read, Ok)?;
    let to = places.outside.join(to);
    let done = storage::hand_over(&session, source, &places.sessions, &to, false)?;
    Ok((session, done))
}
