//! The help: what a place is for, in a few sentences, and the keys that work there.

use ratatui::layout::Rect;

use crate::app::{Command, Mode, Model};
use crate::t;
use crate::text::{pad_right, width, wrap};

use super::canvas::{Canvas, Piece, cells, row};
use super::style::Look;
use super::wording;

/// The widest a line of help gets: longer ones are hard to read.
const WIDEST: u16 = 76;

/// Draws the help of the place below, from a row on.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model, scroll: usize) {
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
    let place = model.mode_beneath();
    let key = |command| wording::key(model, command);
    let (title, text) = match place {
        Mode::Plenary => {
            let text = t!(lang, "help-plenary", export = key(Command::Export));
            (t!(lang, "help-plenary-title"), text)
        }
        Mode::Opening => {
            let text = t!(lang, "help-opening", next = key(Command::NextStage));
            (t!(lang, "help-opening-title"), text)
        }
        Mode::Line => {
            let (before, after) = (key(Command::PreviousStage), key(Command::NextStage));
            let undo = key(Command::Undo);
            let text = t!(lang, "help-line", before = before, after = after, undo = undo);
            (t!(lang, "help-line-title"), text)
        }
        Mode::List => (t!(lang, "help-list-title"), t!(lang, "help-list")),
        Mode::FieldPrompt => (t!(lang, "help-prompt-title"), t!(lang, "help-prompt")),
        Mode::Review => {
            let text = t!(lang, "help-review", next = key(Command::NextStage));
            (t!(lang, "help-review-title"), text)
        }
        Mode::Closed => {
            let text = t!(lang, "help-closed", before = key(Command::PreviousStage));
            (t!(lang, "help-closed-title"), text)
        }
        Mode::Votes => (t!(lang, "help-votes-title"), t!(lang, "help-votes")),
        Mode::Readback => (t!(lang, "help-readback-title"), t!(lang, "help-readback")),
        Mode::Duplicates => (t!(lang, "help-duplicates-title"), t!(lang, "help-duplicates")),
        Mode::Themes => (t!(lang, "help-themes-title"), t!(lang, "help-themes")),
        Mode::Requirements => (t!(lang, "help-requirements-title"), t!(lang, "help-requirements")),
        Mode::Library | Mode::Palette | Mode::Help | Mode::Question | Mode::Find | Mode::Export => {
            (t!(lang, "help-library-title"), t!(lang, "help-library"))
        }
    };
    let mut lines = vec![vec![(title, Look::Loud)], Vec::new()];
    for part in wrap(&text, room) {
        lines.push(vec![(text.get(part).unwrap_or_default().to_owned(), Look::Plain)]);
    }
    lines.push(Vec::new());
    let keys: Vec<(String, String)> = model
        .keymap
        .keys_at(place)
        .into_iter()
        .map(|(_, command)| (wording::keys(model, command, room), lang.text(command.name_key())))
        .collect();
    let widest = keys.iter().map(|(key, _)| width(key)).max().unwrap_or(0);
    lines.extend(
        keys.into_iter().map(|(key, name)| {
            vec![(pad_right(&key, widest + 3), Look::Accent), (name, Look::Plain)]
        }),
    );
    lines
}
