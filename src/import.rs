//! Import: answers that were gathered elsewhere, in a table, a text or the session of another lab.
//!
//! | part | what it does |
//! |---|---|
//! | [`Kind`] | what sort of file it is |
//! | `encoding` | bytes into text, whatever wrote them |
//! | `delimited`, `workbook`, `lines`, `markdown` | a file of each kind into a table of cells, which grows no further than a session can hold |
//! | `unpacking` | what a workbook unpacks to, before anything of it is kept |
//! | [`Columns`], `headings` | which column holds what, named by a person or guessed |
//! | [`Reading`] | the rows that can be kept, and those that cannot, with their lines |
//! | [`plan()`] | the answers they become in a session, as one edit |
//! | [`read_form`] | the replies that a stakeholder group filled into a reply form |
//! | [`look_back`], [`plan_carry`] | what another lab promised and has not done |
//!
//! Everything here is pure: bytes come in as a value and an edit goes out. What comes from a file is
//! cleaned on the way, so nothing of it reaches a terminal as a control.

mod carry;
mod columns;
mod delimited;
mod encoding;
mod fault;
mod form;
mod headings;
mod kind;
mod lines;
mod markdown;
mod plan;
mod reading;
mod table;
mod unpacking;
mod workbook;

pub use carry::{LookBack, Promise, follows, look_back, plan_carry};
pub use columns::Columns;
pub use encoding::Encoding;
pub use fault::ImportError;
pub use form::{FormColumn, FormHeads, FormRow, read_form};
pub use headings::Role;
pub use kind::Kind;
pub use plan::{Duplicates, Plan, plan};
pub use reading::{Position, Reading, Refused, Row, Why};

use table::Table;

/// Most bytes taken from a file; the session file that its answers go into is itself limited to
/// 64 MiB.
pub const LIMIT: usize = 16 << 20;

/// Reads the answers of a file.
///
/// # Errors
///
/// When the file cannot be understood as a whole, or holds more than a session can; single rows that
/// cannot be kept are [`Reading::refused`].
pub fn read(bytes: &[u8], kind: &Kind, columns: &Columns) -> Result<Reading, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { mebibytes: LIMIT >> 20 });
    }
    let mut table = match kind.settle(bytes) {
        Kind::Workbook { sheet } => workbook::read(bytes, sheet.as_deref())?,
        Kind::Delimited => of_text(bytes, delimited::read)?,
        Kind::Lines => of_text(bytes, lines::read)?,
        Kind::Paragraphs => of_text(bytes, lines::read_paragraphs)?,
        Kind::Markdown => of_text(bytes, markdown::read)?,
    };
    table.rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    if table.rows.is_empty() {
        return Err(ImportError::Nothing);
    }
    let chosen = columns::choose(&table, columns)?;
    reading::of(table, chosen)
}

fn of_text(
    bytes: &[u8],
    read: impl FnOnce(&str) -> Result<Table, ImportError>,
) -> Result<Table, ImportError> {
    let (text, encoding) = encoding::decode(bytes)?;
    let mut table = read(&text)?;
    table.encoding = Some(encoding);
    Ok(table)
}
