//! A change to a session that nobody has open: it is on the disk, or nothing is.

use std::path::Path;

use super::outcome::{Failure, complain};
use super::sessions::{Sessions, shown};
use crate::domain::{Edit, Moment, Session};
use crate::error::{Sentence, copies_to_tell};
use crate::i18n::Lang;
use crate::storage::{self, CloseError, OpenMode, Opened, Saver, library};
use crate::t;

/// Says why a file was left as it was.
pub(super) fn nothing_changed(lang: Lang, file: &str, why: &impl Sentence) -> Failure {
    let why = why.sentence(lang);
    Failure::Failed(t!(lang, "import-nothing-changed", file = file, why = why))
}

/// A session open for writing.
pub(super) struct Writable {
    pub(super) session: Session,
    file: String,
    saver: Saver,
}

impl Writable {
    /// Reads a session that is to be changed, and changes nothing yet: opening one may write beside it, so
    /// what is refused is refused before.
    pub(super) fn look(sessions: &Sessions, path: &Path) -> Result<Session, Failure> {
        let lang = sessions.lang;
        let session = storage::look_at(path);
        let mut session = session.map_err(|error| Failure::Failed(error.sentence(lang)))?;
        let writable = storage::check_writable(path, &mut session);
        writable.map_err(|why| nothing_changed(lang, &shown(path), &why))?;
        Ok(session)
    }

    /// Opens the session in a file.
    pub(super) fn open(sessions: &Sessions, path: &Path) -> Result<Self, Failure> {
        Self::look(sessions, path)?;
        let opened = storage::open(path, Moment::now(), |_| {})
            .map_err(|error| Failure::Failed(error.sentence(sessions.lang)))?;
        Self::of(sessions, opened)
    }

    /// Takes over a session that was opened, if it can be changed.
    pub(super) fn of(sessions: &Sessions, opened: Opened) -> Result<Self, Failure> {
        let lang = sessions.lang;
        let Opened { path, session, mode, notes } = opened;
        for note in &notes {
            complain(&note.sentence(lang));
        }
        let copies = copies_to_tell(&path, &library::copies_beside(&path), lang);
        copies.iter().for_each(|it| complain(it));
        let file = shown(&path);
        match mode {
            OpenMode::Writing(saver) => Ok(Self { session, file, saver }),
            OpenMode::ReadOnly(why) => Err(nothing_changed(lang, &file, &why)),
        }
    }

    /// Performs an edit, closes the session, and returns it as the disk has it.
    pub(super) fn save(self, sessions: &Sessions, edit: Edit) -> Result<Session, Failure> {
        let lang = sessions.lang;
        let Self { mut session, file, saver } = self;
        let step = session.perform(edit);
        let step = step.map_err(|refusal| nothing_changed(lang, &file, &refusal))?;
        saver.save(step);
        saver.close().map_err(|error| Failure::Failed(error.sentence(lang)))?;
        Ok(session)
    }

    /// Performs an edit, closes the session and returns the name of its platform; of a large edit there is never
    /// a second copy in memory.
    pub(super) fn save_at_once(self, sessions: &Sessions, edit: Edit) -> Result<String, Failure> {
        let lang = sessions.lang;
        let Self { session, file, saver } = self;
        let platform = session.platform.clone();
        drop(session);
        match saver.close_with(edit) {
            Ok(()) => Ok(platform),
            Err(CloseError::Refused(refusal)) => Err(nothing_changed(lang, &file, &refusal)),
            Err(CloseError::Save(error)) => Err(Failure::Failed(error.sentence(lang))),
        }
    }
}
