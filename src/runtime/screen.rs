//! The screen: what the terminal shows now, and the fewest bytes that bring it to what it should show.

mod glyph;
mod stream;

use std::io;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

use crate::text::plain_width;

use glyph::Glyph;
use stream::Stream;

/// A frame of more bytes than this is shown by the terminal in one go, with the cursor hidden.
const BIG_FRAME: usize = 256;

/// Fewer blank cells than this are written out instead of erased.
const WORTH_ERASING: usize = 4;

/// Where the cells of a row that differ begin and end.
struct Changed {
    first: usize,
    last: usize,
}

/// The terminal's screen, drawn pane by pane.
///
/// It remembers every cell, the pen and the cursor, and sends only what differs, in one write a
/// frame. A cell can hold anything: no control character in it reaches the terminal. A terminal
/// that takes no bytes for a while holds up nobody; what was not taken is sent later, in order.
#[derive(Debug)]
pub struct Screen<W> {
    out: W,
    shown: Buffer,
    next: Buffer,
    stream: Stream,
    cursor_visible: bool,
    unsent: Vec<u8>,
    sent: usize,
}

impl<W: io::Write> Screen<W> {
    /// Makes a screen of this many columns and rows; the first frame clears the terminal.
    pub fn new(out: W, columns: u16, rows: u16) -> Self {
        let mut screen = Self {
            out,
            shown: Buffer::empty(Rect::ZERO),
            next: Buffer::empty(Rect::ZERO),
            stream: Stream::default(),
            cursor_visible: true,
            unsent: Vec::new(),
            sent: 0,
        };
        screen.clear(columns, rows);
        screen
    }

    /// Forgets what the terminal shows; the next frame clears it first.
    pub fn clear(&mut self, columns: u16, rows: u16) {
        self.shown = Buffer::empty(Rect::new(0, 0, columns, rows));
        self.stream.clear(columns);
        self.cursor_visible = true;
    }

    /// Returns the columns and rows.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.shown.area
    }

    /// Returns where the bytes go.
    pub fn out_mut(&mut self) -> &mut W {
        &mut self.out
    }

    /// Lets one pane be drawn into a blank buffer, and notes what differs from what is shown.
    pub fn paint<T>(&mut self, pane: Rect, draw: impl FnOnce(&mut Buffer) -> T) -> T {
        let area = pane.intersection(self.shown.area);
        let mut next = std::mem::take(&mut self.next);
        next.resize(area);
        next.reset();
        let drawn = draw(&mut next);
        if next.area == area && !area.is_empty() {
            let width = usize::from(area.width);
            for (y, row) in (area.y..).zip(next.content.chunks(width)) {
                self.compare_row(area.x, y, row);
            }
        }
        self.next = next;
        drawn
    }

    /// Ends a frame: the cursor goes to its place, or away, and the bytes go out in one write.
    ///
    /// # Errors
    ///
    /// When the terminal is gone; one that is only busy is no error, see [`Screen::is_behind`].
    pub fn present(&mut self, cursor: Option<Position>) -> io::Result<()> {
        let cursor = cursor.filter(|cursor| self.shown.area.contains(*cursor));
        if let Some(cursor) = cursor {
            self.stream.move_to(cursor.x, cursor.y);
        }
        let body = self.stream.take();
        let big = body.len() > BIG_FRAME;
        let mut frame = Vec::with_capacity(body.len() + 32);
        if big {
            frame.extend_from_slice(b"\x1b[?2026h");
        }
        if self.cursor_visible && (cursor.is_none() || big) {
            frame.extend_from_slice(b"\x1b[?25l");
            self.cursor_visible = false;
        }
        frame.extend_from_slice(&body);
        if cursor.is_some() && !self.cursor_visible {
            frame.extend_from_slice(b"\x1b[?25h");
            self.cursor_visible = true;
        }
        if big {
            frame.extend_from_slice(b"\x1b[?2026l");
        }
        if self.unsent.is_empty() {
            self.unsent = frame;
        } else {
            self.unsent.extend_from_slice(&frame);
        }
        self.send()
    }

    /// Sends what the terminal has not taken yet.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn send(&mut self) -> io::Result<()> {
        while let Some(rest) = self.unsent.get(self.sent..).filter(|rest| !rest.is_empty()) {
            match self.out.write(rest) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(taken) => self.sent += taken,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.unsent.clear();
        self.sent = 0;
        self.out.flush()
    }

    /// Tells whether the terminal has not taken all bytes yet; nothing should be drawn meanwhile.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        !self.unsent.is_empty()
    }

    fn compare_row(&mut self, left: u16, y: u16, row: &[Cell]) {
        let Some(Changed { first, last }) = self.changed(left, y, row) else { return };
        let right = left.saturating_add(u16::try_from(row.len()).unwrap_or(u16::MAX));
        let erasable = last - first >= WORTH_ERASING;
        let blank_from = if erasable { self.erasable_from(left, right, y, row) } else { None };
        let mut unsure_until = left;
        let mut x = left.saturating_add(u16::try_from(first).unwrap_or(u16::MAX));
        let changed_until = left.saturating_add(u16::try_from(last).unwrap_or(u16::MAX));
        while x < right && (x < changed_until || x < unsure_until) {
            if blank_from.is_some_and(|from| x >= from) {
                self.erase(x, right, y);
                return;
            }
            let Some(cell) = row.get(usize::from(x - left)) else { return };
            let glyph = Glyph::of(cell, right - x);
            if x < unsure_until || !self.shows(&glyph, x, y) {
                self.stream.put(&glyph, x, y);
                self.note(&glyph, x, y);
                unsure_until = unsure_until.max(x.saturating_add(glyph.reach));
            }
            x = x.saturating_add(glyph.width);
        }
    }

    /// Returns the part of a row that has all its cells that differ, from the beginning of a glyph
    /// on; nothing where none differs.
    fn changed(&self, left: u16, y: u16, row: &[Cell]) -> Option<Changed> {
        let from = usize::from(y) * usize::from(self.shown.area.width) + usize::from(left);
        let shown = self.shown.content.get(from..from + row.len())?;
        let differs = |(shown, next): (&Cell, &Cell)| shown != next;
        let differing = shown.iter().zip(row).position(differs)?;
        let last = shown.iter().zip(row).rposition(differs)? + 1;
        // What begins in the cell before may reach into this one.
        let before = row.get(..differing)?.iter().rposition(is_of_one_cell);
        Some(Changed { first: before.map_or(0, |cell| cell + 1), last })
    }

    /// Returns the column from which the row is to be blank to the screen's edge, where it shows
    /// enough there now for an erasure to be shorter than spaces.
    fn erasable_from(&self, left: u16, right: u16, y: u16, row: &[Cell]) -> Option<u16> {
        if right != self.shown.area.right() {
            return None;
        }
        let blanks =
            row.iter().rev().take_while(|cell| Glyph::of(cell, u16::MAX).is_plain_blank()).count();
        let mut from = right.saturating_sub(u16::try_from(blanks).unwrap_or(u16::MAX)).max(left);
        if let Some(cell) = from.checked_sub(left + 1).and_then(|x| row.get(usize::from(x))) {
            from =
                from.saturating_add(Glyph::of(cell, u16::MAX).width.saturating_sub(1)).min(right);
        }
        let differing = (from..right).filter(|x| !self.is_blank(*x, y)).count();
        (differing >= WORTH_ERASING).then_some(from)
    }

    fn erase(&mut self, x: u16, right: u16, y: u16) {
        self.stream.erase_to_edge(x, y);
        for x in x..right {
            if let Some(cell) = self.shown.cell_mut(Position::new(x, y)) {
                cell.reset();
            }
        }
    }

    fn is_blank(&self, x: u16, y: u16) -> bool {
        self.shown.cell(Position::new(x, y)).is_some_and(|cell| *cell == Cell::EMPTY)
    }

    fn shows(&self, glyph: &Glyph<'_>, x: u16, y: u16) -> bool {
        let first = self.shown.cell(Position::new(x, y));
        let second = self.shown.cell(Position::new(x.saturating_add(1), y));
        first.is_some_and(|cell| cell.symbol() == glyph.symbol && glyph.style.is_of(cell))
            && (glyph.width < 2 || second.is_some_and(|cell| cell.symbol().is_empty()))
    }

    /// Notes a glyph as shown; the second cell of a wide one holds the empty symbol, which no
    /// drawn cell equals, so it is written again as soon as something else stands there.
    fn note(&mut self, glyph: &Glyph<'_>, x: u16, y: u16) {
        if let Some(cell) = self.shown.cell_mut(Position::new(x, y)) {
            cell.set_symbol(glyph.symbol);
            glyph.style.set_on(cell);
        }
        for behind in 1..glyph.width {
            if let Some(cell) = self.shown.cell_mut(Position::new(x.saturating_add(behind), y)) {
                cell.reset();
                cell.set_symbol("");
            }
        }
    }
}

/// Tells whether a cell surely holds a glyph that takes this cell and no other.
fn is_of_one_cell(cell: &Cell) -> bool {
    !cell.symbol().is_empty() && plain_width(cell.symbol()) == Some(1)
}
