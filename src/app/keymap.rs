//! The one table of keys: where a key works, which key, what it does, and what the footer says.

use super::command::Command;
use super::footer::footer;
use super::key::{Chord, Code};
use super::mode::Mode;

/// Where a key works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// At one place only; it comes before the wider ones.
    At(Mode),
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
    (At(Mode::Library), plain(Code::Enter), Command::OpenSession),
    (At(Mode::Library), plain(Code::Up), Command::Up),
    (At(Mode::Library), plain(Code::Down), Command::Down),
    (At(Mode::Library), ctrl('n'), Command::NewSession),
    (At(Mode::Library), ctrl('e'), Command::Export),
    (At(Mode::Library), f(9), Command::OpenPlenary),
    (At(Mode::Plenary), plain(Code::Up), Command::Up),
    (At(Mode::Plenary), plain(Code::Down), Command::Down),
    (At(Mode::Plenary), plain(Code::PageUp), Command::PageUp),
    (At(Mode::Plenary), plain(Code::PageDown), Command::PageDown),
    (At(Mode::Plenary), ctrl('e'), Command::Export),
    (At(Mode::Opening), plain(Code::Enter), Command::Keep),
    (At(Mode::Opening), plain(Code::Up), Command::Up),
    (At(Mode::Opening), plain(Code::Down), Command::Down),
    (At(Mode::Opening), plain(Code::Tab), Command::Down),
    (At(Mode::Opening), Chord::shift(Code::Tab), Command::Up),
    (At(Mode::Line), plain(Code::Enter), Command::Keep),
    (At(Mode::Line), Chord::alt(Code::Enter), Command::NewLine),
    // Windows Terminal keeps Alt+Enter for itself, and other terminals tell Ctrl+Enter from Enter.
    (At(Mode::Line), ctrl('j'), Command::NewLine),
    (At(Mode::Line), Chord::ctrl(Code::Enter), Command::NewLine),
    (At(Mode::Line), plain(Code::Tab), Command::Fields),
    (At(Mode::Line), plain(Code::Up), Command::Up),
    (At(Mode::Line), plain(Code::Down), Command::Down),
    (At(Mode::Line), plain(Code::PageUp), Command::PreviousTarget),
    (At(Mode::Line), plain(Code::PageDown), Command::NextTarget),
    (At(Mode::List), plain(Code::Enter), Command::EditAnswer),
    (At(Mode::List), plain(Code::Char(' ')), Command::Mark),
    (At(Mode::List), plain(Code::Char('+')), Command::VoteUp),
    (At(Mode::List), plain(Code::Char('=')), Command::VoteUp),
    (At(Mode::List), plain(Code::Char('-')), Command::VoteDown),
    (At(Mode::List), plain(Code::Delete), Command::Delete),
    (At(Mode::List), plain(Code::Tab), Command::Fields),
    (At(Mode::List), plain(Code::Up), Command::Up),
    (At(Mode::List), plain(Code::Down), Command::Down),
    (At(Mode::List), Chord::alt(Code::Up), Command::MoveUp),
    (At(Mode::List), Chord::alt(Code::Down), Command::MoveDown),
    (At(Mode::List), Chord::shift(Code::Up), Command::MoveUp),
    (At(Mode::List), Chord::shift(Code::Down), Command::MoveDown),
    (At(Mode::List), plain(Code::PageUp), Command::PreviousTarget),
    (At(Mode::List), plain(Code::PageDown), Command::NextTarget),
    (At(Mode::FieldPrompt), plain(Code::Enter), Command::Keep),
    (At(Mode::FieldPrompt), plain(Code::Tab), Command::Fields),
    (At(Mode::FieldPrompt), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Mode::FieldPrompt), plain(Code::Up), Command::Up),
    (At(Mode::FieldPrompt), plain(Code::Down), Command::Down),
    (At(Mode::Review), plain(Code::Enter), Command::Choose),
    (At(Mode::Review), plain(Code::Up), Command::Up),
    (At(Mode::Review), plain(Code::Down), Command::Down),
    (At(Mode::Review), plain(Code::PageUp), Command::PreviousTarget),
    (At(Mode::Review), plain(Code::PageDown), Command::NextTarget),
    (At(Mode::Closed), plain(Code::Enter), Command::Export),
    (At(Mode::Closed), plain(Code::Up), Command::Up),
    (At(Mode::Closed), plain(Code::Down), Command::Down),
    (At(Mode::List), Chord::shift(Code::F(7)), Command::Split),
    (At(Mode::Votes), plain(Code::Enter), Command::Keep),
    (At(Mode::Votes), plain(Code::Tab), Command::Fields),
    (At(Mode::Votes), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Mode::Votes), plain(Code::Up), Command::Up),
    (At(Mode::Votes), plain(Code::Down), Command::Down),
    (At(Mode::Readback), plain(Code::Enter), Command::Keep),
    (At(Mode::Readback), plain(Code::Tab), Command::Fields),
    (At(Mode::Readback), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Mode::Readback), plain(Code::Up), Command::Up),
    (At(Mode::Readback), plain(Code::Down), Command::Down),
    (At(Mode::Duplicates), plain(Code::Enter), Command::Choose),
    (At(Mode::Duplicates), plain(Code::Delete), Command::Delete),
    (At(Mode::Duplicates), plain(Code::Tab), Command::Fields),
    (At(Mode::Duplicates), plain(Code::Down), Command::Skip),
    (At(Mode::Duplicates), plain(Code::PageDown), Command::Skip),
    (At(Mode::Themes), plain(Code::Enter), Command::Choose),
    (At(Mode::Themes), plain(Code::Char(' ')), Command::Mark),
    (At(Mode::Themes), plain(Code::Delete), Command::Delete),
    (At(Mode::Themes), plain(Code::Tab), Command::ProposeThemes),
    (At(Mode::Themes), plain(Code::Up), Command::Up),
    (At(Mode::Themes), plain(Code::Down), Command::Down),
    (At(Mode::Requirements), plain(Code::Enter), Command::Choose),
    (At(Mode::Requirements), plain(Code::Tab), Command::Fields),
    (At(Mode::Requirements), Chord::shift(Code::Tab), Command::FieldsBack),
    (At(Mode::Requirements), plain(Code::Up), Command::Up),
    (At(Mode::Requirements), plain(Code::Down), Command::Down),
    (At(Mode::Find), plain(Code::Enter), Command::Choose),
    (At(Mode::Find), plain(Code::Up), Command::Up),
    (At(Mode::Find), plain(Code::Down), Command::Down),
    (At(Mode::Export), plain(Code::Enter), Command::Choose),
    (At(Mode::Export), ctrl('e'), Command::Export),
    (At(Mode::Export), plain(Code::Char(' ')), Command::Mark),
    (At(Mode::Export), plain(Code::Up), Command::Up),
    (At(Mode::Export), plain(Code::Down), Command::Down),
    (At(Mode::Palette), plain(Code::Enter), Command::Choose),
    (At(Mode::Palette), plain(Code::Up), Command::Up),
    (At(Mode::Palette), plain(Code::Down), Command::Down),
    (At(Mode::Help), plain(Code::Enter), Command::Back),
    (At(Mode::Help), plain(Code::Up), Command::Up),
    (At(Mode::Help), plain(Code::Down), Command::Down),
    (At(Mode::Help), plain(Code::PageUp), Command::Up),
    (At(Mode::Help), plain(Code::PageDown), Command::Down),
    (At(Mode::Question), plain(Code::Enter), Command::Choose),
    (At(Mode::Question), plain(Code::Up), Command::Up),
    (At(Mode::Question), plain(Code::Down), Command::Down),
];

impl Default for Keymap {
    fn default() -> Self {
        Self { bindings: TABLE.to_vec() }
    }
}

impl Keymap {
    /// Finds what a key does at a place; none when it is text or nothing.
    #[must_use]
    pub fn resolve(&self, place: Mode, chord: Chord) -> Option<Command> {
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
    pub fn key_for(&self, place: Mode, command: Command) -> Option<Chord> {
        self.keys_for(place, command).next()
    }

    /// Returns all keys of a command at a place, that to show first before the others.
    pub fn keys_for(&self, place: Mode, command: Command) -> impl Iterator<Item = Chord> {
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
    pub fn keys_at(&self, place: Mode) -> Vec<(Chord, Command)> {
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
    pub fn hints(&self, place: Mode) -> Vec<Hint> {
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
        assert_eq!(keymap.resolve(Mode::Line, ctrl('я')), Some(Command::Undo));
        assert_eq!(keymap.resolve(Mode::Line, ctrl('Й')), Some(Command::Quit));
        assert_eq!(keymap.resolve(Mode::Line, Chord::plain(Code::Char('я'))), None);
    }

    #[test]
    fn a_key_of_the_config_is_refused_when_it_is_taken() {
        let mut keymap = Keymap::default();
        assert_eq!(keymap.rebind("Chain", "F11"), Ok(()));
        assert_eq!(keymap.resolve(Mode::Line, f(11)), Some(Command::Chain));
        assert_eq!(keymap.resolve(Mode::Line, f(9)), None);
        assert!(matches!(keymap.rebind("Chain", "Ctrl+Z"), Err(BadKey::Taken(_, Command::Undo))));
        assert!(matches!(keymap.rebind("Chain", "x"), Err(BadKey::TypesText(_))));
        assert!(matches!(keymap.rebind("Dance", "F11"), Err(BadKey::NoCommand(_))));
    }
}
