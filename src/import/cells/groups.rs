//! Stakeholder groups as a column of them names them.

use std::collections::HashMap;

use crate::domain::Group;
use crate::i18n::group_named;
use crate::text;

/// How many different cells are looked at to learn what groups there are.
const MOST: usize = 10_000;

/// Longest cell that names groups, in bytes.
const LONGEST: usize = 1_000;

/// What a column of groups has taught.
#[derive(Debug, Default)]
pub(in super::super) struct Groups {
    well_known: Vec<Group>,
    /// Names that stand alone in a cell, or among different others: folded.
    names: HashMap<String, Seen>,
    /// What was read of each cell.
    read: HashMap<String, Vec<String>>,
}

/// Where a name was seen.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    is_alone: bool,
    among: usize,
}

impl Groups {
    /// Learns from the cells of a column.
    pub(in super::super) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut groups = Self { well_known: Group::well_known(), ..Self::default() };
        let mut seen = std::collections::HashSet::new();
        for cell in cells.filter(|cell| cell.len() <= LONGEST) {
            if seen.len() >= MOST || !seen.insert(cell) {
                continue;
            }
            let mut parts = pieces(cell, &[';', '|', '\n', ',', '/']);
            if parts.len() == 1 {
                let name = parts.pop().map(|part| text::fold(&part)).unwrap_or_default();
                groups.names.entry(name).or_default().is_alone = true;
            } else {
                for part in parts {
                    groups.names.entry(text::fold(&part)).or_default().among += 1;
                }
            }
        }
        groups
    }

    /// Tells whether a name is one of the program's own groups.
    pub(in super::super) fn is_well_known(&self, name: &str) -> bool {
        group_named(&self.well_known, name).is_some()
    }

    /// Returns the groups that a cell names.
    pub(in super::super) fn read(&mut self, cell: &str) -> Vec<String> {
        if let Some(read) = self.read.get(cell) {
            return read.clone();
        }
        let read = self.names(cell);
        if self.read.len() < MOST {
            self.read.insert(cell.to_owned(), read.clone());
        }
        read
    }

    fn names(&self, cell: &str) -> Vec<String> {
        let whole = text::clean_line(cell);
        if whole.is_empty() {
            return Vec::new();
        }
        let folded = text::fold(&whole);
        let is_alone = self.names.get(&folded).is_some_and(|seen| seen.is_alone);
        if is_alone || self.is_one(&folded) || cell.len() > LONGEST {
            return vec![whole];
        }
        let sure = pieces(cell, &[';', '|', '\n']);
        let parted = sure.into_iter().flat_map(|part| {
            let parts = pieces(&part, &[',', '/']);
            let are_known = parts.len() > 1 && parts.iter().all(|part| self.is_known(part));
            if are_known { parts } else { vec![part] }
        });
        let mut names: Vec<String> = Vec::new();
        for name in parted {
            if !names.iter().any(|known| text::same_folded(known, &name)) {
                names.push(name);
            }
        }
        names
    }

    /// Tells whether a text with signs in it is the very name of a group.
    fn is_one(&self, folded: &str) -> bool {
        let names = |group: &Group| [text::fold(&group.name), text::fold(&group.key)];
        self.well_known.iter().flat_map(names).any(|name| name == folded)
    }

    fn is_known(&self, name: &str) -> bool {
        let seen = self.names.get(&text::fold(name)).copied().unwrap_or_default();
        seen.is_alone || seen.among > 1 || self.is_well_known(name)
    }
}

/// Parts a cell at signs; empty parts are left out.
fn pieces(cell: &str, signs: &[char]) -> Vec<String> {
    let parts = cell.split(signs).map(text::clean_line);
    parts.filter(|part| !part.is_empty()).collect()
}
