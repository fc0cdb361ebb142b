//! Widths, as the screen has them.

use citylab::text::{clean, clip, one_line, pad_left, pad_right, plain_width, width};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::any;
use crate::shared::cases::cases;

/// How many cells ratatui moves on when it draws a text.
fn drawn(text: &str) -> usize {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 20_000, 1));
    usize::from(buffer.set_stringn(0, 0, text, usize::MAX, Style::new()).0)
}

#[test]
fn plain_characters_are_graphemes_of_one_cell() {
    let is_plain = |c: &char| plain_width(c.encode_utf8(&mut [0; 4])).is_some();
    let plain: Vec<char> = (' '..='\u{ffff}').filter(is_plain).collect();
    assert!(plain.len() > 1_000);
    for c in &plain {
        assert_eq!(c.width(), Some(1), "{c:?}");
        for other in ['a', 'я', '\u{ae}', '…'] {
            assert_eq!(format!("{c}{other}").graphemes(true).count(), 2, "{c:?}{other:?}");
            assert_eq!(format!("{other}{c}").graphemes(true).count(), 2, "{other:?}{c:?}");
        }
    }
}

#[test]
fn half_width_sound_marks_count_as_drawn() {
    for text in ["ｶ\u{ff9e}", "\u{ff9f}", "紅\u{ff9e}"] {
        assert_eq!(width(text), drawn(text), "{text}");
    }
}

#[test]
fn widths_go_by_grapheme() {
    for (text, cells) in [
        ("", 0),
        ("Свалка", 6),
        ("e\u{301}", 1),
        ("и\u{306}", 1),
        ("日本", 4),
        ("👨‍👩‍👧", 2),
        ("🇷🇺", 2),
        ("❤️", 2),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("👍🏽", 2),
        ("a\nb", 2),
        ("\u{200d}", 0),
    ] {
        assert_eq!(width(text), cells, "{text:?}");
    }
}

#[test]
fn clip_cuts_on_a_grapheme() {
    for (text, cells, shown) in [
        ("landfill", 8, "landfill"),
        ("landfill", 7, "landfi…"),
        ("the landfill", 5, "the…"),
        ("日本語", 6, "日本語"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
        ("👨‍👩‍👧👨‍👩‍👧", 2, "…"),
        ("ab", 1, "…"),
        ("ab", 0, ""),
        ("", 0, ""),
    ] {
        assert_eq!(clip(text, cells), shown, "{text:?} in {cells}");
    }
}

#[test]
fn padding_fills_to_the_cell() {
    assert_eq!(pad_left("T7", 4), "  T7");
    assert_eq!(pad_right("日", 4), "日  ");
    assert_eq!(pad_right("日本", 3), "日…");
    assert_eq!(pad_right("日本日", 4), "日… ");
    assert_eq!(pad_left("голоса", 0), "");
}

#[test]
fn one_line_marks_line_ends() {
    assert_eq!(one_line("a b"), "a b");
    assert_eq!(one_line("\na\n"), "a");
    assert_eq!(one_line("one \n\n two\r\nthree"), "one ↵ two ↵ three");
    assert_eq!(one_line("\n\n"), "");
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_text_is_as_wide_as_ratatui_draws_it(text in any::hostile()) {
        prop_assert_eq!(width(&text), drawn(&text));
        prop_assert_eq!(width(&clean(&text)), drawn(&clean(&text)));
        let sum: usize = text.graphemes(true).map(width).sum();
        prop_assert_eq!(width(&text), sum);
    }

    #[test]
    fn every_character_is_as_wide_as_ratatui_draws_it(c in any::<char>()) {
        prop_assert_eq!(width(c.encode_utf8(&mut [0; 4])), drawn(c.encode_utf8(&mut [0; 4])));
    }

    #[test]
    fn clipped_text_is_never_wider(text in any::text(), cells in 0..40usize) {
        let clipped = clip(&text, cells);
        prop_assert!(width(&clipped) <= cells, "{clipped:?}");
        if width(&text) <= cells {
            prop_assert_eq!(clipped.as_ref(), text.as_str());
        } else if cells > 0 {
            let kept = clipped.strip_suffix('…').unwrap();
            prop_assert!(text.starts_with(kept));
            let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
            prop_assert!(ends.contains(&kept.len()));
        }
    }

    #[test]
    fn padded_text_is_exactly_so_wide(text in any::text(), cells in 0..40usize) {
        prop_assert_eq!(width(&pad_left(&text, cells)), cells);
        prop_assert_eq!(width(&pad_right(&text, cells)), cells);
    }

    #[test]
    fn one_line_has_one_line(text in any::text()) {
        let line = one_line(&text);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(one_line(&line), line.as_ref());
    }
}
