//! Texts, and the glyphs they are drawn with.

use std::ops::Range;

use super::face::FaceId;

/// Red, green and blue.
pub(super) type Colour = (u8, u8, u8);

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// The font wished for.
    pub(super) face: FaceId,
    /// The size in points.
    pub(super) size: f32,
    /// The colour.
    pub(super) colour: Colour,
}

/// A text in one style.
#[derive(Debug, Clone)]
pub(super) struct Span {
    /// The text; may have several lines.
    pub(super) text: String,
    /// Its style.
    pub(super) style: Style,
}

/// One glyph, measured in parts of the size of its font.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub(super) id: u32,
    pub(super) advance: f32,
    pub(super) x: f32,
    pub(super) y: f32,
    /// The bytes of the piece's text it stands for.
    pub(super) range: Range<usize>,
}

/// A run of glyphs that is drawn at once.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) shapes: Vec<Shape>,
    pub(super) face: FaceId,
    pub(super) style: Style,
    /// The language it is read in, where letters tell it.
    pub(super) language: Option<&'static str>,
}

impl Piece {
    /// Returns the width in points.
    pub(super) fn width(&self) -> f32 {
        self.shapes.iter().map(|shape| shape.advance).sum::<f32>() * self.style.size
    }

    /// Tells whether a run goes on with the piece: it has the same font, style and language.
    fn takes(&self, run: &Run, style: Style) -> bool {
        let languages = self.language.zip(run.language);
        self.face == run.face && self.style == style && languages.is_none_or(|(a, b)| a == b)
    }

    /// Adds a run that goes on with it.
    fn push(&mut self, other: &Run) {
        self.language = self.language.or(other.language);
        let start = self.text.len();
        self.text.push_str(&other.text);
        self.shapes.extend(other.shapes.iter().map(|shape| Shape {
            range: shape.range.start + start..shape.range.end + start,
            ..shape.clone()
        }));
    }
}

/// A line, its pieces from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
}

impl Line {
    /// Returns the width in points.
    pub(super) fn width(&self) -> f32 {
        self.pieces.iter().map(Piece::width).sum()
    }

    /// Adds a run on the right.
    pub(super) fn push(&mut self, run: &Run, style: Style) {
        match self.pieces.last_mut() {
            Some(last) if last.takes(run, style) => last.push(run),
            Some(_) | None => self.pieces.push(Piece {
                text: run.text.clone(),
                shapes: run.shapes.clone(),
                face: run.face,
                style,
                language: run.language,
            }),
        }
    }
}

/// A part of a word in one font.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) face: FaceId,
    pub(super) shapes: Vec<Shape>,
    pub(super) language: Option<&'static str>,
}

impl Run {
    /// Returns the width, in parts of the size of the font.
    pub(super) fn advance(&self) -> f32 {
        self.shapes.iter().map(|shape| shape.advance).sum()
    }
}

/// Takes some glyphs out of a run, with the text they stand for.
pub(super) fn cut(run: &Run, glyphs: Range<usize>) -> Run {
    let shapes = run.shapes.get(glyphs).unwrap_or_default();
    let start = shapes.iter().map(|shape| shape.range.start).min().unwrap_or(0);
    let end = shapes.iter().map(|shape| shape.range.end).max().unwrap_or(start);
    let shifted = shapes.iter().map(|shape| Shape {
        range: shape.range.start - start..shape.range.end - start,
        ..shape.clone()
    });
    let text = run.text.get(start..end).unwrap_or_default().to_owned();
    Run { text, face: run.face, shapes: shifted.collect(), language: run.language }
}
