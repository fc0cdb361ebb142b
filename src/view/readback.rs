//! Read-back: one answer large at a time.

use ratatui::layout::Rect;

use crate::t;
use crate::text::wrap;

use super::canvas::{Canvas, below, from, row};
use super::facts;
use super::page::Page;
use super::style::Look;

/// The widest a line of the answer gets: what is read aloud is read in short lines.
const WIDEST: u16 = 56;

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
    let body = Rect { width: body.width.min(WIDEST), ..body };
    let rows = wrap(&answer.text, usize::from(body.width));
    let gap: u16 = if usize::from(body.height) > rows.len() * 2 + 2 { 2 } else { 1 };
    let mut at = 0;
    for part in rows {
        let text = answer.text.get(part).unwrap_or_default();
        canvas.put(row(body, at), text, Look::Loud);
        at = gap.saturating_add(at);
    }
    let known = facts::of(answer, &page.workspace.session, lang);
    canvas.put_wrapped(below(body, at.saturating_add(1)), &known, Look::Quiet);
}
