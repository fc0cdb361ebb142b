//! What a page is made of: its size, its colours, and what stands on it.

use super::face::FaceId;
use super::piece::{Colour, Piece, Span, Style};
use super::tags::Leaf;

/// A4 in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Where text begins and ends across the page.
pub(super) const LEFT: f32 = 57.0;
pub(super) const RIGHT: f32 = PAGE.0 - 57.0;
/// Where text begins and ends down the page.
pub(super) const TOP: f32 = 62.0;
pub(super) const BOTTOM: f32 = PAGE.1 - 62.0;

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
    /// A place that leads to a chapter, as a part of the text.
    Link { y: f32, height: f32, chapter: usize, leaf: Leaf },
}

/// A chapter, where it begins.
#[derive(Debug, Clone)]
pub(super) struct Chapter {
    pub(super) heading: String,
    pub(super) level: u8,
    pub(super) page: usize,
    pub(super) y: f32,
}
