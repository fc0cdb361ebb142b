//! An emulated terminal that counts what it is sent.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io;
use std::num::NonZeroU16;
use std::rc::Rc;

use citylab::app::Size;
use citylab::runtime::terminal::TerminalDevice;
use vt100::{Color, Parser};

/// A terminal in memory; clones are the same terminal.
#[derive(Clone)]
pub struct Emulator(Rc<RefCell<State>>);

struct State {
    parser: Parser,
    writes: usize,
    bytes: Vec<u8>,
    size: Size,
}

impl Emulator {
    pub fn new(columns: u16, rows: u16) -> Self {
        let size = Size { columns, rows };
        let parser = parser(size);
        Self(Rc::new(RefCell::new(State { parser, writes: 0, bytes: Vec::new(), size })))
    }

    /// Returns what has been sent since this was asked last: the writes and their bytes.
    pub fn sent(&self) -> (usize, Vec<u8>) {
        let mut state = self.0.borrow_mut();
        (std::mem::take(&mut state.writes), std::mem::take(&mut state.bytes))
    }

    /// Returns the rows as people read them, without blanks at their ends.
    pub fn rows(&self) -> Vec<String> {
        let state = self.0.borrow();
        state
            .parser
            .screen()
            .rows(0, state.size.columns)
            .map(|row| row.trim_end().to_owned())
            .collect()
    }

    /// Returns every cell with its colours and attributes, and the cursor.
    pub fn cells(&self) -> Vec<String> {
        let state = self.0.borrow();
        let screen = state.parser.screen();
        let mut cells = vec![format!("{:?} {}", screen.cursor_position(), screen.hide_cursor())];
        for row in 0..state.size.rows {
            for column in 0..state.size.columns {
                let cell = screen.cell(row, column).unwrap();
                let contents = if cell.has_contents() { cell.contents() } else { " " };
                cells.push(format!("{contents}{}", style(cell)));
            }
        }
        cells
    }

    /// Returns a line for each run of cells in one style that is not the plain one.
    pub fn styles(&self) -> Vec<String> {
        let state = self.0.borrow();
        let screen = state.parser.screen();
        let mut runs: Vec<(String, u16, u16, u16)> = Vec::new();
        for row in 0..state.size.rows {
            for column in 0..state.size.columns {
                let cell = screen.cell(row, column).unwrap();
                let style = style(cell);
                let blank = !cell.has_contents() || cell.contents() == " ";
                match runs.last_mut() {
                    Some((last, on, _, end)) if (&*last, *on, *end) == (&style, row, column) => {
                        *end = column + 1;
                    }
                    _ if style.is_empty() || blank && !style.contains("bg") => {}
                    _ => runs.push((style, row, column, column + 1)),
                }
            }
        }
        runs.into_iter().map(|(style, row, from, to)| format!("{row}:{from}-{to}{style}")).collect()
    }

    /// Returns the colours behind the letters, of all cells together.
    pub fn backgrounds(&self) -> BTreeSet<String> {
        let state = self.0.borrow();
        let screen = state.parser.screen();
        let (rows, columns) = screen.size();
        let places =
            (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
        let cells = places.filter_map(|(row, column)| screen.cell(row, column));
        // The second half of a wide letter has the first one's, though the emulator does not say so.
        let cells = cells.filter(|cell| !cell.is_wide_continuation());
        cells.map(|cell| format!("{:?}", cell.bgcolor())).collect()
    }

    pub fn with_screen<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.0.borrow().parser.screen())
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let mut state = self.0.borrow_mut();
        state.size = Size { columns, rows };
        state.parser = parser(state.size);
    }
}

/// Emulates as much of a terminal as the program may draw; the largest would need 4 billion cells.
fn parser(size: Size) -> Parser {
    let cells = |number| NonZeroU16::new(number).expect("a terminal has cells");
    Parser::new(cells(size.rows.min(500)), cells(size.columns.min(1_000)), 0)
}

fn style(cell: &vt100::Cell) -> String {
    let mut style = String::new();
    for (name, colour) in [("fg", cell.fgcolor()), ("bg", cell.bgcolor())] {
        if colour != Color::Default {
            style += &format!(" {name}={colour:?}");
        }
    }
    let attributes = [
        ("bold", cell.bold()),
        ("dim", cell.dim()),
        ("italic", cell.italic()),
        ("underline", cell.underline()),
        ("inverse", cell.inverse()),
    ];
    for (name, _) in attributes.iter().filter(|(_, on)| *on) {
        style += &format!(" {name}");
    }
    style
}

impl io::Write for Emulator {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.0.borrow_mut();
        state.writes += 1;
        state.bytes.extend_from_slice(bytes);
        state.parser.process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl TerminalDevice for Emulator {
    fn stop(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn resume(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn size(&self) -> Size {
        self.0.borrow().size
    }

    fn colours_cursor(&mut self) {}
}
