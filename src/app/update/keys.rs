//! Keys: every command with its key, and giving it another one.

use crate::app::key::{DELETE, DOWN, ENTER, UP};
use crate::app::{
    Chord, Code, Command, Definition, Effect, Model, OverlayKind, Setting, Typing, describe,
};
use crate::t;

use super::palette::commands_that_fit;
use super::typing::edits_lines;
use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (DELETE, Command::Delete),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Choose, "hint-new-key"),
        (Command::Delete, "hint-usual-key"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-back"),
    ],
    help: ["help-keys-title", "help-keys"],
    hint: Some("keys-type"),
    typing: Typing::Line,
    finds_rows: true,
    redraw: Redraw::All,
    command: |it, command| match command {
        Command::Choose => it.ask_for_key(),
        Command::Delete => it.give_usual_key_back(),
        _ => {
            let rows = key_rows(it.overlay_text()).len();
            it.step_overlay(command, rows)
        }
    },
    typed: |it| it.search_anew(),
    ..Definition::OVERLAY
};

/// Lists the commands that fit what is typed, the best first; every command while nothing is typed.
pub fn key_rows(typed: &str) -> Vec<Command> {
    let all = Command::ALL.iter().copied();
    if typed.trim().is_empty() {
        return all.collect();
    }
    let mut found = commands_that_fit(all, typed);
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, command)| command).collect()
}

/// Tells whether a command has its usual keys.
pub fn is_usual_key(model: &Model, command: Command) -> bool {
    model.keymap.is_usual(command)
}

impl Update<'_> {
    /// Shows every command with its key.
    pub(in crate::app) fn show_keys(&mut self) {
        self.ask(OverlayKind::Keys { asked: None });
    }

    fn chosen_command(&self) -> Option<Command> {
        let overlay = self.model.overlay.as_ref()?;
        key_rows(overlay.line.text()).get(overlay.selected).copied()
    }

    /// Waits for the key that the chosen command is to have.
    fn ask_for_key(&mut self) -> bool {
        let chosen = self.chosen_command();
        if let Some(command) = chosen {
            let lang = self.model.lang;
            self.set_asked(chosen);
            let name = lang.text(command.name_key());
            self.model.say(t!(lang, "keys-press", name = name));
        }
        true
    }

    fn set_asked(&mut self, command: Option<Command>) {
        let kind = self.model.overlay.as_mut().map(|overlay| &mut overlay.kind);
        if let Some(OverlayKind::Keys { asked }) = kind {
            *asked = command;
        }
    }

    /// Takes a key as the new one of the command that waits for it; Esc leaves that as it is. Tells
    /// whether one was waited for.
    pub(super) fn takes_new_key(&mut self, chord: Chord) -> bool {
        let kind = self.model.overlay.as_ref().map(|overlay| &overlay.kind);
        let Some(OverlayKind::Keys { asked: Some(command) }) = kind else { return false };
        let (command, lang, chord) = (*command, self.model.lang, chord.folded());
        if chord == Chord::plain(Code::Esc) {
            self.set_asked(None);
            return true;
        }
        let key = chord.shown(lang);
        let is_for_commands = matches!(chord.code, Code::F(_)) || chord.ctrl || chord.alt;
        // What the config cannot name would be lost with the next start.
        if !is_for_commands || key.parse() != Ok(chord) {
            self.model.warn(t!(lang, "keys-refused", key = key));
        } else if edits_lines(chord) {
            self.model.warn(t!(lang, "keys-edits", key = key));
        } else if let Err(bad) = self.model.keymap.rebind(command, chord) {
            self.model.warn(describe::bad_key(&bad, lang));
        } else {
            self.set_asked(None);
            let name = lang.text(command.name_key());
            self.model.say(t!(lang, "keys-changed", name = name, key = key));
            self.effects.push(Effect::Remember(Setting::Key { command, key: Some(chord) }));
        }
        true
    }

    /// Gives the chosen command its usual key back.
    fn give_usual_key_back(&mut self) -> bool {
        let Some(command) = self.chosen_command() else { return true };
        let lang = self.model.lang;
        if let Err(bad) = self.model.keymap.restore(command) {
            self.model.warn(describe::bad_key(&bad, lang));
            return true;
        }
        let name = lang.text(command.name_key());
        self.model.say(t!(lang, "keys-restored", name = name));
        self.effects.push(Effect::Remember(Setting::Key { command, key: None }));
        true
    }
}
