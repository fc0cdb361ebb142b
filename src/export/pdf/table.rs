//! Tables: rows that stay whole where they can, and column heads again on every page.

use super::cells::{
    ACROSS, Content, DOWN, LINE, MILLIMETRE, Place, SIZE, body, cells, count, disc_of, for_parts,
    height, line_of, shade_of, shown,
};
use super::face::FaceId::{Bold, Regular};
use super::layout::Layout;
use super::page::{BOTTOM, INK, LEFT, Mark, QUIET, RULE, Sheet, TOP, span, style};
use super::parts::LONG;
use super::piece::Style;
use super::tags::{Kind, Leaf};
use crate::export::report::{Align, Block, Cell, Column, Fact, Report, Table, WRITTEN_WIDTH};
use crate::export::shade::Shade;
use crate::i18n::Lang;

/// The size of heads over narrow fields.
const NARROW: f32 = 6.0;
/// The diameter of the largest disc, and the room after it.
const DISC: f32 = 20.0;
const BESIDE: f32 = 3.0;
/// A row that is lower stays whole.
const WHOLE: f32 = (BOTTOM - TOP) * 0.6;
/// A table of fewer rows stays whole if it is lower than this.
const FEW: usize = 10;
const LOW: f32 = (BOTTOM - TOP) * 0.3;
const HEAD_FILL: (u8, u8, u8) = (234, 241, 246);

/// Writes a table under its caption.
pub(super) fn write(table: &Table, lang: Lang, layout: &mut Layout) {
    layout.tags.open(Kind::Table);
    layout.gap(if table.caption.is_empty() { 0.0 } else { 4.0 });
    let opening = opening(table, lang, layout);
    let tail = if table.rows.len() < 2 { layout.tail } else { 0.0 };
    layout.need(opening + tail);
    if !table.caption.is_empty() {
        let caption = span(&table.caption, style(Bold, 9.0, INK));
        layout.tagged(Kind::Caption, &[caption], LEFT, 1.5);
    }
    let places = places(table, layout.sheet);
    let bold = style(Bold, head_size(table), INK);
    let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    let head = cells(&titles, &places, bold, layout);
    let leaves = open_row(head.iter().map(|_| (Kind::Head, false)), layout);
    put_head(&titles, &places, bold, Some(&leaves), layout);
    for (index, row) in table.rows.iter().enumerate() {
        // The last row, which may be the sum, has one above it, and what stays with the table below.
        let after = table.rows.len() - index;
        if after <= 2 {
            let rest = table.rows.iter().skip(index);
            let rest: f32 = rest.map(|row| row_height(Some(row), &places, lang, layout)).sum();
            let stays = after == 2 || layout.tail > 0.0 && index > 0;
            if stays && layout.y + rest + layout.tail > layout.sheet.bottom {
                layout.new_page();
                put_head(&titles, &places, bold, None, layout);
            }
        }
        let texts: Vec<String> = row.iter().map(|cell| shown(cell, lang)).collect();
        let mut leads: Vec<Option<String>> = row.iter().map(|it| leads(it, layout)).collect();
        let leaves = open_row(leads.iter().map(|leads| (Kind::Data, leads.is_some())), layout);
        for_parts(&texts, |part| {
            let mut row = body(row, part, &places, layout);
            for (cell, leads) in row.iter_mut().zip(&mut leads) {
                cell.leads = leads.take();
            }
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
fn places(table: &Table, sheet: Sheet) -> Vec<Place> {
    // What is written by hand has its width; the others share the rest.
    let written = WRITTEN_WIDTH as f32 * MILLIMETRE;
    let weight = |column: &Column| f32::from(column.weight);
    let (by_hand, others): (Vec<&Column>, Vec<&Column>) =
        table.columns.iter().partition(|column| column.is_written());
    let room = sheet.right - LEFT - written * by_hand.len() as f32;
    let sum: f32 = others.into_iter().map(weight).sum();
    let mut left = LEFT;
    let places = table.columns.iter().map(|column| {
        let is_written = column.is_written();
        let width = if is_written { written } else { room * weight(column) / sum.max(1.0) };
        let place = Place { left, width, align: column.align, is_written };
        left += width;
        place
    });
    places.collect()
}

/// Measures a row; of one that does not fit well onto a page, what of it begins there.
fn row_height(row: Option<&Vec<Cell>>, places: &[Place], lang: Lang, layout: &mut Layout) -> f32 {
    let texts: Vec<String> = row.into_iter().flatten().map(|cell| shown(cell, lang)).collect();
    let begins = 4.0 * LINE;
    if texts.iter().any(|text| text.len() > LONG) {
        return begins;
    }
    let row = row.map(Vec::as_slice).unwrap_or_default();
    let whole = height(&body(row, &texts, places, layout));
    if whole < WHOLE { whole } else { begins }
}

/// Writes pairs of a name and what it is in two columns.
pub(super) fn write_facts(facts: &[Fact], layout: &mut Layout) {
    let name_width = 120.0;
    let place = |left, width| Place { left, width, align: Align::Start, is_written: false };
    let left = LEFT - ACROSS;
    let places =
        [place(left, name_width), place(left + name_width, layout.sheet.right - LEFT - name_width)];
    layout.tags.open(Kind::Table);
    for Fact { name, value } in facts {
        let leaves = open_row([(Kind::RowHead, false), (Kind::Data, false)], layout);
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

/// Returns the label that a cell begins with, where it leads to its answer.
fn leads(cell: &Cell, layout: &Layout) -> Option<String> {
    match cell {
        Cell::Text(text) => layout.leads(text),
        _ => None,
    }
}

/// Opens a row in the tree of tags, with a text in each of its cells, which may be a link.
fn open_row(cells: impl IntoIterator<Item = (Kind, bool)>, layout: &mut Layout) -> Vec<Leaf> {
    layout.tags.open(Kind::Row);
    let leaves = cells.into_iter().map(|(kind, leads)| {
        layout.tags.open(kind);
        if leads {
            layout.tags.open(Kind::Link);
        }
        let leaf = layout.tags.text();
        if leads {
            layout.tags.close();
        }
        layout.tags.close();
        leaf
    });
    let leaves = leaves.collect();
    layout.tags.close();
    leaves
}

fn put_head(
    titles: &[String],
    places: &[Place],
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
        let room = ((layout.sheet.bottom - layout.y - 2.0 * DOWN) / line_of(row)).floor().max(1.0)
            as usize;
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
    let line = line_of(row);
    layout.need(line + 2.0 * DOWN);
    let top = layout.y + DOWN;
    for cell in row {
        if let Some(colour) = cell.fill {
            let height = shown as f32 * line + 2.0 * DOWN;
            let (x, width) = (cell.left + 0.5, cell.width - 1.0);
            layout.put(Mark::Fill { x, y: layout.y, width, height, colour });
        }
    }
    for cell in row.iter().filter(|cell| cell.least > 0) {
        let height = shown as f32 * line + 2.0 * DOWN;
        layout.put(Mark::Fill { x: cell.left, y: layout.y, width: 0.4, height, colour: RULE });
    }
    let has_discs = row.iter().any(|cell| cell.disc.is_some());
    for (index, cell) in row.iter().enumerate() {
        let leaf = leaves.get(index).copied();
        if let (Some(name), Some(leaf), 0) = (cell.leads.clone(), leaf, from) {
            let (x, y, width) = (cell.left, layout.y, cell.width);
            let (height, said) = (shown as f32 * line + 2.0 * DOWN, String::new());
            layout.put(Mark::Answer { x, y, width, height, name, said, leaf });
        }
        // Beside discs every text stands in the middle of its row.
        let spare = if has_discs { shown.saturating_sub(cell.lines.len()) } else { 0 };
        let top = top + spare as f32 * line / 2.0;
        let largest = DISC.min(cell.width * 0.4);
        if let Some(disc) = cell.disc {
            let (x, diameter) = (cell.left + cell.across + largest / 2.0, disc * largest);
            let y = layout.y + DOWN + shown as f32 * line / 2.0;
            layout.put(Mark::Disc { x, y, diameter, colour: Shade::Dark.fill() });
        }
        let aside = if cell.disc.is_some() { largest + BESIDE } else { 0.0 };
        for (place, text) in cell.lines.iter().skip(from).take(shown).enumerate() {
            let x = match cell.align {
                Align::Start => cell.left + cell.across + aside,
                Align::End => cell.left + cell.width - cell.across - text.width(),
            };
            layout.put_line(text.clone(), x, top + place as f32 * line, line, leaf);
        }
    }
    layout.y = top + shown as f32 * line + DOWN;
}
