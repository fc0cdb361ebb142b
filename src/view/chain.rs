//! The chain trouble → way → action, a row for each answer.

use ratatui::layout::Rect;

use crate::app::{Desk, Model, Target};
use crate::domain::{Label, Row, Sheet, chain};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, width};

use super::canvas::{Canvas, below, cells, from, row, without_right};
use super::columns;
use super::layout::is_airy;
use super::style::Look;
use super::{window, wording};

/// From this width on the rows have room for who does an action and by when.
const WITH_FACTS: u16 = 60;

/// Draws the chain beside a sheet, around what is worked on.
pub(super) fn draw_beside(canvas: &mut Canvas<'_>, area: Rect, model: &Model, desk: &Desk) {
    canvas.put(row(area, 0), &t!(model.lang, "review-chain"), Look::Loud);
    let list = below(area, if is_airy(canvas.area()) { 2 } else { 1 });
    let chain = chain(&desk.session);
    let rows = chain.rows();
    let here = desk.selected.or(desk.next.target);
    let here = here.and_then(|label| rows.iter().position(|row| row.answer.label == label));
    let seen = window::from_top(rows.len(), usize::from(list.height), here);
    for (at, index) in seen.enumerate() {
        if let Some(chain_row) = rows.get(index) {
            let place = row(list, cells(at));
            let is_target = desk.next.target == Some(chain_row.answer.label);
            draw_row(canvas, place, chain_row, is_target, model.lang);
            canvas.spot(place, Target::Answer(chain_row.answer.label));
        }
    }
}

/// Draws one row of the chain: a trouble with its votes, what hangs below it set in.
pub(super) fn draw_row(
    canvas: &mut Canvas<'_>,
    place: Rect,
    chain_row: &Row<'_>,
    chosen: bool,
    lang: Lang,
) {
    let answer = chain_row.answer;
    let name = wording::label(answer.label, lang);
    let used = draw_facts(canvas, place, chain_row, lang);
    let place = without_right(place, if used > 0 { used + columns::GAP } else { 0 });
    let (name_look, look) = match (chosen, chain_row.depth) {
        (true, _) => (Look::Accent, Look::Accent),
        (false, 0) => (Look::Loud, Look::Plain),
        (false, _) => (Look::Quiet, Look::Plain),
    };
    let label_width = label_width(answer.label);
    let text = if chain_row.depth == 0 {
        canvas.put(place, &name, name_look);
        let votes = match chain_row.votes {
            0 => String::new(),
            votes => votes.to_string(),
        };
        canvas.put(from(place, label_width), &pad_left(&votes, 4), Look::Loud);
        from(place, label_width + 6)
    } else {
        let indent = from(place, 6 + 4 * cells(chain_row.depth - 1) + 4 - 2);
        canvas.put(indent, "└", Look::Quiet);
        let label = from(indent, 2);
        canvas.put(label, &name, name_look);
        from(label, label_width.max(cells(width(&name))) + 1)
    };
    canvas.put(text, &one_line(&answer.text), look);
}

/// Returns the cells of a label in the chain, so that labels of up to two digits align.
fn label_width(label: Label) -> u16 {
    cells(width(&label.to_string())).max(3)
}

/// Draws what is known or missing at the right end; returns the cells it took.
fn draw_facts(canvas: &mut Canvas<'_>, place: Rect, chain_row: &Row<'_>, lang: Lang) -> u16 {
    let (text, look) = match (chain_row.sheet, chain_row.bare) {
        (_, _) if chain_row.again => (t!(lang, "review-again"), Look::Quiet),
        (Sheet::Troubles, true) => (t!(lang, "review-no-way"), Look::Loud),
        (Sheet::Ways, true) if place.width >= WITH_FACTS => {
            (t!(lang, "review-no-action"), Look::Loud)
        }
        (Sheet::Actions, _) if place.width >= WITH_FACTS => {
            return draw_promise(canvas, place, chain_row, lang);
        }
        (Sheet::Troubles | Sheet::Ways | Sheet::Actions | Sheet::Parked, _) => return 0,
    };
    canvas.put_right(place, &text, look)
}

/// Draws who does an action and by when, in two columns.
fn draw_promise(canvas: &mut Canvas<'_>, place: Rect, chain_row: &Row<'_>, lang: Lang) -> u16 {
    let (owner, owner_look) = columns::owner(chain_row.answer, lang);
    let (due, due_look) = columns::due(chain_row.answer, lang);
    let owner_cells = 14;
    let due_cells = 11;
    let facts = from(place, place.width.saturating_sub(owner_cells + columns::GAP + due_cells));
    canvas.put(Rect { width: owner_cells.min(facts.width), ..facts }, &owner, owner_look);
    canvas.put_right(from(facts, owner_cells + columns::GAP), &due, due_look);
    facts.width
}
