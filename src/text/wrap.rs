//! Soft wrapping: where the rows of a text start and end in a given width.

use std::ops::Range;

use unicode_linebreak::linebreaks;

use super::grapheme::{graphemes, part};
use super::width::{grapheme_width, plain_width};

/// Wraps a text into rows of at most `width` cells and returns the bytes of each.
///
/// Rows follow the line breaking rules of Unicode (UAX #14). Only line ends and the blanks at a break
/// belong to no row; blanks before a line end stay in its row as far as they fit. A word is cut,
/// between graphemes, only when it is wider than a row. A row is too wide only when a single grapheme
/// is. There is always at least one row, and one more after a line end that ends the text. A width
/// of 0 counts as 1.
pub fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    if plain_width(text).is_some_and(|cells| cells <= width) {
        return vec![Range { start: 0, end: text.len() }];
    }
    wrap_by(text, width, grapheme_width).rows
}

/// A text wrapped by [`wrap_by`].
pub struct Wrapped {
    /// Bytes of each row.
    pub rows: Vec<Range<usize>>,
    /// Whether a word was wider than a row, and so was cut.
    pub is_cut: bool,
}

/// Wraps a text as [`wrap`] does, with widths in any unit: `measure` returns how wide a grapheme is.
///
/// A row is as wide as its graphemes together.
pub fn wrap_by(text: &str, width: usize, measure: impl Fn(&str) -> usize) -> Wrapped {
    let mut rows = Rows::new(text, width.max(1), &measure);
    let mut breaks = linebreaks(text).map(|(at, _)| at).peekable();
    let mut piece = Piece::starting(0);
    for (at, grapheme) in graphemes(text) {
        while breaks.next_if(|place| *place < at).is_some() {}
        if breaks.next_if_eq(&at).is_some() {
            rows.take(&piece);
            piece = Piece::starting(at);
        }
        if is_line_end(grapheme) {
            rows.take(&piece);
            rows.end_line(at + grapheme.len());
            piece = Piece::starting(at + grapheme.len());
        } else {
            piece.push(grapheme, measure(grapheme));
        }
    }
    rows.take(&piece);
    rows.end_line(text.len());
    Wrapped { rows: rows.done, is_cut: rows.is_cut }
}

/// Returns whether a grapheme ends a line.
fn is_line_end(grapheme: &str) -> bool {
    matches!(
        grapheme,
        "\n" | "\r\n" | "\r" | "\u{b}" | "\u{c}" | "\u{85}" | "\u{2028}" | "\u{2029}"
    )
}

/// Returns whether a grapheme is dropped at a break: a space, unless it is a no-break one.
fn is_blank(grapheme: &str) -> bool {
    grapheme.chars().all(|c| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}'))
}

/// What stands between two places where a row may break: a word and the blanks after it.
struct Piece {
    start: usize,
    /// End of the word, in bytes.
    word_end: usize,
    end: usize,
    /// Cells of the word.
    word_width: usize,
    width: usize,
}

impl Piece {
    fn starting(at: usize) -> Self {
        Self { start: at, word_end: at, end: at, word_width: 0, width: 0 }
    }

    fn push(&mut self, grapheme: &str, width: usize) {
        self.end += grapheme.len();
        self.width += width;
        if !is_blank(grapheme) {
            self.word_end = self.end;
            self.word_width = self.width;
        }
    }
}

/// The rows done, and the one being filled.
struct Rows<'a, M> {
    text: &'a str,
    width: usize,
    measure: &'a M,
    done: Vec<Range<usize>>,
    row: Piece,
    is_cut: bool,
}

impl<'a, M: Fn(&str) -> usize> Rows<'a, M> {
    fn new(text: &'a str, width: usize, measure: &'a M) -> Self {
        Self { text, width, measure, done: Vec::new(), row: Piece::starting(0), is_cut: false }
    }

    /// Puts a piece on the row, or on the next one if it does not fit.
    fn take(&mut self, piece: &Piece) {
        let fits = self.row.width + piece.word_width <= self.width;
        if !fits && self.row.end > self.row.start {
            self.done.push(self.row.start..self.row.word_end);
            self.row = Piece::starting(piece.start);
        }
        if piece.word_width > self.width {
            self.cut(piece);
        } else if piece.word_end > piece.start {
            self.row.word_end = piece.word_end;
            self.row.word_width = self.row.width + piece.word_width;
            self.row.width = self.row.word_width;
        }
        self.row.width += piece.width - piece.word_width;
        self.row.end = piece.end;
    }

    /// Spreads a word over rows of its own, as many graphemes on each as fit.
    fn cut(&mut self, piece: &Piece) {
        self.is_cut = true;
        for (at, grapheme) in graphemes(part(self.text, piece.start, piece.word_end)) {
            let (at, cells) = (piece.start + at, (self.measure)(grapheme));
            if self.row.width + cells > self.width && at > self.row.start {
                self.done.push(self.row.start..at);
                self.row = Piece::starting(at);
            }
            self.row.end = at;
            self.row.push(grapheme, cells);
        }
        self.row.word_end = self.row.end;
        self.row.word_width = self.row.width;
    }

    /// Ends the row where its line ends, with as many of its last blanks as fit.
    fn end_line(&mut self, next: usize) {
        let (mut end, mut used) = (self.row.word_end, self.row.word_width);
        for (_, blank) in graphemes(part(self.text, self.row.word_end, self.row.end)) {
            used += (self.measure)(blank);
            if used > self.width {
                break;
            }
            end += blank.len();
        }
        self.done.push(self.row.start..end);
        self.row = Piece::starting(next);
    }
}
