//! Themes: those in use and those proposed, with the answers of the chosen one.

use ratatui::layout::Rect;

use crate::app::{Target, ThemeRow, theme_rows};
use crate::domain::Label;
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, below, cells, from, row, without_right};
use super::columns::GAP;
use super::layout::titled;
use super::page::Page;
use super::style::Look;
use super::window::draw_marks;
use super::window::draw_rows;

/// Draws the themes of the sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let lang = page.lang;
    let list = titled(canvas, area, &t!(lang, "themes-title"));
    let rows = theme_rows(page.workspace);
    if rows.is_empty() {
        canvas.put(row(list, 0), &t!(lang, "themes-none"), Look::Quiet);
        return;
    }
    let most = (list.height / 2).max(1);
    let upper = Rect { height: most.min(cells(rows.len())).min(list.height), ..list };
    draw_rows(canvas, upper, rows.len(), page.workspace.row, |canvas, place, index, chosen| {
        let Some(theme) = rows.get(index) else { return };
        let (name, labels) = parts(theme);
        draw_marks(canvas, place, chosen, page.workspace.marked_themes.contains(name));
        let mut right = canvas.put_right(place, &labels.len().to_string(), Look::Loud);
        if matches!(theme, ThemeRow::Proposal(_)) {
            let rest = without_right(place, right + GAP);
            right += GAP + canvas.put_right(rest, &t!(lang, "themes-proposed"), Look::Quiet);
        }
        let look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(without_right(place, right + GAP), name, look);
    });
    if let Some(theme) = rows.get(page.workspace.row) {
        draw_answers(canvas, below(list, upper.height + 1), page, parts(theme).1);
    }
}

/// Returns the name and the answers of a theme.
fn parts(theme: &ThemeRow) -> (&String, &[Label]) {
    match theme {
        ThemeRow::Theme { name, labels } => (name, labels),
        ThemeRow::Proposal(proposal) => (&proposal.name, &proposal.labels),
    }
}

/// Draws the answers of the chosen theme.
fn draw_answers(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, labels: &[Label]) {
    for (at, label) in labels.iter().enumerate().take(usize::from(area.height)) {
        let Some(answer) = page.workspace.session.answer(*label) else { continue };
        let place = row(area, cells(at));
        let name = page.lang.label(*label);
        canvas.put(place, &pad_left(&name, 4), Look::Quiet);
        canvas.put(from(place, 6), &one_line(&answer.text), Look::Plain);
        canvas.spot(place, Target::Answer(*label));
    }
}
