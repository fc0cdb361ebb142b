//! Likely duplicates: two answers one under the other, to be judged.

use ratatui::layout::Rect;

use crate::app::{Desk, Model};
use crate::domain::Label;
use crate::t;
use crate::text::wrap;

use super::canvas::{Canvas, below, cells, from, row};
use super::facts;
use super::style::Look;

/// Draws the pair that is to be judged.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model, desk: &Desk) {
    let lang = model.lang;
    let Some(pair) = desk.pairs.get(desk.row) else { return };
    let place = t!(lang, "readback-place", n = desk.row + 1, of = desk.pairs.len());
    canvas.put_right(row(area, 0), &place, Look::Quiet);
    canvas.put(row(area, 0), &t!(lang, "duplicates-title"), Look::Loud);
    let body = below(area, if area.height > 8 { 2 } else { 1 });
    let half = Rect { height: body.height / 2, ..body };
    let taken = draw_answer(canvas, half, model, desk, pair.stays, Look::Loud);
    let rest = below(body, taken + 1);
    let goes = t!(lang, "duplicates-goes");
    canvas.put(row(rest, 0), &goes, Look::Quiet);
    draw_answer(canvas, below(rest, 1), model, desk, pair.goes, Look::Plain);
}

/// Draws one of the two and returns the rows it took.
fn draw_answer(
    canvas: &mut Canvas<'_>,
    area: Rect,
    model: &Model,
    desk: &Desk,
    label: Label,
    look: Look,
) -> u16 {
    let Some(answer) = desk.session.answer(label) else { return 0 };
    canvas.put(row(area, 0), &model.lang.label(label), Look::Accent);
    let body = from(area, 6);
    let mut at = 0;
    for part in wrap(&answer.text, usize::from(body.width)) {
        canvas.put(row(body, at), answer.text.get(part).unwrap_or_default(), look);
        at = at.saturating_add(1);
    }
    let known = facts::of(answer, &desk.session, model.lang);
    for (index, part) in wrap(&known, usize::from(body.width)).into_iter().enumerate() {
        let place = row(body, at.saturating_add(cells(index)));
        canvas.put(place, known.get(part).unwrap_or_default(), Look::Quiet);
    }
    at.saturating_add(1).min(area.height)
}
