//! Closed: the report, and going back to reopen the session.

use crate::app::key::{DOWN, ENTER, UP};
use crate::app::{Command, Definition, Typing};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[(ENTER, Command::Export), (UP, Command::Up), (DOWN, Command::Down)],
    footer: &[
        (Command::Export, "hint-export"),
        (Command::PreviousStage, "hint-reopen"),
        (Command::Library, "hint-library"),
    ],
    help: ["help-closed-title", "help-closed"],
    typing: Typing::Seldom,
    ..Definition::PAGE
};
