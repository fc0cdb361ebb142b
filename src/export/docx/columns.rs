//! How wide the columns of a table are, so that no word of their heads is broken.

use super::lines::Words;
use super::pen::{WIDTH, twips};
use super::style::Style;
use crate::export::report::{Align, Cell, Column, Table, WRITTEN_WIDTH};
use crate::i18n::Lang;

/// Styles of column heads, each smaller than the one before.
const HEADS: [&str; 3] = ["TableHead", "TableHeadSmall", "TableHeadTiny"];

/// The most of a row that the longest word of its other cells may ask for, in twips.
const LONGEST: u32 = 1900;

/// The columns of a table.
pub(super) struct Columns {
    /// The width of each, in twips.
    pub(super) widths: Vec<u32>,
    /// The style of their heads.
    pub(super) head: &'static str,
}

impl Columns {
    /// Shares the width of the page out by the weights of the columns, as far as their words leave
    /// that free; `aside` is what a cell has beside its text, and `mark` what a head has beside it.
    ///
    /// A column in which nothing stands takes no more than its head; one of numbers neither, where
    /// the rest is for bars.
    pub(super) fn of(table: &Table, lang: Lang, aside: u32, mark: u32) -> Self {
        let body = Style::of("TableText");
        // Labels and figures are short, and there may be many rows.
        let rows = || table.rows.iter().take(200);
        let words: Vec<u32> = (0..table.columns.len())
            .map(|at| {
                let cells = rows().filter_map(|row| row.get(at));
                let longest = cells.map(|cell| longest_of(cell, lang, body.size)).max();
                longest.unwrap_or_default().min(LONGEST)
            })
            .collect();
        let mut chosen = None;
        // Over shaded fields, which are narrow, the smallest leaves most room for the answers.
        let is_field = |cell: &Cell| matches!(cell, Cell::Share(_) | Cell::Bubble(_));
        let is_shaded = table.rows.iter().flatten().any(is_field);
        for style in HEADS.into_iter().skip(if is_shaded { HEADS.len() - 1 } else { 0 }) {
            let size = Style::of(style).size;
            let heads =
                table.columns.iter().map(|column| longest(&column.title, true, size) + mark);
            let written = |column: &Column| {
                if column.is_written() { twips(WRITTEN_WIDTH) } else { 0 }
            };
            let columns = heads.zip(&words).zip(&table.columns);
            let least: Vec<u32> = columns
                .map(|((head, word), column)| (head.max(*word) + aside + 12).max(written(column)))
                .collect();
            let needed = least.iter().sum::<u32>();
            // Heads a little smaller leave more for bars; those smaller still are hard to read.
            let is_ample = mark == 0 || needed <= WIDTH * 3 / 5 || style != "TableHead";
            chosen = Some((style, least));
            if needed <= WIDTH && is_ample {
                break;
            }
        }
        let (head, least) = chosen.unwrap_or(("TableHead", Vec::new()));
        let weights = table.columns.iter().enumerate().map(|(at, column)| {
            let is_bare = table.rows.iter().all(|row| row.get(at) == Some(&Cell::Empty));
            let is_narrow = is_bare || (mark > 0 && column.align == Align::End);
            if is_narrow { 1 } else { 100 * u64::from(column.weight.max(1)) }
        });
        Self { widths: shared(&weights.collect::<Vec<_>>(), &least), head }
    }
}

/// Gives each column its share, and no less than it needs.
fn shared(weights: &[u64], least: &[u32]) -> Vec<u32> {
    let needed: u32 = least.iter().sum();
    if needed > WIDTH {
        let share = |it: &u32| u64::from(*it) * u64::from(WIDTH) / u64::from(needed);
        return least.iter().map(|it| u32::try_from(share(it)).unwrap_or_default()).collect();
    }
    // Those that need more than their share get that; the others share the rest anew.
    let mut is_given = vec![false; weights.len()];
    loop {
        let given = is_given.iter().zip(least).filter(|(is, _)| **is).map(|(_, it)| *it);
        let rest = u64::from(WIDTH.saturating_sub(given.sum()));
        let open = is_given.iter().zip(weights).filter(|(is, _)| !**is).map(|(_, it)| *it);
        let sum = open.sum::<u64>().max(1);
        let width = |weight: &u64| u32::try_from(weight * rest / sum).unwrap_or_default();
        let before = is_given.clone();
        for ((is, weight), least) in is_given.iter_mut().zip(weights).zip(least) {
            *is |= width(weight) < *least;
        }
        if is_given == before {
            let widths = is_given.iter().zip(weights).zip(least);
            return widths
                .map(|((is, weight), it)| if *is { *it } else { width(weight) })
                .collect();
        }
    }
}

fn longest_of(cell: &Cell, lang: Lang, size: u32) -> u32 {
    match cell {
        Cell::Text(text) => longest(text, false, size),
        Cell::Noted(..) => longest(&cell.show(lang), false, size),
        // A number is not broken either; days and times are broken between their words.
        Cell::Number(_) | Cell::Hundredths(_) => longest(&cell.show(lang), false, size),
        Cell::Bubble(_) => super::chart::DISC + longest(&cell.show(lang), false, size),
        Cell::Share(share) => longest(&share.in_lines(lang), false, size),
        Cell::Empty | Cell::Date(_) | Cell::Moment(_) => 0,
    }
}

fn longest(text: &str, bold: bool, size: u32) -> u32 {
    let mut words = Words::default();
    words.push(text, bold);
    words.longest(size)
}
