//! Several answers in one cell.

use crate::text::without_bullet;

/// The fewest letters of a part that can be an answer.
const SHORTEST: usize = 2;

/// The longest part of a list that is only suspected, in characters.
const LONGEST: usize = 120;

/// Returns the items of a cell whose lines begin with bullets or numbers; lines without one go on with the
/// item above.
pub(in super::super) fn several(cell: &str) -> Option<Vec<String>> {
    if !cell.contains(['\n', '\r']) {
        return None;
    }
    let mut items: Vec<String> = Vec::new();
    for line in cell.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        let item = without_bullet(line);
        if item != line {
            items.push(item.to_owned());
        } else {
            let last = items.last_mut()?;
            last.push('\n');
            last.push_str(line);
        }
    }
    (items.len() > 1).then_some(items)
}

/// Parts a cell at its semicolons.
pub(in super::super) fn parted(cell: &str) -> Vec<String> {
    let parts = cell.split([';', '；']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Tells whether a cell reads like several answers with semicolons between them.
pub(in super::super) fn reads_like_list(cell: &str) -> bool {
    if !cell.contains([';', '；']) {
        return false;
    }
    let parts = parted(cell);
    let says = |part: &String| {
        part.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST
            && part.chars().nth(LONGEST).is_none()
    };
    parts.len() > 1 && parts.iter().all(says)
}
