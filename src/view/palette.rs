//! The palette: every command that can be done now, with its key.

use ratatui::layout::Rect;

use crate::app::{Model, palette_commands};
use crate::t;

use super::canvas::{Canvas, row, without_right};
use super::layout::titled;
use super::style::Look;
use super::window::draw_rows;
use super::wording;

/// The widest a name gets with its key: the two are to be read as one.
const WIDEST: u16 = 64;

/// Draws the palette.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(overlay) = &model.overlay else { return };
    let list = titled(canvas, area, &t!(model.lang, "palette-title"));
    let commands = palette_commands(model, overlay.line.text());
    if commands.is_empty() {
        canvas.put(row(list, 0), &t!(model.lang, "palette-nothing"), Look::Quiet);
    }
    draw_rows(canvas, list, commands.len(), overlay.selected, |canvas, place, index, chosen| {
        let Some(command) = commands.get(index) else { return };
        let place = Rect { width: place.width.min(WIDEST), ..place };
        let key = wording::keys(model, *command, usize::from(place.width));
        let used = canvas.put_right(place, &key, Look::Quiet);
        let look = if chosen { Look::Accent } else { Look::Plain };
        let name = model.lang.text(command.name_key());
        canvas.put(without_right(place, used + 2), &name, look);
    });
}
