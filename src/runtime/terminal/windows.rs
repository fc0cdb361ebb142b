//! The console of Windows.

use std::io::{self, IsTerminal};

use crossterm::event::{DisableMouseCapture, EnableMouseCapture};

use super::writing_thread::WritingThread;
use crate::app::Size;

/// Where bytes for the console go: it keeps who writes waiting while text is selected in it.
pub(super) type Outlet = WritingThread;

/// Nothing: what a Unix terminal is told by sequences, a console is told by calls, and pastes come
/// as keys.
pub(super) const MODES_ON: &str = "";

/// Nothing, as [`MODES_ON`].
pub(super) const MODES_OFF: &str = "";

/// Takes the console that standard output goes to.
///
/// # Errors
///
/// When standard output is no console.
pub(super) fn open() -> io::Result<Outlet> {
    if !io::stdout().is_terminal() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    // Asking whether the console understands sequences has it understand them.
    crossterm::ansi_support::supports_ansi();
    Outlet::start(io::stdout())
}

/// Returns the size of the console's window.
pub(super) fn size(_outlet: &Outlet) -> io::Result<Size> {
    let (columns, rows) = crossterm::terminal::size()?;
    Ok(Size { columns, rows })
}

/// Does nothing: a program in a console is not stopped.
pub(super) fn stop() -> io::Result<()> {
    Ok(())
}

/// Does nothing, as [`stop`].
pub(super) fn set_raw_again(_outlet: &Outlet) -> io::Result<()> {
    Ok(())
}

/// Has the console say what the mouse does; it then selects no text by it.
pub(super) fn set_modes() -> io::Result<()> {
    crossterm::execute!(io::stdout(), EnableMouseCapture)
}

/// Gives the mouse back to the console.
pub(super) fn reset_modes() -> io::Result<()> {
    crossterm::execute!(io::stdout(), DisableMouseCapture)
}
