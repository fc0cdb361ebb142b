//! What one cell shows, made safe for the terminal.

use ratatui::buffer::{Buffer, Cell, CellDiffOption, CellWidth};
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthChar;

use super::pen::Pen;
use crate::text::plain_width;

/// Stands for what must not reach a terminal.
const REPLACEMENT: &str = "\u{fffd}";

/// More characters than this in one cell are no writing.
const MOST_CHARACTERS: usize = 16;

/// What changes how a blank cell looks.
const SEEN_ON_BLANK: Modifier =
    Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

/// A symbol with its pen, the cells it takes, and the cells it may touch on a terminal that counts
/// joined emoji character by character.
#[derive(Debug)]
pub(super) struct Glyph<'a> {
    pub(super) symbol: &'a str,
    pub(super) pen: Pen,
    pub(super) width: u16,
    reach: u16,
}

impl<'a> Glyph<'a> {
    /// Takes a cell's symbol, or a blank where it does not fit into `room` cells.
    pub(super) fn of(cell: &'a Cell, room: u16) -> Self {
        let pen = Pen::of(cell);
        let symbol = cell.symbol();
        if symbol.len() == 1 {
            return Self { symbol, pen, width: 1, reach: 1 }.with_blank_pen();
        }
        let width = symbol.cell_width();
        if width == 0 || width > room {
            return Self { symbol: " ", pen, width: 1, reach: 1 }.with_blank_pen();
        }
        Self { symbol, pen, width, reach: reach(symbol) }
    }

    /// Tells whether terminals may disagree on how many cells it takes.
    pub(super) fn is_contested(&self) -> bool {
        self.reach != self.width
    }

    /// Takes away from a space what cannot be seen on it.
    fn with_blank_pen(mut self) -> Self {
        if self.symbol == " " && !self.pen.modifier.intersects(SEEN_ON_BLANK) {
            self.pen = Pen { bg: self.pen.bg, ..Pen::default() };
        }
        self
    }
}

/// Replaces symbols that must not reach a terminal, blanks the cells behind wide ones, and has all
/// cells that a symbol may touch beside its first one written again in each frame, and once more
/// when it is gone.
pub(super) fn make_safe(buffer: &mut Buffer) {
    let width = usize::from(buffer.area.width);
    if width == 0 {
        return;
    }
    for row in buffer.content.chunks_mut(width) {
        let (mut behind, mut touched) = (0, 0);
        for (x, cell) in row.iter_mut().enumerate() {
            if x < behind {
                cell.set_symbol(" ");
            }
            if x < touched {
                cell.set_diff_option(CellDiffOption::AlwaysUpdate);
            }
            if plain_width(cell.symbol()) == Some(1) {
                continue;
            }
            if !is_safe(cell.symbol()) {
                cell.set_symbol(REPLACEMENT);
            }
            let width = cell.symbol().cell_width();
            behind = behind.max(x + usize::from(width));
            touched = touched.max(x + usize::from(width.max(reach(cell.symbol()))));
        }
    }
}

/// Returns how many cells a terminal gives a symbol that counts it character by character.
fn reach(symbol: &str) -> u16 {
    let cells: usize = symbol.chars().filter_map(UnicodeWidthChar::width).sum();
    u16::try_from(cells).unwrap_or(u16::MAX)
}

/// Tells whether a symbol holds nothing that steers a terminal or turns the direction of writing.
fn is_safe(symbol: &str) -> bool {
    let mut characters = 0;
    symbol.chars().all(|c| {
        characters += 1;
        let steers = c.is_control()
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !steers && characters <= MOST_CHARACTERS
    })
}
