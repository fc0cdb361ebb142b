//! The keys of tests: a script of what is typed, pressed, pasted, clicked and waited for.
//!
//! Text stands for itself; `<F4> <C-q> <A-CR> <Tab> <S-Tab> <Enter> <Up> <PgDn> <Del>` are keys, `<lt>`
//! is `<`, `<C-я>` is pressed under a Cyrillic layout. `<paste>text</paste>`, `<click 4,2>` (column,
//! row), `<wheel 1>`, `<resize 40x12>`, `<wait 5s>` do as they say, and `<expect text>` fails unless
//! the screen says so. What a terminal sends for a key is the subject of `pty`.

use std::collections::VecDeque;

use citylab::app::Chord;
use citylab::runtime::input::Input;
use citylab::runtime::input::keys::Keys;
use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// A piece of a script.
#[derive(Debug, Clone)]
pub enum Step {
    Input(Input),
    Resize(u16, u16),
    Wait(u64),
    Expect(String),
}

/// Reads a script of keys alone.
pub fn chords(script: &str) -> impl Iterator<Item = Chord> {
    steps(script).into_iter().map(|step| match step {
        Step::Input(Input::Key(chord)) => chord,
        other => panic!("{other:?} is for a walk"),
    })
}

/// Reads a script.
pub fn steps(script: &str) -> VecDeque<Step> {
    let mut steps = VecDeque::new();
    let mut rest = script;
    while !rest.is_empty() {
        if let Some((named, after)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
            rest = after;
            let (name, what) = named.split_once(' ').unwrap_or((named, ""));
            let pair = |by| what.split_once(by).expect("two numbers");
            let number = |text: &str| text.parse().expect("a number");
            match name {
                "paste" => {
                    let (text, after) = rest.split_once("</paste>").expect("a closed paste");
                    rest = after;
                    steps.push_back(step(Event::Paste(text.to_owned())));
                }
                "click" => {
                    let (column, row) = pair(',');
                    let left = MouseEventKind::Down(MouseButton::Left);
                    steps.push_back(mouse(left, number(column), number(row)));
                }
                "wheel" => {
                    let rows: i32 = what.parse().unwrap();
                    let up = MouseEventKind::ScrollUp;
                    let down = MouseEventKind::ScrollDown;
                    let turn = mouse(if rows < 0 { up } else { down }, 0, 0);
                    steps.extend(std::iter::repeat_n(turn, rows.unsigned_abs() as usize));
                }
                "resize" => {
                    let (columns, rows) = pair('x');
                    steps.push_back(Step::Resize(number(columns), number(rows)));
                }
                "wait" => {
                    let seconds = what.strip_suffix('s').expect("seconds").parse().unwrap();
                    steps.push_back(Step::Wait(seconds));
                }
                "expect" => steps.push_back(Step::Expect(what.to_owned())),
                _ => steps.push_back(step(Event::Key(key(name)))),
            }
        } else {
            let end = rest.char_indices().skip(1).find(|(_, c)| *c == '<').map(|(at, _)| at);
            let (typed, after) = rest.split_at(end.unwrap_or(rest.len()));
            rest = after;
            let plain = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
            steps.extend(typed.chars().map(|c| step(Event::Key(plain(c)))));
        }
    }
    steps
}

/// Takes an event as the program does.
fn step(event: Event) -> Step {
    let input = Keys::of_terminal("xterm-256color").input(event.clone());
    Step::Input(input.unwrap_or_else(|| panic!("{event:?} says nothing")))
}

fn mouse(kind: MouseEventKind, column: u16, row: u16) -> Step {
    step(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }))
}

/// Returns what crossterm says of a key.
fn key(name: &str) -> KeyEvent {
    let name = name.to_lowercase();
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = name.as_str();
    while let Some((held, after)) = rest.split_once('-').filter(|(held, _)| held.len() == 1) {
        modifiers |= match held {
            "c" => KeyModifiers::CONTROL,
            "a" => KeyModifiers::ALT,
            "s" => KeyModifiers::SHIFT,
            _ => panic!("there is no key <{name}>"),
        };
        rest = after;
    }
    let letter = rest.chars().next().expect("a key has a name");
    let code = match rest {
        "enter" | "cr" => KeyCode::Enter,
        "tab" if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        "tab" => KeyCode::Tab,
        "esc" => KeyCode::Esc,
        "bs" => KeyCode::Backspace,
        "space" => KeyCode::Char(' '),
        "lt" => KeyCode::Char('<'),
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "right" => KeyCode::Right,
        "left" => KeyCode::Left,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "del" => KeyCode::Delete,
        "ins" => KeyCode::Insert,
        _ if letter == 'f' && rest.len() > 1 => KeyCode::F(rest[1..].parse().expect("a number")),
        _ if modifiers != KeyModifiers::NONE && rest.chars().count() == 1 => KeyCode::Char(letter),
        _ => panic!("there is no key <{name}>"),
    };
    KeyEvent::new(code, modifiers)
}
