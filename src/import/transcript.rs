//! Transcripts: what was said in a meeting, with who said it, as its program or its scribe wrote it down.

mod captions;
mod chat;
mod irc;
mod minutes;
mod names;
mod stamp;
mod turns;

use super::fault::ImportError;
use super::lines::Line;
use super::table::Table;

/// How a meeting was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The captions of a recording.
    Captions,
    /// The log of a chat of IRC.
    Log,
    /// Another chat, or a transcript with names.
    Chat(chat::Form),
    /// The minutes of a scribe.
    Minutes,
}

impl Form {
    /// Tells whether no table of a program is written so.
    pub(super) fn is_sure(self) -> bool {
        matches!(self, Self::Captions | Self::Log | Self::Chat(chat::Form::Addressed))
    }
}

/// Tells how a meeting was written down; none where lines are nothing of the kind.
pub(super) fn form(lines: &[Line]) -> Option<Form> {
    if captions::are_captions(lines) {
        Some(Form::Captions)
    } else if irc::is_log(lines) {
        Some(Form::Log)
    } else if minutes::are_minutes(lines) {
        Some(Form::Minutes)
    } else {
        chat::form(lines).map(Form::Chat)
    }
}

/// Reads what was said in a meeting that was written down so.
pub(super) fn read(lines: &[Line], form: Form) -> Result<Table, ImportError> {
    match form {
        Form::Captions => captions::read(lines),
        Form::Log => irc::read(lines),
        Form::Chat(form) => chat::read(lines, form),
        Form::Minutes => minutes::read(lines),
    }
}
