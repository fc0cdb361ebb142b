//! Which part of a long list is seen: around what is chosen, at the end otherwise.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::app::Target;

use super::canvas::{Canvas, cells, from, row, without_right};
use super::columns::GAP;
use super::layout::{below_title, margin};
use super::style::Look;

/// Returns which items of a list are seen in so many rows, each item one row high but for the
/// chosen one.
///
/// Without a choice the newest are seen. The chosen item stands in the middle as soon as the list
/// is long enough on both sides, and as much of it as fits is always seen.
pub(super) fn around(
    items: usize,
    rows: usize,
    chosen: Option<usize>,
    chosen_rows: usize,
) -> Range<usize> {
    let Some(chosen) = chosen.filter(|chosen| *chosen < items) else {
        return items.saturating_sub(rows)..items;
    };
    let others = rows.saturating_sub(chosen_rows.max(1));
    let last = items - 1 - chosen;
    let above = (others / 2).max(others.saturating_sub(last)).min(chosen);
    let start = chosen - above;
    start..(chosen + 1 + (others - above)).min(items)
}

/// Returns which rows of a list are seen when it is read from the top: the first ones, as long as
/// the chosen one is among them.
pub(super) fn from_top(items: usize, rows: usize, chosen: Option<usize>) -> Range<usize> {
    match chosen {
        Some(chosen) if chosen >= rows => around(items, rows, Some(chosen), 1),
        Some(_) | None => 0..items.min(rows),
    }
}

/// Draws the rows of a list that are seen around the chosen one, each with its mark; a click on a
/// row chooses it. Returns which rows are seen. `draw_row` gets the row's area, its index, and whether
/// it is chosen.
pub(super) fn draw_rows(
    canvas: &mut Canvas<'_>,
    area: Rect,
    items: usize,
    chosen: usize,
    mut draw_row: impl FnMut(&mut Canvas<'_>, Rect, usize, bool),
) -> Range<usize> {
    let seen = from_top(items, usize::from(area.height), Some(chosen));
    for (at, index) in seen.clone().enumerate() {
        let place = row(area, cells(at));
        draw_marks(canvas, place, index == chosen, false);
        draw_row(canvas, place, index, index == chosen);
        canvas.spot(place, Target::Row(index));
    }
    seen
}

/// Draws a title, and below it the rows of a list as [`draw_rows`] does.
pub(super) fn draw_list(
    canvas: &mut Canvas<'_>,
    area: Rect,
    title: &str,
    (items, chosen): (usize, usize),
    draw_row: impl FnMut(&mut Canvas<'_>, Rect, usize, bool),
) {
    let list = below_title(canvas, area);
    let seen = draw_rows(canvas, list, items, chosen, draw_row);
    draw_title(canvas, row(area, 0), title, items, &seen);
}

/// Draws the title of a list, and right of it how many items are out of sight.
pub(super) fn draw_title(
    canvas: &mut Canvas<'_>,
    area: Rect,
    title: &str,
    items: usize,
    seen: &Range<usize>,
) {
    let used = draw_unseen(canvas, area, items, seen);
    canvas.put(without_right(area, used), title, Look::Loud);
}

/// Says at the right end of a row how many items of a list are out of sight above and below; returns the
/// cells that takes, with a gap before them.
pub(super) fn draw_unseen(
    canvas: &mut Canvas<'_>,
    area: Rect,
    items: usize,
    seen: &Range<usize>,
) -> u16 {
    let after = items.saturating_sub(seen.end);
    let above = (seen.start > 0 && !seen.is_empty()).then(|| format!("↑ {}", seen.start));
    let below = (after > 0 && !seen.is_empty()).then(|| format!("↓ {after}"));
    let unseen: Vec<String> = above.into_iter().chain(below).collect();
    if unseen.is_empty() {
        return 0;
    }
    GAP + canvas.put_right(area, &unseen.join("   "), Look::Quiet)
}

/// Says on the blank row between the header and a page without a title how many items of it are out of
/// sight.
pub(super) fn draw_unseen_above(
    canvas: &mut Canvas<'_>,
    area: Rect,
    items: usize,
    seen: &Range<usize>,
) {
    // A low screen has no such row.
    if area.y > canvas.area().y + 2 {
        draw_unseen(canvas, Rect { y: area.y - 1, height: 1, ..area }, items, seen);
    }
}

/// Puts the signs of what is chosen and marked into the margin before a row.
pub(super) fn draw_marks(canvas: &mut Canvas<'_>, place: Rect, chosen: bool, marked: bool) {
    let margin = margin(canvas.area().width);
    let start = Rect { x: place.x.saturating_sub(margin), width: margin, ..place };
    if chosen {
        canvas.put(start, "▌", Look::Accent);
    }
    if marked && margin > 1 {
        canvas.put(from(start, 1), "•", Look::Accent);
    } else if marked {
        canvas.put(start, "•", Look::Accent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_choice_the_newest_are_seen() {
        assert_eq!(around(20, 8, None, 1), 12..20);
        assert_eq!(around(3, 8, None, 1), 0..3);
    }

    #[test]
    fn the_window_follows_the_choice() {
        assert_eq!(around(20, 8, Some(19), 1), 12..20);
        assert_eq!(around(20, 8, Some(10), 1), 7..15);
        assert_eq!(around(20, 8, Some(0), 1), 0..8);
        assert_eq!(around(20, 8, Some(10), 3), 8..14);
        assert_eq!(around(20, 8, Some(10), 99), 10..11);
    }

    #[test]
    fn a_choice_is_always_seen_and_rows_are_never_wasted() {
        for items in 0..12 {
            for rows in 1..8 {
                for chosen in 0..items {
                    for high in 1..4 {
                        let seen = around(items, rows, Some(chosen), high);
                        assert!(seen.contains(&chosen));
                        let used = seen.len() - 1 + high.min(rows);
                        let all = items - 1 + high.min(rows);
                        assert_eq!(used, rows.min(all), "{items} {rows} {chosen} {high}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_list_read_from_the_top_stays_there_while_it_can() {
        assert_eq!(from_top(20, 8, Some(7)), 0..8);
        assert_eq!(from_top(20, 8, Some(9)), 6..14);
        assert_eq!(from_top(20, 8, None), 0..8);
    }
}
