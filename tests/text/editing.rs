//! Edits and moves in the input line, one by one.

use citylab::text::Line;

/// A line written as its text with `|` for the cursor.
fn line(text: &str) -> Line {
    let (before, after) = text.split_once('|').unwrap_or((text, ""));
    let mut line = Line::with_text(after);
    line.text_start();
    line.insert_str(before);
    line
}

fn shown(line: &Line) -> String {
    format!("{}|{}", line.before(), line.after())
}

/// Checks (before, edit, after).
fn check(before: &str, edit: impl Fn(&mut Line) -> bool, after: &str) {
    let mut line = line(before);
    let changed = edit(&mut line);
    assert_eq!(shown(&line), after, "after {before:?}");
    assert_eq!(changed, before != after, "what {before:?} told");
}

#[test]
fn writing_goes_to_the_cursor() {
    let mut line = line("Св|ка");
    line.insert_char('а');
    line.insert_str("л");
    assert_eq!(shown(&line), "Свал|ка");
    line.newline();
    assert_eq!(shown(&line), "Свал\n|ка");
    assert_eq!(line.take(), "Свал\nка");
    assert!(line.is_empty());
    assert_eq!(shown(&line), "|");
    line.set("куча");
    assert_eq!(shown(&line), "куча|");
}

#[test]
fn marks_join_the_letter_before() {
    let mut line = line("caf|x");
    line.insert_char('e');
    line.insert_char('\u{301}');
    assert_eq!(shown(&line), "cafe\u{301}|x");
    line.backspace();
    assert_eq!(shown(&line), "caf|x");
}

#[test]
fn a_family_is_one_even_when_it_comes_in_parts() {
    let mut line = line("|!");
    for c in ['👨', '\u{200d}', '👩', '\u{200d}', '👧'] {
        line.insert_char(c);
    }
    assert_eq!(shown(&line), "👨‍👩‍👧|!");
    assert!(line.backspace());
    assert_eq!(shown(&line), "|!");
}

#[test]
fn the_cursor_leaves_a_grapheme_that_an_edit_joined() {
    check("e|\n\u{301}x", Line::delete, "e\u{301}|x");
    check("🇷x|🇺", Line::backspace, "🇷🇺|");
}

#[test]
fn what_steers_or_hides_never_gets_in() {
    let mut line = Line::with_text("a\u{1b}[2Jb\r\nc");
    for c in ['\u{7}', '\u{202e}', '\u{200b}', '\u{feff}'] {
        line.insert_char(c);
    }
    assert_eq!(line.text(), "ab\nc");
}

#[test]
fn backspace_and_delete_take_one_grapheme() {
    check("a🇷🇺|🇩🇪", Line::backspace, "a|🇩🇪");
    check("a|🇷🇺🇩🇪", Line::delete, "a|🇩🇪");
    check("👍🏽|", Line::backspace, "|");
    check("a\n|b", Line::backspace, "a|b");
    check("|a", Line::backspace, "|a");
    check("a|", Line::delete, "a|");
}

#[test]
fn words_go_with_their_blanks() {
    check("the old landfill |x", Line::delete_word_back, "the old |x");
    check("по-русски|", Line::delete_word_back, "по-|");
    check("по-|", Line::delete_word_back, "по|");
    check("don't|", Line::delete_word_back, "|");
    check("a\n  |", Line::delete_word_back, "|");
    check("|  old landfill", Line::delete_word_forward, "| landfill");
    check("old |landfill", Line::word_left, "|old landfill");
    check("old| landfill, x", Line::word_right, "old landfill|, x");
    check("old landfill|, x", Line::word_right, "old landfill,| x");
    check("|", Line::word_left, "|");
    check("|", Line::delete_word_forward, "|");
}

#[test]
fn whole_lines_go() {
    check("one\ntwo th|ree", Line::delete_to_start, "one\n|ree");
    check("one\n|ree", Line::delete_to_start, "one|ree");
    check("o|ne\ntwo", Line::delete_to_end, "o|\ntwo");
    check("o|\ntwo", Line::delete_to_end, "o|two");
    check("|one", Line::delete_to_start, "|one");
    check("one|", Line::delete_to_end, "one|");
}

#[test]
fn the_cursor_keeps_inside_the_area() {
    // Nine cells: eight for the text, the last for the cursor.
    let rows = |text: &str| {
        let line = line(text);
        let layout = line.rows(9);
        let rows: Vec<String> =
            layout.rows.iter().map(|row| line.text()[row.clone()].to_owned()).collect();
        (rows.join("/"), layout.cursor)
    };
    assert_eq!(rows("|"), (String::new(), (0, 0)));
    assert_eq!(rows("landfill|"), ("landfill".into(), (0, 8)));
    assert_eq!(rows("landfill |"), ("landfill".into(), (0, 8)));
    assert_eq!(rows("landfill  |"), ("landfill".into(), (0, 8)));
    assert_eq!(rows("old landf|ill"), ("old/landfill".into(), (1, 5)));
    assert_eq!(rows("old| landfill"), ("old/landfill".into(), (0, 3)));
    assert_eq!(rows("old |landfill"), ("old/landfill".into(), (1, 0)));
    assert_eq!(rows("日本|語"), ("日本語".into(), (0, 4)));
    assert_eq!(rows("a\n|"), ("a/".into(), (1, 0)));
    assert_eq!(line("old land|fill").rows(0).cursor.1, 0);
}

#[test]
fn up_and_down_keep_the_column() {
    let wide = |go: fn(&mut Line, usize) -> bool| move |line: &mut Line| go(line, 11);
    check("landfill\nab\nriver ba|nk", wide(Line::up), "landfill\nab|\nriver bank");
    check("l|andfill", wide(Line::up), "l|andfill");
    check("l|andfill", wide(Line::down), "l|andfill");
    check("日本|\nabcdef", wide(Line::down), "日本\nabcd|ef");
    check("日本\nabc|def", wide(Line::up), "日|本\nabcdef");

    let mut line = line("landfill\nab\nriver b|ank");
    assert!(line.up(11) && line.up(11));
    assert_eq!(shown(&line), "landfil|l\nab\nriver bank");
    assert!(!line.up(11));
    assert!(line.down(11) && line.down(11));
    assert_eq!(shown(&line), "landfill\nab\nriver b|ank");
    line.left();
    assert!(line.up(11) && line.up(11));
    assert_eq!(shown(&line), "landfi|ll\nab\nriver bank");
}

#[test]
fn home_and_end_go_to_the_ends_of_the_line_however_many_rows_it_takes() {
    check("the old lan|dfill", Line::home, "|the old landfill");
    check("the o|ld landfill", Line::end, "the old landfill|");
    check("a\nb|c\nd", Line::home, "a\n|bc\nd");
    check("a\nb|c\nd", Line::end, "a\nbc|\nd");
    // Pressed again, they go to the ends of the text.
    check("a\n|bc\nd", Line::home, "|a\nbc\nd");
    check("a\nbc|\nd", Line::end, "a\nbc\nd|");
    check("a\nb|", Line::text_start, "|a\nb");
    check("|a\nb", Line::text_end, "a\nb|");
}

#[test]
fn a_click_finds_the_grapheme() {
    let at = |row, column| move |line: &mut Line| line.click(row, column, 9);
    check("|the old landfill", at(1, 3), "the old lan|dfill");
    check("|the old landfill", at(0, 80), "the old| landfill");
    check("|the old landfill", at(9, 80), "the old landfill|");
    check("|日本", at(0, 1), "|日本");
    check("|日本", at(0, 2), "日|本");
}
