//! A sheet: its question, what its answers are for, and the answers.

use ratatui::layout::Rect;

use crate::app::{Command, Target};
use crate::domain::Sheet;
use crate::t;
use crate::text::one_line;

use super::answers::{Hidden, List, items};
use super::canvas::{Canvas, below, cells, from, row, without_right};
use super::columns::{Columns, EASY, GAP};
use super::folding::folded;
use super::layout::{is_airy, is_wide};
use super::page::Page;
use super::style::Look;
use super::{chain, wording};

/// The fewest cells in which the chain says something, and those between it and the sheet.
const CHAIN: u16 = 40;
const BETWEEN: u16 = 4;

/// Draws a sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let Some(sheet) = page.workspace.sheet() else { return };
    let airy = u16::from(is_airy(canvas.area()));
    let question = if area.height > 2 { 1 + airy } else { 0 };
    let target = match sheet {
        Sheet::Ways | Sheet::Actions if area.height > 4 => 1 + airy,
        Sheet::Troubles | Sheet::Ways | Sheet::Actions | Sheet::Parked => 0,
    };
    let columns = Columns::of(sheet, &page.workspace.session, area.width);
    let items = items(page);
    // The blank row below the target is there wherever the target may take two.
    let on_top = question + target + airy.min(target);
    let list = List { page, items: &items, sheet, columns, area: below(area, on_top) };
    let left = left_of_chain(canvas, &list);
    if left < area.width {
        chain::draw_beside(canvas, from(area, left + BETWEEN), page);
    }
    let area = Rect { width: left, ..area };
    let mut rest = below(area, question);
    if target > 0 {
        let taken = draw_target(canvas, rest, page, target);
        rest = below(rest, taken + airy);
    }
    if items.is_empty() {
        canvas.put(rest, &t!(page.lang, "sheet-empty"), Look::Quiet);
    }
    let hidden = List { area: rest, ..list }.draw(canvas);
    if question > 0 {
        draw_question(canvas, row(area, 0), page, sheet, &hidden);
    }
}

/// Returns the cells of the sheet, which leaves room for the chain beside it where the text of the
/// answers stays easy to read and no answer is seen in less than full for it. While there are
/// troubles alone, the chain would only say them once more.
fn left_of_chain(canvas: &Canvas<'_>, list: &List<'_>) -> u16 {
    let whole = list.area.width;
    let session = &list.page.workspace.session;
    let of_troubles = matches!(list.sheet, Sheet::Troubles | Sheet::Parked);
    if of_troubles && session.ways.is_empty() && session.actions.is_empty() {
        return whole;
    }
    let left = (whole / 8 * 5).max(list.columns.width_with_text(EASY));
    let is_room = whole.saturating_sub(left) >= BETWEEN + CHAIN;
    if !is_room || !is_wide(canvas.area().width, session) {
        return whole;
    }
    if list.in_full(left) < list.in_full(whole) { whole } else { left }
}

/// Draws the question, with the number of answers out of sight above and below.
fn draw_question(
    canvas: &mut Canvas<'_>,
    area: Rect,
    page: Page<'_>,
    sheet: Sheet,
    hidden: &Hidden,
) {
    let above = (hidden.above > 0).then(|| format!("↑ {}", hidden.above));
    let below = (hidden.below > 0).then(|| format!("↓ {}", hidden.below));
    let hidden: Vec<String> = above.into_iter().chain(below).collect();
    let used = canvas.put_right(area, &hidden.join("   "), Look::Quiet);
    let question = page.lang.question(&page.workspace.session, sheet);
    let left = without_right(area, used + GAP);
    let taken = canvas.put(left, &question, Look::Loud);
    if page.workspace.panel.is_some() {
        let key = wording::key(page.model, Command::Back);
        let back = if sheet == Sheet::Parked {
            t!(page.lang, "sheet-back", key = key)
        } else {
            let stage = page.lang.stage(page.workspace.session.stage);
            t!(page.lang, "sheet-beside", key = key, stage = stage)
        };
        canvas.put(from(left, taken + 3), &back, Look::Quiet);
    }
}

/// Draws what new answers are for, on so many rows at most; returns the rows it took.
fn draw_target(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, most: u16) -> u16 {
    let lang = page.lang;
    let answer = page.workspace.next.target.and_then(|label| page.workspace.session.answer(label));
    let Some(answer) = answer else {
        let key = wording::key(page.model, Command::NextTarget);
        canvas.put(row(area, 0), &t!(lang, "sheet-for-nothing", key = key), Look::Quiet);
        return 1;
    };
    let votes = match answer.total_votes() {
        0 => String::new(),
        votes => t!(lang, "count-votes", n = votes),
    };
    let used = canvas.put_right(row(area, 0), &votes, Look::Quiet);
    let label = lang.label(answer.label);
    let heading = [
        (format!("{}  ", t!(lang, "sheet-for")), Look::Quiet),
        (format!("{label}  "), Look::Accent),
    ];
    let taken = canvas.put_all(row(area, 0), &heading);
    let place = from(without_right(area, used + GAP), taken);
    let text = one_line(&answer.text);
    let rows = folded(&text, usize::from(place.width), usize::from(most));
    for (index, said) in rows.iter().enumerate() {
        canvas.put(row(place, cells(index)), said, Look::Accent);
    }
    let height = cells(rows.len());
    canvas.spot(Rect { height: height.min(area.height), ..area }, Target::Answer(answer.label));
    height
}
