//! One answer in full: its text in lines that are read aloud with ease, and what is known of it.

use ratatui::layout::Rect;

use crate::domain::Answer;
use crate::text::wrap;

use super::canvas::{Canvas, below, cells, row};
use super::facts;
use super::folding::folded;
use super::page::Page;
use super::style::Look;

/// The widest a line gets that is read aloud.
pub(super) const WIDEST: u16 = 90;

/// Draws all of an answer's text, and below it what is known of it, who said it first: at least its
/// first row is seen, however long the text. The lines stand apart where `airy` and there is room.
/// Returns the rows taken.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    page: Page<'_>,
    answer: &Answer,
    (look, airy): (Look, bool),
) -> u16 {
    let area = Rect { width: area.width.min(WIDEST), ..area };
    let room = usize::from(area.width);
    let known = facts::of(answer, &page.workspace.session, page.lang);
    let wanted = wrap(&answer.text, room).len();
    let height = usize::from(area.height);
    let step = if airy && height > wanted * 2 + 2 { 2 } else { 1 };
    let told = usize::from(!known.is_empty());
    let lines = folded(&answer.text, room, height.saturating_sub(told).max(1));
    for (index, line) in lines.iter().enumerate() {
        canvas.put(row(area, cells(index * step)), line, look);
    }
    let text = lines.len() * step;
    let gap = usize::from(airy && step == 1 && text + told < height);
    let rest = below(area, cells(text + gap));
    let facts = folded(&known, room, usize::from(rest.height));
    for (index, line) in facts.iter().enumerate().take(usize::from(rest.height)) {
        canvas.put(row(rest, cells(index)), line, Look::Quiet);
    }
    let facts = if told > 0 { facts.len() } else { 0 };
    cells(text + gap + facts).min(area.height)
}
