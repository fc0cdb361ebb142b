//! Which column holds what: as a person named it, or as headings and cells give it away.

use std::collections::HashSet;

use super::asked::Columns;
use super::fault::ImportError;
use super::headings::{self, key};
use super::role::Role;
use super::table::{Table, TableRow, count};
use crate::text;

/// How many rows from the top may stand above the headings.
const ABOVE: usize = 10;

/// How many rows are looked at to see what a column holds.
const SAMPLE: usize = 200;

/// The columns chosen.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// How many rows at the top hold no answers: the headings and what stands above them.
    pub(super) above: usize,
    /// The headings; empty when there are none.
    pub(super) headings: Vec<String>,
    /// What each column is taken as; none where it is left out.
    pub(super) roles: Vec<Option<Role>>,
}

impl Chosen {
    /// Returns what a row holds for a role; empty where no column does.
    pub(super) fn cell<'a>(&self, row: &'a TableRow, role: Role) -> &'a str {
        self.column(role).map_or("", |column| row.cell(column))
    }

    /// Returns the first column of a role.
    fn column(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|known| *known == Some(role))
    }

    fn take(&mut self, column: usize, role: Role) {
        if self.roles.len() <= column {
            self.roles.resize(column + 1, None);
        }
        if let Some(place) = self.roles.get_mut(column) {
            *place = Some(role);
        }
    }
}

/// Tells how much a table looks like one that holds answers: a heading of answers counts most, then rows that
/// say something at length.
pub(super) fn worth(table: &Table) -> u32 {
    let header = find_header(table, &[]);
    let above = header.map_or(0, |place| place + 1);
    let heads = header.and_then(|place| table.rows.get(place)).map_or(&[][..], |row| &row.cells);
    let rows = table.rows.get(above..).unwrap_or_default();
    if rows.is_empty() {
        return 0;
    }
    let has_answers = guess(Role::Text, heads, rows, &[]).is_some();
    let few = u32::try_from(rows.len().min(SAMPLE)).unwrap_or_default();
    1_000 * u32::from(has_answers) + 300 * u32::from(header.is_some()) + few
}

/// Chooses the columns of a table.
pub(super) fn choose(table: &Table, columns: &Columns) -> Result<Chosen, ImportError> {
    let mut chosen = Chosen::default();
    let named = match columns {
        Columns::Named(named) => named.as_slice(),
        Columns::Chosen(_) => &[],
    };
    if table.is_plain {
        if let Some((_, wanted)) = named.first() {
            return Err(no_column(wanted, &[]));
        }
        for (column, role) in table.roles.iter().enumerate() {
            if *role == Role::Text || table.rows.iter().any(|row| !row.cell(column).is_empty()) {
                chosen.take(column, *role);
            }
        }
        return Ok(chosen);
    }
    let header = find_header(table, named);
    if let Some(place) = header {
        chosen.above = place + 1;
        chosen.headings = table.rows.get(place).map_or_else(Vec::new, |row| row.cells.clone());
    }
    if let Columns::Chosen(roles) = columns {
        chosen.roles.clone_from(roles);
        return Ok(chosen);
    }
    let first = table.rows.get(header.unwrap_or(0)).map_or(&[][..], |row| &row.cells);
    for (role, wanted) in named {
        let column = find(wanted, first, header.is_some(), table.width())?;
        chosen.take(column, *role);
    }
    let answers = table.rows.get(chosen.above..).unwrap_or_default();
    let is_named = |role: &Role| named.iter().any(|(known, _)| known == role);
    for role in Role::ALL.into_iter().filter(|role| !is_named(role)) {
        let taken = chosen.roles.iter().enumerate().filter(|(_, role)| role.is_some());
        let taken: Vec<usize> = taken.map(|(column, _)| column).collect();
        let found = guess(role, &chosen.headings, answers, &taken);
        let longest = || longest(answers, table.width(), &taken);
        if let Some(column) = if role == Role::Text { found.or_else(longest) } else { found } {
            chosen.take(column, role);
        }
    }
    if chosen.column(Role::Text).is_none() {
        chosen.take(0, Role::Text);
    }
    Ok(chosen)
}

/// Finds the row of headings: the first that holds every column named by heading, or, when none is,
/// the first that reads like one.
fn find_header(table: &Table, columns: &[(Role, String)]) -> Option<usize> {
    let top = || table.rows.iter().take(ABOVE);
    // A number or a letter is a place, and a cell that says the same no heading.
    let names = columns.iter().map(|(_, wanted)| wanted);
    let names = names.filter(|wanted| number(wanted.trim()).is_none());
    let names: Vec<String> = names.map(|wanted| key(wanted)).collect();
    let by_heading = |row: &TableRow| {
        let headings: HashSet<String> = row.cells.iter().map(|cell| key(cell)).collect();
        names.iter().filter(|name| headings.contains(*name)).count()
    };
    let most = top().map(by_heading).max().filter(|most| *most > 0);
    if let Some(most) = most {
        return top().position(|row| by_heading(row) == most);
    }
    let known = |row: &TableRow| row.cells.iter().filter(|cell| headings::is_known(cell)).count();
    let reads_like_one =
        |place: usize, row: &TableRow| known(row) >= if place == 0 { 1 } else { 2 };
    top().enumerate().find(|(place, row)| reads_like_one(*place, row)).map(|(place, _)| place)
}

/// Finds a column by its heading, its number or its letter, or by a part of its heading.
fn find(
    wanted: &str,
    first: &[String],
    has_headings: bool,
    width: usize,
) -> Result<usize, ImportError> {
    let name = key(wanted);
    let headings = || first.iter().map(|cell| key(cell)).enumerate().filter(|_| has_headings);
    if let Some((column, _)) = headings().find(|(_, heading)| *heading == name) {
        return Ok(column);
    }
    let numbered = number(wanted.trim()).filter(|column| *column < width);
    if let Some(column) = numbered {
        return Ok(column);
    }
    let in_part = headings().filter(|(_, heading)| !name.is_empty() && heading.contains(&name));
    let in_part: Vec<usize> = in_part.map(|(column, _)| column).collect();
    match in_part.as_slice() {
        [column] => Ok(*column),
        [] => Err(no_column(wanted, first)),
        several => Err(ImportError::SeveralColumns {
            wanted: text::clean_line(wanted),
            there: several.iter().filter_map(|column| Some(shown(first.get(*column)?))).collect(),
        }),
    }
}

fn no_column(wanted: &str, first: &[String]) -> ImportError {
    let there = first.iter().map(|cell| shown(cell)).filter(|cell| !cell.is_empty()).collect();
    ImportError::NoColumn { wanted: text::clean_line(wanted), there }
}

fn shown(cell: &str) -> String {
    text::clip(&text::clean_line(cell), 40).into_owned()
}

/// Reads a column's number from 1, or its letters as a spreadsheet shows them.
fn number(wanted: &str) -> Option<usize> {
    if let Ok(number) = wanted.parse::<usize>() {
        return number.checked_sub(1);
    }
    if wanted.chars().count() > 2 {
        return None;
    }
    let column = wanted.to_uppercase().chars().try_fold(0_usize, |sum, letter| {
        // Cyrillic letters that look like Latin ones are typed for them.
        let letter = match letter {
            'А' => 'A',
            'В' => 'B',
            'С' => 'C',
            'Е' => 'E',
            'Н' => 'H',
            letter => letter,
        };
        let digit = letter.is_ascii_uppercase().then(|| letter.to_digit(36))?? - 9;
        Some(sum * 26 + usize::try_from(digit).ok()?)
    });
    column?.checked_sub(1)
}

/// Guesses the column of a role by its heading, whole before in part, the surest word first.
fn guess(role: Role, headings: &[String], rows: &[TableRow], taken: &[usize]) -> Option<usize> {
    let headings: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
    let fits = |column: usize| !taken.contains(&column) && suits(role, column, rows);
    let is_said = |word: &str| {
        let at = headings.iter().position(|heading| heading == word)?;
        fits(at).then_some(at)
    };
    let whole = headings::headings(role).find_map(is_said);
    if role != Role::Text {
        return whole;
    }
    let part_of = |word: &str| {
        let has = |heading: &String| text::words(heading).any(|part| part == word);
        let columns = headings.iter().enumerate().filter(|(_, heading)| has(heading));
        columns.map(|(column, _)| column).find(|column| fits(*column))
    };
    whole.or_else(|| headings::headings(role).find_map(part_of))
}

/// Tells whether the cells of a column can be what a role needs: votes are counts, answers are not.
fn suits(role: Role, column: usize, rows: &[TableRow]) -> bool {
    let cells = rows.iter().take(SAMPLE).map(|row| row.cell(column).trim());
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let counts = cells.iter().filter(|cell| count(cell).is_some()).count();
    match role {
        Role::Text => counts * 2 <= cells.len(),
        Role::Votes => counts * 10 >= cells.len() * 9,
        _ => true,
    }
}

/// Returns the column with the longest texts of those that are not taken.
fn longest(rows: &[TableRow], width: usize, taken: &[usize]) -> Option<usize> {
    let length = |column: usize| -> usize {
        let cells = rows.iter().take(SAMPLE).map(|row| row.cell(column).trim());
        cells.filter(|cell| count(cell).is_none()).map(|cell| cell.chars().count()).sum()
    };
    let columns = (0..width).filter(|column| !taken.contains(column));
    columns.rev().max_by_key(|column| length(*column))
}
