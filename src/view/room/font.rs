//! The block letters: a bitmap font drawn for this program, readable from the back row.
//!
//! A letter is ten pixels high: capitals stand in rows 1 to 7, small letters in rows 3 to 7; row 0 is
//! for the accents of Ё and Й, rows 8 and 9 for what hangs below. Widths differ: `i` takes one
//! pixel, `Щ` eight. Every letter has a shape of its own in both cases, but for those of two
//! alphabets that look alike by nature.

mod latin;
mod russian;
mod signs;

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::text::{letter_forms, width};

/// Pixels of a letter from top to bottom.
pub(super) const HEIGHT: usize = 10;

/// First row of capitals and digits.
pub(super) const CAPITAL_TOP: usize = 1;

/// Rows of capitals and digits.
pub(super) const CAPITAL_HEIGHT: usize = 7;

/// Pixels between two letters.
pub(super) const GAP: usize = 1;

/// What stands for a character that has no letter here.
const SUBSTITUTE: char = '▯';

/// The picture of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    /// Pixels from left to right.
    pub(super) width: usize,
    /// The rows from the top; the lowest bit is the pixel on the left.
    rows: [u16; HEIGHT],
}

impl Glyph {
    /// Walks over the pixels that are light, as columns and rows.
    pub(super) fn ink(self) -> impl Iterator<Item = (usize, usize)> {
        let row = move |(y, bits): (usize, u16)| {
            (0..self.width).filter(move |x| bits >> x & 1 == 1).map(move |x| (x, y))
        };
        self.rows.into_iter().enumerate().flat_map(row)
    }
}

/// Returns the letter that shows a grapheme; nothing for what shows nothing, such as joiners.
///
/// A letter with an accent that has no picture of its own is shown without it, and what has none at
/// all as an empty box.
pub(super) fn glyph(grapheme: &str) -> Option<Glyph> {
    let font = font();
    let known = letter_forms(grapheme).find_map(|c| font.get(&alike(c)));
    match known {
        Some(glyph) => Some(*glyph),
        None if width(grapheme) == 0 => None,
        None => font.get(&SUBSTITUTE).copied(),
    }
}

/// Tells whether a grapheme is shown as it is, if it shows anything.
pub(super) fn is_known(grapheme: &str) -> bool {
    width(grapheme) == 0 || letter_forms(grapheme).any(|c| font().contains_key(&alike(c)))
}

/// Returns how far the next letter stands from the start of a grapheme.
pub(super) fn advance(grapheme: &str) -> usize {
    glyph(grapheme).map_or(0, |glyph| glyph.width + GAP)
}

/// Returns the character whose picture another one shares.
fn alike(c: char) -> char {
    match c {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        'І' => 'I',
        'а' => 'a',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2012}' | '−' => '–',
        '\u{2015}' => '—',
        '‘' | '’' | 'ʼ' | '`' => '\'',
        '‚' => ',',
        '‟' => '“',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Returns the font, decoded at its first use.
fn font() -> &'static HashMap<char, Glyph> {
    static FONT: OnceLock<HashMap<char, Glyph>> = OnceLock::new();
    FONT.get_or_init(|| {
        let sheets = [latin::SHEETS, russian::SHEETS, signs::SHEETS];
        sheets
            .into_iter()
            .flatten()
            .flat_map(|(letters, pictures)| decode(letters, pictures))
            .collect()
    })
}

/// Reads the pictures of some letters from their sheet.
fn decode(letters: &str, pictures: &str) -> Vec<(char, Glyph)> {
    let blank = Glyph { width: 0, rows: [0; HEIGHT] };
    let mut glyphs: Vec<(char, Glyph)> = letters.chars().map(|c| (c, blank)).collect();
    for (y, line) in pictures.lines().skip(1).enumerate() {
        for ((_, glyph), picture) in glyphs.iter_mut().zip(line.split('|')) {
            glyph.width = picture.len();
            if let Some(row) = glyph.rows.get_mut(y) {
                *row =
                    picture.bytes().rev().fold(0, |bits, byte| bits << 1 | u16::from(byte == b'#'));
            }
        }
    }
    glyphs
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const RUSSIAN: &str = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    const SIGNS: &str = "0123456789.,:;!?-–—'\"«»“”„()/%+=…№&·×•∶▯ ";

    /// Letters of the two alphabets that look alike by nature.
    const ALIKE: [&str; 18] = [
        "AА", "BВ", "EЕ", "KК", "MМ", "HН", "OО", "PР", "CС", "TТ", "XХ", "aа", "eе", "oо", "pр",
        "cс", "yу", "xх",
    ];

    fn of(c: char) -> Option<Glyph> {
        glyph(&c.to_string())
    }

    #[test]
    fn every_letter_and_sign_has_a_picture_of_its_own() {
        let all: Vec<char> = LATIN.chars().chain(RUSSIAN.chars()).chain(SIGNS.chars()).collect();
        for (index, a) in all.iter().enumerate() {
            let is_blank = of(*a).is_some_and(|glyph| glyph.ink().next().is_none());
            assert_eq!(is_blank, *a == ' ', "{a}");
            assert_eq!(of(*a) == of(SUBSTITUTE), *a == SUBSTITUTE, "{a}");
            for b in all.iter().skip(index + 1) {
                let are_alike = ALIKE.iter().any(|pair| pair.contains(*a) && pair.contains(*b));
                assert_eq!(of(*a) == of(*b), are_alike, "{a} and {b}");
            }
        }
    }

    #[test]
    fn letters_that_are_easily_taken_for_each_other_differ_in_three_pixels_or_more() {
        for pair in [
            "ИН", "ин", "ШЩ", "шщ", "УЦ", "уц", "ЗЭ", "зэ", "ЪЬ", "ъь", "0O", "1l", "lI", "1I",
            "5S", "8B", "ЕЁ", "ИЙ", "ий", "З3", "УЧ", "уч", "ПЛ", "пл", "Йй", "Ёё", "вВ", "08",
            "17",
        ] {
            let pictures: Vec<Glyph> = pair.chars().filter_map(of).collect();
            let lit = |glyph: &Glyph, place| glyph.ink().any(|one| one == place);
            let differ = |place| {
                pictures.iter().any(|one| lit(one, place))
                    && !pictures.iter().all(|one| lit(one, place))
            };
            let places = (0..16).flat_map(|x| (0..HEIGHT).map(move |y| (x, y)));
            let apart = places.filter(|place| differ(*place)).count();
            assert!(apart >= 3, "{pair}: {apart}");
        }
    }

    #[test]
    fn sheets_have_ten_rows_of_equal_pictures() {
        for (letters, pictures) in [latin::SHEETS, russian::SHEETS, signs::SHEETS].concat() {
            let rows: Vec<Vec<usize>> = pictures
                .lines()
                .skip(1)
                .map(|row| row.split('|').map(str::len).collect())
                .collect();
            assert_eq!(rows.len(), HEIGHT, "{letters}");
            for row in &rows {
                assert_eq!(row.len(), letters.chars().count() + 1, "{letters}");
                assert_eq!(Some(row), rows.first(), "{letters}");
            }
            assert!(pictures.chars().all(|c| "# |\n".contains(c)), "{letters}");
        }
    }

    #[test]
    fn what_has_no_picture_is_shown_by_the_nearest_that_has() {
        for (text, shown) in [
            ("é", 'e'),
            ("e\u{301}", 'e'),
            ("ö", 'o'),
            ("а\u{301}", 'a'),
            ("ї", 'i'),
            ("и\u{306}", 'й'),
            ("Е\u{308}", 'Ё'),
            ("\u{a0}", ' '),
            ("’", '\''),
            ("\u{2011}", '-'),
            ("漢", '▯'),
            ("👨‍👩‍👧", '▯'),
            ("ﬁ", 'f'),
        ] {
            assert_eq!(glyph(text), of(shown), "{text}");
        }
        for text in ["\u{200d}", "\u{ad}", "\u{301}"] {
            assert_eq!(glyph(text), None, "{text:?}");
        }
    }
}
