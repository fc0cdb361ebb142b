//! Rows that stand together, one below the other, in as many columns as it takes to show them all.

use ratatui::layout::Rect;

use crate::i18n::Lang;
use crate::t;
use crate::view::canvas::{Canvas, Piece, below, cells, from, row};
use crate::view::style::Look;

use super::banner::Banner;
use super::frame::{WIDEST, put_line, without_bottom};

/// The narrowest column beside another.
const NARROWEST: u16 = 50;

/// Cells between two columns.
const BETWEEN: u16 = 4;

/// The most columns.
const MOST: u16 = 3;

/// Rows of the note that some are left out where it is in block letters.
const NOTE: u16 = 6;

/// Below this height no blank rows part the blocks unless all are seen.
const SHORT: u16 = 14;

/// From this height on names above others may stand in block letters.
const NAMED: u16 = 16;

/// How large letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// Ordinary ones.
    Ordinary,
    /// Names above others in block letters.
    Names,
    /// All in block letters.
    Block,
}

/// How wide rows may be, and how large their letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) width: u16,
    pub(super) letters: Letters,
    /// Whether texts in block letters may lose their last words.
    pub(super) may_cut: bool,
}

/// One row, or the rows of a text in block letters.
pub(super) struct Line {
    /// Cells before it.
    pub(super) indent: u16,
    pub(super) ink: Ink,
    /// Whether an answer begins here.
    pub(super) begins: bool,
}

/// What stands in a row.
pub(super) enum Ink {
    Text(Vec<Piece>),
    /// Texts in block letters, each after so many cells.
    Blocks(Vec<(u16, Banner, Look)>),
}

impl Line {
    fn blank() -> Self {
        Self { indent: 0, ink: Ink::Text(Vec::new()), begins: false }
    }

    fn height(&self) -> u16 {
        match &self.ink {
            Ink::Text(_) => 1,
            Ink::Blocks(all) => all.iter().map(|(_, it, _)| it.height()).max().unwrap_or_default(),
        }
    }

    /// Tells whether it has words in ordinary letters; a bar is no words.
    fn has_ordinary(&self) -> bool {
        let is_word = |(text, _): &Piece| text.chars().any(|c| c != '█');
        matches!(&self.ink, Ink::Text(pieces) if pieces.iter().any(is_word))
    }

    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let place = from(area, self.indent);
        match &self.ink {
            Ink::Text(pieces) => drop(canvas.put_all(row(place, 0), pieces)),
            Ink::Blocks(all) => {
                for (after, banner, look) in all {
                    banner.draw(canvas, from(place, *after), *look);
                }
            }
        }
    }
}

/// Rows that stand together.
#[derive(Default)]
pub(super) struct Block {
    pub(super) rows: Vec<Line>,
}

impl Block {
    /// Makes a block below a name, which is in block letters where these are wanted and it fits in a line.
    pub(super) fn under(name: &str, room: Room) -> Self {
        let is_large = room.letters != Letters::Ordinary;
        let ink = match Banner::small(name, room.width, 1).filter(|_| is_large) {
            Some(banner) => Ink::Blocks(vec![(0, banner, Look::Loud)]),
            None => Ink::Text(vec![(name.to_owned(), Look::Loud)]),
        };
        Self { rows: vec![Line { indent: 0, ink, begins: false }] }
    }

    pub(super) fn height(&self) -> usize {
        self.rows.iter().map(|row| usize::from(row.height())).sum()
    }

    /// Puts blank rows before each answer but the first of all rows.
    fn lead(&mut self, blank_rows: u16) {
        if blank_rows == 0 {
            return;
        }
        let mut led = Vec::with_capacity(self.rows.len() * 2);
        for line in self.rows.drain(..) {
            if line.begins && !led.is_empty() {
                led.extend((0..blank_rows).map(|_| Line::blank()));
            }
            led.push(line);
        }
        self.rows = led;
    }

    /// Returns how many answers begin in it.
    fn answers(&self) -> usize {
        self.rows.iter().filter(|row| row.begins).count()
    }

    /// Leaves out whole answers until the rest fits so many rows. Where that leaves none, the first is cut if
    /// it must be seen. Returns whether anything is left.
    fn cut(&mut self, height: usize, must_be_seen: bool) -> bool {
        let first = self.rows.iter().position(|row| row.begins).unwrap_or(0);
        let (mut used, mut room) = (0, 0);
        for line in &self.rows {
            used += usize::from(line.height());
            if used > height {
                break;
            }
            room += 1;
        }
        let begins = |at: &usize| self.rows.get(*at).is_some_and(|row| row.begins);
        if let Some(end) = (first + 1..=room).rev().find(begins) {
            self.rows.truncate(end);
            return true;
        }
        if !must_be_seen || room <= first {
            return false;
        }
        self.rows.truncate(room);
        if let Some(Line { ink: Ink::Text(pieces), .. }) = self.rows.last_mut()
            && let Some((text, _)) = pieces.last_mut()
        {
            text.push('…');
        }
        true
    }
}

/// What stands between two blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// A blank row.
    Always,
    /// A blank row where one of them has several rows.
    BetweenTall,
    /// A blank row if all are seen with these, otherwise nothing.
    WhereRoom,
}

/// Blocks to be drawn, made one by one as long as there is room.
pub(super) struct Flow<'a, T> {
    /// What they are made of.
    pub(super) items: &'a [T],
    /// Makes a block.
    pub(super) block: &'a dyn Fn(&T, Room) -> Block,
    /// Counts the answers of a block.
    pub(super) answers: &'a dyn Fn(&T) -> usize,
    /// What stands between them.
    pub(super) gap: Gap,
    /// Whether, on a large screen, block letters are worth more than that all is seen.
    pub(super) is_ranked: bool,
}

/// One way of laying blocks out.
#[derive(Clone, Copy)]
struct Way {
    columns: u16,
    letters: Letters,
    gap: Gap,
    /// Blank rows before each answer within a block.
    leading: u16,
    /// Whether texts in block letters may lose their last words.
    may_cut: bool,
}

impl Way {
    fn new(columns: u16, letters: Letters, gap: Gap, leading: u16) -> Self {
        Self { columns, letters, gap, leading, may_cut: false }
    }

    /// Tells whether so many answers fit if each takes as little as it can.
    fn may_fit(self, answers: usize, area: Rect) -> bool {
        let each = match self.letters {
            Letters::Block => 5,
            Letters::Ordinary | Letters::Names => 1 + usize::from(self.leading),
        };
        answers * each <= usize::from(area.height + self.leading) * usize::from(self.columns)
    }
}

/// Blocks with their places.
struct Laid {
    placed: Vec<(u16, u16, Block)>,
    columns: u16,
    /// The answers left out.
    left: usize,
    /// Whether all is seen, and in full.
    is_whole: bool,
    /// Whether ordinary letters stand among block letters.
    is_mixed: bool,
    /// The rows of the note that says how many are left out.
    note: u16,
}

impl Laid {
    fn new(columns: u16) -> Self {
        Self { placed: Vec::new(), columns, left: 0, is_whole: true, is_mixed: false, note: 1 }
    }

    /// Tells whether nothing stands where the note goes, if one is needed.
    fn has_room_for_note(&self, height: usize) -> bool {
        let foot = |(_, top, block): &(u16, u16, Block)| usize::from(*top) + block.height();
        self.left == 0 || self.placed.iter().all(|block| foot(block) < height)
    }
}

impl<T> Flow<'_, T> {
    /// Draws the blocks, in the largest letters and the fewest columns in which all are seen; what has no
    /// room is counted in the last row.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, lang: Lang) {
        if area.is_empty() {
            return;
        }
        let most = (1..=MOST).rev().find(|n| width_of(area, *n) >= NARROWEST).unwrap_or(1);
        let answers = self.items.iter().map(|item| (self.answers)(item)).sum();
        let fits = |way: &Way| way.may_fit(answers, area);
        let lay = |way| self.lay(area, way);
        let large = large_ways(area, self.gap).filter(fits).map(lay).find(|laid| laid.is_whole);
        let large = large.or_else(|| self.large_in_part(area, answers));
        let whole = || ways(area, most, self.gap).filter(fits).map(lay).find(|laid| laid.is_whole);
        let laid = large.or_else(whole).unwrap_or_else(|| {
            let gap = if area.height < SHORT { Gap::WhereRoom } else { self.gap };
            self.lay(but_for(area, 1), Way::new(most, Letters::Ordinary, gap, 0))
        });
        for (column, top, block) in &laid.placed {
            let width = width_of(area, laid.columns);
            let mut place = below(from(area, column * (width + BETWEEN)), *top);
            place.width = width.min(place.width);
            for line in &block.rows {
                line.draw(canvas, place);
                place = below(place, line.height());
            }
        }
        if laid.left > 0 && area.height > laid.note + 1 {
            let more = t!(lang, "seen-more", n = laid.left);
            let last = below(area, but_for(area, laid.note).height);
            put_line(canvas, last, &more, Look::Quiet);
        }
    }

    /// Lays blocks out in block letters on a large screen, if most of what there is to see is seen then.
    fn large_in_part(&self, area: Rect, answers: usize) -> Option<Laid> {
        let way = Way { may_cut: true, ..Way::new(1, Letters::Block, self.gap, 0) };
        if !is_wall(area) || !(self.is_ranked || way.may_fit(answers / 2, area)) {
            return None;
        }
        let parts =
            [wide(self.gap), self.gap].map(|gap| self.lay(but_for(area, NOTE), Way { gap, ..way }));
        let part = parts.into_iter().min_by_key(|laid| laid.left)?;
        let is_enough = self.is_ranked || part.left * 2 <= answers;
        (is_enough && !part.is_mixed).then_some(Laid { note: NOTE, ..part })
    }

    fn lay(&self, area: Rect, way: Way) -> Laid {
        let Way { columns, letters, gap, leading, may_cut } = way;
        let widest = if letters == Letters::Block { area.width } else { WIDEST };
        let room = Room { width: width_of(area, columns).min(widest), letters, may_cut };
        let height = usize::from(area.height);
        let mut laid = Laid::new(columns);
        let (mut column, mut top, mut last) = (0, 0, 0);
        let mut items = self.items.iter();
        for item in items.by_ref() {
            let mut block = (self.block)(item, room);
            // Answers in block letters and in ordinary ones among each other look broken.
            laid.is_mixed |= letters == Letters::Block && block.rows.iter().any(Line::has_ordinary);
            block.lead(leading);
            let all = (self.answers)(item);
            let is_apart = match gap {
                Gap::Always => true,
                Gap::BetweenTall => block.height() > 1 || last > 1,
                Gap::WhereRoom => false,
            };
            let gap = usize::from(top > 0 && is_apart);
            last = block.height();
            if top + gap + last > height && column + 1 < columns && top > 0 {
                (column, top) = (column + 1, 0);
            } else {
                top += gap;
            }
            let fits = top + last <= height;
            if fits || block.cut(height.saturating_sub(top), top == 0) {
                laid.left += all.saturating_sub(block.answers());
                laid.placed.push((column, cells(top), block));
            } else {
                laid.left += all;
            }
            top += last;
            if !fits {
                laid.is_whole = false;
                if column + 1 == columns {
                    break;
                }
                (column, top) = (column + 1, 0);
            }
        }
        laid.left += items.map(|item| (self.answers)(item)).sum::<usize>();
        laid.is_whole &= !laid.is_mixed && laid.has_room_for_note(height);
        laid
    }
}

/// Goes over the ways of laying blocks out in ordinary letters, the best first.
fn ways(area: Rect, most: u16, gap: Gap) -> impl Iterator<Item = Way> {
    let way = Way::new;
    let tight = (gap == Gap::WhereRoom).then_some(gap);
    let names = move || (area.height >= NAMED).then_some(Letters::Names);
    let letters = move || names().into_iter().chain([Letters::Ordinary]);
    (1..=most).flat_map(move |columns| {
        let with = move |letters| {
            [way(columns, letters, Gap::Always, 1), way(columns, letters, wide(gap), 0)]
        };
        let tight = tight.map(|gap| way(columns, Letters::Ordinary, gap, 0));
        letters().flat_map(with).chain(tight)
    })
}

/// Goes over the ways of laying blocks out in block letters, the best first.
fn large_ways(area: Rect, gap: Gap) -> impl Iterator<Item = Way> {
    let gaps = [wide(gap), gap].into_iter().filter(move |_| is_large(area));
    gaps.map(|gap| Way::new(1, Letters::Block, gap, 0))
}

/// Returns what stands between blocks where there is room.
fn wide(gap: Gap) -> Gap {
    if gap == Gap::WhereRoom { Gap::Always } else { gap }
}

/// Tells whether an area is so large that ordinary letters are hardly read from the seats.
pub(super) fn is_wall(area: Rect) -> bool {
    area.width >= 150 && area.height >= 24
}

/// Tells whether lists in block letters say enough in an area.
fn is_large(area: Rect) -> bool {
    area.width >= 100 && area.height >= 24
}

/// Returns an area but for rows at its bottom, unless it is too small to be without them.
fn but_for(area: Rect, rows: u16) -> Rect {
    if area.height > rows + 1 { without_bottom(area, rows) } else { area }
}

fn width_of(area: Rect, columns: u16) -> u16 {
    area.width.saturating_sub(BETWEEN * (columns - 1)) / columns
}
