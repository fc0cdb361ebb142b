//! The newest answers: the question on top, the last ones below it, the newest marked.
//!
//! Answers stand still while there is room below them; then the list moves up by one.

use ratatui::layout::Rect;

use crate::t;
use crate::view::canvas::{Canvas, below, cells, row};
use crate::view::folding::folded;
use crate::view::style::Look;

use super::Scene;
use super::banner::Banner;
use super::entry::said_by;
use super::flow::Letters;
use super::frame::{WIDEST, footing, footing_rows, heading};
use super::question::count;

/// The most rows of text of all answers together, so that the letters that are read are few.
const MOST_ROWS: usize = 8;

/// From this size on all answers stand in block letters.
const LARGE: (u16, u16) = (150, 44);

/// From this size on the newest answer does.
const MIDDLE: (u16, u16) = (100, 30);

/// The mark beside the newest answer.
const MARK: &str = "▌";

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let foot = footing_rows(area);
    let left = footing(canvas, area, foot, count(scene, scene.sheet()), scene.stage_clock());
    let list = heading(canvas, left, &scene.question());
    let list = if area.height >= 20 && list.y < area.y + 6 { below(list, 1) } else { list };
    let plan = &scene.room.plan;
    let typed = Some(plan.typed.as_str()).filter(|typed| plan.types && !typed.trim().is_empty());
    if scene.answers().is_empty() && typed.is_none() {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-answer"), Look::Quiet);
        return;
    }
    let is = |(width, height)| area.width >= width && area.height >= height;
    let letters = match (is(LARGE), is(MIDDLE)) {
        (true, _) => Letters::Block,
        (false, true) => Letters::Names,
        (false, false) => Letters::Ordinary,
    };
    let gap = u16::from(list.height >= 10);
    let mut items: Vec<Item<'_>> = Vec::new();
    let typed = typed.map(|typed| format!("› {}…", typed.trim()));
    let typed = typed.as_deref().map(|text| Item::new(text, None, list, letters, Kind::Typed));
    let newest = scene.answers().iter().rev().enumerate().map(|(age, answer)| {
        let kind = if age == 0 { Kind::Newest } else { Kind::Older };
        Item::new(&answer.text, said_by(scene, answer), list, letters, kind)
    });
    let (mut height, mut rows, mut is_whole) = (0, 0, true);
    for item in typed.into_iter().chain(newest) {
        let gap = if items.is_empty() { 0 } else { gap };
        let fits = height + gap + item.height() <= list.height && rows + item.rows() <= MOST_ROWS;
        if !fits && item.kind == Kind::Older {
            is_whole = false;
            break;
        }
        (height, rows) = (height + gap + item.height(), rows + item.rows());
        items.push(item);
    }
    let top = if is_whole { 0 } else { list.height.saturating_sub(height) };
    let mut rest = below(list, top);
    for item in items.iter().rev() {
        item.draw(canvas, rest);
        rest = below(rest, item.height() + gap);
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Older,
    Newest,
    Typed,
}

/// An answer, or the half-typed line.
struct Item<'a> {
    kind: Kind,
    lines: Lines<'a>,
    /// Who said it, if that may be seen.
    who: Option<Lines<'a>>,
}

enum Lines<'a> {
    Blocks(Banner),
    Text(Vec<std::borrow::Cow<'a, str>>),
}

impl Lines<'_> {
    fn height(&self) -> u16 {
        match self {
            Self::Blocks(banner) => banner.height(),
            Self::Text(rows) => cells(rows.len()),
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, look: Look) {
        match self {
            Self::Blocks(banner) => banner.draw(canvas, area, look),
            Self::Text(rows) => {
                for (index, text) in rows.iter().enumerate() {
                    canvas.put(row(area, cells(index)), text, look);
                }
            }
        }
    }
}

impl<'a> Item<'a> {
    fn new(text: &'a str, who: Option<String>, list: Rect, letters: Letters, kind: Kind) -> Self {
        let is_large = match letters {
            Letters::Block => true,
            Letters::Names => kind == Kind::Newest,
            Letters::Ordinary => false,
        };
        let (lines, rows) = match kind {
            Kind::Typed => (2, list.height / 3),
            Kind::Newest | Kind::Older => (4, list.height),
        };
        let banner = Banner::small(text, list.width, lines).filter(|it| it.height() <= rows);
        let lines = match banner.filter(|_| is_large) {
            Some(banner) => Lines::Blocks(banner),
            None => {
                let most = usize::from(rows).clamp(1, MOST_ROWS);
                let room = usize::from(list.width.min(WIDEST));
                Lines::Text(folded(text, room, most))
            }
        };
        let who = who.filter(|_| lines.height() < list.height).map(|who| {
            let is_block = letters == Letters::Block;
            let banner = Banner::small(&who, list.width, 1).filter(|_| is_block);
            banner.map_or_else(|| Lines::Text(vec![who.into()]), Lines::Blocks)
        });
        Self { kind, lines, who }
    }

    fn height(&self) -> u16 {
        self.lines.height() + self.who.as_ref().map_or(0, Lines::height)
    }

    /// Returns its rows of text.
    fn rows(&self) -> usize {
        match &self.lines {
            Lines::Blocks(banner) => usize::from(banner.height() / BLOCK_ROWS),
            Lines::Text(rows) => rows.len(),
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let look = match self.kind {
            Kind::Older => Look::Plain,
            Kind::Newest => Look::Loud,
            Kind::Typed => Look::Quiet,
        };
        self.lines.draw(canvas, area, look);
        if let Some(who) = &self.who {
            who.draw(canvas, below(area, self.lines.height()), Look::Quiet);
        }
        if self.kind == Kind::Newest && area.x >= 2 {
            for index in 0..self.height() {
                let place = row(area, index);
                canvas.put(
                    Rect { x: area.x - 2, width: place.height, ..place },
                    MARK,
                    Look::Accent,
                );
            }
        }
    }
}

/// Rows of one line of block letters.
const BLOCK_ROWS: u16 = 5;
