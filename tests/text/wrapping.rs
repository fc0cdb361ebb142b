//! Soft rows of any text in any width.

use citylab::text::{width, wrap, wrap_by};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::any;
use crate::shared::cases::cases;

const LINE_ENDS: [&str; 8] =
    ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"];

/// What was dropped before each row but the first, and after the last.
fn dropped<'a>(text: &'a str, rows: &[std::ops::Range<usize>]) -> Vec<&'a str> {
    let starts = rows.iter().skip(1).map(|row| row.start).chain([text.len()]);
    rows.iter().zip(starts).map(|(row, next)| &text[row.end..next]).collect()
}

#[test]
fn a_long_word_without_a_break_is_kept_whole_in_rows() {
    for piece in ["a", "я", "漢", "e\u{301}", "👨‍👩‍👧", "🇷🇺"] {
        let text = piece.repeat(4_000);
        for cells in [0, 1, 2, 7, 80] {
            let rows = wrap(&text, cells);
            let joined: String = rows.iter().map(|row| &text[row.clone()]).collect();
            assert_eq!(joined, text);
            let each = (cells / width(piece)).max(1);
            assert_eq!(rows.len(), 4_000_usize.div_ceil(each), "{piece} in {cells}");
        }
    }
}

fn rows(text: &str, width: usize) -> Vec<&str> {
    wrap(text, width).into_iter().map(|row| &text[row]).collect()
}

#[test]
fn words_move_whole() {
    assert_eq!(rows("the same landfill", 8), ["the same", "landfill"]);
    assert_eq!(rows("the same landfill", 9), ["the same", "landfill"]);
    assert_eq!(rows("the  same   landfill", 9), ["the  same", "landfill"]);
    assert_eq!(rows("по-прежнему", 4), ["по-", "преж", "нему"]);
    assert_eq!(rows("в 2014\u{a0}году", 8), ["в", "2014\u{a0}год", "у"]);
}

#[test]
fn line_ends_make_rows() {
    assert_eq!(rows("", 5), [""]);
    assert_eq!(rows("a\n", 5), ["a", ""]);
    assert_eq!(rows("\n\n", 5), ["", "", ""]);
    assert_eq!(rows("a\r\nb", 5), ["a", "b"]);
    assert_eq!(rows("one two\nthree", 5), ["one", "two", "three"]);
}

#[test]
fn blanks_hang_at_the_end() {
    assert_eq!(rows("ab ", 5), ["ab "]);
    assert_eq!(rows("ab      ", 5), ["ab   "]);
    assert_eq!(rows("ab      \nc", 5), ["ab   ", "c"]);
    assert_eq!(rows("  indent", 10), ["  indent"]);
}

#[test]
fn long_words_are_cut_on_graphemes() {
    assert_eq!(rows("abcdefgh", 3), ["abc", "def", "gh"]);
    assert_eq!(rows("a bcdefgh i", 3), ["a", "bcd", "efg", "h i"]);
    assert_eq!(rows("日本語", 5), ["日本", "語"]);
    assert_eq!(rows("日本語", 1), ["日", "本", "語"]);
    assert_eq!(rows("e\u{301}e\u{301}", 1), ["e\u{301}", "e\u{301}"]);
    assert_eq!(rows("👨‍👩‍👧👨‍👩‍👧", 3), ["👨‍👩‍👧", "👨‍👩‍👧"]);
    assert_eq!(rows("ab", 0), ["a", "b"]);
}

#[test]
fn widths_may_be_of_any_unit() {
    let pixels = |grapheme: &str| if grapheme == "Щ" { 8 } else { 5 };
    let rows = |text: &str, width| {
        let wrapped = wrap_by(text, width, pixels);
        let rows: Vec<String> = wrapped.rows.into_iter().map(|row| text[row].to_owned()).collect();
        (rows, wrapped.is_cut)
    };
    assert_eq!(rows("Щи да", 28), (vec!["Щи да".to_owned()], false));
    assert_eq!(rows("Щи да", 27), (vec!["Щи".to_owned(), "да".to_owned()], false));
    assert_eq!(rows("Щи да", 12), (vec!["Щ".to_owned(), "и".to_owned(), "да".to_owned()], true));
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn nothing_is_lost_but_blanks_and_line_ends(text in any::hostile(), cells in 0..30usize) {
        let rows = wrap(&text, cells);
        prop_assert_eq!(rows[0].start, 0);
        for gap in dropped(&text, &rows) {
            prop_assert!(gap.chars().all(char::is_whitespace), "{gap:?}");
            let ends = gap.graphemes(true).filter(|part| LINE_ENDS.contains(part)).count();
            prop_assert!(ends <= 1, "{gap:?}");
        }
    }

    #[test]
    fn rows_stand_between_graphemes_and_fit(text in any::hostile(), cells in 0..30usize) {
        let places: Vec<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for row in wrap(&text, cells) {
            prop_assert!(places.contains(&row.start) && places.contains(&row.end));
            let shown = &text[row];
            prop_assert!(!LINE_ENDS.iter().any(|end| shown.contains(end)));
            let fits = width(shown) <= cells;
            // Signs without width may ride on a grapheme that is too wide.
            let wide = shown.graphemes(true).filter(|grapheme| width(grapheme) > 0).count();
            prop_assert!(fits || wide == 1, "{shown:?} in {cells}");
        }
    }

    #[test]
    fn every_line_end_ends_a_row(text in any::hostile(), cells in 0..30usize) {
        let ends = text.graphemes(true).filter(|part| LINE_ENDS.contains(part)).count();
        let rows = wrap(&text, cells);
        prop_assert!(rows.len() > ends);
        if rows.len() > ends + 1 {
            prop_assert_eq!(wrap(&text, 1_000_000).len(), ends + 1);
        }
    }

    #[test]
    fn a_word_is_cut_only_when_wider_than_a_row(words in prop::collection::vec("[а-яa-z]{1,12}", 1..12), cells in 1..20usize) {
        let text = words.join(" ");
        let rows = wrap(&text, cells);
        let mut left = words.iter().map(String::as_str).peekable();
        // Fill the rows word by word, as a person would with a pencil.
        let mut expected: Vec<String> = Vec::new();
        while let Some(word) = left.next() {
            let mut row = word.to_owned();
            while width(&row) > cells {
                let rest = row.split_off(row.char_indices().nth(cells).unwrap().0);
                expected.push(std::mem::replace(&mut row, rest));
            }
            while let Some(next) = left.next_if(|next| width(&row) + 1 + width(next) <= cells) {
                row = format!("{row} {next}");
            }
            expected.push(row);
        }
        let shown: Vec<&str> = rows.into_iter().map(|row| &text[row]).collect();
        prop_assert_eq!(shown, expected);
    }
}
