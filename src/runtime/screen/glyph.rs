//! What one cell shows, made safe for the terminal.

use ratatui::buffer::{Cell, CellWidth};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthChar;

/// Stands for what must not reach a terminal.
const REPLACEMENT: &str = "\u{fffd}";

/// More characters than this in one cell are no writing.
const MOST_CHARACTERS: usize = 16;

/// What changes how a blank cell looks.
const SEEN_ON_BLANK: Modifier =
    Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

/// The colours and attributes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) modifier: Modifier,
}

impl Style {
    pub(super) fn is_of(self, cell: &Cell) -> bool {
        (self.fg, self.bg, self.modifier) == (cell.fg, cell.bg, cell.modifier)
    }

    pub(super) fn set_on(self, cell: &mut Cell) {
        (cell.fg, cell.bg, cell.modifier) = (self.fg, self.bg, self.modifier);
    }
}

/// A symbol with its style, the cells it takes, and the cells it may touch on a terminal that
/// counts joined emoji character by character.
#[derive(Debug)]
pub(super) struct Glyph<'a> {
    pub(super) symbol: &'a str,
    pub(super) style: Style,
    pub(super) width: u16,
    pub(super) reach: u16,
}

impl<'a> Glyph<'a> {
    /// Takes a cell's symbol, or a stand-in where it is unsafe or does not fit into `room` cells.
    pub(super) fn of(cell: &'a Cell, room: u16) -> Self {
        let style = Style { fg: cell.fg, bg: cell.bg, modifier: cell.modifier };
        let symbol = cell.symbol();
        if let [byte] = symbol.as_bytes() {
            let symbol = if byte.is_ascii_control() { REPLACEMENT } else { symbol };
            return Self { symbol, style, width: 1, reach: 1 }.with_blank_style();
        }
        let symbol = if is_safe(symbol) { symbol } else { REPLACEMENT };
        let width = symbol.cell_width();
        if width == 0 || width > room {
            return Self { symbol: " ", style, width: 1, reach: 1 }.with_blank_style();
        }
        let by_character: usize = symbol.chars().filter_map(UnicodeWidthChar::width).sum();
        let reach = u16::try_from(by_character).unwrap_or(u16::MAX);
        Self { symbol, style, width, reach }.with_blank_style()
    }

    /// Tells whether terminals may disagree on how many cells it takes.
    pub(super) fn is_contested(&self) -> bool {
        self.reach != self.width
    }

    /// Tells whether it is a space that erasing gives as well.
    pub(super) fn is_plain_blank(&self) -> bool {
        self.symbol == " " && self.style == Style::default()
    }

    /// Takes away from a space what cannot be seen on it.
    fn with_blank_style(mut self) -> Self {
        if self.symbol == " " && !self.style.modifier.intersects(SEEN_ON_BLANK) {
            self.style = Style { bg: self.style.bg, ..Style::default() };
        }
        self
    }
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
