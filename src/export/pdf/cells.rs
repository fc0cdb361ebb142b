//! The cells of a table: their texts broken into lines, with the fields, discs and notes they have.

use super::face::FaceId::Regular;
use super::layout::Layout;
use super::page::{INK, QUIET, span, style};
use super::parts::{LONG, split};
use super::piece::{Line, Style};
use crate::export::report::{Align, Cell, WRITTEN_HEIGHT};
use crate::export::shade::{Rgb, Shade};
use crate::i18n::Lang;

/// The size of the texts.
pub(super) const SIZE: f32 = 8.2;
/// A field narrower than this is narrow.
const FIELD: f32 = 50.0;
/// Room between the edge of a narrow field and its text.
const NARROWLY: f32 = 2.0;
/// The height of a line.
pub(super) const LINE: f32 = SIZE * 1.36;
/// How many lines a row with discs has at least.
const DISC_LINES: usize = 2;
/// The size of notes in a cell.
const SMALL: f32 = 7.2;
/// The height of the lines where notes stand among them.
const NOTED: f32 = 10.0;
/// The points of a millimetre.
pub(super) const MILLIMETRE: f32 = 72.0 / 25.4;
/// Room between the edge of a cell and its text: at its sides, above and below.
pub(super) const ACROSS: f32 = 4.0;
pub(super) const DOWN: f32 = 2.4;

/// One cell, its text broken into lines.
pub(super) struct Content {
    pub(super) lines: Vec<Line>,
    pub(super) align: Align,
    pub(super) left: f32,
    pub(super) width: f32,
    /// The room at both of its edges.
    pub(super) across: f32,
    /// The colour of its field, where that is not the page's.
    pub(super) fill: Option<Rgb>,
    /// The diameter of the disc before its text, in parts of the largest.
    pub(super) disc: Option<f32>,
    /// The label it begins with, which leads to its answer.
    pub(super) leads: Option<String>,
    /// How many lines high it is at least.
    pub(super) least: usize,
    /// The height of its lines.
    pub(super) line: f32,
}

/// Where a column stands.
pub(super) struct Place {
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) align: Align,
    /// Whether people write into it by hand.
    pub(super) is_written: bool,
}

/// Shows a cell in the lines it has in a narrow field.
pub(super) fn shown(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Share(share) => share.in_lines(lang),
        other => other.show(lang),
    }
}

/// Returns the shade of its field, if it has one.
pub(super) fn shade_of(cell: &Cell) -> Option<Shade> {
    match cell {
        Cell::Share(share) => Some(share.shade()),
        _ => None,
    }
}

/// Returns the diameter of its disc in parts of the largest, if it has one.
pub(super) fn disc_of(cell: &Cell) -> Option<f32> {
    match cell {
        Cell::Bubble(bubble) => Some(bubble.diameter()),
        _ => None,
    }
}

/// Makes cells of plain texts.
pub(super) fn cells(
    texts: &[String],
    places: &[Place],
    look: Style,
    layout: &mut Layout,
) -> Vec<Content> {
    layout.step(texts.iter().map(String::len).sum());
    let cells = texts.iter().zip(places).map(|(text, place)| {
        let Place { left, width, align, .. } = *place;
        let across = if width < FIELD { NARROWLY } else { ACROSS };
        let lines = layout.shaper.lines(&[span(text, look)], width - 2.0 * across);
        let (fill, disc) = (None, None);
        Content { lines, align, left, width, across, fill, disc, leads: None, least: 0, line: LINE }
    });
    cells.collect()
}

/// Makes the cells of a row from these texts, or from parts of them; notes are small, and what is written by
/// hand has room.
pub(super) fn body(
    row: &[Cell],
    texts: &[String],
    places: &[Place],
    layout: &mut Layout,
) -> Vec<Content> {
    let mut cells = cells(texts, places, style(Regular, SIZE, INK), layout);
    let is_noted = row.iter().any(|cell| matches!(cell, Cell::Noted(..)));
    for (((content, cell), text), place) in cells.iter_mut().zip(row).zip(texts).zip(places) {
        if is_noted {
            content.line = NOTED;
        }
        if place.is_written {
            let height = WRITTEN_HEIGHT as f32 * MILLIMETRE - 2.0 * DOWN;
            content.least = (height / content.line).ceil() as usize;
        }
        let width = content.width - 2.0 * content.across;
        content.disc = disc_of(cell);
        if let Some(shade) = shade_of(cell) {
            let look = style(Regular, SIZE, shade.ink());
            content.lines = layout.shaper.lines(&[span(text, look)], width);
            content.fill = Some(shade.fill());
        }
        let Cell::Noted(said, notes) = cell else { continue };
        // A text that is set in parts has its notes in the last of them.
        if text.starts_with(said.as_str()) && text.len() > said.len() {
            let mut lines = layout.shaper.lines(&[span(said, style(Regular, SIZE, INK))], width);
            for note in notes {
                let look = style(Regular, SMALL, QUIET);
                lines.extend(layout.shaper.lines(&[span(note, look)], width));
            }
            content.lines = lines;
        }
    }
    cells
}

/// Hands over the texts of a row, in parts where one of them is long, so that its lines are never
/// held all at once.
pub(super) fn for_parts(texts: &[String], mut put: impl FnMut(&[String])) {
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

/// Counts the lines of the highest cell of a row.
pub(super) fn count(row: &[Content]) -> usize {
    let lines = row.iter().map(|cell| match cell.disc {
        Some(_) => cell.lines.len().max(DISC_LINES),
        None => cell.lines.len().max(cell.least),
    });
    lines.max().unwrap_or(0)
}

/// Measures a row with the room above and below it.
pub(super) fn height(row: &[Content]) -> f32 {
    count(row) as f32 * line_of(row) + 2.0 * DOWN
}

/// Returns the height of the lines of a row.
pub(super) fn line_of(row: &[Content]) -> f32 {
    row.first().map_or(LINE, |cell| cell.line)
}
