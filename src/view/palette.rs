//! The palette: every command that can be done now, with its key.

use ratatui::layout::Rect;

use crate::app::{Model, Target, palette_commands};
use crate::t;

use super::canvas::{Canvas, below, cells, row, without_right};
use super::layout::is_airy;
use super::sheet::draw_marks;
use super::style::Look;
use super::{window, wording};

/// Draws the palette.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(overlay) = &model.overlay else { return };
    canvas.put(row(area, 0), &t!(model.lang, "palette-title"), Look::Loud);
    let list = below(area, if is_airy(canvas.area()) { 2 } else { 1 });
    let commands = palette_commands(model, overlay.line.text());
    if commands.is_empty() {
        canvas.put(row(list, 0), &t!(model.lang, "palette-nothing"), Look::Quiet);
    }
    let seen = window::from_top(commands.len(), usize::from(list.height), Some(overlay.selected));
    let names = Rect { width: list.width.min(64), ..list };
    for (at, index) in seen.enumerate() {
        let Some(command) = commands.get(index) else { continue };
        let chosen = index == overlay.selected;
        let place = row(names, cells(at));
        let key = wording::keys(model, *command, usize::from(names.width));
        draw_marks(canvas, place, chosen, false);
        let used = canvas.put_right(place, &key, Look::Quiet);
        let look = if chosen { Look::Accent } else { Look::Plain };
        let name = model.lang.text(command.name_key());
        canvas.put(without_right(place, used + 2), &name, look);
        canvas.spot(row(list, cells(at)), Target::Row(index));
    }
}
