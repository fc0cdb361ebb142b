//! Rankings by ballots with five picks: place, points, mean and spread, and who gave ballots.

use super::entries::{FIRST_WORDS, cut};
use super::source::Source;
use super::{Block, Cell, Column, Section, Table};
use crate::domain::{PickRank, Sheet, tally};
use crate::i18n::Lang;
use crate::t;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let sheets = ranked_sheets(source);
    if sheets.is_empty() {
        return;
    }
    let blocks = vec![
        Block::Paragraph(t!(lang, "report-ranking-rule")),
        Block::Table(ballots(source, &sheets)),
    ];
    sections.push(Section::new("ranking", 1, t!(lang, "report-ranking"), blocks));
    for sheet in sheets {
        let heading = t!(lang, "report-ranking-of", sheet = lang.sheet(sheet));
        sections.push(Section::new(
            format!("ranking-{}", sheet.key()),
            2,
            heading,
            places(source, sheet),
        ));
    }
}

/// Lists the sheets on which ballots were taken in.
fn ranked_sheets(source: &Source) -> Vec<Sheet> {
    let is_ranked = |sheet: &Sheet| source.session.ranked_on(*sheet).next().is_some();
    Sheet::ALL.into_iter().filter(is_ranked).collect()
}

/// Counts the ballots of each group on each sheet beside its people.
fn ballots(source: &Source, sheets: &[Sheet]) -> Table {
    let (lang, whole) = (source.lang(), source.whole);
    let people = whole.people_of_groups();
    let of = |group: Option<&String>| {
        sheets.iter().map(|sheet| whole.ranked_of(*sheet, group)).collect::<Vec<u32>>()
    };
    let counted = |name: String, people: Option<u32>, ballots: Vec<u32>| {
        let mut row = vec![Cell::text(name), Cell::count(people.filter(|people| *people > 0))];
        row.extend(ballots.into_iter().map(|n| Cell::Number(n.into())));
        row
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for group in &whole.groups {
        let (ballots, people) = (of(Some(&group.key)), people.get(group.key.as_str()).copied());
        if people.is_some_and(|people| people > 0) || ballots.iter().any(|n| *n > 0) {
            rows.push(counted(lang.group_in_full(group), people, ballots));
        }
    }
    let of_none = of(None);
    if of_none.iter().any(|n| *n > 0) {
        rows.push(counted(t!(lang, "report-no-group"), None, of_none));
    }
    let all = sheets.iter().map(|sheet| whole.ranked_on(*sheet).count()).collect::<Vec<_>>();
    let all = all.into_iter().map(|n| u32::try_from(n).unwrap_or(u32::MAX)).collect();
    rows.push(counted(t!(lang, "report-total"), Some(whole.people()), all));
    let mut columns = vec![
        Column::text(t!(lang, "report-column-group"), 40),
        Column::number(t!(lang, "report-column-present"), 15),
    ];
    columns.extend(sheets.iter().map(|sheet| {
        Column::number(t!(lang, "report-column-ballots-on", sheet = lang.sheet(*sheet)), 20)
    }));
    Table { caption: t!(lang, "report-ranking-ballots"), ..Table::new(columns, rows) }
}

/// Ranks the answers that a ballot picks, and counts the others.
fn places(source: &Source, sheet: Sheet) -> Vec<Block> {
    let lang = source.lang();
    let tally = tally(source.whole, sheet);
    let picked = tally.ranked.iter().filter(|it| it.picked > 0);
    let rows = picked.clone().filter_map(|rank| {
        let answer = source.standing.get(rank.label)?;
        Some(vec![
            Cell::text(place(rank, &tally.ranked)),
            Cell::text(source.words.label(rank.label)),
            Cell::text(cut(&answer.text, FIRST_WORDS)),
            Cell::Number(rank.points.into()),
            Cell::Number(rank.picked.into()),
            hundredths(rank.mean),
            hundredths(rank.spread),
        ])
    });
    let columns = [
        Column::text(t!(lang, "report-column-place"), 8),
        Column::text(t!(lang, "report-column-number"), 9),
        Column::text(t!(lang, "report-column-answer"), 38),
        Column::number(t!(lang, "report-column-points"), 9),
        Column::number(t!(lang, "report-column-picked-of", n = tally.ballots), 18),
        Column::number(t!(lang, "report-column-mean"), 10),
        Column::number(t!(lang, "report-column-spread"), 10),
    ];
    let rest = tally.ranked.len() - picked.clone().count();
    let mut blocks = vec![Block::Table(Table::new(columns, rows))];
    if rest > 0 {
        blocks.push(Block::Paragraph(t!(lang, "report-ranking-unpicked", n = rest)));
    }
    blocks
}

/// Says a place; those that share it stand from the first to the last: `2–3`.
fn place(rank: &PickRank, all: &[PickRank]) -> String {
    let sharing = all.iter().filter(|other| other.place == rank.place).count();
    match sharing {
        0 | 1 => rank.place.to_string(),
        _ => format!("{}–{}", rank.place, rank.place + sharing - 1),
    }
}

/// Makes a cell of a number that is not whole; below 0 there is none.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "means and spreads of points are from 0 to 5"
)]
fn hundredths(number: f64) -> Cell {
    Cell::Hundredths((number.max(0.0) * 100.0).round() as u64)
}

/// Makes the sheet of a workbook, a row for each answer on a sheet with ballots; none where there are none.
pub(super) fn worksheet(sources: &[Source], platforms: bool, lang: Lang) -> Option<Table> {
    let mut columns = Vec::new();
    if platforms {
        columns.push(Column::text(t!(lang, "report-platform"), 24));
    }
    columns.extend([
        Column::text(t!(lang, "report-column-sheet"), 16),
        Column::number(t!(lang, "report-column-place"), 8),
        Column::text(t!(lang, "report-column-number"), 8),
        Column::text(t!(lang, "report-column-answer"), 60),
        Column::number(t!(lang, "report-column-points"), 9),
        Column::number(t!(lang, "report-column-picked"), 14),
        Column::number(t!(lang, "report-column-ballots"), 12),
        Column::number(t!(lang, "report-column-mean"), 10),
        Column::number(t!(lang, "report-column-spread"), 10),
    ]);
    let mut rows = Vec::new();
    for source in sources {
        for sheet in ranked_sheets(source) {
            let tally = tally(source.whole, sheet);
            for rank in &tally.ranked {
                let Some(answer) = source.standing.get(rank.label) else { continue };
                let mut row = Vec::new();
                if platforms {
                    row.push(Cell::text(&source.platform));
                }
                row.extend([
                    Cell::text(lang.sheet(sheet)),
                    Cell::Number(rank.place as u64),
                    Cell::text(source.words.label(rank.label)),
                    Cell::text(&answer.text),
                    Cell::Number(rank.points.into()),
                    Cell::Number(rank.picked.into()),
                    Cell::Number(tally.ballots.into()),
                    hundredths(rank.mean),
                    hundredths(rank.spread),
                ]);
                rows.push(row);
            }
        }
    }
    let caption = t!(lang, "report-worksheet-ranking");
    (!rows.is_empty()).then(|| Table { caption, ..Table::new(columns, rows) })
}
