//! Bytes of a terminal become keys, pastes and the mouse.
//!
//! The forms are those of xterm's `ctlseqs`, the Linux console, and two ways of sending a key with
//! what is held down with it: `CSI 27 ; m ; c ~` and `CSI c ; m u`.

use std::time::Duration;

use crate::app::{Chord, Code};

/// A paste of more bytes than this is refused.
const LONGEST_PASTE: usize = 16 * 1024 * 1024;

/// No sequence for a key or the mouse is longer.
const LONGEST_SEQUENCE: usize = 64;

/// How long the rest of a key may take, over a slow line.
const KEY_PATIENCE: Duration = Duration::from_millis(40);

/// How long a paste may pause before what has come of it is taken as all of it.
const PASTE_PATIENCE: Duration = Duration::from_secs(1);

const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What came from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Chord),
    /// Text pasted as one piece; not cleaned.
    Paste(String),
    /// A paste too long to be taken; nothing of it was.
    PasteTooLong,
    /// The mouse pressed on a cell, counted from 0.
    Press {
        /// The column.
        column: u16,
        /// The row.
        row: u16,
    },
    /// The wheel was turned: up when negative.
    Wheel(i32),
}

/// Takes bytes as they come, in pieces of any length, and gives what they say.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The beginning of something whose rest has not come.
    begun: Vec<u8>,
    paste: Option<Paste>,
}

#[derive(Debug, Default)]
struct Paste {
    bytes: Vec<u8>,
    too_long: bool,
}

/// What the first bytes say.
enum Said {
    /// This, and so many bytes of it.
    This(Option<Input>, usize),
    /// A paste begins after so many bytes.
    Paste(usize),
    /// The rest has to come first.
    Part,
}

impl Decoder {
    /// Takes bytes and adds what they say to `inputs`.
    pub fn take(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) {
        self.begun.extend_from_slice(bytes);
        let begun = std::mem::take(&mut self.begun);
        let mut rest = begun.as_slice();
        while !rest.is_empty() {
            if let Some(paste) = &mut self.paste {
                let (after, ended) = paste.take(rest);
                rest = after;
                if ended {
                    inputs.extend(self.paste.take().map(Paste::into_input));
                } else {
                    break;
                }
                continue;
            }
            let used = match said(rest) {
                Said::This(input, used) => {
                    inputs.extend(input);
                    used
                }
                Said::Paste(used) => {
                    self.paste = Some(Paste::default());
                    used
                }
                Said::Part => break,
            };
            rest = rest.get(used.max(1)..).unwrap_or_default();
        }
        self.begun = rest.to_vec();
    }

    /// Returns how long to wait for the rest of what has begun; none where nothing has.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match (&self.paste, self.begun.is_empty()) {
            (Some(_), _) => Some(PASTE_PATIENCE),
            (None, false) => Some(KEY_PATIENCE),
            (None, true) => None,
        }
    }

    /// Takes what has begun for all there is: a lone Esc is the key, half a paste is the paste,
    /// half of anything else is dropped.
    pub fn settle(&mut self, inputs: &mut Vec<Input>) {
        let begun = std::mem::take(&mut self.begun);
        if let Some(mut paste) = self.paste.take() {
            paste.push(&begun);
            inputs.push(paste.into_input());
            return;
        }
        match begun.as_slice() {
            b"\x1b" => inputs.push(Input::Key(Chord::plain(Code::Esc))),
            [b'\x1b', letter @ (b'[' | b'O')] => {
                inputs.push(Input::Key(Chord::alt(Code::Char(char::from(*letter)))));
            }
            _ => {}
        }
    }
}

impl Paste {
    /// Takes the bytes up to the closing bracket; returns those after it, or the few at the end
    /// that may be the beginning of the bracket, and whether it came.
    fn take<'a>(&mut self, bytes: &'a [u8]) -> (&'a [u8], bool) {
        let end = bytes.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS);
        if let Some(end) = end {
            self.push(bytes.get(..end).unwrap_or_default());
            return (bytes.get(end + PASTE_ENDS.len()..).unwrap_or_default(), true);
        }
        let held = (1..PASTE_ENDS.len())
            .rev()
            .find(|n| PASTE_ENDS.get(..*n).is_some_and(|part| bytes.ends_with(part)))
            .unwrap_or(0);
        let (sure, unsure) = bytes.split_at(bytes.len() - held);
        self.push(sure);
        (unsure, false)
    }

    fn push(&mut self, bytes: &[u8]) {
        if self.bytes.len() + bytes.len() > LONGEST_PASTE {
            self.too_long = true;
            self.bytes = Vec::new();
        }
        if !self.too_long {
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn into_input(self) -> Input {
        if self.too_long {
            return Input::PasteTooLong;
        }
        let text = String::from_utf8(self.bytes);
        Input::Paste(
            text.unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned()),
        )
    }
}

fn said(bytes: &[u8]) -> Said {
    match bytes {
        [b'\x1b'] => Said::Part,
        [b'\x1b', b'[', ..] => control_sequence(bytes),
        [b'\x1b', b'O', ..] => application_key(bytes),
        [b'\x1b', b'\x1b', ..] => key(Chord::plain(Code::Esc), 1),
        [b'\x1b', rest @ ..] => match character(rest) {
            Said::This(Some(Input::Key(chord)), used) => {
                key(Chord { alt: true, ..chord }, used + 1)
            }
            Said::This(input, used) => Said::This(input, used + 1),
            other @ (Said::Paste(_) | Said::Part) => other,
        },
        _ => character(bytes),
    }
}

fn key(chord: Chord, used: usize) -> Said {
    Said::This(Some(Input::Key(chord)), used)
}

/// A character, or a control that stands for a key.
fn character(bytes: &[u8]) -> Said {
    let Some(first) = bytes.first().copied() else { return Said::Part };
    let length = match first {
        0x00..=0x1f | 0x7f => return key(control(first), 1),
        0x20..=0x7e => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        0x80..=0xc1 | 0xf5..=0xff => return Said::This(None, 1),
    };
    let valid =
        bytes.iter().skip(1).take(length - 1).take_while(|byte| (0x80..0xc0).contains(*byte));
    let have = 1 + valid.count();
    if have < length {
        // The next byte begins something else, so this one never becomes a character.
        return if bytes.len() > have { Said::This(None, have) } else { Said::Part };
    }
    let text = bytes.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let character = text.and_then(|text| text.chars().next()).filter(|c| !c.is_control());
    Said::This(character.map(|c| Input::Key(Chord::plain(Code::Char(c)))), length)
}

fn control(byte: u8) -> Chord {
    match byte {
        b'\r' => Chord::plain(Code::Enter),
        b'\t' => Chord::plain(Code::Tab),
        0x1b => Chord::plain(Code::Esc),
        0x08 | 0x7f => Chord::plain(Code::Backspace),
        0x00 => Chord::ctrl(Code::Char(' ')),
        0x01..=0x1a => Chord::ctrl(Code::Char(char::from(byte - 1 + b'a'))),
        _ => Chord::ctrl(Code::Char(char::from(byte | 0x40))),
    }
}

/// `ESC O x`: arrows, Home, End, F1 to F4, and Enter of the number pad.
fn application_key(bytes: &[u8]) -> Said {
    match bytes.get(2) {
        None => Said::Part,
        Some(b'M') => key(Chord::plain(Code::Enter), 3),
        Some(letter) => Said::This(named(*letter).map(|code| Input::Key(Chord::plain(code))), 3),
    }
}

/// `ESC [ numbers x`.
fn control_sequence(bytes: &[u8]) -> Said {
    let body = bytes.get(2..).unwrap_or_default();
    match body {
        [] => return Said::Part,
        // F1 to F5 of the Linux console.
        [b'[', letter, ..] => {
            let number = letter.wrapping_sub(b'A');
            let code = (number < 5).then(|| Input::Key(Chord::plain(Code::F(number + 1))));
            return Said::This(code, 4);
        }
        [b'['] => return Said::Part,
        // The mouse as three bytes, of terminals that do not know the form with numbers.
        [b'M', button, column, row, ..] => {
            let at = |byte: &u8| u16::from(byte.saturating_sub(33));
            return Said::This(mouse(button.saturating_sub(32), at(column), at(row), true), 6);
        }
        [b'M', ..] => return Said::Part,
        _ => {}
    }
    let Some(end) = body.iter().position(|byte| !(0x20..0x40).contains(byte)) else {
        let endless = bytes.len() > LONGEST_SEQUENCE;
        return if endless { Said::This(None, bytes.len()) } else { Said::Part };
    };
    let (numbers, last) = body.split_at(end);
    let used = 2 + end + 1;
    let Some(last) = last.first().copied().filter(|byte| (0x40..0x7f).contains(byte)) else {
        // Something else begins in the middle: what came before it says nothing.
        return Said::This(None, used - 1);
    };
    if bytes.get(..used) == Some(PASTE_BEGINS) {
        return Said::Paste(used);
    }
    if let [b'<', numbers @ ..] = numbers {
        let mut numbers = Numbers(numbers);
        let (button, column, row) = (numbers.next(), numbers.next(), numbers.next());
        let at = |number: Option<u32>| {
            u16::try_from(number.unwrap_or(1).saturating_sub(1)).unwrap_or(u16::MAX)
        };
        let button = u8::try_from(button.unwrap_or(0)).unwrap_or(u8::MAX);
        return Said::This(mouse(button, at(column), at(row), last == b'M'), used);
    }
    Said::This(sequence_key(numbers, last).map(Input::Key), used)
}

fn sequence_key(numbers: &[u8], last: u8) -> Option<Chord> {
    let mut numbers = Numbers(numbers);
    let (first, second, third) = (numbers.next(), numbers.next(), numbers.next());
    let (code, held) = match (last, first) {
        (b'~', Some(27)) => (code_point(third?)?, second),
        (b'~', Some(number)) => (numbered(number)?, second),
        (b'u', Some(number)) => (code_point(number)?, second),
        (b'Z', _) => return Some(Chord::shift(Code::Tab)),
        (letter, _) => (named(letter)?, second),
    };
    let held = held.unwrap_or(1).saturating_sub(1);
    let typed = matches!(code, Code::Char(_));
    Some(Chord { code, shift: held & 1 != 0 && !typed, alt: held & 2 != 0, ctrl: held & 4 != 0 })
}

fn named(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'P'..=b'S' => Code::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F(u8::try_from(number - 10).ok()?),
        17..=21 => Code::F(u8::try_from(number - 11).ok()?),
        23 | 24 => Code::F(u8::try_from(number - 12).ok()?),
        _ => return None,
    })
}

fn code_point(number: u32) -> Option<Code> {
    match char::from_u32(number)? {
        '\r' | '\n' => Some(Code::Enter),
        '\t' => Some(Code::Tab),
        '\u{1b}' => Some(Code::Esc),
        '\u{8}' | '\u{7f}' => Some(Code::Backspace),
        c => (!c.is_control()).then_some(Code::Char(c)),
    }
}

/// The left button and the wheel; anything else of the mouse says nothing.
fn mouse(button: u8, column: u16, row: u16, pressed: bool) -> Option<Input> {
    // Shift, Alt and Ctrl held with it do not matter.
    match (button & !0b1_1100, pressed) {
        (0, true) => Some(Input::Press { column, row }),
        (64, _) => Some(Input::Wheel(-1)),
        (65, _) => Some(Input::Wheel(1)),
        _ => None,
    }
}

/// The numbers of a sequence; what follows a colon within one is left out.
struct Numbers<'a>(&'a [u8]);

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.0.is_empty() {
            return None;
        }
        let end = self.0.iter().position(|byte| *byte == b';').unwrap_or(self.0.len());
        let (number, rest) = self.0.split_at(end);
        self.0 = rest.get(1..).unwrap_or_default();
        let digits = number.split(|byte| *byte == b':').next().unwrap_or_default();
        let digits = digits.iter().filter(|byte| byte.is_ascii_digit());
        Some(digits.fold(0_u32, |sum, digit| {
            sum.saturating_mul(10).saturating_add(u32::from(digit - b'0'))
        }))
    }
}
