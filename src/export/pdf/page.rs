//! What a page is made of: its size, its colours, and what stands on it.

use std::collections::HashMap;

use super::face::FaceId;
use super::lines::Frame;
use super::piece::{Colour, Piece, Span, Style};
use super::tags::Leaf;
use crate::export::diagram::Step;

/// A4 in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Where text begins and ends across the page.
pub(super) const LEFT: f32 = 57.0;
pub(super) const RIGHT: f32 = PAGE.0 - 57.0;
/// Where text begins and ends down the page.
pub(super) const TOP: f32 = 62.0;
pub(super) const BOTTOM: f32 = PAGE.1 - 62.0;

/// A3 in points, and the room around the text of a poster.
const A3: (f32, f32) = (841.89, 1190.55);
const POSTER_EDGE: f32 = 40.0;

/// The paper, and how what is laid out stands on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sheet {
    /// Its size in points.
    pub(super) size: (f32, f32),
    /// Where text ends across the page and down the page, as it is laid out.
    pub(super) right: f32,
    pub(super) bottom: f32,
    /// How many times larger it is drawn than laid out.
    pub(super) scale: f32,
    /// Where the corner of the text stands on the paper.
    corner: (f32, f32),
}

impl Sheet {
    /// A page of a document.
    pub(super) const A4: Self =
        Self { size: PAGE, right: RIGHT, bottom: BOTTOM, scale: 1.0, corner: (LEFT, TOP) };

    /// Returns a sheet for the wall, with everything at so many hundredths of its size in a document.
    pub(super) fn poster(hundredths: u16) -> Self {
        let scale = f32::from(hundredths) / 100.0;
        Self {
            size: A3,
            right: LEFT + (A3.0 - 2.0 * POSTER_EDGE) / scale,
            bottom: TOP + (A3.1 - 2.0 * POSTER_EDGE) / scale,
            scale,
            corner: (POSTER_EDGE, POSTER_EDGE),
        }
    }

    /// Tells whether it is seen from afar, alone on a wall.
    pub(super) fn is_poster(self) -> bool {
        self.size == A3
    }

    /// Returns where the origin of what is laid out stands on the paper.
    pub(super) fn origin(self) -> (f32, f32) {
        (self.corner.0 - LEFT * self.scale, self.corner.1 - TOP * self.scale)
    }

    /// Returns how far down the paper something stands.
    pub(super) fn down(self, y: f32) -> f32 {
        self.origin().1 + y * self.scale
    }

    /// Returns the area on the paper of something with this left, top, width and height.
    pub(super) fn area(self, (x, y, width, height): (f32, f32, f32, f32)) -> (f32, f32, f32, f32) {
        let left = self.origin().0 + x * self.scale;
        (left, self.down(y), width * self.scale, height * self.scale)
    }
}

/// The size of running text in points.
pub(super) const BODY: f32 = 9.5;
/// How far apart lines are, in parts of their size.
pub(super) const LEADING: f32 = 1.42;

pub(super) const INK: Colour = (28, 28, 28);
pub(super) const QUIET: Colour = (95, 95, 95);
pub(super) const ACCENT: Colour = (11, 90, 138);
pub(super) const WARN: Colour = (154, 59, 0);
pub(super) const RULE: Colour = (200, 200, 200);

/// Makes a style.
pub(super) fn style(face: FaceId, size: f32, colour: Colour) -> Style {
    Style { face, size, colour }
}

/// Makes a span.
pub(super) fn span(text: impl Into<String>, style: Style) -> Span {
    Span { text: text.into(), style }
}

/// Something on a page.
pub(super) enum Mark {
    /// Glyphs from a point on their base line; without a leaf they are not part of the text.
    Text { x: f32, y: f32, piece: Piece, leaf: Option<Leaf> },
    /// The logo, as a figure of the text.
    Logo { x: f32, y: f32, width: f32, height: f32, leaf: Leaf },
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, colour: Colour },
    /// A filled disc around a point.
    Disc { x: f32, y: f32, diameter: f32, colour: Colour },
    /// A box with an edge, its corners rounded.
    Frame(Frame),
    /// A line, its steps measured from a point.
    Stroke { x: f32, y: f32, steps: Vec<Step>, width: f32, colour: Colour, is_dashed: bool },
    /// A label that leads to where its answer stands in full, with what else is said of it aloud.
    Answer { x: f32, y: f32, width: f32, height: f32, name: String, said: String, leaf: Leaf },
    /// A place that leads to a chapter, as a part of the text.
    Link { y: f32, height: f32, chapter: usize, leaf: Leaf },
}

/// Where an answer stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) page: usize,
    pub(super) y: f32,
}

/// What links lead to.
#[derive(Debug, Clone, Default)]
pub(super) struct Landmarks {
    pub(super) chapters: Vec<Chapter>,
    /// Where each answer stands in full, by its label.
    pub(super) answers: HashMap<String, Place>,
}

/// A chapter, where it begins.
#[derive(Debug, Clone)]
pub(super) struct Chapter {
    pub(super) heading: String,
    pub(super) level: u8,
    pub(super) page: usize,
    pub(super) y: f32,
}
