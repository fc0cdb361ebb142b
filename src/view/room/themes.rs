//! The sheet by themes, the largest first.

use std::cmp::Reverse;

use ratatui::layout::Rect;

use crate::domain::{Answer, gathered};
use crate::t;
use crate::view::canvas::Canvas;
use crate::view::style::Look;

use super::Scene;
use super::entry::Entry;
use super::flow::{Block, Flow, Gap};
use super::frame::timed_heading;

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let list = timed_heading(canvas, area, scene);
    let answers = scene.answers();
    if answers.is_empty() {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-answer"), Look::Quiet);
        return;
    }
    let by_theme = answers.iter().map(|answer| (answer.theme.as_deref(), answer));
    let mut themes: Vec<(Option<&str>, Vec<&Answer>)> = gathered([], by_theme);
    // What belongs to no theme comes last.
    themes.sort_by_key(|(name, answers)| (name.is_none(), Reverse(answers.len())));
    // Every theme is named; as many answers as there is room for stand below each.
    let most = themes.iter().map(|(_, answers)| answers.len()).max().unwrap_or_default();
    let room = usize::from(list.height) * usize::from(list.width / 50).clamp(1, 3);
    let rows = |each: usize| -> usize {
        themes.iter().map(|(_, answers)| 2 + answers.len().min(each)).sum()
    };
    let each = (1..=most).rev().find(|each| rows(*each) <= room).unwrap_or(1);
    Flow {
        items: &themes,
        block: &|(name, answers), room| {
            let name = name.map_or_else(|| t!(scene.lang, "seen-no-theme"), str::to_owned);
            let name = format!("{name}  {}", answers.len());
            let mut block = Block::under(&name, room);
            for answer in answers.iter().take(each) {
                block.rows.extend(Entry::of(scene, answer).rows(room));
            }
            block
        },
        answers: &|(_, answers)| answers.len(),
        gap: Gap::Always,
        is_ranked: false,
    }
    .draw(canvas, list, scene.lang);
}
