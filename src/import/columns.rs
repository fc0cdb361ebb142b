//! Which column holds what: as a person named it, or as headings and cells give it away.
//!
//! | part | what it does |
//! |---|---|
//! | `header` | which rows at the top are headings, and what stands above them |
//! | `content` | what the cells of a column look like |
//! | `fit` | how well a column fits a role, by heading and cells |
//! | `assign` | which column gets which role, so that all together fit best |
//! | `named` | the column that a person means |

mod assign;
mod content;
mod fit;
mod header;
mod named;
mod partners;

use super::asked::{Asked, Columns};
use super::fault::ImportError;
use super::kind::Kind;
use super::role::Role;
use super::table::{Table, TableRow};
use crate::text;
use content::Content;
use fit::{Column, Context};
use header::Head;
pub(super) use header::reads_like_headings;
pub(super) use partners::{says_other, votes_by_group};

/// How many columns are looked at; what stands further out is left out.
const WIDEST: usize = 256;

/// The columns chosen.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// How many rows at the top stand above the headings.
    pub(super) titles: usize,
    /// How many rows at the top hold no answers: the headings and what stands above them.
    pub(super) above: usize,
    /// The headings; empty when there are none.
    pub(super) headings: Vec<String>,
    /// Headings in other words that stand in a row of their own, by their places.
    pub(super) spare: Vec<usize>,
    /// What each column is taken as; none where it is left out.
    pub(super) roles: Vec<Option<Role>>,
    /// The column of titles, which say what is said where the text is empty.
    pub(super) title: Option<usize>,
    /// Whether the file is an export of this program.
    pub(super) is_own: bool,
    /// Whether marks may stand in its cells: a page and a text of Word were read without theirs.
    pub(super) may_have_markup: bool,
    /// Whether an apostrophe may stand before a cell to keep a spreadsheet from calculating it.
    pub(super) has_apostrophes: bool,
}

impl Chosen {
    /// Goes over the columns of a role.
    pub(super) fn columns(&self, role: Role) -> impl Iterator<Item = usize> {
        let columns = self.roles.iter().enumerate();
        columns.filter(move |(_, known)| **known == Some(role)).map(|(column, _)| column)
    }

    /// Tells whether any column has a role.
    pub(super) fn has(&self, role: Role) -> bool {
        self.columns(role).next().is_some()
    }

    /// Returns the heading of a column as it stands there.
    pub(super) fn heading(&self, column: usize) -> &str {
        self.headings.get(column).map_or("", String::as_str)
    }

    /// Tells whether a row is the headings once more.
    pub(super) fn is_headings(&self, row: &TableRow) -> bool {
        let width = self.headings.len().max(row.cells.len());
        let pairs =
            || (0..width).map(|column| (self.heading(column).trim(), row.cell(column).trim()));
        pairs().all(|(heading, cell)| heading == cell)
            && pairs().any(|(heading, _)| !heading.is_empty())
    }

    fn take(&mut self, column: usize, role: Role) {
        if self.roles.len() <= column {
            self.roles.resize(column + 1, None);
        }
        if let Some(place) = self.roles.get_mut(column) {
            *place = Some(role);
        }
    }

    fn is_free(&self, column: usize) -> bool {
        self.roles.get(column).copied().flatten().is_none()
    }
}

/// Tells how much a table looks like one that holds answers: a heading of answers counts most, then rows that
/// say something at length.
pub(super) fn worth(table: &Table) -> u32 {
    let head = header::find(table, &[]);
    let rows = table.rows.get(head.above..).unwrap_or_default();
    if rows.is_empty() {
        return 0;
    }
    let columns = look_at(table, &head, rows);
    let context = Context::of(&columns, None);
    let best = columns.iter().filter_map(|column| fit::score(Role::Text, column, &context)).max();
    let Some(best) = best else { return 0 };
    let best = u32::try_from(best).unwrap_or(0);
    let few = u32::try_from(rows.len().min(200)).unwrap_or_default();
    let has_headings = if head.headings.is_empty() { 0 } else { 300 };
    10 * best.min(120) + has_headings + few
}

/// Chooses the columns of a table.
pub(super) fn choose(table: &Table, asked: &Asked) -> Result<Chosen, ImportError> {
    let named = match &asked.columns {
        Columns::Named(named) => named.as_slice(),
        Columns::Chosen(_) => &[],
    };
    if table.is_plain {
        return plain(table, named);
    }
    let head = header::find(table, named);
    let rows = table.rows.get(head.above..).unwrap_or_default();
    let looked = look_at(table, &head, rows);
    let context = Context::of(&looked, asked.goes_to);
    let mut chosen = Chosen {
        titles: head.titles,
        above: head.above,
        spare: head.spare.clone(),
        is_own: context.is_own,
        may_have_markup: !context.is_own && !matches!(table.source.kind, Kind::Html | Kind::Word),
        has_apostrophes: table.source.kind == Kind::Delimited,
        ..Chosen::default()
    };
    match &asked.columns {
        Columns::Chosen(roles) => chosen.roles.clone_from(roles),
        Columns::Named(named) => {
            let has_headings = !head.headings.is_empty();
            let first = table.rows.get(head.titles).filter(|_| !has_headings);
            let first = first.map_or_else(|| head.headings.clone(), |row| row.cells.to_strings());
            for (role, wanted) in named {
                let column = named::find(wanted, &first, has_headings, table.width())?;
                chosen.take(column, *role);
            }
            guess(&mut chosen, named, &looked, &context);
            // A list of one column is what it is, whatever stands in it.
            if !chosen.has(Role::Text) && table.width() == 1 && chosen.is_free(0) {
                chosen.take(0, Role::Text);
            }
            if !chosen.has(Role::Text) {
                return Err(no_answers(table, &head));
            }
        }
    }
    chosen.title = partners::title(&chosen, &looked);
    chosen.headings = head.headings;
    Ok(chosen)
}

/// Takes the columns of a table of which it is known what they hold.
fn plain(table: &Table, named: &[(Role, String)]) -> Result<Chosen, ImportError> {
    if let Some((_, wanted)) = named.first() {
        return Err(named::no_column(wanted, &[]));
    }
    let may_have_markup = !matches!(table.source.kind, Kind::Html | Kind::Word);
    let mut chosen = Chosen { may_have_markup, ..Chosen::default() };
    for (column, role) in table.roles.iter().enumerate() {
        if *role == Role::Text || table.rows.iter().any(|row| !row.cell(column).is_empty()) {
            chosen.take(column, *role);
        }
    }
    Ok(chosen)
}

/// Looks at the columns that may be guessed.
fn look_at(table: &Table, head: &Head, rows: &[TableRow]) -> Vec<Column> {
    let width = table.width().min(WIDEST);
    let look = |place: usize| {
        let heading = head.headings.get(place).map_or("", String::as_str);
        Column::of(place, heading, Content::of(rows, place))
    };
    (0..width).map(look).collect()
}

/// Guesses what the columns hold of which nobody said it.
fn guess(chosen: &mut Chosen, named: &[(Role, String)], looked: &[Column], context: &Context) {
    let is_named = |role: &Role| named.iter().any(|(known, _)| known == role);
    let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| !is_named(role)).collect();
    let free: Vec<&Column> = looked.iter().filter(|it| chosen.is_free(it.place)).collect();
    let mut offers = Vec::new();
    for role in &roles {
        for column in &free {
            if let Some(score) = fit::score(*role, column, context) {
                offers.push((*role, column.place, score));
            }
        }
    }
    for (role, column) in assign::assign(&offers) {
        chosen.take(column, role);
    }
    partners::complete(chosen, &is_named, looked, context);
}

fn no_answers(table: &Table, head: &Head) -> ImportError {
    let width = table.width().min(WIDEST);
    let name = |column: usize| {
        let heading = head.headings.get(column).map(|cell| named::shown(cell));
        heading.filter(|it| !it.is_empty()).unwrap_or_else(|| letter(column))
    };
    ImportError::NoAnswers { there: (0..width).map(name).take(20).collect() }
}

/// Returns a column's letters as a spreadsheet shows them.
pub(super) fn letter(column: usize) -> String {
    let digit = |place: usize| u8::try_from(place % 26).map_or('?', |place| (b'A' + place).into());
    match column / 26 {
        0 => digit(column).to_string(),
        above => format!("{}{}", letter(above - 1), digit(column)),
    }
}

/// Returns the beginning of a cell that is looked at to see what it is.
fn start(cell: &str) -> &str {
    const LONGEST: usize = 2_000;
    let cell = cell.trim();
    match cell.char_indices().nth(LONGEST) {
        Some((end, _)) => cell.get(..end).unwrap_or_default(),
        None => cell,
    }
}

/// Tells whether a cell asks something.
fn is_question(cell: &str) -> bool {
    text::clean_line(start(cell)).ends_with(['?', '？'])
}
