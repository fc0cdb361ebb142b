//! Which sheet of a workbook is read, and what is said of the others.

use super::book::{Book, Depth, SheetName};
use super::grid::Grid;
use super::reason::shown;
use crate::import::asked::{Asked, Columns};
use crate::import::columns;
use crate::import::fault::ImportError;
use crate::import::left_out::{Gathered, What};
use crate::import::own;
use crate::import::table::Table;
use crate::text;

/// How many rows of each sheet are looked at.
const SAMPLE: usize = 100;

/// Most sheets that are named where the one asked for is not there.
const MOST_NAMES: usize = 20;

/// How many rows of a sheet that is not read are shown.
const EXAMPLES: usize = 3;

/// The sheet that is read, or those of this program's own, and what is said of the others.
pub(super) struct Choice {
    pub(super) places: Vec<usize>,
    pub(super) others: Gathered,
}

/// Chooses the sheet of the name asked for, or else, of those that are not hidden, the one that looks most like
/// answers.
///
/// # Errors
///
/// When there is no sheet of that name, or nothing to read.
pub(super) fn choose(book: &mut dyn Book, asked: &Asked) -> Result<Choice, ImportError> {
    let sheets = book.sheets().to_vec();
    let named = asked.sheet.as_deref().map(|wanted| find(&sheets, wanted)).transpose()?;
    if sheets.len() == 1 && (named.is_some() || sheets.iter().all(|sheet| !sheet.is_hidden)) {
        return Ok(Choice { places: vec![0], others: Gathered::default() });
    }
    let all: Vec<usize> = (0..sheets.len()).collect();
    let looks = book.read(&all, Depth { rows: SAMPLE, hidden: asked.hidden })?;
    let looks: Vec<Look> =
        sheets.iter().zip(looks).map(|(sheet, grid)| Look::at(sheet, grid, asked)).collect();
    let own = looks.iter().enumerate().filter(|(_, look)| look.is_own && named.is_none());
    let own: Vec<usize> = own.map(|(place, _)| place).collect();
    let places = match named {
        Some(place) => vec![place],
        None if own.is_empty() => vec![best(&looks)?],
        None => own,
    };
    let mut others = Gathered::default();
    for (_, look) in looks.iter().enumerate().filter(|(other, _)| !places.contains(other)) {
        let examples = look.examples.iter().map(|said| (0, said.as_str()));
        let what = if look.is_hidden { What::HiddenSheet } else { What::Sheet };
        others.note_all(what, &look.name, look.rows, examples);
    }
    Ok(Choice { places, others })
}

/// Finds a sheet by its name: as it is written, or else without regard to capital letters.
fn find(sheets: &[SheetName], wanted: &str) -> Result<usize, ImportError> {
    let exact = sheets.iter().position(|sheet| sheet.name == wanted);
    let same = || sheets.iter().position(|sheet| text::same_folded(&sheet.name, wanted));
    exact.or_else(same).ok_or_else(|| {
        let there = sheets.iter().take(MOST_NAMES).map(|sheet| shown(&sheet.name)).collect();
        ImportError::NoSheet { wanted: text::clean_line(wanted), there }
    })
}

/// What a look at a sheet showed.
struct Look {
    name: String,
    is_hidden: bool,
    /// Whether it has the columns that a person named, and how much it looks like answers.
    worth: (bool, u32),
    rows: usize,
    /// How many of them can be seen.
    seen: usize,
    examples: Vec<String>,
    /// Whether it can be seen and is a table of this program's own that has answers.
    is_own: bool,
    broken: Option<ImportError>,
}

impl Look {
    fn at(sheet: &SheetName, mut grid: Grid, asked: &Asked) -> Self {
        let broken = grid.broken.take();
        let (seen, in_all) = (grid.said(), grid.said_in_all());
        // Of a sheet that could not be read to its end it is known that there is something.
        let rows = in_all.max(usize::from(broken.is_some()));
        let table = grid.into_table();
        Self {
            name: shown(&sheet.name),
            is_hidden: sheet.is_hidden,
            worth: (has_columns(&table, asked), columns::worth(&table)),
            rows,
            seen,
            examples: examples(&table),
            is_own: !sheet.is_hidden
                && asked.columns == Columns::default()
                && table.rows.len() > 1
                && own::tables::heads(&table).is_some(),
            broken,
        }
    }
}

/// Tells whether a table has the columns that a person named.
fn has_columns(table: &Table, asked: &Asked) -> bool {
    match &asked.columns {
        Columns::Named(named) if !named.is_empty() => columns::choose(table, asked).is_ok(),
        Columns::Named(_) | Columns::Chosen(_) => true,
    }
}

/// Returns the longest cell of the first rows, without the headings where there is more.
fn examples(table: &Table) -> Vec<String> {
    let rows = table.rows.iter().skip(usize::from(table.rows.len() > 1)).take(EXAMPLES);
    let longest = rows.filter_map(|row| row.cells.iter().max_by_key(|cell| cell.len()));
    longest.map(str::to_owned).collect()
}

/// Returns the first of the best sheets that can be seen.
fn best(looks: &[Look]) -> Result<usize, ImportError> {
    let can_be_read = |look: &Look| !look.is_hidden && look.seen > 0 && look.broken.is_none();
    let places = looks.iter().enumerate().rev().filter(|(_, look)| can_be_read(look));
    if let Some((place, _)) = places.max_by_key(|(_, look)| look.worth) {
        return Ok(place);
    }
    if let Some(error) =
        looks.iter().filter(|look| !look.is_hidden).find_map(|it| it.broken.clone())
    {
        return Err(error);
    }
    let says = |hidden: bool| looks.iter().filter(move |it| it.is_hidden == hidden && it.rows > 0);
    if says(false).next().is_some() {
        return Err(ImportError::OnlyHidden { there: Vec::new() });
    }
    let there: Vec<String> = says(true).take(MOST_NAMES).map(|it| it.name.clone()).collect();
    Err(if there.is_empty() { ImportError::Nothing } else { ImportError::OnlyHidden { there } })
}
