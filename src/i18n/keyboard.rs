//! Keyboards of other layouts: a command is found by the key, whatever letter the key types.

use super::lang::Lang;

/// Returns the character that a QWERTY keyboard has on the key that types `c` on the keyboard of
/// some language.
///
/// A capital gives the key's character with Shift, and ASCII stays as it is. For commands with Ctrl
/// or Alt only: what a person writes never goes through it.
pub fn qwerty(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    let mut lower = c.to_lowercase();
    let small = lower.next().filter(|_| lower.next().is_none())?;
    let mut layouts = Lang::ALL.iter().flat_map(|lang| lang.0.keyboard);
    let key = layouts.find_map(|(keys, letters)| {
        keys.chars().zip(letters.chars()).find(|(_, letter)| *letter == small).map(|(key, _)| key)
    })?;
    Some(if c == small { key } else { with_shift(key) })
}

/// Returns what a key of a QWERTY keyboard types with Shift.
fn with_shift(key: char) -> char {
    const SHIFTED: [(char, char); 17] = [
        ('`', '~'),
        ('[', '{'),
        (']', '}'),
        (';', ':'),
        ('\'', '"'),
        (',', '<'),
        ('.', '>'),
        ('\\', '|'),
        ('2', '@'),
        ('4', '$'),
        ('5', '%'),
        ('8', '*'),
        ('9', '('),
        ('0', ')'),
        ('-', '_'),
        ('=', '+'),
        ('/', '?'),
    ];
    SHIFTED
        .iter()
        .find(|(plain, _)| *plain == key)
        .map_or(key.to_ascii_uppercase(), |(_, shifted)| *shifted)
}
