//! Tables that stand below the one that is read, in the same text or on the same sheet.
//!
//! People put a list of participants or a plan below their answers: a blank row, perhaps a title, and other
//! headings. Its rows are no answers of the table above.

use super::super::columns::{Chosen, reads_like_headings};
use super::super::kind::Kind;
use super::super::left_out::{Gathered, What};
use super::super::table::{Table, TableRow};

/// Where there are more gaps than this, a gap tells nothing.
const MOST_GAPS: usize = 20;

/// How many rows of such a table are shown.
const SHOWN: usize = 20;

/// What the gaps between rows tell.
#[derive(Debug, Default)]
pub(super) struct Stacked {
    /// The places, among the rows below the headings, of titles above headings that are repeated.
    pub(super) titles: Vec<usize>,
    /// The places at which other tables begin, and of their headings.
    others: Vec<(usize, usize)>,
}

impl Stacked {
    /// Looks at the rows below the headings.
    pub(super) fn of(table: &Table, chosen: &Chosen, rows: &[TableRow]) -> Self {
        let mut found = Self::default();
        let may_stack = matches!(table.source.kind, Kind::Delimited | Kind::Workbook);
        if !may_stack || chosen.is_own || chosen.headings.is_empty() {
            return found;
        }
        let gaps = (1..rows.len()).filter(|place| table.has_gap_above(chosen.above + place));
        let gaps: Vec<usize> = gaps.take(MOST_GAPS + 1).collect();
        if gaps.len() > MOST_GAPS {
            return found;
        }
        for begin in gaps {
            let has_title = rows.get(begin).is_some_and(|row| row.filled() == 1);
            let place = begin + usize::from(has_title);
            let Some(head) = rows.get(place).filter(|_| place + 1 < rows.len()) else { continue };
            if chosen.is_headings(head) {
                found.titles.extend(has_title.then_some(begin));
            } else if reads_like_headings(head) {
                found.others.push((begin, place));
            }
        }
        found
    }

    /// Tells whether another table begins at a place.
    pub(super) fn begins(&self, place: usize) -> bool {
        self.others.iter().any(|(begin, _)| *begin == place)
    }

    /// Notes the other tables; `is_other` tells which rows are theirs.
    pub(super) fn leave(
        &self,
        rows: &[TableRow],
        is_other: impl Fn(usize) -> bool,
        left_out: &mut Gathered,
    ) {
        for (_, head) in &self.others {
            let first = head + 1;
            let own = (first..rows.len()).take_while(|at| is_other(*at) && !self.begins(*at));
            let own = rows.get(first..first + own.count()).unwrap_or_default();
            let shown: Vec<(usize, String)> =
                own.iter().take(SHOWN).map(|row| (row.line, joined(row))).collect();
            let some = shown.iter().map(|(line, said)| (*line, said.as_str()));
            let name = rows.get(*head).map(joined).unwrap_or_default();
            left_out.note_all(What::Table, &name, own.len(), some);
        }
    }
}

fn joined(row: &TableRow) -> String {
    let said = row.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    said.take(8).collect::<Vec<_>>().join(" | ")
}
