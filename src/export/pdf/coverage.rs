//! Which letters a font has.

use rustybuzz::ttf_parser::{Face, GlyphId};

/// Tells whether a font has all of a grapheme.
pub(super) fn has(face: &Face, grapheme: &str) -> bool {
    let known = |c: char| face.glyph_index(c).is_some_and(|glyph| glyph != GlyphId(0));
    grapheme.chars().all(|c| is_silent(c) || known(c))
}

/// Tells whether a character shapes others and shows nothing itself: what Unicode calls default
/// ignorable.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(c, '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
