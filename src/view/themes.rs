//! Themes: those in use and those proposed, with the answers of the chosen one.

use ratatui::layout::Rect;

use crate::app::{Model, Target, ThemeRow, Workspace, theme_rows};
use crate::domain::Label;
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, below, cells, from, row, without_right};
use super::columns::GAP;
use super::layout::is_airy;
use super::sheet::draw_marks;
use super::style::Look;
use super::window;

/// Draws the themes of the sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model, workspace: &Workspace) {
    let lang = model.lang;
    canvas.put(row(area, 0), &t!(lang, "themes-title"), Look::Loud);
    let rows = theme_rows(workspace);
    let list = below(area, if is_airy(canvas.area()) { 2 } else { 1 });
    if rows.is_empty() {
        canvas.put(row(list, 0), &t!(lang, "themes-none"), Look::Quiet);
        return;
    }
    let most = (list.height / 2).max(1);
    let upper = Rect { height: most.min(cells(rows.len())).min(list.height), ..list };
    let seen = window::from_top(rows.len(), usize::from(upper.height), Some(workspace.row));
    for (at, index) in seen.enumerate() {
        let Some(theme) = rows.get(index) else { continue };
        let place = row(upper, cells(at));
        let (name, labels, proposed) = match theme {
            ThemeRow::Theme { name, labels } => (name, labels, false),
            ThemeRow::Proposal(proposal) => (&proposal.name, &proposal.labels, true),
        };
        let chosen = index == workspace.row;
        draw_marks(canvas, place, chosen, workspace.marked_themes.contains(name));
        let count = canvas.put_right(place, &labels.len().to_string(), Look::Loud);
        let mut right = count;
        if proposed {
            let rest = without_right(place, right + GAP);
            right += GAP + canvas.put_right(rest, &t!(lang, "themes-proposed"), Look::Quiet);
        }
        let look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(without_right(place, right + GAP), name, look);
        canvas.spot(place, Target::Row(index));
    }
    let lower = below(list, upper.height + 1);
    match rows.get(workspace.row) {
        Some(ThemeRow::Theme { labels, .. }) => {
            draw_answers(canvas, lower, model, workspace, labels)
        }
        Some(ThemeRow::Proposal(proposal)) => {
            draw_answers(canvas, lower, model, workspace, &proposal.labels);
        }
        None => {}
    }
}

/// Draws the answers of the chosen theme.
fn draw_answers(
    canvas: &mut Canvas<'_>,
    area: Rect,
    model: &Model,
    workspace: &Workspace,
    labels: &[Label],
) {
    for (at, label) in labels.iter().enumerate().take(usize::from(area.height)) {
        let Some(answer) = workspace.session.answer(*label) else { continue };
        let place = row(area, cells(at));
        let name = model.lang.label(*label);
        canvas.put(place, &pad_left(&name, 4), Look::Quiet);
        canvas.put(from(place, 6), &one_line(&answer.text), Look::Plain);
        canvas.spot(place, Target::Answer(*label));
    }
}
