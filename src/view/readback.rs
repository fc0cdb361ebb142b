//! Read-back: one answer large at a time.

use ratatui::layout::Rect;

use crate::t;

use super::canvas::{Canvas, below, from, row};
use super::page::Page;
use super::style::Look;
use super::whole;

/// Draws the answer that is being read back.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let answers = page.workspace.answers();
    let Some(answer) = answers.get(page.workspace.row) else { return };
    let place = t!(lang, "readback-place", n = page.workspace.row + 1, of = answers.len());
    canvas.put_right(row(area, 0), &place, Look::Quiet);
    let label = lang.label(answer.label);
    canvas.put(row(area, 0), &label, Look::Accent);
    let judged = answer.readback.map(|readback| lang.readback(readback)).unwrap_or_default();
    canvas.put(from(row(area, 0), 6), &judged, Look::Loud);
    let body = from(below(area, if area.height > 8 { 3 } else { 1 }), 4);
    whole::draw(canvas, body, page, answer, (Look::Loud, true));
}
