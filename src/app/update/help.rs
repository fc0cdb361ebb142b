//! Help: what the mode below is for, and its keys.

use crate::app::key::{DOWN, ENTER, PAGE_DOWN, PAGE_UP, UP};
use crate::app::{Command, Definition, OverlayKind};

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Back),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (PAGE_UP, Command::Up),
        (PAGE_DOWN, Command::Down),
    ],
    footer: &[(Command::Up, "hint-scroll"), (Command::Back, "hint-back")],
    command: |it, command| {
        let keys = it.model.keymap.keys_at(it.model.mode_helped()).len();
        it.step_overlay(command, keys + 1)
    },
    click: |_, _| {},
    ..Definition::OVERLAY
};

impl Update<'_> {
    /// Shows the help, or ends it.
    pub(in crate::app) fn show_help(&mut self) {
        self.toggle(OverlayKind::Help);
    }
}
