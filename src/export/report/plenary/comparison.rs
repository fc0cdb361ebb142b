//! The platforms side by side.

use super::All;
use crate::domain::{PlatformRow, Session, comparison};
use crate::export::report::{Block, Cell, Column, Section, Table};
use crate::t;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    if all.sources.is_empty() {
        return;
    }
    let how = Block::Paragraph(t!(lang, "plenary-numbers-how"));
    let blocks = vec![how, Block::Table(table(all))];
    sections.push(Section::new("comparison", 1, t!(lang, "plenary-comparison"), blocks));
}

/// Counts what each platform has; counts give nobody away, so they are of the whole sessions.
fn counted(all: &All) -> Vec<(Vec<u64>, Cell)> {
    let whole: Vec<&Session> = all.platforms.sessions.iter().collect();
    let rows = comparison(&whole).into_iter();
    rows.map(|row| (numbers(&row), Cell::text(all.words.lang.stage(row.stage)))).collect()
}

fn numbers(row: &PlatformRow) -> Vec<u64> {
    let large = |count: usize| count as u64;
    vec![
        u64::from(row.people),
        large(row.troubles),
        large(row.ways),
        large(row.actions),
        large(row.owned),
        large(row.dated),
        u64::from(row.votes),
    ]
}

/// The headings of the counts, in the order of [`numbers`].
fn heads(all: &All) -> [String; 7] {
    let lang = all.lang();
    [
        t!(lang, "report-column-present"),
        t!(lang, "stage-troubles"),
        t!(lang, "stage-ways"),
        t!(lang, "stage-actions"),
        t!(lang, "plenary-column-owned"),
        t!(lang, "plenary-column-dated"),
        t!(lang, "report-column-votes"),
    ]
}

fn table(all: &All) -> Table {
    let lang = all.lang();
    let mut sums = vec![0_u64; 7];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (place, (numbers, stage)) in counted(all).into_iter().enumerate() {
        sums.iter_mut().zip(&numbers).for_each(|(sum, number)| *sum += number);
        let mut row = vec![Cell::Number(place as u64 + 1), Cell::text(all.platform(place))];
        row.extend(numbers.into_iter().map(Cell::Number));
        row.push(stage);
        rows.push(row);
    }
    if rows.len() > 1 {
        let mut row = vec![Cell::Empty, Cell::text(t!(lang, "report-total"))];
        row.extend(sums.into_iter().map(Cell::Number));
        row.push(Cell::Empty);
        rows.push(row);
    }
    let mut columns = vec![
        Column::number(t!(lang, "report-column-number"), 5),
        Column::text(t!(lang, "report-platform"), 20),
    ];
    let weights = [12, 14, 12, 14, 9, 8, 10];
    let heads = heads(all).into_iter().zip(weights);
    columns.extend(heads.map(|(head, weight)| Column::number(head, weight)));
    columns.push(Column::text(t!(lang, "report-column-stage"), 11));
    Table::new(columns, rows)
}

/// Makes the same a sheet of the workbook, without the sums that a workbook makes itself.
pub(super) fn worksheet(all: &All) -> Table {
    let lang = all.lang();
    let mut columns = vec![Column::text(t!(lang, "report-platform"), 40)];
    columns.extend(heads(all).into_iter().map(|head| Column::number(head, 14)));
    columns.push(Column::text(t!(lang, "report-column-stage"), 14));
    let rows = counted(all).into_iter().enumerate().map(|(place, (numbers, stage))| {
        let mut row = vec![Cell::text(all.platform(place))];
        row.extend(numbers.into_iter().map(Cell::Number));
        row.push(stage);
        row
    });
    Table { caption: t!(lang, "plenary-comparison"), ..Table::new(columns, rows) }
}
