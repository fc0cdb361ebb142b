//! Likely duplicates: two answers one under the other, to be judged.

use ratatui::layout::Rect;

use crate::domain::Label;
use crate::t;

use super::canvas::{Canvas, below, from, row};
use super::page::Page;
use super::style::Look;
use super::whole;

/// With as many rows a blank one and a word part the two answers.
const ROOMY: u16 = 8;

/// Draws the pair that is to be judged.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let Some(pair) = page.workspace.pairs.get(page.workspace.row) else { return };
    let place =
        t!(lang, "readback-place", n = page.workspace.row + 1, of = page.workspace.pairs.len());
    canvas.put_right(row(area, 0), &place, Look::Quiet);
    canvas.put(row(area, 0), &t!(lang, "duplicates-title"), Look::Loud);
    let body = below(area, if area.height > 8 { 2 } else { 1 });
    // On a small screen the two stand right one below the other.
    let parted = u16::from(body.height >= ROOMY);
    let half = Rect { height: body.height.saturating_sub(2 * parted) / 2, ..body };
    let taken = draw_answer(canvas, half, page, pair.stays, Look::Loud);
    let rest = below(body, taken + parted);
    if parted > 0 {
        canvas.put(row(rest, 0), &t!(lang, "duplicates-goes"), Look::Quiet);
    }
    draw_answer(canvas, below(rest, parted), page, pair.goes, Look::Plain);
}

/// Draws one of the two and returns the rows it took.
fn draw_answer(
    canvas: &mut Canvas<'_>,
    area: Rect,
    page: Page<'_>,
    label: Label,
    look: Look,
) -> u16 {
    let Some(answer) = page.workspace.session.answer(label) else { return 0 };
    canvas.put(row(area, 0), &page.lang.label(label), Look::Accent);
    whole::draw(canvas, from(area, 6), page, answer, (look, false))
}
