//! The canvas: a pane's cells, and what a click on them means.
//!
//! Whatever is put beyond the pane is left out, so no drawing can fail at any size.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::app::{Colouring, Target};
use crate::text::{clip, plain_width, width, wrap};

use super::style::Look;

/// A piece of text with its look.
pub(super) type Piece = (String, Look);

/// A pane being drawn.
pub(super) struct Canvas<'a> {
    buffer: &'a mut Buffer,
    colours: Colouring,
    spots: Vec<(Rect, Target)>,
}

impl<'a> Canvas<'a> {
    /// Draws on a blank buffer, whose cells get the ground of the colours.
    pub(super) fn new(buffer: &'a mut Buffer, colours: Colouring) -> Self {
        let ground = Look::Plain.style(colours);
        if ground != Style::new() {
            buffer.set_style(buffer.area, ground);
        }
        Self { buffer, colours, spots: Vec::new() }
    }

    /// Returns the whole pane.
    pub(super) fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Puts a text on one row of an area, cut at the area's right edge; returns the cells it took.
    pub(super) fn put(&mut self, area: Rect, text: &str, look: Look) -> u16 {
        let seen = area.intersection(self.buffer.area);
        if seen.is_empty() || (seen.x, seen.y) != (area.x, area.y) {
            return 0;
        }
        let text = clip(text, usize::from(seen.width));
        let style = look.style(self.colours);
        if let Some(width) = plain_width(&text) {
            for (x, c) in (seen.x..seen.right()).zip(text.chars()) {
                if let Some(cell) = self.buffer.cell_mut((x, seen.y)) {
                    cell.set_char(c).set_style(style);
                }
            }
            self.unmark_ends(Rect { width: cells(width), ..seen });
            return cells(width);
        }
        let (end, _) =
            self.buffer.set_stringn(seen.x, seen.y, text, usize::from(seen.width), style);
        let width = end.saturating_sub(seen.x);
        self.unmark_ends(Rect { width, ..seen });
        width
    }

    /// Takes underlines and reversal off the blanks at both ends of a text, which only give it room.
    fn unmark_ends(&mut self, text: Rect) {
        let marks = Modifier::UNDERLINED | Modifier::REVERSED;
        let (from_left, from_right) = (text.x..text.right(), (text.x..text.right()).rev());
        let mut unmark = |x: u16| match self.buffer.cell_mut((x, text.y)) {
            Some(cell) if cell.symbol() == " " && cell.modifier.intersects(marks) => {
                cell.modifier.remove(marks);
                true
            }
            Some(_) | None => false,
        };
        from_left.take_while(|x| unmark(*x)).for_each(drop);
        from_right.take_while(|x| unmark(*x)).for_each(drop);
    }

    /// Puts a text into the rows of an area, wrapped to its width; returns the rows it takes, seen or
    /// not.
    pub(super) fn put_wrapped(&mut self, area: Rect, text: &str, look: Look) -> u16 {
        let parts = wrap(text, usize::from(area.width));
        for (index, part) in parts.iter().enumerate() {
            self.put(row(area, cells(index)), text.get(part.clone()).unwrap_or_default(), look);
        }
        cells(parts.len())
    }

    /// Puts pieces one after another on a row of an area; returns the cells they took.
    pub(super) fn put_all(&mut self, area: Rect, pieces: &[Piece]) -> u16 {
        let mut used = 0;
        for (text, look) in pieces {
            used += self.put(from(area, used), text, *look);
        }
        used
    }

    /// Puts a text at the right end of an area's first row; returns the cells it took.
    pub(super) fn put_right(&mut self, area: Rect, text: &str, look: Look) -> u16 {
        let room = usize::from(area.width);
        let text = clip(text, room);
        let indent = room.saturating_sub(width(&text));
        self.put(from(area, cells(indent)), &text, look)
    }

    /// Puts blocks of one cell each on the first row of an area, cut at its right edge.
    pub(super) fn put_blocks(&mut self, area: Rect, blocks: &str, look: Look) {
        let style = look.block_style(self.colours);
        for (x, c) in (area.x..area.right()).zip(blocks.chars()).filter(|_| area.height > 0) {
            if let Some(cell) = self.buffer.cell_mut((x, area.y)) {
                cell.set_char(c).set_style(style);
            }
        }
    }

    /// Notes what a click on an area means; what is noted later lies on top.
    pub(super) fn spot(&mut self, area: Rect, target: Target) {
        let seen = area.intersection(self.buffer.area);
        if !seen.is_empty() {
            self.spots.push((seen, target));
        }
    }

    /// Returns what lies under a cell.
    pub(super) fn target_at(&self, cell: Position) -> Option<Target> {
        let spot = self.spots.iter().rev().find(|(area, _)| area.contains(cell))?;
        Some(match spot {
            (area, Target::Line { row, width, .. }) => Target::Line {
                row: *row,
                column: usize::from(cell.x.saturating_sub(area.x)),
                width: *width,
            },
            (_, target @ (Target::Stage(_) | Target::Answer(_) | Target::Row(_))) => *target,
        })
    }
}

/// Returns what is left of an area after so many cells on the left.
pub(super) fn from(area: Rect, used: u16) -> Rect {
    let used = used.min(area.width);
    Rect { x: area.x.saturating_add(used), width: area.width - used, ..area }
}

/// Returns an area but for so many cells on the right.
pub(super) fn without_right(area: Rect, taken: u16) -> Rect {
    Rect { width: area.width.saturating_sub(taken), ..area }
}

/// Returns one row of an area, counted from its top; an empty one below its bottom.
pub(super) fn row(area: Rect, index: u16) -> Rect {
    let height = u16::from(index < area.height);
    Rect { y: area.y.saturating_add(index), height, ..area }
}

/// Returns an area but for so many rows on top.
pub(super) fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y.saturating_add(rows), height: area.height - rows, ..area }
}

/// Returns a number of cells or rows as the screen counts them.
pub(super) fn cells(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// Returns how many cells pieces take.
pub(super) fn pieces_width(pieces: &[Piece]) -> usize {
    pieces.iter().map(|(text, _)| width(text)).sum()
}
