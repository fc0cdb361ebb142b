//! The terminal: taken over on start, given back as it was, whatever happens in between.

#[cfg_attr(unix, path = "terminal/unix.rs")]
#[cfg_attr(windows, path = "terminal/windows.rs")]
mod system;
mod writing_thread;

use std::fmt;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crossterm::Command;
use crossterm::cursor::Show;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    DisableLineWrap, EnableLineWrap, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};

use crate::app::Size;

pub use writing_thread::WritingThread;

/// How long a terminal that reads nothing may hold up giving it back.
const TIMEOUT: Duration = Duration::from_millis(300);

/// Gives the cursor the colour back that the terminal has for it (OSC 112 of xterm).
pub(super) const OWN_CURSOR_COLOUR: &str = "\x1b]112\x07";

/// The size taken where the terminal names none.
const UNKNOWN_SIZE: Size = Size { columns: 80, rows: 24 };

/// Where frames go: the terminal, or a test's emulator of one.
///
/// Writing never waits: a device that takes no more bytes for now returns
/// [`io::ErrorKind::WouldBlock`].
pub trait TerminalDevice: io::Write {
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

    /// Is told that frames give the cursor a colour, which it loses where the terminal is given back.
    fn colours_cursor(&mut self);
}

/// A terminal in raw mode on its other screen; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Terminal {
    tty: Arc<Tty>,
}

/// The terminal's device, shared with who watches it and with the panic hook.
#[derive(Debug)]
pub(super) struct Tty {
    outlet: system::Outlet,
    is_taken: Mutex<bool>,
    has_coloured_cursor: AtomicBool,
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
        let tty = Tty {
            outlet: system::open()?,
            is_taken: Mutex::new(false),
            has_coloured_cursor: AtomicBool::new(false),
            title,
        };
        let terminal = Self { tty: Arc::new(tty) };
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
        self.tty.outlet.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl TerminalDevice for Terminal {
    fn stop(&mut self) -> io::Result<()> {
        self.tty.give_back();
        system::stop()?;
        self.tty.take()
    }

    fn resume(&mut self) -> io::Result<()> {
        self.tty.take()
    }

    fn size(&self) -> Size {
        self.tty.size()
    }

    fn colours_cursor(&mut self) {
        self.tty.has_coloured_cursor.store(true, Ordering::Relaxed);
    }
}

impl Tty {
    /// Sets raw mode and takes the screen; does both again where somebody else changed them.
    fn take(&self) -> io::Result<()> {
        let mut is_taken = self.is_taken();
        if *is_taken {
            // Crossterm sets raw mode only where it has not set it before.
            system::set_raw_again(&self.outlet)?;
        }
        enable_raw_mode()?;
        *is_taken = true;
        drop(is_taken);
        system::set_modes()?;
        self.say(|sequence| {
            sequence.push_str(system::MODES_ON);
            EnterAlternateScreen.write_ansi(sequence)?;
            DisableLineWrap.write_ansi(sequence)?;
            SetTitle(&self.title).write_ansi(sequence)
        });
        Ok(())
    }

    /// Gives the terminal back as it was; once is enough, twice does no harm.
    pub(super) fn give_back(&self) {
        if std::mem::take(&mut *self.is_taken()) {
            self.say(|sequence| {
                EndSynchronizedUpdate.write_ansi(sequence)?;
                EnableLineWrap.write_ansi(sequence)?;
                SetAttribute(Attribute::Reset).write_ansi(sequence)?;
                if self.has_coloured_cursor.load(Ordering::Relaxed) {
                    sequence.push_str(OWN_CURSOR_COLOUR);
                }
                Show.write_ansi(sequence)?;
                sequence.push_str(system::MODES_OFF);
                LeaveAlternateScreen.write_ansi(sequence)?;
                // With the other screen, terminals take back the colours they had when it came.
                SetAttribute(Attribute::Reset).write_ansi(sequence)
            });
            // Nothing can be done about a terminal that is gone.
            let _ = system::reset_modes();
            let _ = disable_raw_mode();
        }
    }

    /// Returns the terminal's size.
    pub(super) fn size(&self) -> Size {
        let size = system::size(&self.outlet).ok();
        size.filter(|size| size.columns > 0 && size.rows > 0).unwrap_or(UNKNOWN_SIZE)
    }

    /// Sends commands, as far as the terminal takes them in time.
    fn say(&self, commands: impl FnOnce(&mut String) -> fmt::Result) {
        let mut sequence = String::new();
        // Writing to memory cannot fail.
        let _ = commands(&mut sequence);
        let mut bytes = sequence.as_bytes();
        let until = Instant::now() + TIMEOUT;
        loop {
            match self.outlet.write(bytes) {
                Ok(taken) => bytes = bytes.get(taken..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => return,
            }
            let left = until.saturating_duration_since(Instant::now());
            self.outlet.wait(left);
            if bytes.is_empty() || left.is_zero() {
                return;
            }
        }
    }

    fn is_taken(&self) -> MutexGuard<'_, bool> {
        self.is_taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
