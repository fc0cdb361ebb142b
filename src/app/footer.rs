//! The footer: the words for the keys that matter most now.

use super::commands::Command;
use super::model::Model;
use super::workspace::Access;

/// A word of the footer: the key that works here and the key of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The command.
    pub command: Command,
    /// The key, as people read it.
    pub key: String,
    /// The key of the word in the footer.
    pub text: &'static str,
}

impl Model {
    /// Lists what the footer offers, the most useful first; the last two, the palette and the help,
    /// are offered everywhere. Whoever may only read is not offered what changes the session. While a
    /// report is being written, Esc is offered to stop it wherever it does.
    pub fn hints(&self) -> Vec<Hint> {
        let mode = self.mode();
        let definition = mode.definition();
        let may_change = self.overlay.is_some()
            || self.workspace.as_ref().is_none_or(|it| it.access == Access::Full);
        let esc_stops = self.esc_stops_export();
        let own = definition.footer.iter().filter(|(command, _)| {
            (definition.offers)(self, *command)
                && (may_change || !command.changes_session())
                && !(esc_stops && *command == Command::Back)
        });
        let stop = (Command::Back, "hint-stop-export");
        let elsewhere = (Command::SaveElsewhere, "hint-save-elsewhere");
        let fails = self.overlay.is_none()
            && self.workspace.as_ref().is_some_and(|it| it.saving.failing.is_some());
        let always = [(Command::Palette, "hint-palette"), (Command::Help, "hint-help")];
        let hint = |(command, text): (Command, &'static str)| {
            // A key that would go on with what is typed is shown only where there is no other.
            let works = self.keymap.keys_for(mode, command).find(|key| !self.belongs_to_text(*key));
            let key = works.or_else(|| self.keymap.key_for(mode, command))?.shown(self.lang);
            Some(Hint { command, key, text })
        };
        fails
            .then_some(elsewhere)
            .into_iter()
            .chain(esc_stops.then_some(stop))
            .chain(own.copied())
            .chain(always)
            .filter_map(hint)
            .collect()
    }
}
