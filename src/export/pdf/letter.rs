//! The head of a letter: who writes to whom, when, and what it is about.

use super::face::FaceId::{Bold, Regular};
use super::layout::Layout;
use super::page::{INK, LEFT, RIGHT, span, style};
use super::tags::Kind;
use crate::export::report::Letter;

/// Where the addressee stands across the page.
const ADDRESSEE: f32 = LEFT + (RIGHT - LEFT) * 0.56;
/// The size of its text in points, and how far apart its lines are in parts of that.
const SIZE: f32 = 9.5;
const LEADING: f32 = 1.42;

/// Writes who writes to whom, beside each other, and the day under them.
pub(super) fn head(letter: &Letter, layout: &mut Layout) {
    let (top, page) = (layout.y, layout.page);
    lines(&letter.sender, LEFT, ADDRESSEE - LEFT - 20.0, layout);
    let below = layout.y;
    if layout.page == page {
        layout.y = top;
    }
    lines(&letter.addressee, ADDRESSEE, RIGHT - ADDRESSEE, layout);
    layout.y = layout.y.max(below) + 14.0;
    let date = span(&letter.date, style(Regular, SIZE, INK));
    layout.tagged(Kind::Paragraph, &[date], LEFT, LEADING);
    layout.gap(12.0);
    let subject = span(&letter.subject, style(Bold, 14.0, INK));
    layout.tagged(Kind::headed(1, &letter.subject), &[subject], LEFT, 1.25);
    layout.gap(4.0);
}

fn lines(texts: &[String], x: f32, width: f32, layout: &mut Layout) {
    let height = SIZE * LEADING;
    for text in texts {
        layout.tags.open(Kind::Paragraph);
        let leaf = layout.tags.text();
        let lines = layout.shaper.lines(&[span(text, style(Regular, SIZE, INK))], width);
        for line in lines {
            layout.need(height);
            let top = layout.y;
            layout.put_line(line, x, top, height, Some(leaf));
            layout.y += height;
        }
        layout.tags.close();
    }
}
