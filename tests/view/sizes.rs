//! No size of the terminal, no session and no keys make drawing fail.

use citylab::app::{Chord, Code, Colours, Keymap, Mode, Model, Msg, Size, Target};
use citylab::i18n::Lang;
use citylab::view;
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};
use crate::shared::screen::{draw, library, opened, send};

/// Something a person may do to the screen.
#[derive(Debug, Clone)]
enum Touch {
    Key(usize),
    Type(char),
    Paste(String),
    Click(u16, u16),
    Resize(u16, u16),
}

fn touch() -> impl Strategy<Value = Touch> {
    let letters = prop::sample::select(vec!['a', 'Ж', '1', '日', '👩', '\u{301}', ' ']);
    prop_oneof![
        8 => any::<usize>().prop_map(Touch::Key),
        4 => letters.prop_map(Touch::Type),
        1 => "(\\PC{0,30}\n){0,4}".prop_map(Touch::Paste),
        2 => (0..150_u16, 0..50_u16).prop_map(|(x, y)| Touch::Click(x, y)),
        1 => size().prop_map(|(columns, rows)| Touch::Resize(columns, rows)),
    ]
}

fn size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![
        (0..12_u16, 0..12_u16),
        (0..150_u16, 0..50_u16),
        Just((80, 24)),
        (Just(1), 1..500_u16),
        (1..500_u16, Just(1)),
    ]
}

/// Every key that does something anywhere.
fn keys() -> Vec<Chord> {
    let keymap = Keymap::default();
    let mut keys: Vec<Chord> =
        Mode::ALL.iter().flat_map(|mode| keymap.keys_at(*mode)).map(|(key, _)| key).collect();
    // Not the keys that leave the session for good.
    keys.retain(|key| *key != Chord::ctrl(Code::Char('q')));
    keys
}

fn apply(model: &mut Model, touch: Touch, keys: &[Chord]) {
    let msg = match touch {
        Touch::Key(pick) => Msg::Key(keys[pick % keys.len()]),
        Touch::Type(c) => Msg::Key(Chord::plain(Code::Char(c))),
        Touch::Paste(text) => Msg::Paste(text),
        Touch::Click(column, row) => match view::hit(model, column, row) {
            Some(target) => Msg::Click(target),
            None => return,
        },
        Touch::Resize(columns, rows) => Msg::Resize(Size { columns, rows }),
    };
    send(model, msg);
}

/// Draws a model and checks what holds of every screen.
fn check(model: &Model) {
    let panes = view::panes(model);
    let Size { columns, rows } = model.size;
    let mut next = 0;
    for pane in [panes.top, panes.line, panes.footer] {
        assert_eq!((pane.x, pane.y, pane.width), (0, next, columns), "the panes cover the screen");
        next += pane.height;
    }
    assert_eq!(next, rows, "the panes cover the screen");
    let (screen, cursor) = draw(model);
    if let Some(cursor) = cursor {
        assert!(panes.line.contains(cursor), "the cursor {cursor:?} stands in the line's pane");
    }
    assert_eq!(draw(model), (screen, cursor), "drawing changes nothing");
    let line = panes.line;
    for (column, row) in [(0, 0), (columns / 2, rows / 2), (columns, rows), (line.x, line.y)] {
        if let Some(Target::Line { width, .. }) = view::hit(model, column, row) {
            assert_eq!(width, model.line_width());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases().cases / 4, ..cases() })]

    #[test]
    fn any_session_is_drawn_at_any_size_after_any_keys(
        wishes in wishes(40),
        touches in prop::collection::vec(touch(), 0..30),
        (columns, rows) in size(),
        russian: bool,
        colours in prop::sample::select(Colours::ALL.to_vec()),
    ) {
        let lang = if russian { Lang::RU } else { Lang::EN };
        let mut model = opened(after(&wishes), lang, columns, rows);
        model.colours.chosen = colours;
        let keys = keys();
        check(&model);
        for touch in touches {
            apply(&mut model, touch, &keys);
            check(&model);
        }
    }

    #[test]
    fn the_library_is_drawn_at_any_size(
        touches in prop::collection::vec(touch(), 0..20),
        (columns, rows) in size(),
    ) {
        let mut model = library(Lang::EN, columns, rows);
        check(&model);
        let (folder, rows, faults) = ("~/citylab".to_owned(), Vec::new(), Vec::new());
        send(&mut model, Msg::Listed { folder, lab: None, labs: Vec::new(), rows, faults });
        let keys = keys();
        for touch in touches {
            apply(&mut model, touch, &keys);
            check(&model);
        }
    }
}
