//! The platforms side by side.

use super::All;
use crate::domain::{PlatformRow, Session, Sheet, comparison};
use crate::export::report::unit::Unit;
use crate::export::report::words::joined;
use crate::export::report::{Block, Cell, Column, Section, Table};
use crate::t;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    if all.sources.is_empty() {
        return;
    }
    let how = Block::Paragraph(t!(lang, "plenary-numbers-how"));
    let mut blocks = vec![how, Block::Table(table(all))];
    if all.unit(&Sheet::ALL) == Unit::Both {
        let pointed = all.sources.iter().filter(|it| it.given(&Sheet::ALL).unit() != Unit::Votes);
        let platforms = joined(pointed.map(|source| source.platform.as_str()), ", ");
        blocks.push(Block::Paragraph(t!(lang, "plenary-units", platforms = platforms)));
    }
    sections.push(Section::new("comparison", 1, t!(lang, "plenary-comparison"), blocks));
}

/// What is counted of a platform: its heading, its share of the table's width, and the count; none where
/// nobody counted, which is not zero.
type Count = (String, u16, fn(&PlatformRow) -> Option<u64>);

fn counts(all: &All) -> [Count; 7] {
    let lang = all.lang();
    [
        (t!(lang, "plenary-column-people"), 10, |row| {
            (row.people > 0).then_some(row.people.into())
        }),
        (t!(lang, "stage-troubles"), 14, |row| Some(row.troubles as u64)),
        (t!(lang, "stage-ways"), 13, |row| Some(row.ways as u64)),
        (t!(lang, "stage-actions"), 13, |row| Some(row.actions as u64)),
        (t!(lang, "plenary-column-owned"), 9, |row| Some(row.owned as u64)),
        (t!(lang, "plenary-column-dated"), 12, |row| Some(row.dated as u64)),
        (all.unit(&Sheet::ALL).column(lang), 11, |row| row.votes.map(u64::from)),
    ]
}

/// Makes a row for each platform: its name, the counts, its stage.
fn rows(all: &All, counts: &[Count]) -> Vec<Vec<Cell>> {
    // Counts give nobody away, so they are of the whole sessions.
    let whole: Vec<&Session> = all.platforms.sessions.iter().collect();
    let row = |(place, row): (usize, PlatformRow)| {
        let mut cells = vec![Cell::text(all.platform(place))];
        cells.extend(
            counts.iter().map(|(_, _, count)| count(&row).map_or(Cell::Empty, Cell::Number)),
        );
        cells.push(Cell::text(all.lang().stage(row.stage)));
        cells
    };
    comparison(&whole).into_iter().enumerate().map(row).collect()
}

fn table(all: &All) -> Table {
    let (lang, counts) = (all.lang(), counts(all));
    let mut rows = rows(all, &counts);
    for (place, row) in rows.iter_mut().enumerate() {
        row.insert(0, Cell::Number(u64::from(all.number(place))));
    }
    if rows.len() > 1 {
        let sum = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let known = cells.filter_map(|cell| match cell {
                Cell::Number(number) => Some(*number),
                Cell::Empty
                | Cell::Text(_)
                | Cell::Hundredths(_)
                | Cell::Share(_)
                | Cell::Bubble(_)
                | Cell::Noted(..)
                | Cell::Date(_)
                | Cell::Moment(_) => None,
            });
            known.reduce(u64::saturating_add).map_or(Cell::Empty, Cell::Number)
        };
        let mut sums = vec![Cell::Empty, Cell::text(t!(lang, "report-total"))];
        sums.extend((0..counts.len()).map(|count| sum(count + 2)));
        sums.push(Cell::Empty);
        rows.push(sums);
    }
    let mut columns = vec![
        Column::number(t!(lang, "report-column-number"), 5),
        Column::text(t!(lang, "report-platform"), 18),
    ];
    columns.extend(counts.into_iter().map(|(head, weight, _)| Column::number(head, weight)));
    columns.push(Column::text(t!(lang, "report-column-stage"), 14));
    Table::new(columns, rows)
}

/// Makes the same a sheet of the workbook, without the sums that a workbook makes itself.
pub(super) fn worksheet(all: &All) -> Table {
    let (lang, counts) = (all.lang(), counts(all));
    let rows = rows(all, &counts);
    let mut columns = vec![Column::text(t!(lang, "report-platform"), 40)];
    columns.extend(counts.into_iter().map(|(head, ..)| Column::number(head, 14)));
    columns.push(Column::text(t!(lang, "report-column-stage"), 14));
    Table { caption: t!(lang, "plenary-comparison"), ..Table::new(columns, rows) }
}
