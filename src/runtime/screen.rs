//! The screen: the panes of a frame, each drawn by a ratatui terminal of its own, and the bytes
//! that bring the real terminal to show them.

mod backend;
mod glyph;
mod pen;

use std::io;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use ratatui::{Terminal, TerminalOptions, Viewport};

use backend::Backend;
use pen::Pen;

/// The terminal's screen, drawn pane by pane.
///
/// A pane is known by its area. Only cells that differ from what the pane showed before are sent,
/// in one write a frame. A cell can hold anything: no control character in it reaches the terminal.
/// A terminal that takes no bytes for a while holds up nobody; what it did not take is sent later,
/// in order.
pub struct Screen<D> {
    device: D,
    backend: Backend,
    panes: Vec<Terminal<Backend>>,
    plain: Pen,
    cursor_colour: Option<(u8, u8, u8)>,
    unsent: Vec<u8>,
    sent: usize,
}

impl<D: io::Write> Screen<D> {
    /// Makes a screen of this many columns and rows; the first frame clears the terminal.
    pub fn new(device: D, columns: u16, rows: u16) -> Self {
        let backend = Backend::default();
        let mut screen = Self {
            device,
            backend,
            panes: Vec::new(),
            plain: Pen::default(),
            cursor_colour: None,
            unsent: Vec::new(),
            sent: 0,
        };
        screen.clear(columns, rows);
        screen
    }

    /// Forgets what the terminal shows; the next frame clears it first.
    pub fn clear(&mut self, columns: u16, rows: u16) {
        self.panes.clear();
        let size = Size { width: columns, height: rows };
        self.backend.start_anew(size, self.plain, self.cursor_colour);
    }

    /// Sets the colours of plain text, which blank and erased cells have too, and that of the cursor, if
    /// it is not the terminal's. Where they are others than before, the next frame clears the terminal
    /// first. Tells whether they are.
    pub fn set_colours(&mut self, plain: Style, cursor: Option<(u8, u8, u8)>) -> bool {
        let plain = Pen {
            fg: plain.fg.unwrap_or_default(),
            bg: plain.bg.unwrap_or_default(),
            ..Pen::default()
        };
        if (self.plain, self.cursor_colour) == (plain, cursor) {
            return false;
        }
        (self.plain, self.cursor_colour) = (plain, cursor);
        let Rect { width, height, .. } = self.area();
        self.clear(width, height);
        true
    }

    /// Returns the columns and rows.
    pub fn area(&self) -> Rect {
        Rect::from((Position::ORIGIN, self.backend.screen_size()))
    }

    /// Returns where the bytes go.
    pub fn device_mut(&mut self) -> &mut D {
        &mut self.device
    }

    /// Draws one pane into a blank buffer of its area.
    ///
    /// A pane of a new area is erased first, and those it overlaps are forgotten.
    pub fn draw<T>(&mut self, pane: Rect, draw: impl FnOnce(&mut Buffer) -> T) -> T {
        let pane = pane.intersection(self.area());
        if pane.is_empty() {
            return draw(&mut Buffer::empty(pane));
        }
        let known = self.panes.iter_mut().position(|known| known.get_frame().area() == pane);
        let mut terminal = match known {
            Some(at) => self.panes.swap_remove(at),
            None => self.new_pane(pane),
        };
        let mut frame = terminal.get_frame();
        let drawn = draw(frame.buffer_mut());
        glyph::make_safe(frame.buffer_mut());
        let Ok(_) = terminal.apply_buffer();
        self.panes.push(terminal);
        drawn
    }

    /// Makes the terminal of a pane, with what stands there erased.
    fn new_pane(&mut self, pane: Rect) -> Terminal<Backend> {
        self.panes.retain_mut(|known| !known.get_frame().area().intersects(pane));
        let options = TerminalOptions { viewport: Viewport::Fixed(pane) };
        let Ok(mut terminal) = Terminal::with_options(self.backend.clone(), options);
        let Ok(()) = terminal.clear();
        terminal
    }

    /// Ends a frame: the cursor goes to its place, or away, and the bytes go out in one write.
    ///
    /// # Errors
    ///
    /// When the terminal is gone; one that is only busy is no error, see [`Screen::is_behind`].
    pub fn present(&mut self, cursor: Option<Position>) -> io::Result<()> {
        self.backend.end_frame(cursor, &mut self.unsent);
        self.send()
    }

    /// Sends what the terminal has not taken yet.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn send(&mut self) -> io::Result<()> {
        while let Some(rest) = self.unsent.get(self.sent..).filter(|rest| !rest.is_empty()) {
            match self.device.write(rest) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(taken) => self.sent += taken,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.unsent.clear();
        self.sent = 0;
        self.device.flush()
    }

    /// Tells whether the terminal has not taken all bytes yet; nothing should be drawn meanwhile.
    pub fn is_behind(&self) -> bool {
        !self.unsent.is_empty()
    }
}
