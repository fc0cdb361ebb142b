//! Find: the answers of all sheets that fit what is typed.

use ratatui::layout::Rect;

use crate::app::{Model, find_answers};
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, from, row};
use super::layout::below_title;
use super::style::Look;
use super::window::draw_list;

/// Draws what is found.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let (Some(workspace), Some(overlay)) = (&model.workspace, &model.overlay) else { return };
    let found = find_answers(&workspace.session, overlay.line.text());
    if found.is_empty() {
        let list = below_title(canvas, area);
        canvas.put(row(list, 0), &t!(model.lang, "find-nothing"), Look::Quiet);
    }
    let title = t!(model.lang, "find-title");
    let rows = (found.len(), overlay.selected);
    draw_list(canvas, area, &title, rows, |canvas, place, index, chosen| {
        let answer = found.get(index).and_then(|label| workspace.session.answer(*label));
        let Some(answer) = answer else { return };
        let name = model.lang.label(answer.label);
        let look = if chosen { Look::Accent } else { Look::Quiet };
        canvas.put(place, &pad_left(&name, 4), look);
        let look = if chosen { Look::Loud } else { Look::Plain };
        canvas.put(from(place, 6), &one_line(&answer.text), look);
    });
}
