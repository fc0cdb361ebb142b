//! What the cells of a column look like.

use std::collections::HashSet;

use super::super::cells::{Count, count, is_any, is_tick, looks_like_day};
use super::super::table::TableRow;
use super::{is_question, start};
use crate::domain::Group;
use crate::i18n::{CellWord, group_named, parse_platform_label};
use crate::text;

/// How many filled cells are looked at.
const SAMPLE: usize = 200;

/// How many rows are gone through to find them.
const ROWS: usize = 5_000;

/// The most different cells that are compared with the names of groups.
const MOST_NAMES: usize = 30;

/// What the cells of a column look like, of as many as were looked at.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// How many say something.
    pub(super) filled: usize,
    /// How many between them say nothing.
    pub(super) empty: usize,
    /// How many are counts.
    pub(super) counts: usize,
    /// How many are numbers of any sort, counts among them.
    pub(super) numbers: usize,
    /// How many are days or moments in figures.
    pub(super) days: usize,
    /// How many are addresses of pages or of people, or long keys.
    pub(super) technical: usize,
    /// How many are boxes, ticked or not.
    pub(super) ticks: usize,
    /// How many ask something.
    pub(super) questions: usize,
    /// How many are labels of answers.
    pub(super) labels: usize,
    /// How many have letters.
    pub(super) lettered: usize,
    /// How many name one of the well-known groups; told where few are different.
    pub(super) groups: usize,
    /// How many are different.
    pub(super) distinct: usize,
    /// How many words they have in all.
    pub(super) words: usize,
    /// How many characters they have in all.
    pub(super) characters: usize,
    /// The different ones, in the order they come.
    pub(super) different: Vec<String>,
}

impl Content {
    /// Looks at a column.
    pub(super) fn of(rows: &[TableRow], column: usize) -> Self {
        let mut content = Self::default();
        let mut seen: HashSet<&str> = HashSet::new();
        let cells = rows.iter().take(ROWS).map(|row| start(row.cell(column)));
        for cell in cells {
            if cell.is_empty() {
                content.empty += 1;
                continue;
            }
            if content.filled >= SAMPLE {
                break;
            }
            content.see(cell);
            if seen.insert(cell) {
                content.different.push(cell.to_owned());
            }
        }
        content.distinct = seen.len();
        if content.distinct <= MOST_NAMES {
            let known = Group::well_known();
            let names = |cell: &str| {
                let mut parts = cell.split([';', '|', ',']).map(str::trim);
                parts.all(|part| part.is_empty() || group_named(&known, part).is_some())
            };
            let named: HashSet<&str> = seen.into_iter().filter(|cell| names(cell)).collect();
            let cells = rows.iter().take(ROWS).map(|row| start(row.cell(column)));
            let cells = cells.filter(|cell| !cell.is_empty()).take(SAMPLE);
            content.groups = cells.filter(|cell| named.contains(cell)).count();
        }
        content
    }

    fn see(&mut self, cell: &str) {
        self.filled += 1;
        let is_count = matches!(count(cell), Count::Of(_));
        self.counts += usize::from(is_count);
        self.numbers += usize::from(is_count || is_number(cell));
        self.days += usize::from(looks_like_day(cell));
        self.technical += usize::from(is_technical(cell));
        self.ticks += usize::from(is_tick(cell));
        self.questions += usize::from(is_question(cell));
        self.labels += usize::from(is_label(cell));
        self.lettered += usize::from(cell.contains(char::is_alphabetic));
        self.words += text::words(cell).count();
        self.characters += cell.chars().count();
    }

    /// Tells whether many cells say nothing.
    pub(super) fn is_sparse(&self) -> bool {
        self.empty * 10 > (self.filled + self.empty) * 3
    }

    /// Tells whether so many in a hundred of the cells that say something are of a sort.
    pub(super) fn is_mostly(&self, count: usize, percent: usize) -> bool {
        self.filled > 0 && count * 100 >= self.filled * percent
    }

    /// Counts the different cells of a sort; the sort may take its time to tell.
    pub(super) fn share_of(&self, is_sort: impl Fn(&str) -> bool) -> usize {
        let sort = self.different.iter().filter(|cell| is_sort(cell)).count();
        sort * 100 / self.different.len().max(1)
    }

    /// Returns the mean number of words.
    pub(super) fn mean_words(&self) -> usize {
        self.words / self.filled.max(1)
    }

    /// Returns the mean number of characters.
    pub(super) fn mean_characters(&self) -> usize {
        self.characters / self.filled.max(1)
    }
}

/// Tells whether a cell holds what stands under headings and never is one: a number, a day, an address.
pub(super) fn is_data(cell: &str) -> bool {
    let cell = start(cell);
    !cell.is_empty() && (is_number(cell) || looks_like_day(cell) || is_technical(cell))
}

fn is_number(cell: &str) -> bool {
    let rest = cell.trim_start_matches(['+', '-', '−']).trim_end_matches('%').trim_end();
    rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || " \u{a0}\u{202f}.,'eE-+".contains(c))
}

/// Tells whether a cell is an address of a page, of a person or of a device, or a long key.
fn is_technical(cell: &str) -> bool {
    if cell.contains(char::is_whitespace) || cell.is_empty() {
        return false;
    }
    let is_address = cell.starts_with("http://")
        || cell.starts_with("https://")
        || cell.starts_with("www.")
        || cell.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_key = cell.len() >= 12
        && cell.is_ascii()
        && cell.contains(|c: char| c.is_ascii_digit())
        && cell.chars().filter(|c| c.is_ascii_digit()).count() >= 3
        && cell.chars().all(|c| c.is_ascii_alphanumeric() || "-_.:".contains(c))
        && !cell.contains("..");
    is_address || is_key
}

fn is_label(cell: &str) -> bool {
    cell.len() <= 20 && parse_platform_label(cell).is_some()
}

/// Tells whether a cell only says that nothing fits.
pub(super) fn is_other(cell: &str) -> bool {
    is_any(cell, CellWord::Another) || cell.trim() == "-oth-"
}
