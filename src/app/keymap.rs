//! The one table of keys: where a key works, which key, what it does, and what the footer says.

use super::command::Command;
use super::footer::footer;
use super::key::{Chord, Code};
use super::place::Place;

/// Where a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// At one place only; it comes before the wider ones.
    At(Place),
    /// Wherever a session is open and nothing lies over it.
    InSession,
    /// Wherever one is.
    Everywhere,
}

/// The keys in force: the table below, with what the config changes.
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

use Scope::{At, Everywhere, InSession};

const fn ctrl(c: char) -> Chord {
    Chord::ctrl(Code::Char(c))
}

const fn f(n: u8) -> Chord {
    Chord::plain(Code::F(n))
}

const fn plain(code: Code) -> Chord {
    Chord::plain(code)
}

/// Where which key does what. Where a command has several keys, the first is the one shown.
const TABLE: &[(Scope, Chord, Command)] = &[
    (Everywhere, f(1), Command::Help),
    (Everywhere, ctrl('g'), Command::Help),
    (Everywhere, f(2), Command::Palette),
    (Everywhere, ctrl('p'), Command::Palette),
    (Everywhere, ctrl('q'), Command::Quit),
    (Everywhere, plain(Code::Esc), Command::Back),
    (InSession, f(3), Command::PreviousStage),
    (InSession, f(4), Command::NextStage),
    (InSession, f(5), Command::Clock),
    (InSession, f(6), Command::MoreTime),
    (InSession, Chord::shift(Code::F(5)), Command::Round),
    (InSession, Chord::shift(Code::F(6)), Command::ShareTime),
    (InSession, f(7), Command::Same),
    (InSession, ctrl('d'), Command::Same),
    (InSession, Chord::shift(Code::F(7)), Command::Duplicates),
    (InSession, f(8), Command::CountVotes),
    (InSession, Chord::shift(Code::F(8)), Command::ReadBack),
    (InSession, ctrl('b'), Command::ReadBack),
    (InSession, f(9), Command::Chain),
    (InSession, Chord::shift(Code::F(9)), Command::Requirements),
    (InSession, f(12), Command::ShowVotes),
    (InSession, ctrl('r'), Command::ShowVotes),
    (InSession, ctrl('t'), Command::Themes),
    (InSession, ctrl('f'), Command::Find),
    (InSession, ctrl('n'), Command::Pass),
    (InSession, ctrl('e'), Command::Export),
    (InSession, ctrl('z'), Command::Undo),
    (InSession, ctrl('y'), Command::Redo),
    (InSession, ctrl('l'), Command::Library),
    (InSession, ctrl('o'), Command::Park),
    (At(Place::Library), plain(Code::Enter), Command::OpenSession),
    (At(Place::Library), plain(Code::Up), Command::Up),
    (At(Place::Library), plain(Code::Down), Command::Down),
    (At(Place::Library), ctrl('n'), Command::NewSession),
    (At(Place::Library), ctrl('e'), Command::Export),
    (At(Place::Library), f(9), Command::OpenPlenary),
    (At(Place::Plenary), plain(Code::Up), Command::Up),
    (At(Place::Plenary), plain(Code::Down), Command::Down),
    (At(Place::Plenary), plain(Code::PageUp), Command::PageUp),
    (At(Place::Plenary), plain(Code::PageDown), Command::PageDown),
    (At(Place::Plenary), ctrl('e'), Command::Export),
    (At(Place::Opening), plain(Code::Enter), Command::Keep),
    (At(Place::Opening), plain(Code::Up), Command::Up),
    (At(Place::Opening), plain(Code::Down), Command::Down),
    (At(Place::Opening), plain(Code::Tab), Command::Down),
    (At(Place::Opening), Chord::shift(Code::Tab), Command::Up),
    (At(Place::Line), plain(Code::Enter), Command::Keep),
    (At(Place::Line), Chord::alt(Code::Enter), Command::NewLine),
    // Windows Terminal keeps Alt+Enter for itself, and other terminals tell Ctrl+Enter from Enter.
    (At(Place::Line), ctrl('j'), Command::NewLine),
    (At(Place::Line), Chord::ctrl(Code::Enter), Command::NewLine),
    (At(Place::Line), plain(Code::Tab), Command::Fields),
    (At(Place::Line), plain(Code::Up), Command::Up),
    (At(Place::Line), plain(Code::Down), Command::Down),
    (At(Place::Line), plain(Code::PageUp), Command::PreviousTarget),
    (At(Place::Line), plain(Code::PageDown), Command::NextTarget),
    (At(Place::List), plain(Code::Enter), Command::EditAnswer),
    (At(Place::List), plain(Code::Char(' ')), Command::Mark),
    (At(Place::List), plain(Code::Char('+')), Command::VoteUp),
    (At(Place::List), plain(Code::Char('=')), Command::VoteUp),
    (At(Place::List), plain(Code::Char('-')), Command::VoteDown),
    (At(Place::List), plain(Code::Delete), Command::Delete),
    (At(Place::List), plain(Code::Tab), Command::Fields),
    (At(Place::List), plain(Code::Up), Command::Up),
    (At(Place::List), plain(Code::Down), Command::Down),
    (At(Place::List), Chord::alt(Code::Up), Command::MoveUp),
    (At(Place::List), Chord::alt(Code::Down), Command::MoveDown),
    (At(Place::List), Chord::shift(Code::Up), Command::MoveUp),
    (At(Place::List), Chord::shift(Code::Down), Command::MoveDown),
    (At(Place::List), plain(Code::PageUp), Command::PreviousTarget),
    (At(Place::List), plain(Code::PageDown), Command::NextTarget),
    (At(Place::Strip), plain(Code::Enter), Command::Keep),
    (At(Place::Strip), plain(Code::Tab), Command::Fields),
    (At(Place::Strip), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Place::Strip), plain(Code::Up), Command::Up),
    (At(Place::Strip), plain(Code::Down), Command::Down),
    (At(Place::Review), plain(Code::Enter), Command::Choose),
    (At(Place::Review), plain(Code::Up), Command::Up),
    (At(Place::Review), plain(Code::Down), Command::Down),
    (At(Place::Review), plain(Code::PageUp), Command::PreviousTarget),
    (At(Place::Review), plain(Code::PageDown), Command::NextTarget),
    (At(Place::Closed), plain(Code::Enter), Command::Export),
    (At(Place::Closed), plain(Code::Up), Command::Up),
    (At(Place::Closed), plain(Code::Down), Command::Down),
    (At(Place::List), Chord::shift(Code::F(7)), Command::Split),
    (At(Place::Votes), plain(Code::Enter), Command::Keep),
    (At(Place::Votes), plain(Code::Tab), Command::Fields),
    (At(Place::Votes), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Place::Votes), plain(Code::Up), Command::Up),
    (At(Place::Votes), plain(Code::Down), Command::Down),
    (At(Place::Readback), plain(Code::Enter), Command::Keep),
    (At(Place::Readback), plain(Code::Tab), Command::Fields),
    (At(Place::Readback), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Place::Readback), plain(Code::Up), Command::Up),
    (At(Place::Readback), plain(Code::Down), Command::Down),
    (At(Place::Duplicates), plain(Code::Enter), Command::Choose),
    (At(Place::Duplicates), plain(Code::Delete), Command::Delete),
    (At(Place::Duplicates), plain(Code::Tab), Command::Fields),
    (At(Place::Duplicates), plain(Code::Down), Command::Skip),
    (At(Place::Duplicates), plain(Code::PageDown), Command::Skip),
    (At(Place::Themes), plain(Code::Enter), Command::Choose),
    (At(Place::Themes), plain(Code::Char(' ')), Command::Mark),
    (At(Place::Themes), plain(Code::Delete), Command::Delete),
    (At(Place::Themes), plain(Code::Tab), Command::ProposeThemes),
    (At(Place::Themes), plain(Code::Up), Command::Up),
    (At(Place::Themes), plain(Code::Down), Command::Down),
    (At(Place::Requirements), plain(Code::Enter), Command::Choose),
    (At(Place::Requirements), plain(Code::Tab), Command::Fields),
    (At(Place::Requirements), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Place::Requirements), plain(Code::Up), Command::Up),
    (At(Place::Requirements), plain(Code::Down), Command::Down),
    (At(Place::Find), plain(Code::Enter), Command::Choose),
    (At(Place::Find), plain(Code::Up), Command::Up),
    (At(Place::Find), plain(Code::Down), Command::Down),
    (At(Place::Export), plain(Code::Enter), Command::Choose),
    (At(Place::Export), ctrl('e'), Command::Export),
    (At(Place::Export), plain(Code::Char(' ')), Command::Mark),
    (At(Place::Export), plain(Code::Up), Command::Up),
    (At(Place::Export), plain(Code::Down), Command::Down),
    (At(Place::Palette), plain(Code::Enter), Command::Choose),
    (At(Place::Palette), plain(Code::Up), Command::Up),
    (At(Place::Palette), plain(Code::Down), Command::Down),
    (At(Place::Help), plain(Code::Enter), Command::Back),
    (At(Place::Help), plain(Code::Up), Command::Up),
    (At(Place::Help), plain(Code::Down), Command::Down),
    (At(Place::Help), plain(Code::PageUp), Command::Up),
    (At(Place::Help), plain(Code::PageDown), Command::Down),
    (At(Place::Question), plain(Code::Enter), Command::Choose),
    (At(Place::Question), plain(Code::Up), Command::Up),
    (At(Place::Question), plain(Code::Down), Command::Down),
];

impl Default for Keymap {
    fn default() -> Self {
        Self { bindings: TABLE.to_vec() }
    }
}

impl Keymap {
    /// Finds what a key does at a place; none when it is text or nothing.
    #[must_use]
    pub fn resolve(&self, place: Place, chord: Chord) -> Option<Command> {
        // A letter or a digit is always text, so nothing is looked up for it.
        if chord.typed().is_some_and(char::is_alphanumeric) {
            return None;
        }
        let chord = chord.folded();
        let find = |scope: Scope| {
            let binding = |(at, key, _): &&(Scope, Chord, Command)| *at == scope && *key == chord;
            self.bindings.iter().find(binding).map(|(_, _, command)| *command)
        };
        find(At(place))
            .or_else(|| if place.in_session() { find(InSession) } else { None })
            .or_else(|| find(Everywhere))
    }

    /// Returns the key to show for a command at a place.
    #[must_use]
    pub fn key_for(&self, place: Place, command: Command) -> Option<Chord> {
        self.keys_for(place, command).next()
    }

    /// Returns all keys of a command at a place, that to show first before the others.
    pub fn keys_for(&self, place: Place, command: Command) -> impl Iterator<Item = Chord> {
        let works = move |scope: Scope| match scope {
            At(at) => at == place,
            InSession => place.in_session(),
            Everywhere => true,
        };
        let bindings = self.bindings.iter();
        let own = bindings.filter(move |(scope, _, known)| *known == command && works(*scope));
        own.map(|(_, chord, _)| *chord)
    }

    /// Returns the key to show for a command wherever it works, for the palette.
    #[must_use]
    pub fn any_key_for(&self, command: Command) -> Option<Chord> {
        self.bindings.iter().find(|(_, _, c)| *c == command).map(|(_, chord, _)| *chord)
    }

    /// Lists the keys that work at a place with what they do, one key a command.
    #[must_use]
    pub fn keys_at(&self, place: Place) -> Vec<(Chord, Command)> {
        let mut keys: Vec<(Chord, Command)> = Vec::new();
        let narrow_first = [At(place), InSession, Everywhere];
        for scope in narrow_first {
            if scope == InSession && !place.in_session() {
                continue;
            }
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
        let known = Command::ALL.into_iter().find(|known| known.id() == command);
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
            scopes.push(InSession);
        }
        self.bindings.extend(scopes.into_iter().map(|scope| (scope, chord, command)));
        Ok(())
    }

    /// Returns the footer of a place, most useful first; what does not fit is left out at the end
    /// but for the last two, which are always shown.
    #[must_use]
    pub fn hints(&self, place: Place) -> Vec<Hint> {
        let texts = footer(place)
            .iter()
            .chain(&[(Command::Palette, "hint-palette"), (Command::Help, "hint-help")]);
        let hint = |(command, text): &(Command, &'static str)| {
            let key = self.key_for(place, *command)?.to_string();
            Some(Hint { command: *command, key, text })
        };
        texts.filter_map(hint).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_is_bound_twice_in_one_scope() {
        for (index, (scope, chord, command)) in TABLE.iter().enumerate() {
            let mut later = TABLE.iter().skip(index + 1);
            let twin = later.find(|(other, key, _)| other == scope && key == chord);
            assert!(twin.is_none(), "{chord} at {scope:?}: {command:?} and {twin:?}");
        }
    }

    #[test]
    fn no_letter_or_digit_is_a_command() {
        for (scope, chord, command) in TABLE {
            let letter = chord.typed().is_some_and(char::is_alphanumeric);
            assert!(!letter, "{chord} at {scope:?} does {command:?}");
        }
    }

    #[test]
    fn control_letters_work_under_a_cyrillic_layout() {
        let keymap = Keymap::default();
        assert_eq!(keymap.resolve(Place::Line, ctrl('я')), Some(Command::Undo));
        assert_eq!(keymap.resolve(Place::Line, ctrl('Й')), Some(Command::Quit));
        assert_eq!(keymap.resolve(Place::Line, Chord::plain(Code::Char('я'))), None);
    }

    #[test]
    fn a_key_of_the_config_is_refused_when_it_is_taken() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.rebind("Chain", "F11"), Ok(()));
        assert_eq!(keymap.resolve(Place::Line, f(11)), Some(Command::Chain));
        assert_eq!(keymap.resolve(Place::Line, f(9)), None);
        assert!(matches!(keymap.rebind("Chain", "Ctrl+Z"), Err(BadKey::Taken(_, Command::Undo))));
        assert!(matches!(keymap.rebind("Chain", "x"), Err(BadKey::TypesText(_))));
        assert!(matches!(keymap.rebind("Dance", "F11"), Err(BadKey::NoCommand(_))));
    }
}
