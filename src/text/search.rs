//! Folding: texts brought to one form, so that a text is found however it was typed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Brings a text to the form in which texts are compared when somebody looks for one.
///
/// Letters become small, ё becomes е, and й stays й. Accents are removed. Composed and decomposed
/// letters, full-width forms and ligatures become the same, and so do all dashes, all quotes and all
/// blanks. For comparing only: bytes of the result do not match bytes of the text.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut base = '\0';
    for c in text.nfkd().flat_map(char::to_lowercase).nfkd() {
        let c = alike(c);
        if is_accent(c) {
            // The breve makes й of и and ў of у: letters of their own.
            if c == '\u{306}' && matches!(base, 'и' | 'у') {
                folded.push(c);
                base = '\0';
            }
        } else if !is_invisible(c) {
            folded.push(c);
            if !is_combining_mark(c) {
                base = c;
            }
        }
    }
    folded.replace('ß', "ss").nfc().collect()
}

/// Tells whether two names are one however they were typed: as [`fold`] compares, whatever blanks stand
/// around them.
pub fn same_folded(a: &str, b: &str) -> bool {
    fold(a.trim()) == fold(b.trim())
}

/// Returns the words of a text, each folded.
pub fn folded_words(text: &str) -> Vec<String> {
    words(&fold(text)).map(str::to_owned).collect()
}

/// Walks over the words of a text, without blanks and signs.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

/// Replaces characters that people type for each other by one of them.
fn alike(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '`' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        'ς' => 'σ',
        c if c.is_whitespace() && c != '\n' => ' ',
        c => c,
    }
}

/// Returns whether a character is an accent, a mark a reader can do without.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{487}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Returns whether a character shows nothing and may stand inside a word.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
