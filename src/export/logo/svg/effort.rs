//! How much work it is to draw an SVG, worked out before it is drawn.

use resvg::tiny_skia::{PathSegment, Point, Rect, Transform};
use resvg::usvg::{ClipPath, Group, Mask, Node, Path, Tree};

use crate::export::LogoFault;

/// The most work: about as many pixels to be coloured, a second of it.
const WORK: f32 = 400e6;
/// How much larger than the whole drawing a layer may be.
const LARGEST: f32 = 25.0;
/// How much larger all layers may be that lie on each other, each a picture of its own in memory.
const STACKED: f32 = 100.0;

/// Looks how much work a drawing is.
///
/// # Errors
///
/// When it is too much, or would take too much memory.
pub(super) fn check(tree: &Tree, transform: Transform, pixels: u32) -> Result<(), LogoFault> {
    let pixels = pixels as f32;
    let mut effort = Effort { left: WORK, largest: pixels * LARGEST, most: pixels * STACKED };
    effort.group(tree.root(), Layer { transform, pixels, stacked: pixels })
}

/// Where something is drawn.
#[derive(Clone, Copy)]
struct Layer {
    transform: Transform,
    /// How many pixels it has.
    pixels: f32,
    /// How many it has with all layers that lie below it.
    stacked: f32,
}

/// What is left of the work that may be done.
struct Effort {
    left: f32,
    /// The most pixels of a layer.
    largest: f32,
    /// The most pixels of layers that lie on each other.
    most: f32,
}

impl Effort {
    fn spend(&mut self, work: f32) -> Result<(), LogoFault> {
        self.left -= work;
        // What is no number is too much as well.
        if self.left >= 0.0 { Ok(()) } else { Err(LogoFault::Complex) }
    }

    fn group(&mut self, group: &Group, layer: Layer) -> Result<(), LogoFault> {
        let mut layer = Layer { transform: layer.transform.pre_concat(group.transform()), ..layer };
        if group.should_isolate() {
            let shown = group.layer_bounding_box().transform(layer.transform);
            let pixels = shown.map_or(self.largest, |it| area(it.to_rect()).min(self.largest));
            layer = self.layer(Layer { pixels, ..layer })?;
        }
        self.spend(50.0)?;
        if let Some(clip) = group.clip_path() {
            self.clip(clip, layer)?;
        }
        if let Some(mask) = group.mask() {
            self.mask(mask, layer)?;
        }
        group.children().iter().try_for_each(|child| match child {
            Node::Group(group) => self.group(group, layer),
            Node::Path(path) => self.path(path, layer),
            Node::Image(_) => Err(LogoFault::Pictures),
            Node::Text(_) => Err(LogoFault::Words),
        })
    }

    /// Puts a layer onto others: it is filled, cut and put down.
    fn layer(&mut self, layer: Layer) -> Result<Layer, LogoFault> {
        let stacked = layer.stacked + layer.pixels;
        if stacked > self.most {
            return Err(LogoFault::Complex);
        }
        self.spend(layer.pixels * 4.0)?;
        Ok(Layer { stacked, ..layer })
    }

    fn clip(&mut self, clip: &ClipPath, layer: Layer) -> Result<(), LogoFault> {
        let inner = self.layer(layer)?;
        let transform = inner.transform.pre_concat(clip.transform());
        self.group(clip.root(), Layer { transform, ..inner })?;
        clip.clip_path().map_or(Ok(()), |clip| self.clip(clip, inner))
    }

    fn mask(&mut self, mask: &Mask, layer: Layer) -> Result<(), LogoFault> {
        let inner = self.layer(layer)?;
        self.group(mask.root(), inner)?;
        mask.mask().map_or(Ok(()), |mask| self.mask(mask, inner))
    }

    /// Counts the pixels within a path, and its edges, which are kept in order from line to line.
    fn path(&mut self, path: &Path, layer: Layer) -> Result<(), LogoFault> {
        let shown = path.stroke_bounding_box().transform(layer.transform);
        let pixels = shown.map_or(layer.pixels, |it| area(it).min(layer.pixels));
        let edges = path.data().len() as f32;
        if path.fill().is_some() {
            self.spend(200.0 + 2.0 * pixels + 20.0 * edges + edges * edges / 100.0)?;
        }
        if let Some(stroke) = path.stroke() {
            let period: f32 = stroke.dasharray().unwrap_or_default().iter().sum();
            let dashes = if period > 0.0 { length(path) / period } else { 0.0 };
            let edges = 6.0 * (edges + 2.0 * dashes);
            self.spend(200.0 + 2.0 * pixels + 20.0 * edges + edges * edges / 100.0)?;
        }
        Ok(())
    }
}

fn area(rect: Rect) -> f32 {
    (rect.width() + 4.0) * (rect.height() + 4.0)
}

/// Returns how long a path is at most.
fn length(path: &Path) -> f32 {
    let (mut length, mut at, mut start) = (0.0, Point::default(), Point::default());
    for segment in path.data().segments() {
        let points: &[Point] = match &segment {
            PathSegment::MoveTo(point) => {
                (at, start) = (*point, *point);
                &[]
            }
            PathSegment::LineTo(a) => &[*a],
            PathSegment::QuadTo(a, b) => &[*a, *b],
            PathSegment::CubicTo(a, b, c) => &[*a, *b, *c],
            PathSegment::Close => &[start],
        };
        for point in points {
            length += at.distance(*point);
            at = *point;
        }
    }
    length
}
