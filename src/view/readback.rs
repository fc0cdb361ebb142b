//! Read-back: one answer large at a time.

use ratatui::layout::Rect;

use crate::t;
use crate::text::width;

use super::canvas::{Canvas, below, cells, from, row, without_right};
use super::columns::GAP;
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
    let (judged, look) = match lang.read_back(answer) {
        Some(judged) => (judged, Look::Loud),
        None => (t!(lang, "readback-ask"), Look::Quiet),
    };
    let used = cells(width(&place)) + GAP;
    canvas.put(from(without_right(row(area, 0), used), 6), &judged, look);
    let body = from(below(area, if area.height > 8 { 3 } else { 1 }), 4);
    whole::draw(canvas, body, page, answer, (Look::Loud, true));
}
