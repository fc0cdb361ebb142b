//! This program's own tables: the worksheets of `export/report/worksheets`, as CSV or in a workbook.
//!
//! They are known by their headings, which are looked for in the very words of the export. A row with a number
//! is taken exactly as it stands; one that a person added below has none and gets a new label.

mod cells;
mod heads;

use super::super::asked::{Asked, Columns};
use super::super::left_out::{Gathered, What};
use super::super::reading::{Column, FIRST_ROWS, Position, Reading, Refused, Why, first_rows};
use super::super::table::{Table, TableRow};
use super::super::{kind::Kind, left_out::LeftOut};
use crate::i18n::Lang;
use crate::t;
use cells::Cells;
pub(crate) use heads::Heads;
use heads::Own;

/// Finds the headings of an own table in its first row.
pub(crate) fn heads(table: &Table) -> Option<Heads> {
    let (first, rows) = table.rows.split_first()?;
    let is_workbook = table.source.kind == Kind::Workbook || table.source.sheet.is_some();
    Heads::of(first, rows, !is_workbook)
}

/// Reads the tables of a file, if all of them are ours and nobody said what their columns hold.
pub(crate) fn read_all(tables: &mut Vec<Table>, asked: &Asked) -> Option<Reading> {
    if asked.columns != Columns::default() {
        return None;
    }
    let heads: Vec<Heads> = tables.iter().map(heads).collect::<Option<_>>()?;
    let tables = std::mem::take(tables).into_iter().zip(&heads);
    together(tables.map(|(table, heads)| read(table, heads)))
}

/// Reads an own table.
fn read(table: Table, heads: &Heads) -> Reading {
    let mut left_out: Gathered = table.left_out;
    let mut reading =
        Reading { remarks: table.remarks, source: table.source, ..Reading::default() };
    let mut rows = table.rows.into_iter().skip(1).collect::<Vec<_>>();
    join_continued(&mut rows, heads);
    let columns = heads.columns.iter().enumerate().map(|(place, own)| {
        let filled = rows.iter().filter(|row| !row.cell(place).trim().is_empty());
        let name = heads.names.get(place).cloned().unwrap_or_default();
        (Column { name, role: own.as_ref().and_then(Own::role), filled: filled.count() }, place)
    });
    for (column, place) in columns {
        let is_left = match heads.columns.get(place) {
            // The links are those of the ways and actions, which in a workbook come along.
            Some(Some(Own::AnsweredBy)) => reading.source.kind == Kind::Delimited,
            Some(own) => own.is_none(),
            None => false,
        };
        if is_left {
            let cells = rows.iter().map(|row| (0, row.cell(place)));
            let some = cells.filter(|(_, cell)| !cell.trim().is_empty()).take(FIRST_ROWS);
            left_out.note_all(What::Column, &column.name, column.filled, some);
        }
        reading.columns.push(column);
    }
    reading.first = first_rows(&rows);
    let mut cells = Cells::new(heads);
    for row in rows {
        let line = row.line;
        match cells.row(&row, &mut left_out) {
            Some(row) => reading.rows.push(row),
            None => {
                let place = Position::Line(line);
                reading.refused.push(Refused { place, text: String::new(), why: Why::Empty });
            }
        }
    }
    cells::note_standing(&reading.rows, cells.standing, &mut left_out);
    reading.left_out = left_out.into_all();
    reading
}

/// Puts the readings of several sheets of a workbook one behind the other.
fn together(mut readings: impl Iterator<Item = Reading>) -> Option<Reading> {
    let mut first = readings.next()?;
    for other in readings {
        first.rows.extend(other.rows);
        first.refused.extend(other.refused);
        first.remarks.extend(other.remarks);
        first.cleaned.extend(other.cleaned);
        extend(&mut first.left_out, other.left_out);
        let is_new = |column: &Column| first.columns.iter().all(|known| known.name != column.name);
        let new: Vec<Column> = other.columns.into_iter().filter(is_new).collect();
        first.columns.extend(new);
        let names = [first.source.sheet.take(), other.source.sheet];
        first.source.sheet = Some(names.into_iter().flatten().collect::<Vec<_>>().join(", "));
    }
    Some(first)
}

fn extend(all: &mut Vec<LeftOut>, others: Vec<LeftOut>) {
    for other in others {
        match all.iter_mut().find(|it| it.what == other.what && it.name == other.name) {
            Some(same) => same.count = same.count.max(other.count),
            None => all.push(other),
        }
    }
}

/// Joins the rows in which a text goes on that is longer than a cell.
fn join_continued(rows: &mut Vec<TableRow>, heads: &Heads) {
    let Some(number) = heads.place(&Own::Number) else { return };
    let goes_on = |cell: &str, label: &str| {
        !label.is_empty()
            && Lang::ALL.into_iter().any(|lang| t!(lang, "report-continued", label = label) == cell)
    };
    let mut joined: Vec<TableRow> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        let is_short = row.cells.iter().filter(|cell| !cell.is_empty()).count() <= 3;
        let last = joined
            .last_mut()
            .filter(|last| is_short && goes_on(row.cell(number), last.cell(number)));
        let Some(last) = last else {
            joined.push(row);
            continue;
        };
        let more = |(place, begun): (usize, &str)| match place == number {
            true => begun.to_owned(),
            false => [begun, row.cell(place)].concat(),
        };
        last.cells = last.cells.iter().enumerate().map(more).collect();
    }
    *rows = joined;
}
