//! How many lines a text takes between margins.

use super::widths::{BOLD, EM, REGULAR};
use crate::text::width;

/// Twips between the places that a tab leads to where none is set.
const TAB: u32 = 720;

/// The widths of the words of a paragraph, in parts of [`EM`].
#[derive(Default)]
pub(in crate::export) struct Words {
    pieces: Vec<Piece>,
    /// The width of the word that has not ended.
    open: u32,
}

enum Piece {
    /// What is not broken, and the blank after it.
    Word {
        width: u32,
        blank: u32,
    },
    Tab,
    LineEnd,
}

impl Words {
    /// Adds a text; its lines are broken where they end.
    pub(in crate::export) fn push(&mut self, text: &str, bold: bool) {
        self.push_sized(text, bold, 100);
    }

    /// Adds a text in letters of a part of the size of the others, in hundredths.
    pub(super) fn push_sized(&mut self, text: &str, bold: bool, percent: u32) {
        let face = if bold { &BOLD } else { &REGULAR };
        let wide_as = |c: char| face.width(c) * percent / 100;
        for c in text.chars() {
            match c {
                '\n' => self.end_line(),
                ' ' => self.end_word(wide_as(c)),
                '\u{200b}' => self.end_word(0),
                '-' | '\u{2010}' | '–' | '—' | '/' | '|' => {
                    self.open += wide_as(c);
                    self.end_word(0);
                }
                _ => {
                    let wide = u32::from(c) >= 0x1100 && width(c.encode_utf8(&mut [0; 4])) > 1;
                    self.open += wide_as(c);
                    if wide {
                        self.end_word(0);
                    }
                }
            }
        }
    }

    /// Adds a tab.
    pub(super) fn push_tab(&mut self) {
        self.end_word(0);
        self.pieces.push(Piece::Tab);
    }

    /// Adds a picture in the line, of so many twips in letters of this size.
    pub(super) fn push_picture(&mut self, twips: u32, size: u32) {
        self.end_word(0);
        self.pieces.push(Piece::Word { width: twips * EM / size.max(1), blank: 0 });
    }

    /// Returns the width of the longest word in letters of this size, in twips.
    pub(super) fn longest(mut self, size: u32) -> u32 {
        self.end_word(0);
        let widths = self.pieces.iter().map(|piece| match piece {
            Piece::Word { width, .. } => *width,
            Piece::Tab | Piece::LineEnd => 0,
        });
        in_twips(widths.max().unwrap_or_default(), size)
    }

    /// Counts the lines in letters of a size in twips, the first of which hangs out by so many twips
    /// to the left of a width.
    pub(in crate::export) fn lines(mut self, size: u32, hanging: u32, width: u32) -> u32 {
        self.end_word(0);
        let (mut lines, mut at, mut begun) = (1, 0, false);
        let edge = hanging + width.max(1);
        for piece in &self.pieces {
            match piece {
                Piece::LineEnd => (lines, at, begun) = (lines + 1, hanging, false),
                Piece::Tab if at < hanging => at = hanging,
                Piece::Tab => at = (at / TAB + 1) * TAB,
                Piece::Word { width: word, blank } => {
                    let word = in_twips(*word, size);
                    if begun && at + word > edge {
                        (lines, at) = (lines + 1, hanging);
                    }
                    let over = (at + word).saturating_sub(edge);
                    let more = over.div_ceil(width.max(1));
                    lines += more;
                    at = (at + word).saturating_sub(more * width) + in_twips(*blank, size);
                    begun = true;
                }
            }
        }
        lines
    }

    fn end_word(&mut self, blank: u32) {
        if self.open > 0 || blank > 0 {
            self.pieces.push(Piece::Word { width: self.open, blank });
        }
        self.open = 0;
    }

    fn end_line(&mut self) {
        self.end_word(0);
        self.pieces.push(Piece::LineEnd);
    }
}

fn in_twips(width: u32, size: u32) -> u32 {
    let twips = u64::from(width) * u64::from(size) / u64::from(EM);
    u32::try_from(twips).unwrap_or(u32::MAX / 4)
}
