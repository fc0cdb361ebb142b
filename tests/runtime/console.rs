//! What a Windows console says of its keys, and what is understood of it.

use citylab::app::{Chord, Code};
use citylab::runtime::input::console::{Record, Records};
use proptest::prelude::*;

const ALT_KEY: u16 = 0x12;

/// A key that goes down and comes up again.
fn pressed(key: u16, unit: u16) -> [Record; 2] {
    let down = Record { is_down: true, key, unit, ..Record::default() };
    [down, Record { is_down: false, ..down }]
}

fn with(ctrl: bool, alt: bool, records: [Record; 2]) -> [Record; 2] {
    records.map(|record| Record { ctrl, alt, ..record })
}

fn names(records: impl IntoIterator<Item = Record>) -> Vec<String> {
    let mut reader = Records::default();
    records.into_iter().filter_map(|record| reader.chord(record)).map(|c| c.to_string()).collect()
}

fn typed(records: impl IntoIterator<Item = Record>) -> String {
    let mut reader = Records::default();
    let chords = records.into_iter().filter_map(|record| reader.chord(record));
    chords.map(|chord| chord.typed().unwrap()).collect()
}

#[test]
fn keys_have_their_names() {
    let plain = [0x0d, 0x09, 0x1b, 0x08, 0x25, 0x26, 0x21, 0x24, 0x2e, 0x70, 0x7b];
    let plain = plain.into_iter().flat_map(|key| pressed(key, 0));
    let expected =
        ["Enter", "Tab", "Esc", "Backspace", "←", "↑", "PgUp", "Home", "Del", "F1", "F12"];
    assert_eq!(names(plain), expected);
    assert_eq!(names(with(false, true, pressed(0x0d, 0x0d))), ["Alt+Enter"]);
    assert_eq!(names(with(true, false, pressed(0x0d, 0x0a))), ["Ctrl+Enter"]);
    let shift = pressed(0x74, 0).map(|record| Record { shift: true, ..record });
    assert_eq!(names(shift), ["Shift+F5"]);
    // Shift, Ctrl, Alt, Caps Lock and the key of Windows do nothing alone.
    assert_eq!(
        names([0x10, 0x11, 0x12, 0x14, 0x5b].into_iter().flat_map(|key| pressed(key, 0))),
        [""; 0]
    );
}

#[test]
fn control_works_under_every_layout() {
    // The key of Z has its number also where it types я; the unit is a control character or none.
    for unit in [0x1a, 0] {
        assert_eq!(names(with(true, false, pressed(0x5a, unit))), ["Ctrl+Z"]);
    }
    assert_eq!(names(with(true, false, pressed(0x43, 0x03))), ["Ctrl+C"]);
    assert_eq!(names(with(true, false, pressed(0x4a, 0x0a))), ["Ctrl+J"]);
    assert_eq!(names(with(false, true, pressed(0x42, 0x62))), ["Alt+B"]);
    assert_eq!(names(pressed(0xdb, 0)), [""; 0]);
}

#[test]
fn alt_gr_types() {
    for (key, c) in [(0x51, '@'), (0x45, '€'), (0x38, '₽'), (0xdc, '|')] {
        let records = with(true, true, pressed(key, u16::try_from(u32::from(c)).unwrap()));
        assert_eq!(typed(records), c.to_string());
    }
    // Where the layout has nothing for it, it stays a command.
    assert_eq!(names(with(true, true, pressed(0x51, 0))), ["Ctrl+Alt+Q"]);
}

#[test]
fn emoji_come_whole_whether_their_halves_are_released_or_not() {
    let halves: Vec<u16> = "🙂".encode_utf16().collect();
    let with_releases = halves.iter().flat_map(|unit| pressed(0, *unit));
    assert_eq!(typed(with_releases), "🙂");
    let without = halves.iter().map(|unit| pressed(0, *unit)[0]);
    assert_eq!(typed(without), "🙂");
    // A half that stays alone is no character, and takes nothing with it.
    let lone = [0xd83d, u16::from(b'a'), 0xde42, u16::from(b'b')];
    assert_eq!(typed(lone.into_iter().flat_map(|unit| pressed(0, unit))), "ab");
}

/// What the console pastes for a character that the keyboard layout has no key for: Alt with the
/// digits of a number, and the character when Alt comes up.
fn by_number(unit: u16) -> Vec<Record> {
    let alt =
        |is_down, unit| Record { is_down, key: ALT_KEY, unit, alt: is_down, ..Record::default() };
    let digits = with(false, true, pressed(0x64, u16::from(b'4')));
    [vec![alt(true, 0)], digits.to_vec(), vec![alt(false, unit)]].concat()
}

#[test]
fn what_the_layout_has_no_key_for_is_pasted_whole() {
    let text = "Свалка – 🙂!";
    assert_eq!(typed(text.encode_utf16().flat_map(by_number)), text);
}

proptest! {
    #[test]
    fn text_comes_through_whole(text in "\\PC{0,60}", ways in prop::collection::vec(any::<bool>(), 120)) {
        let units = text.encode_utf16().zip(ways.into_iter().cycle());
        let records = units.flat_map(|(unit, by_key)| {
            if by_key { pressed(0, unit).to_vec() } else { by_number(unit) }
        });
        prop_assert_eq!(typed(records), text);
    }

    #[test]
    fn no_records_break_it(
        records in prop::collection::vec((any::<bool>(), any::<u16>(), any::<u16>(), any::<[bool; 3]>()), 0..60),
    ) {
        let mut reader = Records::default();
        for (is_down, key, unit, [ctrl, alt, shift]) in records {
            let chord = reader.chord(Record { is_down, key, unit, ctrl, alt, shift });
            if let Some(Chord { code: Code::Char(c), .. }) = chord {
                prop_assert!(!c.is_control());
            }
        }
    }
}
