//! The footer: the keys that work here, now.

use crate::app::{Aside, Command, Desk, Hint, Model, Place};
use crate::domain::{Sheet, Stage};
use crate::i18n::Args;

use super::canvas::{Canvas, Piece, cells, from, pieces_width, row};
use super::layout::inside;
use super::style::Look;
use super::wording;

/// How many hints at the end are always shown: the palette and the help.
const ALWAYS: usize = 2;

/// The cells between two hints.
const GAP: usize = 3;

/// Draws the footer.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let area = row(inside(canvas.area()), 0);
    let hints = model.keymap.hints(model.place());
    let hints = hints.iter().filter(|hint| applies(model, hint));
    let hints: Vec<[Piece; 2]> = hints.map(|hint| pieces(model, hint)).collect();
    let (useful, always) = hints.split_at(hints.len().saturating_sub(ALWAYS));
    let needed =
        |hints: &[[Piece; 2]]| hints.iter().map(|pieces| pieces_width(pieces) + GAP).sum::<usize>();
    let room = (usize::from(area.width) + GAP).saturating_sub(needed(always));
    let fitting = (0..=useful.len())
        .rev()
        .find(|count| useful.get(..*count).is_some_and(|some| needed(some) <= room));
    let mut used = 0;
    for pieces in useful.iter().take(fitting.unwrap_or(0)).chain(always) {
        canvas.put_all(from(area, used), pieces);
        used = used.saturating_add(cells(pieces_width(pieces) + GAP));
    }
}

/// Tells whether a hint of the place makes sense now.
fn applies(model: &Model, hint: &Hint) -> bool {
    if model.place_beneath() == Place::Plenary {
        return true;
    }
    let Some(desk) = &model.desk else {
        let nothing = model.shelf.is_new() && model.place() == Place::Library;
        return !(nothing
            && matches!(hint.command, Command::Up | Command::Export | Command::OpenPlenary));
    };
    if hint.command == Command::NextTarget && model.place() == Place::Line {
        return matches!(desk.sheet(), Some(Sheet::Ways | Sheet::Actions));
    }
    true
}

/// Returns a hint as its key and its word; words may tell where the key leads.
fn pieces(model: &Model, hint: &Hint) -> [Piece; 2] {
    let lang = model.lang;
    let next = next_stage(model);
    let sheet = match model.desk.as_ref().and_then(Desk::sheet) {
        Some(Sheet::Ways) => "ways",
        Some(Sheet::Actions) => "actions",
        Some(Sheet::Troubles | Sheet::Parked) | None => "troubles",
    };
    let mut args = Args::new();
    args.set("stage", wording::stage(next, lang));
    args.set("next", if next == Stage::Closed { "closed" } else { "other" });
    args.set("sheet", sheet);
    [(format!("{} ", hint.key), Look::Loud), (lang.format(hint.text, &args), Look::Quiet)]
}

/// Returns the stage that the next one leads to: from a look at the chain, Review.
fn next_stage(model: &Model) -> Stage {
    let Some(desk) = &model.desk else { return Stage::Opening };
    if desk.aside == Some(Aside::Chain) && desk.session.stage < Stage::Review {
        return Stage::Review;
    }
    desk.session.stage.next()
}
