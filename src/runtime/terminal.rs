//! The terminal: taken over on start, given back as it was, whatever happens in between.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

use crate::app::Size;

use super::display::Display;

/// Saves the title; the other screen; no wrapping at the edge; pastes in brackets; clicks and the
/// wheel, as numbers. Mouse motion and key protocols beyond the old one stay off.
const TAKE: &[u8] = b"\x1b[22;0t\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[?1000h\x1b[?1006h";

/// Undoes [`TAKE`] step by step, with a plain pen and the cursor shown.
const GIVE_BACK: &[u8] =
    b"\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?7h\x1b[m\x1b[?25h\x1b[?1049l\x1b[23;0t";

/// How long a terminal that reads nothing may hold up giving it back.
const PATIENCE: Duration = Duration::from_millis(300);

/// The size taken where the terminal names none.
const UNKNOWN_SIZE: Size = Size { columns: 80, rows: 24 };

/// A terminal in raw mode on its other screen; dropping it gives the terminal back.
///
/// It is opened anew by its name, so that neither reading nor writing ever waits, without changing
/// how the shell and other programs use the same terminal.
#[derive(Debug)]
pub struct Terminal {
    tty: Arc<Tty>,
}

/// The terminal's device, shared with who reads it and with the panic hook.
#[derive(Debug)]
pub(super) struct Tty {
    file: File,
    /// How the terminal was set before; none while it is not taken over.
    before: Mutex<Option<Termios>>,
    title: String,
}

impl Terminal {
    /// Takes over the terminal that standard output goes to.
    ///
    /// # Errors
    ///
    /// When standard output is no terminal, or the terminal cannot be set.
    pub fn take_over(title: &str) -> io::Result<Self> {
        let title = title.chars().filter(|c| !c.is_control()).collect();
        let tty = Arc::new(Tty { file: open()?, before: Mutex::new(None), title });
        let terminal = Self { tty };
        terminal.tty.take()?;
        Ok(terminal)
    }

    pub(super) fn tty(&self) -> Arc<Tty> {
        Arc::clone(&self.tty)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.tty.give_back();
    }
}

impl Write for Terminal {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        (&self.tty.file).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Display for Terminal {
    fn stop(&mut self) -> io::Result<()> {
        self.tty.give_back();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        self.tty.take()
    }

    fn resume(&mut self) -> io::Result<()> {
        self.tty.take()
    }

    fn size(&self) -> Size {
        self.tty.size()
    }
}

impl Tty {
    /// Sets raw mode and takes the screen; does both again where somebody else changed them.
    fn take(&self) -> io::Result<()> {
        let mut before = self.before();
        let now = tcgetattr(&self.file)?;
        let mut raw = now.clone();
        raw.make_raw();
        tcsetattr(&self.file, OptionalActions::Now, &raw)?;
        if before.is_none() {
            *before = Some(now);
        }
        drop(before);
        self.write_within(TAKE, PATIENCE);
        self.write_within(format!("\x1b]0;{}\x07", self.title).as_bytes(), PATIENCE);
        Ok(())
    }

    /// Gives the terminal back as it was; once is enough, twice does no harm.
    pub(super) fn give_back(&self) {
        if let Some(before) = self.before().take() {
            self.write_within(GIVE_BACK, PATIENCE);
            // Nothing can be done about a terminal that is gone.
            let _ = tcsetattr(&self.file, OptionalActions::Now, &before);
        }
    }

    pub(super) fn size(&self) -> Size {
        match tcgetwinsize(&self.file) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => {
                Size { columns: size.ws_col, rows: size.ws_row }
            }
            Ok(_) | Err(_) => UNKNOWN_SIZE,
        }
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }

    fn before(&self) -> MutexGuard<'_, Option<Termios>> {
        self.before.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_within(&self, mut bytes: &[u8], patience: Duration) {
        let until = Instant::now() + patience;
        while !bytes.is_empty() {
            match (&self.file).write(bytes) {
                Ok(taken) => bytes = bytes.get(taken..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return;
                    }
                    let mut waiting = [PollFd::new(&self.file, PollFlags::OUT)];
                    let _ = poll(&mut waiting, Timespec::try_from(left).ok().as_ref());
                }
                Err(_) => return,
            }
        }
    }
}

impl AsFd for Tty {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }
}

fn open() -> io::Result<File> {
    let name = rustix::termios::ttyname(rustix::stdio::stdout(), Vec::new())?;
    let path = Path::new(std::ffi::OsStr::from_bytes(name.as_bytes()));
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    let flags = i32::try_from(flags.bits()).map_err(io::Error::other)?;
    OpenOptions::new().read(true).write(true).custom_flags(flags).open(path)
}
