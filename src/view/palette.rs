//! The palette: commands with their keys, and below them answers and sessions to go to.

use ratatui::layout::Rect;

use crate::app::{Command, Model, PaletteRow, palette_rows};
use crate::t;
use crate::text::one_line;

use super::canvas::{Canvas, from, row, without_right};
use super::columns::GAP;
use super::layout::below_title;
use super::style::Look;
use super::window::draw_list;
use super::wording;

/// The widest a name gets with its key: the two are to be read as one.
const WIDEST: u16 = 64;

/// Draws the palette.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let Some(overlay) = &model.overlay else { return };
    let rows = palette_rows(model, overlay.line.text());
    if rows.is_empty() {
        let list = below_title(canvas, area);
        canvas.put(row(list, 0), &t!(lang, "palette-nothing"), Look::Quiet);
    }
    let title = t!(lang, "palette-title");
    let area = Rect { width: area.width.min(WIDEST), ..area };
    draw_list(
        canvas,
        area,
        &title,
        (rows.len(), overlay.selected),
        |canvas, place, index, chosen| {
            let look = if chosen { Look::Accent } else { Look::Plain };
            match rows.get(index) {
                Some(PaletteRow::Command { command, why_not }) => {
                    draw_command(canvas, place, model, *command, (why_not.as_deref(), look));
                }
                Some(PaletteRow::Answer(label)) => {
                    let session = model.workspace.as_ref().map(|workspace| &workspace.session);
                    let answer = session.and_then(|session| session.answer(*label));
                    let text = answer.map(|answer| one_line(&answer.text)).unwrap_or_default();
                    let name = format!("{}  {text}", lang.label(*label));
                    draw_other(canvas, place, &name, (&t!(lang, "palette-answer"), look));
                }
                Some(PaletteRow::Session { platform, .. }) => {
                    let name = one_line(platform);
                    draw_other(canvas, place, &name, (&t!(lang, "palette-session"), look));
                }
                None => {}
            }
        },
    );
}

/// Draws a command with its key, or stepping back with why it cannot be done here.
fn draw_command(
    canvas: &mut Canvas<'_>,
    place: Rect,
    model: &Model,
    command: Command,
    (why_not, look): (Option<&str>, Look),
) {
    let name = model.lang.text(command.name_key());
    let (right, look) = match why_not {
        Some(why) => (why.to_owned(), Look::Quiet),
        None => (wording::keys(model, command, usize::from(place.width)), look),
    };
    draw_other(canvas, place, &name, (&right, look));
}

/// Draws a name and, right of it, what may take half of the row.
fn draw_other(canvas: &mut Canvas<'_>, place: Rect, name: &str, (right, look): (&str, Look)) {
    let used = canvas.put_right(from(place, place.width / 2), right, Look::Quiet);
    canvas.put(without_right(place, used + GAP), name, look);
}
