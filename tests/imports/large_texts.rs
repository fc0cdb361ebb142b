//! Texts as large as a file may be, and shaped to be hard: little time and memory, and a sentence.

use std::fs;

use super::measured::{import, import_in};
use crate::shared::home::Home;

/// As large as a file may be where `CITYLAB_SWEEP` is set, else a quarter of that: a program built without
/// optimization takes seconds for it.
fn largest() -> usize {
    (16 << 20) / if std::env::var_os("CITYLAB_SWEEP").is_some() { 1 } else { 4 }
}

/// Large enough to tell whether time grows by the square, and to hold more rows than a session.
const LARGE: usize = 1 << 20;

const TOO_MUCH: &str = "There is more in it than a session can hold.";

/// This text again and again, as often as this size holds it.
fn filled(text: &str, size: usize) -> String {
    text.repeat(size / text.len())
}

#[test]
fn a_row_of_millions_of_cells_is_one_row() {
    for (delimiter, size) in [(",", largest() - 100), (";", LARGE), ("\t", LARGE)] {
        let cells = filled(delimiter, size);
        let text =
            ["text|who\n", "Too few bins|I\n", "Dark", &cells].concat().replace('|', delimiter);
        let ran = import("list.csv", text);
        assert!(ran.out.contains("T2  Dark"), "{ran:?}");
    }
}

#[test]
fn headings_by_the_million_are_looked_through() {
    let row = "text,".repeat(8_000);
    // More cells than a table may have.
    let rows = format!("{row}\n").repeat(300);
    import("list.csv", rows).fails(1, &["list.csv", TOO_MUCH]);
    for (heading, size) in [("a,", largest()), ("text;", LARGE), ("votes,", LARGE)] {
        let ran = import("list.csv", filled(heading, size));
        assert!(ran.out.len() < 2_000, "{heading}: {} bytes", ran.out.len());
    }
}

#[test]
fn one_endless_cell_is_no_answer() {
    for (name, start, size) in [
        ("list.csv", "text\n", largest()),
        ("list.csv", "text,who\n\"", LARGE),
        ("list.md", "- ", largest()),
        ("list.md", "|", LARGE),
        ("list.txt", "", LARGE),
    ] {
        let end = if start.ends_with('"') { "\"" } else { "" };
        let text = "a".repeat(size - start.len() - end.len());
        let ran = import(name, format!("{start}{text}{end}"));
        assert!(ran.out.contains("longer than an answer can be"), "{start}: {}", ran.err);
        assert!(ran.out.len() < 2_000, "{start}: {} bytes", ran.out.len());
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_told() {
    let text = filled("a,b\n", largest() - 100);
    import("list.csv", format!("text,who\n\"{text}")).fails(1, &["list.csv", "line 2"]);
}

#[test]
fn lines_by_the_million_are_refused() {
    for (name, line) in [
        ("list.csv", "a\n"),
        ("list.csv", "a,b\n"),
        ("list.txt", "a\n"),
        ("list.txt", "Date: a\n"),
        ("list.md", "- a\n"),
        ("list.md", "a\n\n"),
        ("list.md", "|a|b|\n"),
        ("list.md", "# a\n- b\n"),
    ] {
        import(name, filled(line, LARGE)).fails(1, &[name, TOO_MUCH]);
    }
}

#[test]
fn lines_that_say_nothing_are_no_rows() {
    for (name, line) in [
        ("list.csv", "\n"),
        ("list.csv", ",\n"),
        ("list.csv", "\"\"\n"),
        ("list.txt", "\r\n"),
        ("list.md", "#"),
        ("list.md", "# \n"),
        ("list.md", "```\n"),
        ("list.md", "|-|-|\n"),
        ("list.md", "- \n"),
        ("list.txt", "\u{200b}"),
    ] {
        let ran = import(name, filled(line, LARGE));
        assert_eq!(ran.code, 1, "{name}, {line:?}: {ran:?}");
        assert!(ran.out.len() < 2_000, "{name}, {line:?}: {} bytes", ran.out.len());
    }
}

#[test]
fn lists_in_lists_and_themes_without_end_are_read() {
    let deep: String =
        (0..2_000).map(|depth| format!("{}- a{depth}\n", " ".repeat(depth))).collect();
    let ran = import("list.md", deep);
    assert!(ran.out.contains("To keep: 2000 answers."), "{}", ran.err);
    let item = import("list.md", format!("- a\n{}", filled("b\n", LARGE)));
    assert_eq!(item.code, 1, "{item:?}");
    let theme = format!("# {}\n{}", "a".repeat(1 << 20), "- b\n".repeat(90_000));
    import("list.md", theme).fails(1, &["list.md", TOO_MUCH]);
}

#[test]
fn signs_that_text_is_cleaned_of_take_no_time() {
    for sign in ["\u{301}", "\u{202e}", "\u{1b}[2J", "e\u{301}", "👩‍👩‍👧", "\u{feff}"] {
        for name in ["list.csv", "list.txt", "list.md"] {
            let ran = import(name, format!("- a{}", filled(sign, LARGE)));
            assert!(ran.out.len() + ran.err.len() < 200_000, "{name}: {} bytes", ran.out.len());
        }
    }
}

#[cfg(unix)]
#[test]
fn a_file_without_end_is_read_up_to_the_limit() {
    let home = Home::new();
    std::os::unix::fs::symlink("/dev/zero", home.path("work/list.csv")).unwrap();
    import_in(&home, "list.csv").fails(1, &["It is larger than 16 MiB."]);
}

#[test]
fn a_workbook_larger_than_a_file_may_be_is_refused_before_it_is_read() {
    let home = Home::new();
    let file = fs::File::create(home.path("work/list.xlsx")).unwrap();
    file.set_len(20 << 30).unwrap();
    import_in(&home, "list.xlsx").fails(1, &["It is larger than 16 MiB."]);
}
