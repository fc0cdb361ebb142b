//! Pages that are drawn to be read: the columns of their cells as sentences.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{Mode, Model, Target};
use crate::t;
use crate::text::width;
use crate::view::canvas::Canvas;
use crate::view::put_mode;
use crate::view::wording::NOTHING;

use super::AloudRow;

/// The cells of a page that is drawn to be read: wide enough that nothing is cut.
pub(super) const CELLS: Rect = Rect { x: 0, y: 0, width: 400, height: 200 };

/// What parts two facts of a row.
pub(super) const AND: &str = "; ";

/// The cells of the margin, in which the marks of a row stand.
const MARGIN: u16 = 2;

/// A row of more columns than this, none of them a number, names the columns of numbers below it.
const FEWEST_HEADS: usize = 4;

/// Stands before what is taken in a list.
const TAKEN: char = '✓';

/// A sentence that fills more cells than this may go on in the next row.
const WRAPPED: usize = 50;

/// Draws a page and reads its rows.
pub(super) fn drawn(model: &Model, mode: Mode) -> Vec<AloudRow> {
    let mut buffer = Buffer::empty(CELLS);
    let mut canvas = Canvas::new(&mut buffer, model.colours);
    let inside = Rect { x: MARGIN, width: CELLS.width - 2 * MARGIN, ..CELLS };
    put_mode(&mut canvas, inside, model, mode);
    let targets: BTreeMap<u16, Target> = (0..CELLS.height)
        .filter_map(|y| {
            let mut cells = [MARGIN, MARGIN + 8].into_iter();
            let target = cells.find_map(|x| canvas.target_at(Position { x, y }))?;
            Some((y, target))
        })
        .collect();
    let is_asked = mode == Mode::Question;
    let heads = (mode == Mode::Plenary).then(|| heads_of(&buffer)).flatten();
    let rows = (0..CELLS.height).map(|y| {
        let margin = row_text(&buffer, y, 0);
        let whole = row_text(&buffer, y, MARGIN);
        let target = targets.get(&y).copied();
        let text = match target {
            None if is_asked => counted(&whole),
            _ => spoken(&whole, AND),
        };
        let is_taken = text.starts_with(TAKEN);
        let mut text = text.trim_start_matches([TAKEN, ' ']).to_owned();
        if let Some(warned) = text.strip_prefix("! ") {
            text = t!(model.lang, "plain-attention", text = warned);
        }
        if let Some(said) = heads.as_ref().and_then(|heads| under_heads(&whole, heads)) {
            text = said;
        }
        // A choice has its number from the row it stands on.
        if let Some(Target::Row(place)) = target
            && let Some(rest) = text.strip_prefix(&format!("{}{AND}", place + 1))
        {
            text = rest.to_owned();
        }
        let has = |sign| margin.chars().take(usize::from(MARGIN)).any(|c| c == sign);
        let (is_chosen, is_marked) = (has('▌'), is_taken || has('•'));
        let is_prose = target.is_none() && parts(&whole).count() < 2;
        (AloudRow { text, target, is_chosen, is_marked }, is_prose)
    });
    joined(rows.collect())
}

/// Puts the rows of a wrapped sentence together again, and leaves out the blank ones.
fn joined(rows: Vec<(AloudRow, bool)>) -> Vec<AloudRow> {
    let mut joined: Vec<AloudRow> = Vec::new();
    let mut goes_on = false;
    for (row, is_prose) in rows {
        match joined.last_mut().filter(|_| goes_on && is_prose) {
            Some(last) if !row.text.is_empty() => {
                last.text.push(' ');
                last.text.push_str(&row.text);
            }
            _ => joined.push(row.clone()),
        }
        goes_on = is_prose && row.text.chars().count() > WRAPPED;
    }
    joined.retain(|row| !row.text.is_empty());
    joined
}

/// Returns what stands in a row from a column on.
pub(super) fn row_text(buffer: &Buffer, y: u16, from: u16) -> String {
    let mut text = String::new();
    let mut x = from;
    while let Some(cell) = buffer.cell((x, y)) {
        text.push_str(cell.symbol());
        // What is two columns wide leaves the cell after it blank.
        x = x.saturating_add(u16::try_from(width(cell.symbol()).max(1)).unwrap_or(1));
    }
    text.trim_end().to_owned()
}

/// Finds the names of the columns of numbers: the first row of many columns none of which is a number.
fn heads_of(buffer: &Buffer) -> Option<Vec<String>> {
    let rows = (0..CELLS.height).map(|y| row_text(buffer, y, MARGIN));
    let columns = rows.map(|row| columns(&row).map(str::to_owned).collect::<Vec<_>>());
    let is_number = |column: &String| column.chars().any(|c| c.is_ascii_digit());
    columns.into_iter().find(|row| row.len() > FEWEST_HEADS && !row.iter().any(is_number))
}

/// Says a row of numbers with the name of each; none where a row has other columns.
fn under_heads(row: &str, heads: &[String]) -> Option<String> {
    let columns: Vec<&str> = columns(row).collect();
    let (name, numbers) = columns.split_first()?;
    let is_number =
        |column: &&str| *column == NOTHING || column.starts_with(|c: char| c.is_ascii_digit());
    let named = numbers.get(..heads.len()).filter(|numbers| numbers.iter().all(is_number))?;
    let mut said = vec![(*name).to_owned()];
    let counted = heads.iter().zip(named).filter(|(_, number)| **number != NOTHING);
    said.extend(counted.map(|(head, number)| format!("{head} {number}")));
    said.extend(numbers.iter().skip(heads.len()).map(|part| (*part).to_owned()));
    Some(said.join(AND))
}

/// Puts the columns of a row one after another, parted by this; what only draws is left out.
pub(super) fn spoken(row: &str, between: &str) -> String {
    parts(row)
        .map(|part| part.replace(" · ", ", ").replace('↵', "/"))
        .collect::<Vec<_>>()
        .join(between)
}

/// Puts a number, what it counts, and which ones into one sentence; any other row is as it is.
pub(super) fn counted(row: &str) -> String {
    let columns: Vec<&str> = parts(row).collect();
    match columns.as_slice() {
        [number, name, which @ ..] if number.parse::<usize>().is_ok() && !which.is_empty() => {
            format!("{number} {name}: {}", which.join(", "))
        }
        _ => spoken(row, AND),
    }
}

/// Goes over the columns of a row: what two blanks or more part, without signs that only draw.
pub(super) fn parts(row: &str) -> impl Iterator<Item = &str> {
    columns(row).filter(|part| part.contains(|c: char| c.is_alphanumeric() || c == TAKEN))
}

/// Goes over the columns of a row as they stand, without signs that only draw.
fn columns(row: &str) -> impl Iterator<Item = &str> {
    let only_draws = |c: char| matches!(c, '\u{2500}'..='\u{259f}');
    let parts = row.split("  ").map(move |part| part.trim_matches(|c| c == ' ' || only_draws(c)));
    parts.filter(|part| !part.is_empty())
}
