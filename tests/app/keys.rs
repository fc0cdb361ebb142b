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
    let mut keymap = Keymap::default();
    assert_eq!(keymap.rebind("Chain", "F11"), Ok(()));
    assert_eq!(keymap.resolve(Mode::Capture, f(11)), Some(Command::Chain));
    assert_eq!(keymap.resolve(Mode::Capture, f(9)), None);
    assert!(matches!(keymap.rebind("Chain", "Ctrl+Z"), Err(BadKey::Taken(_, Command::Undo))));
    assert!(matches!(keymap.rebind("Chain", "x"), Err(BadKey::TypesText(_))));
    assert!(matches!(keymap.rebind("Dance", "F11"), Err(BadKey::NoCommand(_))));
}
