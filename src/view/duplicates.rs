//! Likely duplicates: two answers one under the other, to be judged.

use ratatui::layout::Rect;

use crate::domain::Label;
use crate::t;
use crate::text::wrap;

use super::canvas::{Canvas, Piece, cells, from, row, without_right};
use super::columns::GAP;
use super::facts;
use super::layout::below_title;
use super::page::Page;
use super::style::Look;
use super::whole::WIDEST;
use super::window::draw_title;

/// The cells of a label.
const LABEL: u16 = 6;

/// A row of the pair: a label or a word on the left, and a part of a text beside it.
type Row = (Piece, Piece);

/// Draws the pair that is to be judged, from the row on that it is scrolled to.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let Some(pair) = page.workspace.pairs.get(page.workspace.row) else { return };
    let room = usize::from(area.width.saturating_sub(LABEL).min(WIDEST));
    let mut rows = of_answer(page, pair.stays, Look::Loud, room);
    rows.extend([blank(), ((t!(lang, "duplicates-goes"), Look::Quiet), blank().1)]);
    rows.extend(of_answer(page, pair.goes, Look::Plain, room));
    let body = below_title(canvas, area);
    let start = page.workspace.scroll.min(rows.len().saturating_sub(usize::from(body.height)));
    let end = (start + usize::from(body.height)).min(rows.len());
    for (at, (left, right)) in rows.iter().take(end).skip(start).enumerate() {
        let place = row(body, cells(at));
        canvas.put(place, &left.0, left.1);
        canvas.put(from(place, LABEL), &right.0, right.1);
    }
    let place =
        t!(lang, "readback-place", n = page.workspace.row + 1, of = page.workspace.pairs.len());
    let title = row(area, 0);
    let used = canvas.put_right(title, &place, Look::Quiet);
    let name = t!(lang, "duplicates-title");
    draw_title(canvas, without_right(title, used + GAP), &name, rows.len(), &(start..end));
}

/// Returns the rows of one of the two: its text, then what is known of it.
fn of_answer(page: Page<'_>, label: Label, look: Look, room: usize) -> Vec<Row> {
    let Some(answer) = page.workspace.session.answer(label) else { return Vec::new() };
    let known = facts::of(answer, &page.workspace.session, page.lang);
    let mut rows = Vec::new();
    for (text, look) in [(&answer.text, look), (&known, Look::Quiet)] {
        let parts = wrap(text, room).into_iter().filter(|_| !text.is_empty());
        rows.extend(
            parts.map(|part| (blank().0, (text.get(part).unwrap_or_default().to_owned(), look))),
        );
    }
    if let Some((left, _)) = rows.first_mut() {
        *left = (page.lang.label(label), Look::Accent);
    }
    rows
}

fn blank() -> Row {
    ((String::new(), Look::Plain), (String::new(), Look::Plain))
}
