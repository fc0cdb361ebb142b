//! Find: the answers of all sheets that fit what is typed.

use ratatui::layout::Rect;

use crate::app::{Model, Target, find_answers};
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, below, cells, from, row};
use super::layout::is_airy;
use super::sheet::draw_marks;
use super::style::Look;
use super::window;

/// Draws what is found.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let (Some(workspace), Some(overlay)) = (&model.workspace, &model.overlay) else { return };
    canvas.put(row(area, 0), &t!(model.lang, "find-title"), Look::Loud);
    let list = below(area, if is_airy(canvas.area()) { 2 } else { 1 });
    let found = find_answers(&workspace.session, overlay.line.text());
    if found.is_empty() {
        canvas.put(row(list, 0), &t!(model.lang, "find-nothing"), Look::Quiet);
    }
    let seen = window::from_top(found.len(), usize::from(list.height), Some(overlay.selected));
    for (at, index) in seen.enumerate() {
        let Some(answer) = found.get(index).and_then(|label| workspace.session.answer(*label))
        else {
            continue;
        };
        let place = row(list, cells(at));
        let chosen = index == overlay.selected;
        draw_marks(canvas, place, chosen, false);
        let name = model.lang.label(answer.label);
        let look = if chosen { Look::Accent } else { Look::Quiet };
        canvas.put(place, &pad_left(&name, 4), look);
        let look = if chosen { Look::Loud } else { Look::Plain };
        canvas.put(from(place, 6), &one_line(&answer.text), look);
        canvas.spot(place, Target::Row(index));
    }
}
