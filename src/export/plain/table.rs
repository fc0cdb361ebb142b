//! Tables in plain text.

use super::COLUMNS;
use super::wrapped::{push_wrapped, rows};
use crate::export::report::{Align, Report, Table};
use crate::text::{pad_left, pad_right, width};

/// The blanks before each column.
const BETWEEN: usize = 2;
/// The least that the widest column is narrowed to.
const NARROWEST: usize = 24;

/// Writes a table in columns where it fits a line, be it with the widest column wrapped; else each row as
/// a small list under its first two cells.
pub(super) fn write_table(report: &Report, table: &Table, out: &mut String) {
    if !table.caption.is_empty() {
        push_wrapped(out, "", 0, &table.caption);
    }
    let heads: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    let shown = table.rows.iter().map(|row| row.iter().map(|cell| cell.show(report.lang)));
    let cells: Vec<Vec<String>> = shown.map(Iterator::collect).collect();
    match widths(&heads, &cells) {
        Some(widths) => {
            write_row(table, &heads, &widths, out);
            cells.iter().for_each(|row| write_row(table, row, &widths, out));
        }
        None => cells.iter().for_each(|row| write_record(&heads, row, out)),
    }
}

/// Returns the width of each column; nothing where they do not fit a line.
fn widths(heads: &[String], cells: &[Vec<String>]) -> Option<Vec<usize>> {
    let texts = |column: usize| {
        let cells = cells.iter().filter_map(move |row| row.get(column));
        cells.chain(heads.get(column))
    };
    let widest_line = |text: &String| text.lines().map(width).max().unwrap_or(0);
    let mut widths: Vec<usize> =
        (0..heads.len()).map(|column| texts(column).map(widest_line).max().unwrap_or(0)).collect();
    let all: usize = widths.iter().map(|width| width + BETWEEN).sum();
    let (column, widest) = widths.iter_mut().enumerate().max_by_key(|(_, width)| **width)?;
    if let Some(over) = all.checked_sub(COLUMNS).filter(|over| *over > 0) {
        *widest = widest.checked_sub(over).filter(|left| *left >= NARROWEST)?;
        let longest = texts(column).flat_map(|text| text.split([' ', '\n'])).map(width).max();
        longest.filter(|longest| longest <= widest)?;
    }
    Some(widths)
}

fn write_row(table: &Table, row: &[String], widths: &[usize], out: &mut String) {
    let cells: Vec<Vec<String>> =
        row.iter().zip(widths).map(|(cell, width)| rows(cell, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    for line in 0..height {
        let start = out.len();
        for ((cell, width), column) in cells.iter().zip(widths).zip(&table.columns) {
            let part = cell.get(line).map_or("", String::as_str);
            out.push_str(&" ".repeat(BETWEEN));
            out.push_str(&match column.align {
                Align::Start => pad_right(part, *width),
                Align::End => pad_left(part, *width),
            });
        }
        out.truncate(start.max(out.trim_end_matches(' ').len()));
        out.push('\n');
    }
}

fn write_record(heads: &[String], row: &[String], out: &mut String) {
    let mut cells = heads.iter().zip(row).map(|(head, cell)| (head, cell.as_str()));
    let first = cells.next().map_or("", |(_, cell)| cell);
    let label = format!("  {first}  ");
    match cells.next() {
        // A label and what it stands for.
        Some((_, second)) if !first.contains('\n') && width(&label) <= 16 => {
            push_wrapped(out, &label, width(&label), second);
        }
        Some((head, second)) => {
            push_wrapped(out, "  ", 4, first);
            push_wrapped(out, "      ", 8, &format!("{head}: {second}"));
        }
        None => push_wrapped(out, "  ", 4, first),
    }
    for (head, cell) in cells.filter(|(_, cell)| *cell != "–") {
        push_wrapped(out, "      ", 8, &format!("{head}: {cell}"));
    }
}
