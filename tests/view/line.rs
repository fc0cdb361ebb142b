//! The line: the cursor in it, and what it costs to draw.

use citylab::app::{Chord, Code, Model, Msg, Redraw, Size};
use citylab::domain::{Answer, Session, Sheet, Stage};
use citylab::i18n::Lang;
use citylab::view::{self, Panes};
use proptest::prelude::*;
use proptest::test_runner::Config;
use ratatui::buffer::Buffer;

use super::platform::platform;
use crate::shared::cases::cases;
use crate::shared::keys::chords;
use crate::shared::room::noon;
use crate::shared::screen::{draw, opened, press, say, send, shown};

#[test]
fn the_cursor_stands_behind_what_is_typed() {
    let mut model = opened(platform(Lang::RU, Stage::Troubles), Lang::RU, 80, 24);
    say(&mut model, "Пыль 日");
    let (_, cursor) = draw(&model);
    assert_eq!(cursor.map(|at| (at.x, at.y)), Some((5 + 7, 21)));
    press(&mut model, "<Left><Left>");
    let (_, cursor) = draw(&model);
    assert_eq!(cursor.map(|at| at.x), Some(5 + 4));
}

#[test]
fn the_cursor_is_hidden_while_a_list_or_a_question_has_the_hands() {
    let mut model = opened(platform(Lang::EN, Stage::Troubles), Lang::EN, 80, 24);
    press(&mut model, "<Up>");
    assert_eq!(draw(&model).1, None);
    press(&mut model, "<Esc><F1>");
    assert_eq!(draw(&model).1, None);
    press(&mut model, "<Esc>");
    assert!(draw(&model).1.is_some());
}

#[test]
fn a_long_line_grows_to_a_third_of_the_screen_and_then_follows_the_cursor() {
    let mut model = opened(platform(Lang::EN, Stage::Troubles), Lang::EN, 80, 24);
    let before = view::panes(&model);
    say(&mut model, &"dust ".repeat(300));
    let after = view::panes(&model);
    assert_eq!(after.line.height, before.line.height + 7);
    assert_eq!(after.line.bottom(), before.line.bottom());
    let (_, cursor) = draw(&model);
    assert_eq!(cursor.map(|at| at.y), Some(21), "{}", shown(&model));
    assert!(shown(&model).contains("  ↑  dust"), "{}", shown(&model));
}

/// What the terminal shows when after each message only that is drawn which it says has changed.
struct Shown {
    panes: Panes,
    screen: Buffer,
}

impl Shown {
    fn of(model: &Model) -> Self {
        Self { panes: view::panes(model), screen: draw(model).0 }
    }

    fn follow(&mut self, model: &Model, redraw: Redraw) {
        let panes = view::panes(model);
        if redraw == Redraw::All || panes != self.panes {
            *self = Self::of(model);
        } else if redraw != Redraw::Nothing {
            let area = if redraw == Redraw::Text { panes.text } else { panes.line };
            let mut part = Buffer::empty(area);
            view::draw_line(model, &panes, &mut part);
            self.screen.merge(&part);
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: cases().cases / 4, ..cases() })]

    /// Whoever draws less than all after a key must not leave anything old on the screen.
    #[test]
    fn what_is_not_drawn_again_has_not_changed(
        keys in prop::collection::vec(0..KEYS.len(), 1..24),
        (columns, rows) in (20_u16..140, 6_u16..45),
    ) {
        let mut model = opened(platform(Lang::EN, Stage::Troubles), Lang::EN, columns, rows);
        let mut shown = Shown::of(&model);
        for key in keys {
            let msgs = match KEYS[key] {
                "rest" => vec![Msg::Rest],
                "alike" => {
                    let typed = "Illegal dumps along the river".chars();
                    let typed = typed.map(|c| Msg::Key(Chord::plain(Code::Char(c))));
                    typed.chain([Msg::Rest]).collect()
                }
                key => chords(key).map(Msg::Key).collect(),
            };
            for msg in msgs {
                let redraw = send(&mut model, msg).redraw;
                shown.follow(&model, redraw);
            }
            prop_assert_eq!(&shown.screen, &draw(&model).0, "after {}", KEYS[key]);
        }
    }
}

/// Letters, an answer like one that is there, and keys that go from place to place.
const KEYS: &[&str] = &[
    "d", "<Space>", "и", "日", "<BS>", "alike", "alike", "alike", "<C-u>", "<C-u>", "<C-u>",
    "rest", "<Enter>", "<Esc>", "<Tab>", "<Up>", "<Down>", "<Left>", "<Right>", "<F3>", "<F4>",
    "<F5>", "<F7>", "<F9>", "<S-F4>", "<C-z>", "<C-t>", "+", "1",
];

#[test]
fn what_is_said_once_is_said_in_full() {
    let mut model = opened(platform(Lang::EN, Stage::Troubles), Lang::EN, 80, 24);
    let path = "/home/marina/citylab/novokuznetsk/waste-management/report-for-the-plenary.html";
    send(&mut model, Msg::Told(format!("Written: {path}")));
    let told = shown(&model).lines().map(str::trim).collect::<String>();
    assert!(told.contains(&format!("Written: {path}")), "{}", shown(&model));
    send(&mut model, Msg::Resize(Size { columns: 80, rows: 6 }));
    assert!(draw(&model).1.is_some());
}

#[test]
fn what_stands_under_the_line_is_never_cut_at_80_columns() {
    for lang in Lang::ALL {
        for keys in ["", "<F3>", "<F8>", "<S-F8>", "<C-t>", "<S-F9>", "<C-f>", "<F2>"] {
            let mut model = opened(platform(lang, Stage::Troubles), lang, 80, 24);
            press(&mut model, keys);
            let screen = shown(&model);
            let under = screen.lines().nth(22).unwrap();
            assert!(!under.contains('…'), "{keys}: {under}");
        }
    }
}

#[test]
fn in_a_very_long_session_the_sheet_stands_alone() {
    let mut session = platform(Lang::EN, Stage::Troubles);
    let wide = |session: Session| {
        let model = opened(session, Lang::EN, 160, 40);
        shown(&model).contains("The chain")
    };
    assert!(wide(session.clone()));
    for _ in 0..2_000 {
        let label = session.next_label(Sheet::Parked);
        let adding = session.adding(Sheet::Parked, Answer::new(label, "dust", noon()));
        session.apply(adding).unwrap();
    }
    assert!(!wide(session));
}
