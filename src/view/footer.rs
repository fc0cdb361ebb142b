//! The footer: the keys that work here, now.

use crate::app::{Command, Hint, LibraryRow, Mode, Model, Workspace};
use crate::domain::{Sheet, Stage};
use crate::i18n::Args;

use super::canvas::{Canvas, Piece, cells, from, pieces_width, row};
use super::layout::inside;
use super::style::Look;

/// How many hints at the end are always shown: the palette and the help.
const ALWAYS: usize = 2;

/// The cells between two hints.
const GAP: usize = 3;

/// Draws the footer.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let area = row(inside(canvas.area()), 0);
    let hints = model.hints();
    let hints: Vec<[Piece; 2]> = hints.iter().map(|hint| pieces(model, hint)).collect();
    let mut used = 0;
    for pieces in fitting(&hints, usize::from(area.width)) {
        canvas.put_all(from(area, used), pieces);
        used = used.saturating_add(cells(pieces_width(pieces) + GAP));
    }
}

/// Lists what the footer offers: each command with the words for what it does here.
pub fn hints_aloud(model: &Model) -> Vec<(Command, String)> {
    let hints = model.hints().into_iter();
    hints
        .map(|hint| {
            let [_, (word, _)] = pieces(model, &hint);
            (hint.command, word)
        })
        .collect()
}

/// Returns the hints there is room for, in their order: the palette and the help in any case, then
/// the first, then the way on or out, which stands last, then those between.
fn fitting(hints: &[[Piece; 2]], room: usize) -> Vec<&[Piece; 2]> {
    let (useful, always) = hints.split_at(hints.len().saturating_sub(ALWAYS));
    let needed = |pieces: &[Piece; 2]| pieces_width(pieces) + GAP;
    let mut left = (room + GAP).saturating_sub(always.iter().map(needed).sum());
    let mut taken = vec![false; useful.len()];
    let last = useful.len().saturating_sub(1);
    let by_weight = [0, last].into_iter().chain(1..last);
    for index in by_weight {
        if let (Some(pieces), Some(taken @ false)) = (useful.get(index), taken.get_mut(index))
            && needed(pieces) <= left
        {
            *taken = true;
            left -= needed(pieces);
        }
    }
    let useful = useful.iter().zip(taken).filter_map(|(pieces, taken)| taken.then_some(pieces));
    useful.chain(always).collect()
}

/// Returns a hint as its key and its word; words may tell where the key leads.
fn pieces(model: &Model, hint: &Hint) -> [Piece; 2] {
    let lang = model.lang;
    let next = next_stage(model);
    let sheet = match model.workspace.as_ref().and_then(Workspace::sheet) {
        Some(Sheet::Ways) => "ways",
        Some(Sheet::Actions) => "actions",
        Some(Sheet::Parked) => "parked",
        Some(Sheet::Troubles) | None => "troubles",
    };
    let mut args = Args::new();
    args.set("stage", lang.stage(next));
    args.set("next", if next == Stage::Closed { "closed" } else { "other" });
    args.set("sheet", sheet);
    let row = match model.library.chosen_row() {
        Some(LibraryRow::Start { .. } | LibraryRow::Planned(..)) => "start",
        Some(LibraryRow::Copy(..)) => "copy",
        Some(LibraryRow::Open(_) | LibraryRow::Heading(_)) | None => "open",
    };
    args.set("row", row);
    let reads_ballots = model.workspace.as_ref().is_some_and(Workspace::reads_ballots);
    let is_silent = model.workspace.as_ref().is_some_and(|it| it.silence_left(model.now).is_some());
    args.set("silence", if is_silent { "running" } else { "none" });
    args.set("counting", if reads_ballots { "ballots" } else { "answers" });
    [(format!("{} ", hint.key), Look::Loud), (lang.format(hint.text, &args), Look::Quiet)]
}

/// Returns the stage that the next one leads to: from a look at the chain, Review.
fn next_stage(model: &Model) -> Stage {
    let Some(workspace) = &model.workspace else { return Stage::Opening };
    if workspace.panel == Some(Mode::Review) && workspace.session.stage < Stage::Review {
        return Stage::Review;
    }
    workspace.session.stage.next()
}
