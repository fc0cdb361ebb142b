//! A text in rows, and where its cursor stands in them.

use std::ops::Range;

use crate::text::grapheme::{graphemes, part, previous_boundary};
use crate::text::width::{grapheme_width, width};
use crate::text::wrap::wrap;

/// A text in rows, and the place of its cursor in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The bytes of the text that stand on each row; at least one row.
    pub rows: Vec<Range<usize>>,
    /// The cursor's row, and its column in cells.
    pub cursor: (usize, usize),
}

impl Layout {
    /// Lays a text out for an area so many cells wide, whose last column is left to the cursor.
    ///
    /// `cursor` is the byte of the text before which the cursor stands.
    pub(super) fn new(text: &str, cursor: usize, cells: usize) -> Self {
        let rows = wrap(text, cells.saturating_sub(1));
        let row = rows.partition_point(|row| row.start <= cursor).saturating_sub(1);
        let mut layout = Self { rows, cursor: (row, 0) };
        layout.cursor.1 = layout.column(text, cursor).min(cells.saturating_sub(1));
        layout
    }

    /// Returns the first byte on the cursor's row.
    pub(super) fn start(&self) -> usize {
        self.rows.get(self.cursor.0).map_or(0, |row| row.start)
    }

    /// Returns how many cells of its row stand before the cursor, even if some hang over the edge.
    pub(super) fn column(&self, text: &str, cursor: usize) -> usize {
        width(part(text, self.start(), cursor))
    }

    /// Returns the last place on a row that is at a column or left of it.
    pub(super) fn place(&self, text: &str, row: usize, column: usize) -> usize {
        let Some(start) = self.rows.get(row).map(|row| row.start) else { return text.len() };
        let last = self.last_place(text, row);
        let mut used = 0;
        for (at, grapheme) in graphemes(part(text, start, last)) {
            used += grapheme_width(grapheme);
            if used > column {
                return start + at;
            }
        }
        last
    }

    /// Returns the last place that is still on a row: before its last grapheme where the next row
    /// goes on without a blank, because the row's end is the next row's start then.
    pub(super) fn last_place(&self, text: &str, row: usize) -> usize {
        let Some(Range { start, end }) = self.rows.get(row).cloned() else { return text.len() };
        let goes_on = self.rows.get(row + 1).is_some_and(|next| next.start == end);
        if goes_on { previous_boundary(text, end).max(start) } else { end }
    }
}
