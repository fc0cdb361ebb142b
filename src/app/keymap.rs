//! Keys: which command a key means in a mode, and which key is shown for a command.

use std::collections::BTreeMap;

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

    /// Tells whether there is a mode in which the keys of both work.
    fn meets(self, other: Self) -> bool {
        let has = |mode: Mode, wanted: Self| Self::of(mode).any(|scope| scope == wanted);
        Mode::ALL.iter().any(|mode| has(*mode, self) && has(*mode, other))
    }
}

/// The keys in force: those of the commands and of the modes, with what the config changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

/// Where a key works, the key, and what it does there.
type Binding = (Scope, Chord, Command);

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
            let binding = |(at, key, _): &&Binding| *at == scope && *key == chord;
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

    /// Lists the keys that work in a mode with what they do, one key a command; what a key of the mode
    /// itself does hides what it does in more modes.
    pub fn keys_at(&self, mode: Mode) -> Vec<(Chord, Command)> {
        let mut keys: Vec<(Chord, Command)> = Vec::new();
        for scope in Scope::of(mode) {
            for (at, chord, command) in &self.bindings {
                let is_listed = |(key, known): &(Chord, Command)| known == command || key == chord;
                if *at == scope && !keys.iter().any(is_listed) {
                    keys.push((*chord, *command));
                }
            }
        }
        keys
    }

    /// Makes the keymap in which commands have the keys that the config names, whatever their order.
    ///
    /// # Errors
    ///
    /// Refuses a name that is no command, a text that is no key, a key that types text, and a key
    /// that does something else already; gives the command's name with it.
    pub fn with(keys: &BTreeMap<String, String>) -> Result<Self, (String, BadKey)> {
        let mut keymap = Self::default();
        let mut wanted = Vec::new();
        for (name, key) in keys {
            let (command, chord) = read(name, key).map_err(|bad| (name.clone(), bad))?;
            wanted.push((name, command, chord, keymap.take_away(command)));
        }
        for (name, command, chord, scopes) in wanted {
            keymap.check(command, chord, &scopes).map_err(|bad| (name.clone(), bad))?;
            keymap.give(command, chord, scopes);
        }
        Ok(keymap)
    }

    /// Gives a command another key in place of its own.
    ///
    /// # Errors
    ///
    /// Refuses a key that types text and a key that does something else already.
    pub fn rebind(&mut self, command: Command, chord: Chord) -> Result<(), BadKey> {
        self.check(command, chord, &self.scopes_of(command))?;
        let scopes = self.take_away(command);
        self.give(command, chord, scopes);
        Ok(())
    }

    /// Gives a command its usual keys back.
    ///
    /// # Errors
    ///
    /// When another command has one of them by now.
    pub(super) fn restore(&mut self, command: Command) -> Result<(), BadKey> {
        let usual = Self::default().bindings;
        let of_command = usual.iter().filter(|(_, _, known)| *known == command);
        let of_command: Vec<Binding> = of_command.copied().collect();
        let taken = self.bindings.iter().find(|binding @ (scope, chord, other)| {
            let is_wanted = |(own, wanted, _): &Binding| wanted == chord && own.meets(*scope);
            *other != command && !usual.contains(binding) && of_command.iter().any(is_wanted)
        });
        if let Some((_, chord, other)) = taken {
            return Err(BadKey::Taken(chord.to_string(), *other));
        }
        self.take_away(command);
        self.bindings.extend(of_command);
        Ok(())
    }

    /// Tells whether a command has its usual keys.
    pub(super) fn is_usual(&self, command: Command) -> bool {
        let of = |keymap: &Self| {
            let own = keymap.bindings.iter().filter(|(_, _, known)| *known == command);
            own.copied().collect::<Vec<_>>()
        };
        of(self) == of(&Self::default())
    }

    /// Refuses a key that types text, or one that does something else where the command is to have it.
    fn check(&self, command: Command, chord: Chord, scopes: &[Scope]) -> Result<(), BadKey> {
        if chord.typed().is_some() {
            return Err(BadKey::TypesText(chord.to_string()));
        }
        let meets = |other: Scope| scopes.iter().any(|scope| scope.meets(other));
        let mut others = self.bindings.iter().filter(|(_, _, other)| *other != command);
        match others.find(|(scope, known, _)| *known == chord && meets(*scope)) {
            Some((_, _, other)) => Err(BadKey::Taken(chord.to_string(), *other)),
            None => Ok(()),
        }
    }

    /// Takes all keys of a command away and returns where they worked, or where one shall that has none.
    fn take_away(&mut self, command: Command) -> Vec<Scope> {
        let scopes = self.scopes_of(command);
        self.bindings.retain(|(_, _, known)| *known != command);
        scopes
    }

    /// Returns where a command has keys, each scope once, or where one shall have one that has none.
    fn scopes_of(&self, command: Command) -> Vec<Scope> {
        let own = self.bindings.iter().filter(|(_, _, known)| *known == command);
        let mut scopes: Vec<Scope> = Vec::new();
        for (scope, _, _) in own {
            if !scopes.contains(scope) {
                scopes.push(*scope);
            }
        }
        if scopes.is_empty() {
            scopes.push(match command {
                command if command.is_setting() => Scope::Everywhere,
                Command::OpenExample => Scope::At(Mode::Library),
                _ => Scope::InSession,
            });
        }
        scopes
    }

    fn give(&mut self, command: Command, chord: Chord, scopes: Vec<Scope>) {
        self.bindings.extend(scopes.into_iter().map(|scope| (scope, chord, command)));
    }
}

/// Reads the name of a command and its key as the config has them.
fn read(command: &str, key: &str) -> Result<(Command, Chord), BadKey> {
    let known = Command::ALL.iter().find(|known| known.id() == command).copied();
    let command = known.ok_or_else(|| BadKey::NoCommand(command.to_owned()))?;
    Ok((command, key.parse().map_err(BadKey::NoKey)?))
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
