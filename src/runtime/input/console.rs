//! The records of a Windows console become inputs.
//!
//! Crossterm 0.29 understands most of them. But it loses what is outside the first 65,536 characters,
//! emoji among it, when both halves come with a press and a release, as Windows Terminal sends them
//! (crossterm issue 1072). And it calls a character a release that the console pastes though the
//! keyboard layout has no key for it, since that comes as Alt going up. So the records are understood
//! here, by what Microsoft documents of `KEY_EVENT_RECORD`.

use crate::app::{Chord, Code};

/// A key that went down or up, as the console says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Record {
    /// Whether it went down.
    pub is_down: bool,
    /// The key, by the number that Windows gives it; 0 where there is none.
    pub key: u16,
    /// The unit of UTF-16 it types; 0 for none, a control character with Ctrl held.
    pub unit: u16,
    /// Whether a Ctrl is held.
    pub ctrl: bool,
    /// Whether an Alt is held.
    pub alt: bool,
    /// Whether a Shift is held.
    pub shift: bool,
}

/// Alt itself.
const ALT: u16 = 0x12;

impl Record {
    /// Tells whether this is the end of a character given by its number: Alt goes up and has a
    /// character with it. The console pastes so what the keyboard layout has no key for.
    fn is_alt_code(self) -> bool {
        self.key == ALT && !self.is_down && self.unit != 0
    }

    /// Tells whether the key is a digit of such a number.
    fn is_alt_digit(self) -> bool {
        self.alt && !self.ctrl && (0x60..=0x69).contains(&self.key)
    }
}

/// Puts records into keys, one after another.
#[derive(Debug, Default)]
pub struct Records {
    /// The first half of a character that takes two units.
    half: Option<u16>,
}

impl Records {
    /// Returns the key a record means; nothing for releases, for keys that do nothing alone, and
    /// for half a character.
    pub fn chord(&mut self, record: Record) -> Option<Chord> {
        if record.is_alt_code() {
            return self.character(record.unit).map(|c| Chord::plain(Code::Char(c)));
        }
        if !record.is_down || record.is_alt_digit() {
            return None;
        }
        let Record { ctrl, alt, shift, .. } = record;
        if let Some(code) = named(record) {
            return Some(Chord { code, ctrl, alt, shift });
        }
        if record.unit < 0x20 || record.unit == 0x7f {
            let code = command_letter(record.key).filter(|_| ctrl || alt)?;
            return Some(Chord { code, ctrl, alt, shift: false });
        }
        let code = Code::Char(self.character(record.unit)?);
        // A key that types a character with both held is AltGr's.
        let held = ctrl != alt;
        Some(Chord { code, ctrl: ctrl && held, alt: alt && held, shift: false })
    }

    /// Takes a unit of UTF-16; returns the character once it is whole.
    fn character(&mut self, unit: u16) -> Option<char> {
        let first = self.half.take();
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return None;
        }
        let units = first.filter(|_| (0xdc00..0xe000).contains(&unit)).into_iter().chain([unit]);
        char::decode_utf16(units).next()?.ok().filter(|c| !c.is_control())
    }
}

/// Returns the key that has a name of its own.
fn named(record: Record) -> Option<Code> {
    Some(match (record.key, record.unit) {
        (0x08, _) => Code::Backspace,
        (0x09, _) | (0, 0x09) => Code::Tab,
        (0x0d, _) | (0, 0x0a | 0x0d) => Code::Enter,
        (0x1b, _) => Code::Esc,
        (0x21, _) => Code::PageUp,
        (0x22, _) => Code::PageDown,
        (0x23, _) => Code::End,
        (0x24, _) => Code::Home,
        (0x25, _) => Code::Left,
        (0x26, _) => Code::Up,
        (0x27, _) => Code::Right,
        (0x28, _) => Code::Down,
        (0x2d, _) => Code::Insert,
        (0x2e, _) => Code::Delete,
        (key @ 0x70..=0x7b, _) => Code::F(u8::try_from(key - 0x6f).unwrap_or(1)),
        _ => return None,
    })
}

/// Returns the Latin letter, digit or blank on a key, whatever the keyboard layout: Windows gives
/// the keys of letters the same numbers under a Cyrillic one.
fn command_letter(key: u16) -> Option<Code> {
    let letter = u8::try_from(key).ok().map(char::from)?;
    let known = letter == ' ' || letter.is_ascii_uppercase() || letter.is_ascii_digit();
    known.then(|| Code::Char(letter.to_ascii_lowercase()))
}
