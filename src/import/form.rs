//! The reply form as it comes back: what a stakeholder group filled in, row by row.

use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::fault::ImportError;
use super::kind::is_workbook;
use super::table::{Table, TableRow};
use super::{LIMIT, delimited, encoding, workbook};
use crate::text;

/// A column of the reply form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FormColumn {
    /// The platform's number and the label of what is required: `3.W2`.
    Number,
    /// The reply, in a word.
    Reply,
    /// The group's own words.
    Note,
    /// The day of the reply.
    On,
    /// Who replies.
    Name,
    /// The id of the session that requires it.
    Session,
    /// The key of the group that is asked.
    Group,
}

/// By what words a form is known, in any language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FormHeads {
    /// What its sheet in a workbook may be called; without such a sheet another is read.
    pub sheets: Vec<String>,
    /// What the columns may be called.
    pub columns: Vec<(FormColumn, String)>,
}

/// A row of the form in which something is filled in; every text is clean.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FormRow {
    /// The line of the file, or the row of the sheet, from 1.
    pub line: usize,
    /// The platform's number and the label.
    pub number: String,
    /// The reply, as it was written.
    pub reply: String,
    /// The group's own words.
    pub note: String,
    /// The day of the reply, as it was written.
    pub on: String,
    /// Who replies.
    pub name: String,
    /// The id of the session; empty where the column is gone.
    pub session: String,
    /// The key of the group; empty where the column is gone.
    pub group: String,
}

/// Reads what was filled into a reply form.
///
/// # Errors
///
/// When the file cannot be read, or has no columns for number and reply.
pub fn read_form(bytes: &[u8], heads: &FormHeads) -> Result<Vec<FormRow>, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { mebibytes: LIMIT >> 20 });
    }
    let table = if is_workbook(bytes) {
        read_workbook(bytes, &heads.sheets)?
    } else {
        delimited::read(&encoding::decode(bytes, None)?.text)?
    };
    if table.rows.is_empty() {
        return Err(ImportError::Nothing);
    }
    let (above, columns) = columns(&table, heads)?;
    let filled = |row: &FormRow| {
        [&row.reply, &row.note, &row.on, &row.name].iter().any(|cell| !cell.is_empty())
    };
    let rows = table.rows.iter().skip(above + 1).map(|row| read_row(row, &columns));
    Ok(rows.filter(filled).collect())
}

/// Reads the sheet of the form, or else the one that looks most like it.
fn read_workbook(bytes: &[u8], sheets: &[String]) -> Result<Table, ImportError> {
    // The form hides the columns by which its rows are known again.
    let mut asked = Asked { hidden: true, ..Asked::default() };
    for name in sheets {
        asked.sheet = Some(name.clone());
        match workbook::read(bytes, &asked) {
            Err(ImportError::NoSheet { .. }) => {}
            read => return read,
        }
    }
    asked.sheet = None;
    workbook::read(bytes, &asked)
}

/// Finds the row of the heads, and which column is where.
fn columns(
    table: &Table,
    heads: &FormHeads,
) -> Result<(usize, Vec<(FormColumn, usize)>), ImportError> {
    let of_row = |row: &TableRow| {
        let mut found: Vec<(FormColumn, usize)> = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let cell = text::fold(cell.trim());
            let named = heads.columns.iter().filter(|(_, head)| text::fold(head) == cell);
            for (column, _) in named {
                if found.iter().all(|(known, _)| known != column) {
                    found.push((*column, place));
                }
            }
        }
        found
    };
    let is_head = |columns: &[(FormColumn, usize)]| {
        let has = |wanted| columns.iter().any(|(column, _)| *column == wanted);
        has(FormColumn::Number) && has(FormColumn::Reply)
    };
    let rows = table.rows.iter().map(of_row).enumerate();
    rows.into_iter().find(|(_, columns)| is_head(columns)).ok_or_else(|| {
        let wanted = heads.columns.iter().find(|(column, _)| *column == FormColumn::Reply);
        let first = table.rows.first().into_iter().flat_map(|row| row.cells.iter());
        let there = first.map(|cell| text::clip(&text::clean_line(cell), 60).into_owned());
        ImportError::NoColumn {
            wanted: wanted.map(|(_, head)| head.clone()).unwrap_or_default(),
            there: there.filter(|cell| !cell.is_empty()).take(20).collect(),
        }
    })
}

fn read_row(row: &TableRow, columns: &[(FormColumn, usize)]) -> FormRow {
    let cell = |wanted: FormColumn| {
        let place = columns.iter().find(|(column, _)| *column == wanted).map(|(_, place)| *place);
        let cell = place.map_or("", |place| row.cell(place));
        // In a table as text an apostrophe stands before what a spreadsheet would calculate.
        let calculated =
            cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
        text::clean_line(calculated.unwrap_or(cell))
    };
    FormRow {
        line: row.line,
        number: cell(FormColumn::Number),
        reply: cell(FormColumn::Reply),
        note: cell(FormColumn::Note),
        on: cell(FormColumn::On),
        name: cell(FormColumn::Name),
        session: cell(FormColumn::Session),
        group: cell(FormColumn::Group),
    }
}
