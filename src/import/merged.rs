//! Merged cells: a heading holds for all the columns, and a theme for all the rows that it stands beside.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Chosen, letter};
use super::fault::ImportError;
use super::headings::{KNOWN, Parts, fit, is_known};
use super::role::Role;
use super::source::Remark;
use super::table::{Merged, Table, TableRow};
use crate::i18n::{Heading, Lang};
use crate::t;
use crate::text;

/// How many rows from the top may stand above the headings.
const ABOVE: usize = 10;

/// Most rows that headings take.
const TALLEST: usize = 4;

/// Most bytes of text that merged cells are taken for; a long one may be merged over all rows of a sheet.
const MOST_TEXT: usize = 2 * super::LIMIT;

/// Puts headings that are merged, or stand in several rows, into one row with a heading for each column.
pub(super) fn set_headings(table: &mut Table) {
    if table.merged.is_empty() {
        return;
    }
    let Some(place) = header(table) else { return };
    let Some(row) = table.rows.get(place) else { return };
    let of_row = table.merged.iter().filter(|it| it.first_row == row.line);
    let (tall, wide): (Vec<&Merged>, Vec<&Merged>) =
        of_row.partition(|it| it.first_row < it.last_row);
    if wide.is_empty() {
        return;
    }
    let bottom = tall.iter().map(|it| it.last_row).max().unwrap_or(row.line);
    let bottom = if bottom - row.line < TALLEST { bottom } else { row.line };
    let end = table.rows.partition_point(|row| row.line <= bottom).max(place + 1);
    let Some(rows) = table.rows.get(place..end) else { return };
    let levels: Vec<Vec<String>> = rows.iter().map(|row| widened(row, &table.merged)).collect();
    let width = levels.iter().map(Vec::len).max().unwrap_or(0);
    let heading = |column: usize| {
        let said = levels.iter().filter_map(|level| Some(level.get(column)?.trim()));
        let said: Vec<&str> = said.filter(|said| !said.is_empty()).collect();
        match said.as_slice() {
            // The last tells enough where it is known by itself.
            [_, .., last] if is_known(last) => (*last).to_owned(),
            said => said.join(": "),
        }
    };
    let cells = (0..width).map(heading).collect();
    let line = rows.last().map_or(bottom, |row| row.line);
    table.rows.splice(place..end, [TableRow { line, cells }]);
}

/// Returns the cells of a row, each that is merged over several columns in all of them.
fn widened(row: &TableRow, merged: &[Merged]) -> Vec<String> {
    let mut cells = row.cells.to_strings();
    let of_row = merged.iter().filter(|it| it.first_row == row.line && it.last_row == row.line);
    for it in of_row {
        let said = row.cell(it.first_column).to_owned();
        cells.resize(cells.len().max(it.last_column + 1), String::new());
        let beside = cells.iter_mut().take(it.last_column + 1).skip(it.first_column + 1);
        beside.filter(|cell| cell.trim().is_empty()).for_each(|cell| cell.clone_from(&said));
    }
    cells
}

/// Returns the first row that is no title: one with several cells.
fn header(table: &Table) -> Option<usize> {
    table.rows.iter().take(ABOVE).position(|row| row.filled() > 1)
}

/// Makes themes of the cells that stand alone in their row and are merged over several columns, as the
/// headings of sections are, where no column holds themes.
///
/// # Errors
///
/// [`ImportError::TooMuch`] when a session could not hold so many of them.
pub(super) fn set_sections(table: &mut Table) -> Result<(), ImportError> {
    let Some((header, end)) = sections(table) else { return Ok(()) };
    let (rows, merged) = (std::mem::take(&mut table.rows), wide(&table.merged));
    let column = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let theme = theme_heading(rows.get(header));
    let mut section = String::new();
    let (mut taken, mut size) = (0_usize, 0_usize);
    for (place, mut row) in rows.into_iter().enumerate() {
        if place > header
            && place < end
            && let Some(said) = section_of(&row, &merged)
        {
            section = said;
            continue;
        }
        let said = if place == header { theme.as_str() } else { section.as_str() };
        if !said.is_empty() && place < end {
            taken += usize::from(place > header);
            size = size.saturating_add(said.len()).saturating_add(column);
            if size > MOST_TEXT {
                return Err(ImportError::TooMuch);
            }
            row.cells.set(column, said);
        }
        table.rows.push(row);
    }
    table.remarks.push(Remark::Merged(theme, taken));
    Ok(())
}

/// Returns what a column of themes is called beside these headings, in their language as far as their letters
/// tell it.
fn theme_heading(heads: Option<&TableRow>) -> String {
    let is_of = |lang: &&Lang| {
        let own = t!(**lang, "report-column-theme");
        let is_latin = own.chars().any(|c| c.is_ascii_alphabetic());
        let heads = heads.iter().flat_map(|row| row.cells.iter()).flat_map(str::chars);
        heads.clone().filter(|c| c.is_alphabetic()).all(|c| c.is_ascii()) == is_latin
    };
    let lang = Lang::ALL.iter().find(is_of).copied().unwrap_or_default();
    t!(lang, "report-column-theme")
}

/// Tells which row has the headings and where the last section ends, if there are sections and no themes.
fn sections(table: &Table) -> Option<(usize, usize)> {
    let merged = wide(&table.merged);
    let header = header(table).filter(|_| !merged.is_empty())?;
    let heads = &table.rows.get(header)?.cells;
    let is_theme = |cell: &str| fit(&Parts::of(cell), Heading::Theme) >= KNOWN;
    if heads.iter().any(is_theme) || !heads.iter().any(is_known) {
        return None;
    }
    let is_section = |row: &TableRow| section_of(row, &merged).is_some();
    // What stands behind the last row of a section is no heading of another.
    let end = table.rows.iter().rposition(|row| !is_section(row))? + 1;
    let first = table.rows.iter().skip(header + 1).position(is_section)? + header + 1;
    (first < end).then_some((header, end))
}

/// Returns by rows the first column of what is merged over several columns of one row.
fn wide(merged: &[Merged]) -> BTreeMap<usize, usize> {
    let wide = merged.iter().filter(|it| it.first_row == it.last_row);
    wide.map(|it| (it.first_row, it.first_column)).collect()
}

/// Returns what a row says, if that is one cell that is merged over several columns.
fn section_of(row: &TableRow, wide: &BTreeMap<usize, usize>) -> Option<String> {
    let column = wide.get(&row.line)?;
    let said = Some(row.cell(*column)).filter(|said| !said.trim().is_empty())?;
    (row.filled() == 1).then(|| text::clean_line(said))
}

/// Takes what is merged over several rows for each of them, except an answer, which is given once.
///
/// # Errors
///
/// [`ImportError::TooMuch`] when a session could not hold it.
pub(super) fn fill(table: &mut Table, chosen: &Chosen) -> Result<(), ImportError> {
    let is_in_order = table.rows.is_sorted_by_key(|row| row.line);
    if table.merged.is_empty() || !is_in_order {
        return Ok(());
    }
    let mut tall: Vec<Merged> = table.merged.clone();
    tall.retain(|it| it.first_row < it.last_row);
    tall.sort_by_key(|it| (it.first_column, it.first_row));
    // Cells that are merged twice are merged once, as no program does it otherwise.
    tall.dedup_by(|it, kept| it.first_column == kept.first_column && it.first_row <= kept.last_row);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut begins: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut size = 0_usize;
    for it in &tall {
        let role = chosen.roles.get(it.first_column).copied().flatten();
        let start = table.rows.partition_point(|row| row.line < it.first_row).max(chosen.above);
        let end = table.rows.partition_point(|row| row.line <= it.last_row);
        let rows = table.rows.get_mut(start..end).unwrap_or_default();
        let Some((first, others)) = rows.split_first_mut() else { continue };
        let said = first.cell(it.first_column);
        if first.line != it.first_row || said.trim().is_empty() || others.is_empty() {
            continue;
        }
        begins.insert((first.line, it.first_column));
        if role.is_none_or(|role| role == Role::Text) {
            continue;
        }
        size = size.saturating_add(said.len().saturating_mul(others.len()));
        if size > MOST_TEXT {
            return Err(ImportError::TooMuch);
        }
        for row in &mut *others {
            row.cells.set(it.first_column, said);
        }
        *counts.entry(it.first_column).or_default() += others.len();
    }
    drop_rows_of_merged(table, chosen, &begins);
    for (column, count) in counts {
        let heading = chosen.headings.get(column).map(|heading| text::clean_line(heading));
        let name = heading.filter(|heading| !heading.is_empty()).unwrap_or_else(|| letter(column));
        table.remarks.push(Remark::Merged(name, count));
    }
    Ok(())
}

/// Drops the rows that are there only because a merged cell begins in them.
fn drop_rows_of_merged(table: &mut Table, chosen: &Chosen, begins: &BTreeSet<(usize, usize)>) {
    let is_answer = |column: usize| chosen.roles.get(column) == Some(&Some(Role::Text));
    let mut place = 0;
    table.rows.retain(|row| {
        place += 1;
        let mut said = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let only_begins =
            |(column, _): (usize, &str)| begins.contains(&(row.line, column)) && !is_answer(column);
        place <= chosen.above || !said.all(only_begins)
    });
}
