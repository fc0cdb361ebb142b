//! `citylab hand-over`: a whole session as one file for somebody else.

use super::arguments::HandOver;
use super::outcome::{Failure, complain, say};
use super::sessions::Sessions;
use crate::error::{Sentence, handed_over};
use crate::storage::{self, HandOverError};

/// Writes the file and says where it is; exit code 0 means that the disk has it and it was read back.
pub(super) fn run(sessions: &Sessions, asked: &HandOver) -> Result<(), Failure> {
    let sessions = &sessions.within(asked.within.lab())?;
    let lang = sessions.lang;
    let failed = |error: HandOverError| Failure::Failed(error.sentence(lang));
    let source = sessions.find(&asked.name)?;
    let session = storage::look_at(&source).map_err(|error| failed(error.into()))?;
    if let Some(left) = storage::left_behind(&source) {
        complain(&left.sentence(lang));
    }
    let done = storage::hand_over(&session, &source, &sessions.folder, &asked.file, asked.force);
    // The file is there, so a failure to print is no failure of the command.
    let _ = say(&handed_over(&session, &done.map_err(failed)?, lang));
    Ok(())
}
