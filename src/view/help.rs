//! The help: what a place is for, in a few sentences, and the keys that work there.

use ratatui::layout::Rect;

use crate::app::{Command, Model};
use crate::i18n::Args;
use crate::text::{pad_right, width, wrap};

use super::canvas::{Canvas, Piece, cells, row};
use super::style::Look;
use super::wording;

/// The widest a line of help gets: longer ones are hard to read.
const WIDEST: u16 = 76;

/// Draws the help of the mode below, from the row that is scrolled to.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let scroll = model.overlay.as_ref().map_or(0, |overlay| overlay.selected);
    let area = Rect { width: area.width.min(WIDEST), ..area };
    let lines = lines(model, usize::from(area.width));
    let last = lines.len().saturating_sub(usize::from(area.height));
    let seen = lines.iter().skip(scroll.min(last)).take(usize::from(area.height));
    for (at, pieces) in seen.enumerate() {
        canvas.put_all(row(area, cells(at)), pieces);
    }
}

fn lines(model: &Model, room: usize) -> Vec<Vec<Piece>> {
    let lang = model.lang;
    let mode = model.mode_helped();
    let [title, text] = mode.definition().help;
    // The keys that the texts name, each where it is needed.
    let mut keys = Args::new();
    keys.set("before", wording::key(model, Command::PreviousStage));
    keys.set("next", wording::key(model, Command::NextStage));
    keys.set("undo", wording::key(model, Command::Undo));
    keys.set("export", wording::key(model, Command::Export));
    let (title, text) = (lang.text(title), lang.format(text, &keys));
    let mut lines = vec![vec![(title, Look::Loud)], Vec::new()];
    for part in wrap(&text, room) {
        lines.push(vec![(text.get(part).unwrap_or_default().to_owned(), Look::Plain)]);
    }
    lines.push(Vec::new());
    let keys: Vec<(String, String)> = model
        .keymap
        .keys_at(mode)
        .into_iter()
        .map(|(_, command)| {
            (wording::keys_at(model, mode, command, room), lang.text(command.name_key()))
        })
        .collect();
    let widest = keys.iter().map(|(key, _)| width(key)).max().unwrap_or(0);
    lines.extend(
        keys.into_iter().map(|(key, name)| {
            vec![(pad_right(&key, widest + 3), Look::Accent), (name, Look::Plain)]
        }),
    );
    lines
}
