//! The chain trouble → way → action, a row for each answer.

use ratatui::layout::Rect;

use crate::app::Target;
use crate::domain::{Row, Sheet, chain};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, width};

use super::canvas::{Canvas, cells, from, row, without_right};
use super::columns;
use super::layout::titled;
use super::page::Page;
use super::style::Look;
use super::window;
use super::wording::DAY;

/// From this width on the rows have room for who does an action and by when.
const WITH_FACTS: u16 = 60;

/// Where what hangs below a trouble starts, and how much further what hangs below that.
const STEM: u16 = 5;
const STEP: u16 = 4;

/// Draws the chain beside a sheet, around what is worked on.
pub(super) fn draw_beside(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let list = titled(canvas, area, &t!(page.lang, "review-chain"));
    let chain = chain(&page.workspace.session);
    let rows = chain.rows();
    draw_gaps(canvas, row(area, 0), page, &rows);
    let here = page.workspace.selected.or(page.workspace.next.target);
    let here = here.and_then(|label| rows.iter().position(|row| row.answer.label == label));
    let seen = window::from_top(rows.len(), usize::from(list.height), here);
    for (at, index) in seen.enumerate() {
        if let Some(chain_row) = rows.get(index) {
            let place = row(list, cells(at));
            let is_target = page.workspace.next.target == Some(chain_row.answer.label);
            draw_row(canvas, place, chain_row, is_target, page.lang);
            canvas.spot(place, Target::Answer(chain_row.answer.label));
        }
    }
}

/// Draws how many troubles have no way yet, or how many ways no action where actions are taken.
fn draw_gaps(canvas: &mut Canvas<'_>, place: Rect, page: Page<'_>, rows: &[Row<'_>]) {
    let of_actions = page.workspace.sheet() == Some(Sheet::Actions);
    let sheet = if of_actions { Sheet::Ways } else { Sheet::Troubles };
    let bare = rows.iter().filter(|row| row.bare && row.sheet == sheet && !row.again).count();
    let text = match (bare, sheet) {
        (0, _) => return,
        (n, Sheet::Ways) => t!(page.lang, "chain-no-action", n = n),
        (n, _) => t!(page.lang, "chain-no-way", n = n),
    };
    canvas.put_right(place, &text, Look::Quiet);
}

/// Draws one row of the chain: a trouble with its votes, what hangs below it set in.
pub(super) fn draw_row(
    canvas: &mut Canvas<'_>,
    place: Rect,
    chain_row: &Row<'_>,
    chosen: bool,
    lang: Lang,
) {
    let name = lang.label(chain_row.answer.label);
    let text = text_place(place, chain_row, lang);
    let (name_look, look) = match (chosen, chain_row.depth) {
        (true, _) => (Look::Accent, Look::Accent),
        (false, 0) => (Look::Loud, Look::Plain),
        (false, _) => (Look::Quiet, Look::Plain),
    };
    if chain_row.depth == 0 {
        canvas.put(place, &name, name_look);
        if chain_row.votes > 0 {
            let votes = pad_left(&chain_row.votes.to_string(), 4);
            canvas.put(from(place, label_width(chain_row)), &votes, Look::Loud);
        }
    } else {
        let stem = from(place, stem(chain_row));
        canvas.put(stem, "└", Look::Quiet);
        canvas.put(from(stem, 2), &name, name_look);
    }
    canvas.put(text, &one_line(&chain_row.answer.text), look);
    draw_facts(canvas, place, chain_row, lang);
}

/// Returns where the text of an answer stands in its row of the chain.
pub(super) fn text_place(place: Rect, chain_row: &Row<'_>, lang: Lang) -> Rect {
    let start = match chain_row.depth {
        0 => label_width(chain_row) + 6,
        _ => stem(chain_row) + 2 + label_width(chain_row) + 1,
    };
    let facts = match Facts::of(chain_row, place.width) {
        Facts::Nothing => 0,
        Facts::Again => cells(width(&t!(lang, "review-again"))) + columns::GAP,
        Facts::Promise { owner } => owner + columns::GAP + DAY + columns::GAP,
    };
    from(without_right(place, facts), start)
}

/// Returns where the branch to an answer that hangs below another starts.
fn stem(chain_row: &Row<'_>) -> u16 {
    STEM + STEP * cells(chain_row.depth.saturating_sub(1))
}

/// Returns the cells of the label, so that labels of up to two digits align.
fn label_width(chain_row: &Row<'_>) -> u16 {
    cells(width(&chain_row.answer.label.to_string())).max(3)
}

/// What stands at the right end of a row of the chain. What is missing is said once, above it.
enum Facts {
    Nothing,
    /// That the answer stands further up already.
    Again,
    /// Who does it, in so many cells, and by when.
    Promise {
        owner: u16,
    },
}

impl Facts {
    fn of(chain_row: &Row<'_>, room: u16) -> Self {
        match chain_row.sheet {
            _ if chain_row.again => Self::Again,
            Sheet::Actions if room >= WITH_FACTS => {
                Self::Promise { owner: columns::owner_cells(room) }
            }
            Sheet::Troubles | Sheet::Ways | Sheet::Actions | Sheet::Parked => Self::Nothing,
        }
    }
}

fn draw_facts(canvas: &mut Canvas<'_>, place: Rect, chain_row: &Row<'_>, lang: Lang) {
    match Facts::of(chain_row, place.width) {
        Facts::Nothing => {}
        Facts::Again => {
            canvas.put_right(place, &t!(lang, "review-again"), Look::Quiet);
        }
        Facts::Promise { owner: owner_cells } => {
            let (owner, owner_look) = columns::owner(chain_row.answer, lang);
            let (due, due_look) = columns::due(chain_row.answer, lang);
            let facts = from(place, place.width.saturating_sub(owner_cells + columns::GAP + DAY));
            canvas.put(Rect { width: owner_cells.min(facts.width), ..facts }, &owner, owner_look);
            canvas.put_right(from(facts, owner_cells + columns::GAP), &due, due_look);
        }
    }
}
