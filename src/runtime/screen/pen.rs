//! The pen: the colours and attributes in which the terminal writes.

use std::fmt;

use crossterm::Command;
use crossterm::style::{
    Attribute, Color as Colour, SetAttribute, SetBackgroundColor, SetForegroundColor,
};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Attributes of ratatui with those of crossterm.
const ATTRIBUTES: [(Modifier, Attribute); 9] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::DIM, Attribute::Dim),
    (Modifier::ITALIC, Attribute::Italic),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::SLOW_BLINK, Attribute::SlowBlink),
    (Modifier::RAPID_BLINK, Attribute::RapidBlink),
    (Modifier::REVERSED, Attribute::Reverse),
    (Modifier::HIDDEN, Attribute::Hidden),
    (Modifier::CROSSED_OUT, Attribute::CrossedOut),
];

/// What changes how a blank cell looks.
const SEEN_ON_BLANK: Modifier =
    Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

/// The colours and attributes of a cell, or of what is written next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) modifier: Modifier,
}

impl Pen {
    /// Takes a cell's colours and attributes; what it leaves open, and what cannot be seen on a
    /// blank, is the plain pen's.
    pub(super) fn of(cell: &Cell, plain: Self) -> Self {
        let Cell { fg, bg, modifier, .. } = *cell;
        if cell.symbol() == " " && !modifier.intersects(SEEN_ON_BLANK) {
            return Self { bg: known(bg, plain.bg), ..plain };
        }
        Self { fg: known(fg, plain.fg), bg: known(bg, plain.bg), modifier }
    }

    /// Writes what changes this pen into another. Attributes that go off are switched off by a full
    /// reset, since some share the sequence that switches them off.
    pub(super) fn change(mut self, to: Self, out: &mut String) -> fmt::Result {
        if !to.modifier.contains(self.modifier) {
            SetAttribute(Attribute::Reset).write_ansi(out)?;
            self = Self::default();
        }
        for (modifier, attribute) in ATTRIBUTES {
            if to.modifier.difference(self.modifier).contains(modifier) {
                SetAttribute(attribute).write_ansi(out)?;
            }
        }
        if self.fg != to.fg {
            SetForegroundColor(colour(to.fg)).write_ansi(out)?;
        }
        if self.bg != to.bg {
            SetBackgroundColor(colour(to.bg)).write_ansi(out)?;
        }
        Ok(())
    }
}

/// Returns a colour, or the plain one where it is left open.
fn known(colour: Color, plain: Color) -> Color {
    if colour == Color::Reset { plain } else { colour }
}

/// Returns crossterm's name of a colour; both name the 16 colours of the terminal's own theme, but
/// ratatui calls the bright ones light, and crossterm calls the plain ones dark.
fn colour(colour: Color) -> Colour {
    match colour {
        Color::Reset => Colour::Reset,
        Color::Black => Colour::Black,
        Color::Red => Colour::DarkRed,
        Color::Green => Colour::DarkGreen,
        Color::Yellow => Colour::DarkYellow,
        Color::Blue => Colour::DarkBlue,
        Color::Magenta => Colour::DarkMagenta,
        Color::Cyan => Colour::DarkCyan,
        Color::Gray => Colour::Grey,
        Color::DarkGray => Colour::DarkGrey,
        Color::LightRed => Colour::Red,
        Color::LightGreen => Colour::Green,
        Color::LightYellow => Colour::Yellow,
        Color::LightBlue => Colour::Blue,
        Color::LightMagenta => Colour::Magenta,
        Color::LightCyan => Colour::Cyan,
        Color::White => Colour::White,
        Color::Indexed(index) => Colour::AnsiValue(index),
        Color::Rgb(r, g, b) => Colour::Rgb { r, g, b },
    }
}
