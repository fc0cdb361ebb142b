//! The language that an answer is most likely in, told by its letters.

use crate::i18n::Lang;

/// How many letters of an answer are looked at.
const ENOUGH: usize = 200;

/// The languages that are told by their letters, each with a range of these and a tag (BCP 47).
const SCRIPTS: [(u32, u32, &str); 13] = [
    (0x41, 0x24f, "en"),
    (0x370, 0x3ff, "el"),
    (0x400, 0x52f, "ru"),
    (0x531, 0x58f, "hy"),
    (0x591, 0x5f4, "he"),
    (0x600, 0x6ff, "ar"),
    (0x900, 0x97f, "hi"),
    (0xe00, 0xe7f, "th"),
    (0x10a0, 0x10ff, "ka"),
    (0x3040, 0x30ff, "ja"),
    (0x3400, 0x9fff, "zh"),
    (0xac00, 0xd7a3, "ko"),
    (0x1e00, 0x1eff, "en"),
];

/// Returns the tag of the language that most letters of a text speak for, where it is another than the
/// page's; none where they say nothing.
///
/// Latin letters beyond the English ones may be of many languages, and are told as such: `und-Latn`.
pub(super) fn other_language(text: &str, page: Lang) -> Option<&'static str> {
    let mut counts = [0_usize; SCRIPTS.len()];
    let (mut is_beyond_english, mut is_ukrainian) = (false, false);
    for c in text.chars().filter(|c| c.is_alphabetic()).take(ENOUGH) {
        let code = u32::from(c);
        let found = SCRIPTS.iter().position(|(from, to, _)| (*from..=*to).contains(&code));
        if let Some(count) = found.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
        is_beyond_english |= (0xc0..0x250).contains(&code) || (0x1e00..0x1f00).contains(&code);
        is_ukrainian |= matches!(c, 'ґ' | 'є' | 'і' | 'ї' | 'Ґ' | 'Є' | 'І' | 'Ї');
    }
    let most = SCRIPTS.iter().zip(counts).max_by_key(|(_, count)| *count);
    let ((_, _, tag), _) = most.filter(|(_, count)| *count > 0)?;
    let is_latin = page.code() == "en";
    match *tag {
        // A page in a language of the same letters says enough.
        "en" if is_latin => None,
        "en" if is_beyond_english => Some("und-Latn"),
        "ru" if is_ukrainian => Some("uk"),
        tag if tag == page.code() => None,
        // Chinese characters with kana among them are Japanese.
        "zh" if text.chars().any(|c| ('\u{3040}'..='\u{30ff}').contains(&c)) => Some("ja"),
        tag => Some(tag),
    }
}
