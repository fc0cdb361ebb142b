//! Pages that fill from top to bottom.

use super::face::{FaceId, Faces};
use super::shape::{Colour, Line, Piece, Shaper, Span, Style};
use super::tags::{Kind, Leaf, Tags};

/// A4 in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Where text begins and ends across the page.
pub(super) const LEFT: f32 = 57.0;
pub(super) const RIGHT: f32 = PAGE.0 - 57.0;
/// Where text begins and ends down the page.
pub(super) const TOP: f32 = 62.0;
pub(super) const BOTTOM: f32 = PAGE.1 - 62.0;

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
    /// A filled rectangle.
    Fill { x: f32, y: f32, width: f32, height: f32, colour: Colour },
    /// A place that leads to a chapter.
    Link { y: f32, height: f32, chapter: usize },
}

/// A chapter, where it begins.
pub(super) struct Chapter {
    pub(super) heading: String,
    pub(super) level: u8,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// The pages as far as they are filled.
pub(super) struct Layout {
    pub(super) shaper: Shaper,
    pub(super) pages: Vec<Vec<Mark>>,
    pub(super) tags: Tags,
    pub(super) chapters: Vec<Chapter>,
    /// Where the next line goes on the last page.
    pub(super) y: f32,
}

impl Layout {
    pub(super) fn new(faces: Faces) -> Self {
        Self {
            shaper: Shaper::new(faces),
            pages: vec![Vec::new()],
            tags: Tags::default(),
            chapters: Vec::new(),
            y: TOP,
        }
    }

    /// Begins a page.
    pub(super) fn new_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    /// Begins a page when less than this is left on the last; returns whether it did.
    pub(super) fn need(&mut self, height: f32) -> bool {
        let full = self.y + height > BOTTOM && self.y > TOP;
        if full {
            self.new_page();
        }
        full
    }

    /// Leaves room, unless at the top of a page.
    pub(super) fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Puts a mark onto the last page.
    pub(super) fn put(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Puts a line of glyphs where its box of this height begins; nothing moves.
    pub(super) fn put_line(
        &mut self,
        line: Line,
        x: f32,
        top: f32,
        height: f32,
        leaf: Option<Leaf>,
    ) {
        let size = line.pieces.iter().map(|piece| piece.style.size).fold(0.0, f32::max);
        // Capital letters of these fonts are 0.71 of their size high; they stand in the middle.
        let y = top + height / 2.0 + size * 0.36;
        let mut x = x;
        for piece in line.pieces {
            let width = piece.width();
            self.put(Mark::Text { x, y, piece, leaf });
            x += width;
        }
    }

    /// Writes a text over as many lines and pages as it takes, lines this many times its size apart.
    pub(super) fn text(&mut self, spans: &[Span], x: f32, leading: f32) {
        let size = spans.iter().map(|span| span.style.size).fold(0.0, f32::max);
        let height = size * leading;
        let lines = self.shaper.lines(spans, RIGHT - x);
        // Two lines at least begin on a page.
        self.need(height * lines.len().min(2) as f32);
        let leaf = self.tags.text();
        for line in lines {
            self.need(height);
            let top = self.y;
            self.put_line(line, x, top, height, Some(leaf));
            self.y += height;
        }
    }

    /// Writes a text as a part of its own kind.
    pub(super) fn tagged(&mut self, kind: Kind, spans: &[Span], x: f32, leading: f32) {
        self.tags.open(kind);
        self.text(spans, x, leading);
        self.tags.close();
    }

    /// Draws a line across the text.
    pub(super) fn rule(&mut self, thickness: f32, colour: Colour) {
        let mark =
            Mark::Fill { x: LEFT, y: self.y, width: RIGHT - LEFT, height: thickness, colour };
        self.put(mark);
        self.y += thickness;
    }
}
