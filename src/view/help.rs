//! The help: what a place is for, in a few sentences, and the keys that work there.

use ratatui::layout::Rect;

use crate::app::{HELP_WIDTH, Model, help_text};
use crate::text::{pad_right, width, wrap};

use super::canvas::{Canvas, Piece, cells, row};
use super::layout::below_title;
use super::style::Look;
use super::window::draw_title;
use super::wording;

/// Draws the help of the mode below, from the row that is scrolled to.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let scroll = model.overlay.as_ref().map_or(0, |overlay| overlay.selected);
    let area = Rect { width: area.width.min(cells(HELP_WIDTH)), ..area };
    let (title, text) = help_text(model);
    let lines = lines(model, &text, usize::from(area.width));
    let body = below_title(canvas, area);
    let start = scroll.min(lines.len().saturating_sub(usize::from(body.height)));
    let end = (start + usize::from(body.height)).min(lines.len());
    for (at, pieces) in lines.iter().take(end).skip(start).enumerate() {
        canvas.put_all(row(body, cells(at)), pieces);
    }
    draw_title(canvas, row(area, 0), &title, lines.len(), &(start..end));
}

fn lines(model: &Model, text: &str, room: usize) -> Vec<Vec<Piece>> {
    let mut lines = Vec::new();
    for part in wrap(text, room) {
        lines.push(vec![(text.get(part).unwrap_or_default().to_owned(), Look::Plain)]);
    }
    lines.push(Vec::new());
    let mode = model.mode_helped();
    let commands = model.keymap.keys_at(mode).into_iter();
    let named = |command| {
        let name = model.lang.text(mode.definition().name_of(command));
        (wording::keys_at(model, mode, command, room), capitalized(&name))
    };
    let keys: Vec<(String, String)> = commands.map(|(_, command)| named(command)).collect();
    let widest = keys.iter().map(|(key, _)| width(key)).max().unwrap_or(0);
    lines.extend(
        keys.into_iter().map(|(key, name)| {
            vec![(pad_right(&key, widest + 3), Look::Accent), (name, Look::Plain)]
        }),
    );
    lines
}

/// Begins a text with a capital letter, as the words of the footer do not.
fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
