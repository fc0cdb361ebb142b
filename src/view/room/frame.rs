//! What all views have in common: the margins, the heading on top, the count and the clock at the bottom.

use ratatui::layout::{Alignment, Rect};

use crate::view::canvas::{Canvas, below, cells, from, row, without_right};
use crate::view::folding::folded;
use crate::view::style::Look;

use super::banner::Banner;
use super::{Scene, clock};

/// The widest a row of text gets that is read from a distance.
pub(super) const WIDEST: u16 = 100;

/// From this height on headings stand in block letters.
const LARGE: u16 = 30;

/// From this width on single lines stand in block letters.
const WALL: u16 = 150;

/// Cells between what stands at the left and at the right.
const GAP: u16 = 3;

/// Returns the screen without its margins, and the margin at the bottom, which is empty on small screens.
pub(super) fn inside(whole: Rect) -> (Rect, Rect) {
    let is_small = whole.width < 20 || whole.height < 6;
    let side = if is_small { 0 } else { (whole.width / 24).clamp(2, 8) };
    let edge = if is_small { 0 } else { whole.height / 20 };
    let area = below(from(without_right(whole, side), side), edge);
    (without_bottom(area, edge), Rect { height: edge, ..whole })
}

/// Returns an area but for so many rows at the bottom.
pub(super) fn without_bottom(area: Rect, rows: u16) -> Rect {
    Rect { height: area.height.saturating_sub(rows), ..area }
}

/// Returns the rows at the bottom of an area.
pub(super) fn bottom(area: Rect, rows: u16) -> Rect {
    below(area, area.height.saturating_sub(rows))
}

/// Draws a heading on top; returns what is left below it.
pub(super) fn heading(canvas: &mut Canvas<'_>, area: Rect, text: &str) -> Rect {
    if let Some(banner) = large_heading(area, area.width, text) {
        banner.draw(canvas, area, Look::Loud);
        return below(area, banner.height() + 2);
    }
    let most = (area.height / 4).clamp(1, 3);
    let rows = folded(text, usize::from(area.width), usize::from(most));
    for (index, text) in rows.iter().enumerate() {
        canvas.put(row(area, cells(index)), text, Look::Loud);
    }
    below(area, cells(rows.len()) + u16::from(area.height >= 6))
}

/// Lays a heading out in block letters; nothing where the screen is too small for them.
fn large_heading(area: Rect, width: u16, text: &str) -> Option<Banner> {
    let lines = match area.height {
        0..LARGE => return None,
        LARGE..50 => 1,
        _ => 2,
    };
    Banner::small(text, width, lines)
}

/// Draws the question with the clock of the stage at its right end, if that runs.
pub(super) fn timed_heading(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) -> Rect {
    let text = scene.question();
    let clock = scene.stage_clock().filter(|_| scene.session.clock.is_some());
    let Some((left, whole)) = clock else { return heading(canvas, area, &text) };
    let place = Rect { height: area.height.min(5), ..area };
    let digits = clock::width(place, left, whole) + GAP;
    if large_heading(area, area.width.saturating_sub(digits), &text).is_some() {
        clock::draw(canvas, place, left, whole, Alignment::Right);
        return Rect { width: area.width, ..heading(canvas, without_right(area, digits), &text) };
    }
    let digits = clock::put(canvas, row(area, 0), left, whole) + GAP;
    Rect { width: area.width, ..heading(canvas, without_right(area, digits), &text) }
}

/// Puts a line of text at the top of an area, in block letters on a large screen if they fit; returns the
/// rows it takes.
pub(super) fn put_line(canvas: &mut Canvas<'_>, area: Rect, text: &str, look: Look) -> u16 {
    match large_line(area, text) {
        Some(banner) => {
            banner.draw(canvas, area, look);
            banner.height()
        }
        None => {
            canvas.put(row(area, 0), text, look);
            1
        }
    }
}

/// Returns the rows that a line of text takes.
pub(super) fn rows_of_line(area: Rect, text: &str) -> u16 {
    large_line(area, text).map_or(1, |banner| banner.height())
}

fn large_line(area: Rect, text: &str) -> Option<Banner> {
    let is_large = area.width >= WALL && area.height >= 5;
    let lines = if area.height >= LARGE { 2 } else { 1 };
    is_large.then(|| Banner::small(text, area.width, lines)).flatten()
}

/// What stands at the left end of the bottom.
pub(super) enum Caption {
    /// Words.
    Words(String),
    /// A number and what it is of, `15 troubles`: the number is larger where there is no room for more.
    Count(usize, String),
}

/// Draws a caption and a clock at the bottom; returns what is left above them.
///
/// The clock gets so many rows, or fewer where only then words beside it stand in block letters. In one row
/// it stands in ordinary digits.
pub(super) fn footing(
    canvas: &mut Canvas<'_>,
    area: Rect,
    rows: u16,
    caption: Option<Caption>,
    clock: Option<(i64, u32)>,
) -> Rect {
    if rows == 0 || (caption.is_none() && clock.is_none()) {
        return area;
    }
    let foot = bottom(area, rows);
    let mut taken = 0;
    if let Some((left, whole)) = clock {
        let sizes = (1..=rows / 5).rev().map(|size| bottom(foot, size * 5));
        let sizes: Vec<(Rect, u16)> = sizes
            .map(|place| (place, clock::width(place, left, whole)))
            .filter(|(_, width)| *width > 0)
            .collect();
        let fits = |(_, width): &&(Rect, u16)| match &caption {
            Some(Caption::Words(text)) => {
                Banner::new(text, foot.width.saturating_sub(width + GAP), rows, Alignment::Left)
                    .is_some()
            }
            Some(Caption::Count(..)) | None => true,
        };
        match sizes.iter().find(fits).or(sizes.first()) {
            Some((place, width)) => {
                clock::draw(canvas, *place, left, whole, Alignment::Right);
                taken = width + GAP;
            }
            None => taken = clock::put(canvas, bottom(foot, 1), left, whole) + GAP,
        }
    }
    if let Some(caption) = caption {
        caption.draw(canvas, without_right(foot, taken));
    }
    without_bottom(area, rows + u16::from(area.height > rows + 4))
}

/// Returns the rows of the footing in an area: 1 where the screen is small.
pub(super) fn footing_rows(area: Rect) -> u16 {
    match area.height {
        0..=2 => 0,
        3..=15 => 1,
        16..=44 => 5,
        _ => 10,
    }
}

impl Caption {
    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let (Self::Words(text) | Self::Count(_, text)) = self;
        if area.height > 1
            && let Some(banner) = Banner::new(text, area.width, area.height, Alignment::Left)
        {
            return banner.draw(canvas, bottom(area, banner.height()), Look::Plain);
        }
        // Ordinary letters stand on the line on which block letters and digits stand.
        let line = row(area, area.height.saturating_sub(area.height / 5 + 1));
        if let Self::Count(number, _) = self {
            let digits = number.to_string();
            let banner = Banner::new(&digits, area.width / 2, area.height, Alignment::Left);
            if let (Some(banner), Some(rest)) = (banner, text.strip_prefix(&digits)) {
                banner.draw(canvas, bottom(area, banner.height()), Look::Plain);
                canvas.put(from(line, banner.width() + 2), rest.trim_start(), Look::Loud);
                return;
            }
        }
        let rows = folded(text, usize::from(area.width), usize::from(area.height.clamp(1, 3)));
        let first = line.y.saturating_sub(cells(rows.len().saturating_sub(1))).max(area.y);
        for (index, text) in rows.iter().enumerate() {
            canvas.put(row(Rect { y: first, ..area }, cells(index)), text, Look::Loud);
        }
    }
}

/// Where a large text stands in its area.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    Top,
    Middle,
}

/// Draws a text as large as an area allows: in block letters, or in ordinary ones with room between the rows.
pub(super) fn large(canvas: &mut Canvas<'_>, area: Rect, text: &str, stands: Stands) {
    let top = |taken: u16| match stands {
        Stands::Top => 0,
        Stands::Middle => area.height.saturating_sub(taken) / 2,
    };
    if let Some(banner) = Banner::new(text, area.width, area.height, Alignment::Left) {
        return banner.draw(canvas, below(area, top(banner.height())), Look::Loud);
    }
    let room = usize::from(area.width.min(WIDEST));
    let rows = folded(text, room, usize::from(area.height).max(1));
    let step = if usize::from(area.height) >= rows.len() * 2 { 2 } else { 1 };
    let taken = cells(rows.len() * step - (step - 1));
    let place = below(area, top(taken));
    for (index, text) in rows.iter().enumerate() {
        canvas.put(row(place, cells(index * step)), text, Look::Loud);
    }
}
