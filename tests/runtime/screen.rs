//! Whatever is drawn after whatever, the terminal shows what drawing it afresh would show.

use citylab::runtime::screen::Screen;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

use crate::shared::emulator::Emulator;

const COLUMNS: u16 = 24;
const ROWS: u16 = 6;

/// The colours of plain text in a theme.
const GROUND: Style = Style::new().fg(Color::Indexed(252)).bg(Color::Indexed(234));

/// A frame: texts with their styles and places, the row where the second pane begins, the cursor.
#[derive(Debug, Clone)]
struct Frame {
    texts: Vec<(u16, u16, String, Style)>,
    split: u16,
    lower_only: bool,
    cursor: Option<(u16, u16)>,
}

impl Frame {
    fn draw(&self, buffer: &mut Buffer) {
        for (x, y, text, style) in &self.texts {
            if buffer.area.contains(Position::new(*x, *y)) {
                // Emoji that terminals count in different ways stay off the last columns, where
                // those that do not switch wrapping off would wrap.
                let room = COLUMNS.saturating_sub(10).saturating_sub(*x);
                let style = Style::reset().patch(*style);
                buffer.set_stringn(*x, *y, text, usize::from(room), style);
            }
        }
    }

    fn show(&self, screen: &mut Screen<Emulator>, lower_only: bool) {
        let (upper, lower) = (0..self.split, self.split..ROWS);
        for rows in [upper, lower].into_iter().skip(usize::from(lower_only)) {
            let pane = Rect::new(0, rows.start, COLUMNS, rows.end - rows.start);
            screen.draw(pane, |buffer| self.draw(buffer));
        }
        screen.present(self.cursor.map(Position::from)).unwrap();
    }
}

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zа-я ]{1,8}",
        1 => Just("漢字".to_owned()),
        1 => Just("ｶﾞ".to_owned()),
        1 => Just("e\u{301}и\u{306}".to_owned()),
        1 => Just("❤\u{fe0f}".to_owned()),
        1 => Just("👍🏽".to_owned()),
        1 => Just("👨\u{200d}👩\u{200d}👧".to_owned()),
        1 => Just("🇷🇺".to_owned()),
        1 => Just("          ".to_owned()),
    ];
    prop::collection::vec(pieces, 1..4).prop_map(|pieces| pieces.concat())
}

fn styles() -> impl Strategy<Value = Style> {
    let colours = prop_oneof![
        Just(Color::Reset),
        Just(Color::Cyan),
        Just(Color::LightRed),
        Just(Color::Indexed(200)),
        Just(Color::Rgb(1, 2, 3)),
    ];
    // Bold and dim exclude each other on some terminals, the emulated one among them.
    let weights = prop_oneof![Just(Modifier::BOLD), Just(Modifier::DIM), Just(Modifier::empty())];
    let attributes = [Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED];
    let modifiers = prop::sample::subsequence(attributes.to_vec(), 0..=3);
    (colours.clone(), colours, weights, modifiers).prop_map(|(fg, bg, weight, modifiers)| {
        let all = modifiers.into_iter().fold(weight, |all, one| all | one);
        Style::new().fg(fg).bg(bg).add_modifier(all)
    })
}

fn frames() -> impl Strategy<Value = Frame> {
    let text = (0..COLUMNS, 0..ROWS, texts(), styles());
    (
        prop::collection::vec(text, 0..8),
        1..ROWS,
        any::<bool>(),
        prop::option::of((0..COLUMNS, 0..ROWS)),
    )
        .prop_map(|(texts, split, lower_only, cursor)| Frame {
            texts,
            split,
            lower_only,
            cursor,
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn what_is_left_out_was_so_already(
        frames in prop::collection::vec(frames(), 1..8),
        plain in prop::sample::select(vec![Style::new(), GROUND]),
    ) {
        let terminal = Emulator::new(COLUMNS, ROWS);
        let mut screen = Screen::new(terminal.clone(), COLUMNS, ROWS);
        screen.set_colours(plain, None);
        let mut before: Option<Frame> = None;
        for mut frame in frames {
            let lower_only = frame.lower_only && before.is_some();
            if let Some(before) = before.as_ref().filter(|_| lower_only) {
                // The upper pane is not drawn again, so it stays as it is.
                frame.split = before.split;
                frame.texts.retain(|(_, y, _, _)| *y >= before.split);
                frame.texts.extend(before.texts.iter().filter(|text| text.1 < before.split).cloned());
            }
            frame.show(&mut screen, lower_only);
            let afresh = Emulator::new(COLUMNS, ROWS);
            let mut screen_afresh = Screen::new(afresh.clone(), COLUMNS, ROWS);
            screen_afresh.set_colours(plain, None);
            frame.show(&mut screen_afresh, false);
            let (mut is, mut should) = (terminal.cells(), afresh.cells());
            if frame.cursor.is_none() {
                // A hidden cursor may stand anywhere.
                is.remove(0);
                should.remove(0);
                prop_assert!(terminal.with_screen(vt100::Screen::hide_cursor));
            }
            prop_assert_eq!(is, should);
            before = Some(frame);
        }
    }

    #[test]
    fn no_cell_steers_the_terminal(symbols in prop::collection::vec(any::<String>(), 1..20)) {
        let terminal = Emulator::new(COLUMNS, ROWS);
        let mut screen = Screen::new(terminal.clone(), COLUMNS, ROWS);
        screen.present(None).unwrap();
        terminal.sent();
        screen.draw(screen.area(), |buffer| {
            for (cell, symbol) in buffer.content.iter_mut().zip(&symbols) {
                cell.set_symbol(symbol);
            }
        });
        screen.present(None).unwrap();
        let sent = String::from_utf8(terminal.sent().1).unwrap();
        prop_assert!(sent.replace("\x1b[", "").chars().all(|c| !c.is_control() || c == '\r'));
    }
}

fn show(screen: &mut Screen<Emulator>, text: &str, cursor: (u16, u16)) {
    screen.draw(screen.area(), |buffer| {
        buffer.set_string(2, 3, text, Style::new());
    });
    screen.present(Some(cursor.into())).unwrap();
}

#[test]
fn a_typed_letter_is_sent_alone() {
    for plain in [Style::new(), GROUND] {
        let terminal = Emulator::new(COLUMNS, ROWS);
        let mut screen = Screen::new(terminal.clone(), COLUMNS, ROWS);
        screen.set_colours(plain, None);
        show(&mut screen, "dum", (5, 3));
        terminal.sent();
        show(&mut screen, "dump", (6, 3));
        assert_eq!(terminal.sent(), (1, b"p".to_vec()));
        show(&mut screen, "dumpы", (7, 3));
        assert_eq!(terminal.sent(), (1, "ы".into()));
        show(&mut screen, "dump", (6, 3));
        assert_eq!(terminal.sent(), (1, b"\x1b[7G \x1b[7G".to_vec()));
        show(&mut screen, "dump", (6, 3));
        assert_eq!(terminal.sent(), (0, Vec::new()));
    }
}

#[test]
fn a_big_frame_is_shown_in_one_go_and_a_small_one_plainly() {
    let terminal = Emulator::new(80, 24);
    let mut screen = Screen::new(terminal.clone(), 80, 24);
    for (text, is_big) in [("x".repeat(500), true), ("y".repeat(20), false)] {
        screen.draw(screen.area(), |buffer| {
            for (cell, c) in buffer.content.iter_mut().zip(text.chars()) {
                cell.set_char(c);
            }
            if !is_big {
                for cell in buffer.content.iter_mut().skip(20).take(480) {
                    cell.set_char('x');
                }
            }
        });
        screen.present(Some(Position::ORIGIN)).unwrap();
        let (writes, bytes) = terminal.sent();
        let sent = String::from_utf8(bytes).unwrap();
        assert_eq!(writes, 1);
        assert_eq!(sent.starts_with("\x1b[?2026h"), is_big, "{sent:?}");
        assert_eq!(sent.ends_with("\x1b[?25h\x1b[?2026l"), is_big, "{sent:?}");
    }
}

/// A terminal that takes a few bytes at a time, and none while it is full.
struct Slow {
    room: usize,
    taken: Vec<u8>,
}

impl std::io::Write for Slow {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let taken = bytes.len().min(self.room);
        if taken == 0 {
            return Err(std::io::ErrorKind::WouldBlock.into());
        }
        self.room -= taken;
        self.taken.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_terminal_that_takes_nothing_is_not_waited_for() {
    let mut screen = Screen::new(Slow { room: 10, taken: Vec::new() }, COLUMNS, ROWS);
    screen.draw(screen.area(), |buffer| buffer.set_string(0, 0, "all of it", Style::new()));
    screen.present(None).unwrap();
    assert!(screen.is_behind());
    screen.device_mut().room = 1000;
    screen.send().unwrap();
    assert!(!screen.is_behind());
    let whole = Emulator::new(COLUMNS, ROWS);
    std::io::Write::write_all(&mut whole.clone(), &screen.device_mut().taken).unwrap();
    assert_eq!(whole.rows()[0], "all of it");
}
