//! The palette: every command by name, found in any language.

use crate::app::{Command, Definition, Model, OverlayKind, Typing};
use crate::i18n::Lang;
use crate::text::fold;

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    hint: Some("palette-type"),
    typing: Typing::Line,
    redraw: Redraw::All,
    command: |it, command| match command {
        Command::Choose => it.take_command(),
        _ => {
            let rows = palette_commands(it.model, it.overlay_text()).len();
            it.step_overlay(command, rows)
        }
    },
    typed: |it| it.search_anew(),
    ..Definition::OVERLAY
};

/// Lists the commands that can be done now and whose name, in any language, has every word
/// typed; those whose name begins so come first.
pub fn palette_commands(model: &Model, typed: &str) -> Vec<Command> {
    let typed = fold(typed);
    let wanted: Vec<&str> = typed.split_whitespace().collect();
    let mut found: Vec<(bool, Command)> = Vec::new();
    for command in Command::ALL.iter().copied() {
        if !command.applies(model) {
            continue;
        }
        let names = Lang::ALL.map(|lang| fold(&lang.text(command.name_key())));
        let named = |name: &String| wanted.iter().all(|word| name.contains(word));
        if names.iter().any(named) {
            let begins = names.iter().any(|name| name.starts_with(&typed));
            found.push((!begins, command));
        }
    }
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, command)| command).collect()
}

impl Update<'_> {
    /// Shows the palette, or ends it.
    pub(in crate::app) fn show_palette(&mut self) {
        self.toggle(OverlayKind::Palette);
    }

    fn take_command(&mut self) -> bool {
        let Some(overlay) = self.take_overlay() else { return false };
        let found = palette_commands(self.model, overlay.line.text());
        if let Some(command) = found.get(overlay.selected) {
            self.perform_command(*command);
        }
        true
    }
}
