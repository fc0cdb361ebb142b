//! Themes: those in use and those proposed, with the answers of the chosen one.

use ratatui::layout::Rect;

use crate::app::{ThemeRow, theme_rows};
use crate::domain::Label;
use crate::t;

use super::answers::{Item, List};
use super::canvas::{Canvas, below, cells, row, without_right};
use super::columns::{Columns, GAP};
use super::layout::titled;
use super::page::Page;
use super::style::Look;
use super::window::{draw_marks, draw_rows, draw_unseen};

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
    let seen =
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
    draw_unseen(canvas, row(area, 0), rows.len(), &seen);
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

/// Draws the answers of the chosen theme from the first one on, and how many more there are.
fn draw_answers(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, labels: &[Label]) {
    let Some(sheet) = page.workspace.sheet() else { return };
    let rows = usize::from(area.height);
    let seen = if labels.len() > rows { rows.saturating_sub(1) } else { labels.len() };
    let session = &page.workspace.session;
    let answers = labels.iter().take(seen).filter_map(|label| session.answer(*label));
    let items: Vec<Item<'_>> = answers.map(Item::Answer).collect();
    let columns = Columns::of(sheet, session, area.width);
    let more = labels.len() - seen;
    let list = Rect { height: area.height.saturating_sub(u16::from(more > 0)), ..area };
    List { page, items: &items, sheet, columns, area: list }.draw(canvas);
    if more > 0 {
        canvas.put_right(row(area, list.height), &format!("↓ {more}"), Look::Quiet);
    }
}
