//! Keys as the program understands them, whatever the terminal sends.

use std::fmt;
use std::str::FromStr;

use crate::i18n::Lang;
use crate::t;

/// A key without what is held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A key that types a character.
    Char(char),
    /// F1 to F12.
    F(u8),
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Esc.
    Esc,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// A key with what is held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key.
    pub code: Code,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// Whether Shift is held; for characters it is already in the character.
    pub shift: bool,
}

/// The keys that modes use most.
pub(super) const ENTER: Chord = Chord::plain(Code::Enter);
pub(super) const TAB: Chord = Chord::plain(Code::Tab);
pub(super) const SHIFT_TAB: Chord = Chord::shift(Code::Tab);
pub(super) const UP: Chord = Chord::plain(Code::Up);
pub(super) const DOWN: Chord = Chord::plain(Code::Down);
pub(super) const LEFT: Chord = Chord::plain(Code::Left);
pub(super) const RIGHT: Chord = Chord::plain(Code::Right);
pub(super) const PAGE_UP: Chord = Chord::plain(Code::PageUp);
pub(super) const PAGE_DOWN: Chord = Chord::plain(Code::PageDown);
pub(super) const HOME: Chord = Chord::plain(Code::Home);
pub(super) const END: Chord = Chord::plain(Code::End);
pub(super) const DELETE: Chord = Chord::plain(Code::Delete);
pub(super) const SPACE: Chord = plain_char(' ');

/// Makes a key of a character with Ctrl.
pub(super) const fn ctrl(c: char) -> Chord {
    Chord::ctrl(Code::Char(c))
}

/// Makes a function key.
pub(super) const fn f(n: u8) -> Chord {
    Chord::plain(Code::F(n))
}

/// Makes a key of a character with nothing held down.
pub(super) const fn plain_char(c: char) -> Chord {
    Chord::plain(Code::Char(c))
}

impl Chord {
    /// Makes a key with nothing held down.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Makes a key with Ctrl.
    pub const fn ctrl(code: Code) -> Self {
        Self { code, ctrl: true, alt: false, shift: false }
    }

    /// Makes a key with Alt.
    pub const fn alt(code: Code) -> Self {
        Self { code, ctrl: false, alt: true, shift: false }
    }

    /// Makes a key with Shift.
    pub const fn shift(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: true }
    }

    /// Returns the character the key types as text; none for commands.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Tells whether the key types a character, or edits or moves within a line of text.
    pub(super) fn edits_text(self) -> bool {
        let edits = matches!(
            self.code,
            Code::Backspace | Code::Delete | Code::Left | Code::Right | Code::Home | Code::End
        );
        self.typed().is_some() || (edits && !self.ctrl && !self.alt)
    }

    /// Returns the key as it stands in the keymap: with Ctrl or Alt, letters are those of the same
    /// key on a QWERTY keyboard, in lower case.
    pub fn folded(self) -> Self {
        match self.code {
            Code::Char(c) if self.ctrl || self.alt => {
                let latin = crate::i18n::qwerty(c).unwrap_or(c).to_ascii_lowercase();
                Self { code: Code::Char(latin), shift: false, ..self }
            }
            _ => self,
        }
    }
}

impl Chord {
    /// Returns the key's name as a person of this language reads it: a key with nothing printed on it
    /// has a name in each.
    pub fn shown(self, lang: Lang) -> String {
        let name = self.to_string();
        match name.strip_suffix("Space") {
            Some(held) => format!("{held}{}", t!(lang, "key-space")),
            None => name,
        }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char('-') => f.write_str("−"),
            Code::Char(c) => write!(f, "{}", c.to_uppercase()),
            Code::F(n) => write!(f, "F{n}"),
            Code::Enter => f.write_str("Enter"),
            Code::Tab => f.write_str("Tab"),
            Code::Esc => f.write_str("Esc"),
            Code::Backspace => f.write_str("Backspace"),
            Code::Delete => f.write_str("Del"),
            Code::Insert => f.write_str("Ins"),
            Code::Up => f.write_str("↑"),
            Code::Down => f.write_str("↓"),
            Code::Left => f.write_str("←"),
            Code::Right => f.write_str("→"),
            Code::Home => f.write_str("Home"),
            Code::End => f.write_str("End"),
            Code::PageUp => f.write_str("PgUp"),
            Code::PageDown => f.write_str("PgDn"),
        }
    }
}

impl FromStr for Chord {
    type Err = String;

    /// Reads a key as the config names it: `Ctrl+Q`, `F9`, `Alt+Enter`, `Space`.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut chord = Self::plain(Code::Esc);
        let mut rest = text.trim();
        while let Some((held, after)) = rest.split_once('+').filter(|(_, key)| !key.is_empty()) {
            match held.to_ascii_lowercase().as_str() {
                "ctrl" => chord.ctrl = true,
                "alt" => chord.alt = true,
                "shift" => chord.shift = true,
                _ => return Err(text.to_owned()),
            }
            rest = after;
        }
        chord.code = code(rest).ok_or_else(|| text.to_owned())?;
        Ok(chord.folded())
    }
}

fn code(name: &str) -> Option<Code> {
    let lower = name.to_ascii_lowercase();
    let number = lower.strip_prefix('f').and_then(|n| n.parse().ok());
    if let Some(number @ 1..=12) = number {
        return Some(Code::F(number));
    }
    Some(match lower.as_str() {
        "enter" => Code::Enter,
        "tab" => Code::Tab,
        "esc" => Code::Esc,
        "backspace" => Code::Backspace,
        "del" | "delete" => Code::Delete,
        "ins" | "insert" => Code::Insert,
        "up" | "↑" => Code::Up,
        "down" | "↓" => Code::Down,
        "left" | "←" => Code::Left,
        "right" | "→" => Code::Right,
        "home" => Code::Home,
        "end" => Code::End,
        "pgup" | "pageup" => Code::PageUp,
        "pgdn" | "pagedown" => Code::PageDown,
        "space" => Code::Char(' '),
        "−" => Code::Char('-'),
        _ => {
            let mut chars = lower.chars();
            let only = chars.next()?;
            return chars.next().is_none().then_some(Code::Char(only));
        }
    })
}
