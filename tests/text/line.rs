//! The input line under any edits.

use citylab::text::Line;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::any;
use crate::shared::cases::cases;

#[derive(Debug, Clone)]
enum Step {
    Char(char),
    Text(String),
    Newline,
    Backspace,
    Delete,
    WordBack,
    WordForward,
    ToStart,
    ToEnd,
    Left,
    Right,
    WordLeft,
    WordRight,
    Home,
    End,
    Up(usize),
    Down(usize),
    TextStart,
    TextEnd,
    Click(usize, usize, usize),
}

use Step::{
    Backspace, Char, Click, Delete, Down, End, Home, Left, Newline, Right, Text, TextEnd,
    TextStart, ToEnd, ToStart, Up, WordBack, WordForward, WordLeft, WordRight,
};

fn step() -> impl Strategy<Value = Step> {
    let width = 0..24usize;
    prop_oneof![
        4 => any::text().prop_map(Text),
        2 => any::<char>().prop_map(Char),
        2 => prop::sample::select(vec!['\u{301}', '\u{200d}', '\u{fe0f}', '👩', '🏽', '🇷', '\u{94d}', 'я', ' '])
            .prop_map(Char),
        2 => prop::sample::select(vec![
            Newline, Backspace, Delete, WordBack, WordForward, ToStart, ToEnd, TextStart, TextEnd,
        ]),
        4 => prop::sample::select(vec![Left, Right, WordLeft, WordRight, Backspace, Delete]),
        1 => prop::sample::select(vec![Home, End]),
        2 => width.clone().prop_map(Up),
        2 => width.clone().prop_map(Down),
        1 => (0..9usize, 0..24usize, width).prop_map(|(row, column, width)| Click(row, column, width)),
    ]
}

/// Takes a step; tells whether the line says that something changed.
fn take(line: &mut Line, step: &Step) -> bool {
    match step {
        Char(c) => line.insert_char(*c),
        Text(text) => line.insert_str(text),
        Newline => line.newline(),
        Backspace => return line.backspace(),
        Delete => return line.delete(),
        WordBack => return line.delete_word_back(),
        WordForward => return line.delete_word_forward(),
        ToStart => return line.delete_to_start(),
        ToEnd => return line.delete_to_end(),
        Left => return line.left(),
        Right => return line.right(),
        WordLeft => return line.word_left(),
        WordRight => return line.word_right(),
        Home => return line.home(),
        End => return line.end(),
        Up(width) => return line.up(*width),
        Down(width) => return line.down(*width),
        TextStart => return line.text_start(),
        TextEnd => return line.text_end(),
        Click(row, column, width) => return line.click(*row, *column, *width),
    }
    true
}

/// Every place between graphemes, found the slow way.
fn places(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

/// The byte of the text that the cursor stands before.
fn cursor(line: &Line) -> usize {
    line.before().len()
}

/// A line with its cursor so many graphemes before the end.
fn line_at(text: &str, from_end: usize) -> Line {
    let mut line = Line::with_text(text);
    for _ in 0..from_end {
        line.left();
    }
    line
}

fn on_a_place(line: &Line) -> bool {
    places(line.text()).contains(&cursor(line))
}

/// What one step should leave, worked out from all graphemes of the text; nothing where the step
/// is checked elsewhere.
fn expected(before: &Line, step: &Step) -> Option<(String, usize)> {
    let (text, cursor) = (before.text(), cursor(before));
    let places = places(text);
    let at = places.iter().position(|place| *place == cursor).unwrap();
    let previous = places[at.saturating_sub(1)];
    let next = places[(at + 1).min(places.len() - 1)];
    match step {
        Backspace => Some((format!("{}{}", &text[..previous], &text[cursor..]), previous)),
        Delete => Some((format!("{}{}", &text[..cursor], &text[next..]), cursor)),
        Left => Some((text.to_owned(), previous)),
        Right => Some((text.to_owned(), next)),
        TextStart => Some((text.to_owned(), 0)),
        TextEnd => Some((text.to_owned(), text.len())),
        Newline => Some((format!("{}\n{}", &text[..cursor], &text[cursor..]), cursor + 1)),
        _ => None,
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_cursor_stands_between_graphemes_after_any_edit(steps in prop::collection::vec(step(), 1..40)) {
        let mut line = Line::new();
        for step in &steps {
            let before = line.clone();
            let changed = take(&mut line, step);
            prop_assert!(on_a_place(&line), "after {step:?} on {before:?}: {line:?}");
            prop_assert!(line.text().chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert_eq!(format!("{}{}", line.before(), line.after()), line.text());
            if let Some((text, expected)) = expected(&before, step) {
                let settled = places(&text).into_iter().find(|place| *place >= expected).unwrap();
                prop_assert_eq!((line.text(), cursor(&line)), (text.as_str(), settled));
            }
            if !changed {
                prop_assert_eq!((line.text(), cursor(&line)), (before.text(), cursor(&before)));
            }
        }
    }

    #[test]
    fn moves_change_no_text_and_deletions_only_shorten(text in any::text(), steps in prop::collection::vec(step(), 1..20)) {
        let mut line = Line::with_text(&text);
        for step in &steps {
            let before = line.text().to_owned();
            match step {
                Char(_) | Text(_) | Newline => continue,
                Backspace | Delete | WordBack | WordForward | ToStart | ToEnd => {
                    if take(&mut line, step) {
                        prop_assert!(line.text().len() < before.len());
                    }
                }
                _ => {
                    take(&mut line, step);
                    prop_assert_eq!(line.text(), before.as_str());
                }
            }
        }
    }

    #[test]
    fn typing_a_text_by_characters_gives_that_text(text in any::text(), rest in any::text()) {
        let rest = format!("x{rest}");
        let mut line = Line::with_text(&rest);
        line.text_start();
        for c in text.chars() {
            line.insert_char(c);
        }
        // A sign that joins the letter after it (U+0600) carries the cursor past that letter.
        prop_assume!(cursor(&line) == text.len());
        prop_assert_eq!(line.text(), format!("{text}{rest}"));
    }

    #[test]
    fn backspace_then_typing_again_is_as_before(text in any::text(), at in 0..200usize) {
        let mut line = line_at(&text, at);
        let before = line.clone();
        let length = line.before().graphemes(true).next_back().map_or(0, str::len);
        let gone = before.before()[cursor(&before) - length..].to_owned();
        line.backspace();
        // What was apart may join when a grapheme between goes: then the cursor stands after it.
        prop_assume!(cursor(&line) == cursor(&before) - length);
        line.insert_str(&gone);
        prop_assert_eq!(line.text(), before.text());
        prop_assert_eq!(cursor(&line), cursor(&before));
    }

    #[test]
    fn the_cursor_is_always_inside_the_area(text in any::text(), at in 0..400usize, width in 0..30usize) {
        let line = line_at(&text, at);
        let layout = line.rows(width);
        let (row, column) = layout.cursor;
        prop_assert!(row < layout.rows.len());
        prop_assert!(column < width.max(1));
        prop_assert!(layout.rows[row].start <= cursor(&line));
        prop_assert!(layout.rows.get(row + 1).is_none_or(|next| cursor(&line) < next.start));
    }

    #[test]
    fn up_and_down_go_row_by_row_and_come_back(text in any::text(), row in 0..12usize, column in 0..30usize, width in 2..30usize) {
        let mut line = Line::with_text(&text);
        line.click(row, column, width);
        let (start, there) = (cursor(&line), line.rows(width).cursor);
        let rows = line.rows(width).rows.len();
        prop_assert_eq!(there.0, row.min(rows - 1));
        let mut ups = 0;
        while line.up(width) {
            ups += 1;
            prop_assert_eq!(line.rows(width).cursor.0, there.0 - ups);
            prop_assert!(line.rows(width).cursor.1 <= there.1);
        }
        prop_assert_eq!(ups, there.0);
        for _ in 0..ups {
            prop_assert!(line.down(width));
        }
        prop_assert_eq!(cursor(&line), start);
        while line.down(width) {}
        prop_assert_eq!(line.rows(width).cursor.0, rows - 1);
    }

    #[test]
    fn home_and_end_go_to_the_ends_of_the_line_and_then_of_the_text(text in any::text(), at in 0..400usize) {
        let mut line = line_at(&text, at);
        let (start, length) = (line.before().rfind('\n').map_or(0, |end| end + 1), text.len());
        let was = cursor(&line);
        line.home();
        prop_assert_eq!(cursor(&line), if was == start { 0 } else { start });
        line.home();
        prop_assert_eq!(cursor(&line), 0);
        prop_assert!(!line.home());
        let end = line.text().find('\n').unwrap_or(length);
        line.end();
        prop_assert_eq!(cursor(&line), if end == 0 { length } else { end });
        line.end();
        prop_assert_eq!(cursor(&line), length);
        prop_assert!(!line.end());
    }

    #[test]
    fn word_moves_reach_both_ends(text in any::text()) {
        let mut line = Line::with_text(&text);
        while line.word_left() {}
        prop_assert_eq!(cursor(&line), 0);
        while line.word_right() {}
        prop_assert_eq!(cursor(&line), text.len());
        while line.delete_word_back() {}
        prop_assert!(line.is_empty());
    }

    #[test]
    fn deleting_to_the_ends_empties_the_line(text in any::text(), at in 0..400usize) {
        let mut line = line_at(&text, at);
        while line.delete_to_start() {}
        prop_assert_eq!(cursor(&line), 0);
        while line.delete_to_end() {}
        prop_assert!(line.is_empty());
    }
}
