//! The same key on another layout: commands are found by the key, whatever letter it types.

/// Returns the character that a QWERTY keyboard has on the key that types `c`.
///
/// Knows the Russian layout ЙЦУКЕН, and the letters that Ukrainian, Belarusian and Kazakh layouts
/// have beside it; a capital gives the key's character with Shift. ASCII stays as it is. Where two
/// layouts put one letter on different keys (і), the Ukrainian place is taken. For commands with
/// Ctrl only: what a person writes never goes through it.
#[must_use]
pub fn qwerty(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    let mut lower = c.to_lowercase();
    let small = lower.next().filter(|_| lower.next().is_none())?;
    let key = key_of(small)?;
    Some(if c == small { key } else { with_shift(key) })
}

/// Returns the key, named by its QWERTY character, that types a small Cyrillic letter.
fn key_of(letter: char) -> Option<char> {
    LAYOUTS.iter().find_map(|(keys, letters)| {
        keys.chars().zip(letters.chars()).find(|(_, found)| *found == letter).map(|(key, _)| key)
    })
}

/// Keys, and the letters on them: Russian first, then what its neighbours add.
const LAYOUTS: [(&str, &str); 4] = [
    ("`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "ёйцукенгшщзхъфывапролджэячсмитьбю"),
    ("s]'\\", "іїєґ"),
    ("o", "ў"),
    ("245890-=", "әңғүұқөһ"),
];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_russian_letter_has_a_key_of_its_own() {
        let mut keys: Vec<char> = ('а'..='я').chain(['ё']).filter_map(qwerty).collect();
        assert_eq!(keys.len(), 33);
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), 33);
        assert!(('a'..='z').all(|letter| keys.contains(&letter)));
    }

    #[test]
    fn letters_stand_where_the_layout_has_them() {
        for (typed, key) in [
            ('й', 'q'),
            ('Й', 'Q'),
            ('з', 'p'),
            ('а', 'f'),
            ('У', 'E'),
            ('я', 'z'),
            ('н', 'y'),
            ('х', '['),
            ('Х', '{'),
            ('ъ', ']'),
            ('ж', ';'),
            ('э', '\''),
            ('Б', '<'),
            ('ю', '.'),
            ('ё', '`'),
            ('Ё', '~'),
            ('і', 's'),
            ('Ї', '}'),
            ('є', '\''),
            ('ў', 'o'),
            ('қ', '0'),
            ('a', 'a'),
            ('Z', 'Z'),
        ] {
            assert_eq!(qwerty(typed), Some(key), "{typed}");
        }
    }

    #[test]
    fn other_scripts_have_none() {
        assert_eq!(['λ', '日', 'é', 'ﬁ', 'İ'].map(qwerty), [None; 5]);
    }
}
