//! The line: the cursor in it, and what it costs to draw.

use citylab::app::{Msg, Size};
use citylab::domain::{Answer, Session, Sheet, Stage};
use citylab::i18n::Lang;
use citylab::view;
use ratatui::buffer::Buffer;

use crate::platform::platform;
use crate::room::noon;
use crate::screen::{draw, opened, press, say, send, shown};

#[test]
fn the_cursor_stands_behind_what_is_typed() {
    let mut model = opened(platform(Lang::Ru, Stage::Troubles), Lang::Ru, 80, 24);
    say(&mut model, "Пыль 日");
    let (_, cursor) = draw(&model);
    assert_eq!(cursor.map(|at| (at.x, at.y)), Some((5 + 7, 21)));
    press(&mut model, "← ←");
    let (_, cursor) = draw(&model);
    assert_eq!(cursor.map(|at| at.x), Some(5 + 4));
}

#[test]
fn the_cursor_is_hidden_while_a_list_or_a_question_has_the_hands() {
    let mut model = opened(platform(Lang::En, Stage::Troubles), Lang::En, 80, 24);
    press(&mut model, "↑");
    assert_eq!(draw(&model).1, None);
    press(&mut model, "Esc F1");
    assert_eq!(draw(&model).1, None);
    press(&mut model, "Esc");
    assert!(draw(&model).1.is_some());
}

#[test]
fn a_long_line_grows_to_a_third_of_the_screen_and_then_follows_the_cursor() {
    let mut model = opened(platform(Lang::En, Stage::Troubles), Lang::En, 80, 24);
    let before = view::panes(&model);
    say(&mut model, &"dust ".repeat(300));
    let after = view::panes(&model);
    assert_eq!(after.line.height, before.line.height + 7);
    assert_eq!(after.line.bottom(), before.line.bottom());
    let (_, cursor) = draw(&model);
    assert_eq!(cursor.map(|at| at.y), Some(21), "{}", shown(&model));
    assert!(shown(&model).contains("  ↑  dust"), "{}", shown(&model));
}

#[test]
fn a_key_in_the_line_changes_its_pane_only() {
    let mut model = opened(platform(Lang::En, Stage::Troubles), Lang::En, 80, 24);
    let parts = |model: &citylab::app::Model| {
        let panes = view::panes(model);
        let (mut top, mut footer) = (Buffer::empty(panes.top), Buffer::empty(panes.footer));
        view::draw_top(model, &mut top);
        view::draw_footer(model, &mut footer);
        (panes, top, footer)
    };
    let before = parts(&model);
    say(&mut model, "dust");
    assert_eq!(parts(&model), before);
}

#[test]
fn what_is_said_once_is_said_in_full() {
    let mut model = opened(platform(Lang::En, Stage::Troubles), Lang::En, 80, 24);
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
        for keys in ["", "F3", "F8", "Shift+F8", "Ctrl+T", "Shift+F9", "Ctrl+F", "F2"] {
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
    let mut session = platform(Lang::En, Stage::Troubles);
    let wide = |session: Session| {
        let model = opened(session, Lang::En, 120, 40);
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
