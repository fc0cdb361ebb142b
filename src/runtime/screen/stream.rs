//! The bytes of a frame, and what the terminal's pen and cursor are after them.

use std::io::Write;

use ratatui::style::{Color, Modifier};

use super::glyph::{Glyph, Style};

/// Attributes with the numbers that switch them on and off.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Bytes for the terminal that leave out what is already so.
#[derive(Debug, Default)]
pub(super) struct Stream {
    bytes: Vec<u8>,
    pen: Style,
    cursor: Option<(u16, u16)>,
    columns: u16,
}

impl Stream {
    /// Begins anew: everything is erased, the pen is plain, and nobody knows where the cursor is.
    pub(super) fn clear(&mut self, columns: u16) {
        self.columns = columns;
        self.bytes.clear();
        self.bytes.extend_from_slice(b"\x1b[m\x1b[2J");
        self.pen = Style::default();
        self.cursor = None;
    }

    /// Hands over the bytes gathered so far.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    /// Writes a glyph at its place.
    pub(super) fn put(&mut self, glyph: &Glyph<'_>, x: u16, y: u16) {
        self.move_to(x, y);
        self.set_pen(glyph.style);
        if glyph.is_contested() {
            // Where the terminal takes it for narrower, nothing old may look out from behind it.
            self.bytes.extend(std::iter::repeat_n(b' ', usize::from(glyph.width)));
            self.cursor = None;
            self.move_to(x, y);
        }
        self.bytes.extend_from_slice(glyph.symbol.as_bytes());
        let after = x.saturating_add(glyph.width);
        // After the last column a cursor stands here on one terminal and there on another.
        let known = !glyph.is_contested() && after < self.columns;
        self.cursor = known.then_some((after, y));
    }

    /// Erases from a place to the right edge of the screen.
    pub(super) fn erase_to_edge(&mut self, x: u16, y: u16) {
        self.move_to(x, y);
        self.set_pen(Style::default());
        self.bytes.extend_from_slice(b"\x1b[K");
    }

    /// Moves the cursor by the shortest way known.
    pub(super) fn move_to(&mut self, x: u16, y: u16) {
        if self.cursor == Some((x, y)) {
            return;
        }
        let mut way = Vec::with_capacity(12);
        write_sequence(&mut way, &[y.saturating_add(1), x.saturating_add(1)], b'H');
        if let Some((from, row)) = self.cursor
            && row == y
        {
            let mut along = Vec::with_capacity(8);
            match (x, x.checked_sub(from), from.checked_sub(x)) {
                (0, _, _) => along.push(b'\r'),
                (_, Some(right), _) => write_sequence(&mut along, &[right], b'C'),
                (_, None, Some(left @ 1..=3)) => {
                    along.extend(std::iter::repeat_n(b'\x08', usize::from(left)));
                }
                (_, None, left) => write_sequence(&mut along, &[left.unwrap_or(1)], b'D'),
            }
            if along.len() < way.len() {
                way = along;
            }
        }
        self.bytes.extend_from_slice(&way);
        self.cursor = Some((x, y));
    }

    fn set_pen(&mut self, style: Style) {
        if self.pen == style {
            return;
        }
        let mut changed = Vec::with_capacity(16);
        let off = self.pen.modifier.difference(style.modifier);
        let mut on = style.modifier.difference(self.pen.modifier);
        for (modifier, _, number) in ATTRIBUTES {
            if off.contains(modifier) {
                push_number(&mut changed, number);
                // Bold and dim, and both ways of blinking, go off together.
                on |= style.modifier.intersection(switched_off_with(modifier));
            }
        }
        push_attributes(&mut changed, on);
        if self.pen.fg != style.fg {
            push_colour(&mut changed, style.fg, false);
        }
        if self.pen.bg != style.bg {
            push_colour(&mut changed, style.bg, true);
        }
        let mut anew = Vec::with_capacity(16);
        if style != Style::default() {
            push_number(&mut anew, 0);
            push_attributes(&mut anew, style.modifier);
            for (colour, behind) in [(style.fg, false), (style.bg, true)] {
                if colour != Color::Reset {
                    push_colour(&mut anew, colour, behind);
                }
            }
        }
        let shorter = if anew.len() < changed.len() { anew } else { changed };
        self.bytes.extend_from_slice(b"\x1b[");
        self.bytes.extend_from_slice(&shorter);
        self.bytes.push(b'm');
        self.pen = style;
    }
}

fn switched_off_with(modifier: Modifier) -> Modifier {
    let number = ATTRIBUTES.iter().find(|(of, _, _)| *of == modifier).map(|(_, _, off)| *off);
    ATTRIBUTES
        .iter()
        .filter(|(_, _, off)| Some(*off) == number)
        .fold(Modifier::empty(), |all, (of, _, _)| all | *of)
}

fn push_attributes(bytes: &mut Vec<u8>, modifiers: Modifier) {
    for (modifier, number, _) in ATTRIBUTES {
        if modifiers.contains(modifier) {
            push_number(bytes, number);
        }
    }
}

fn push_number(bytes: &mut Vec<u8>, number: u8) {
    if !bytes.is_empty() {
        bytes.push(b';');
    }
    push_decimal(bytes, u16::from(number));
}

fn push_colour(bytes: &mut Vec<u8>, colour: Color, behind: bool) {
    let base = if behind { 10 } else { 0 };
    let plain = |number: u8| [Some(number + base), None, None, None, None];
    let numbers = match colour {
        Color::Reset => plain(39),
        Color::Black => plain(30),
        Color::Red => plain(31),
        Color::Green => plain(32),
        Color::Yellow => plain(33),
        Color::Blue => plain(34),
        Color::Magenta => plain(35),
        Color::Cyan => plain(36),
        Color::Gray => plain(37),
        Color::DarkGray => plain(90),
        Color::LightRed => plain(91),
        Color::LightGreen => plain(92),
        Color::LightYellow => plain(93),
        Color::LightBlue => plain(94),
        Color::LightMagenta => plain(95),
        Color::LightCyan => plain(96),
        Color::White => plain(97),
        Color::Indexed(index) => [Some(38 + base), Some(5), Some(index), None, None],
        Color::Rgb(r, g, b) => [Some(38 + base), Some(2), Some(r), Some(g), Some(b)],
    };
    for number in numbers.into_iter().flatten() {
        push_number(bytes, number);
    }
}

/// Writes `ESC [ a ; b X`, leaving out what a terminal takes for granted: trailing ones.
fn write_sequence(bytes: &mut Vec<u8>, numbers: &[u16], last: u8) {
    bytes.extend_from_slice(b"\x1b[");
    let said = numbers.iter().rposition(|number| *number != 1).map_or(0, |at| at + 1);
    for (at, number) in numbers.iter().take(said).enumerate() {
        if at > 0 {
            bytes.push(b';');
        }
        if *number != 1 {
            push_decimal(bytes, *number);
        }
    }
    bytes.push(last);
}

fn push_decimal(bytes: &mut Vec<u8>, number: u16) {
    // Writing to a vector cannot fail.
    let _ = write!(bytes, "{number}");
}
