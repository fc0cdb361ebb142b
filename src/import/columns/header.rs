//! Which rows at the top are headings.

use std::collections::HashSet;

use super::super::cells::is_tick;
use super::super::headings::{KNOWN, Parts, fit, is_heading, key};
use super::super::role::Role;
use super::super::table::{Table, TableRow};
use super::content::is_data;
use super::named::number;
use super::{WIDEST, is_question, start};
use crate::i18n::Heading;

/// How many rows from the top may stand above the headings.
const ABOVE: usize = 10;

/// How many rows below are looked at to see whether the first is one of them.
const BELOW: usize = 20;

/// The headings.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// How many rows stand above them.
    pub(super) titles: usize,
    /// How many rows at the top hold no answers.
    pub(super) above: usize,
    /// The headings, those of two rows put together; empty where there are none.
    pub(super) headings: Vec<String>,
    /// Other rows of headings.
    pub(super) spare: Vec<usize>,
}

/// Finds the headings of a table: the row that holds most columns that were named by heading, or, when none
/// was, that reads most like headings.
pub(super) fn find(table: &Table, named: &[(Role, String)]) -> Head {
    let Some(place) = by_name(table, named).or_else(|| by_words(table)).or_else(|| by_shape(table))
    else {
        return Head::default();
    };
    let mut head = Head { titles: place, above: place + 1, ..Head::default() };
    let mut best = place;
    while let Some(next) = table.rows.get(head.above).filter(|_| head.above < place + ABOVE) {
        if is_service(next) {
            head.spare.push(head.above);
        } else if is_second(next) {
            head.spare.push(best);
            best = head.above;
        } else {
            break;
        }
        head.above += 1;
    }
    head.headings = table.rows.get(best).map_or_else(Vec::new, |row| row.cells.to_strings());
    if let Some(options) = table.rows.get(head.above).filter(|row| has_options(table, &head, row)) {
        head.headings = together(&head.headings, &options.cells.to_strings());
        head.above += 1;
    }
    head
}

fn top(table: &Table) -> impl Iterator<Item = &TableRow> {
    table.rows.iter().take(ABOVE)
}

/// Finds the row that holds most columns named by heading.
fn by_name(table: &Table, named: &[(Role, String)]) -> Option<usize> {
    // A number or a letter is a place, and a cell that says the same no heading.
    let names = named.iter().map(|(_, wanted)| wanted);
    let names = names.filter(|wanted| number(wanted.trim()).is_none());
    let names: Vec<String> = names.map(|wanted| key(wanted)).collect();
    if names.is_empty() {
        return None;
    }
    let by_heading = |row: &TableRow| {
        let headings: HashSet<String> = row.cells.iter().map(key).collect();
        names.iter().filter(|name| headings.contains(*name)).count()
    };
    let most = top(table).map(by_heading).max().filter(|most| *most > 0)?;
    top(table).position(|row| by_heading(row) == most)
}

/// Finds the row that reads most like headings.
fn by_words(table: &Table) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (place, row) in top(table).enumerate() {
        let is_below = best.is_some_and(|(best, _)| {
            let between = table.rows.get(best + 1..place).unwrap_or_default();
            between.iter().any(|row| row.filled() > 1)
        });
        if is_below && table.has_gap_above(place) {
            // What follows may be another table.
            break;
        }
        let known = known(row);
        let is_enough = known >= if place == 0 { 1 } else { 2 };
        if is_enough
            && best.is_none_or(|(_, most)| known > most && (most == 1 || known >= 2 * most))
        {
            best = Some((place, known));
        }
    }
    best.map(|(place, _)| place).or_else(|| below_titles(table))
}

/// Finds a row with one known heading below rows that fill no more than their first cell.
fn below_titles(table: &Table) -> Option<usize> {
    let titles = top(table).take_while(|row| row.filled() == 1).count();
    let row = table.rows.get(titles).filter(|_| (1..ABOVE).contains(&titles))?;
    (known(row) > 0).then_some(titles)
}

/// Tells by what stands below whether the first row is one of headings: it asks where the others answer, or
/// says a word where they have numbers and days.
fn by_shape(table: &Table) -> Option<usize> {
    let first = table.rows.first()?;
    let below: Vec<&TableRow> = table.rows.iter().skip(1).take(BELOW).collect();
    if below.is_empty() || first.cells.iter().take(WIDEST).any(is_data) {
        return None;
    }
    let asks_alone = |column: usize, cell: &str| {
        let asks = |row: &&&TableRow| is_question(row.cell(column));
        is_question(cell) && below.iter().filter(asks).count() * 2 < below.len().max(2)
    };
    let names_data = |column: usize, cell: &str| {
        let said = below.iter().map(|row| row.cell(column)).filter(|cell| !cell.trim().is_empty());
        let said: Vec<&str> = said.collect();
        !cell.trim().is_empty() && !said.is_empty() && said.iter().all(|cell| is_data(cell))
    };
    let columns = first.cells.iter().enumerate().take(WIDEST);
    let mut told =
        columns.filter(|(column, cell)| asks_alone(*column, cell) || names_data(*column, cell));
    told.next().map(|_| 0)
}

/// Counts the cells that read like headings.
fn known(row: &TableRow) -> usize {
    // "No" is short for number, and stands in many a row of ticked boxes.
    let is_box = |cell: &str| is_tick(cell) && fit(&Parts::of(cell), Heading::Votes) < KNOWN;
    let cells = row.cells.iter().take(WIDEST).map(start);
    cells.filter(|cell| is_heading(cell) >= KNOWN && !is_box(cell)).count()
}

/// Tells whether a row that stands alone reads like headings: most of its cells are known for them, and none
/// holds data.
pub(in super::super) fn reads_like_headings(row: &TableRow) -> bool {
    let known = known(row);
    known >= 2 && known * 3 >= row.filled() * 2 && !row.cells.iter().take(WIDEST).any(is_data)
}

/// Tells whether a row below headings is one of headings too.
fn is_second(row: &TableRow) -> bool {
    let known = known(row);
    known >= 3 && known * 5 >= row.filled() * 2
}

/// Tells whether a row below headings is what a program of forms says for itself.
fn is_service(row: &TableRow) -> bool {
    let said =
        row.cells.iter().filter(|cell| cell.trim_start().starts_with("{\"ImportId\"")).count();
    said > 0 && said * 2 >= row.filled()
}

/// Tells whether a row holds the options of questions that stand above it: it is empty below other headings,
/// where the next row is not, and says something to the right of a question.
fn has_options(table: &Table, head: &Head, row: &TableRow) -> bool {
    let heading = |column: usize| head.headings.get(column).is_some_and(|it| !it.trim().is_empty());
    let is_said = |cell: &str| !cell.trim().is_empty();
    let Some(next) = table.rows.get(head.above + 1) else { return false };
    let width = table.width().min(WIDEST);
    let beside = (0..width).any(|column| is_said(row.cell(column)) && !heading(column));
    let is_open =
        |column: usize| heading(column) && !is_said(row.cell(column)) && is_said(next.cell(column));
    let has_data = row.cells.iter().take(WIDEST).any(is_data);
    beside && !has_data && (0..width).any(is_open)
}

/// Puts questions and their options together: a question goes on to the right until the next one.
fn together(questions: &[String], options: &[String]) -> Vec<String> {
    let width = questions.len().max(options.len());
    let mut last = String::new();
    let cell = |cells: &[String], column: usize| {
        cells.get(column).map(|cell| cell.trim().to_owned()).unwrap_or_default()
    };
    let mut headings = Vec::with_capacity(width);
    for column in 0..width {
        let (question, option) = (cell(questions, column), cell(options, column));
        if !question.is_empty() {
            last.clone_from(&question);
        }
        headings.push(match (question.is_empty() && option.is_empty(), option.is_empty()) {
            (true, _) => String::new(),
            (false, true) => question,
            (false, false) => format!("{last} [{option}]"),
        });
    }
    headings
}
