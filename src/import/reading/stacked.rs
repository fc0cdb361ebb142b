//! Tables that stand below the one that is read, in the same text or on the same sheet.
//!
//! People put a list of participants or a plan below their answers: a blank row, perhaps a title, and other
//! headings. Its rows are no answers of the table above.

use std::ops::Range;

use super::super::columns::{Chosen, reads_like_headings};
use super::super::kind::Kind;
use super::super::left_out::{Gathered, What};
use super::super::table::{Table, TableRow};

/// Where there are more gaps than this, a gap tells nothing.
const MOST_GAPS: usize = 20;

/// How many rows of such a table are shown.
const SHOWN: usize = 20;

/// Takes the tables that stand below out, and notes them.
pub(super) fn leave_others(table: &mut Table, chosen: &Chosen, left_out: &mut Gathered) {
    let others = others(table, chosen);
    for (head, rows) in &others {
        let own = table.rows.get(head + 1..rows.end).unwrap_or_default();
        let shown: Vec<(usize, String)> =
            own.iter().take(SHOWN).map(|row| (row.line, joined(row))).collect();
        let some = shown.iter().map(|(line, said)| (*line, said.as_str()));
        let name = table.rows.get(*head).map(joined).unwrap_or_default();
        left_out.note_all(What::Table, &name, own.len(), some);
    }
    let mut places = 0..;
    table.rows.retain(|_| {
        let place = places.next().unwrap_or_default();
        others.iter().all(|(_, rows)| !rows.contains(&place))
    });
}

/// Tells whether a row is a title above headings that are repeated.
pub(super) fn is_title(table: &Table, chosen: &Chosen, place: usize) -> bool {
    let is_alone = table.rows.get(place).is_some_and(|row| row.filled() == 1);
    let has_headings = table.rows.get(place + 1).is_some_and(|row| chosen.is_headings(row));
    is_alone && has_headings && table.has_gap_above(place)
}

/// Returns where the headings of each other table stand, and all of its rows, its title among them.
fn others(table: &Table, chosen: &Chosen) -> Vec<(usize, Range<usize>)> {
    let may_stack = matches!(table.source.kind, Kind::Delimited | Kind::Workbook);
    if !may_stack || chosen.is_own || chosen.headings.is_empty() {
        return Vec::new();
    }
    let count = table.rows.len();
    let gaps = (chosen.above + 1..count).filter(|place| table.has_gap_above(*place));
    let gaps: Vec<usize> = gaps.take(MOST_GAPS + 1).collect();
    if gaps.len() > MOST_GAPS {
        return Vec::new();
    }
    let head = |begin: usize| {
        let has_title = table.rows.get(begin).is_some_and(|row| row.filled() == 1);
        let place = begin + usize::from(has_title);
        let head = table.rows.get(place).filter(|_| place + 1 < count)?;
        let is_other = !chosen.is_headings(head) && reads_like_headings(head);
        is_other.then_some((place, begin))
    };
    let begun: Vec<(usize, usize)> = gaps.into_iter().filter_map(head).collect();
    let ends = begun.iter().skip(1).map(|(_, begin)| *begin).chain([count]);
    let all = begun.iter().zip(ends).map(|((head, begin), end)| {
        // The table that is read may go on below its own headings.
        let goes_on = |place: &usize| {
            let row = table.rows.get(*place);
            is_title(table, chosen, *place) || row.is_some_and(|row| chosen.is_headings(row))
        };
        (*head, *begin..(head + 1..end).find(goes_on).unwrap_or(end))
    });
    all.collect()
}

fn joined(row: &TableRow) -> String {
    let said = row.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    said.take(8).collect::<Vec<_>>().join(" | ")
}
