//! Keys: every command with its key, those that were changed marked.

use ratatui::layout::Rect;

use crate::app::{Model, Overlay, OverlayKind, is_usual_key, key_rows};
use crate::t;

use super::canvas::{Canvas, from, row, without_right};
use super::columns::GAP;
use super::layout::below_title;
use super::style::Look;
use super::window::draw_list;
use super::wording::NOTHING;

/// The widest a name gets with its key: the two are to be read as one.
const WIDEST: u16 = 64;

/// Draws the commands and their keys.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::Keys { asked }, line, selected, .. }) = &model.overlay
    else {
        return;
    };
    let lang = model.lang;
    let rows = key_rows(line.text());
    if rows.is_empty() {
        let list = below_title(canvas, area);
        canvas.put(row(list, 0), &t!(lang, "keys-nothing"), Look::Quiet);
    }
    let area = Rect { width: area.width.min(WIDEST), ..area };
    let title = t!(lang, "keys-title");
    draw_list(canvas, area, &title, (rows.len(), *selected), |canvas, place, index, chosen| {
        let Some(command) = rows.get(index) else { return };
        let key = model.keymap.any_key_for(*command);
        let key = key.map_or_else(|| NOTHING.to_owned(), |key| key.shown(lang));
        let (key, look) = if *asked == Some(*command) {
            (t!(lang, "keys-waits"), Look::Accent)
        } else if is_usual_key(model, *command) {
            (key, Look::Quiet)
        } else {
            (t!(lang, "keys-own", key = key), Look::Loud)
        };
        let used = canvas.put_right(from(place, place.width / 2), &key, look);
        let look = if chosen { Look::Accent } else { Look::Plain };
        let name = lang.text(command.name_key());
        canvas.put(without_right(place, used + GAP), &name, look);
    });
}
