//! The backend of ratatui: crossterm's commands for a frame, in one buffer.
//!
//! What the terminal has already is left out: a cursor that is where the next cell belongs, a pen
//! that is as the cell wants it. Nothing is reset at the end of a frame.

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write;
use std::rc::Rc;

use crossterm::Command;
use crossterm::cursor::{Hide, MoveTo, MoveToColumn, Show};
use crossterm::style::{Attribute, SetAttribute, force_color_output};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType as Region, EndSynchronizedUpdate,
};
use ratatui::backend::{ClearType, WindowSize};
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::{Position, Size};

use super::glyph::reach;
use super::pen::Pen;
use crate::runtime::terminal::OWN_CURSOR_COLOUR;

/// A frame of more bytes than this is shown by the terminal in one go, with the cursor hidden.
const BIG_FRAME: usize = 256;

/// The frame being made; clones write to the same one, so that several terminals share it.
#[derive(Debug, Clone, Default)]
pub(super) struct Backend(Rc<RefCell<Frame>>);

/// The bytes of a frame, and what the terminal's pen and cursor are after them.
#[derive(Debug, Default)]
struct Frame {
    bytes: String,
    size: Size,
    pen: Pen,
    /// The pen of plain text, whose background is that of all that is erased.
    plain: Pen,
    /// Red, green and blue of the cursor; none where they are the terminal's.
    cursor_colour: Option<(u8, u8, u8)>,
    /// Where the cursor stands; none where terminals may disagree on that.
    cursor: Option<Position>,
    is_visible: bool,
    /// Where ratatui has the cursor, for what it erases.
    at: Position,
}

impl Backend {
    /// Begins anew: everything is erased, the pen is plain, and nobody knows where the cursor is.
    pub(super) fn start_anew(&self, size: Size, plain: Pen, cursor_colour: Option<(u8, u8, u8)>) {
        // What colours there are is decided by the config, which knows NO_COLOR; crossterm would
        // look at it once more, and write a full reset in place of each colour.
        force_color_output(true);
        let mut frame = self.0.borrow_mut();
        let had_colour = frame.cursor_colour.is_some();
        *frame = Frame { size, plain, cursor_colour, is_visible: true, ..Frame::default() };
        frame.push(SetAttribute(Attribute::Reset));
        if let Some((red, green, blue)) = cursor_colour {
            // Writing to memory cannot fail.
            let _ = write!(frame.bytes, "\x1b]12;#{red:02x}{green:02x}{blue:02x}\x07");
        } else if had_colour {
            frame.bytes.push_str(OWN_CURSOR_COLOUR);
        }
        // What is erased takes the colours of the pen.
        frame.set_pen(plain);
        frame.push(Clear(Region::All));
    }

    /// Returns the columns and rows of the screen.
    pub(super) fn screen_size(&self) -> Size {
        self.0.borrow().size
    }

    /// Ends the frame with the cursor in its place, or hidden, and adds its bytes to `out`; a big
    /// frame is a synchronized update.
    pub(super) fn end_frame(&self, cursor: Option<Position>, out: &mut Vec<u8>) {
        let mut frame = self.0.borrow_mut();
        let Size { width, height } = frame.size;
        let cursor = cursor.filter(|at| at.x < width && at.y < height);
        if let Some(at) = cursor {
            frame.move_to(at);
        }
        let is_big = frame.bytes.len() > BIG_FRAME;
        let hides = frame.is_visible && (cursor.is_none() || is_big);
        let shows = cursor.is_some() && (hides || !frame.is_visible);
        frame.is_visible = cursor.is_some();
        let (mut before, mut after) = (String::new(), String::new());
        if is_big {
            push(&mut before, BeginSynchronizedUpdate);
        }
        if hides {
            push(&mut before, Hide);
        }
        if shows {
            push(&mut after, Show);
        }
        if is_big {
            push(&mut after, EndSynchronizedUpdate);
        }
        for part in [&before, &frame.bytes, &after] {
            out.extend_from_slice(part.as_bytes());
        }
        frame.bytes.clear();
    }
}

/// Adds a command, as bytes also where Windows has an old call for it.
fn push(bytes: &mut String, command: impl Command) {
    // Writing to memory cannot fail.
    let _ = command.write_ansi(bytes);
}

impl Frame {
    fn push(&mut self, command: impl Command) {
        push(&mut self.bytes, command);
    }

    fn move_to(&mut self, at: Position) {
        match self.cursor {
            Some(cursor) if cursor == at => return,
            Some(cursor) if cursor.y == at.y => self.push(MoveToColumn(at.x)),
            Some(_) | None => self.push(MoveTo(at.x, at.y)),
        }
        self.cursor = Some(at);
    }

    fn set_pen(&mut self, pen: Pen) {
        // Writing to memory cannot fail.
        let _ = self.pen.change(pen, &mut self.bytes);
        self.pen = pen;
    }

    /// Writes a cell's symbol, which takes so many cells, at its place.
    fn put(&mut self, cell: &Cell, width: u16, at: Position) {
        self.move_to(at);
        self.set_pen(Pen::of(cell, self.plain));
        let is_contested = cell.symbol().len() > 1 && reach(cell.symbol()) != width;
        if is_contested {
            // Where the terminal takes it for narrower, nothing old may look out from behind it.
            self.bytes.extend(std::iter::repeat_n(' ', usize::from(width)));
            self.cursor = None;
            self.move_to(at);
        }
        self.bytes.push_str(cell.symbol());
        let after = at.x.saturating_add(width);
        // After the last column a cursor stands here on one terminal and there on another, and so
        // it does after a cluster whose width they disagree on.
        let is_known = !is_contested && after < self.size.width;
        self.cursor = is_known.then_some(Position { x: after, y: at.y });
    }
}

impl ratatui::backend::Backend for Backend {
    type Error = Infallible;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), Infallible>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut frame = self.0.borrow_mut();
        // Cells behind a wide symbol are its own; ratatui blanks them after some emoji.
        let mut taken = Position::ORIGIN;
        for (x, y, cell) in content {
            if y == taken.y && x < taken.x {
                continue;
            }
            let width = cell.cell_width();
            taken = Position { x: x.saturating_add(width), y };
            frame.put(cell, width, Position { x, y });
        }
        Ok(())
    }

    /// Does nothing: the cursor belongs to the frame, not to one of its panes.
    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    /// Does nothing, as `hide_cursor`.
    fn show_cursor(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.0.borrow().at)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        self.0.borrow_mut().at = position.into();
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), Infallible> {
        let mut frame = self.0.borrow_mut();
        let at = frame.at;
        frame.move_to(at);
        // What is erased takes the colours of the pen.
        let plain = frame.plain;
        frame.set_pen(plain);
        frame.push(Clear(match region {
            ClearType::All => Region::All,
            ClearType::AfterCursor => Region::FromCursorDown,
            ClearType::BeforeCursor => Region::FromCursorUp,
            ClearType::CurrentLine => Region::CurrentLine,
            ClearType::UntilNewLine => Region::UntilNewLine,
        }));
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.screen_size())
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.screen_size(), pixels: Size::default() })
    }

    /// Does nothing by itself: a frame is sent once all its panes are drawn.
    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}
