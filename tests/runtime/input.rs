//! What crossterm says, and what is understood of it.

use citylab::app::{Chord, Code};
use citylab::runtime::input::Input;
use citylab::runtime::input::keys::Keys;
use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use proptest::prelude::*;

const NONE: KeyModifiers = KeyModifiers::NONE;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const ALT: KeyModifiers = KeyModifiers::ALT;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;

fn understood(event: Event) -> Option<Input> {
    Keys::of_terminal("xterm-256color").input(event)
}

fn named(keys: Keys, code: KeyCode, modifiers: KeyModifiers) -> String {
    match keys.input(Event::Key(KeyEvent::new(code, modifiers))) {
        Some(Input::Key(chord)) => format!("{chord}"),
        other => format!("{other:?}"),
    }
}

#[test]
fn keys_have_their_names() {
    for (code, modifiers, name) in [
        (KeyCode::Char('a'), NONE, "A"),
        (KeyCode::Char('ы'), NONE, "Ы"),
        (KeyCode::Char('Ы'), SHIFT, "Ы"),
        (KeyCode::Char('я'), CTRL, "Ctrl+Я"),
        (KeyCode::Char('q'), CTRL, "Ctrl+Q"),
        (KeyCode::Char('j'), CTRL, "Ctrl+J"),
        (KeyCode::Char('h'), CTRL, "Backspace"),
        (KeyCode::Char('b'), ALT, "Alt+B"),
        (KeyCode::Enter, NONE, "Enter"),
        (KeyCode::Enter, ALT, "Alt+Enter"),
        (KeyCode::Enter, CTRL, "Ctrl+Enter"),
        (KeyCode::Tab, NONE, "Tab"),
        (KeyCode::BackTab, SHIFT, "Shift+Tab"),
        (KeyCode::Esc, NONE, "Esc"),
        (KeyCode::Backspace, NONE, "Backspace"),
        (KeyCode::Backspace, CTRL, "Ctrl+Backspace"),
        (KeyCode::Up, ALT, "Alt+↑"),
        (KeyCode::Down, SHIFT, "Shift+↓"),
        (KeyCode::Right, CTRL, "Ctrl+→"),
        (KeyCode::Home, NONE, "Home"),
        (KeyCode::PageDown, NONE, "PgDn"),
        (KeyCode::Delete, NONE, "Del"),
        (KeyCode::F(1), NONE, "F1"),
        (KeyCode::F(12), NONE, "F12"),
        (KeyCode::F(5), SHIFT, "Shift+F5"),
        (KeyCode::F(14), NONE, "None"),
        (KeyCode::CapsLock, NONE, "None"),
        (KeyCode::Char('\u{1b}'), NONE, "None"),
    ] {
        assert_eq!(named(Keys::of_terminal("xterm"), code, modifiers), name, "{code:?}");
    }
}

#[test]
fn the_console_of_linux_counts_shifted_function_keys_on() {
    let keys = Keys::of_terminal("linux");
    let names: Vec<String> = (13..=18).map(|n| named(keys, KeyCode::F(n), NONE)).collect();
    assert_eq!(names, ["None", "Shift+F5", "Shift+F6", "Shift+F7", "Shift+F8", "None"]);
}

#[test]
fn a_key_counts_when_it_goes_down_and_while_it_is_held() {
    let said = |kind| {
        understood(Event::Key(KeyEvent::new_with_kind(KeyCode::Char('a'), NONE, kind))).is_some()
    };
    assert!(said(KeyEventKind::Press) && said(KeyEventKind::Repeat));
    assert!(!said(KeyEventKind::Release));
}

#[test]
fn the_mouse_presses_and_turns_its_wheel() {
    let said =
        |kind| understood(Event::Mouse(MouseEvent { kind, column: 4, row: 2, modifiers: NONE }));
    let press = Input::Press { column: 4, row: 2 };
    assert_eq!(said(MouseEventKind::Down(MouseButton::Left)), Some(press));
    assert_eq!(said(MouseEventKind::ScrollUp), Some(Input::Wheel(-1)));
    assert_eq!(said(MouseEventKind::ScrollDown), Some(Input::Wheel(1)));
    assert_eq!(said(MouseEventKind::Up(MouseButton::Left)), None);
    assert_eq!(said(MouseEventKind::Down(MouseButton::Right)), None);
    assert_eq!(said(MouseEventKind::Moved), None);
    assert_eq!(said(MouseEventKind::Drag(MouseButton::Left)), None);
}

#[test]
fn a_paste_is_one_piece_whatever_is_in_it() {
    let text = "one\r\ntwo \u{1b}[A three";
    assert_eq!(understood(Event::Paste(text.to_owned())), Some(Input::Paste(text.to_owned())));
}

#[test]
fn ten_million_letters_are_pasted_and_twenty_refused() {
    for (length, is_kept) in [(10_000_000, true), (20_000_000, false)] {
        let input = understood(Event::Paste("x".repeat(length))).unwrap();
        let kept = matches!(&input, Input::Paste(text) if text.len() == length);
        assert_eq!(kept, is_kept);
        assert_eq!(input == Input::PasteTooLong, !is_kept);
    }
}

proptest! {
    #[test]
    fn no_key_types_a_control_character(c in any::<char>(), bits in 0_u8..8) {
        let modifiers = KeyModifiers::from_bits_truncate(bits);
        let input = understood(Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers)));
        if let Some(Input::Key(Chord { code: Code::Char(c), .. })) = input {
            prop_assert!(!c.is_control());
        }
    }
}
