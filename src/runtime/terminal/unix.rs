//! The terminal of Unix.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, isatty, tcgetattr, tcgetwinsize, tcsetattr, ttyname};

use super::writing_thread::WritingThread;
use crate::app::Size;

/// Saves the title; pastes in brackets; clicks and the wheel, as numbers. The motion of the mouse,
/// which crossterm's command switches on too, stays off.
pub(super) const MODES_ON: &str = "\x1b[22;0t\x1b[?2004h\x1b[?1000h\x1b[?1006h";

/// Undoes [`MODES_ON`].
pub(super) const MODES_OFF: &str = "\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[23;0t";

/// Where bytes for the terminal go.
#[derive(Debug)]
pub(super) enum Outlet {
    /// The terminal opened anew by its name, so that writing never waits, without changing how the
    /// shell and other programs use the same terminal.
    Own(File),
    /// Standard output, which may keep a writer waiting, written on a thread of its own.
    Standard(WritingThread),
}

impl Outlet {
    /// Writes some of the bytes, without waiting.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::WouldBlock`] while the terminal takes no more; others when it is gone.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Own(file) => (&*file).write(bytes),
            Self::Standard(thread) => thread.write(bytes),
        }
    }

    /// Waits until the terminal takes bytes, or time is up.
    pub(super) fn wait(&self, time: Duration) {
        match self {
            Self::Own(file) => {
                let mut waiting = [PollFd::new(file, PollFlags::OUT)];
                let _ = poll(&mut waiting, Timespec::try_from(time).ok().as_ref());
            }
            Self::Standard(thread) => thread.wait(time),
        }
    }
}

/// Opens the terminal that standard output goes to.
///
/// It cannot be opened by its name where it belongs to another user, as after `su`, or where it has
/// no name in this file system; then standard output itself is used.
///
/// # Errors
///
/// When standard output is no terminal.
pub(super) fn open() -> io::Result<Outlet> {
    let by_name = match ttyname(stdout(), Vec::new()) {
        Ok(name) => open_by_name(Path::new(std::ffi::OsStr::from_bytes(name.as_bytes()))),
        Err(_) if isatty(stdout()) => Err(io::ErrorKind::NotFound.into()),
        Err(error) => return Err(error.into()),
    };
    match by_name {
        Ok(file) => Ok(Outlet::Own(file)),
        Err(_) => {
            WritingThread::start(File::from(stdout().try_clone_to_owned()?)).map(Outlet::Standard)
        }
    }
}

fn open_by_name(path: &Path) -> io::Result<File> {
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    let flags = i32::try_from(flags.bits()).map_err(io::Error::other)?;
    OpenOptions::new().read(true).write(true).custom_flags(flags).open(path)
}

/// Returns the terminal's size, as far as it names one.
pub(super) fn size(outlet: &Outlet) -> io::Result<Size> {
    let size = tcgetwinsize(outlet)?;
    Ok(Size { columns: size.ws_col, rows: size.ws_row })
}

/// Stops the program, as the shell's Ctrl+Z does; returns when it goes on.
pub(super) fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

/// Sets raw mode where somebody else may have changed it, in one step: to give the terminal back first
/// would lose the keys that come in between, as Ctrl+Q, by which a terminal lets output go on.
pub(super) fn set_raw_again(outlet: &Outlet) -> io::Result<()> {
    let terminal = if isatty(stdin()) { stdin() } else { outlet.as_fd() };
    let mut settings = tcgetattr(terminal)?;
    settings.make_raw();
    Ok(tcsetattr(terminal, OptionalActions::Now, &settings)?)
}

/// Does nothing: sequences do it all, see [`MODES_ON`].
pub(super) fn set_modes() -> io::Result<()> {
    Ok(())
}

/// Does nothing, as [`set_modes`].
pub(super) fn reset_modes() -> io::Result<()> {
    Ok(())
}

impl AsFd for Outlet {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::Own(file) => file.as_fd(),
            Self::Standard(_) => stdout(),
        }
    }
}

impl AsFd for super::Tty {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.outlet.as_fd()
    }
}
