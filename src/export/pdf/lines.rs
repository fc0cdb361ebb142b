//! The boxes and lines of drawings, which are no part of the text.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};

use super::piece::Colour;
use crate::export::diagram::Step;

/// The radius of the corners of a box.
const RADIUS: f32 = 2.4;
/// The width of the edge of a box.
const EDGE: f32 = 0.6;

/// A box with an edge.
pub(super) struct Frame {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) fill: Colour,
    pub(super) edge: Colour,
    pub(super) is_dashed: bool,
}

impl Frame {
    pub(super) fn draw(&self, surface: &mut Surface) {
        let Some(path) = self.path() else { return };
        let fill = Fill { paint: colour(self.fill).into(), ..Fill::default() };
        let edge = pen(self.edge, EDGE, if self.is_dashed { &[2.4, 1.6] } else { &[] });
        paint(surface, &path, Some(fill), Some(edge));
    }

    fn path(&self) -> Option<Path> {
        let Self { x, y, width, height, .. } = *self;
        let radius = RADIUS.min(width / 2.0).min(height / 2.0);
        let (right, bottom) = (x + width, y + height);
        let mut path = PathBuilder::new();
        path.move_to(x + radius, y);
        path.line_to(right - radius, y);
        path.quad_to(right, y, right, y + radius);
        path.line_to(right, bottom - radius);
        path.quad_to(right, bottom, right - radius, bottom);
        path.line_to(x + radius, bottom);
        path.quad_to(x, bottom, x, bottom - radius);
        path.line_to(x, y + radius);
        path.quad_to(x, y, x + radius, y);
        path.close();
        path.finish()
    }
}

/// A line of steps from a point.
pub(super) struct Line<'a> {
    pub(super) from: (f32, f32),
    pub(super) steps: &'a [Step],
    pub(super) width: f32,
    pub(super) colour: Colour,
    pub(super) is_dashed: bool,
}

impl Line<'_> {
    pub(super) fn draw(&self, surface: &mut Surface) {
        let mut path = PathBuilder::new();
        let at = |(x, y): (f32, f32)| (self.from.0 + x, self.from.1 + y);
        for step in self.steps {
            match *step {
                Step::Move(x, y) => {
                    let (x, y) = at((x, y));
                    path.move_to(x, y);
                }
                Step::Line(x, y) => {
                    let (x, y) = at((x, y));
                    path.line_to(x, y);
                }
                Step::Corner(corner, to) => {
                    let ((x1, y1), (x, y)) = (at(corner), at(to));
                    path.quad_to(x1, y1, x, y);
                }
            }
        }
        let Some(path) = path.finish() else { return };
        let dash = [2.6 + self.width, 1.8 + self.width / 2.0];
        let line = pen(self.colour, self.width, if self.is_dashed { &dash } else { &[] });
        paint(surface, &path, None, Some(line));
    }
}

fn paint(surface: &mut Surface, path: &Path, fill: Option<Fill>, line: Option<Stroke>) {
    let artifact = Artifact::with_kind(ArtifactType::Other);
    surface.start_tagged(ContentTag::Artifact(artifact));
    surface.set_fill(fill);
    surface.set_stroke(line);
    surface.draw_path(path);
    surface.set_stroke(None);
    surface.end_tagged();
}

fn pen(ink: Colour, width: f32, dash: &[f32]) -> Stroke {
    let dash = (!dash.is_empty()).then(|| StrokeDash { array: dash.to_vec(), offset: 0.0 });
    Stroke { paint: colour(ink).into(), width, dash, ..Stroke::default() }
}

fn colour((red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}
