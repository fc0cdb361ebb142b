//! Crossterm's events become inputs.
//!
//! Terminals are not asked for their enhanced keyboard: it would break Ctrl under a Cyrillic layout and
//! swallow AltGr. What crossterm does not understand it drops, among it the form
//! `CSI 27 ; modifiers ; code ~` of xterm's `modifyOtherKeys`, which no terminal sends unasked.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::app::{Chord, Code};

use super::Input;

/// Puts what one kind of terminal says into inputs.
#[derive(Debug, Clone, Copy, Default)]
pub struct Keys {
    /// Whether it is the console of Linux without a desktop.
    is_linux_console: bool,
}

impl Keys {
    /// Takes the terminal's name, as `TERM` has it.
    pub fn of_terminal(name: &str) -> Self {
        Self { is_linux_console: name == "linux" }
    }

    /// Returns what an event means to the program; nothing for the release of a key, for the motion
    /// of the mouse, and for the size, which is read where it is needed.
    pub fn input(self, event: Event) -> Option<Input> {
        match event {
            // The one place where releases are left out, so that no key counts twice.
            Event::Key(key) if key.kind == KeyEventKind::Release => None,
            Event::Key(key) => self.chord(key).map(Input::Key),
            Event::Paste(text) => Some(Input::pasted(text)),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    Some(Input::Press { column: mouse.column, row: mouse.row })
                }
                MouseEventKind::ScrollUp => Some(Input::Wheel(-1)),
                MouseEventKind::ScrollDown => Some(Input::Wheel(1)),
                _ => None,
            },
            Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn chord(self, key: KeyEvent) -> Option<Chord> {
        let held = |modifier| key.modifiers.contains(modifier);
        let (ctrl, alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
        let shift = held(KeyModifiers::SHIFT);
        let code = match key.code {
            // Some terminals send Backspace as Ctrl+H, most send Ctrl+Backspace so.
            KeyCode::Char('h') if ctrl && !alt => return Some(Chord::plain(Code::Backspace)),
            KeyCode::Char(c) if c.is_control() => return None,
            KeyCode::Char(c) => {
                return Some(Chord { code: Code::Char(c), ctrl, alt, shift: false });
            }
            KeyCode::BackTab => return Some(Chord::shift(Code::Tab)),
            KeyCode::F(number @ 1..=12) => Code::F(number),
            KeyCode::F(number) if self.is_linux_console => {
                return shifted_function_key(number).map(Chord::shift);
            }
            KeyCode::Enter => Code::Enter,
            KeyCode::Tab => Code::Tab,
            KeyCode::Esc => Code::Esc,
            KeyCode::Backspace => Code::Backspace,
            KeyCode::Delete => Code::Delete,
            KeyCode::Insert => Code::Insert,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            _ => return None,
        };
        Some(Chord { code, ctrl, alt, shift })
    }
}

/// Returns the key that the console of Linux sends for one of F13 to F20 with Shift held.
///
/// It sends F17 as `CSI 31 ~` and so on to F20 as `CSI 34 ~` for Shift with F5 to F8. Crossterm 0.29
/// counts these as F14 to F17 (`parse_csi_special_key_code`), and gives `CSI 25 ~` and `CSI 28 ~` one
/// number, so Shift with F1 and F3 cannot be told apart.
fn shifted_function_key(number: u8) -> Option<Code> {
    matches!(number, 14..=17).then(|| Code::F(number - 9))
}
