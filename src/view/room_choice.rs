//! The choice of what the room sees.

use ratatui::layout::Rect;

use crate::app::{Model, RoomRow};
use crate::t;

use super::canvas::{Canvas, from, row, without_right};
use super::layout::below_title;
use super::style::Look;
use super::window::{draw_rows, draw_title};

/// The cells before the words of a row: the mark of what is shown, and a blank.
const MARK: u16 = 2;

/// Draws the views, and below them what is shown in them.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let (Some(overlay), Some(workspace)) = (&model.overlay, &model.workspace) else { return };
    let rows: Vec<RoomRow> = RoomRow::all().collect();
    let list = below_title(canvas, area);
    let draw_row = |canvas: &mut Canvas<'_>, place: Rect, index: usize, chosen: bool| {
        let Some(row) = rows.get(index).copied() else { return };
        let voting = workspace.session.voting;
        let mark = if row.is_shown(&workspace.room, voting) { "✓" } else { " " };
        canvas.put(place, mark, Look::Accent);
        let command = row.command();
        let key = model.keymap.any_key_for(command).map(|key| key.shown(model.lang));
        let taken = canvas.put_right(place, &key.unwrap_or_default(), Look::Quiet);
        let words = without_right(from(place, MARK), taken + 1);
        let look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(words, &model.lang.text(row.text_key()), look);
    };
    let seen = draw_rows(canvas, list, rows.len(), overlay.selected, draw_row);
    draw_title(canvas, row(area, 0), &t!(model.lang, "room-title"), rows.len(), &seen);
}
