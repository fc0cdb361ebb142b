//! Keys: which command a key means, and which keys the config may give to a command.

use citylab::app::{BadKey, Chord, Code, Command, Keymap, Mode};

fn ctrl(c: char) -> Chord {
    Chord::ctrl(Code::Char(c))
}

#[test]
fn control_letters_work_under_a_cyrillic_layout() {
    let keymap = Keymap::default();
    assert_eq!(keymap.resolve(Mode::Capture, ctrl('я')), Some(Command::Undo));
    assert_eq!(keymap.resolve(Mode::Capture, ctrl('Й')), Some(Command::Quit));
    assert_eq!(keymap.resolve(Mode::Capture, Chord::plain(Code::Char('я'))), None);
}

#[test]
fn a_key_of_the_config_is_refused_when_it_is_taken() {
    let f = |n| Chord::plain(Code::F(n));
    let with = |keys: &[(&str, &str)]| {
        let keys = keys.iter().map(|(name, key)| ((*name).to_owned(), (*key).to_owned()));
        Keymap::with(&keys.collect()).map_err(|(_, bad)| bad)
    };
    let keymap = with(&[("Chain", "F11")]).unwrap();
    assert_eq!(keymap.resolve(Mode::Capture, f(11)), Some(Command::Chain));
    assert_eq!(keymap.resolve(Mode::Capture, f(9)), None);
    assert!(matches!(with(&[("Chain", "Ctrl+Z")]), Err(BadKey::Taken(_, Command::Undo))));
    assert!(matches!(with(&[("Chain", "F11"), ("Undo", "F11")]), Err(BadKey::Taken(..))));
    assert!(matches!(with(&[("Chain", "x")]), Err(BadKey::TypesText(_))));
    assert!(matches!(with(&[("Dance", "F11")]), Err(BadKey::NoCommand(_))));
    // Two commands may change keys with each other, whichever is read first.
    let swapped = with(&[("Clock", "F6"), ("MoreTime", "F5")]).unwrap();
    assert_eq!(swapped.resolve(Mode::Capture, f(6)), Some(Command::Clock));
    assert_eq!(swapped.resolve(Mode::Capture, f(5)), Some(Command::MoreTime));
}

#[test]
fn every_key_that_is_shown_is_read_again() {
    for mode in Mode::ALL {
        for (chord, command) in Keymap::default().keys_at(*mode) {
            assert_eq!(chord.to_string().parse(), Ok(chord), "{command:?}");
        }
    }
}
