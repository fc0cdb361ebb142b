//! The input line: a text, the cursor in it, and the edits a person makes.

mod layout;
mod words;

use std::borrow::Cow;

use super::clean::{clean, needs_cleaning};
use super::grapheme::{boundary_from, next_boundary, part, previous_boundary};

pub use layout::Layout;

/// A text being written and the cursor in it.
///
/// The cursor always stands between graphemes, so no edit can leave half of an emoji or a letter
/// without its accent. Edits look only at the text near the cursor, so a long text stays as quick as
/// a short one. Methods that return `bool` tell whether anything changed. Line ends are `\n`; other
/// controls and what [`clean`] removes never get in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    cursor: usize,
    /// The column that moves up and down aim at, in cells.
    goal: Option<usize>,
}

impl Line {
    /// Makes an empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a line with a text and the cursor at its end.
    pub fn with_text(text: &str) -> Self {
        let mut line = Self::new();
        line.insert_str(text);
        line
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the text before the cursor.
    pub fn before(&self) -> &str {
        part(&self.text, 0, self.cursor)
    }

    /// Returns the text after the cursor.
    pub fn after(&self) -> &str {
        part(&self.text, self.cursor, self.text.len())
    }

    /// Returns whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Makes the line empty.
    pub fn clear(&mut self) {
        *self = Self::new();
    }

    /// Takes the text out and leaves the line empty.
    pub fn take(&mut self) -> String {
        std::mem::take(self).text
    }

    /// Puts another text in place of this one, with the cursor at its end.
    pub fn set(&mut self, text: &str) {
        *self = Self::with_text(text);
    }

    /// Writes one character at the cursor; a combining mark joins the letter before it.
    pub fn insert_char(&mut self, c: char) {
        self.insert_str(c.encode_utf8(&mut [0; 4]));
    }

    /// Writes a text at the cursor.
    ///
    /// Every text is cleaned on the way, even a single character, because a paste may come as single
    /// keys.
    pub fn insert_str(&mut self, text: &str) {
        let text = if needs_cleaning(text) { Cow::Owned(clean(text)) } else { Cow::Borrowed(text) };
        self.text.insert_str(self.cursor, &text);
        self.settle(self.cursor + text.len());
    }

    /// Ends a line at the cursor.
    pub fn newline(&mut self) {
        self.insert_str("\n");
    }

    /// Deletes the grapheme before the cursor.
    pub fn backspace(&mut self) -> bool {
        self.remove(previous_boundary(&self.text, self.cursor), self.cursor)
    }

    /// Deletes the grapheme after the cursor.
    pub fn delete(&mut self) -> bool {
        self.remove(self.cursor, next_boundary(&self.text, self.cursor))
    }

    /// Deletes back to the start of the word at the cursor or before it.
    pub fn delete_word_back(&mut self) -> bool {
        self.remove(words::start_before(&self.text, self.cursor), self.cursor)
    }

    /// Deletes up to the end of the word at the cursor or after it.
    pub fn delete_word_forward(&mut self) -> bool {
        self.remove(self.cursor, words::end_after(&self.text, self.cursor))
    }

    /// Deletes back to the start of the line; at the start, joins it to the line before.
    pub fn delete_to_start(&mut self) -> bool {
        match self.line_start() {
            start if start == self.cursor => self.backspace(),
            start => self.remove(start, self.cursor),
        }
    }

    /// Deletes up to the end of the line; at the end, joins the line after to it.
    pub fn delete_to_end(&mut self) -> bool {
        match self.line_end() {
            end if end == self.cursor => self.delete(),
            end => self.remove(self.cursor, end),
        }
    }

    /// Moves one grapheme to the left.
    pub fn left(&mut self) -> bool {
        self.go(previous_boundary(&self.text, self.cursor))
    }

    /// Moves one grapheme to the right.
    pub fn right(&mut self) -> bool {
        self.go(next_boundary(&self.text, self.cursor))
    }

    /// Moves to the start of the word at the cursor or before it.
    pub fn word_left(&mut self) -> bool {
        self.go(words::start_before(&self.text, self.cursor))
    }

    /// Moves to the end of the word at the cursor or after it.
    pub fn word_right(&mut self) -> bool {
        self.go(words::end_after(&self.text, self.cursor))
    }

    /// Moves to the start of the text.
    pub fn text_start(&mut self) -> bool {
        self.go(0)
    }

    /// Moves to the end of the text.
    pub fn text_end(&mut self) -> bool {
        self.go(self.text.len())
    }

    /// Lays the text out in rows for an area so many cells wide, the cursor included.
    ///
    /// The area's last column is left to the cursor, so the cursor's column is always less than
    /// `width` (for a width of 0 it is 0).
    pub fn rows(&self, width: usize) -> Layout {
        Layout::new(&self.text, self.cursor, width)
    }

    /// Moves to the start of the line the cursor is on, however many rows it takes; from there to the
    /// start of the text.
    pub fn home(&mut self) -> bool {
        let start = self.line_start();
        self.go(if start == self.cursor { 0 } else { start })
    }

    /// Moves to the end of the line the cursor is on, however many rows it takes; from there to the
    /// end of the text.
    pub fn end(&mut self) -> bool {
        let end = self.line_end();
        self.go(if end == self.cursor { self.text.len() } else { end })
    }

    /// Moves one row up, keeping to the column where the moves up and down began.
    ///
    /// Returns false on the first row, where the cursor stays.
    pub fn up(&mut self, width: usize) -> bool {
        self.go_by_rows(-1, width)
    }

    /// Moves one row down, keeping to the column where the moves up and down began.
    ///
    /// Returns false on the last row, where the cursor stays.
    pub fn down(&mut self, width: usize) -> bool {
        self.go_by_rows(1, width)
    }

    /// Moves to the grapheme shown at a row and column, or to the nearest place beyond the text.
    pub fn click(&mut self, row: usize, column: usize, width: usize) -> bool {
        let layout = self.rows(width);
        let row = row.min(layout.rows.len().saturating_sub(1));
        self.go(layout.place(&self.text, row, column))
    }

    fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |end| end + 1)
    }

    fn line_end(&self) -> usize {
        self.after().find('\n').map_or(self.text.len(), |length| self.cursor + length)
    }

    fn go_by_rows(&mut self, rows: isize, width: usize) -> bool {
        let layout = self.rows(width);
        let row = layout.cursor.0.checked_add_signed(rows);
        let Some(row) = row.filter(|row| *row < layout.rows.len()) else { return false };
        let goal = self.goal.unwrap_or_else(|| layout.column(&self.text, self.cursor));
        self.go(layout.place(&self.text, row, goal));
        self.goal = Some(goal);
        true
    }

    /// Moves the cursor and forgets the column that up and down aimed at.
    fn go(&mut self, to: usize) -> bool {
        let before = self.cursor;
        self.settle(to);
        self.cursor != before
    }

    /// Deletes the bytes between two places.
    fn remove(&mut self, from: usize, to: usize) -> bool {
        if from >= to {
            self.goal = None;
            return false;
        }
        self.text.replace_range(from..to, "");
        self.settle(from);
        true
    }

    /// Puts the cursor at a place, or after the grapheme when the place is inside one.
    fn settle(&mut self, at: usize) {
        self.cursor = boundary_from(&self.text, at);
        self.goal = None;
    }
}
