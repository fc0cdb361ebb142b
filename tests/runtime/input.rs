//! What terminals send, and what is understood of it.

use citylab::app::{Chord, Code};
use citylab::runtime::input::{Decoder, Input};
use proptest::prelude::*;

fn understood(bytes: &[u8]) -> Vec<Input> {
    let (mut decoder, mut inputs) = (Decoder::default(), Vec::new());
    decoder.take(bytes, &mut inputs);
    if decoder.patience().is_some() {
        decoder.settle(&mut inputs);
    }
    inputs
}

fn keys(bytes: &[u8]) -> Vec<String> {
    let name = |input| match input {
        Input::Key(chord) => format!("{chord}"),
        other => format!("{other:?}"),
    };
    understood(bytes).into_iter().map(name).collect()
}

#[test]
fn keys_of_every_terminal() {
    for (bytes, names) in [
        ("a", vec!["A"]),
        ("ы", vec!["Ы"]),
        ("\r\t\x7f\x08", vec!["Enter", "Tab", "Backspace", "Backspace"]),
        ("\x11\x0a", vec!["Ctrl+Q", "Ctrl+J"]),
        ("\x1b", vec!["Esc"]),
        ("\x1b\x1b", vec!["Esc", "Esc"]),
        ("\x1b\r", vec!["Alt+Enter"]),
        ("\x1b[27;3;13~\x1b[13;3u", vec!["Alt+Enter", "Alt+Enter"]),
        ("\x1b[Z", vec!["Shift+Tab"]),
        ("\x1b[A\x1bOA\x1b[1;3A", vec!["↑", "↑", "Alt+↑"]),
        ("\x1b[1;2B\x1b[1;5C", vec!["Shift+↓", "Ctrl+→"]),
        ("\x1b[H\x1b[1~\x1b[7~\x1bOH", vec!["Home"; 4]),
        ("\x1b[3~\x1b[5~\x1b[6~", vec!["Del", "PgUp", "PgDn"]),
        ("\x1bOP\x1b[11~\x1b[[A", vec!["F1"; 3]),
        ("\x1bOS\x1b[14~\x1b[[D", vec!["F4"; 3]),
        ("\x1b[15~\x1b[17~\x1b[20~\x1b[24~", vec!["F5", "F6", "F9", "F12"]),
        // Ctrl under a Cyrillic layout, from terminals that tell it.
        ("\x1b[1081;5u\x1b[27;5;1081~", vec!["Ctrl+Й", "Ctrl+Й"]),
        // What was never asked for says nothing.
        ("\x1b[I\x1b[O\x1b[?1;2c\x1b[200Xa", vec!["A"]),
    ] {
        assert_eq!(keys(bytes.as_bytes()), names, "{bytes:?}");
    }
}

#[test]
fn the_mouse_by_both_forms() {
    let press = Input::Press { column: 4, row: 2 };
    assert_eq!(understood(b"\x1b[<0;5;3M\x1b[<0;5;3m"), std::slice::from_ref(&press));
    assert_eq!(understood(b"\x1b[M %#"), [press]);
    assert_eq!(understood(b"\x1b[<64;1;1M\x1b[<65;1;1M"), [Input::Wheel(-1), Input::Wheel(1)]);
    assert_eq!(understood(b"\x1b[<2;5;3M\x1b[<35;5;3M"), []);
}

#[test]
fn a_paste_is_one_piece_whatever_is_in_it() {
    let text = "one\r\ntwo \x1b[A \x1b[201 three";
    let bytes = format!("a\x1b[200~{text}\x1b[201~b");
    let a = Input::Key(Chord::plain(Code::Char('a')));
    let b = Input::Key(Chord::plain(Code::Char('b')));
    assert_eq!(understood(bytes.as_bytes()), [a, Input::Paste(text.to_owned()), b]);
}

#[test]
fn ten_million_letters_are_pasted_and_twenty_refused() {
    for (length, is_kept) in [(10_000_000, true), (20_000_000, false)] {
        let bytes = [b"\x1b[200~".to_vec(), vec![b'x'; length], b"\x1b[201~y".to_vec()].concat();
        let (mut decoder, mut inputs) = (Decoder::default(), Vec::new());
        for piece in bytes.chunks(4096) {
            decoder.take(piece, &mut inputs);
        }
        let kept = matches!(&inputs[0], Input::Paste(text) if text.len() == length);
        assert_eq!(kept, is_kept);
        assert_eq!(inputs[0] == Input::PasteTooLong, !is_kept);
        assert_eq!(inputs[1], Input::Key(Chord::plain(Code::Char('y'))));
    }
}

#[test]
fn half_a_sequence_and_silence_hold_nothing_up() {
    for (half, said) in [
        ("\x1b[200~abc", vec![Input::Paste("abc".to_owned())]),
        ("\x1b[200~abc\x1b[20", vec![Input::Paste("abc\x1b[20".to_owned())]),
        ("\x1b[", vec![Input::Key(Chord::alt(Code::Char('[')))]),
        ("\x1b[1;", vec![]),
        ("\x1b[<0;1", vec![]),
    ] {
        let (mut decoder, mut inputs) = (Decoder::default(), Vec::new());
        decoder.take(half.as_bytes(), &mut inputs);
        assert!(decoder.patience().is_some() && inputs.is_empty());
        decoder.settle(&mut inputs);
        assert_eq!(inputs, said, "{half:?}");
        assert_eq!(decoder.patience(), None);
        inputs.clear();
        decoder.take(b"\r", &mut inputs);
        assert_eq!(inputs, [Input::Key(Chord::plain(Code::Enter))]);
    }
    assert_eq!(understood(b"\xf0\x9f"), []);
    assert_eq!(keys(b"\xf0\x9fa"), ["A"]);
    assert_eq!(keys(b"\xff\xfeb\xc0\xafc"), ["B", "C"]);
}

proptest! {
    #[test]
    fn where_the_bytes_are_cut_does_not_matter(
        pieces in prop::collection::vec(prop_oneof![
            Just("\x1b[A"), Just("\x1bOP"), Just("ы"), Just("👍"), Just("\x1b[<0;12;7M"), Just("x"),
            Just("\x1b[200~a\x1b[Ab\x1b[201~"), Just("\r"), Just("\x1b\r"), Just("\x1b[1;5D"),
        ], 0..20),
        cut in 1_usize..9,
    ) {
        let bytes = pieces.concat().into_bytes();
        let (mut decoder, mut inputs) = (Decoder::default(), Vec::new());
        for piece in bytes.chunks(cut) {
            decoder.take(piece, &mut inputs);
        }
        decoder.settle(&mut inputs);
        prop_assert_eq!(inputs, understood(&bytes));
    }

    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for input in understood(&bytes) {
            if let Input::Key(Chord { code: Code::Char(c), .. }) = input {
                prop_assert!(!c.is_control());
            }
        }
    }

    #[test]
    fn text_comes_through_whole(text in "\\PC{0,200}") {
        let typed: String = understood(text.as_bytes())
            .into_iter()
            .filter_map(|input| match input {
                Input::Key(chord) => chord.typed(),
                _ => None,
            })
            .collect();
        prop_assert_eq!(typed, text);
    }
}
