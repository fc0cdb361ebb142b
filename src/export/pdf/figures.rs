//! Figures side by side, each in a field of its own.

use super::face::FaceId::{Bold, Regular};
use super::layout::Layout;
use super::page::{INK, LEFT, Mark, span, style};
use super::piece::Line;
use super::tags::Kind;
use crate::export::report::Figure;

/// The size of a number, on the wall too, and of what it counts.
const NUMBER: f32 = 17.0;
const ON_WALL: f32 = 30.0;
const SIZE: f32 = 8.2;
const LINE: f32 = SIZE * 1.36;
/// The room between fields, and between the edge of a field and its text.
const GAP: f32 = 8.0;
const EDGE: f32 = 4.0;
const FIELD: (u8, u8, u8) = (234, 241, 246);

/// Writes figures side by side, each in a field of its own.
pub(super) fn write(figures: &[Figure], layout: &mut Layout) {
    let width = (layout.sheet.right - LEFT + GAP) / figures.len().max(1) as f32 - GAP;
    let wished = if layout.sheet.is_poster() { ON_WALL } else { NUMBER };
    let numbers = figures.iter().map(|figure| {
        let line = layout.shaper.line(&figure.number, style(Bold, wished, INK));
        line.width().max(1.0)
    });
    let widest = numbers.fold(0.0, f32::max);
    let number_size = wished * ((width - 2.0 * EDGE) / widest).min(1.0);
    let texts = figures.iter().map(|figure| {
        let look = style(Regular, SIZE, INK);
        layout.shaper.lines(&[span(&figure.what, look)], width - 2.0 * EDGE)
    });
    let texts: Vec<Vec<Line>> = texts.collect();
    let lines = texts.iter().map(Vec::len).max().unwrap_or(0) as f32;
    let height = number_size * 1.4 + lines * LINE + 2.0 * EDGE;
    layout.need(height);
    layout.gap(4.0);
    let top = layout.y;
    layout.tags.open(Kind::List);
    for (index, (figure, text)) in figures.iter().zip(texts).enumerate() {
        let x = LEFT + index as f32 * (width + GAP);
        layout.put(Mark::Fill { x, y: top, width, height, colour: FIELD });
        layout.tags.open(Kind::ListItem);
        layout.tags.open(Kind::ListBody);
        let leaf = layout.tags.text();
        let number = layout.shaper.line(&figure.number, style(Bold, number_size, INK));
        layout.put_line(number, x + EDGE, top + EDGE, number_size * 1.3, Some(leaf));
        for (place, line) in text.into_iter().enumerate() {
            let y = top + EDGE + number_size * 1.4 + place as f32 * LINE;
            layout.put_line(line, x + EDGE, y, LINE, Some(leaf));
        }
        layout.tags.close();
        layout.tags.close();
    }
    layout.tags.close();
    layout.y = top + height;
}
