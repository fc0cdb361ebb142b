//! Keys: which command a key means in a mode, and which key is shown for a command.

use super::commands::{Command, KEYS};
use super::key::Chord;
use super::modes::{Mode, Paging};

/// Where a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// In one mode only; it comes before the wider ones.
    At(Mode),
    /// Wherever rows are gone through page by page.
    InRows,
    /// Wherever a session is open and nothing lies over it.
    InSession,
    /// In every mode.
    Everywhere,
}

impl Scope {
    /// Returns the scopes whose keys work in a mode, the narrowest first.
    fn of(mode: Mode) -> impl Iterator<Item = Self> {
        let definition = mode.definition();
        let rows = (definition.paging != Paging::None).then_some(Self::InRows);
        let session = definition.is_in_session.then_some(Self::InSession);
        [Some(Self::At(mode)), rows, session, Some(Self::Everywhere)].into_iter().flatten()
    }
}

/// The keys in force: those of the commands and of the modes, with what the config changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<(Scope, Chord, Command)>,
}

/// A key of the config that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadKey {
    /// No command has this name.
    NoCommand(String),
    /// The text names no key.
    NoKey(String),
    /// The key would type text.
    TypesText(String),
    /// The key already does something else.
    Taken(String, Command),
}

impl Default for Keymap {
    fn default() -> Self {
        let mut bindings = KEYS.to_vec();
        for mode in Mode::ALL {
            let keys = mode.definition().keys.iter();
            bindings.extend(keys.map(|(chord, command)| (Scope::At(*mode), *chord, *command)));
        }
        Self { bindings }
    }
}

impl Keymap {
    /// Finds what a key does in a mode; none when it is text or nothing.
    pub fn resolve(&self, mode: Mode, chord: Chord) -> Option<Command> {
        // A letter or a digit is always text, so nothing is looked up for it.
        if chord.typed().is_some_and(char::is_alphanumeric) {
            return None;
        }
        let chord = chord.folded();
        let find = |scope: Scope| {
            let binding = |(at, key, _): &&(Scope, Chord, Command)| *at == scope && *key == chord;
            self.bindings.iter().find(binding).map(|(_, _, command)| *command)
        };
        Scope::of(mode).find_map(find)
    }

    /// Returns the key to show for a command in a mode.
    pub fn key_for(&self, mode: Mode, command: Command) -> Option<Chord> {
        self.keys_for(mode, command).next()
    }

    /// Returns all keys of a command in a mode, that to show first before the others.
    pub fn keys_for(&self, mode: Mode, command: Command) -> impl Iterator<Item = Chord> {
        let works = move |scope: Scope| Scope::of(mode).any(|known| known == scope);
        let bindings = self.bindings.iter();
        let own = bindings.filter(move |(scope, _, known)| *known == command && works(*scope));
        own.map(|(_, chord, _)| *chord)
    }

    /// Returns the key to show for a command wherever it works, for the palette.
    pub fn any_key_for(&self, command: Command) -> Option<Chord> {
        self.bindings.iter().find(|(_, _, c)| *c == command).map(|(_, chord, _)| *chord)
    }

    /// Lists the keys that work in a mode with what they do, one key a command.
    pub fn keys_at(&self, mode: Mode) -> Vec<(Chord, Command)> {
        let mut keys: Vec<(Chord, Command)> = Vec::new();
        for scope in Scope::of(mode) {
            for (at, chord, command) in &self.bindings {
                if *at == scope && !keys.iter().any(|(_, known)| known == command) {
                    keys.push((*chord, *command));
                }
            }
        }
        keys
    }

    /// Gives a command another key in place of its own.
    ///
    /// # Errors
    ///
    /// Refuses a name that is no command, a text that is no key, a key that types text, and a key
    /// that does something else already.
    pub fn rebind(&mut self, command: &str, key: &str) -> Result<(), BadKey> {
        let known = Command::ALL.iter().find(|known| known.id() == command).copied();
        let command = known.ok_or_else(|| BadKey::NoCommand(command.to_owned()))?;
        let chord: Chord = key.parse().map_err(BadKey::NoKey)?;
        if chord.typed().is_some() {
            return Err(BadKey::TypesText(key.to_owned()));
        }
        let taken =
            self.bindings.iter().find(|(_, known, other)| *known == chord && *other != command);
        if let Some((_, _, other)) = taken {
            return Err(BadKey::Taken(key.to_owned(), *other));
        }
        let mut scopes: Vec<Scope> = Vec::new();
        self.bindings.retain(|(scope, _, known)| {
            if *known == command && !scopes.contains(scope) {
                scopes.push(*scope);
            }
            *known != command
        });
        if scopes.is_empty() {
            scopes.push(Scope::InSession);
        }
        self.bindings.extend(scopes.into_iter().map(|scope| (scope, chord, command)));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_is_bound_twice_in_one_scope_and_no_letter_or_digit_is() {
        let bindings = Keymap::default().bindings;
        for (index, (scope, chord, command)) in bindings.iter().enumerate() {
            let mut later = bindings.iter().skip(index + 1);
            let twin = later.find(|(other, key, _)| other == scope && key == chord);
            assert!(twin.is_none(), "{chord} at {scope:?}: {command:?} and {twin:?}");
            let letter = chord.typed().is_some_and(char::is_alphanumeric);
            assert!(!letter, "{chord} at {scope:?} does {command:?}");
        }
    }
}
