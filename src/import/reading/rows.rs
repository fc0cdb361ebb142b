//! Rows of a table as answers.

use super::super::asked::Asked;
use super::super::cells::{
    Count, Groups, count, is_bracketed, parted, reads_like_list, several, voices,
};
use super::super::columns::{Chosen, says_other, votes_by_group};
use super::super::fault::ImportError;
use super::super::headings::key;
use super::super::left_out::{Gathered, What};
use super::super::role::Role;
use super::super::row::{Details, Row};
use super::super::source::Remark;
use super::super::table::{Table, TableRow};
use super::cleaning::{Cleaned, clean, clean_line};
use super::details::DetailColumns;
use super::{Position, Reading, Refused, Why};
use crate::domain::{Voice, Votes};
use crate::i18n::{CellWord, cell_words};
use crate::text;

/// Most characters of one answer: what a cell of a workbook holds, so that it can be written back.
const LONGEST: usize = 32_767;

/// Most bytes of a cell that is cleaned to see what it says; a longer one is refused as it stands.
const MOST_CLEANED: usize = 1 << 20;

/// How many rows are looked at to see what brackets behind names hold.
const SAMPLE: usize = 2_000;

/// How many titles are kept as examples of those that are left out.
const SPARE: usize = 3;

/// Of a hundred cells with answers so many read like lists before it is said.
const LIKE_LISTS: usize = 10;

/// The rows as they are read one by one.
pub(super) struct Rows<'a> {
    chosen: &'a Chosen,
    splits: bool,
    groups: Groups,
    /// Whether brackets behind names hold groups.
    in_brackets: bool,
    /// Whether the columns of people hold parts of one name.
    are_parts: bool,
    /// The columns whose cells always end in a semicolon: forms write what was ticked so.
    choices: Vec<usize>,
    details: DetailColumns,
    rows: Vec<Row>,
    refused: Vec<Refused>,
    cleaned: Vec<usize>,
    left_out: Gathered,
    /// How many titles were taken for want of a text.
    pub(super) titles: usize,
    /// What the first titles say that were not.
    pub(super) spare_titles: Vec<String>,
    size: usize,
    cells: usize,
    with_markup: usize,
    with_lists: usize,
    with_semicolons: usize,
}

impl<'a> Rows<'a> {
    /// Looks at the columns before their rows are read.
    pub(super) fn of(table: &Table, chosen: &'a Chosen, asked: &Asked) -> Self {
        let rows = || table.rows.iter().skip(chosen.above);
        let cells = |role: Role| {
            rows().flat_map(move |row| chosen.columns(role).map(move |column| row.cell(column)))
        };
        let groups = Groups::of(cells(Role::Group));
        let in_brackets = holds_groups(cells(Role::Voice).take(SAMPLE), &groups, chosen.is_own);
        let is_choice = |column: &usize| {
            let said = rows().map(|row| row.cell(*column).trim()).filter(|cell| !cell.is_empty());
            let said: Vec<&str> = said.take(SAMPLE).collect();
            let ends = said.iter().filter(|cell| cell.ends_with(';')).count();
            ends > 1 && ends * 10 >= said.len() * 9 && !chosen.is_own
        };
        let is_part = |column: usize| {
            let heading = key(chosen.heading(column));
            cell_words(CellWord::NamePart).any(|part| key(part) == heading)
        };
        Self {
            splits: asked.splits,
            in_brackets,
            are_parts: chosen.columns(Role::Voice).all(is_part),
            choices: chosen.columns(Role::Text).filter(is_choice).collect(),
            details: DetailColumns::of(table, chosen, asked),
            chosen,
            groups,
            rows: Vec::with_capacity(table.rows.len().saturating_sub(chosen.above)),
            refused: Vec::new(),
            cleaned: Vec::new(),
            left_out: Gathered::default(),
            titles: 0,
            spare_titles: Vec::new(),
            size: 0,
            cells: 0,
            with_markup: 0,
            with_lists: 0,
            with_semicolons: 0,
        }
    }

    /// Reads one row more.
    ///
    /// # Errors
    ///
    /// [`ImportError::TooMuch`] when a session could not hold what was read.
    pub(super) fn read(&mut self, row: &TableRow) -> Result<(), ImportError> {
        let texts = self.texts(row);
        let (mut said, mut has_any) = (Vec::new(), false);
        for text in texts {
            has_any = true;
            if text.chars().nth(LONGEST).is_some() {
                let place = Position::Line(row.line);
                let text: String = text.chars().take(LONGEST).collect();
                self.refused.push(Refused { place, text, why: Why::TooLong });
            } else {
                said.push(text);
            }
        }
        if said.is_empty() {
            if !has_any {
                let place = Position::Line(row.line);
                self.refused.push(Refused { place, text: String::new(), why: Why::Empty });
            }
            return Ok(());
        }
        let (voices, theme, votes) = (self.voices(row), self.theme(row), self.votes(row));
        let mut details: Option<Box<Details>> =
            self.details.read(row, self.chosen, &self.groups, &mut self.left_out).map(Box::new);
        let mut said = said.into_iter().peekable();
        while let Some(text) = said.next() {
            self.size = self.size.saturating_add(text.len());
            if self.size > super::super::LIMIT {
                return Err(ImportError::TooMuch);
            }
            let is_last = said.peek().is_none();
            let own = if is_last { details.take() } else { details.clone() };
            if let Some(rest) = &mut details {
                // A label is of one answer.
                rest.label = None;
            }
            self.rows.push(Row {
                line: row.line,
                text,
                voices: voices.clone(),
                theme: theme.clone(),
                votes: votes.clone(),
                details: own,
            });
        }
        Ok(())
    }

    /// Returns what a row says: each text of it, or its title where there is none.
    fn texts(&mut self, row: &TableRow) -> Vec<String> {
        let mut texts = Vec::new();
        let chosen = self.chosen;
        for column in chosen.columns(Role::Text) {
            let cell = row.cell(column);
            let is_said_elsewhere = says_other(cell) && self.has_other(row, column);
            if !is_said_elsewhere && !cell.trim().is_empty() {
                self.add_texts(column, cell, row.line, &mut texts);
            }
        }
        let title = chosen.title.map(|column| (column, row.cell(column)));
        match title.filter(|(_, title)| !title.trim().is_empty()) {
            Some((column, title)) if texts.is_empty() => {
                self.add_texts(column, title, row.line, &mut texts);
                self.titles += texts.len().min(1);
            }
            Some((_, title)) if self.spare_titles.len() < SPARE => {
                self.spare_titles.push(title.to_owned());
            }
            Some(_) | None => {}
        }
        texts
    }

    /// Tells whether another column says what a cell only calls other.
    fn has_other(&self, row: &TableRow, column: usize) -> bool {
        let others = self.chosen.columns(Role::Text).filter(|other| *other != column);
        others.into_iter().any(|other| !row.cell(other).trim().is_empty())
    }

    fn add_texts(&mut self, column: usize, cell: &str, line: usize, texts: &mut Vec<String>) {
        if cell.len() > MOST_CLEANED {
            // It is refused for its length; no more of it is shown than an answer can have.
            let start: String = cell.chars().take(LONGEST + 1).collect();
            texts.push(format!("{start}{}", ".".repeat(LONGEST)));
            return;
        }
        let Cleaned { text, had_controls, had_markup } = clean(cell, self.chosen);
        self.with_markup += usize::from(had_markup);
        if had_controls && self.cleaned.last() != Some(&line) {
            self.cleaned.push(line);
        }
        if text.is_empty() {
            return;
        }
        self.cells += 1;
        let parts = self.parts(column, &text);
        match parts {
            Some(parts) if parts.len() > 1 => {
                self.with_lists += 1;
                texts.extend(parts);
            }
            Some(parts) => texts.extend(parts),
            None => texts.push(text),
        }
    }

    /// Parts a cell into its answers; none where it is one as it stands.
    fn parts(&mut self, column: usize, text: &str) -> Option<Vec<String>> {
        if self.chosen.is_own {
            return None;
        }
        let listed = several(text);
        if self.splits || self.choices.contains(&column) {
            let items = listed.unwrap_or_else(|| vec![text.to_owned()]);
            let parts: Vec<String> = items.iter().flat_map(|item| parted(item)).collect();
            return (!parts.is_empty()).then_some(parts);
        }
        self.with_semicolons += usize::from(listed.is_none() && reads_like_list(text));
        listed
    }

    /// Returns who said a row.
    fn voices(&mut self, row: &TableRow) -> Vec<Voice> {
        let chosen = self.chosen;
        let is_own = chosen.is_own;
        let names = chosen.columns(Role::Voice).map(|column| row.cell(column));
        let names: Vec<&str> = names.filter(|cell| !cell.trim().is_empty()).collect();
        let read = |cell: &str, groups: &Groups| {
            let cell = clean(cell, chosen).text;
            voices(&cell, groups, self.in_brackets, is_own)
        };
        let mut all: Vec<Voice> = match names.as_slice() {
            [] => Vec::new(),
            [name] => read(name, &self.groups),
            names if self.are_parts => read(&names.join(" "), &self.groups),
            names => names.iter().flat_map(|name| read(name, &self.groups)).collect(),
        };
        let cells = chosen.columns(Role::Group).map(|column| clean_line(row.cell(column), chosen));
        let cells: Vec<(usize, String)> =
            cells.zip(chosen.columns(Role::Group)).map(|(cell, column)| (column, cell)).collect();
        let is_any = cells.iter().any(|(_, cell)| !cell.is_empty() && !says_other(cell));
        let mut groups: Vec<String> = Vec::new();
        for (column, cell) in cells {
            if cell.is_empty() || (says_other(&cell) && is_any) {
                continue;
            }
            // Lines part groups too, and cleaning has put them on one.
            let raw = row.cell(column);
            let cell = if raw.contains('\n') { clean(raw, chosen).text } else { cell };
            groups.extend(self.groups.read(&cell).into_iter().filter(|name| !says_nothing(name)));
        }
        let mut groups = groups.into_iter();
        let several = all.len() > 1 && groups.len() == 1;
        if several {
            let group = groups.next();
            let open = all.iter_mut().filter(|voice| voice.group.is_none());
            open.for_each(|voice| voice.group.clone_from(&group));
        }
        for voice in all.iter_mut().filter(|voice| voice.group.is_none()) {
            voice.group = groups.next();
        }
        all.extend(groups.map(Voice::group));
        all
    }

    fn theme(&self, row: &TableRow) -> Option<String> {
        let cells = self.chosen.columns(Role::Theme).map(|column| row.cell(column));
        let cells = cells.map(|cell| clean_line(cell, self.chosen));
        let mut cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        if cells.len() > 1 {
            cells.retain(|cell| !says_other(cell));
        }
        (!cells.is_empty()).then(|| cells.join(", "))
    }

    /// Returns the votes of a row; cells that are no count are noted.
    fn votes(&mut self, row: &TableRow) -> Votes {
        let mut votes = Votes::default();
        let chosen = self.chosen;
        for column in chosen.columns(Role::Votes) {
            let cell = row.cell(column);
            match count(cell) {
                Count::Empty => {}
                Count::Of(count) => votes.hands = votes.hands.saturating_add(count),
                Count::Odd => {
                    self.left_out.note(What::Votes, chosen.heading(column), row.line, cell);
                }
            }
        }
        let mut of_groups = Votes::default();
        for column in chosen.columns(Role::GroupVotes) {
            let cell = row.cell(column);
            let heading = chosen.heading(column);
            match count(cell) {
                Count::Empty => {}
                Count::Of(count) => {
                    let name = text::clean_line(heading);
                    of_groups.groups.insert(name, count);
                }
                Count::Odd => match votes_by_group(cell) {
                    Some(read) => of_groups.groups.extend(read),
                    None => self.left_out.note(What::Votes, heading, row.line, cell),
                },
            }
        }
        // What all gave together is counted once.
        votes.hands = votes.hands.saturating_sub(of_groups.total());
        votes.groups = of_groups.groups;
        votes
    }

    /// Puts what was read into a reading.
    pub(super) fn into_reading(self, reading: &mut Reading, left_out: &mut Gathered) {
        let mut remarks = Vec::new();
        if self.with_markup > 0 {
            remarks.push(Remark::Markup(self.with_markup));
        }
        if self.with_lists > 0 {
            remarks.push(Remark::Lists(self.with_lists));
        }
        let are_many = self.with_semicolons * 100 >= self.cells * LIKE_LISTS;
        if self.with_semicolons > 0 && are_many {
            remarks.push(Remark::Semicolons(self.with_semicolons));
        }
        remarks.extend(self.details.remarks(self.chosen));
        reading.remarks.extend(remarks);
        left_out.extend(self.left_out);
        reading.rows = self.rows;
        reading.refused = self.refused;
        reading.cleaned = self.cleaned;
    }
}

/// Tells whether a cell says only that there is nothing to say.
fn says_nothing(cell: &str) -> bool {
    !cell.contains(char::is_alphanumeric)
}

/// Tells whether the brackets behind the names of a column hold groups: some are known for groups, or most
/// names have them and they come again and again.
fn holds_groups<'a>(cells: impl Iterator<Item = &'a str>, groups: &Groups, is_own: bool) -> bool {
    if is_own {
        return true;
    }
    let (mut filled, mut known) = (0, 0);
    let mut inside: Vec<String> = Vec::new();
    for cell in cells.filter(|cell| !cell.trim().is_empty()) {
        filled += 1;
        if let Some((_, group)) = is_bracketed(cell) {
            known += usize::from(groups.is_well_known(group));
            inside.push(text::fold(group));
        }
    }
    let bracketed = inside.len();
    inside.sort();
    inside.dedup();
    let come_again = inside.len() * 2 <= bracketed;
    bracketed > 0
        && (known * 2 >= bracketed || (bracketed > 2 && bracketed * 10 >= filled * 6 && come_again))
}
