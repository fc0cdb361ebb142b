//! The column that a person names.

use super::super::fault::ImportError;
use super::super::headings::key;
use crate::text;

/// Finds a column by its heading, its number or its letter, or by a part of its heading.
///
/// Of several with the very same heading the first is meant; the others have their numbers and letters.
pub(super) fn find(
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
    if let Some(column) = number(wanted.trim()).filter(|column| *column < width) {
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

/// Says that there is no such column.
pub(super) fn no_column(wanted: &str, first: &[String]) -> ImportError {
    let there = first.iter().map(|cell| shown(cell)).filter(|cell| !cell.is_empty()).collect();
    ImportError::NoColumn { wanted: text::clean_line(wanted), there }
}

/// Shows a heading: clean and cut.
pub(super) fn shown(cell: &str) -> String {
    text::clip(&text::clean_line(cell), 40).into_owned()
}

/// Reads a column's number from 1, or its letters as a spreadsheet shows them.
pub(super) fn number(wanted: &str) -> Option<usize> {
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
