//! Columns: cut to the width of a terminal, whole where there is none.

use std::borrow::Cow;
use std::io::{self, IsTerminal};

use terminal_size::{Width, terminal_size_of};

use crate::i18n::Lang;
use crate::t;
use crate::text;

/// The widest column beside the stretching one on a terminal, in cells.
const WIDEST: usize = 24;

/// The least that is left to the stretching column, in cells.
const LEAST: usize = 12;

/// Blanks between columns.
const GAP: &str = "  ";

/// Returns how many cells the terminal has in a row; none when standard output is no terminal.
pub(super) fn room() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    Some(terminal_size_of(io::stdout()).map_or(80, |(Width(columns), _)| usize::from(columns)))
}

/// Lays rows out in columns, two blanks before each row, empty columns left out; in a room the
/// column `stretch` takes what the others leave. Cells of the columns `numbers` lean to the right.
/// A cell of several lines is brought to one.
pub(super) fn table<'a, R: AsRef<[String]>>(
    rows: &'a [R],
    numbers: &[usize],
    stretch: usize,
    room: Option<usize>,
) -> String {
    let one_line = |cell: &'a String| text::one_line(cell);
    let rows = rows.iter().map(|row| row.as_ref().iter().map(one_line).collect());
    let rows: Vec<Vec<Cow<'a, str>>> = rows.collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| text::width(cell)).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..columns).map(width).collect();
    if let Some(room) = room {
        let mut others = 0;
        for (column, width) in widths.iter_mut().enumerate().filter(|(at, _)| *at != stretch) {
            *width = if column == 0 { *width } else { (*width).min(WIDEST) };
            others += *width;
        }
        let shown = widths.iter().filter(|width| **width > 0).count();
        let left = room.saturating_sub(others + GAP.len() * shown).max(LEAST);
        if let Some(width) = widths.get_mut(stretch) {
            *width = (*width).min(left);
        }
    }
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        let cells = row.iter().zip(&widths).enumerate();
        for (column, (cell, width)) in cells.filter(|(_, (_, width))| **width > 0) {
            let pad = if numbers.contains(&column) { text::pad_left } else { text::pad_right };
            line.push_str(GAP);
            line.push_str(&pad(cell, *width));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Says how many rows are not shown, if any.
pub(super) fn more(lang: Lang, out: &mut String, count: usize) {
    if count > 0 {
        out.push_str(&format!("  {}\n", t!(lang, "import-more", n = count)));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn rows() -> Vec<Vec<String>> {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        vec![
            row(["T1", "日本語のごみ埋立地はもういっぱいです", "Ivanova"]),
            row(["T12", "Dark", ""]),
        ]
    }

    #[test]
    fn a_room_cuts_the_stretching_column() {
        for room in [30, 40, 80] {
            let laid = table(&rows(), &[], 1, Some(room));
            assert!(laid.lines().all(|line| text::width(line) <= room), "{laid}");
        }
        assert_eq!(
            table(&rows(), &[], 1, Some(30)),
            "  T1   日本語のごみ…   Ivanova\n  T12  Dark\n"
        );
    }

    #[test]
    fn without_a_room_all_is_whole() {
        let laid = table(&rows(), &[], 1, None);
        assert!(laid.contains("日本語のごみ埋立地はもういっぱいです  Ivanova"), "{laid}");
    }
}
