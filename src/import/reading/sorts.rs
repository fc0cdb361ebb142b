//! Which rows are no answers: headings that stand there again, sums, what moderators rejected.

use super::super::asked::Asked;
use super::super::cells::{Count, count, is_any, is_tick, is_total};
use super::super::columns::Chosen;
use super::super::left_out::{Gathered, What};
use super::super::role::Role;
use super::super::source::Remark;
use super::super::table::{Table, TableRow};
use super::stacked::is_title;
use crate::i18n::CellWord;
use crate::text;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Somebody said it.
    Answer,
    /// The headings once more.
    Heading,
    /// A sum.
    Total,
    /// Moderators rejected it.
    Rejected,
    /// A title above headings that stand there again.
    Title,
}

/// Tells of each row below the headings what it is, and notes those that are no answers.
pub(super) fn of(
    table: &Table,
    chosen: &Chosen,
    asked: &Asked,
    left_out: &mut Gathered,
    remarks: &mut Vec<Remark>,
) -> Vec<Sort> {
    let rows = table.rows.get(chosen.above..).unwrap_or_default();
    if table.is_plain {
        return vec![Sort::Answer; rows.len()];
    }
    let mut sums = Sums::of(chosen);
    let last = rows.len().saturating_sub(1);
    let mut sorts: Vec<Sort> = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        let sort = if is_title(table, chosen, chosen.above + place) {
            Sort::Title
        } else if chosen.is_headings(row) {
            Sort::Heading
        } else if sums.is_total(row, chosen, place == last) {
            Sort::Total
        } else if is_rejected(row, chosen) {
            Sort::Rejected
        } else {
            Sort::Answer
        };
        sorts.push(sort);
    }
    let rejected = sorts.iter().filter(|sort| **sort == Sort::Rejected).count();
    let kept = sorts.iter().filter(|sort| **sort == Sort::Answer).count();
    if rejected > 0 && (asked.rejected || kept == 0) {
        remarks.push(Remark::Rejected(rejected));
        let rejected = sorts.iter_mut().filter(|sort| **sort == Sort::Rejected);
        rejected.for_each(|sort| *sort = Sort::Answer);
    }
    for (row, sort) in rows.iter().zip(&sorts) {
        let (what, name) = match sort {
            Sort::Answer => continue,
            Sort::Title => (What::Title, ""),
            Sort::Heading => (What::Heading, ""),
            Sort::Total => (What::Total, ""),
            Sort::Rejected => {
                let column = chosen.columns(Role::Moderated).next();
                (What::Rejected, column.map_or("", |column| chosen.heading(column)))
            }
        };
        left_out.note(what, name, row.line, &said(row, chosen));
    }
    sorts
}

/// Returns what a row says, its answer if it has one.
fn said(row: &TableRow, chosen: &Chosen) -> String {
    let texts = chosen.columns(Role::Text).map(|column| row.cell(column).trim());
    let text = texts.into_iter().find(|cell| !cell.is_empty() && !is_total(cell));
    let all = || {
        let cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        cells.take(8).collect::<Vec<_>>().join(" ")
    };
    text.map_or_else(all, str::to_owned)
}

/// The sums of the columns of votes so far.
struct Sums {
    columns: Vec<(usize, u64)>,
    rows: usize,
}

impl Sums {
    fn of(chosen: &Chosen) -> Self {
        let columns = chosen.columns(Role::Votes).chain(chosen.columns(Role::GroupVotes));
        Self { columns: columns.map(|column| (column, 0)).collect(), rows: 0 }
    }

    /// Tells whether a row is a sum of those above it: it says so beside its numbers, or the last row has
    /// nothing but the sums.
    fn is_total(&mut self, row: &TableRow, chosen: &Chosen, is_last: bool) -> bool {
        let (mut is_named, mut has_number, mut has_other) = (false, false, false);
        for cell in row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()) {
            let is_sum = cell.len() <= 80 && is_total(cell);
            let is_number = is_number(cell);
            is_named |= is_sum;
            has_number |= is_number || (is_sum && cell.contains(|c: char| c.is_ascii_digit()));
            has_other |= !is_sum && !is_number;
            if has_other {
                break;
            }
        }
        let sums = || {
            self.rows > 1
                && chosen.columns(Role::Text).all(|column| row.cell(column).trim().is_empty())
                && self.columns.iter().any(|(_, sum)| *sum > 0)
                && self.columns.iter().all(|(column, sum)| {
                    matches!(count(row.cell(*column)), Count::Of(votes) if u64::from(votes) == *sum)
                })
        };
        if !has_other && has_number && (is_named || (is_last && sums())) {
            return true;
        }
        self.rows += 1;
        for (column, sum) in &mut self.columns {
            if let Count::Of(votes) = count(row.cell(*column)) {
                *sum += u64::from(votes);
            }
        }
        false
    }
}

fn is_number(cell: &str) -> bool {
    let number = cell.trim_end_matches('%').trim_end();
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || " \u{a0}\u{202f}.,".contains(c))
}

/// Tells whether moderators rejected a row: they say so in a word or with -1, or a box of that name is ticked.
fn is_rejected(row: &TableRow, chosen: &Chosen) -> bool {
    chosen.columns(Role::Moderated).any(|column| {
        let cell = row.cell(column).trim();
        let heading = text::clean_line(chosen.heading(column)).replace(['_', '-'], " ");
        let is_box = text::words(&heading).any(|word| is_any(word, CellWord::Rejected));
        let is_ticked = is_tick(cell) && cell != "0" && !is_any(cell, CellWord::No);
        matches!(cell, "-1" | "-1.0" | "−1")
            || is_any(cell, CellWord::Rejected)
            || (is_box && is_ticked)
    })
}
