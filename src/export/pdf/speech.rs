//! In which language a word is read aloud.

/// Guesses the language of a word by its first letter, as its tag of BCP 47; none where it has no
/// letter, so that digits and signs are read as what stands around them.
pub(super) fn language_of(word: &str) -> Option<&'static str> {
    word.chars().find_map(|c| match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => Some("en"),
        '\u{400}'..='\u{52f}' => Some("ru"),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some("el"),
        '\u{531}'..='\u{58f}' => Some("hy"),
        '\u{591}'..='\u{5f4}' => Some("he"),
        '\u{620}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Some("ar"),
        '\u{900}'..='\u{97f}' => Some("hi"),
        '\u{e01}'..='\u{e5b}' => Some("th"),
        '\u{10a0}'..='\u{10ff}' => Some("ka"),
        '\u{3041}'..='\u{30ff}' => Some("ja"),
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}' => Some("ko"),
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' => Some("zh"),
        _ => None,
    })
}
