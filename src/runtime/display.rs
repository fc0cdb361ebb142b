//! The display: where frames go.

use std::io;

use crate::app::Size;

/// Where frames go: the terminal, or a test's emulator of one.
pub trait Display: io::Write {
    /// Gives the terminal back, stops the program, and takes the terminal again when it goes on.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    fn stop(&mut self) -> io::Result<()>;

    /// Takes the terminal again after the program was stopped from outside.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    fn resume(&mut self) -> io::Result<()>;

    /// Returns the terminal's size.
    fn size(&self) -> Size;
}
