//! Texts made for the ear: the keys that a sentence of the program names are named by their words.

use crate::app::{Chord, Code};
use crate::i18n::Lang;

use super::words::word_of_key;

/// What may stand before the name of a key, and after it.
const SIGNS: &[char] = &['(', ')', '“', '”', '«', '»', '.', ',', ';', ':', '!', '?'];

/// Returns a sentence of the program in which each key has the word by which it is given.
pub(super) fn with_words(sentence: &str, lang: Lang) -> String {
    let words = sentence.replace(" · ", ", ");
    let words = words.split(' ').scan("", |before, word| {
        let said = key_word(word, before, lang).unwrap_or_else(|| word.to_owned());
        *before = word;
        Some(said)
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Returns the word of a key with the signs around it; none for what is no key.
fn key_word(word: &str, before: &str, lang: Lang) -> Option<String> {
    let name = word.trim_matches(SIGNS);
    let space = Chord::plain(Code::Char(' '));
    let chord = if name == space.shown(lang) { space } else { name.parse().ok()? };
    // Between two labels an arrow says what is for what, and one to the left marks what was promised.
    let is_link = name == "→" && before.ends_with(|c: char| c.is_ascii_digit());
    let is_key = match chord.code {
        Code::Char(_) => chord.ctrl || chord.alt || matches!(name, "+" | "−") || chord == space,
        Code::Enter | Code::Home | Code::End | Code::Left => chord.ctrl || chord.alt || chord.shift,
        _ => !is_link,
    };
    if !is_key || chord.shown(lang) != name {
        return None;
    }
    let key = word_of_key(chord, lang).unwrap_or_else(|| name.to_lowercase());
    Some(word.replacen(name, &format!("/{key}"), 1))
}
