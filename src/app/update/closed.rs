//! Closed: the report, and going back to reopen the session.

use crate::app::key::ENTER;
use crate::app::{Command, Definition, Typing};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[(ENTER, Command::Export)],
    footer: &[
        (Command::Export, "hint-export"),
        (Command::PreviousStage, "hint-reopen"),
        (Command::Library, "hint-library"),
    ],
    help: ["help-closed-title", "help-closed"],
    typing: Typing::Seldom,
    ..Definition::PAGE
};
