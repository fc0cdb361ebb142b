//! Tables: rows that stay whole where they can, and column heads again on every page.

use super::face::FaceId::{Bold, Regular};
use super::layout::Layout;
use super::page::{BOTTOM, INK, LEFT, Mark, QUIET, RULE, Sheet, TOP, span, style};
use super::parts::{LONG, split};
use super::piece::{Line, Style};
use super::tags::{Kind, Leaf};
use crate::export::report::{Align, Block, Cell, Fact, Report, Table};
use crate::export::shade::{Rgb, Shade};
use crate::i18n::Lang;

const SIZE: f32 = 8.2;
/// A field narrower than this is narrow.
const FIELD: f32 = 50.0;
/// The size of heads over narrow fields.
const NARROW: f32 = 6.0;
/// Room between the edge of a narrow field and its text.
const NARROWLY: f32 = 2.0;
const LINE: f32 = SIZE * 1.36;
/// The diameter of the largest disc, and the room after it.
const DISC: f32 = 20.0;
const BESIDE: f32 = 3.0;
/// How many lines a row with discs has at least.
const DISC_LINES: usize = 2;
/// Room between the edge of a cell and its text.
const ACROSS: f32 = 4.0;
const DOWN: f32 = 2.4;
/// A row that is lower stays whole.
const WHOLE: f32 = (BOTTOM - TOP) * 0.6;
/// A table of fewer rows stays whole if it is lower than this.
const FEW: usize = 10;
const LOW: f32 = (BOTTOM - TOP) * 0.3;
const HEAD_FILL: (u8, u8, u8) = (234, 241, 246);

/// One cell, its text broken into lines.
struct Content {
    lines: Vec<Line>,
    align: Align,
    left: f32,
    width: f32,
    /// The room at both of its edges.
    across: f32,
    /// The colour of its field, where that is not the page's.
    fill: Option<Rgb>,
    /// The diameter of the disc before its text, in parts of the largest.
    disc: Option<f32>,
}

fn shown(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Share(share) => share.in_lines(lang),
        other => other.show(lang),
    }
}

fn shade_of(cell: &Cell) -> Option<Shade> {
    match cell {
        Cell::Share(share) => Some(share.shade()),
        _ => None,
    }
}

fn disc_of(cell: &Cell) -> Option<f32> {
    match cell {
        Cell::Bubble(bubble) => Some(bubble.diameter()),
        _ => None,
    }
}

/// Writes a table under its caption.
pub(super) fn write(table: &Table, lang: Lang, layout: &mut Layout) {
    layout.tags.open(Kind::Table);
    layout.gap(if table.caption.is_empty() { 0.0 } else { 4.0 });
    let opening = opening(table, lang, layout);
    layout.need(opening);
    if !table.caption.is_empty() {
        let caption = span(&table.caption, style(Bold, 9.0, INK));
        layout.tagged(Kind::Caption, &[caption], LEFT, 1.5);
    }
    let places = places(table, layout.sheet);
    let bold = style(Bold, head_size(table), INK);
    let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    let head = cells(&titles, &places, bold, layout);
    let leaves = open_row(head.iter().map(|_| Kind::Head), layout);
    put_head(&titles, &places, bold, Some(&leaves), layout);
    for (index, row) in table.rows.iter().enumerate() {
        // The last row, which may be the sum, has one above it.
        if index + 2 == table.rows.len() {
            let last = row_height(table.rows.last(), &places, lang, layout);
            let both = row_height(Some(row), &places, lang, layout) + last;
            if layout.y + both > layout.sheet.bottom {
                layout.new_page();
                put_head(&titles, &places, bold, None, layout);
            }
        }
        let texts: Vec<String> = row.iter().map(|cell| shown(cell, lang)).collect();
        let shades: Vec<Option<Shade>> = row.iter().map(shade_of).collect();
        let discs: Vec<Option<f32>> = row.iter().map(disc_of).collect();
        let leaves = open_row(texts.iter().map(|_| Kind::Data), layout);
        for_parts(&texts, |part| {
            let mut row = cells(part, &places, style(Regular, SIZE, INK), layout);
            for ((cell, text), shade) in row.iter_mut().zip(part).zip(&shades) {
                let Some(shade) = *shade else { continue };
                let look = style(Regular, SIZE, shade.ink());
                let lines =
                    layout.shaper.lines(&[span(text, look)], cell.width - 2.0 * cell.across);
                (cell.lines, cell.fill) = (lines, Some(shade.fill()));
            }
            row.iter_mut().zip(&discs).for_each(|(cell, disc)| cell.disc = *disc);
            write_row(row, &leaves, layout, |layout| {
                put_head(&titles, &places, bold, None, layout);
            });
        });
        layout.rule(0.4, RULE);
    }
    layout.tags.close();
}

/// Tells whether a report has a table of narrow fields.
pub(super) fn has_fields(report: &Report) -> bool {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    blocks.into_iter().any(|block| matches!(block, Block::Table(table) if is_of_fields(table)))
}

fn is_of_fields(table: &Table) -> bool {
    let is_field = |cell: &Cell| shade_of(cell).is_some() || disc_of(cell).is_some();
    table.rows.iter().flatten().any(is_field)
}

/// Returns the size of the heads: the names of groups and platforms stand over narrow fields.
fn head_size(table: &Table) -> f32 {
    if is_of_fields(table) { NARROW } else { SIZE }
}

/// Measures a table from its caption to the end of its first row, a small one to its end.
pub(super) fn opening(table: &Table, lang: Lang, layout: &mut Layout) -> f32 {
    let caption = if table.caption.is_empty() { 0.0 } else { 9.0 * 1.5 };
    let places = places(table, layout.sheet);
    let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    let head = height(&cells(&titles, &places, style(Bold, head_size(table), INK), layout));
    let first = row_height(table.rows.first(), &places, lang, layout);
    let few = table.rows.get(1..).filter(|rest| rest.len() < FEW).unwrap_or_default();
    let rest = few.iter().map(|row| row_height(Some(row), &places, lang, layout)).sum::<f32>();
    // A small table stays whole.
    let rest = if first + rest < LOW { rest } else { 0.0 };
    caption + head + first + rest + 1.0
}

/// Returns where the columns begin, how wide they are and where their texts stand in them.
fn places(table: &Table, sheet: Sheet) -> Vec<(f32, f32, Align)> {
    let sum: f32 = table.columns.iter().map(|column| f32::from(column.weight)).sum();
    let mut left = LEFT;
    let places = table.columns.iter().map(|column| {
        let width = (sheet.right - LEFT) * f32::from(column.weight) / sum.max(1.0);
        let place = (left, width, column.align);
        left += width;
        place
    });
    places.collect()
}

/// Measures a row; of one that does not fit well onto a page, what of it begins there.
fn row_height(
    row: Option<&Vec<Cell>>,
    places: &[(f32, f32, Align)],
    lang: Lang,
    layout: &mut Layout,
) -> f32 {
    let texts: Vec<String> = row.into_iter().flatten().map(|cell| shown(cell, lang)).collect();
    let begins = 4.0 * LINE;
    if texts.iter().any(|text| text.len() > LONG) {
        return begins;
    }
    let mut cells = cells(&texts, places, style(Regular, SIZE, INK), layout);
    let discs = row.into_iter().flatten().map(disc_of);
    cells.iter_mut().zip(discs).for_each(|(cell, disc)| cell.disc = disc);
    let whole = height(&cells);
    if whole < WHOLE { whole } else { begins }
}

/// Writes pairs of a name and what it is in two columns.
pub(super) fn write_facts(facts: &[Fact], layout: &mut Layout) {
    let name_width = 120.0;
    let places = [
        (LEFT - ACROSS, name_width, Align::Start),
        (LEFT - ACROSS + name_width, layout.sheet.right - LEFT - name_width, Align::Start),
    ];
    layout.tags.open(Kind::Table);
    for Fact { name, value } in facts {
        let leaves = open_row([Kind::RowHead, Kind::Data], layout);
        for_parts(&[name.clone(), value.clone()], |part| {
            let looks = [style(Regular, 9.0, QUIET), style(Regular, 9.0, INK)];
            let row = part.iter().zip(&places).zip(looks);
            let row = row.flat_map(|((text, place), look)| {
                cells(std::slice::from_ref(text), std::slice::from_ref(place), look, layout)
            });
            let row: Vec<Content> = row.collect();
            layout.need(LINE + 2.0 * DOWN);
            put_row(&row, &leaves, layout, |_| {});
        });
    }
    layout.tags.close();
}

fn cells(
    texts: &[String],
    places: &[(f32, f32, Align)],
    look: Style,
    layout: &mut Layout,
) -> Vec<Content> {
    layout.step(texts.iter().map(String::len).sum());
    let cells = texts.iter().zip(places).map(|(text, (left, width, align))| {
        let across = if *width < FIELD { NARROWLY } else { ACROSS };
        let lines = layout.shaper.lines(&[span(text, look)], width - 2.0 * across);
        Content { lines, align: *align, left: *left, width: *width, across, fill: None, disc: None }
    });
    cells.collect()
}

/// Opens a row in the tree of tags, with a text in each of its cells.
fn open_row(cells: impl IntoIterator<Item = Kind>, layout: &mut Layout) -> Vec<Leaf> {
    layout.tags.open(Kind::Row);
    let leaves = cells.into_iter().map(|kind| {
        layout.tags.open(kind);
        let leaf = layout.tags.text();
        layout.tags.close();
        leaf
    });
    let leaves = leaves.collect();
    layout.tags.close();
    leaves
}

/// Hands over the texts of a row, in parts where one of them is long, so that its lines are never
/// held all at once.
fn for_parts(texts: &[String], mut put: impl FnMut(&[String])) {
    if texts.iter().all(|text| text.len() <= LONG) {
        return put(texts);
    }
    let mut rests: Vec<_> = texts.iter().map(|text| split(text).fuse()).collect();
    loop {
        let parts: Vec<Option<&str>> = rests.iter_mut().map(Iterator::next).collect();
        if parts.iter().all(Option::is_none) {
            break;
        }
        let parts = parts.into_iter().map(|part| part.unwrap_or_default().to_owned());
        put(&parts.collect::<Vec<_>>());
    }
}

fn count(row: &[Content]) -> usize {
    let lines = row.iter().map(|cell| match cell.disc {
        Some(_) => cell.lines.len().max(DISC_LINES),
        None => cell.lines.len(),
    });
    lines.max().unwrap_or(0)
}

fn height(row: &[Content]) -> f32 {
    count(row) as f32 * LINE + 2.0 * DOWN
}

fn put_head(
    titles: &[String],
    places: &[(f32, f32, Align)],
    look: Style,
    leaves: Option<&[Leaf]>,
    layout: &mut Layout,
) {
    let head = cells(titles, places, look, layout);
    let height = height(&head);
    let (y, width) = (layout.y, layout.sheet.right - LEFT);
    layout.put(Mark::Fill { x: LEFT, y, width, height, colour: HEAD_FILL });
    put_lines(&head, leaves.unwrap_or_default(), 0, usize::MAX, layout);
    layout.rule(0.8, QUIET);
}

/// Writes a row whole where a page has room for it, else over several pages.
fn write_row(
    row: Vec<Content>,
    leaves: &[Leaf],
    layout: &mut Layout,
    mut again: impl FnMut(&mut Layout),
) {
    let whole = height(&row);
    let fits_a_page = whole < WHOLE;
    if layout.y + whole > layout.sheet.bottom
        && (fits_a_page || layout.y + 4.0 * LINE > layout.sheet.bottom)
    {
        layout.new_page();
        again(layout);
    }
    put_row(&row, leaves, layout, again);
}

/// Writes a row over as many pages as it takes; what is to stand at the top of each is put there
/// again.
fn put_row(
    row: &[Content],
    leaves: &[Leaf],
    layout: &mut Layout,
    mut again: impl FnMut(&mut Layout),
) {
    let all = count(row);
    let mut from = 0;
    loop {
        let room = ((layout.sheet.bottom - layout.y - 2.0 * DOWN) / LINE).floor().max(1.0) as usize;
        put_lines(row, leaves, from, room, layout);
        from = from.saturating_add(room);
        if from >= all {
            break;
        }
        layout.new_page();
        again(layout);
    }
}

/// Puts some lines of every cell beside one another and moves on below them.
fn put_lines(row: &[Content], leaves: &[Leaf], from: usize, most: usize, layout: &mut Layout) {
    let shown = count(row).saturating_sub(from).min(most);
    layout.need(LINE + 2.0 * DOWN);
    let top = layout.y + DOWN;
    for cell in row {
        if let Some(colour) = cell.fill {
            let height = shown as f32 * LINE + 2.0 * DOWN;
            let (x, width) = (cell.left + 0.5, cell.width - 1.0);
            layout.put(Mark::Fill { x, y: layout.y, width, height, colour });
        }
    }
    let has_discs = row.iter().any(|cell| cell.disc.is_some());
    for (index, cell) in row.iter().enumerate() {
        let leaf = leaves.get(index).copied();
        // Beside discs every text stands in the middle of its row.
        let spare = if has_discs { shown.saturating_sub(cell.lines.len()) } else { 0 };
        let top = top + spare as f32 * LINE / 2.0;
        let largest = DISC.min(cell.width * 0.4);
        if let Some(disc) = cell.disc {
            let (x, diameter) = (cell.left + cell.across + largest / 2.0, disc * largest);
            let y = layout.y + DOWN + shown as f32 * LINE / 2.0;
            layout.put(Mark::Disc { x, y, diameter, colour: Shade::Dark.fill() });
        }
        let aside = if cell.disc.is_some() { largest + BESIDE } else { 0.0 };
        for (place, line) in cell.lines.iter().skip(from).take(shown).enumerate() {
            let x = match cell.align {
                Align::Start => cell.left + cell.across + aside,
                Align::End => cell.left + cell.width - cell.across - line.width(),
            };
            layout.put_line(line.clone(), x, top + place as f32 * LINE, LINE, leaf);
        }
    }
    layout.y = top + shown as f32 * LINE + DOWN;
}
