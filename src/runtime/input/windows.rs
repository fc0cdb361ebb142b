//! Reading the console on Windows, on a thread of its own.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::{Duration, Instant};

use crossterm_winapi::{
    Console, ControlKeyState, EventFlags, Handle, InputRecord, KeyEventRecord, MouseEvent,
    ScreenBuffer,
};

use super::Input;
use super::burst::{self, Arrivals};
use super::console::{Record, Records};
use crate::app::Size;
use crate::runtime::event::Event;

/// How long to sleep between two looks whether a burst goes on.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// Reads the console on a thread of its own for as long as the program runs, and tells what it says.
///
/// # Errors
///
/// When there is no console, or the system has no thread to give.
pub fn listen(tell: impl Fn(Event) + Send + 'static) -> io::Result<()> {
    let mut reader = Reader {
        console: Console::from(Handle::current_in_handle()?),
        records: Records::default(),
        is_pressed: false,
        resized: false,
        last: Instant::now(),
        gap: Duration::MAX,
    };
    let work = move || {
        // A console that cannot be read any more, or whose records break the reader, is gone.
        let _ = catch_unwind(AssertUnwindSafe(|| read(&mut reader, &tell)));
        tell(Event::Hangup);
    };
    thread::Builder::new().name("input".to_owned()).spawn(work).map(drop)
}

/// Tells what the console says until it cannot be read any more.
fn read(reader: &mut Reader, tell: impl Fn(Event)) -> io::Result<()> {
    loop {
        for input in burst::next(reader)? {
            tell(Event::Input(input));
        }
        // The record itself names the size of what can be scrolled through.
        if std::mem::take(&mut reader.resized)
            && let Ok((columns, rows)) = crossterm::terminal::size()
        {
            tell(Event::Resize(Size { columns, rows }));
        }
    }
}

struct Reader {
    console: Console,
    records: Records,
    /// Whether the left button of the mouse is down.
    is_pressed: bool,
    /// Whether the console has another size.
    resized: bool,
    /// When the last inputs came.
    last: Instant,
    gap: Duration,
}

impl Arrivals for Reader {
    type Error = io::Error;

    fn wait(&mut self) -> io::Result<Vec<Input>> {
        let mut inputs = Vec::new();
        let first = self.console.read_single_input_event()?;
        self.take(first, &mut inputs);
        for record in self.console.read_console_input()? {
            self.take(record, &mut inputs);
        }
        if !inputs.is_empty() {
            let now = Instant::now();
            self.gap = now.duration_since(self.last);
            self.last = now;
        }
        Ok(inputs)
    }

    fn within(&mut self, time: Duration) -> io::Result<Vec<Input>> {
        let until = Instant::now() + time;
        let mut inputs = Vec::new();
        while inputs.is_empty() && Instant::now() < until {
            for record in self.console.read_console_input()? {
                self.take(record, &mut inputs);
            }
            if inputs.is_empty() {
                thread::sleep(LOOK_AGAIN);
            }
        }
        if !inputs.is_empty() {
            self.last = Instant::now();
        }
        Ok(inputs)
    }

    fn gap(&self) -> Duration {
        self.gap
    }
}

impl Reader {
    fn take(&mut self, record: InputRecord, inputs: &mut Vec<Input>) {
        match record {
            InputRecord::KeyEvent(key) => {
                let times = usize::from(key.repeat_count.clamp(1, 255));
                let chord = self.records.chord(known(&key));
                inputs.extend(chord.into_iter().cycle().take(times).map(Input::Key));
            }
            InputRecord::MouseEvent(mouse) => inputs.extend(self.mouse(mouse)),
            InputRecord::WindowBufferSizeEvent(_) => self.resized = true,
            InputRecord::FocusEvent(_) | InputRecord::MenuEvent(_) => {}
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) -> Option<Input> {
        let is_down = mouse.button_state.left_button();
        let was_down = std::mem::replace(&mut self.is_pressed, is_down);
        match mouse.event_flags {
            EventFlags::PressOrRelease | EventFlags::DoubleClick if is_down && !was_down => {
                // The row counts from the top of what can be scrolled to, not of the window.
                let top = ScreenBuffer::current().and_then(|screen| screen.info());
                let top = top.map_or(0, |info| info.terminal_window().top);
                let column = u16::try_from(mouse.mouse_position.x).ok()?;
                let row = u16::try_from(mouse.mouse_position.y.saturating_sub(top)).ok()?;
                Some(Input::Press { column, row })
            }
            EventFlags::MouseWheeled if mouse.button_state.scroll_up() => Some(Input::Wheel(-1)),
            EventFlags::MouseWheeled if mouse.button_state.scroll_down() => Some(Input::Wheel(1)),
            _ => None,
        }
    }
}

/// Takes of a record what matters here.
fn known(record: &KeyEventRecord) -> Record {
    let held = |keys| ControlKeyState::has_state(&record.control_key_state, keys);
    Record {
        is_down: record.key_down,
        key: record.virtual_key_code,
        unit: record.u_char,
        ctrl: held(0x0004 | 0x0008),
        alt: held(0x0001 | 0x0002),
        shift: held(0x0010),
    }
}
