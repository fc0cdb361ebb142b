//! The fonts inside the program, and which of them has a letter.

use rustybuzz::Face;
use rustybuzz::ttf_parser::GlyphId;

const REGULAR: &[u8] = include_bytes!("../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/NotoSans-Bold.ttf");
const REST: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");

/// One of the fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum FaceId {
    /// Noto Sans.
    Regular,
    /// Noto Sans Bold.
    Bold,
    /// DejaVu Sans, for what Noto Sans beside it lacks.
    Rest,
}

impl FaceId {
    /// Returns the file of the font.
    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::Bold => BOLD,
            Self::Rest => REST,
        }
    }
}

/// The fonts, ready to shape.
pub(super) struct Faces {
    regular: Face<'static>,
    bold: Face<'static>,
    rest: Face<'static>,
}

impl Faces {
    /// Reads the fonts; nothing when one is broken.
    pub(super) fn built_in() -> Option<Self> {
        let read = |id: FaceId| Face::from_slice(id.bytes(), 0);
        Some(Self {
            regular: read(FaceId::Regular)?,
            bold: read(FaceId::Bold)?,
            rest: read(FaceId::Rest)?,
        })
    }

    /// Returns a font.
    pub(super) fn get(&self, id: FaceId) -> &Face<'static> {
        match id {
            FaceId::Regular => &self.regular,
            FaceId::Bold => &self.bold,
            FaceId::Rest => &self.rest,
        }
    }

    /// Chooses the font for a grapheme: the wished one where it has all of it, else the one for the
    /// rest; where neither has it, the wished one draws its box.
    pub(super) fn choose(&self, grapheme: &str, wished: FaceId) -> FaceId {
        let has = |id: FaceId| {
            let face = self.get(id);
            let known = |c: char| face.glyph_index(c).is_some_and(|glyph| glyph != GlyphId(0));
            grapheme.chars().all(|c| is_silent(c) || known(c))
        };
        if has(wished) || !has(FaceId::Rest) { wished } else { FaceId::Rest }
    }
}

/// Tells whether a character shapes others and shows nothing itself.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}')
}
