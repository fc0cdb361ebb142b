//! The fonts that pages are set in, and which of them has a letter.

use std::collections::{BTreeSet, HashMap};

use rustybuzz::Face;
use rustybuzz::ttf_parser::GlyphId;

use super::coverage::has;
use super::system::FontFile;

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
    /// A font of the system, by its place among those that are used.
    System(usize),
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
            Self::Rest | Self::System(_) | Self::Missing => REST,
            Self::Emoji => EMOJI,
        }
    }
}

/// The fonts, ready to shape.
pub(super) struct Faces<'a> {
    regular: Face<'a>,
    bold: Face<'a>,
    rest: Face<'a>,
    emoji: Face<'a>,
    system: Vec<Face<'a>>,
    /// Which font of the system has a grapheme.
    found: HashMap<String, usize>,
    /// The graphemes that none of the fonts has.
    missing: BTreeSet<String>,
}

impl<'a> Faces<'a> {
    /// Reads the fonts, of the system those that were found; nothing when a built-in one is broken.
    pub(super) fn read(system: &'a [FontFile]) -> Option<Self> {
        let read = |id: FaceId| Face::from_slice(id.bytes(), 0);
        let mut found = HashMap::new();
        let mut faces = Vec::new();
        for file in system {
            let Some(face) = file.face() else { continue };
            let place = faces.len();
            found.extend(file.graphemes.iter().map(|grapheme| (grapheme.clone(), place)));
            faces.push(face);
        }
        Some(Self {
            regular: read(FaceId::Regular)?,
            bold: read(FaceId::Bold)?,
            rest: read(FaceId::Rest)?,
            emoji: read(FaceId::Emoji)?,
            system: faces,
            found,
            missing: BTreeSet::new(),
        })
    }

    /// Returns a font.
    pub(super) fn get(&self, id: FaceId) -> &Face<'a> {
        match id {
            FaceId::Regular => &self.regular,
            FaceId::Bold => &self.bold,
            FaceId::Rest | FaceId::Missing => &self.rest,
            FaceId::Emoji => &self.emoji,
            FaceId::System(place) => self.system.get(place).unwrap_or(&self.rest),
        }
    }

    /// Returns the glyph of the sign for a letter that is missing.
    pub(super) fn missing_sign(&self) -> GlyphId {
        self.rest.glyph_index(MISSING).unwrap_or_default()
    }

    /// Chooses the font for a grapheme: the wished one where it has all of it, else the first of the
    /// others that has; notes where none has it.
    pub(super) fn choose(&mut self, grapheme: &str, wished: FaceId) -> FaceId {
        let order = [wished, FaceId::Rest, FaceId::Emoji];
        if let Some(id) = order.into_iter().find(|id| has(self.get(*id), grapheme)) {
            return id;
        }
        if let Some(place) = self.found.get(grapheme) {
            return FaceId::System(*place);
        }
        self.missing.insert(grapheme.to_owned());
        FaceId::Missing
    }

    /// Returns the graphemes that were asked for and that none of the fonts has.
    pub(super) fn missing(&self) -> &BTreeSet<String> {
        &self.missing
    }
}
