//! The input line in rows: where its cursor stands on the screen, and moves that go by rows.

use std::ops::Range;

use super::Line;
use crate::text::grapheme::{graphemes, part, previous_boundary};
use crate::text::width::{grapheme_width, width};
use crate::text::wrap::wrap;

/// A line's text in rows, and the place of its cursor in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The bytes of the text that stand on each row; at least one row.
    pub rows: Vec<Range<usize>>,
    /// The cursor's row, and its column in cells.
    pub cursor: (usize, usize),
}

impl Line {
    /// Lays the text out in rows for an area so many cells wide, the cursor included.
    ///
    /// The area's last column is left to the cursor, so the cursor's column is always less than
    /// `width` (for a width of 0 it is 0).
    #[must_use]
    pub fn rows(&self, width: usize) -> Layout {
        let rows = wrap(&self.text, width.saturating_sub(1));
        let row = rows.partition_point(|row| row.start <= self.cursor).saturating_sub(1);
        let column = self.column(rows.get(row)).min(width.saturating_sub(1));
        Layout { rows, cursor: (row, column) }
    }

    /// Moves to the start of the row the cursor is on.
    pub fn home(&mut self, width: usize) -> bool {
        let layout = self.rows(width);
        self.go(layout.rows.get(layout.cursor.0).map_or(0, |row| row.start))
    }

    /// Moves to the end of the row the cursor is on.
    pub fn end(&mut self, width: usize) -> bool {
        let layout = self.rows(width);
        self.go(self.last_place(&layout.rows, layout.cursor.0))
    }

    /// Moves one row up, keeping to the column where the way up or down began.
    ///
    /// Returns false on the first row, where the cursor stays.
    pub fn up(&mut self, width: usize) -> bool {
        let layout = self.rows(width);
        match layout.cursor.0.checked_sub(1) {
            Some(row) => self.go_to_row(&layout, row),
            None => false,
        }
    }

    /// Moves one row down, keeping to the column where the way up or down began.
    ///
    /// Returns false on the last row, where the cursor stays.
    pub fn down(&mut self, width: usize) -> bool {
        let layout = self.rows(width);
        match layout.cursor.0 + 1 {
            row if row < layout.rows.len() => self.go_to_row(&layout, row),
            _ => false,
        }
    }

    /// Moves to the grapheme shown at a row and column; beyond the text, to the nearest place.
    pub fn click(&mut self, row: usize, column: usize, width: usize) -> bool {
        let layout = self.rows(width);
        let row = row.min(layout.rows.len().saturating_sub(1));
        self.go(self.place(&layout.rows, row, column))
    }

    fn go_to_row(&mut self, layout: &Layout, row: usize) -> bool {
        let goal = self.goal.unwrap_or_else(|| self.column(layout.rows.get(layout.cursor.0)));
        self.go(self.place(&layout.rows, row, goal));
        self.goal = Some(goal);
        true
    }

    /// Returns how many cells of its row stand before the cursor, even if some hang over the edge.
    fn column(&self, row: Option<&Range<usize>>) -> usize {
        width(part(&self.text, row.map_or(0, |row| row.start), self.cursor))
    }

    /// Returns the last place on a row that is at a column or left of it.
    fn place(&self, rows: &[Range<usize>], row: usize, column: usize) -> usize {
        let Some(start) = rows.get(row).map(|row| row.start) else { return self.text.len() };
        let last = self.last_place(rows, row);
        let mut used = 0;
        for (at, grapheme) in graphemes(part(&self.text, start, last)) {
            used += grapheme_width(grapheme);
            if used > column {
                return start + at;
            }
        }
        last
    }

    /// Returns the last place that is still on a row: before its last grapheme where the next row
    /// goes on without a blank, because the row's end is the next row's start then.
    fn last_place(&self, rows: &[Range<usize>], row: usize) -> usize {
        let Some(Range { start, end }) = rows.get(row).cloned() else { return self.text.len() };
        let goes_on = rows.get(row + 1).is_some_and(|next| next.start == end);
        if goes_on { previous_boundary(&self.text, end).max(start) } else { end }
    }
}
