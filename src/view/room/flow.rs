//! Rows that stand together, one below the other, in as many columns as it takes to show them all.

use ratatui::layout::{Alignment, Rect};

use crate::i18n::Lang;
use crate::t;
use crate::view::canvas::{Canvas, Piece, below, cells, from, row};
use crate::view::style::Look;

use super::banner::Banner;

/// The widest a row of text gets that is read from a distance.
pub(super) const WIDEST: u16 = 100;

/// The narrowest column beside another.
const NARROWEST: u16 = 50;

/// Cells between two columns.
const BETWEEN: u16 = 4;

/// The most columns.
const MOST: u16 = 3;

/// One row.
pub(super) struct Line {
    /// Cells before it.
    pub(super) indent: u16,
    /// What stands in it.
    pub(super) pieces: Vec<Piece>,
    /// Whether an answer begins here.
    pub(super) begins: bool,
}

impl Line {
    /// Makes a row with a text that begins no answer.
    pub(super) fn new(text: impl Into<String>, look: Look) -> Self {
        Self { indent: 0, pieces: vec![(text.into(), look)], begins: false }
    }
}

/// Rows that stand together.
#[derive(Default)]
pub(super) struct Block {
    /// What is above them in block letters.
    pub(super) banner: Option<Banner>,
    /// The rows.
    pub(super) rows: Vec<Line>,
}

impl Block {
    /// Makes a block below a name: in block letters where these are wanted and fit in one line.
    pub(super) fn under(name: &str, width: u16, is_large: bool) -> Self {
        let banner = Banner::new(name, width, 5, Alignment::Left).filter(|_| is_large);
        let rows = match banner {
            Some(_) => Vec::new(),
            None => vec![Line::new(name, Look::Loud)],
        };
        Self { banner, rows }
    }

    fn banner_rows(&self) -> usize {
        self.banner.as_ref().map_or(0, |banner| usize::from(banner.height()))
    }

    fn height(&self) -> usize {
        self.banner_rows() + self.rows.len()
    }

    /// Returns how many answers begin in it.
    fn answers(&self) -> usize {
        self.rows.iter().filter(|row| row.begins).count()
    }

    /// Leaves out rows until it has so many at most, whole answers where that leaves any; returns whether
    /// anything is left.
    fn cut(&mut self, height: usize) -> bool {
        let room = height.saturating_sub(self.banner_rows());
        if height < self.banner_rows() || room == 0 {
            return false;
        }
        let first = self.rows.iter().position(|row| row.begins).unwrap_or(0);
        let begins = |at: &usize| self.rows.get(*at).is_some_and(|row| row.begins);
        let whole = (first + 1..=room).rev().find(begins);
        match whole {
            Some(end) => self.rows.truncate(end),
            None if room <= first => return false,
            None => {
                self.rows.truncate(room);
                if let Some((text, _)) = self.rows.last_mut().and_then(|row| row.pieces.last_mut())
                {
                    text.push('…');
                }
            }
        }
        true
    }
}

/// How wide a block may be, and whether names may stand in block letters.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) width: u16,
    pub(super) is_large: bool,
}

/// Blocks to be drawn, made one by one as long as there is room.
pub(super) struct Flow<'a, T> {
    /// What they are made of.
    pub(super) items: &'a [T],
    /// Makes a block.
    pub(super) block: &'a dyn Fn(&T, Room) -> Block,
    /// Counts the answers of a block.
    pub(super) answers: &'a dyn Fn(&T) -> usize,
}

/// Blocks with their places.
struct Laid {
    placed: Vec<(u16, u16, Block)>,
    columns: u16,
    /// The answers left out.
    left: usize,
}

impl<T> Flow<'_, T> {
    /// Draws the blocks; what has no room is counted in the last row.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, lang: Lang) {
        if area.is_empty() {
            return;
        }
        let most = (1..=MOST).rev().find(|n| *n == 1 || width_of(area, *n) >= NARROWEST);
        let most = most.unwrap_or(1);
        let large = (area.height >= 20).then_some(true);
        let ways = large
            .into_iter()
            .chain([false])
            .flat_map(|large| (1..=most).map(move |columns| (columns, large)));
        let whole = ways.map(|(columns, large)| self.lay(area, columns, large));
        let whole = whole.into_iter().find(|laid| laid.left == 0);
        let laid = whole.unwrap_or_else(|| {
            let height = area.height.saturating_sub(u16::from(area.height > 2));
            self.lay(Rect { height, ..area }, most, false)
        });
        for (column, top, block) in &laid.placed {
            let width = width_of(area, laid.columns);
            let place = below(from(area, column * (width + BETWEEN)), *top);
            block.draw(canvas, Rect { width: width.min(place.width), ..place });
        }
        if laid.left > 0 && area.height > 2 {
            let more = t!(lang, "seen-more", n = laid.left);
            canvas.put(row(area, area.height - 1), &more, Look::Quiet);
        }
    }

    fn lay(&self, area: Rect, columns: u16, is_large: bool) -> Laid {
        let room = Room { width: width_of(area, columns).min(WIDEST), is_large };
        let height = usize::from(area.height);
        let mut laid = Laid { placed: Vec::new(), columns, left: 0 };
        let (mut column, mut top, mut last) = (0, 0, 0);
        let mut items = self.items.iter();
        for item in items.by_ref() {
            let mut block = (self.block)(item, room);
            let all = (self.answers)(item);
            let gap = usize::from(top > 0 && (block.height() > 1 || last > 1));
            last = block.height();
            let has_next = column + 1 < columns;
            if top + gap + last > height && has_next && top > 0 {
                (column, top) = (column + 1, 0);
            } else {
                top += gap;
            }
            let fits = top + last <= height;
            let is_seen = fits || block.cut(height.saturating_sub(top));
            if is_seen {
                laid.left += all.saturating_sub(block.answers());
                laid.placed.push((column, cells(top), block));
            } else {
                laid.left += all;
            }
            top += last;
            if !fits {
                if column + 1 < columns {
                    (column, top) = (column + 1, 0);
                } else {
                    break;
                }
            }
        }
        laid.left += items.map(|item| (self.answers)(item)).sum::<usize>();
        laid
    }
}

fn width_of(area: Rect, columns: u16) -> u16 {
    area.width.saturating_sub(BETWEEN * (columns - 1)) / columns
}

impl Block {
    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let mut rest = area;
        if let Some(banner) = &self.banner {
            banner.draw(canvas, area, Look::Loud);
            rest = below(area, banner.height());
        }
        for (index, line) in self.rows.iter().enumerate() {
            canvas.put_all(from(row(rest, cells(index)), line.indent), &line.pieces);
        }
    }
}
