//! The fonts that pages are set in, and which of them has a letter.

use rustybuzz::Face;
use rustybuzz::ttf_parser::GlyphId;

const REGULAR: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");
const REST: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");
const EMOJI: &[u8] = include_bytes!("../fonts/NotoEmoji.ttf");

/// The sign that stands where no font has a letter; DejaVu Sans has it.
const MISSING: char = '\u{fffd}';

/// One of the fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum FaceId {
    /// Noto Sans.
    Regular,
    /// Noto Sans Bold.
    Bold,
    /// DejaVu Sans, for what Noto Sans beside it lacks.
    Rest,
    /// Noto Emoji, in one colour.
    Emoji,
    /// None has the letter: the sign for that stands in its place.
    Missing,
}

/// The fonts built into the program.
pub(super) const BUILT_IN: [FaceId; 4] =
    [FaceId::Regular, FaceId::Bold, FaceId::Rest, FaceId::Emoji];

impl FaceId {
    /// Returns the file of a font built into the program.
    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::Bold => BOLD,
            Self::Rest | Self::Missing => REST,
            Self::Emoji => EMOJI,
        }
    }
}

/// The fonts, ready to shape.
pub(super) struct Faces {
    regular: Face<'static>,
    bold: Face<'static>,
    rest: Face<'static>,
    emoji: Face<'static>,
}

impl Faces {
    /// Reads the fonts; nothing when one is broken.
    pub(super) fn built_in() -> Option<Self> {
        let read = |id: FaceId| Face::from_slice(id.bytes(), 0);
        Some(Self {
            regular: read(FaceId::Regular)?,
            bold: read(FaceId::Bold)?,
            rest: read(FaceId::Rest)?,
            emoji: read(FaceId::Emoji)?,
        })
    }

    /// Returns a font.
    pub(super) fn get(&self, id: FaceId) -> &Face<'static> {
        match id {
            FaceId::Regular => &self.regular,
            FaceId::Bold => &self.bold,
            FaceId::Rest | FaceId::Missing => &self.rest,
            FaceId::Emoji => &self.emoji,
        }
    }

    /// Returns the glyph of the sign for a letter that is missing.
    pub(super) fn missing_sign(&self) -> GlyphId {
        self.rest.glyph_index(MISSING).unwrap_or_default()
    }

    /// Chooses the font for a grapheme: the wished one where it has all of it, else the first of the
    /// others that has.
    pub(super) fn choose(&self, grapheme: &str, wished: FaceId) -> FaceId {
        let order = [wished, FaceId::Rest, FaceId::Emoji];
        let id = order.into_iter().find(|id| has(self.get(*id), grapheme));
        id.unwrap_or(FaceId::Missing)
    }
}

/// Tells whether a font has all of a grapheme.
fn has(face: &Face, grapheme: &str) -> bool {
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
