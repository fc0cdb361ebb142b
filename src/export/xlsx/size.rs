//! How wide the columns of a sheet are, and how high its rows.
//!
//! Spreadsheets measure columns in digits of their usual font. How wide other letters are is estimated, a
//! little more than they are, so that no line of a text is hidden.

use super::super::report::{Cell, Column, ColumnUse, Table};
use crate::i18n::Lang;
use crate::text;

/// The points of one line of the usual font, Calibri of 11 points.
const LINE: f64 = 15.0;
/// The points around the lines, for fonts that stand in for it and are a little higher.
const EDGE: f64 = 3.0;
/// The highest a row can be, in points ("Excel specifications and limits").
pub(super) const HIGHEST: f64 = 409.0;
/// How much wider bold letters are.
pub(super) const BOLD: f64 = 1.1;
/// How many digits of width are printed on a page, so that what is printed is as large as small print: A4 on
/// its side has room for 150 of full size. Those that cannot be narrowed add some, and letters still have 8
/// points or more.
const PRINTED: u16 = 165;
/// Columns up to this width keep it: labels, counts, days, choices.
const SHORT: u16 = 17;
/// The width of a column in which nothing stands yet, unless its head needs more.
const EMPTY: u16 = 12;
/// The least that a wider column is narrowed to.
const NARROWEST: u16 = 14;

/// The digits of width that the edges of a cell take.
const EDGES: u16 = 2;

/// Tells whether a column comes on paper.
pub(super) fn is_printed(column: &Column) -> bool {
    match column.filled {
        ColumnUse::Read | ColumnUse::Choice(_) | ColumnUse::Day | ColumnUse::Written => true,
        ColumnUse::Hidden | ColumnUse::Unprinted => false,
    }
}

/// Returns the widths of a table's columns, in digits; where those that are printed are too wide together,
/// those of long texts are narrowed.
pub(super) fn widths(table: &Table) -> Vec<u16> {
    let is_empty = |at: usize| {
        !table.rows.is_empty()
            && table.rows.iter().all(|row| matches!(row.get(at), Some(Cell::Empty)))
    };
    let wanted = table.columns.iter().enumerate().map(|(at, column)| {
        // What is still to be filled in leaves its room to the others.
        let width = if is_empty(at) { column.weight.min(EMPTY) } else { column.weight };
        let head = longest_word(&column.title);
        (width.max(head), head, is_printed(column))
    });
    let wanted: Vec<(u16, u16, bool)> = wanted.collect();
    let sum = |is_long: bool| {
        let printed = wanted
            .iter()
            .filter(|(width, _, is_printed)| *is_printed && (*width > SHORT) == is_long);
        printed.fold(0_u16, |sum, (width, ..)| sum.saturating_add(*width))
    };
    let (room, long) = (PRINTED.saturating_sub(sum(false)), sum(true));
    let narrowed = |width: u16, head: u16| {
        let share = u32::from(width) * u32::from(room) / u32::from(long.max(1));
        u16::try_from(share).unwrap_or(width).clamp(NARROWEST.max(head).min(width), width)
    };
    let width = |(width, head, is_printed): &(u16, u16, bool)| match *width {
        width if width > SHORT && long > room && *is_printed => narrowed(width, *head),
        width => width,
    };
    wanted.iter().map(width).collect()
}

/// Returns the width of a column in which each word of its head has room.
fn longest_word(head: &str) -> u16 {
    let words = head.split_whitespace().map(|word| word.chars().map(digits).sum::<f64>() * BOLD);
    words.fold(0.0, f64::max).ceil() as u16 + EDGES
}

/// Returns how high a row is, in points, so that all of its texts are seen as far as a row can be that high.
pub(super) fn of_row(row: &[Cell], widths: &[u16], lang: Lang) -> f64 {
    let lines = row.iter().zip(widths).map(|(cell, width)| match cell {
        Cell::Text(text) => lines(text, *width, 1.0),
        Cell::Noted(..) => lines(&cell.show(lang), *width, 1.0),
        Cell::Date(_) => lines(&cell.show(lang), *width, 1.0),
        Cell::Empty
        | Cell::Number(_)
        | Cell::Hundredths(_)
        | Cell::Share(_)
        | Cell::Bubble(_)
        | Cell::Moment(_) => 1,
    });
    points(lines.max())
}

/// Returns how high a row of these texts is, each in a column of a width, where letters are so much wider.
pub(super) fn height<'a>(cells: impl Iterator<Item = (&'a str, &'a u16)>, wider: f64) -> f64 {
    points(cells.map(|(text, width)| lines(text, *width, wider)).max())
}

fn points(lines: Option<u32>) -> f64 {
    (f64::from(lines.unwrap_or(1).max(1)) * LINE + EDGE).min(HIGHEST)
}

/// Counts the lines of a text in a column of a width, as far as a row can show them.
fn lines(text: &str, width: u16, wider: f64) -> u32 {
    // The edges of a cell take the room of about one digit.
    let room = f64::from(width.saturating_sub(1).max(1)) / wider;
    let most = (HIGHEST / LINE) as u32;
    let mut lines = 0;
    for line in text.split('\n') {
        lines += lines_of(line, room);
        if lines >= most {
            return most;
        }
    }
    lines
}

fn lines_of(line: &str, room: f64) -> u32 {
    let (mut lines, mut used) = (1, 0.0);
    for word in line.split_inclusive(' ') {
        let wide: f64 = word.trim_end().chars().map(digits).sum();
        if used > 0.0 && used + wide > room {
            lines += 1;
            used = 0.0;
        }
        // A word that is wider than its column is cut by the program.
        while used + wide > room && wide > room && lines < u32::from(u8::MAX) {
            lines += 1;
            used -= room;
        }
        used += wide + 0.5;
    }
    lines
}

/// Estimates how many digits wide a letter is.
fn digits(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '(' | ')' => 0.6,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ы' | 'ш' | 'щ' | 'ю'
        | 'ж' | 'ы' | 'м' => 1.6,
        letter if letter.is_ascii_lowercase() || letter.is_ascii_digit() => 1.02,
        letter if letter.is_uppercase() => 1.3,
        letter if letter.is_lowercase() => 1.08,
        letter => text::width(letter.encode_utf8(&mut [0; 4])) as f64 * 1.1,
    }
}
