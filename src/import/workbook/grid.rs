//! The cells of one sheet while they are read: what is taken, and what is only counted.

use std::collections::BTreeMap;

use crate::import::columns::letter;
use crate::import::fault::ImportError;
use crate::import::left_out::{Gathered, What};
use crate::import::source::Remark;
use crate::import::table::{Merged, Rows, Table, TableRow};

/// Most columns looked at: what stands further out was left there by mistake.
pub(super) const WIDEST: usize = 512;

/// Most merged cells of a sheet.
const MOST_MERGED: usize = 200_000;

/// Most bytes of blank text that is looked through. A workbook of a few kilobytes may name one long text
/// in each of its cells.
const MOST_BLANK: usize = 32 << 20;

/// How many are remembered of what is not taken, and how much each says of itself, in characters.
const EXAMPLES: usize = 20;
const LONGEST: usize = 240;

/// The cells of one sheet while they are read.
#[derive(Default)]
pub(super) struct Grid {
    rows: Rows,
    /// How many rows are kept; the others are counted.
    most_rows: usize,
    takes_hidden: bool,
    /// The row that is read, from 1.
    line: usize,
    is_hidden: bool,
    /// Whether the row has said anything yet.
    is_said: bool,
    /// How many rows say something.
    said: usize,
    /// What a hidden row says, as it begins.
    unseen: String,
    hidden_columns: Vec<bool>,
    in_hidden_columns: BTreeMap<usize, Aside>,
    in_hidden_rows: Aside,
    /// The cells of hidden rows, as far as there is room: what is merged from them into rows that are seen is
    /// seen there.
    hidden: Rows,
    hidden_taken: usize,
    far: Aside,
    uncalculated: Aside,
    errors: Aside,
    notes: Aside,
    blank: usize,
    merged: Vec<Merged>,
    /// Why the rest of the sheet could not be read.
    pub(super) broken: Option<ImportError>,
}

/// What is not taken: how many, and some of them with their rows.
#[derive(Default, Clone)]
struct Aside {
    count: usize,
    some: Vec<(usize, String)>,
}

impl Aside {
    fn add(&mut self, line: usize, said: &str) {
        self.count += 1;
        if self.some.len() < EXAMPLES {
            self.some.push((line, said.trim_start().chars().take(LONGEST).collect()));
        }
    }

    fn tell(&self, left_out: &mut Gathered, what: What, name: &str) {
        let some = self.some.iter().map(|(line, said)| (*line, said.as_str()));
        left_out.note_all(what, name, self.count, some);
    }
}

impl Grid {
    /// Makes room for a sheet of which so many rows are kept.
    pub(super) fn new(most_rows: usize, takes_hidden: bool) -> Self {
        Self { most_rows, takes_hidden, ..Self::default() }
    }

    /// Hides columns, from the first to the last of them, counted from 0.
    pub(super) fn hide_columns(&mut self, first: usize, last: usize) {
        let end = last.saturating_add(1).min(WIDEST);
        if self.hidden_columns.len() < end {
            self.hidden_columns.resize(end, false);
        }
        self.hidden_columns.iter_mut().take(end).skip(first).for_each(|hidden| *hidden = true);
    }

    /// Begins a row, counted from 1.
    pub(super) fn begin_row(&mut self, line: usize, is_hidden: bool) {
        self.end_row();
        self.line = line;
        self.is_hidden = is_hidden;
    }

    fn end_row(&mut self) {
        if !self.unseen.is_empty() {
            self.in_hidden_rows.add(self.line, &self.unseen);
            self.unseen.clear();
        }
        self.is_said = false;
    }

    /// Puts a cell into the row; columns keep their letters, also when the first are empty.
    ///
    /// # Errors
    ///
    /// [`ImportError::TooMuch`] when there is more than a session can hold.
    pub(super) fn cell(&mut self, column: usize, said: &str) -> Result<(), ImportError> {
        if said.chars().all(char::is_whitespace) {
            self.blank = self.blank.saturating_add(said.len());
            return if self.blank > MOST_BLANK { Err(ImportError::TooMuch) } else { Ok(()) };
        }
        if self.is_hidden && !self.takes_hidden {
            if self.unseen.len() < LONGEST {
                let mark = if self.unseen.is_empty() { "" } else { " · " };
                self.unseen.push_str(mark);
                self.unseen.extend(said.trim_start().chars().take(LONGEST));
            }
            if self.said <= self.most_rows && column < WIDEST {
                let _ = self.hidden.put(self.line, column, said);
            }
            return Ok(());
        }
        if column >= WIDEST {
            self.far.add(self.line, said);
            return Ok(());
        }
        if !self.takes_hidden && self.hidden_columns.get(column) == Some(&true) {
            self.in_hidden_columns.entry(column).or_default().add(self.line, said);
            return Ok(());
        }
        if !self.is_said {
            self.is_said = true;
            self.said += 1;
            self.hidden_taken += usize::from(self.is_hidden);
        }
        if self.said > self.most_rows {
            return Ok(());
        }
        self.rows.put(self.line, column, said)
    }

    /// Notes a cell whose formula was never calculated.
    pub(super) fn uncalculated(&mut self) {
        if self.takes_hidden || !self.is_hidden {
            self.uncalculated.add(self.line, "");
        }
    }

    /// Notes a cell that holds an error, as `#REF!`.
    pub(super) fn error(&mut self, said: &str) {
        if self.takes_hidden || !self.is_hidden {
            self.errors.add(self.line, said);
        }
    }

    /// Notes what somebody wrote beside a cell.
    pub(super) fn note(&mut self, line: usize, said: &str) {
        self.notes.add(line, said);
    }

    /// Notes cells that are merged.
    ///
    /// # Errors
    ///
    /// [`ImportError::TooMuch`] when there are more of them than any sheet has.
    pub(super) fn merge(&mut self, merged: Merged) -> Result<(), ImportError> {
        let is_one =
            merged.first_row >= merged.last_row && merged.first_column >= merged.last_column;
        if is_one || merged.first_column >= WIDEST {
            return Ok(());
        }
        if self.merged.len() >= MOST_MERGED {
            return Err(ImportError::TooMuch);
        }
        let last_column = merged.last_column.min(WIDEST - 1);
        self.merged.push(Merged { last_column, ..merged });
        Ok(())
    }

    /// Returns how many rows say something.
    pub(super) fn said(&self) -> usize {
        self.said
    }

    /// Returns how many rows say something, or would if they were not hidden.
    pub(super) fn said_in_all(&self) -> usize {
        let columns = self.in_hidden_columns.values().map(|aside| aside.count).max();
        self.said.max(columns.unwrap_or(0)).saturating_add(self.in_hidden_rows.count)
    }

    /// Returns the sheet as a table.
    pub(super) fn into_table(mut self) -> Table {
        self.end_row();
        let mut table = Table::of(self.rows);
        let hidden = Table::of(self.hidden).rows;
        let tall = self.merged.iter_mut().filter(|it| it.first_row < it.last_row);
        tall.for_each(|it| begin_where_seen(it, &hidden, &mut table.rows));
        for (column, aside) in &self.in_hidden_columns {
            // The first is the heading, where there are others.
            let mut rest = Aside { count: aside.count, some: aside.some.clone() };
            let heading = if rest.count > 1 { Some(rest.some.remove(0).1) } else { None };
            rest.count -= usize::from(heading.is_some());
            let name = heading.unwrap_or_else(|| letter(*column));
            rest.tell(&mut table.left_out, What::HiddenColumn, &name);
        }
        for (what, aside) in [
            (What::HiddenRow, &self.in_hidden_rows),
            (What::FarColumns, &self.far),
            (What::Formula, &self.uncalculated),
            (What::Error, &self.errors),
            (What::Note, &self.notes),
        ] {
            aside.tell(&mut table.left_out, what, "");
        }
        if self.hidden_taken > 0 {
            table.remarks.push(Remark::Hidden(self.hidden_taken));
        }
        table.merged = self.merged;
        table
    }
}

/// Lets merged cells whose first row is hidden begin in the first of their rows that is seen.
fn begin_where_seen(merged: &mut Merged, hidden: &[TableRow], rows: &mut [TableRow]) {
    let Ok(place) = hidden.binary_search_by_key(&merged.first_row, |row| row.line) else { return };
    let said = hidden.get(place).map_or("", |row| row.cell(merged.first_column));
    let seen = rows.partition_point(|row| row.line < merged.first_row);
    let Some(row) = rows.get_mut(seen).filter(|row| row.line <= merged.last_row) else { return };
    if said.is_empty() || !row.cell(merged.first_column).is_empty() {
        return;
    }
    merged.first_row = row.line;
    row.cells.set(merged.first_column, said);
}
