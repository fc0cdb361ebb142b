//! The sheet by themes, the largest first.

use std::cmp::Reverse;

use ratatui::layout::Rect;

use crate::domain::{Answer, gathered};
use crate::t;
use crate::view::canvas::Canvas;
use crate::view::style::Look;

use super::Scene;
use super::entry::{Entry, said_by};
use super::flow::{Block, Flow, Gap, Letters, Room, is_wall};
use super::frame::{WIDEST, timed_heading};

/// The answers of a theme; of none, what belongs to no theme.
type Theme<'a> = (Option<&'a str>, Vec<&'a Answer>);

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let list = timed_heading(canvas, area, scene);
    let answers = scene.answers();
    if answers.is_empty() {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-answer"), Look::Quiet);
        return;
    }
    let by_theme = answers.iter().map(|answer| (answer.theme.as_deref(), answer));
    let mut themes: Vec<Theme<'_>> = gathered([], by_theme);
    // What belongs to no theme comes last.
    themes.sort_by_key(|(name, answers)| (name.is_none(), Reverse(answers.len())));
    // Every theme is named; as many answers as there is room for stand below each.
    let most = themes.iter().map(|(_, answers)| answers.len()).max().unwrap_or_default();
    let room = usize::from(list.height) * usize::from(list.width / 50).clamp(1, 3);
    let rows = |each: usize| -> usize {
        themes.iter().map(|(_, answers)| 2 + answers.len().min(each)).sum()
    };
    // On a large screen the names are in block letters, and have room first.
    let names = Room { width: list.width.min(WIDEST), letters: Letters::Names, may_cut: false };
    let has_large = |each: usize| {
        let heights = themes.iter().map(|theme| block(scene, theme, each, names).height() + 1);
        let note = usize::from(each < most);
        heights.sum::<usize>() + note <= usize::from(list.height) + 1
    };
    let large = (1..=most).rev().find(|each| is_wall(list) && has_large(*each));
    let each = large.or_else(|| (1..=most).rev().find(|each| rows(*each) <= room)).unwrap_or(1);
    Flow {
        items: &themes,
        block: &|theme, room| block(scene, theme, each, room),
        answers: &|(_, answers)| answers.len(),
        gap: Gap::Always,
        is_ranked: false,
    }
    .draw(canvas, list, scene.lang);
}

/// Makes the block of a theme with so many of its answers.
fn block(scene: Scene<'_>, (name, answers): &Theme<'_>, each: usize, room: Room) -> Block {
    let name = name.map_or_else(|| t!(scene.lang, "seen-no-theme"), str::to_owned);
    let mut block = Block::under(&format!("{name}  {}", answers.len()), room);
    for answer in answers.iter().take(each) {
        let entry = Entry::of(scene, answer).with(said_by(scene, answer), Look::Quiet);
        block.rows.extend(entry.rows(room));
    }
    block
}
